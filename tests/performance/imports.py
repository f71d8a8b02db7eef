"""Benchmark of an import: a file of cards read, matched, planned, written and indexed, against
vobject parsing that file and doing nothing else; and beside Evolution Data Server storing the same
cards, where it is installed.

The file is the whole directory's, as its vCard 3.0 export writes it, imported into an empty one.
"""

from __future__ import annotations

import gc
import statistics
from pathlib import Path

import vobject

from directory_app import bootstrap
from directory_app.services.exports import Selection
from tests.performance import evolution
from tests.performance.measures import (
    Goal,
    Measure,
    Rule,
    alternated,
    duration_ms,
    paired_ratio,
)
from tests.performance.plan import Plan

AT_MOST = Goal(Rule.RATIO, 1)


def exported(plan: Plan) -> Path:
    """The cards of the whole directory, in a file."""
    path = plan.folder / "toutes.vcf"
    if not path.exists():
        with bootstrap.open_directory(plan.location) as directory:
            chosen = directory.exports.plan(Selection(everything=True), "vcard3")
            directory.exports.write(chosen, path)
    return path


def measure_import(plan: Plan) -> list[Measure]:
    """The time to import every card of the directory into an empty one."""
    path, rounds = exported(plan), min(3, plan.rounds)
    text = path.read_bytes().decode("utf-8")
    count = text.count("BEGIN:VCARD")
    actions = [
        lambda: _imported_ms(plan.folder, path, count),
        lambda: _parsed_ms(text, count),
    ]
    if evolution.is_installed():
        actions.append(lambda: evolution.stored_ms(path, count))
    ours, parsed, *stored = alternated(actions, rounds, warm_ups=0)
    return [_beside_parsing(ours, parsed, count), beside_evolution(ours, stored, count)]


def _beside_parsing(ours: list[float], parsed: list[float], count: int) -> Measure:
    return Measure(
        what=f"import of {count} vCards, whole",
        ours=statistics.median(ours),
        against_what="vobject, parsing alone",
        against=statistics.median(parsed),
        unit="ms",
        ratio=paired_ratio(ours, parsed),
        goal=AT_MOST,
        details={"ours_ms": ours, "against_ms": parsed},
    )


def beside_evolution(ours: list[float], stored: list[list[float]], count: int) -> Measure:
    """One card of ours, and of theirs; ``stored`` is empty where it is not installed."""
    (theirs,) = stored or [[]]
    return Measure(
        what=f"import of {count} vCards, one card",
        ours=statistics.median(ours) * 1000 / count,
        against_what=f"{evolution.NAME}, storing",
        against=statistics.median(theirs) * 1000 / count if theirs else 0.0,
        unit="µs",
        ratio=paired_ratio(ours, theirs) if theirs else 0.0,
        is_absent=not theirs,
        details={"ours_ms": ours, "against_ms": theirs},
    )


def _imported_ms(folder: Path, path: Path, count: int) -> float:
    place = folder / "importe.bottin"
    for name in (place, *place.parent.glob(f"{place.name}-*")):
        name.unlink(missing_ok=True)
    bootstrap.create_directory(place, "empty")
    gc.collect()

    def act() -> None:
        with bootstrap.open_directory(place) as directory:
            imports = directory.imports
            done, _ = imports.apply(imports.source_of_file(imports.open_file(path)))
            assert done.contacts_created == count

    return duration_ms(act)


def _parsed_ms(text: str, count: int) -> float:
    gc.collect()

    def act() -> None:
        assert sum(1 for _ in vobject.readComponents(text)) == count

    return duration_ms(act)
