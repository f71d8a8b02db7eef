"""Counts, lists and choices of the window, read anew after each change, never before a look-up.

Reading them takes longer than a keystroke: it begins once every key of the question asked is
there, is dropped at the next letter, and begins again after that one's answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from directory_app.services.overview import Overview

    from .search.session import SearchSession
    from .tasks import Lane


class OverviewFeed(QObject):
    """``latest`` is None until the first has come; ``arrived`` carries each one."""

    arrived = Signal(object)

    def __init__(
        self,
        read: Callable[[], Overview],
        lane: Lane,
        session: SearchSession,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._read_overview = read
        self._lane = lane
        self._session = session
        self._asked = 0
        self._read = 0
        self._commands: list[Callable[[Overview], object]] = []
        self.latest: Overview | None = None
        session.all_found.connect(self._begin)

    def ask(self, command: Callable[[Overview], object] | None = None) -> None:
        """Reads anew when the list has what it needs; ``command`` gets what was read after now."""
        self._asked += 1
        if command is not None:
            self._commands.append(command)
        self._begin()

    def use(self, command: Callable[[Overview], object]) -> None:
        """Hands over what is known, at once when anything is."""
        if self.latest is None:
            self._commands.append(command)
        else:
            command(self.latest)

    def _begin(self) -> None:
        asked = self._asked
        if self._read == asked or not self._session.is_complete:
            return

        def is_wanted() -> bool:
            return asked == self._asked and self._session.is_complete

        self._lane.submit(
            self._read_overview, lambda found: self._on_read(asked, found), is_wanted=is_wanted
        )

    def _on_read(self, asked: int, overview: Overview) -> None:
        self._read = asked
        self.latest = overview
        self.arrived.emit(overview)
        commands, self._commands = self._commands, []
        for command in commands:
            command(overview)
