"""Benchmark of a batch edit: 20,000 contacts changed in one step and taken back, beside the bare
statements that write the same rows and keep nothing: no check, no checksum made, no version read.

The window's process (:mod:`.batch_window`) says when the event loop stood still.
"""

from __future__ import annotations

import gc
import shutil
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pysqlite3 import dbapi2

from directory_app import bootstrap
from directory_app.domain.batch_edit import Action, BatchEdit
from directory_app.domain.listing import EVERYTHING
from directory_app.services.batch_edit import BatchEditService
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from directory_app.services.steps import StepRunner
from tests.performance.measures import (
    FRAME_MS,
    Goal,
    Measure,
    Rule,
    duration_ms,
    paired_ratio,
)
from tests.performance.plan import Plan
from tests.performance.processes import answer_of

MOST = 20_000
GOAL = Goal(Rule.VALUE, 2000)
STALL = Goal(Rule.VALUE, 100)
EDITS = {
    "day of verification": ("verified_on", Action.REPLACE, "2026-11-{:02}"),
    "sector added": ("sectors", Action.ADD, "Essai {}"),
    "note replaced": ("note", Action.REPLACE, "Note commune {}"),
    "field of the office's own": ("custom.Dossier", Action.REPLACE, "Valeur {}"),
    "functions ended": ("roles.end", Action.REPLACE, "2026-10-{:02}"),
}
"""Notes and fields of the office's own stand in the search index, the ends of functions do not."""
_BARE = (
    "UPDATE contact SET verified_on = ?, version = version + 1, checksum = ?, updated_at = ?"
    " WHERE key = ?",
    "INSERT INTO bare_change VALUES (?, ?, ?, ?, ?, ?)",
)


def measure_batch(plan: Plan) -> list[Measure]:
    """Steps of the service, then the whole in the window."""
    place = plan.folder / "lot.bottin"
    bootstrap.create_directory(place, "empty", contacts=min(MOST, plan.contacts), seed=plan.seed)
    found: list[Measure] = []
    with bootstrap.open_directory(place) as directory, _without_collections():
        bare = [_bare_ms(place) for _ in range(plan.rounds)]
        for name in EDITS:
            found += _measured(directory, name, plan.rounds, bare)
        found.append(_backed_up(directory, place))
    return [*found, _in_window(plan, place)]


@contextmanager
def _without_collections() -> Iterator[None]:
    """As in the window, where the event loop alone looks for garbage."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _measured(directory: Directory, name: str, rounds: int, bare: list[float]) -> Iterator[Measure]:
    field, action, template = EDITS[name]
    service = _without_backups(directory)
    applied, undone, count = [], [], 0
    for number in range(rounds + 1):
        edit = BatchEdit(field, action, template.format(number + 1))
        preview = service.preview(Selection(listing=EVERYTHING), edit)
        count = preview.changed
        applied.append(duration_ms(lambda preview=preview: service.apply(preview)))  # type: ignore[misc]
        undone.append(duration_ms(directory.history.undo))
    for what, ours in (("changed", applied[1:]), ("taken back", undone[1:])):
        yield Measure(
            what=f"{name}: {count} contacts {what}",
            ours=statistics.median(ours),
            against_what="bare statements",
            against=statistics.median(bare),
            unit="ms",
            ratio=paired_ratio(ours, bare),
            goal=GOAL,
            details={"ours_ms": ours, "against_ms": bare},
        )


def _without_backups(directory: Directory) -> BatchEditService:
    """The service, over steps that copy nothing first: the copy is measured by itself."""
    world = directory.batch_edits
    steps = StepRunner(directory._steps.work, directory.changes, lambda: None)
    return BatchEditService(
        directory._reading, steps, directory.exports.keys_of, world._new_id, world._today
    )


def _backed_up(directory: Directory, place: Path) -> Measure:
    """The copy that is made and verified before such a step, beside a copy of the bytes."""
    taken = duration_ms(lambda: directory.backups.create("manual"))
    bytes_ms = duration_ms(lambda: shutil.copyfile(place, place.with_suffix(".copie")))
    return Measure(
        what="the verified backup before it",
        ours=taken,
        against_what="a copy of the file",
        against=bytes_ms,
        unit="ms",
        ratio=taken / bytes_ms,
    )


def _bare_ms(place: Path) -> float:
    """The same rows written by two ``executemany`` in one transaction, then rolled back."""
    connection = dbapi2.connect(place, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TEMP TABLE bare_change (a, b, c, d, e, f)")
        keys = [key for (key,) in connection.execute("SELECT key FROM contact")]
        changed = [("2026-11-22", f"{key:032}", 0, key) for key in keys]
        logged = [(1, key, key, "verified_on", None, '"2026-11-22"') for key in keys]
        begun = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(_BARE[0], changed)
        connection.executemany(_BARE[1], logged)
        taken = (time.perf_counter() - begun) * 1000
        connection.execute("ROLLBACK")
        return taken
    finally:
        connection.close()


def _in_window(plan: Plan, place: Path) -> Measure:
    """The longest time without a turn of the event loop, whatever the stage."""
    stages = answer_of(plan.folder, "batch_window", str(place))
    longest = max(gap for _, gap, _ in stages)
    return Measure(
        what="longest gap of a batch edit in the window",
        ours=longest,
        against_what="one frame",
        against=FRAME_MS,
        unit="ms",
        ratio=longest / FRAME_MS,
        goal=STALL,
        details={"stages_gap_ms_taken_ms": {name: both for name, *both in stages}},
    )
