"""Frees plans of thousands of contacts in small steps, between the events of the window.

Destroyed in one go, on whichever thread, they would hold up the window for as long as it takes:
one call of C, during which no other thread runs.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from directory_app.domain.confidentiality import Redacted
from directory_app.services.export_preview import Prospect

STEP = 200
"""Contacts at a time: some two milliseconds."""


class LettingGo(QObject):
    """Holds what nobody else holds any more, less and less of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards: list[Redacted] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    @property
    def left(self) -> int:
        """How many contacts are still to be freed."""
        return len(self._cards)

    def take(self, prospect: Prospect) -> None:
        """Takes over the contacts; they go once the caller forgets them too."""
        self._cards.extend(prospect.plan.included)
        self._timer.start(0)

    def _step(self) -> None:
        del self._cards[-STEP:]
        if not self._cards:
            self._timer.stop()
