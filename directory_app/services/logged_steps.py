"""The history as a person reads it: pages of steps with their first changes, through the gate.

Values that are, or ever were, confidential are withheld wherever they stand, in names too; and what
was written in the open of a contact, or a coordinate, that was marked since (:class:`Seals`).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory_app.domain.changes import MERGED, RECORD, STATE, Kind
from directory_app.domain.confidentiality import ConfidentialValues, Reason
from directory_app.domain.fields import split_path
from directory_app.domain.logged_values import LoggedValue, logged_change, logged_value
from directory_app.storage import log_pages
from directory_app.storage.gates import Session
from directory_app.storage.log_pages import ImportName, PageAsked
from directory_app.storage.operation_log import Entry, Operation
from directory_app.storage.sealed_values import Seals, load_seals, marked_elements

from .logged_references import ReferenceNames
from .named_steps import Step, StepNames

_AT_A_TIME = 500
"""Steps of which one statement asks."""


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """One changed value: ``field`` is the dotted path of the contact JSON. ``path``: where it
    stands in the flat form of the contact, for :meth:`HistoryService.restore_value`; empty for
    what cannot be put back by itself (a place on a list, a day, the life of the contact)."""

    field: str
    old: LoggedValue
    new: LoggedValue
    path: str = ""


@dataclass(frozen=True, slots=True)
class LoggedStep:
    """One operation of the history. ``at``: milliseconds since 1970 UTC.

    ``contacts``: id and name of those whose changes were read, the name empty when it tells a
    confidential value. ``more``: how many changes were not read. ``document``: what an import
    took in, ``is_taken_back`` whether it, or the step, was taken back since.
    """

    seq: int
    at: int
    author: str
    step: Step
    contact_id: str | None
    changes: tuple[LoggedChange, ...]
    batch: str | None
    contacts: tuple[tuple[str, str], ...] = ()
    more: int = 0
    document: str = ""
    is_taken_back: bool = False


def read_steps(connection: Session, asked: PageAsked, most: int | None) -> list[LoggedStep]:
    """The steps of a page, the newest first, each with its first ``most`` changes, or all."""
    found: list[LoggedStep] = []
    seals = load_seals(connection)
    while (left := asked.limit - len(found)) > 0:
        before = found[-1].seq if found else asked.before
        part = dataclasses.replace(asked, before=before, limit=min(left, _AT_A_TIME))
        operations = log_pages.page(connection, part)
        page = _Page(connection, asked.contact_id, operations, seals, most)
        found += map(page.logged, operations)
        if len(operations) < part.limit:
            break
    return found


class _Page:
    def __init__(
        self,
        connection: Session,
        contact_id: str | None,
        operations: Sequence[Operation],
        seals: Seals,
        most: int | None,
    ) -> None:
        seqs = [one.seq for one in operations]
        batches = {one.batch for one in operations if one.batch}
        self._contact_id = contact_id
        self._known = seals.known
        self._names = StepNames(connection, operations, seals.known)
        self._entries = log_pages.first_entries(connection, seqs, contact_id, most)
        shown = {e.contact_id for found in self._entries.values() for e in found if e.contact_id}
        self._seals = dataclasses.replace(seals, elements=marked_elements(connection, shown))
        every = (entry for found in self._entries.values() for entry in found)
        self._references = ReferenceNames.of(connection, every, seals.known)
        self._counts = log_pages.count_changes(connection, seqs, contact_id)
        self._imports = log_pages.import_names(connection, batches)

    def logged(self, operation: Operation) -> LoggedStep:
        entries, step = self._entries.get(operation.seq, []), self._names.step(operation)
        imported = self._imports.get(operation.batch or "", ImportName("", is_undone=False))
        is_hidden = self._known.is_mentioned_in(imported.document)
        is_import = operation.kind is Kind.IMPORT
        return LoggedStep(
            seq=operation.seq,
            at=operation.at,
            author=operation.author,
            step=step,
            contact_id=self._contact_of(entries, step),
            changes=tuple(
                told for entry in entries for told in self._references.told(self._changes_of(entry))
            ),
            batch=operation.batch,
            contacts=self._contacts(entries),
            more=self._counts.get(operation.seq, 0) - len(entries),
            document="" if is_hidden else imported.document,
            is_taken_back=operation.is_undone or (is_import and imported.is_undone),
        )

    def _changes_of(self, entry: Entry) -> Iterator[LoggedChange]:
        """What an entry tells. A value of a card that went into the one asked about cannot be put
        back on it by itself."""
        is_of_another = self._contact_id is not None and entry.contact_id != self._contact_id
        for one in _changes(entry, self._seals):
            yield dataclasses.replace(one, path="") if is_of_another else one

    def _contact_of(self, entries: Sequence[Entry], step: Step) -> str | None:
        contacts = {entry.contact_id for entry in entries}
        if len(contacts) != 1 or (self._contact_id is None and step.count > 1):
            return None
        return entries[0].contact_id

    def _contacts(self, entries: Sequence[Entry]) -> tuple[tuple[str, str], ...]:
        found: dict[str, str] = {}
        for entry in entries:
            if entry.contact_id is not None:
                name = _contact_name(entry, self._known)
                found[entry.contact_id] = name.text or ""
        return tuple(found.items())


def _changes(entry: Entry, seals: Seals) -> Iterator[LoggedChange]:
    head, known = split_path(entry.change.path)[0], seals.known
    if head in (RECORD, MERGED) or entry.operation.kind is Kind.ERASE:
        return
    if entry.event_id is not None:
        yield from _event_changes(entry, known)
        return
    if head == "members":
        name = _contact_name(entry, known)
        was, nothing = entry.change.before is not None, LoggedValue(None)
        yield LoggedChange(head, name if was else nothing, nothing if was else name)
        return
    is_own = entry.contact_id is not None and entry.list_id is None and head != STATE
    path = entry.change.path if is_own else ""
    if known.is_mentioned_in(path):
        path = ""  # of a set, the path is the value
    is_sealed = is_own and seals.covers(entry.contact_id, entry.change.path)
    for field, old, new in logged_change(entry.change, known, is_sealed=is_sealed):
        yield LoggedChange(field, old, new, path)


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
