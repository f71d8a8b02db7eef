"""Benchmark of the index of look-up, made again from all the contacts, as a check makes it."""

from __future__ import annotations

import statistics

from sqlalchemy import select

from directory_app import bootstrap
from directory_app.storage import confidential_index, rows, search_index
from directory_app.storage.gates import Session, WriteGate
from tests.performance.measures import Goal, Measure, Rule, alternated, duration_ms, paired_ratio
from tests.performance.plan import Plan

MOST_S = 5.0
"""For each 100,000 contacts."""
_CROWD = 100_000


class _UndoneError(Exception):
    """Leaves a transaction without keeping what it did."""


def measure_rebuild(plan: Plan) -> list[Measure]:
    """Emptied and filled again, beside reading the words of the same contacts and no more."""
    with bootstrap.open_directory(plan.location) as directory:
        gate = directory._writing
        runs = [lambda: _rebuilt_ms(gate), lambda: _read_ms(gate)]
        ours, reading = alternated(runs, min(3, plan.rounds), warm_ups=0)
    share = _CROWD / max(1, plan.contacts)
    return [
        Measure(
            what="index made again, 100,000 contacts",
            ours=statistics.median(ours) * share / 1000,
            against_what="reading them",
            against=statistics.median(reading) * share / 1000,
            unit="s",
            ratio=paired_ratio(ours, reading),
            goal=Goal(Rule.VALUE, MOST_S),
            details={"ours_ms": ours, "against_ms": reading, "contacts": plan.contacts},
        )
    ]


def _rebuilt_ms(gate: WriteGate) -> float:
    taken = 0.0
    try:
        with gate.transaction() as connection:
            taken = duration_ms(lambda: _rebuild(connection))
            raise _UndoneError
    except _UndoneError:
        return taken


def _rebuild(connection: Session) -> None:
    search_index.rebuild(connection, confidential_index.load_known(connection))


def _read_ms(gate: WriteGate) -> float:
    with gate.transaction() as connection:
        return duration_ms(lambda: _read(connection))


def _read(connection: Session) -> None:
    keys = connection.scalars(select(rows.contact.c.key)).all()
    assert sum(1 for _ in search_index.live(connection, keys)) <= len(keys)
