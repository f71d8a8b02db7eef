"""What is pasted on the source page: a table from a spreadsheet, or a text like any other."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from directory_app.services.importing.service import PASTED

_LEAST_ROWS = 2
_LEAST_SHARE = 0.6


def is_table(text: str) -> bool:
    """Whether most lines have cells, as a spreadsheet puts them on the clipboard."""
    lines = [line for line in text.splitlines() if line.strip()]
    with_cells = sum("\t" in line for line in lines)
    return with_cells >= _LEAST_ROWS and with_cells >= _LEAST_SHARE * len(lines)


class PrivateFile:
    """A file that only this user can read, gone when it is not wanted any more, or with the
    program."""

    def __init__(self, text: str) -> None:
        folder = tempfile.mkdtemp(prefix="bottin-")  # 0700
        self._remove = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self.path = Path(folder) / PASTED
        self.path.touch(0o600)
        self.path.write_text(text, encoding="utf-8", newline="")

    def remove(self) -> None:
        """The file and its folder are gone."""
        self._remove()


class PasteArea(QPlainTextEdit):
    """``pasted`` carries a text, ``dropped`` the place of a file."""

    pasted = Signal(str)
    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "field")
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Paste here"))
        self.setPlaceholderText(self.tr("Paste here: rows of a spreadsheet, an e-mail, a text"))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Texts and files."""
        return source.hasText() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Told rather than written: what was pasted is looked at on a page of its own."""
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if files:
            self.dropped.emit(files[0])
        elif source.text().strip():
            self.pasted.emit(source.text())
