"""Reads the text on the file lane and proposes on the read lane; only the last answer is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from directory_app.domain.incoming import ImportSource
from directory_app.services.importing.decisions import Decisions
from directory_app.services.importing.report import Proposal
from directory_app.services.importing.service import ImportService
from directory_app.ui.latest_answer import LatestAnswer
from directory_app.ui.tasks import Lanes


class ProposalFeed(LatestAnswer):
    """``read`` carries an :class:`ImportSource`, ``proposed`` a :class:`Proposal`."""

    read = Signal(object)
    proposed = Signal(object)

    def __init__(self, imports: ImportService, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._imports = imports
        self._lanes = lanes

    def ask_source(self, text: str) -> None:
        """Reads a text; earlier questions are forgotten."""
        imports = self._imports
        manners = self._manners(self._next())
        self._lanes.file.submit(lambda: imports.source_of_text(text), self._on_read, **manners)

    def ask_proposal(self, source: ImportSource, decisions: Decisions) -> None:
        """Asks what a source would do; earlier questions are forgotten."""
        generation, imports = self._next(), self._imports
        self._lanes.read.submit(
            lambda: imports.propose(source, decisions, lambda: not self._is_wanted(generation)),
            self._on_proposed,
            **self._manners(generation),
        )

    def _on_read(self, source: ImportSource) -> None:
        self._settle()
        self.read.emit(source)

    def _on_proposed(self, proposal: Proposal) -> None:
        self._settle()
        self.proposed.emit(proposal)
