"""Where the values that a step made confidential stand besides: what the gate withholds with them,
and what would be visible again without the mark.

Only reads, and tells places, never values. The gate (:mod:`directory_app.domain.confidentiality`)
keeps them back whether anybody asks here or not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from directory_app.domain.changes import Json
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.contact import Coordinate
from directory_app.domain.fields import COORDINATES, item_from_values, split_path
from directory_app.domain.withholding import comparable_values, from_comparable, marked_items
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import find_key, load_records
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.operation_log import Entry, entries_of
from directory_app.storage.personal_rows import names_of, titles_of
from directory_app.storage.value_copies import FoundCopy, Where, find_copies

__all__ = ["Copies", "Copy", "CopyService", "Where"]

_OF_LISTS = frozenset({Where.LIST})
_OF_EVENTS = frozenset({Where.EVENT, Where.FROZEN})


@dataclass(frozen=True, slots=True)
class Copy:
    """A place where a value also stands: ``owner_id`` of the contact, list or event to open, and
    its name, empty where the name itself tells a confidential value."""

    where: Where
    owner_id: str
    name: str

    @property
    def is_of_list(self) -> bool:
        """Whether the owner is a list."""
        return self.where in _OF_LISTS

    @property
    def is_of_event(self) -> bool:
        """Whether the owner is an event."""
        return self.where in _OF_EVENTS


@dataclass(frozen=True, slots=True)
class Copies:
    """Every such place, by kind then name."""

    found: tuple[Copy, ...] = ()

    @property
    def counts(self) -> Mapping[Where, int]:
        """How many places of each kind."""
        return Counter(one.where for one in self.found)


class CopyService:
    """Reads, on one thread."""

    def __init__(self, reading: ReadGate) -> None:
        self._reading = reading

    def of_step(self, seq: int) -> Copies:
        """Where the values that the step ``seq`` made confidential stand besides; nothing when it
        marked none. A value that was confidential already counts again: it may be asked anew."""
        with self._reading.transaction() as connection:
            entries = entries_of(connection, seq)
            fresh = [one for entry in entries for one in _marked_by(entry)]
            whole = {e.contact_id for e in entries if e.contact_id and _marks_whole(e)}
            fresh += [one for id_ in whole for one in self._marked_on(connection, id_)]
            return self._copies(connection, fresh)

    def of_contact(self, contact_id: str, items: Iterable[str] | None = None) -> Copies:
        """Where the confidential values of a contact (or those of ``items``, ids of coordinates)
        stand besides: what would be visible again without the marks, as they are the only ones."""
        wanted = None if items is None else frozenset(items)
        with self._reading.transaction() as connection:
            marked = self._marked_on(connection, contact_id)
            chosen = [one for one in marked if wanted is None or one.id in wanted]
            return self._copies(connection, chosen)

    @staticmethod
    def _marked_on(connection: Session, contact_id: str) -> list[Coordinate]:
        key = find_key(connection, contact_id)
        records = load_records(connection, () if key is None else (key,)).values()
        return [item for record in records for item in marked_items(record.snapshot())]

    def _copies(self, connection: Session, items: Sequence[Coordinate]) -> Copies:
        values = from_comparable(pair for item in items for pair in comparable_values(item))
        found = find_copies(connection, values, _bearers(items))
        if not found:
            return Copies()
        known = confidential_index.load_known(connection)
        names = {**names_of(connection), **titles_of(connection)}
        ordered = sorted(_named(found, names, known), key=_order)
        return Copies(tuple(ordered))


def _bearers(items: Iterable[Coordinate]) -> frozenset[str]:
    return frozenset(item.id for item in items)


def _marks_whole(entry: Entry) -> bool:
    return entry.change.path == "confidential" and bool(entry.change.after)


def _marked_by(entry: Entry) -> Iterator[Coordinate]:
    """The coordinate that the change made confidential, if it did."""
    head, tail = split_path(entry.change.path)
    before, after = entry.change.before, entry.change.after
    if head in COORDINATES and _is_marked(after) and not _is_marked(before):
        item = item_from_values(head, tail, cast("Mapping[str, Json]", after))
        if isinstance(item, Coordinate):
            yield item


def _is_marked(value: Json) -> bool:
    return isinstance(value, dict) and value.get("confidential") == "yes"


def _named(
    found: Iterable[FoundCopy], names: Mapping[str, str], known: ConfidentialValues
) -> Iterator[Copy]:
    for one in found:
        name = names.get(one.owner_id, "")
        yield Copy(one.where, one.owner_id, "" if known.is_mentioned_in(name) else name)


def _order(one: Copy) -> tuple[int, str]:
    return list(Where).index(one.where), one.name.casefold()
