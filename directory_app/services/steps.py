"""Runs one undoable step: plan inside the transaction, write, and tell the views after it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from directory_app.domain.changes import ChangeSet
from directory_app.storage.unit_of_work import Plan, Transaction, UnitOfWork

from .change_bus import ChangeBus


class StepRunner:
    """The path that every change of the directory takes."""

    def __init__(self, work: UnitOfWork, bus: ChangeBus) -> None:
        self.work = work
        self._bus = bus

    def run(self, plan: Callable[[Transaction], Plan], initiator: str = "") -> ChangeSet:
        """Plan and write one step; nothing is logged or told when there is nothing to change.

        ``plan`` reads what it needs inside the transaction. Raises what it raises, and Conflict
        or Refused; nothing is then changed.
        """
        with self.work.transaction() as transaction:
            planned = plan(transaction)
            if planned.is_empty:
                return ChangeSet(0, planned.kind)
            changes = transaction.apply(planned)
        changes = dataclasses.replace(changes, initiator=initiator)
        self._bus.publish(changes)
        return changes
