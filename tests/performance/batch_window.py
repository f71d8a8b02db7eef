"""Changes a field of every contact through the real window, and says when the loop stood still.

A process: ``python -m tests.performance.batch_window PATH`` prints, as JSON, one line per stage:
its name, the longest time without a turn of the event loop in it, and how long it took, in
milliseconds. The hands: Ctrl+A, Maj+F2, a value typed, Ctrl+Entrée, Ctrl+Z. The directory at PATH
is changed, and changed back.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory_app.ui import app as entry
from directory_app.ui.batch_edit.page import BatchPage
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.main_window import MainWindow
from directory_app.ui.tour.hands import CTRL, PLAIN, type_character
from tests.performance.import_window import Watch
from tests.performance.painting import Heartbeat, pump_until

SIZE = (1280, 800)
PATIENCE_S = 600.0
_CALM_BEATS = 20
VALUE = "2026-11-22"


class BatchEditing:
    """One edit, in one window."""

    def __init__(self, window: MainWindow, heartbeat: Heartbeat) -> None:
        self._window = window
        self._heartbeat = heartbeat
        self._failure: Exception | None = None
        self.watch = Watch(heartbeat)
        window.lanes.failed.connect(self._on_failed)

    def go(self) -> None:
        """All of it. Raises what a lane failed with, RuntimeError where nothing changed."""
        window = self._window
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        self._wait(lambda: window.page is not None and window.is_settled, "the directory")
        self._rest()
        self.watch.begin()
        self._page.list.view.setFocus()
        self._press(Qt.Key.Key_A, CTRL)
        self._wait(lambda: self._page.is_many and window.is_settled, "the selection")
        self._keep("all selected")
        window.commands.batch_edit.trigger()
        self._wait(lambda: self._page.panes.page is not None, "the page")
        self._keep("page opened")
        self._preview()
        self._apply()
        window.commands.undo.trigger()
        self._wait(lambda: window.is_settled, "undone")
        self._keep("taken back")

    def _preview(self) -> None:
        question = self._view.question
        question.field.setCurrentIndex(question.field.findData("verified_on"))
        question.value.setFocus()
        for character in VALUE:
            type_character(question.value, character)
        self._wait(lambda: self._view.is_settled and self._view.found is not None, "the preview")
        self._keep("previewed")

    def _apply(self) -> None:
        self._press(Qt.Key.Key_Return, CTRL)
        self._wait(lambda: self._page.panes.is_browsing and self._window.is_settled, "the list")
        if not self._page.toast.text:
            raise RuntimeError("nothing was changed")
        self._keep("applied, its backup included")

    # --- hands and eyes ------------------------------------------------------------------------

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key, held)

    def _keep(self, name: str) -> None:
        self._rest()
        self.watch.keep(name)

    def _rest(self) -> None:
        last = self._heartbeat.count + _CALM_BEATS
        self._wait(lambda: self._heartbeat.count >= last, "a beat")

    def _on_failed(self, error: Exception) -> None:
        self._failure = error

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        pump_until(lambda: condition() or self._failure is not None, what, PATIENCE_S)
        if self._failure is not None:
            raise self._failure

    @property
    def _page(self) -> DirectoryPage:
        assert self._window.page is not None
        return self._window.page

    @property
    def _view(self) -> BatchPage:
        assert self._window.wiring is not None
        view = self._window.wiring.batch.view
        assert view is not None
        return view


def main(path: str) -> int:
    """The edit, once."""
    program = entry.start(Path(path), theme="light")
    heartbeat = Heartbeat()
    editing = BatchEditing(program.window, heartbeat)
    editing.go()
    heartbeat.deleteLater()
    program.close()
    print(json.dumps(editing.watch.stages), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
