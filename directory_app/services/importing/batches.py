"""Imports of before: which there were, and taking one back weeks later, where untouched since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from directory_app.domain.changes import ChangeSet, Kind
from directory_app.domain.errors import Refused, UserError
from directory_app.services.history import inverse_patches
from directory_app.services.steps import StepRunner
from directory_app.storage import import_log, operation_log
from directory_app.storage.gates import ReadGate
from directory_app.storage.import_log import LoggedBatch
from directory_app.storage.taking_back import Reversal, still_revertible
from directory_app.storage.unit_of_work import Plan, Transaction


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What taking a batch back did: how many contacts it gave back as they were, and the ids of
    those of which something stays because somebody changed or uses it."""

    reverted: int
    left: tuple[str, ...]
    changes: ChangeSet


class BatchService:
    """Lists the imports of a directory and takes them back."""

    def __init__(self, reading: ReadGate, steps: StepRunner) -> None:
        self._reading = reading
        self._steps = steps

    def list_batches(self, limit: int = 200) -> Sequence[LoggedBatch]:
        """The latest imports that wrote something, newest first."""
        with self._reading.transaction() as connection:
            return import_log.list_batches(connection, limit)

    def take_back(self, batch_id: str, *, initiator: str = "") -> TakenBack:
        """Take an import back as one undoable step, value by value where nobody changed it since.

        Raises UserError ``import_unknown``, Refused ``import_taken_back`` and, when nothing can be
        taken back any more, ``changed_since``.
        """
        found: list[Reversal] = []

        def plan(transaction: Transaction) -> Plan:
            connection = transaction.connection
            batch = import_log.find_batch(connection, batch_id)
            if batch is None:
                raise UserError("import_unknown", reference=batch_id)
            if batch.is_undone:
                raise Refused("import_taken_back")
            wanted = inverse_patches(operation_log.entries_of(connection, batch.seq))
            back = still_revertible(connection, wanted.contacts, wanted.lists, wanted.events)
            if not (back.contacts or back.lists or back.events):
                raise Refused("changed_since")
            found.append(back)
            return Plan(
                Kind.IMPORT_UNDO,
                patches=back.contacts,
                list_patches=back.lists,
                event_patches=back.events,
                batch=batch_id,
            )

        changes = self._steps.run(plan, initiator)
        return TakenBack(len(found[0].contacts), tuple(sorted(found[0].left)), changes)
