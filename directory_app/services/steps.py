"""Runs one undoable step: plan inside the transaction, write, and tell the views after it.

A large one waits for a verified backup of the directory as it is.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from directory_app.domain.changes import ChangeSet, EventPatch, Kind, ListPatch
from directory_app.storage.unit_of_work import Plan, Transaction, UnitOfWork

from .change_bus import ChangeBus
from .followed_addresses import following
from .followed_names import following_names

LARGE_STEP = 50
"""A step that changes or takes away more than this many records is large."""

_COVERED = frozenset({Kind.INIT, Kind.IMPORT, Kind.UNDO, Kind.REDO})
"""An import makes its own backup; what is taken back or made good was there a step ago."""


class StepRunner:
    """The path that every change of the directory takes. ``before_large`` makes a verified backup;
    it is called inside the step, before anything is written, and what it raises ends the step."""

    def __init__(
        self, work: UnitOfWork, bus: ChangeBus, before_large: Callable[[], object]
    ) -> None:
        self.work = work
        self._bus = bus
        self._before_large = before_large

    def run(self, plan: Callable[[Transaction], Plan], initiator: str = "") -> ChangeSet:
        """Plan and write one step; nothing is logged or told when there is nothing to change.

        ``plan`` reads what it needs inside the transaction. Raises what it raises, Conflict or
        Refused, and EnvironmentFault when a large step gets no backup; nothing is then changed.
        """
        with self.work.transaction() as transaction:
            planned = following(transaction, plan(transaction))
            planned = following_names(transaction, planned)
            if planned.is_empty:
                return ChangeSet(0, planned.kind)
            if is_large(planned):
                self._before_large()
            changes = transaction.apply(planned)
        changes = dataclasses.replace(changes, initiator=initiator)
        self._bus.publish(changes)
        return changes


def is_large(plan: Plan) -> bool:
    """Whether a plan changes more contacts, or takes more of them off lists and out of events,
    than a person oversees. What only adds takes nothing away."""
    if plan.kind in _COVERED:
        return False
    groups: tuple[ListPatch | EventPatch, ...] = (*plan.list_patches, *plan.event_patches)
    changes = [change for patch in groups for change in patch.changes]
    taken_away = sum(one.before is not None and one.after is None for one in changes)
    return len(plan.patches) + taken_away > LARGE_STEP
