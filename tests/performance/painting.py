"""Watches a real window from inside its process: what was painted, and when the loop stood still.

Owns the hooks that the measuring processes share; changes nothing of what the window does.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from directory_app.ui.contact_list.model import ROW_ROLE
from directory_app.ui.contact_list.view import ContactListView

PATIENCE_S = 60.0


def after_paint(kind: type[QWidget], note: Callable[[QWidget], None]) -> None:
    """Calls ``note`` at the end of each paint event of widgets of ``kind`` made from now on."""
    paint = kind.paintEvent

    def paint_and_note(self: QWidget, event: QPaintEvent) -> None:
        paint(self, event)
        note(self)

    kind.paintEvent = paint_and_note  # type: ignore[method-assign]


def pump_until(condition: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> None:
    """Lets the event loop work until ``condition``; raises TimeoutError naming ``what``.

    Something must keep the loop awake: a :class:`Heartbeat`.
    """
    deadline = time.perf_counter() + patience_s
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > deadline:
            raise TimeoutError(what)


def has_rows(view: ContactListView) -> bool:
    """Whether every row on screen has come (asking makes those that have not, wanted)."""
    model, keys = view.model(), view.shown_keys
    first = view.indexAt(view.viewport().rect().topLeft()).row()
    return bool(keys) and all(
        model.index(first + n, 0).data(ROW_ROLE) is not None for n in range(len(keys))
    )


class Heartbeat(QObject):
    """Beats once a millisecond; ``longest_ms`` is the longest time without a beat since reset,
    ``count`` the number of beats."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._last = time.perf_counter()
        self.longest_ms = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def reset(self) -> None:
        """Begins anew, now."""
        self._last = time.perf_counter()
        self.longest_ms = 0.0

    def _beat(self) -> None:
        now = time.perf_counter()
        self.count += 1
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now
