"""The records of a proposal by what becomes of them. Pure; goes through all of them at once, on the
read lane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from directory_app.services.importing.matching import Match, Verdict
from directory_app.services.importing.report import Outcome, Proposal, RecordResult

from .choices import ImportChoices
from .lines import Told, brief_lines
from .row_keys import all_keys

LEFT_OUT = "left_out"
"""The reason of a record that the person left out."""


class Category(StrEnum):
    """What a record is shown under."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CORRECT = "correct"
    DECIDE = "decide"


_OF_OUTCOME = {
    Outcome.CREATED: Category.NEW,
    Outcome.MERGED: Category.CHANGED,
    Outcome.UPDATED: Category.CHANGED,
    Outcome.UNCHANGED: Category.SAME,
    Outcome.SKIPPED: Category.SAME,
    Outcome.REJECTED: Category.CORRECT,
}


@dataclass(frozen=True, slots=True)
class Sorted:
    """``of``: the category of each record, by number; ``counts``: how many of each;
    ``undecided``: numbers of those that wait for a decision; ``left``: how many rows change
    nothing; ``rows``: keys of the rows to show, by category and, under None, of all records;
    ``changes_something``: whether there is anything to write."""

    of: tuple[Category, ...] = ()
    counts: Mapping[Category, int] = field(default_factory=dict)
    undecided: tuple[int, ...] = ()
    left: int = 0
    rows: Mapping[Category | None, Sequence[int]] = field(default_factory=dict)
    changes_something: bool = False

    def numbers(self, category: Category) -> tuple[int, ...]:
        """The records of a category, in order."""
        return tuple(number for number, one in enumerate(self.of) if one is category)


def open_match(result: RecordResult) -> Match | None:
    """The match that waits for a decision, or None."""
    for match in (result.organisation, result.person):
        if match.verdict is Verdict.PERHAPS and match.by == result.reason and match.candidates:
            return match
    return None


def category_of(result: RecordResult) -> Category:
    """What a record is shown under, ticked or not."""
    if result.to_correct:
        return Category.CORRECT
    if open_match(result) is not None:
        return Category.DECIDE
    return _OF_OUTCOME[result.outcome]


def sort_results(proposal: Proposal, kept: Mapping[int, RecordResult]) -> Sorted:
    """The records of a proposal; those left out as they were before (``kept``)."""
    shown = [
        kept.get(one.number, one) if one.reason == LEFT_OUT else one for one in proposal.results
    ]
    of = tuple(map(category_of, shown))
    written = (Outcome.CREATED, Outcome.MERGED, Outcome.UPDATED)
    return Sorted(
        of,
        Counter(of),
        undecided=tuple(n for n, one in enumerate(of) if one is Category.DECIDE),
        left=sum(one.outcome not in written for one in proposal.results),
        rows=_rows(shown, of),
        changes_something=proposal.changes_something,
    )


def _rows(
    shown: Sequence[RecordResult], of: Sequence[Category]
) -> Mapping[Category | None, Sequence[int]]:
    """As if nothing had been decided of single values: whoever shows them knows of those."""
    nothing = ImportChoices()
    below = {
        number: len(brief_lines(Told.of(one, {}), nothing))
        for number, one in enumerate(shown)
        if one.differences or one.notes
    }
    numbers: dict[Category, list[int]] = {category: [] for category in Category}
    for number, category in enumerate(of):
        numbers[category].append(number)
    rows: dict[Category | None, Sequence[int]] = {None: list(all_keys(range(len(of)), below))}
    rows.update({one: list(all_keys(found, below)) for one, found in numbers.items()})
    return rows
