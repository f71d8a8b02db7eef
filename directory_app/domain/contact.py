"""Contacts as frozen snapshots: a person or an organisation with everything that is its own.

Owns the shape of one record. What other records say about it (the organisation of a role, the
people of an organisation, the coordinates it inherits, its lists) is a :mod:`.cards` matter.
Every element of a collection has an ``id`` that survives edits and a ``position`` that orders it,
so that changes, undo and merges name *that* telephone and not "the second one".

Terms are vCard's (RFC 6350): KIND individual/org, TEL, EMAIL, URL, ADR, TITLE, ORG, CATEGORIES.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .addresses import PostalAddress
from .emails import EmailAddress
from .names import organisation_filing_key, person_display, person_filing_key
from .partial_dates import PartialDate, Period
from .phones import PhoneNumber
from .websites import Website

Kind = Literal["person", "organisation"]

UNKNOWN_PERIOD = Period()
"""Neither start, end nor sighting is known."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value was read: document name, line (1-based) and date of publication."""

    document: str
    line: int | None = None
    published_on: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An element of one of a contact's collections."""

    id: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinate(Item):
    """What phones, e-mails, websites and addresses have in common.

    ``confidential`` is None while nobody decided, True when it must not leave, False when a
    person decided that it may. ``role`` is the id of the owner's role that the coordinate belongs
    to (an extension, the mailbox of a function), or None for the contact's own. ``refused``: its
    owner asked not to be written to, or called, there (« ne pas écrire »), since ``refused_on`` as
    ``refused_source`` says; it obliges whoever sends (P-39.1, art. 22; L.C. 2010, ch. 23, s. 11).
    """

    label: str = ""
    confidential: bool | None = None
    personal: bool = False
    preferred: bool = False
    verified_on: PartialDate | None = None
    source: Source | None = None
    role: str | None = None
    refused: bool = False
    refused_on: PartialDate | None = None
    refused_source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone(Coordinate):
    """A telephone. Labels: work, cell, fax, toll_free, home, tty or free text."""

    number: PhoneNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class Email(Coordinate):
    """An e-mail address; a function mailbox outlives the person who reads it."""

    email: EmailAddress
    function_mailbox: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Coordinate):
    """A website."""

    website: Website


@dataclass(frozen=True, slots=True, kw_only=True)
class Address(Coordinate):
    """A postal address, read into its parts and kept as typed.

    ``taken_from`` and ``taken_item`` name the contact and its address that this one follows: every
    step that changes that one changes this one too. Empty for an address of one's own.
    """

    postal: PostalAddress
    taken_from: str = ""
    taken_item: str = ""


