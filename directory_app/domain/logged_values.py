"""A value of the history as a person reads it, through the gate.

The history repeats what was typed, so it is an exit like any other: a value that is confidential,
equals a confidential one or mentions one is withheld.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from .addresses import format_inline
from .changes import LIFE, Change, Json
from .contact import (
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
    Site,
)
from .fields import ADDRESS_PARTS, COLLECTIONS, item_from_values, split_path
from .withholding import ConfidentialValues, Reason

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
        case CustomField():
            return item.value
        case DatedNote():
            return item.text
    return ""


def _plain_text(value: Json) -> str:
    """One line for a value that is no element: a text, a source, opening hours."""
    if isinstance(value, Mapping):
        return ", ".join(str(part) for part in value.values())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(map(_hours_text, value))
    return str(value)


def _hours_text(value: Json) -> str:
    """« mo-fr 09:00-17:00 », as a form has it."""
    said = value if isinstance(value, Mapping) else {}
    days, opening, closing = (str(said.get(name, "")) for name in ("days", "open", "close"))
    return f"{days} {opening}-{closing}"


def _hidden(path: str, text: str, known: ConfidentialValues) -> bool:
    return split_path(path)[0] not in LIFE and known.is_mentioned_in(text)


def _is_withheld(item: Coordinate, known: ConfidentialValues, *, is_sealed: bool) -> bool:
    is_undecided = item.confidential is None
    return bool(item.confidential) or (is_sealed and is_undecided) or known.holds(item)


def logged_value(
    path: str, value: Json, known: ConfidentialValues, *, is_sealed: bool = False
) -> LoggedValue:
    """The value at ``path`` as it may be shown on the office's screen.

    ``known`` must hold every value that is, or ever was, marked confidential: a mark that was
    taken off later does not open what was written under it. ``is_sealed``: the coordinate, or its
    whole contact, was marked at another moment; only what was decided open is shown.
    """
    if value is None:
        return LoggedValue(None)
    head, tail = split_path(path)
    if head in _COLLECTIONS:
        item = item_from_values(head, tail, cast("Mapping[str, Json]", value))
        text = item_text(item)
        if isinstance(item, Coordinate) and _is_withheld(item, known, is_sealed=is_sealed):
            return LoggedValue(None, Reason.CONFIDENTIAL)
    else:
        text = tail or "true" if value is True else _plain_text(value)
    if _hidden(path, text, known):
        return LoggedValue(None, Reason.CONFIDENTIAL)
    return LoggedValue(text)


_OWN_PARTS: Mapping[str, frozenset[str]] = {
    "phones": frozenset({"e164", "extension", "raw"}),
    "emails": frozenset({"address", "raw"}),
    "websites": frozenset({"url", "raw"}),
    "addresses": frozenset({*ADDRESS_PARTS, "taken_from", "taken_item"}),
}
"""Columns that say a part of the value itself: never told one by one where it is withheld."""

_PART_NAMES = {"e164": "number", "start_on": "start", "end_on": "end"}
_DECISIONS = {"yes": "true", "no": "false", "True": "true", "False": "false"}


def _place(head: str, value: Mapping[str, object], known: ConfidentialValues) -> str:
    """Which element: its position, or the heading of a custom field that tells nothing."""
    heading = str(value.get("name", ""))
    if head == "custom" and heading and not known.is_mentioned_in(heading):
        return f"{head}.{heading}"
    return f"{head}.{value.get('position', '')}".rstrip(".")


def _part(value: object) -> LoggedValue:
    return LoggedValue(None if value is None else _DECISIONS.get(str(value), str(value)))


def _is_renamed(head: str, before: Mapping[str, Json], after: Mapping[str, Json]) -> bool:
    return head == "custom" and before.get("name") != after.get("name")


def logged_change(
    change: Change, known: ConfidentialValues, *, is_sealed: bool = False
) -> Iterator[tuple[str, LoggedValue, LoggedValue]]:
    """Field (dotted, in the words of the contact JSON), old and new value of one change.

    An element whose own line stayed the same (only a mark, a label, a date changed) is told part
    by part, and so is a custom field that has another heading. ``is_sealed``: as for
    :func:`logged_value`.
    """
    before, after = change.before, change.after
    old, new = (
        logged_value(change.path, value, known, is_sealed=is_sealed) for value in (before, after)
    )
    head, tail = split_path(change.path)
    if not (isinstance(before, Mapping) and isinstance(after, Mapping)):
        value = after if isinstance(after, Mapping) else before
        is_element = isinstance(value, Mapping) and tail
        yield (
            _place(head, cast("Mapping[str, object]", value), known) if is_element else head,
            old,
            new,
        )
    elif old != new and (old.text or new.text) and not _is_renamed(head, before, after):
        yield _place(head, after, known), old, new
    else:
        parts = before.keys() | after.keys()
        if old.withheld or new.withheld:
            told = parts - _OWN_PARTS.get(head, frozenset())
            if any(before.get(one) != after.get(one) for one in parts - told):
                yield _place(head, after, known), old, new
            parts = told
        for part in sorted(parts):
            if before.get(part) != after.get(part):
                name = f"{_place(head, after, known)}.{_PART_NAMES.get(part, part)}"
                hidden = known.is_mentioned_in(f"{before.get(part)} {after.get(part)}")
                secret = LoggedValue(None, Reason.CONFIDENTIAL)
                pair = (_part(before.get(part)), _part(after.get(part)))
                yield (name, secret, secret) if hidden else (name, *pair)
