"""What the person in front of the page decided so far, by record and value.

Survives a correction of the text: what was decided of an entry that still stands there stays.
Knows nothing of widgets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from typing import TypeVar

from directory_app.domain.incoming import ImportRecord, ImportSource, Place
from directory_app.services.importing.decisions import Decisions

_Key = TypeVar("_Key", bound=Hashable)


class Choices:
    """Everything is taken until it is left out; nothing is marked or joined until asked."""

    def __init__(self) -> None:
        self.left_out: set[int] = set()
        self.dropped: set[Place] = set()
        self.confidential: set[Place] = set()
        self.people: dict[int, str] = {}
        self.organisations: dict[int, str] = {}
        self.with_event = True

    def decisions(self) -> Decisions:
        """The choices as the stages of an import ask them."""
        return Decisions(
            left_out=frozenset(self.left_out),
            dropped=frozenset(self.dropped),
            confidential=frozenset(self.confidential),
            people=dict(self.people),
            organisations=dict(self.organisations),
            with_event=self.with_event,
        )

    def take(self, record: int, *, is_taken: bool) -> None:
        """Takes a record, or leaves it out."""
        _put(self.left_out, record, is_in=not is_taken)

    def keep(self, place: Place, *, is_kept: bool) -> None:
        """Keeps a value, or leaves it out."""
        _put(self.dropped, place, is_in=not is_kept)

    def mark(self, place: Place, *, is_confidential: bool) -> None:
        """Marks an address confidential, or not."""
        _put(self.confidential, place, is_in=is_confidential)

    def carried(self, before: ImportSource, after: ImportSource) -> Choices:
        """The same choices on a text that was read anew."""
        moved = dict(_same_records(before, after))
        kept = Choices()
        kept.with_event = self.with_event
        kept.left_out = {moved[one] for one in self.left_out if one in moved}
        kept.dropped = {(moved[one], value) for one, value in self.dropped if one in moved}
        kept.confidential = {(moved[one], n) for one, n in self.confidential if one in moved}
        kept.people = {moved[one]: id_ for one, id_ in self.people.items() if one in moved}
        organisations = self.organisations.items()
        kept.organisations = {moved[one]: id_ for one, id_ in organisations if one in moved}
        return kept


def _put(among: set[_Key], one: _Key, *, is_in: bool) -> None:
    (among.add if is_in else among.discard)(one)


def _same_records(before: ImportSource, after: ImportSource) -> Iterator[tuple[int, int]]:
    """Numbers of the entries that say the same in both, one to one, in order."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for number, record in enumerate(after.records):
        places[_content(record)].append(number)
    for number, record in enumerate(before.records):
        if found := places.get(_content(record)):
            yield number, found.pop(0)


def _content(record: ImportRecord) -> Hashable:
    return record.raw, tuple((one.part, one.text) for one in record.values)
