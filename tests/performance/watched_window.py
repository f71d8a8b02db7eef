"""A real window, the hands in front of it, and a watch that says when the loop stood still.

The processes that do one journey each (an import, an edit of many, a selection) print as JSON one
line per stage: its name, the longest time without a turn of the event loop in it, and how long it
took, in milliseconds.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory_app.ui import app as entry
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.main_window import MainWindow
from directory_app.ui.tour.hands import PLAIN
from tests.performance.painting import Heartbeat, pump_until

SIZE = (1280, 800)
PATIENCE_S = 3600.0
_CALM_BEATS = 20
"""Turns of the event loop after the last answer: layout, paint, and what is let go in slices."""


class Watch:
    """Keeps, by stage, the loop's longest gap and the duration, both in milliseconds."""

    def __init__(self, heartbeat: Heartbeat) -> None:
        self._heartbeat = heartbeat
        self.stages: list[tuple[str, float, float]] = []
        self.begin()

    def begin(self) -> None:
        """A stage begins; what was before does not count."""
        self._heartbeat.reset()
        self._begun = time.perf_counter()

    def keep(self, name: str) -> None:
        """A stage ended, the next one begins."""
        taken = (time.perf_counter() - self._begun) * 1000
        self.stages.append((name, self._heartbeat.longest_ms, taken))
        self.begin()


class WatchedWindow:
    """Hands and eyes for a journey; each waits for what it asked, and raises what a lane failed
    with, TimeoutError where nothing comes."""

    def __init__(self, window: MainWindow, heartbeat: Heartbeat) -> None:
        self.window = window
        self.watch = Watch(heartbeat)
        self._heartbeat = heartbeat
        self._failure: Exception | None = None
        window.lanes.failed.connect(self._on_failed)

    @property
    def page(self) -> DirectoryPage:
        """The page of the open directory."""
        assert self.window.page is not None
        return self.window.page

    def show(self) -> None:
        """The window with its directory; nothing of it is under way."""
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.settle("the directory", lambda: self.window.page is not None)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """One key, where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def keep(self, name: str) -> None:
        """A stage is over once the window is calm."""
        self.rest()
        self.watch.keep(name)

    def rest(self, beats: int = _CALM_BEATS) -> None:
        """So many turns of the event loop."""
        last = self._heartbeat.count + beats
        self.wait(lambda: self._heartbeat.count >= last, "a beat")

    def settle(self, what: str, condition: Callable[[], bool] = lambda: True) -> None:
        """Until it is so and nothing is under way."""
        self.wait(lambda: condition() and self.window.is_settled, what)

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        """Until it is so."""
        pump_until(lambda: condition() or self._failure is not None, what, PATIENCE_S)
        if self._failure is not None:
            raise self._failure

    def _on_failed(self, error: Exception) -> None:
        self._failure = error


def run(path: str, go: Callable[[WatchedWindow], None]) -> int:
    """A journey, once, in a window on the directory at ``path``; prints its stages."""
    program = entry.start(Path(path), theme="light")
    heartbeat = Heartbeat()
    watched = WatchedWindow(program.window, heartbeat)
    go(watched)
    heartbeat.deleteLater()
    program.close()
    print(json.dumps(watched.watch.stages), flush=True)
    return 0
