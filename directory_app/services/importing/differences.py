"""What a record changes on contacts that were there before it, value by value, old and new.

A whole element appears as one value; of a changed element, only the parts that changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from directory_app.domain.addresses import format_oqlf
from directory_app.domain.changes import Change
from directory_app.domain.contact import (
    Address,
    Affiliation,
    AnyContact,
    Coordinate,
    CustomField,
    DatedNote,
    Email,
    FormerName,
    OtherName,
    Phone,
    PublishedCount,
    Role,
    Site,
)
from directory_app.domain.draft import diff
from directory_app.domain.fields import item_from_values, split_path, to_fields
from directory_app.domain.text import clean_line
from directory_app.domain.withholding import ConfidentialValues

from .report import Difference

NameOf = Callable[[str], str]
"""Contact id → the name that a role is shown with."""

_SETS = frozenset({"sectors", "territory", "languages"})
_NAMES = frozenset({"given_name", "family_name", "name", "acronym"})
_IDS = frozenset({"organisation", "representative", "substitute", "taken_from"})
"""Parts that name another contact."""
_NOT_SHOWN = frozenset({"taken_item", "position", "source_document", "source_line", "published_on"})


def differences(
    before: AnyContact, after: AnyContact, known: ConfidentialValues, name_of: NameOf
) -> tuple[Difference, ...]:
    """Every value of the contact that is no longer the same."""
    changes = diff(to_fields(before), to_fields(after))
    return tuple(one for change in changes for one in _shown(after.id, change, known, name_of))


def _shown(
    contact_id: str, change: Change, known: ConfidentialValues, name_of: NameOf
) -> Iterator[Difference]:
    collection, item_id = split_path(change.path)
    if change.path == "source" or collection in {"distinct", "accepted"}:
        return
    if not item_id:
        old, new = (_scalar(collection, one) for one in (change.before, change.after))
        told = any(known.is_mentioned_in(one or "") for one in (old, new))
        yield Difference(contact_id, change.path, old, new, told and collection not in _NAMES)
        return
    if collection in _SETS:
        old, new = (item_id if one else None for one in (change.before, change.after))
        yield Difference(contact_id, change.path, old, new, known.is_mentioned_in(item_id))
        return
    sides = [_item(collection, item_id, value) for value in (change.before, change.after)]
    is_withheld = any(_is_withheld(one, known) for one in sides)
    if None in sides:
        old, new = (None if one is None else describe(one, name_of) for one in sides)
        yield Difference(contact_id, change.path, old, new, is_withheld)
        return
    before, after = (cast("Mapping[str, Any]", v) for v in (change.before, change.after))
    for part in sorted((before.keys() | after.keys()) - _NOT_SHOWN):
        old, new = _text(before.get(part)), _text(after.get(part))
        if part in _IDS:
            old, new = (name_of(one) if one else None for one in (old, new))
        if old != new:
            told = is_withheld or any(
                known.is_mentioned_in(text) for text in (old or "", new or "")
            )
            yield Difference(contact_id, f"{change.path}:{part}", old, new, told)


def _item(collection: str, item_id: str, value: Any) -> Any:
    return None if value is None else item_from_values(collection, item_id, value)


def _is_withheld(item: Any, known: ConfidentialValues) -> bool:
    if isinstance(item, Coordinate):
        return bool(item.confidential) or (item.confidential is None and known.holds(item))
    match item:
        case None:
            return False
        case Role():
            texts = (item.function, item.riding, item.party, item.portfolio)
            return any(map(known.is_mentioned_in, texts))
        case CustomField():
            return known.is_mentioned_in(item.value) or known.is_mentioned_in(item.name)
        case Affiliation():
            said = (item.committee, item.function, item.wording)
            return any(map(known.is_mentioned_in, said))
    return known.is_mentioned_in(describe(item, str))


def _scalar(name: str, value: Any) -> str | None:
    if name == "opening_hours" and value is not None:
        return ", ".join(f"{one['days']} {one['open']}–{one['close']}" for one in value)
    return _text(value)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def describe(item: Any, name_of: NameOf) -> str:
    """An element on one line, with plain spaces."""
    match item:
        case Phone():
            return item.number.display()
        case Email():
            return item.email.address
        case Site():
            return item.website.url or item.website.raw
        case Address():
            return clean_line(format_oqlf(item.postal).replace("\n", ", ")) or item.postal.raw
        case Role():
            name = name_of(item.organisation)
            return f"{item.function}, {name}" if item.function else name
        case Affiliation():
            return ", ".join(filter(None, (name_of(item.organisation), item.committee)))
    return _described_text(item)


def _described_text(item: Any) -> str:
    match item:
        case OtherName():
            return item.name
        case FormerName():
            return f"{item.name} ({item.acronym})" if item.acronym else item.name
        case CustomField():
            return f"{item.name} : {item.value}"
        case PublishedCount():
            return f"{item.count} {item.what}".strip()
        case DatedNote():
            day = item.noted_on.iso() if item.noted_on else ""
            return clean_line(" : ".join(filter(None, (day, item.text))))
    raise TypeError(type(item).__name__)
