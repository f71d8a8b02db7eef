"""Frees thousands of contacts or records in small steps, between the events of the window.

Destroyed in one go, on whichever thread, they would hold up the window for as long as it takes:
one call of C, during which no other thread runs.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

STEP = 200
"""Contacts at a time: some two milliseconds."""


class LettingGo(QObject):
    """Holds what nobody else holds any more, less and less of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: list[object] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def left(self) -> int:
        """How many are still to be freed."""
        return len(self._held)

    def hold(self, ones: Iterable[object]) -> None:
        """Takes them over, one by one; they go once the caller forgets them too."""
        self._held.extend(ones)
        if self._held:
            self._timer.start(0)

    def _step(self) -> None:
        del self._held[-STEP:]
        if not self._held:
            self._timer.stop()


__all__ = ["STEP", "LettingGo"]
