"""What steps are called: what was done, to what, to how many; without a name that must not show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from directory_app.domain.changes import Kind
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.storage import confidential_index, log_pages
from directory_app.storage.confidential_names import names_of_confidential
from directory_app.storage.departures import departed_names
from directory_app.storage.erasing import erased_count
from directory_app.storage.gates import Session
from directory_app.storage.merged_cards import merged_names
from directory_app.storage.operation_log import Operation, Subject


@dataclass(frozen=True, slots=True)
class Step:
    """A step as people name it: what was done, to what, to how many contacts.

    ``subject`` is empty for several contacts, and for a name that mentions a confidential value:
    names of lists are hidden wherever they would stand. ``of``: the step that an undo or a redo
    was about. ``is_confidential``: the subject is a contact that is so as a whole, to be named on
    a page of the office's own only (:meth:`unnamed`).
    """

    kind: Kind
    subject: str = ""
    count: int = 0
    of: Step | None = None
    is_confidential: bool = False

    def unnamed(self) -> Step:
        """The step as a notification or a menu calls it: without a confidential contact's name."""
        about = None if self.of is None else self.of.unnamed()
        return replace(self, subject="" if self.is_confidential else self.subject, of=about)


_MERGED_CARDS = 2
"""Others are touched by a merge; it is about two."""

_NOTHING = Subject(0, None, None, None)


class StepNames:
    """Names steps of one page, all that they take being read at once."""

    def __init__(
        self, connection: Session, operations: Iterable[Operation], known: ConfidentialValues
    ) -> None:
        self._connection = connection
        self._known = known
        self._operations = _with_undone(connection, operations)
        self._subjects: Mapping[int, Subject] = log_pages.subjects_of(connection, self._operations)
        leaving = [o.seq for o in self._operations.values() if o.kind is Kind.DEPARTURE]
        self._secret = names_of_confidential(connection)
        merging = [o.seq for o in self._operations.values() if o.kind is Kind.MERGE]
        self._meant = {
            **departed_names(connection, leaving),
            **merged_names(connection, merging),
        }

    def step(self, operation: Operation) -> Step:
        """The step of one of these operations."""
        if operation.kind is Kind.ERASE:
            return Step(operation.kind, count=erased_count(self._connection, operation.seq))
        about_what = self._subjects.get(operation.seq, _NOTHING)
        subject = _subject(operation.kind, about_what)
        subject = self._meant.get(operation.seq, subject)
        if self._known.is_mentioned_in(subject or ""):
            subject = None
        undone = self._operations.get(operation.undoes or 0)
        about = None if undone is None else self.step(undone)
        is_secret = subject in self._secret
        count = _MERGED_CARDS if operation.kind is Kind.MERGE else about_what.count
        return Step(operation.kind, subject or "", count, about, is_secret)


def named_now(connection: Session, operation: Operation) -> Step:
    """The step, judged by the values that are confidential today."""
    return StepNames(connection, [operation], confidential_index.load_known(connection)).step(
        operation
    )


def _with_undone(connection: Session, operations: Iterable[Operation]) -> dict[int, Operation]:
    """The operations by number, with those that they take back or make good again."""
    found = {one.seq: one for one in operations}
    fresh = found
    while wanted := {one.undoes for one in fresh.values() if one.undoes} - found.keys():
        fresh = log_pages.operations_of(connection, wanted)
        found |= fresh
    return found


def _subject(kind: Kind, about: Subject) -> str | None:
    if kind.value.startswith("list_"):
        return about.list
    if kind.value.startswith("event_"):
        return about.event
    return about.contact if about.count == 1 else None
