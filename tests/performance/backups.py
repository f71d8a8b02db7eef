"""Benchmark of backups: copied, read again and verified, against a plain copy of the file."""

from __future__ import annotations

import shutil
import statistics
from itertools import count

from directory_app.services.backups.backup import Why
from directory_app.services.backups.service import BackupService
from tests.performance.measures import (
    Goal,
    Measure,
    Rule,
    alternated,
    duration_ms,
    paired_ratio,
)
from tests.performance.plan import Plan

NOW_MS = 1_795_366_800_000


def measure_backups(plan: Plan) -> list[Measure]:
    """The time of one backup with all that is checked, nobody having the directory open."""
    folder, copy = plan.folder / "sauvegardes", plan.folder / "copie.bottin"
    clock = count(NOW_MS, 1000)
    backups = BackupService(plan.location, plan.folder, lambda: next(clock), folder)

    def back_up() -> float:
        shutil.rmtree(folder, ignore_errors=True)
        return duration_ms(lambda: backups.create(Why.MANUAL))

    def copy_file() -> float:
        copy.unlink(missing_ok=True)
        return duration_ms(lambda: shutil.copyfile(plan.location, copy))

    ours, copied = alternated([back_up, copy_file], min(5, plan.rounds))
    shutil.rmtree(folder)
    copy.unlink()
    return [
        Measure(
            what=f"backup and verification of {plan.contacts} contacts",
            ours=statistics.median(ours),
            against_what="copying the file",
            against=statistics.median(copied),
            unit="ms",
            ratio=paired_ratio(ours, copied),
            goal=Goal(Rule.RATIO, 25),
            details={"ours_ms": ours, "against_ms": copied},
        )
    ]
