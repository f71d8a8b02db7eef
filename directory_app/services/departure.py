"""« Départ »: one undoable step that ends functions, names who succeeds, and settles where the
person still stands. Nothing is lost: what leaves the card goes to another, or to the history.

What is offered is :mod:`.departure_sheet`'s, what becomes of each thing :mod:`domain.departures`'.
What was shown is what is done: a thing that is no longer there stops the step.
"""

from __future__ import annotations

from directory_app.domain.changes import ChangeSet
from directory_app.domain.departures import (
    DepartureChoices,
    DepartureSheet,
    decide,
)
from directory_app.domain.errors import UserError
from directory_app.domain.identifiers import NewId
from directory_app.storage.gates import ReadGate
from directory_app.storage.unit_of_work import Plan, Transaction

from .changing import Today
from .departure_plan import Departing
from .departure_sheet import read_sheet
from .steps import StepRunner


class DepartureService:
    """Reads on the reading thread, applies on the writing one."""

    def __init__(self, reading: ReadGate, steps: StepRunner, new_id: NewId, today: Today) -> None:
        self._reading = reading
        self._steps = steps
        self._new_id = new_id
        self._today = today

    def read(self, person_id: str) -> DepartureSheet:
        """What a departure may touch. Raises ReferenceProblem ``not_found``, UserError
        ``departure_no_role``."""
        with self._reading.transaction() as connection:
            return read_sheet(connection, person_id, self._today())

    def apply(
        self, sheet: DepartureSheet, choices: DepartureChoices, *, initiator: str = ""
    ) -> ChangeSet:
        """Do it, one step. Raises UserError: ``departure_role_missing`` when no function is
        chosen, ``departure_before_start`` {role}, ``departure_same_person``,
        ``departure_stale`` when something on the sheet is no longer there, ``name_missing`` for a
        successor without a name; Conflict or Refused as any step does.
        """
        decisions = decide(sheet, choices)
        if not decisions.roles:
            raise UserError("departure_role_missing")
        for role in decisions.roles:
            start = role.period.start
            if start is not None and start.earliest() > choices.end.latest():
                raise UserError("departure_before_start", role=role.name or "…")

        def plan(transaction: Transaction) -> Plan:
            departing = Departing(transaction, sheet, choices, decisions)
            return departing.plan(self._new_id, self._today())

        return self._steps.run(plan, initiator)
