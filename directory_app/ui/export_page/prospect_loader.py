"""Prepares exports on the read lane; only the last one asked for is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from directory_app.domain.errors import BottinError
from directory_app.services.export_preview import Prospect, Question, prepare
from directory_app.services.exports import ExportService
from directory_app.ui.tasks import Lane

from .letting_go import LettingGo


class ProspectLoader(QObject):
    """``loaded`` carries a :class:`Prospect`, ``failed`` an expected error."""

    loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, exports: ExportService, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exports = exports
        self._lane = lane
        self._generation = 0
        self._answered = 0
        self._letting_go = LettingGo(self)

    @property
    def is_loading(self) -> bool:
        """Whether an answer is still to come: what is on screen is not what was asked last."""
        return self._answered != self._generation

    def ask(self, question: Question) -> None:
        """Asks; earlier questions are forgotten."""
        self._generation += 1
        generation = self._generation
        found: list[Prospect] = []

        def on_end() -> None:
            while found and generation != self._generation:
                self.let_go(found.pop())

        self._lane.submit(
            lambda: found.append(prepare(self._exports, question)),
            lambda _: self._on_loaded(found),
            on_error=self._on_error,
            is_wanted=lambda: generation == self._generation,
            on_end=on_end,
        )

    def forget(self) -> None:
        """Wants no answer any more."""
        self._generation += 1
        self._answered = self._generation

    def let_go(self, prospect: Prospect) -> None:
        """What was loaded is not shown any more."""
        self._letting_go.take(prospect)

    def _on_loaded(self, found: list[Prospect]) -> None:
        self._answered = self._generation
        self.loaded.emit(found.pop())

    def _on_error(self, error: BottinError) -> None:
        self._answered = self._generation
        self.failed.emit(error)
