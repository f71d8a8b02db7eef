"""Benchmark of storing: seconds for each contact of a new directory, everything included."""

from __future__ import annotations

import statistics

from directory_app import bootstrap
from directory_app.services.generating import generate
from tests.performance.measures import Goal, Measure, alternated, duration_ms
from tests.performance.plan import Plan

MOST = 10_000
"""Contacts of one trial: enough for a cost per contact, few enough for five trials."""

TRIAL_US = 134.0
"""docs/performance.md: one contact by Core with history, source and index, on a trial."""


def measure_creation(plan: Plan) -> list[Measure]:
    """A new directory of invented contacts, less the time that inventing them takes."""
    count = min(plan.contacts, MOST)
    path = plan.folder / "creation.bottin"

    def make() -> float:
        path.unlink(missing_ok=True)
        return duration_ms(
            lambda: bootstrap.create_directory(path, "empty", contacts=count, seed=plan.seed)
        )

    def invent() -> float:
        return duration_ms(lambda: list(generate(count, plan.seed)))

    made, invented = alternated([make, invent], min(5, plan.rounds))
    path.unlink()
    each = [(m - i) * 1000 / count for m, i in zip(made, invented, strict=True)]
    return [
        Measure(
            what=f"storing one contact of {count}",
            ours=statistics.median(each),
            against_what="earlier trial, other machine",
            against=TRIAL_US,
            unit="µs",
            ratio=statistics.median(each) / TRIAL_US,
            goal=Goal(),
            details={"made_ms": made, "invented_ms": invented},
        )
    ]
