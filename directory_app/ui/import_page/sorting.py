"""The records of a proposal by what becomes of them. Pure; goes through all of them at once, on the
read lane."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from directory_app.services.importing.matching import Match, Verdict
from directory_app.services.importing.report import Outcome, Proposal, RecordResult

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
    nothing; ``telling``: numbers of those under which something stands."""

    of: tuple[Category, ...] = ()
    counts: Mapping[Category, int] = field(default_factory=dict)
    undecided: tuple[int, ...] = ()
    left: int = 0
    telling: frozenset[int] = frozenset()

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
    left = sum(one.outcome not in written for one in proposal.results)
    undecided = tuple(n for n, one in enumerate(of) if one is Category.DECIDE)
    telling = frozenset(one.number for one in shown if one.differences or one.notes)
    return Sorted(of, Counter(of), undecided, left, telling)
