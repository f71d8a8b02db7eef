"""What the board « À vérifier » looks for: the kinds of problems, and how one is remembered.

The problems of values are :mod:`.validation`'s; the others are about what is missing, due or at
odds. Each is named by a mark (:mod:`.accepted_problems`) over what it is about: once that says
something else, a problem that was ignored is one again. Knows no clock and no storage.
"""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .accepted_problems import mark
from .contact import AnyContact, Person
from .fields import COLLECTIONS, item_values

REVIEW_MONTHS: Final = 12
"""How long a card counts as verified unless the office chose otherwise."""

INACTIVE_MONTHS: Final = 24
"""People of whom nothing was heard for as long are to be reviewed (P-39.1, art. 23: what has served
its purpose is destroyed)."""

MOST_MONTHS: Final = 120


class ProblemKind(StrEnum):
    """The kinds of problems, in the order of the board."""

    UNREACHABLE = "unreachable"
    EMAIL = "email"
    PHONE = "phone"
    WEBSITE = "website"
    ADDRESS = "address"
    PERIOD = "period"
    ADDRESS_INCOMPLETE = "address_incomplete"
    CONFIDENTIALITY = "confidentiality"
    NO_EMAIL = "no_email"
    NO_PHONE = "no_phone"
    ACRONYM_SHARED = "acronym_shared"
    EMAIL_SHARED = "email_shared"
    ROLE_OVER = "role_over"
    REPRESENTATIVE_LEFT = "representative_left"
    FUNCTION_FORM = "function_form"
    PERSON_ALONE = "person_alone"
    NOBODY = "nobody"
    UNVERIFIED = "unverified"
    VALUE_UNVERIFIED = "value_unverified"
    INACTIVE = "inactive"


OF_VALUES: Final = {
    "emails": ProblemKind.EMAIL,
    "phones": ProblemKind.PHONE,
    "websites": ProblemKind.WEBSITE,
    "addresses": ProblemKind.ADDRESS,
    "roles": ProblemKind.PERIOD,
    "affiliations": ProblemKind.PERIOD,
}
"""The kind of what validation finds in a collection."""

VALUE_KINDS: Final = frozenset(OF_VALUES.values())

INCOMPLETE: Final = VALUE_KINDS | {
    ProblemKind.UNREACHABLE,
    ProblemKind.ADDRESS_INCOMPLETE,
    ProblemKind.NO_EMAIL,
    ProblemKind.NO_PHONE,
}
"""What keeps a card from being complete; the others are due, at odds, or worth a thought."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem and where it stands: ``key`` is the contact's, ``item`` the id of the element that
    it is about, empty for the whole card."""

    key: int
    item: str = ""


