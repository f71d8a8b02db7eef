"""What the person in front of the page decided so far, by record and value.

Survives going back: where the columns are read otherwise, what was decided of the same row, or of
the same value in it, stays. Knows nothing of widgets.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from directory_app.domain.incoming import ImportSource, Place
from directory_app.services.importing.decisions import Decisions, Existing

T = TypeVar("T", bound=Hashable)


class ImportChoices:
    """Everything is taken until it is left out; nobody doubtful is decided until asked."""

    def __init__(self) -> None:
        self.left_out: set[int] = set()
        self.dropped: set[Place] = set()
        self.refused: set[Place] = set()
        self.confidential: set[Place] = set()
        self.corrected: dict[Place, str] = {}
        self.people: dict[int, str] = {}
        self.organisations: dict[int, str] = {}
        self.organisations_by_name: dict[str, str] = {}
        self.existing = Existing.UPDATE
        self.into = ""
        self.with_event = True
        self.remembers_columns = False

    def decisions(self) -> Decisions:
        """The choices as the stages of an import ask them."""
        return Decisions(
            existing=self.existing,
            left_out=frozenset(self.left_out),
            dropped=frozenset(self.dropped),
            refused=frozenset(self.refused),
            corrected=dict(self.corrected),
            confidential=frozenset(self.confidential),
            people=dict(self.people),
            organisations=dict(self.organisations),
            organisations_by_name=dict(self.organisations_by_name),
            with_event=self.with_event,
            into=self.into,
            remembers_columns=self.remembers_columns,
        )

    def take(self, record: int, *, is_taken: bool) -> None:
        """Takes a record, or leaves it out."""
        put(self.left_out, record, is_in=not is_taken)

    def carried(self, before: ImportSource, after: ImportSource) -> ImportChoices:
        """The same choices on a file whose columns are read anew."""
        kept = ImportChoices()
        kept.existing, kept.into = self.existing, self.into
        kept.with_event, kept.remembers_columns = self.with_event, self.remembers_columns
        if [one.line for one in before.records] != [one.line for one in after.records]:
            return kept
        kept.left_out = set(self.left_out)
        kept.people, kept.organisations = dict(self.people), dict(self.organisations)
        kept.organisations_by_name = dict(self.organisations_by_name)
        moved = dict(_same_values(before, after, self._places()))
        for mine, theirs in (
            (self.dropped, kept.dropped),
            (self.refused, kept.refused),
            (self.confidential, kept.confidential),
        ):
            theirs.update(moved[one] for one in mine if one in moved)
        corrected = self.corrected.items()
        kept.corrected = {moved[one]: text for one, text in corrected if one in moved}
        return kept

    def _places(self) -> set[Place]:
        return self.dropped | self.refused | self.confidential | set(self.corrected)


def put(among: set[T], one: T, *, is_in: bool) -> None:
    """Puts something into a set, or takes it out."""
    (among.add if is_in else among.discard)(one)


def _same_values(
    before: ImportSource, after: ImportSource, places: Iterable[Place]
) -> Iterator[tuple[Place, Place]]:
    """Where each value stands now that says the same as before."""
    for record, number in places:
        wanted = before.records[record].values[number]
        found: Mapping[Hashable, int] = {
            (value.part, value.text): n for n, value in enumerate(after.records[record].values)
        }
        if (now := found.get((wanted.part, wanted.text))) is not None:
            yield (record, number), (record, now)
