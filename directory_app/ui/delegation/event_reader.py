"""What the workspace shows of an event, read on the read lane: the roster, its details, its gaps.

The latest question wins; nothing is read while something is being written, for it would show what
was before.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from directory_app.domain.cards import Reference
from directory_app.domain.delegations import Delegation
from directory_app.domain.errors import BottinError, ReferenceProblem
from directory_app.domain.events import Event
from directory_app.domain.lists import ListSummary
from directory_app.services.delegations.gaps import Gaps
from directory_app.services.directory import Directory
from directory_app.ui.tasks import Lane


@dataclass(frozen=True, slots=True)
class EventSight:
    """An event as it is: through the gate, for its forms, beside a list (None: there is none)."""

    delegation: Delegation
    event: Event
    ours: Reference | None
    lists: tuple[ListSummary, ...]
    compared_with: str
    gaps: Gaps | None


class EventReader(QObject):
    """``arrived`` carries an :class:`EventSight`, ``missed`` the id of an event that is gone,
    ``failed`` a :class:`BottinError`."""

    arrived = Signal(object)
    missed = Signal(str)
    failed = Signal(object)

    def __init__(self, directory: Directory, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._directory = directory
        self._lane = lane
        self._asked = 0
        self._answered = 0
        self._writing = 0
        self.event_id = ""
        self.list_wanted = ""

    @property
    def is_settled(self) -> bool:
        """Whether what arrived last is what was asked for last."""
        return self._asked == self._answered and not self._writing

    def show(self, event_id: str) -> None:
        """Reads this event from now on; empty for none."""
        self.event_id = event_id
        self.ask()

    def ask(self) -> None:
        """Reads anew, once nothing is being written."""
        self._asked += 1
        if not self.event_id:
            self._answered = self._asked
        elif not self._writing:
            self._begin()

    def begin_writing(self) -> None:
        """Something is being written: what is on screen is ahead of the file."""
        self._writing += 1

    def end_writing(self) -> None:
        """It was written, or refused: the file says which."""
        self._writing -= 1
        self.ask()

    def _begin(self) -> None:
        asked, event_id, wanted = self._asked, self.event_id, self.list_wanted

        def is_wanted() -> bool:
            return asked == self._asked and not self._writing

        self._lane.submit(
            lambda: _read(self._directory, event_id, wanted),
            lambda sight: self._on_read(asked, sight),
            on_error=lambda error: self._on_failed(asked, event_id, error),
            is_wanted=is_wanted,
        )

    def _on_read(self, asked: int, sight: EventSight) -> None:
        self._answered = asked
        self.arrived.emit(sight)

    def _on_failed(self, asked: int, event_id: str, error: BottinError) -> None:
        self._answered = asked
        if isinstance(error, ReferenceProblem) and error.code == "event_not_found":
            self.missed.emit(event_id)
        else:
            self.failed.emit(error)


def _read(directory: Directory, event_id: str, list_wanted: str) -> EventSight:
    lists = directory.lists.list_all()
    chosen = _default_list(lists, list_wanted)
    return EventSight(
        delegation=directory.roster.read(event_id),
        event=directory.events.get(event_id),
        ours=directory.our_organisation.find(),
        lists=lists,
        compared_with=chosen,
        gaps=directory.gaps.read(event_id, chosen) if chosen else None,
    )


def _default_list(lists: tuple[ListSummary, ...], wanted: str) -> str:
    """The list wanted, else « Membres », else the first."""
    ids = [one.id for one in lists]
    if wanted in ids:
        return wanted
    members = (one.id for one in lists if one.name.casefold() in ("membres", "members"))
    return next(members, ids[0] if ids else "")
