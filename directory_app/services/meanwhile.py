"""What others wrote while a form was open: who and when; and the text that gave way to it, kept.

A text that was typed and not chosen was never stored. The history gets it as a change that is taken
back in the same transaction: it is there to be read, the directory is as it was before, and undo
goes past it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from directory_app.domain.changes import LIFE, Kind, Patch
from directory_app.storage import operation_log
from directory_app.storage.unit_of_work import Plan, Transaction

_LATEST = 200
"""Steps of one contact that are looked through for the last writer of a value."""


@dataclass(frozen=True, slots=True)
class Writer:
    """The last one to write the value at a path of the flat form of a contact. ``at``:
    milliseconds since 1970 UTC; ``is_import``: an import wrote it, for that person."""

    contact_id: str
    path: str
    author: str
    at: int
    is_import: bool


def writers_of(transaction: Transaction, contact_id: str) -> Iterator[Writer]:
    """The last writer of each value of a contact, the newest step first."""
    told: set[str] = set()
    for entries in operation_log.entries_about(transaction.connection, contact_id, _LATEST):
        for entry in entries:
            path, step = entry.change.path, entry.operation
            if path in told or path in LIFE:
                continue
            told.add(path)
            is_import = step.kind is Kind.IMPORT
            yield Writer(contact_id, path, step.author, step.at, is_import)


def log_and_take_back(transaction: Transaction, plan: Plan) -> None:
    """Writes a plan of changes and takes it back: the history has what was typed."""
    patches = tuple(one for one in plan.patches if one.changes)
    if not patches:
        return
    done = transaction.apply(Plan(Kind.EDIT, patches=patches))
    back = tuple(
        Patch(one.contact_id, tuple(change.inverse() for change in reversed(one.changes)))
        for one in reversed(patches)
    )
    transaction.apply(Plan(Kind.UNDO, patches=back, undoes=done.seq))
