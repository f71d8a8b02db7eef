"""Named steps: what was done, undo and redo across restarts.

Undo takes back the author's latest step of the directory. It is itself an operation, which
requires that what it takes back is still there; otherwise it politely declines, and the next undo
goes on with the step before.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from directory_app.domain.changes import Change, ChangeSet, EventPatch, Kind, ListPatch, Patch
from directory_app.domain.errors import Conflict, Refused
from directory_app.storage import log_pages, operation_log
from directory_app.storage.gates import ReadGate
from directory_app.storage.log_pages import PageAsked
from directory_app.storage.operation_log import Entry, Operation
from directory_app.storage.unit_of_work import Plan, Transaction

from .logged_steps import LoggedChange, LoggedStep, read_steps
from .named_steps import Step, named_now
from .restoring_values import Restored, ValueRestorer
from .steps import StepRunner

__all__ = ["HistoryService", "LoggedChange", "LoggedStep", "Step", "StepResult", "inverse_patches"]


@dataclass(frozen=True, slots=True)
class StepResult:
    """What undo or redo did. ``code`` says why not: nothing_to_undo, nothing_to_redo,
    changed_since, still_in_use, list_name_taken, name_tells."""

    done: bool
    step: Step | None = None
    code: str = ""
    changes: ChangeSet | None = None


@dataclass(frozen=True, slots=True)
class StepPatches:
    """What a step takes back or makes good again."""

    contacts: tuple[Patch, ...]
    lists: tuple[ListPatch, ...]
    events: tuple[EventPatch, ...]
    settings: tuple[Change, ...]


def inverse_patches(entries: Sequence[Entry]) -> StepPatches:
    """Patches that take the entries back, last change first."""
    return _patches(
        [dataclasses.replace(one, change=one.change.inverse()) for one in reversed(entries)]
    )


def _patches(entries: Sequence[Entry]) -> StepPatches:
    contacts: dict[str, list[Change]] = {}
    lists: list[ListPatch] = []
    events: dict[str, list[Change]] = {}
    settings: list[Change] = []
    for entry in entries:
        if entry.list_id is not None:
            lists.append(ListPatch(entry.list_id, (entry.change,)))
        elif entry.event_id is not None:
            events.setdefault(entry.event_id, []).append(entry.change)
        elif entry.contact_id is not None:
            contacts.setdefault(entry.contact_id, []).append(entry.change)
        else:
            settings.append(entry.change)
    return StepPatches(
        tuple(Patch(id_, tuple(changes)) for id_, changes in contacts.items()),
        tuple(lists),
        tuple(EventPatch(id_, tuple(changes)) for id_, changes in events.items()),
        tuple(settings),
    )


class HistoryService:
    """Reads the log and takes steps back or makes them good again."""

    def __init__(self, reading: ReadGate, steps: StepRunner) -> None:
        self._reading = reading
        self._steps = steps
        self._restorer = ValueRestorer(steps)

    @property
    def author(self) -> str:
        """Whose steps undo takes back."""
        return self._steps.work.author

    def next_undo(self) -> Step | None:
        """The step that undo would take back."""
        with self._reading.transaction() as connection:
            found = operation_log.next_undo(connection, self.author)
            return None if found is None else named_now(connection, found)

    def next_redo(self) -> Step | None:
        """The step that redo would make good again."""
        with self._reading.transaction() as connection:
            found = operation_log.next_redo(connection, self.author)
            return None if found is None else named_now(connection, found[0])

    def undo(self, *, only: int | None = None, initiator: str = "") -> StepResult:
        """Take back the author's latest step that is in force; with ``only``, a step's number,
        that one or none (``changed_since``)."""
        return self._step_back(Kind.UNDO, "nothing_to_undo", initiator, only)

    def redo(self, *, only: int | None = None, initiator: str = "") -> StepResult:
        """Make good the author's latest undone step, if nothing new came after; with ``only``, the
        number of an undo, what that one took back or nothing (``changed_since``)."""
        return self._step_back(Kind.REDO, "nothing_to_redo", initiator, only)

    def _step_back(self, kind: Kind, nothing: str, initiator: str, only: int | None) -> StepResult:
        step: Step | None = None

        def plan(transaction: Transaction) -> Plan:
            nonlocal step
            connection = transaction.connection
            target = _target(transaction, kind)
            if only is not None and only != operation_log.latest_of(connection, transaction.author):
                raise Refused("changed_since")
            if target is None:
                return Plan(kind)
            step = named_now(connection, target)
            entries = operation_log.entries_of(connection, target.seq)
            build = inverse_patches if kind is Kind.UNDO else _patches
            found = build(entries)
            return Plan(
                kind,
                patches=found.contacts,
                list_patches=found.lists,
                event_patches=found.events,
                settings=found.settings,
                undoes=target.seq,
            )

        try:
            changes = self._steps.run(plan, initiator)
        except (Conflict, Refused) as refusal:
            if kind is Kind.UNDO and only is None:
                self._pass_over()
            code = refusal.code if isinstance(refusal, Refused) else "changed_since"
            return StepResult(False, step, code)
        if step is None:
            return StepResult(False, None, nothing)
        return StepResult(True, step, "", changes)

    def _pass_over(self) -> None:
        """A step that can no longer be undone must not bar the way to the earlier ones."""
        with self._steps.work.transaction() as transaction:
            operation_log.pass_over(transaction.connection, transaction.author)

    # --- restoring -----------------------------------------------------------------------------

    def restore_value(
        self,
        contact_id: str,
        seq: int,
        path: str,
        *,
        after: bool = False,
        seen: int | None = None,
        initiator: str = "",
    ) -> Restored:
        """Put the value at ``path`` back as it was before step ``seq``, or ``after`` it; one
        undoable step. Of an element, what that step changed: what others said since stays.

        ``seen``: the number of the last step that the asker knew of. Raises ReferenceProblem,
        UserError ``step_unknown`` or ``name_missing``, and Refused ``restore_from_trash``,
        ``restore_overtaken`` (the value changed after ``seen``) or the code of what is gone.
        """
        return self._restorer.value(
            contact_id, seq, path, after=after, seen=seen, initiator=initiator
        )

    def restore_moment(
        self, contact_id: str, seq: int, *, seen: int | None = None, initiator: str = ""
    ) -> Restored:
        """Make a contact what it was right after step ``seq``, out of the trash if it is there;
        one undoable step. What cannot come back is told (``left``), and so is what stays protected
        although it was not then.

        Raises ReferenceProblem, Refused ``moment_before_contact`` or ``restore_overtaken``.
        """
        return self._restorer.moment(contact_id, seq, seen=seen, initiator=initiator)

    # --- reading -------------------------------------------------------------------------------

    def list_steps(
        self,
        contact_id: str | None = None,
        limit: int = 200,
        *,
        before: int | None = None,
        author: str = "",
        most_changes: int | None = None,
    ) -> list[LoggedStep]:
        """The latest operations, newest first: one contact's, or the whole directory's; those of
        an ``author``, those with a number under ``before``. ``most_changes``: how many changes of
        each are read, the others being counted; None for all."""
        asked = PageAsked(contact_id, author, before, limit)
        with self._reading.transaction() as connection:
            return read_steps(connection, asked, most_changes)

    def last_number(self) -> int:
        """The number of the directory's latest step; 0 when there is none."""
        with self._reading.transaction() as connection:
            return operation_log.last_seq(connection)

    def list_authors(self, contact_id: str | None = None) -> list[str]:
        """Whoever made a step, on one contact or in the whole directory, by name."""
        with self._reading.transaction() as connection:
            return log_pages.list_authors(connection, contact_id)


def _target(transaction: Transaction, kind: Kind) -> Operation | None:
    if kind is Kind.UNDO:
        return operation_log.next_undo(transaction.connection, transaction.author)
    found = operation_log.next_redo(transaction.connection, transaction.author)
    return None if found is None else found[0]