def months_before(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months earlier, or the last of that month."""
    return _moved(day, -months)


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last of that month."""
    return _moved(day, months)


def is_due(contact: AnyContact, today: datetime.date, months: int = REVIEW_MONTHS) -> bool:
    """Whether the card was verified, or else published, longer ago than the review cycle."""
    published = contact.source.published_on if contact.source is not None else None
    known = contact.verified_on or published
    return known is not None and known.iso() < months_before(today, months).isoformat()


def _moved(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


_COLLECTION: Final = {
    ProblemKind.ADDRESS_INCOMPLETE: "addresses",
    ProblemKind.CONFIDENTIALITY: "addresses",
    ProblemKind.EMAIL_SHARED: "emails",
    ProblemKind.ROLE_OVER: "roles",
    ProblemKind.REPRESENTATIVE_LEFT: "affiliations",
    ProblemKind.FUNCTION_FORM: "roles",
}
_SAYS: Final = {
    ProblemKind.ADDRESS_INCOMPLETE: (
        *("number", "street", "po_box", "city", "province", "postal_code", "raw"),
    ),
    ProblemKind.CONFIDENTIALITY: ("number", "street", "po_box", "city", "postal_code", "raw"),
    ProblemKind.EMAIL_SHARED: ("address", "raw"),
    ProblemKind.ROLE_OVER: ("organisation", "end_on"),
    ProblemKind.REPRESENTATIVE_LEFT: ("representative", "substitute"),
    ProblemKind.FUNCTION_FORM: ("function",),
}
"""The parts of an element that a problem is about."""


def find_item(contact: AnyContact, item: str, kinds: Iterable[str] = ()) -> tuple[str, int] | None:
    """The collection of an element and its number there (from 0), sought in ``kinds``."""
    names = tuple(kinds) or COLLECTIONS["person" if isinstance(contact, Person) else "organisation"]
    for name in names:
        for number, one in enumerate(getattr(contact, name, ())):
            if one.id == item:
                return name, number
    return None


def is_there(contact: AnyContact, kind: ProblemKind, item: str) -> bool:
    """Whether a contact, as it is by now, has the element that a finding of that kind is about."""
    names = (_COLLECTION[kind],) if kind in _COLLECTION else ()
    return not item or find_item(contact, item, names) is not None


def mark_of_finding(contact: AnyContact, kind: ProblemKind, item: str = "") -> str:
    """The mark by which this problem of a contact is ignored."""
    if kind is ProblemKind.VALUE_UNVERIFIED:
        place = find_item(contact, item)
        said = _verified(contact, place)
        return mark(kind.value, f"{place[0] if place else ''}/{item}", said)
    if kind in _COLLECTION:
        return _mark_of_item(contact, kind, item)
    return mark(kind.value, "", _said(contact, kind))


def _mark_of_item(contact: AnyContact, kind: ProblemKind, item: str) -> str:
    name = _COLLECTION[kind]
    place, parts = find_item(contact, item, (name,)), []
    if place is not None:
        values = item_values(name, getattr(contact, name)[place[1]])
        parts = [str(values.get(one) or "") for one in _SAYS[kind]]
    if kind is ProblemKind.FUNCTION_FORM and isinstance(contact, Person):
        parts.append(contact.grammatical_gender)
    return mark(kind.value, f"{name}/{item}", "\n".join(parts))


def _said(contact: AnyContact, kind: ProblemKind) -> str:
    if kind is ProblemKind.UNVERIFIED:
        return contact.verified_on.iso() if contact.verified_on else ""
    if kind is ProblemKind.ACRONYM_SHARED:
        return str(getattr(contact, "acronym", ""))
    return ""


def _verified(contact: AnyContact, place: tuple[str, int] | None) -> str:
    if place is None:
        return ""
    date = getattr(getattr(contact, place[0])[place[1]], "verified_on", None)
    return date.iso() if date else ""


def kind_of_mark(text: str) -> ProblemKind | None:
    """The kind that a mark is of; None for one that no rule of today makes."""
    code, _, rest = text.partition("|")
    if code in set(ProblemKind):
        return ProblemKind(code)
    return OF_VALUES.get(rest.partition("|")[0].partition("/")[0])


def item_of_mark(text: str) -> str:
    """The element that a mark is about; empty for the whole card."""
    return text.partition("|")[2].partition("|")[0].partition("/")[2]


@dataclass(frozen=True, slots=True)
class Presence:
    """Who there is and what they have, as sets of keys of live contacts. ``work``: people with the
    organisations where they are, as two sequences that run side by side."""

    people: frozenset[int]
    organisations: frozenset[int]
    with_email: frozenset[int]
    with_phone: frozenset[int]
    with_place: frozenset[int]
    workers: Sequence[int] = ()
    workplaces: Sequence[int] = ()

    @property
    def everyone(self) -> frozenset[int]:
        """All contacts."""
        return self.people | self.organisations


def missing(found: Presence) -> dict[ProblemKind, frozenset[int]]:
    """Who lacks what. A person has what the organisations where they work have; whoever cannot be
    reached at all is told once, as that."""
    everyone = found.everyone
    emails, phones, places = (
        _inherited(owners, found)
        for owners in (found.with_email, found.with_phone, found.with_place)
    )
    lost = everyone - emails - phones - places
    return {
        ProblemKind.UNREACHABLE: lost,
        ProblemKind.NO_EMAIL: everyone - emails - lost,
        ProblemKind.NO_PHONE: everyone - phones - lost,
        ProblemKind.PERSON_ALONE: found.people.difference(found.workers),
        ProblemKind.NOBODY: found.organisations.difference(found.workplaces),
    }


def _inherited(owners: frozenset[int], found: Presence) -> frozenset[int]:
    pairs = zip(found.workers, found.workplaces, strict=True)
    return owners.union(worker for worker, place in pairs if place in owners)
