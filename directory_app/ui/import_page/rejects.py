"""The rows that were not taken, written beside the file they came from, each with the reason."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from directory_app.services.importing.report import Proposal
from directory_app.services.importing.service import ImportService
from directory_app.texts import Texts
from directory_app.ui.tasks import Lane

from .wording import ImportWording


class Rejects(QObject):
    """``saved`` carries what is said afterwards, ``failed`` an expected error."""

    saved = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        imports: ImportService,
        lane: Lane,
        texts: Texts,
        words: ImportWording,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._imports = imports
        self._lane = lane
        self._texts = texts
        self._words = words
        self._window = parent
        self._folder = QDir.homePath()

    def ask_where(self, proposal: Proposal) -> None:
        """Asks for a file's place; a file that is there already is not overwritten."""
        suffix = self._imports.rejects_suffix(proposal.source)
        dialog = QFileDialog(
            self._window, self.tr("Save the rows not taken"), self._folder, f"*{suffix}"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        stem = Path(proposal.source.document).stem
        dialog.selectFile(self.tr("%1 - not taken").replace("%1", stem) + suffix)
        dialog.fileSelected.connect(lambda chosen: self.save(proposal, chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, proposal: Proposal, chosen: str) -> None:
        """Writes the file."""
        suffix = self._imports.rejects_suffix(proposal.source)
        is_complete = chosen.casefold().endswith(suffix)
        target = Path(chosen if is_complete else f"{chosen}{suffix}")
        self._folder = str(target.parent)
        heading = self._texts.get("rejects_heading")
        self._lane.submit(
            lambda: self._imports.write_rejects(proposal, target, heading, self._words.why_not),
            lambda _: self.saved.emit(self._texts.get("import_rejects", file=target.name)),
            on_error=self.failed.emit,
        )
