"""Named steps: what was done, undo and redo across restarts.

Undo takes back the author's latest step of the directory. It is itself an operation, which
requires that what it takes back is still there; otherwise it politely declines, and the next undo
goes on with the step before.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory_app.domain.changes import (
    RECORD,
    Change,
    ChangeSet,
    EventPatch,
    Kind,
    ListPatch,
    Patch,
)
from directory_app.domain.confidentiality import ConfidentialValues, Reason
from directory_app.domain.errors import Conflict, Refused
from directory_app.domain.fields import split_path
from directory_app.domain.logged_values import LoggedValue, logged_change, logged_value
from directory_app.storage import confidential_index, operation_log
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.operation_log import Entry, Operation
from directory_app.storage.unit_of_work import Plan, Transaction

from .steps import StepRunner


@dataclass(frozen=True, slots=True)
class Step:
    """A step as people name it: what was done, to what, to how many contacts.

    ``subject`` is empty for several contacts, and for a name that mentions a confidential value:
    names of lists are hidden wherever they would stand. ``of``: the step that an undo or a redo
    was about.
    """

    kind: Kind
    subject: str = ""
    count: int = 0
    of: Step | None = None


@dataclass(frozen=True, slots=True)
class StepResult:
    """What undo or redo did. ``code`` says why not: nothing_to_undo, nothing_to_redo,
    changed_since, still_in_use, list_name_taken, name_tells."""

    done: bool
    step: Step | None = None
    code: str = ""
    changes: ChangeSet | None = None


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """One changed value: ``field`` is the dotted path of the contact JSON."""

    field: str
    old: LoggedValue
    new: LoggedValue


@dataclass(frozen=True, slots=True)
class LoggedStep:
    """One operation of the history. ``at``: milliseconds since 1970 UTC."""

    seq: int
    at: int
    author: str
    step: Step
    contact_id: str | None
    changes: tuple[LoggedChange, ...]
    batch: str | None


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

    @property
    def author(self) -> str:
        """Whose steps undo takes back."""
        return self._steps.work.author

    def next_undo(self) -> Step | None:
        """The step that undo would take back."""
        with self._reading.transaction() as connection:
            found = operation_log.next_undo(connection, self.author)
            return None if found is None else _named_now(connection, found)

    def next_redo(self) -> Step | None:
        """The step that redo would make good again."""
        with self._reading.transaction() as connection:
            found = operation_log.next_redo(connection, self.author)
            return None if found is None else _named_now(connection, found[0])

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
            step = _named_now(connection, target)
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

    def list_steps(self, contact_id: str | None = None, limit: int = 200) -> list[LoggedStep]:
        """The latest operations, newest first: one contact's, or the whole directory's."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_ever_known(connection)
            groups = operation_log.entries_about(connection, contact_id, limit)
            return [_logged(connection, group, known) for group in groups]


def _target(transaction: Transaction, kind: Kind) -> Operation | None:
    if kind is Kind.UNDO:
        return operation_log.next_undo(transaction.connection, transaction.author)
    found = operation_log.next_redo(transaction.connection, transaction.author)
    return None if found is None else found[0]


def _named_now(connection: Session, operation: Operation) -> Step:
    return _named(connection, operation, confidential_index.load_known(connection))


def _named(connection: Session, operation: Operation, known: ConfidentialValues) -> Step:
    about_what = operation_log.subject_of(connection, operation.seq)
    subject = _subject(operation.kind, about_what)
    if known.is_mentioned_in(subject or ""):
        subject = None
    about = None
    if operation.undoes is not None:
        undone = operation_log.get_operation(connection, operation.undoes)
        about = _named(connection, undone, known)
    return Step(operation.kind, subject or "", about_what.count, about)


def _subject(kind: Kind, about: operation_log.Subject) -> str | None:
    if kind.value.startswith("list_"):
        return about.list
    if kind.value.startswith("event_"):
        return about.event
    return about.contact if about.count == 1 else None


def _changes(entry: Entry, known: ConfidentialValues) -> Iterator[LoggedChange]:
    head, _ = split_path(entry.change.path)
    if head == RECORD:
        return
    if entry.event_id is not None:
        yield from _event_changes(entry, known)
        return
    if head == "members":
        name = _contact_name(entry, known)
        was, nothing = entry.change.before is not None, LoggedValue(None)
        yield LoggedChange(head, name if was else nothing, nothing if was else name)
        return
    for field, old, new in logged_change(entry.change, known):
        yield LoggedChange(field, old, new)


def _event_changes(entry: Entry, known: ConfidentialValues) -> Iterator[LoggedChange]:
    """A participation that comes or goes is told by its name, one that changes part by part."""
    before, after = entry.change.before, entry.change.after
    head, tail = split_path(entry.change.path)
    nothing = LoggedValue(None)
    if not tail:
        if head != "logo":
            old, new = (logged_value(head, value, known) for value in (before, after))
            yield LoggedChange(head, old, new)
    elif not (isinstance(before, Mapping) and isinstance(after, Mapping)):
        name, is_gone = _contact_name(entry, known), after is None
        yield LoggedChange(
            "participants", name if is_gone else nothing, nothing if is_gone else name
        )
    else:
        for part in ("function", "status", "status_on"):
            if before.get(part) != after.get(part):
                old, new = (logged_value(part, v.get(part), known) for v in (before, after))
                yield LoggedChange(f"participants.{part}", old, new)


def _contact_name(entry: Entry, known: ConfidentialValues) -> LoggedValue:
    if known.is_mentioned_in(entry.contact_name or ""):
        return LoggedValue(None, Reason.CONFIDENTIAL)
    return LoggedValue(entry.contact_name)


def _logged(connection: Session, entries: Sequence[Entry], known: ConfidentialValues) -> LoggedStep:
    head = entries[0]
    contacts = {entry.contact_id for entry in entries}
    return LoggedStep(
        seq=head.operation.seq,
        at=head.operation.at,
        author=head.operation.author,
        step=_named(connection, head.operation, known),
        contact_id=head.contact_id if len(contacts) == 1 else None,
        changes=tuple(one for entry in entries for one in _changes(entry, known)),
        batch=head.operation.batch,
    )
