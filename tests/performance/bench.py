"""The measures of docs/performance.md: ``python3 run.py bench [options]``.

Every comparison is a ratio of runs made side by side in one run; the table goes to the standard
output, everything with the machine's facts to ``build/bench.json``. Nothing here is a test: a
goal that does not hold is said, and the exit code is 0 all the same unless ``--strict`` asks for 1.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from directory_app import bootstrap
from tests.performance.backups import measure_backups
from tests.performance.batch import measure_batch
from tests.performance.cards import measure_cards
from tests.performance.creation import measure_creation
from tests.performance.delegations import measure_delegations
from tests.performance.duplicates import measure_duplicates
from tests.performance.engines import measure_engine
from tests.performance.febrl import measure_febrl
from tests.performance.imports import measure_import
from tests.performance.machine import load_average, machine_facts
from tests.performance.measures import Measure
from tests.performance.plan import Plan
from tests.performance.rebuilding import measure_rebuild
from tests.performance.selecting import measure_selecting
from tests.performance.tables import measure_tables
from tests.performance.vcards import measure_codec
from tests.performance.windows import (
    measure_import_window,
    measure_keys,
    measure_memory,
    measure_million,
    measure_start,
    measure_tour,
)

BENCHMARKS: dict[str, Callable[[Plan], list[Measure]]] = {
    "start": measure_start,
    "keys": measure_keys,
    "tour": measure_tour,
    "engine": measure_engine,
    "rebuild": measure_rebuild,
    "select-all": measure_selecting,
    "memory": measure_memory,
    "vcard": measure_cards,
    "codec": measure_codec,
    "import": measure_import,
    "import-window": measure_import_window,
    "creation": measure_creation,
    "tables": measure_tables,
    "delegation": measure_delegations,
    "backup": measure_backups,
    "duplicates": measure_duplicates,
    "febrl": measure_febrl,
    "batch": measure_batch,
    "million": measure_million,
}
SLOW = {"million": "to make a million contacts takes a quarter of an hour and more"}
"""Not in a run that names none, and why."""
HEAD = ("what", "ours", "against", "ratio", "goal", "holds?")
OUT = Path(__file__).resolve().parents[2] / "build" / "bench.json"


def parse(words: Sequence[str]) -> argparse.Namespace:
    """The options of a run."""
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("--contacts", type=int, default=100_000, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--rounds", type=int, default=7, metavar="R", help="5 at least for figures")
    parser.add_argument("--texts", type=int, default=60, metavar="T", help="words to type")
    parser.add_argument("--many", type=int, default=1_000_000, metavar="N", help="of « million »")
    parser.add_argument("--views", type=int, default=0, metavar="V", help="of « tour »; 0: all")
    parser.add_argument("--only", choices=BENCHMARKS, action="append", metavar="NAME")
    parser.add_argument("--directory", type=Path, metavar="FILE", help="reuse this directory")
    parser.add_argument("--out", type=Path, default=OUT, metavar="FILE")
    parser.add_argument("--strict", action="store_true", help="exit code 1 when a goal is missed")
    return parser.parse_args(words)


def prepared(options: argparse.Namespace, folder: Path) -> Plan:
    """Makes the directories of the run in ``folder``, or takes the one named."""
    empty = folder / "vide.bottin"
    bootstrap.create_directory(empty, "empty")
    location, count = options.directory, options.contacts
    if location is None:
        location = folder / "essai.bottin"
        say(f"making a directory of {count} contacts…")
        bootstrap.create_directory(location, "empty", contacts=count, seed=options.seed)
    with bootstrap.open_directory(location) as directory:
        count = directory.search.count()
    return Plan(
        *(location.resolve(), empty, folder, count),
        *(options.seed, options.rounds, options.texts, options.many, options.views),
    )


def usual() -> list[str]:
    """The benchmarks of a run that names none; tells what it leaves out."""
    for name, reason in SLOW.items():
        say(f"{name}: left out, {reason}; --only {name} asks for it")
    return [name for name in BENCHMARKS if name not in SLOW]


def say(sentence: str) -> None:
    """One line of progress."""
    print(sentence, file=sys.stderr, flush=True)


def measured(plan: Plan, names: Sequence[str]) -> dict[str, list[Measure]]:
    """Runs the benchmarks, one after the other."""
    results: dict[str, list[Measure]] = {}
    for name in names:
        begun = time.perf_counter()
        results[name] = BENCHMARKS[name](plan)
        say(f"{name}: {time.perf_counter() - begun:.0f} s")
    return results


def table(measures: Sequence[Measure]) -> str:
    """The measures in aligned columns."""
    lines = [HEAD, *(measure.columns() for measure in measures)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def document(facts: dict[str, Any], plan: Plan, results: dict[str, list[Measure]]) -> str:
    """Everything that was measured, as JSON."""
    return json.dumps(
        {
            "machine": facts | {"load_after": load_average()},
            "contacts": plan.contacts,
            "seed": plan.seed,
            "rounds": plan.rounds,
            "benchmarks": {
                name: [dataclasses.asdict(one) | {"holds": one.holds} for one in measures]
                for name, measures in results.items()
            },
        },
        ensure_ascii=False,
        indent=1,
    )


def main(words: Sequence[str]) -> int:
    """Measures, prints, writes; returns the exit code."""
    options = parse(words)
    facts = machine_facts()
    with tempfile.TemporaryDirectory(prefix="bottin-bench-") as name:
        plan = prepared(options, Path(name))
        results = measured(plan, options.only or usual())
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(document(facts, plan, results), encoding="utf-8")
    measures = [one for some in results.values() for one in some]
    print(table(measures))
    print(f"{facts['processor']}, {facts['processors']} processors, Python {facts['python']}")
    is_missed = any(one.holds is False for one in measures)
    return 1 if options.strict and is_missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
