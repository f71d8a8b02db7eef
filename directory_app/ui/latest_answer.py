"""Questions of which only the last one counts: a feed that asks anew forgets what it asked before.

Owns the count of what was asked and answered. Knows no lane and no question.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict

from PySide6.QtCore import QObject, Signal

from directory_app.domain.errors import BottinError


class Manners(TypedDict):
    """How a lane treats a job whose question may be forgotten meanwhile."""

    on_error: Callable[[BottinError], None]
    is_wanted: Callable[[], bool]


class LatestAnswer(QObject):
    """``failed`` carries an expected error of the last question."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._generation = 0
        self._answered = 0

    @property
    def is_loading(self) -> bool:
        """Whether what is on screen is not what was asked last."""
        return self._answered != self._generation

    def put_off(self) -> None:
        """What was asked is not wanted any more: something else will be, in a moment."""
        self._next()

    def forget(self) -> None:
        """Wants no answer any more."""
        self._answered = self._next()

    def _next(self) -> int:
        self._generation += 1
        return self._generation

    def _is_wanted(self, generation: int) -> bool:
        return generation == self._generation

    def _settle(self) -> None:
        """The last question is answered."""
        self._answered = self._generation

    def _manners(self, generation: int) -> Manners:
        return Manners(
            on_error=lambda error: self._on_error(generation, error),
            is_wanted=lambda: self._is_wanted(generation),
        )

    def _on_error(self, generation: int, error: BottinError) -> None:
        if self._is_wanted(generation):
            self._settle()
            self.failed.emit(error)


__all__ = ["LatestAnswer", "Manners"]
