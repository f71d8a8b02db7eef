"""Values that may stand after « ville: » and « fonction: », read when one of them is typed.

They are read once, never before a look-up, and again after a change of the directory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory_app.services.overview import Choice, FilterValuesService
    from directory_app.ui.overview_feed import OverviewFeed
    from directory_app.ui.tasks import Lane

    from .session import SearchSession


class ValueFeed(QObject):
    """``arrived`` when values that were asked for are there."""

    arrived = Signal()

    def __init__(
        self,
        values: Callable[[], FilterValuesService],
        lane: Lane,
        session: SearchSession,
        overview: OverviewFeed,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._values = values
        self._lane = lane
        self._session = session
        self._known: dict[str, Sequence[Choice]] = {}
        self._fresh: set[str] = set()
        self._wanted = ""
        self._is_reading = False
        session.all_found.connect(self._begin)
        overview.arrived.connect(lambda _: self._fresh.clear())

    def latest(self, name: str) -> Sequence[Choice]:
        """Those of a filter, as far as they are known; reads them where that is to be done. Empty
        for a filter whose values stand in the overview."""
        from directory_app.services.overview import COUNTED_ON_DEMAND

        if name in COUNTED_ON_DEMAND and name not in self._fresh:
            self._wanted = name
            self._begin()
        return self._known.get(name, ())

    def _begin(self) -> None:
        name = self._wanted
        if not name or self._is_reading or not self._session.is_complete:
            return
        self._is_reading = True
        self._lane.submit(
            lambda: self._values().read(name),
            lambda found: self._on_read(name, found),
            is_wanted=lambda: self._session.is_complete,
            on_end=self._on_end,
        )

    def _on_end(self) -> None:
        self._is_reading = False

    def _on_read(self, name: str, found: Sequence[Choice]) -> None:
        self._known[name] = found
        self._fresh.add(name)
        if self._wanted == name:
            self._wanted = ""
        self.arrived.emit()