def coordinate_key(item: Coordinate) -> str:
    """What two equal coordinates of a kind share; empty for one that says nothing."""
    match item:
        case Phone():
            return item.number.key
        case Email():
            return item.email.key
        case Site():
            return item.website.key
        case Address():
            return item.postal.key
    raise TypeError(type(item).__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherName(Item):
    """A usual name (« la Table », « Main rouge »)."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName(Item):
    """A name, and perhaps an acronym, that the organisation no longer uses."""

    name: str
    acronym: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Item):
    """A person's function in an organisation over a period. ``organisation`` is a contact id.

    An official's function also has the ``riding`` they sit for, their ``party`` and, of a minister,
    the ``portfolio``.
    """

    organisation: str
    function: str = ""
    riding: str = ""
    party: str = ""
    portfolio: str = ""
    period: Period = UNKNOWN_PERIOD
    main: bool = False
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation(Item):
    """What binds this organisation to another, in the document's own words.

    ``kind`` is a stable word (member, partner, campaign…); ``wording`` quotes the document.
    ``representative`` and ``substitute`` are ids of the people who sit there for it.
    """

    organisation: str
    kind: str = "member"
    committee: str = ""
    function: str = ""
    wording: str = ""
    representative: str = ""
    substitute: str = ""
    period: Period = UNKNOWN_PERIOD
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedCount(Item):
    """A number that an organisation published about itself, beside the one we compute."""

    count: int
    what: str
    date: PartialDate | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomField(Item):
    """A value under a heading that the office defined, or that a list brought: kept as it came."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedNote(Item):
    """What somebody noted about a contact on a day; internal. ``author`` is as they are called."""

    text: str
    noted_on: PartialDate | None = None
    author: str = ""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Hours of some days: ``days`` as "mo-th" or "mo,we", times as HH:MM."""

    days: str
    open: str
    close: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """What persons and organisations have in common.

    ``version`` is 0 for a contact that is not stored yet. ``note`` is internal and never leaves
    unless asked; ``description`` is public. ``sort_as`` replaces the computed filing key's text.
    ``custom`` values and ``dated_notes`` are internal like the note. ``distinct`` are ids of
    contacts that somebody said this one is not; ``accepted`` are marks of problems that somebody
    said are none (:mod:`.accepted_problems`). ``photo`` names a stored picture (:mod:`.pictures`),
    or is empty. ``languages`` are BCP 47 tags, in no order (vCard LANG). ``confidential``: of all
    its coordinates nothing leaves, but those of which somebody decided otherwise.
    """

    id: str
    version: int = 0
    description: str = ""
    note: str = ""
    sort_as: str = ""
    confidential: bool = False
    languages: tuple[str, ...] = ()
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    websites: tuple[Site, ...] = ()
    addresses: tuple[Address, ...] = ()
    sectors: tuple[str, ...] = ()
    custom: tuple[CustomField, ...] = ()
    dated_notes: tuple[DatedNote, ...] = ()
    distinct: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    photo: str = ""
    verified_on: PartialDate | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Contact):
    """A person. ``title`` is never guessed (OQLF: leave it out when it is not known), nor is
    ``grammatical_gender`` (RFC 9554 §3.2 GRAMGENDER): feminine, masculine, neuter or empty, the
    form in which functions are written. ``pronouns`` are the person's own words."""

    given_name: str = ""
    family_name: str = ""
    title: str = ""
    grammatical_gender: str = ""
    pronouns: str = ""
    roles: tuple[Role, ...] = ()

    @property
    def display_name(self) -> str:
        """Given then family name, as people say it."""
        return person_display(self.given_name, self.family_name)

    @property
    def filing_key(self) -> str:
        """Binary-comparable key of the fr-CA order: family name first."""
        if self.sort_as:
            return organisation_filing_key(self.sort_as)
        return person_filing_key(self.given_name, self.family_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Contact):
    """An organisation. ``territory``: region codes 01–17, or QC for the whole of Québec."""

    name: str = ""
    acronym: str = ""
    category: str = ""
    other_names: tuple[OtherName, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    opening_hours: tuple[OpeningHours, ...] = ()
    territory: tuple[str, ...] = ()
    published_counts: tuple[PublishedCount, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()

    @property
    def display_name(self) -> str:
        """The name as published, or the acronym of an organisation known by it only."""
        return self.name or self.acronym

    @property
    def filing_key(self) -> str:
        """Binary-comparable key of the fr-CA order, leading article skipped."""
        return organisation_filing_key(self.sort_as or self.display_name)


AnyContact = Person | Organisation


def named_by(contact: AnyContact) -> Iterator[str]:
    """Ids of the contacts that roles, affiliations and followed addresses name."""
    if isinstance(contact, Person):
        yield from (role.organisation for role in contact.roles)
    else:
        for one in contact.affiliations:
            yield from filter(None, (one.organisation, one.representative, one.substitute))
    yield from (one.taken_from for one in contact.addresses if one.taken_from)


def kind_of(contact: AnyContact) -> Kind:
    """The contact's kind as it is stored and printed."""
    return "person" if isinstance(contact, Person) else "organisation"
