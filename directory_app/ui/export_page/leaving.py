"""The moment something leaves: registered first, on the write lane, then handed over.

A text reaches the clipboard only after its line stands in the register; a file and its line
appear together.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from directory_app.services.export_preview import file_name_for, suffix_of
from directory_app.services.exports import ExportPlan, ExportService
from directory_app.ui.clipboard import put_on_clipboard
from directory_app.ui.tasks import Lane

CLIPBOARD = "clipboard"
"""How the register names it."""


class Leaving(QObject):
    """Copies and saves. ``copied`` and ``saved`` (the file's path) come after the fact."""

    copied = Signal()
    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, exports: ExportService, lane: Lane, parent: QWidget) -> None:
        super().__init__(parent)
        self._exports = exports
        self._lane = lane
        self._window = parent
        self._folder = QDir.homePath()
        self.is_under_way = False

    def copy(self, plan: ExportPlan, *, is_secret: bool) -> None:
        """Registers the plan, then puts its text on the clipboard."""
        if self.is_under_way:
            return
        self.is_under_way = True
        self._lane.submit(
            lambda: self._exports.text(plan, CLIPBOARD)[0],
            lambda text: self._on_registered(text, is_secret=is_secret),
            on_error=self.failed.emit,
            on_end=self._on_end,
        )

    def _on_registered(self, text: str, *, is_secret: bool) -> None:
        put_on_clipboard(text, is_secret=is_secret)
        self.copied.emit()

    def ask_where(self, plan: ExportPlan, title: str) -> None:
        """Asks for a file's place; the system's dialog asks about a file that is there already."""
        if self.is_under_way:
            return
        suffix = suffix_of(plan.profile)
        dialog = QFileDialog(self._window, self.tr("Save"), self._folder, f"*{suffix}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(file_name_for(title, plan.profile))
        dialog.fileSelected.connect(lambda chosen: self.save(plan, chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, plan: ExportPlan, chosen: str) -> None:
        """Writes the file. A name that had to be completed was not asked about: there, nothing is
        overwritten."""
        suffix = suffix_of(plan.profile)
        is_complete = chosen.casefold().endswith(suffix)
        target = Path(chosen if is_complete else f"{chosen}{suffix}")
        self._folder = str(target.parent)
        self.is_under_way = True
        self._lane.submit(
            lambda: self._exports.write(plan, target, overwrite=is_complete).file,
            self.saved.emit,
            on_error=self.failed.emit,
            on_end=self._on_end,
        )

    def _on_end(self) -> None:
        self.is_under_way = False
