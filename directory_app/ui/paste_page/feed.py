"""Reads the text on the file lane and proposes on the read lane; only the last answer is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from directory_app.domain.errors import BottinError
from directory_app.domain.incoming import ImportSource
from directory_app.services.importing.decisions import Decisions
from directory_app.services.importing.report import Proposal
from directory_app.services.importing.service import ImportService
from directory_app.ui.tasks import Lanes


class ProposalFeed(QObject):
    """``read`` carries an :class:`ImportSource`, ``proposed`` a :class:`Proposal`, ``failed`` an
    expected error."""

    read = Signal(object)
    proposed = Signal(object)
    failed = Signal(object)

    def __init__(self, imports: ImportService, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._imports = imports
        self._lanes = lanes
        self._generation = 0
        self._answered = 0

    @property
    def is_loading(self) -> bool:
        """Whether what is on screen is not what was asked last."""
        return self._answered != self._generation

    def ask_source(self, text: str) -> None:
        """Reads a text; earlier questions are forgotten."""
        generation = self._next()
        self._lanes.file.submit(
            lambda: self._imports.source_of_text(text),
            self._on_read,
            on_error=self._on_error,
            is_wanted=lambda: generation == self._generation,
        )

    def ask_proposal(self, source: ImportSource, decisions: Decisions) -> None:
        """Asks what a source would do; earlier questions are forgotten."""
        generation = self._next()
        self._lanes.read.submit(
            lambda: self._imports.propose(source, decisions),
            self._on_proposed,
            on_error=self._on_error,
            is_wanted=lambda: generation == self._generation,
        )

    def forget(self) -> None:
        """Wants no answer any more."""
        self._answered = self._next()

    def _next(self) -> int:
        self._generation += 1
        return self._generation

    def _on_read(self, source: ImportSource) -> None:
        self._answered = self._generation
        self.read.emit(source)

    def _on_proposed(self, proposal: Proposal) -> None:
        self._answered = self._generation
        self.proposed.emit(proposal)

    def _on_error(self, error: BottinError) -> None:
        self._answered = self._generation
        self.failed.emit(error)
