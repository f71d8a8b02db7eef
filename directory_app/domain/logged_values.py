"""A value of the history as a person reads it, through the gate.

The history repeats what was typed, so it is an exit like any other: a value that is confidential,
equals a confidential one or mentions one is withheld.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from .addresses import format_inline
from .changes import RECORD, STATE, Json
from .confidentiality import ConfidentialValues, Purpose, Reason, reason_to_withhold
from .contact import (
    Address,
    Affiliation,
    Coordinate,
    Email,
    FormerName,
    Item,
    OtherName,
    Phone,
    PublishedCount,
    Role,
    Site,
)
from .fields import COLLECTIONS, item_from_values, split_path

_COLLECTIONS = frozenset(name for names in COLLECTIONS.values() for name in names)


@dataclass(frozen=True, slots=True)
class LoggedValue:
    """A shown value, or the reason why it is withheld. ``text`` is None for absent."""

    text: str | None
    withheld: Reason | None = None


def item_text(item: Item) -> str:
    """One line for an element: the telephone as shown, the address in running text…"""
    match item:
        case Phone():
            return item.number.display()
        case Email():
            return item.email.address
        case Site():
            return item.website.url or item.website.raw
        case Address():
            return format_inline(item.postal)
        case Role() | Affiliation():
            return item.function or getattr(item, "kind", "")
        case OtherName() | FormerName():
            return item.name
        case PublishedCount():
            return f"{item.count} {item.what}".strip()
    return ""


def logged_value(path: str, value: Json, known: ConfidentialValues) -> LoggedValue:
    """The value at ``path`` as it may be shown on the office's screen."""
    if value is None:
        return LoggedValue(None)
    head, tail = split_path(path)
    if head in _COLLECTIONS:
        item = item_from_values(head, tail, cast("Mapping[str, Json]", value))
        reason = (
            reason_to_withhold(item, Purpose.SCREEN, known)
            if isinstance(item, Coordinate)
            else None
        )
        return LoggedValue(None if reason else item_text(item), reason)
    if value is True:
        return LoggedValue(tail)
    text = str(value)
    if head not in (RECORD, STATE) and known.is_mentioned_in(text):
        return LoggedValue(None, Reason.CONFIDENTIAL)
    return LoggedValue(text)
