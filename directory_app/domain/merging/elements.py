"""Elements of collections: when two say the same thing, and the one that both become.

Two telephones are one when only one of them has an extension; a function is one where neither
contradicts the other. What one leaves empty the other fills; marks that protect a value win.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any, TypeVar, cast

from directory_app.domain.contact import (
    Address,
    Affiliation,
    Coordinate,
    CustomField,
    DatedNote,
    Email,
    FormerName,
    Item,
    OtherName,
    Phone,
    PublishedCount,
    Role,
    coordinate_key,
)
from directory_app.domain.custom_fields import heading_key
from directory_app.domain.folding import fold, fold_compact
from directory_app.domain.partial_dates import PartialDate, Period

AnItem = TypeVar("AnItem", bound=Item)

_OWN = frozenset({"id", "position", "preferred", "main", "role", "confidential", "personal"})
"""Names that are never filled from another element."""

_ROLE_TEXTS = ("riding", "party", "portfolio")
_SEAT_TEXTS = ("wording", "representative", "substitute")


def is_same(one: Item, other: Item) -> bool:
    """Whether two elements of a collection say one thing."""
    match one, other:
        case (Phone(), Phone()):
            return _is_same_phone(one, other)
        case (Coordinate(), Coordinate()):
            key = coordinate_key(one)
            return bool(key) and key == coordinate_key(other)
        case (Role(), Role()):
            return is_same_role(one, other)
        case (Affiliation(), Affiliation()):
            return is_same_affiliation(one, other)
        case (OtherName(), OtherName()):
            return fold(one.name) == fold(other.name)
        case (FormerName(), FormerName()):
            return _name_of(one) == _name_of(other)
        case (CustomField(), CustomField()):
            is_one_heading = heading_key(one.name) == heading_key(other.name)
            return is_one_heading and one.value == other.value
        case (DatedNote(), DatedNote()):
            return one.text == other.text and _agree(one.noted_on, other.noted_on)
        case (PublishedCount(), PublishedCount()):
            said = (one.count, fold(one.what)) == (other.count, fold(other.what))
            return said and _agree(one.date, other.date)
    return False


def _name_of(one: FormerName) -> tuple[str, str]:
    return fold(one.name), fold_compact(one.acronym)


def _is_same_phone(one: Phone, other: Phone) -> bool:
    mine, theirs = one.number, other.number
    if mine.e164 is None or theirs.e164 is None:
        return bool(mine.key) and mine.key == theirs.key
    is_open = not mine.extension or not theirs.extension
    return mine.e164 == theirs.e164 and (is_open or mine.extension == theirs.extension)


def is_same_role(one: Role, other: Role) -> bool:
    """The same function in the same organisation, dates and the rest not contradicting."""
    return (
        one.organisation == other.organisation
        and _agree(fold(one.function), fold(other.function))
        and all(_agree(getattr(one, name), getattr(other, name)) for name in _ROLE_TEXTS)
        and _is_one_period(one.period, other.period)
    )


def is_same_affiliation(one: Affiliation, other: Affiliation) -> bool:
    """The same bond to the same organisation, dates and seats not contradicting."""
    return (
        (one.organisation, one.kind) == (other.organisation, other.kind)
        and fold(one.committee) == fold(other.committee)
        and _agree(fold(one.function), fold(other.function))
        and all(_agree(getattr(one, name), getattr(other, name)) for name in _SEAT_TEXTS)
        and _is_one_period(one.period, other.period)
    )


def _agree(mine: object, theirs: object) -> bool:
    return not mine or not theirs or mine == theirs


def _is_one_period(one: Period, other: Period) -> bool:
    return _agree(one.start, other.start) and _agree(one.end, other.end)


# --- the one that both become --------------------------------------------------------------------


def joined(one: AnItem, other: Item) -> AnItem:
    """What two elements that say the same become: the first, with what only the other knows."""
    found: Item = _filled(one, other)
    match found, other:
        case (Coordinate(), Coordinate()):
            found = _with_marks(found, other)
        case (Role() | Affiliation(), Role() | Affiliation()):
            found = dataclasses.replace(found, period=_period(found.period, other.period))
    return cast(AnItem, found)


def _filled(one: AnItem, other: Item) -> AnItem:
    """Empty values of the first taken from the other; of a telephone, the number with its
    extension; of an address, each of its parts."""
    values = {
        field.name: getattr(other, field.name)
        for field in dataclasses.fields(one)
        if field.name not in _OWN and not getattr(one, field.name) and getattr(other, field.name)
    }
    match one, other:
        case (Phone(), Phone()) if other.number.extension and not one.number.extension:
            values["number"] = other.number
        case (Address(), Address()):
            values |= _address_parts(one, other)
    return dataclasses.replace(one, **values)


def _address_parts(one: Address, other: Address) -> dict[str, object]:
    """An address that follows another's says what that one does."""
    if one.taken_from:
        return {}
    parts = {
        field.name: getattr(other.postal, field.name)
        for field in dataclasses.fields(one.postal)
        if not getattr(one.postal, field.name)
    }
    return {"postal": dataclasses.replace(one.postal, **parts), "taken_from": "", "taken_item": ""}


def _with_marks(one: Coordinate, other: Coordinate) -> Coordinate:
    """What protects either protects both: confidential, personal, « ne pas écrire »."""
    marks: dict[str, Any] = {
        "confidential": stricter(one.confidential, other.confidential),
        "personal": one.personal or other.personal,
        "verified_on": latest((one.verified_on, other.verified_on)),
    }
    if isinstance(one, Email) and isinstance(other, Email):
        marks["function_mailbox"] = one.function_mailbox or other.function_mailbox
    return dataclasses.replace(one, **marks)


def stricter(one: bool | None, other: bool | None) -> bool | None:
    """Of two decisions whether a value is confidential, the one that withholds; of one decision
    and none, the decision."""
    if one or other:
        return True
    return one if other is None else other


def latest(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """The last date that is known."""
    return max(filter(None, dates), default=None)


def _period(one: Period, other: Period) -> Period:
    return Period(
        one.start or other.start,
        one.end or other.end,
        latest((one.attested_on, other.attested_on)),
    )


__all__ = [
    "AnItem",
    "is_same",
    "is_same_affiliation",
    "is_same_role",
    "joined",
    "latest",
    "stricter",
]
