"""Prepares exports on the read lane; only the last one asked for is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from directory_app.domain.errors import BottinError
from directory_app.services.export_preview import Prospect, Question, prepare
from directory_app.services.exports import ExportService
from directory_app.ui.tasks import Lane


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

    @property
    def is_loading(self) -> bool:
        """Whether an answer is still to come: what is on screen is not what was asked last."""
        return self._answered != self._generation

    def ask(self, question: Question) -> None:
        """Asks; earlier questions are forgotten."""
        self._generation += 1
        generation = self._generation
        self._lane.submit(
            lambda: prepare(self._exports, question),
            self._on_loaded,
            on_error=self._on_error,
            is_wanted=lambda: generation == self._generation,
        )

    def forget(self) -> None:
        """Wants no answer any more."""
        self._generation += 1
        self._answered = self._generation

    def _on_loaded(self, prospect: Prospect) -> None:
        self._answered = self._generation
        self.loaded.emit(prospect)

    def _on_error(self, error: BottinError) -> None:
        self._answered = self._generation
        self.failed.emit(error)
