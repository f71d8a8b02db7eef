"""The values of one contact, present and past, as a person reads them, each with where it is from.

What tells a confidential value that is somebody else's is not told; other contacts are names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final, cast

from directory_app.domain.changes import LIFE, STATE, Change, Fields, Json
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.contact import Coordinate, Item
from directory_app.domain.fields import COLLECTIONS, item_from_values, split_path
from directory_app.domain.folding import fold_compact
from directory_app.domain.logged_values import item_text
from directory_app.domain.personal_data import HeldValue, Origin, OriginKind, PastChange
from directory_app.domain.withholding import comparable_values, from_comparable
from directory_app.storage.operation_log import Entry

_COLLECTIONS: Final = frozenset(name for names in COLLECTIONS.values() for name in names)
_REFERENCES: Final = ("organisation", "representative", "substitute", "taken_from")
"""Parts of an element that are identifiers of contacts."""
_DETAILS: Final = (
    *("organisation", "name", "label", "raw", "riding", "party", "portfolio", "committee"),
    *("wording", "acronym", "representative", "substitute", "start_on", "end_on", "attested_on"),
    *("date", "noted_on", "author", "refused_on", "refused_source"),
)
_MARKS: Final = (
    *("confidential", "personal", "preferred", "function_mailbox", "refused", "main"),
    "verified_on",
)
_SILENT: Final = frozenset({"kind", "photo", "source", "distinct", "accepted"})
"""Fields that are told elsewhere, or that say nothing of a person."""

Values = Mapping[str, Json]


def less(values: ConfidentialValues, own: ConfidentialValues) -> ConfidentialValues:
    """The values that are not ``own``."""
    names = [one.name for one in fields(values)]
    return ConfidentialValues(*(getattr(values, n) - getattr(own, n) for n in names))


def own_values(present: Fields, changes: Iterable[Change]) -> ConfidentialValues:
    """Every coordinate that the contact has or had, in comparable form."""
    every = [*present.items()]
    every += [(one.path, value) for one in changes for value in (one.before, one.after)]
    items = (_item(path, value) for path, value in every)
    found = (item for item in items if isinstance(item, Coordinate))
    return from_comparable(pair for item in found for pair in comparable_values(item))


def _item(path: str, value: Json) -> Item | None:
    head, tail = split_path(path)
    if head not in _COLLECTIONS or not isinstance(value, Mapping):
        return None
    return item_from_values(head, tail, value)


@dataclass(frozen=True, slots=True)
class Teller:
    """Words values. ``names``: contact id → name, ``others``: confidential values that are not
    this contact's, ``files``: names of the files that were imported."""

    names: Mapping[str, str]
    others: ConfidentialValues
    files: Collection[str] = ()

    def text(self, path: str, value: Json) -> str:
        """One line for the value at ``path``."""
        _, tail = split_path(path)
        item = _item(path, value)
        if item is None:
            return tail if value is True and tail else self._plain(value)
        parts = [item_text(item)]
        for name in _DETAILS:
            if detail := self._plain(cast("Values", value).get(name), is_id=name in _REFERENCES):
                is_same = fold_compact(detail) == fold_compact(parts[0])
                parts += [] if is_same else [detail]
        return " · ".join(dict.fromkeys(filter(None, parts)))

    def _plain(self, value: Json, *, is_id: bool = False) -> str:
        match value:
            case None | False:
                return ""
            case True:
                return "oui"
            case str():
                return self.names.get(value, "") if is_id else value
            case list() | tuple():
                return ", ".join(self._plain(one) for one in value)
            case Mapping():
                return " ".join(self._plain(one) for one in value.values() if one)
        return str(value)

    def structured(self, path: str, value: Json) -> Json:
        """The value's parts, with names in place of others' identifiers."""
        if not isinstance(value, Mapping):
            return (split_path(path)[1] or value) if value is True else value
        return {
            name: self.names.get(str(one), "") if name in _REFERENCES else one
            for name, one in value.items()
            if name not in ("position", "taken_item")
        }

    def is_others(self, path: str, value: Json) -> bool:
        """Whether a value tells a confidential one of somebody else."""
        if value is None:
            return False
        item = _item(path, value)
        if isinstance(item, Coordinate) and self.others.holds(item):
            return True
        return self.others.is_mentioned_in(self.text(path, value))


def held_values(
    present: Fields, origins: Mapping[str, Origin], first: Origin, teller: Teller
) -> Iterator[HeldValue]:
    """The values that are held now. ``origins``: path → where its last change came from; the
    others came with the contact (``first``)."""
    for path, value in present.items():
        head, _ = split_path(path)
        if head in _SILENT:
            continue
        values = value if isinstance(value, Mapping) else {}
        stated = _stated(values, teller), _stated(present.get("source"), teller)
        origin = stated[0] or origins.get(path) or stated[1] or first
        marks = tuple(_mark(name, values[name]) for name in _MARKS if values.get(name))
        text, parts = teller.text(path, value), teller.structured(path, value)
        yield HeldValue(head, text, parts, origin, marks)


def _mark(name: str, value: Json) -> str:
    if name == "verified_on":
        return f"{name}:{value}"
    return f"not_{name}" if value == "no" else name


def _stated(values: Json, teller: Teller) -> Origin | None:
    """The document that a value, or the whole contact, says it was read in."""
    document = values.get("source_document") if isinstance(values, Mapping) else None
    if not isinstance(values, Mapping) or not isinstance(document, str):
        return None
    line = values.get("source_line")
    return Origin(
        "import" if document in teller.files else "publication",
        document,
        line if isinstance(line, int) else None,
        str(values.get("published_on") or ""),
    )


def origin_of(entry: Entry, documents: Mapping[str, str]) -> Origin:
    """Where a logged change came from. ``documents``: batch id → file."""
    operation = entry.operation
    document = documents.get(operation.batch or "", "")
    kind: OriginKind = "import" if document else "entry"
    return Origin(kind, document, author=operation.author, at=operation.at)


def past_changes(
    steps: Sequence[Sequence[Entry]], teller: Teller, titles: Mapping[str, str]
) -> Iterator[PastChange]:
    """The history, newest first. ``titles``: id of a list or an event → its name."""
    for step in steps:
        for entry in step:
            yield _past(entry, teller, titles)


def _past(entry: Entry, teller: Teller, titles: Mapping[str, str]) -> PastChange:
    change, operation = entry.change, entry.operation
    head, _ = split_path(change.path)
    before, after = change.before, change.after
    texts: list[str | None]
    if place := titles.get(entry.list_id or entry.event_id or ""):
        texts = [None if one is None else place for one in (before, after)]
        is_withheld = teller.others.is_mentioned_in(place)
    elif head in LIFE:
        texts = [str(one) if one and head == STATE else None for one in (before, after)]
        is_withheld = False
    else:
        texts = [None if one is None else teller.text(change.path, one) for one in (before, after)]
        is_withheld = any(teller.is_others(change.path, one) for one in (before, after))
    shown = (None, None) if is_withheld else (texts[0], texts[1])
    return PastChange(
        operation.at, operation.author, operation.kind.value, head, *shown, is_withheld
    )
