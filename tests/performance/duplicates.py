"""Benchmark of duplicates: how long, how much memory, how right (docs/performance.md).

The search runs in a process of its own, so that its memory is its own. Precision and recall are
counted on invented contacts and their damaged copies, made from seeds that nothing was tuned on.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path

from directory_app.domain.withholding import ConfidentialValues
from directory_app.services.duplicates import proposed_pairs
from directory_app.services.matching.gathering import traits_of
from directory_app.services.matching.index import MatchIndex
from tests.performance.measures import Goal, Measure, Rule
from tests.performance.plan import Plan
from tests.performance.processes import ROOT
from tests.services.matching.homes import make_homes
from tests.services.matching.labelled import Labelled, make_labelled, score

CHECKED_SEEDS = (101, 102, 103)
_TUNED_SIZE = 100_000
_PROGRAM = """
import json, sys, time
from pathlib import Path
from directory_app import bootstrap
from tests.performance.processes import peak_memory_mb
with bootstrap.open_directory(Path(sys.argv[1])) as directory:
    count = directory.search.count()
    begun = time.perf_counter()
    pairs = directory.duplicates.find() if sys.argv[2] == "find" else []
    took = time.perf_counter() - begun
print(json.dumps({"seconds": took, "peak_mb": peak_memory_mb(), "pairs": len(pairs)}))
"""


def _run(location: Path, what: str) -> dict[str, float]:
    words = [sys.executable, "-c", _PROGRAM, str(location), what]
    done = subprocess.run(words, check=True, capture_output=True, text=True, cwd=ROOT)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def measure_duplicates(plan: Plan) -> list[Measure]:
    """Time and memory on the run's directory; precision and recall on labelled contacts."""
    runs = [_run(plan.location, "find") for _ in range(min(5, plan.rounds))]
    idle = _run(plan.location, "nothing")
    seconds = statistics.median(one["seconds"] for one in runs)
    memory = statistics.median(one["peak_mb"] for one in runs)
    return [
        Measure(
            what=f"duplicates among {plan.contacts} contacts",
            ours=seconds,
            against_what=f"allowed for {_TUNED_SIZE}",
            against=10.0,
            unit="s",
            ratio=seconds / 10.0,
            goal=Goal(Rule.VALUE, 10.0),
            details={"runs": runs},
        ),
        Measure(
            what="their memory, everything included",
            ours=memory,
            against_what="directory open",
            against=idle["peak_mb"],
            unit="MB",
            ratio=memory / idle["peak_mb"],
            goal=Goal(Rule.VALUE, 500.0),
        ),
        *_quality(plan),
    ]


def _quality(plan: Plan) -> list[Measure]:
    """What is proposed, on ≥ 2,000 contacts a seed (fewer where the plan is a small one)."""
    originals = min(1200, max(100, plan.contacts))
    labelled = [_counted(make_labelled(originals, originals, seed)) for seed in CHECKED_SEEDS]
    homes = [_counted(make_homes(originals, seed)) for seed in CHECKED_SEEDS]
    kinds = (
        (f"{len(labelled)} × {2 * originals} labelled originals", labelled, (99.0, 95.0)),
        (f"{len(homes)} × {originals} people at home, many copies", homes, (98.5, 97.0)),
    )
    return [
        _judged(f"{name} on {what}", [values[number] for values in both], wanted[number])
        for what, both, wanted in kinds
        for number, name in enumerate(("precision", "recall"))
    ]


def _judged(what: str, by_seed: list[float], wanted: float) -> Measure:
    """The least of the seeds, beside what is wanted of each."""
    return Measure(
        what=what,
        ours=100 * min(by_seed),
        against_what="wanted",
        against=wanted,
        unit="%",
        ratio=min(by_seed) * 100 / wanted,
        goal=Goal(Rule.LEAST, wanted),
        details={"by_seed": by_seed, "seeds": CHECKED_SEEDS},
    )


def _counted(made: Labelled) -> tuple[float, float]:
    nothing = ConfidentialValues()
    index = MatchIndex(traits_of(one, nothing) for one in made.contacts)
    found = [(one.id, other.id) for one, other, _ in proposed_pairs(index)]
    return score(made.truth, found)
