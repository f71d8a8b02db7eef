"""The real program in a process of its own, watched until it can be used.

``python -m tests.performance.bottin_window start PATH`` prints « ready » once the list (or the
sentence of an empty directory) is painted, and the search box has the focus and took a key;
``memory PATH`` scrolls the list from top to bottom and prints the peak of memory. Everything goes
through ``directory_app.__main__``, which alone decides what is loaded and when: this module comes
in at the event loop, and loads nothing of Bottin before but the package of the window.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import directory_app.ui  # noqa: F401  # isort: skip  (before Qt, as in the program: it says why)
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from directory_app import __main__ as program

if TYPE_CHECKING:
    from directory_app.ui.main_window import MainWindow

STOPS = 60
"""Places where the scroll halts: more rows than the list keeps in memory."""


class Watch:
    """Waits for the first picture of the directory, then does what the process was asked for."""

    def __init__(self, window: MainWindow, task: str) -> None:
        from directory_app.ui.contact_list.view import ContactListView
        from directory_app.ui.widgets.empty_state import EmptyState
        from tests.performance.painting import after_paint

        self._window = window
        self._task = task
        self._is_painted = False
        after_paint(ContactListView, self._on_painted)
        after_paint(EmptyState, self._on_painted)

    def _on_painted(self, widget: QWidget) -> None:
        from tests.performance.painting import has_rows

        page = self._window.page
        if self._is_painted or page is None or not page.session.is_answered:
            return
        is_list = widget is page.list.view
        if has_rows(page.list.view) if is_list else page.list.isAncestorOf(widget):
            self._is_painted = True
            QTimer.singleShot(0, self._use)

    def _use(self) -> None:
        page = self._window.page
        if page is None or not page.list.box.hasFocus():
            QTimer.singleShot(0, self._use)
            return
        if self._task == "memory":
            print_memory(self._window)
        else:
            type_one_key(self._window)
            print("ready", flush=True)
        self._window.close()


def type_one_key(window: MainWindow) -> None:
    """Types « a »; raises RuntimeError when the search box does not take it."""
    assert window.page is not None
    press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(QApplication.focusWidget() or window, press)
    if window.page.list.box.text() != "a":
        raise RuntimeError("the search box took no key")


def print_memory(window: MainWindow) -> None:
    """Shows the whole list from top to bottom, rows and all; prints the peak of memory."""
    import json

    from tests.performance.painting import Heartbeat, has_rows, pump_until
    from tests.performance.processes import peak_memory_mb

    page = window.page
    assert page is not None
    heartbeat = Heartbeat()
    pump_until(lambda: window.is_settled and bool(page.list.status), "the first list")
    bar = page.list.view.verticalScrollBar()
    for stop in range(STOPS + 1):
        bar.setValue(bar.maximum() * stop // STOPS)
        pump_until(lambda: has_rows(page.list.view), f"rows at stop {stop}")
    heartbeat.deleteLater()
    keys = page.list.model.keys
    if page.list.view.shown_keys[-1] != keys[-1]:
        raise RuntimeError("the scroll did not reach the last contact")
    print(json.dumps({"peak_mb": peak_memory_mb(), "contacts": len(keys)}), flush=True)


def main(task: str, path: str) -> int:
    """Runs the program on ``path`` until the task is done; its exit code."""
    event_loop = QApplication.exec

    def watched_loop(*_: object) -> int:
        from directory_app.ui.main_window import MainWindow

        windows = QApplication.topLevelWidgets()
        watch = Watch(next(one for one in windows if isinstance(one, MainWindow)), task)
        code = event_loop()
        del watch
        return code

    QApplication.exec = watched_loop  # type: ignore[method-assign]
    return program.main(["--directory", path])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
