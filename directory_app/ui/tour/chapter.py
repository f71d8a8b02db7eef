"""A part of the journey in an open window, and what it sees there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.main_window import MainWindow
from directory_app.ui.panes import Panes
from directory_app.ui.sidebar.places import Place
from directory_app.ui.wiring import Wiring

from .hands import Hands, TourStopped

Keep = Callable[[str, str, QWidget | None], None]
"""Keeps one view: its name, what is said of it, another widget than the window."""


class Chapter(QObject):
    """Has the window, the hands and the camera of the journey that it belongs to."""

    def __init__(self, window: MainWindow, hands: Hands, keep: Keep) -> None:
        super().__init__()
        self._window = window
        self._hands = hands
        self._keep = keep

    # --- what is on screen -------------------------------------------------------------------

    def _go_to(self, place: Place) -> None:
        self._page.go_to(place)
        self._hands.settle(place.key)

    def _select_first(self) -> None:
        self._page.list.view.select(0)
        self._hands.wait("card", lambda: self._page.card.card is not None and self._is_quiet())

    def _wait_for_page(self, step: str) -> None:
        self._hands.wait(step, lambda: not self._panes.is_browsing and self._is_quiet())

    def _leave(self) -> None:
        """Échap, until list and card are there again."""
        self._until(lambda: self._panes.is_browsing)
        self._hands.settle("back")

    def _until(self, is_there: Callable[[], bool]) -> None:
        for _ in range(3):
            if is_there():
                return
            self._hands.press(Qt.Key.Key_Escape)
            self._hands.settle("leaving")
        if not is_there():
            raise TourStopped("leaving")

    def _is_quiet(self) -> bool:
        return self._window.is_settled and self._window.lanes.is_idle

    @property
    def _page(self) -> DirectoryPage:
        assert self._window.page is not None
        return self._window.page

    @property
    def _panes(self) -> Panes:
        return self._page.panes

    @property
    def _wiring(self) -> Wiring:
        assert self._window.wiring is not None
        return self._window.wiring
