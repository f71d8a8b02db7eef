"""What is in the trash, since when, and for how many days the office wants it kept.

Nothing is ever emptied by itself: the days only say what is proposed for erasing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from directory_app.domain.changes import Change, ChangeSet, Kind
from directory_app.domain.contact import Kind as ContactKind
from directory_app.domain.errors import UserError
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.settings_writer import read_setting
from directory_app.storage.trash_rows import list_trashed
from directory_app.storage.unit_of_work import Plan, Transaction

from .steps import StepRunner

KEEP_DAYS: Final = 90
"""What the office keeps unless it chose otherwise."""

MOST_DAYS: Final = 3650
_SETTING = "trash_days"
_DAY_MS: Final = 86_400_000


@dataclass(frozen=True, slots=True)
class Trashed:
    """A contact in the trash. ``since``: milliseconds since 1970 UTC."""

    id: str
    kind: ContactKind
    name: str
    since: int


@dataclass(frozen=True, slots=True)
class TrashContents:
    """The trash, the longest there first; ``overdue``: those that are there for longer than
    ``keep_days``."""

    keep_days: int
    contacts: tuple[Trashed, ...]
    overdue: tuple[Trashed, ...]


class TrashService:
    """Reads the trash and changes the setting, which is the directory's, undoable like any."""

    def __init__(self, reading: ReadGate, steps: StepRunner, now_ms: Callable[[], int]) -> None:
        self._reading = reading
        self._steps = steps
        self._now_ms = now_ms

    def read(self) -> TrashContents:
        """Everything that is in the trash now."""
        with self._reading.transaction() as connection:
            days = _keep_days(connection)
            found = tuple(Trashed(*row) for row in list_trashed(connection))
        limit = self._now_ms() - days * _DAY_MS
        return TrashContents(days, found, tuple(one for one in found if one.since < limit))

    def keep_days(self) -> int:
        """For how many days contacts are kept before they are proposed for erasing."""
        with self._reading.transaction() as connection:
            return _keep_days(connection)

    def keep(self, days: int, *, initiator: str = "") -> ChangeSet:
        """Change the setting. Raises UserError ``trash_days_invalid`` {most}."""
        if not 1 <= days <= MOST_DAYS:
            raise UserError("trash_days_invalid", most=MOST_DAYS)

        def plan(transaction: Transaction) -> Plan:
            before = read_setting(transaction.connection, _SETTING)
            after = None if days == KEEP_DAYS else str(days)
            changes: Sequence[Change] = (Change(_SETTING, before, after),)
            return Plan(Kind.SETTING, settings=changes if before != after else ())

        return self._steps.run(plan, initiator)


def _keep_days(connection: Session) -> int:
    return int(read_setting(connection, _SETTING) or KEEP_DAYS)
