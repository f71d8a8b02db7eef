"""Benchmarks of the real window, each in a process of its own: start, key to list, memory."""

from __future__ import annotations

import dataclasses
import json
import shutil
import statistics
from collections.abc import Callable
from typing import Any

from directory_app import bootstrap
from tests.performance.imports import exported
from tests.performance.measures import (
    FRAME_MS,
    Goal,
    Measure,
    Rule,
    alternated,
    paired_ratio,
    percentile,
)
from tests.performance.plan import Plan
from tests.performance.processes import answer_of, time_to_ready_ms
from tests.performance.texts import typed_texts

KEY_GOALS = (("p50", 0.5, 8.0), ("p95", 0.95, FRAME_MS))
MILLION_P95_MS = 50.0
LONGEST_GAP_MS = 100.0
"""What a hand notices as a stop (docs/performance.md)."""
WARM_UP_TEXT = "a"
_WORST = 10


def measure_start(plan: Plan) -> list[Measure]:
    """From the process's start to a painted list and a search box that took a key."""

    def starting(module: str, *words: str) -> Callable[[], float]:
        return lambda: time_to_ready_ms(plan.folder, module, "start", *words)

    bare, full, empty = alternated(
        [
            starting("bare_window"),
            starting("bottin_window", str(plan.location)),
            starting("bottin_window", str(plan.empty)),
        ],
        plan.rounds,
    )
    return [
        _start(f"start, {plan.contacts} contacts", full, "bare window", bare, 1.5),
        _start(f"start, {plan.contacts} contacts", full, "empty directory", empty, 1.1),
    ]


def _start(
    what: str, ours: list[float], against_what: str, against: list[float], bound: float
) -> Measure:
    return Measure(
        what=what,
        ours=statistics.median(ours),
        against_what=against_what,
        against=statistics.median(against),
        unit="ms",
        ratio=paired_ratio(ours, against),
        goal=Goal(Rule.RATIO, bound),
        details={"ours_ms": ours, "against_ms": against},
    )


def measure_keys(plan: Plan) -> list[Measure]:
    """From each key press to the end of the paint of its answer, and the loop's longest gap."""
    texts = [WARM_UP_TEXT, *typed_texts(plan.location, plan.seed, plan.texts)]
    file = plan.folder / "texts.json"
    file.write_text(json.dumps(texts), encoding="utf-8")
    keys = answer_of(plan.folder, "typing_window", str(plan.location), str(file))
    painted, gaps = [key["ms"] for key in keys], [key["gap_ms"] for key in keys]
    lines = [
        _frame(f"key to list, {name}", percentile(painted, share), bound)
        for name, share, bound in KEY_GOALS
    ]
    longest = _frame("longest gap of the event loop", max(gaps), FRAME_MS, _gap_details(keys))
    return [*lines, _frame("key to list, longest", max(painted), None, _worst(keys, "ms")), longest]


def measure_million(plan: Plan) -> list[Measure]:
    """The same in a directory of a million contacts: that of the run, if it has so many, else one
    made for it."""
    location = plan.location
    if plan.contacts < plan.many:
        location = plan.folder / "million.bottin"
        bootstrap.create_directory(location, "empty", contacts=plan.many, seed=plan.seed)
    keys = measure_keys(dataclasses.replace(plan, location=location))
    named = [dataclasses.replace(one, what=f"{one.what}, {plan.many} contacts") for one in keys]
    bounds = (None, MILLION_P95_MS, None, None)
    goals = [Goal() if bound is None else Goal(Rule.VALUE, bound) for bound in bounds]
    return [dataclasses.replace(one, goal=goal) for one, goal in zip(named, goals, strict=True)]


def _frame(
    what: str, ours: float, bound: float | None, details: dict[str, Any] | None = None
) -> Measure:
    return Measure(
        what=what,
        ours=ours,
        against_what="one frame",
        against=FRAME_MS,
        unit="ms",
        ratio=ours / FRAME_MS,
        goal=Goal() if bound is None else Goal(Rule.VALUE, bound),
        details=details or {},
    )


def _worst(keys: list[dict[str, Any]], column: str) -> dict[str, Any]:
    ranked = sorted(keys, key=lambda key: -key[column])
    return {
        "keys": len(keys),
        "found_nothing": sum(not key["is_found"] for key in keys),
        "worst": ranked[:_WORST],
    }


def _gap_details(keys: list[dict[str, Any]]) -> dict[str, Any]:
    gaps = [key["gap_ms"] for key in keys]
    shares = {f"p{round(share * 100)}": percentile(gaps, share) for share in (0.5, 0.95, 0.99)}
    return _worst(keys, "gap_ms") | shares


def measure_tour(plan: Plan) -> list[Measure]:
    """The loop's longest gap in the journey of ``bottin tour``, on a copy of the directory."""
    location = plan.folder / "tour.bottin"
    shutil.copyfile(plan.location, location)
    gaps = dict(answer_of(plan.folder, "tour_window", str(location), str(plan.views)))
    location.unlink()
    return [
        Measure(
            what=f"longest gap of the tour, {plan.contacts} contacts",
            ours=max(gaps.values()),
            against_what="one frame",
            against=FRAME_MS,
            unit="ms",
            ratio=max(gaps.values()) / FRAME_MS,
            goal=Goal(Rule.VALUE, LONGEST_GAP_MS),
            details={"gaps_ms": gaps},
        )
    ]


def measure_import_window(plan: Plan) -> list[Measure]:
    """The loop's longest gap while the cards of the whole directory come into an empty one through
    the window, are looked at, ticked, written and taken back."""
    location, file = plan.folder / "arrivage.bottin", exported(plan)
    shutil.copyfile(plan.empty, location)
    stages = answer_of(plan.folder, "import_window", str(location), str(file))
    for left in location.parent.glob(f"{location.name}*"):
        left.unlink()
    longest = max(gap for _, gap, _ in stages)
    return [
        Measure(
            what=f"longest gap of an import, {plan.contacts} cards",
            ours=longest,
            against_what="one frame",
            against=FRAME_MS,
            unit="ms",
            ratio=longest / FRAME_MS,
            goal=Goal(Rule.VALUE, LONGEST_GAP_MS),
            details={"stages_gap_ms_taken_ms": {name: both for name, *both in stages}},
        )
    ]


def measure_memory(plan: Plan) -> list[Measure]:
    """The peak of memory with the whole list scrolled, beside the bare window's."""

    def peak(module: str, *words: str) -> Callable[[], float]:
        return lambda: float(answer_of(plan.folder, module, "memory", *words)["peak_mb"])

    runs = [peak("bare_window"), peak("bottin_window", str(plan.location))]
    # Memory hardly varies from run to run: three rounds say as much as seven.
    bare, ours = alternated(runs, min(3, plan.rounds), warm_ups=0)
    return [
        Measure(
            what=f"memory, {plan.contacts} contacts scrolled",
            ours=statistics.median(ours),
            against_what="bare window",
            against=statistics.median(bare),
            unit="MB",
            ratio=paired_ratio(ours, bare),
            goal=Goal(Rule.EXCESS, 80),
            details={"ours_mb": ours, "against_mb": bare},
        )
    ]
