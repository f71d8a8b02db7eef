"""What a contact, or a record, may be recognised by, in comparable forms.

Confidential values are never among them: whoever gathers traits leaves them out, so that no
evidence can tell one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from directory_app.domain.folding import fold, fold_compact, fold_words

from .words import canonical_words, name_key

_PARTICLES_TEXT: Final = "d da de del den des di du el l la le les van von"
_PARTICLES: Final = frozenset(_PARTICLES_TEXT.split())

_PUBLIC_DOMAINS_TEXT: Final = (
    "aol.com axion.ca b2b2c.ca bell.net cgocable.ca cogeco.ca cogeco.net distributel.net "
    "fastmail.com free.fr globetrotter.net gmail.com gmail.ca gmx.com gmx.fr googlemail.com "
    "hotmail.ca hotmail.com hotmail.fr icloud.com laposte.net live.ca live.com live.fr "
    "mac.com mail.com maskatel.net me.com msn.com oricom.ca orange.fr outlook.com outlook.fr "
    "proton.me protonmail.com qc.aira.com rogers.com sogetel.net sympatico.ca telus.net "
    "tlb.sympatico.ca videotron.ca videotron.qc.ca vl.videotron.ca wanadoo.fr xplornet.ca "
    "yahoo.ca yahoo.com yahoo.fr ymail.com zoho.com facebook.com fr-ca.facebook.com "
    "instagram.com linkedin.com twitter.com x.com youtube.com sites.google.com google.com "
    "linktr.ee qc.ca gouv.qc.ca"
)
PUBLIC_DOMAINS: Final = frozenset(_PUBLIC_DOMAINS_TEXT.split())
"""Hosts of everybody's mailboxes and pages: they tell nobody from another."""

_REMEMBERED: Final = 8192
"""Texts whose comparable form is at hand: names, streets and cities come again and again."""


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name to compare: as written, folded without article, and its telling words."""

    text: str
    key: str
    words: frozenset[str]

    @property
    def compact(self) -> str:
        """The folded letters without spaces."""
        return self.key.replace(" ", "")


@lru_cache(maxsize=_REMEMBERED)
def name_form(text: str) -> NameForm:
    """The comparable form of an organisation's name."""
    key = name_key(text)
    return NameForm(text, key, canonical_words(key))


def acronyms_among(acronyms: Iterable[str], names: Iterable[str]) -> tuple[str, ...]:
    """Comparable acronyms, the present one first, and the names that can only be one (« RME »)."""
    looking_so = (name for name in names if name.isupper() and len(name) <= LONGEST_ACRONYM)
    return tuple(dict.fromkeys(filter(None, map(fold_compact, (*acronyms, *looking_so)))))


LONGEST_ACRONYM: Final = 15


@dataclass(frozen=True, slots=True)
class Place:
    """A postal address to compare: building number, folded street and city, postal code."""

    number: str = ""
    street: tuple[str, ...] = ()
    city: str = ""
    code: str = ""

    @property
    def text(self) -> str:
        """The city: enough to say where, and no address that may be a secret elsewhere."""
        return self.city


def place(number: str, street: str, city: str, postal_code: str) -> Place:
    """The comparable form of an address."""
    return Place(fold(number), _street_words(street), _folded_city(city), fold_compact(postal_code))


@lru_cache(maxsize=_REMEMBERED)
def _street_words(street: str) -> tuple[str, ...]:
    return fold_words(street)


@lru_cache(maxsize=_REMEMBERED)
def _folded_city(city: str) -> str:
    return fold(city)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationTraits:
    """An organisation. ``names``: the present one first, then usual and former ones; ``acronyms``
    likewise. ``stated_acronym`` is the one that it says to bear now (a name may only look like
    one). ``phones``: national digits; ``hosts``: of its sites and mailboxes, public ones left out.
    """

    id: str = ""
    names: tuple[NameForm, ...] = ()
    acronyms: tuple[str, ...] = ()
    stated_acronym: str = ""
    acronym_text: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def title(self) -> str:
        """The name to show."""
        return self.names[0].text if self.names else self.acronym_text


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTraits:
    """A person. ``emails`` and ``phones`` (digits, ``;ext``) are their own: mailboxes of functions
    are left out. ``organisations``: ids; :data:`UNKNOWN_ORGANISATION` for one that is none of the
    directory's."""

    id: str = ""
    text: str = ""
    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()

    @property
    def title(self) -> str:
        """The name to show."""
        return self.text


AnyTraits = OrganisationTraits | PersonTraits

UNKNOWN_ORGANISATION: Final = "?"


def given_words(given: str) -> tuple[str, ...]:
    """The words of a given name: « Marie-Ève » and « Marie Eve » alike."""
    return family_words(given)


@lru_cache(maxsize=_REMEMBERED)
def family_words(family: str) -> tuple[str, ...]:
    """The words of a family name, particles left out unless there is nothing else."""
    words = fold_words(family)
    return tuple(word for word in words if word not in _PARTICLES) or words


def host_of_email(address: str) -> str:
    """The domain of a mailbox, empty where everybody has one."""
    domain = address.rpartition("@")[2].casefold()
    return "" if domain in PUBLIC_DOMAINS or "." not in domain else domain.removeprefix("www.")


def telling_host(host: str) -> str:
    """The host of a site, empty where everybody has a page."""
    return "" if host in PUBLIC_DOMAINS else host


def host_of_url(url: str) -> str:
    """The host of a stored address of a site, without ``www.``; empty for a public one."""
    rest = url.partition("://")[2]
    host = rest.partition("/")[0].partition("?")[0].partition(":")[0].casefold()
    return telling_host(host.removeprefix("www."))


def phone_key(digits: str, extension: str | None) -> str:
    """A telephone of somebody's own."""
    return f"{digits};{extension}" if extension else digits


def phone_text(key: str) -> str:
    """A telephone to show."""
    digits, _, extension = key.partition(";")
    shown = f"{digits[:3]} {digits[3:6]}-{digits[6:]}" if len(digits) == 10 else digits
    return f"{shown}, poste {extension}" if extension else shown
