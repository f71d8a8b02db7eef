"""Selects and sorts every contact through the real window, and says when the loop stood still.

A process: ``python -m tests.performance.select_window PATH`` prints, as JSON, one line per stage:
its name, the longest time without a turn of the event loop in it, and how long it took, in
milliseconds. The hands: Ctrl+A, Maj+Fin, sorting by town, Ctrl+T and Ctrl+A again.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory_app.domain.table_columns import Column
from directory_app.ui import app as entry
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.main_window import MainWindow
from directory_app.ui.tour.hands import CTRL, PLAIN
from tests.performance.import_window import Watch
from tests.performance.painting import Heartbeat, pump_until

SIZE = (1280, 800)
SHIFT = Qt.KeyboardModifier.ShiftModifier
_CALM_BEATS = 20


class Selecting:
    """All of it, in one window."""

    def __init__(self, window: MainWindow, heartbeat: Heartbeat) -> None:
        self._window = window
        self._heartbeat = heartbeat
        self.watch = Watch(heartbeat)

    def go(self) -> None:
        """Raises TimeoutError where something does not come."""
        window = self._window
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        self._settle(lambda: window.page is not None)
        self._rest()
        self.watch.begin()
        self._page.list.view.setFocus()
        self._select("list", Qt.Key.Key_A, CTRL)
        self._alone()
        self._select("list, to the end", Qt.Key.Key_End, SHIFT)
        self._press(Qt.Key.Key_Home)
        window.commands.sort.columns[Column.CITY].trigger()
        self._settle()
        self._keep("sorted by town")
        window.commands.sort.descending.trigger()
        self._settle()
        self._keep("turned round")
        window.commands.table.trigger()
        self._settle()
        self._keep("as a table")
        self._page.list.rows.setFocus()
        self._select("table", Qt.Key.Key_A, CTRL)

    def _select(self, name: str, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        self._press(key, held)
        all_but_one = self._page.list.model.rowCount() - 1  # Maj+Fin leaves the first out
        self._settle(lambda: self._page.selected_count >= all_but_one)
        self._keep(f"{name}: all selected")

    def _alone(self) -> None:
        """One contact alone again."""
        self._press(Qt.Key.Key_Down)
        self._settle(lambda: not self._page.is_many)
        self._keep("one again")

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key, held)

    def _settle(self, is_so: object = None) -> None:
        met = is_so if callable(is_so) else lambda: True
        pump_until(lambda: bool(met()) and self._window.is_settled, "the window")

    def _keep(self, name: str) -> None:
        self._rest()
        self.watch.keep(name)

    def _rest(self) -> None:
        last = self._heartbeat.count + _CALM_BEATS
        pump_until(lambda: self._heartbeat.count >= last, "a beat")

    @property
    def _page(self) -> DirectoryPage:
        assert self._window.page is not None
        return self._window.page


def main(path: str) -> int:
    """All of it, once."""
    program = entry.start(Path(path), theme="light")
    heartbeat = Heartbeat()
    selecting = Selecting(program.window, heartbeat)
    selecting.go()
    heartbeat.deleteLater()
    program.close()
    print(json.dumps(selecting.watch.stages), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
