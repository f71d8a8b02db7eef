"""Ctrl+A, Maj+Fin and a sort of every contact in the real window: when did the loop stand still."""

from __future__ import annotations

import shutil

from tests.performance.measures import FRAME_MS, Goal, Measure, Rule
from tests.performance.plan import Plan
from tests.performance.processes import answer_of

STALL = Goal(Rule.VALUE, 100)
"""No gap over 100 ms (architecture.md, property 5)."""


def measure_selecting(plan: Plan) -> list[Measure]:
    """One line for selecting, one for sorting."""
    place = plan.folder / "choisir.bottin"
    shutil.copyfile(plan.location, place)
    stages = answer_of(plan.folder, "select_window", str(place))
    selecting = [one for one in stages if "selected" in one[0]]
    sorting = [one for one in stages if one[0].startswith(("sorted", "turned"))]
    return [
        _gap("longest gap of Ctrl+A and Maj+Fin", selecting),
        _gap("longest gap of a sort by town", sorting),
    ]


def _gap(what: str, stages: list[tuple[str, float, float]]) -> Measure:
    longest = max(gap for _, gap, _ in stages)
    return Measure(
        what=what,
        ours=longest,
        against_what="one frame",
        against=FRAME_MS,
        unit="ms",
        ratio=longest / FRAME_MS,
        goal=STALL,
        details={"stages_gap_ms_taken_ms": {name: both for name, *both in stages}},
    )
