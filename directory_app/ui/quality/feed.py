"""Reads the board on the reading thread: first the rows of a kind, then the counts, then what is
dear (duplicates). Only the last question of each counts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from directory_app.ui.latest_answer import LatestAnswer

if TYPE_CHECKING:
    from directory_app.ui.tasks import Lane

Work = Callable[[Callable[[], bool]], Any]
"""Reads something; asks now and then whether nobody wants it any more."""


class Asked(LatestAnswer):
    """``answered`` carries what the last question gave."""

    answered = Signal(object)

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane

    def ask(self, work: Work) -> None:
        """Asks; what was asked before is wanted no more."""
        generation = self._next()

        def is_cancelled() -> bool:
            return not self._is_wanted(generation)

        self._lane.submit(lambda: work(is_cancelled), self._take, **self._manners(generation))

    def _take(self, answer: object) -> None:
        self._settle()
        self.answered.emit(answer)
