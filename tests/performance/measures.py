"""What a benchmark hands back: one comparison, its goal, and whether it holds.

Owns the arithmetic (medians, percentiles, ratios of runs made side by side) and the words of the
table. Knows nothing of windows, directories or processes.
"""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

FRAME_MS = 1000 / 60
"""One picture of a 60 Hz screen."""


class Rule(StrEnum):
    """What a goal bounds."""

    RATIO = "ours ÷ against, at most"
    FASTER = "against ÷ ours, at least"
    VALUE = "ours, at most"
    EXCESS = "ours − against, at most"
    LEAST = "ours, at least"
    STATED = "no goal"


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound of docs/performance.md, in times or in the measure's own unit."""

    rule: Rule = Rule.STATED
    bound: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One line of the table. ``ours`` and ``against`` are in ``unit``.

    ``ratio`` is ours ÷ against, the median of the pairs where runs were made side by side; for
    :attr:`Rule.FASTER` it is against ÷ ours. ``is_absent``: what it would be compared with is not
    on this machine, so that ``against`` and ``ratio`` say nothing. ``details`` goes to the JSON
    file only.
    """

    what: str
    ours: float
    against_what: str
    against: float
    unit: str
    ratio: float
    goal: Goal = Goal()
    is_absent: bool = False
    details: dict[str, Any] = field(default_factory=dict)

    @property
    def holds(self) -> bool | None:
        """Whether the goal is reached; None without one, or without what it is judged by."""
        if self.is_absent:
            return None
        bound = self.goal.bound
        match self.goal.rule:
            case Rule.RATIO:
                return self.ratio <= bound
            case Rule.FASTER:
                return self.ratio >= bound
            case Rule.VALUE:
                return self.ours <= bound
            case Rule.LEAST:
                return self.ours >= bound
            case Rule.EXCESS:
                return self.ours - self.against <= bound
        return None

    def columns(self) -> tuple[str, ...]:
        """What · ours · against · ratio · goal · holds?"""
        return (
            self.what,
            f"{self.ours:.3g} {self.unit}" if self.ours < 1000 else f"{self.ours:.0f} {self.unit}",
            *self._beside(),
            self._goal_text(),
            {True: "yes", False: "NO", None: "—"}[self.holds],
        )

    def _beside(self) -> tuple[str, str]:
        if self.is_absent:
            return f"absent ({self.against_what})", "—"
        times = f"{self.ratio:.2f} ×" + (" faster" if self.goal.rule is Rule.FASTER else "")
        return f"{self.against:.3g} {self.unit} ({self.against_what})", times

    def _goal_text(self) -> str:
        bound = f"{self.goal.bound:.3g}"
        return {
            Rule.RATIO: f"≤ {bound} ×",
            Rule.FASTER: f"≥ {bound} × faster",
            Rule.VALUE: f"≤ {bound} {self.unit}",
            Rule.EXCESS: f"≤ + {bound} {self.unit}",
            Rule.LEAST: f"≥ {bound} {self.unit}",
            Rule.STATED: "stated",
        }[self.goal.rule]


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that ``share`` (0 to 1) of the values do not pass (nearest rank)."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def paired_ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """The median of the quotients of runs made side by side."""
    return statistics.median(a / b for a, b in zip(above, below, strict=True))


def alternated(
    runs: Sequence[Callable[[], float]], rounds: int, *, warm_ups: int = 1
) -> list[list[float]]:
    """Calls each of ``runs`` in turn, ``rounds`` times after ``warm_ups`` that do not count.

    What slows the machine for a while then slows all of them. Returns their answers, run by run.
    """
    results: list[list[float]] = [[] for _ in runs]
    for number in range(warm_ups + rounds):
        for run, kept in zip(runs, results, strict=True):
            answer = run()
            if number >= warm_ups:
                kept.append(answer)
    return results


def duration_ms(action: Callable[[], object]) -> float:
    """How long a call takes."""
    begun = time.perf_counter()
    action()
    return (time.perf_counter() - begun) * 1000
