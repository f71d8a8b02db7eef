"""Whose a printed coordinate is: the organisation's, of the person's function, or their own.

A list prints beside somebody's name what reaches their organisation. Only what says otherwise
goes to the person: an extension, a cell or home telephone, a mailbox that bears the person's name
or that of their function (docs/cli.md, « Whose are printed coordinates? »).
"""

from __future__ import annotations

from dataclasses import dataclass

from directory_app.domain.emails import EmailAddress
from directory_app.domain.folding import fold_compact, fold_words
from directory_app.domain.incoming import Owner
from directory_app.domain.phones import PhoneNumber

_STEM = 5
"""Letters that a mailbox and a function must begin alike by: coordination@, coordonnatrice."""
_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a record names, as written; each may be empty. ``organisation_id``: the id that its own
    file gives the organisation."""

    given_name: str = ""
    family_name: str = ""
    function: str = ""
    organisation: str = ""
    acronym: str = ""
    organisation_id: str = ""

    @property
    def has_person(self) -> bool:
        """Whether it names somebody."""
        return bool(self.given_name or self.family_name)

    @property
    def has_organisation(self) -> bool:
        """Whether it names an organisation."""
        return bool(self.organisation or self.acronym)

    @property
    def only_owner(self) -> Owner | None:
        """Who owns everything when the record names a person or an organisation alone."""
        if not self.has_person:
            return Owner.ORGANISATION
        return None if self.has_organisation else Owner.PERSON


def owner_of_phone(named: Named, number: PhoneNumber, label: str) -> Owner:
    """Whose a telephone is. Of a number with its extension: whose the extension is."""
    if named.only_owner:
        return named.only_owner
    if label == "home":
        return Owner.PERSON
    return Owner.ROLE if number.extension or label == "cell" else Owner.ORGANISATION


def owner_of_email(named: Named, email: EmailAddress) -> Owner:
    """Whose a mailbox is."""
    if named.only_owner:
        return named.only_owner
    local = email.address.partition("@")[0]
    is_theirs = bears_name(local, named) or is_of_function(local, named.function)
    return Owner.ROLE if is_theirs else Owner.ORGANISATION


def owner_of_place(named: Named) -> Owner:
    """Whose a website or a postal address is."""
    return named.only_owner or Owner.ORGANISATION


def bears_name(local: str, named: Named) -> bool:
    """Whether a mailbox is that of the person: prenom.nom@, pnom@, nom@, prenom@."""
    given, family = fold_compact(named.given_name), fold_compact(named.family_name)
    typed = fold_compact(local).rstrip("0123456789")
    full = {given + family, family + given} if given and family else set()
    short = {given[:1] + family, given + family[:1]} if given and family else set()
    alone = {one for one in (given, family) if len(one) >= _SHORTEST_NAME}
    return bool(typed) and typed in full | short | alone


def is_of_function(local: str, function: str) -> bool:
    """Whether a mailbox is that of a function: coordination@ for « coordonnatrice », dg@ for
    « directrice générale »."""
    words = fold_words(function)
    typed = fold_compact(local)
    if not words or not typed:
        return False
    initials = "".join(word[0] for word in words)
    is_begun_alike = any(word[:_STEM] == typed[:_STEM] for word in words if len(word) >= _STEM)
    return is_begun_alike or (len(typed) > 1 and typed == initials)
