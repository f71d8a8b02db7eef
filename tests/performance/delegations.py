"""Benchmark of a delegation's sheet: 200 people against one, each time another sheet.

Every run has a new title and one person less or more, so that typst's caches hold its fonts and
nothing of the page: that is what a change in the window costs.
"""

from __future__ import annotations

import dataclasses
import statistics
from collections.abc import Callable, Iterator

from directory_app.domain.delegations import Delegation
from directory_app.formats.delegation.options import DocumentOptions
from directory_app.formats.delegation.typeset import Typesetter
from tests.performance.measures import (
    Goal,
    Measure,
    Rule,
    alternated,
    duration_ms,
    paired_ratio,
)
from tests.performance.plan import Plan
from tests.unit.formats.delegation.rosters import invented

PEOPLE = 200
SHEET = DocumentOptions()


def changing(delegation: Delegation) -> Iterator[Delegation]:
    """The delegation over and over, never twice the same page."""
    people = delegation.delegates
    number = 0
    while True:
        number += 1
        turned = people[number % len(people) :] + people[: number % len(people)]
        yield dataclasses.replace(delegation, title=f"Essai {number}", delegates=turned)


def timed(work: Callable[[Delegation], object], delegation: Delegation) -> Callable[[], float]:
    """One run of ``work`` on the next sheet, in milliseconds."""
    sheets = changing(delegation)
    return lambda: duration_ms(lambda: work(next(sheets)))


def measure_delegations(plan: Plan) -> list[Measure]:
    """The time of the PDF, and of the preview of its first page."""
    typesetter = Typesetter()
    whole, alone = invented(PEOPLE), invented(1)
    works: dict[str, Callable[[Delegation], object]] = {
        "sheet": lambda one: typesetter.pdf(one, SHEET),
        "preview of a sheet": lambda one: typesetter.preview(one, SHEET),
    }
    return [_measured(name, work, whole, alone, plan.rounds) for name, work in works.items()]


def _measured(
    name: str,
    work: Callable[[Delegation], object],
    whole: Delegation,
    alone: Delegation,
    rounds: int,
) -> Measure:
    ours, against = alternated([timed(work, whole), timed(work, alone)], rounds)
    return Measure(
        what=f"delegation {name} of {PEOPLE} people",
        ours=statistics.median(ours),
        against_what="one person",
        against=statistics.median(against),
        unit="ms",
        ratio=paired_ratio(ours, against),
        goal=Goal(Rule.VALUE, 200),
        details={"ours": ours, "against": against},
    )
