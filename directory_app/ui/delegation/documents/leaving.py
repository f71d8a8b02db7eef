"""The moment a document leaves: typeset on the file lane, registered and written on the write lane.

A text reaches the clipboard only after its line stands in the register; a file and its line appear
together. What leaves is what was read for the preview, without the gaps that only a screen shows.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from directory_app.domain.confidentiality import Grant
from directory_app.services.delegations.documents import (
    DocumentOptions,
    DocumentService,
    FileKind,
    Gathered,
    file_name_for,
    suffix_of,
)
from directory_app.ui.clipboard import put_on_clipboard
from directory_app.ui.tasks import Lanes

from .loader import Shown


@dataclasses.dataclass(frozen=True, slots=True)
class Departing:
    """A document about to leave: ``title`` names its file."""

    gathered: Gathered
    options: DocumentOptions
    title: str

    @property
    def is_secret(self) -> bool:
        """Whether something is on it only because a person chose so."""
        return self.gathered.delegation.is_granted


def departing(shown: Shown) -> Departing:
    """What is shown, as it leaves: without gaps."""
    options = dataclasses.replace(shown.request.options, has_gaps=False)
    return Departing(shown.gathered, options, shown.facts.file_title)


class DocumentLeaving(QObject):
    """Copies and saves. ``copied`` (carries the :class:`Document`), ``line_copied`` and ``saved``
    (the file's path) come after the fact. Nothing left when ``failed`` carries an expected error,
    or ``not_saved`` one and the kind of the file."""

    copied = Signal(object)
    line_copied = Signal()
    saved = Signal(str)
    failed = Signal(object)
    not_saved = Signal(object, str)

    def __init__(self, documents: DocumentService, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._documents = documents
        self._lanes = lanes
        self._window = window
        self._folder = QDir.homePath()
        self._under_way = 0

    @property
    def is_under_way(self) -> bool:
        """Whether something is leaving."""
        return self._under_way > 0

    # --- the clipboard -------------------------------------------------------------------------

    def copy(self, one: Departing) -> None:
        """Registers the document, then puts it on the clipboard as text and HTML."""
        self._under_way += 1
        self._lanes.write.submit(
            lambda: self._documents.copy(one.gathered, one.options),
            lambda forms: self._on_registered(one, *forms),
            on_error=self.failed.emit,
            on_end=self._on_end,
        )

    def _on_registered(self, one: Departing, text: str, html: str) -> None:
        put_on_clipboard(text, html=html, is_secret=one.is_secret)
        self.copied.emit(one.options.document)

    def copy_line(self, event_id: str, place_id: str, grant: Grant) -> None:
        """The line of one place, as it is now and as the sheet may say it."""
        self._under_way += 1
        self._lanes.read.submit(
            lambda: self._documents.gather(event_id, grant),
            lambda gathered: self._register_line(gathered, place_id),
            on_error=self.failed.emit,
            on_end=self._on_end,
        )

    def _register_line(self, gathered: Gathered, place_id: str) -> None:
        only = gathered.delegation.only([place_id])
        if not only.delegates:
            return
        self._under_way += 1
        self._lanes.write.submit(
            lambda: self._documents.copy_line(gathered, place_id),
            lambda text: self._on_line_registered(text, is_secret=only.is_granted),
            on_error=self.failed.emit,
            on_end=self._on_end,
        )

    def _on_line_registered(self, text: str, *, is_secret: bool) -> None:
        put_on_clipboard(text, is_secret=is_secret)
        self.line_copied.emit()

    # --- files ---------------------------------------------------------------------------------

    def ask_where(self, one: Departing, kind: FileKind) -> None:
        """Asks for a file's place; the system's dialog asks about a file that is there already."""
        suffix = suffix_of(kind)
        name = {"pdf": self.tr("PDF (%1)"), "docx": self.tr("Word document (%1)")}.get(kind, "%1")
        filters = name.replace("%1", f"*{suffix}")
        dialog = QFileDialog(self._window, self.tr("Save"), self._folder, filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(file_name_for(one.title, kind))
        dialog.fileSelected.connect(lambda chosen: self.save(one, kind, chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, one: Departing, kind: FileKind, chosen: str) -> None:
        """Typesets, then writes. A name that had to be completed was not asked about: there,
        nothing is overwritten."""
        suffix = suffix_of(kind)
        is_complete = chosen.casefold().endswith(suffix)
        target = Path(chosen if is_complete else f"{chosen}{suffix}")
        self._folder = str(target.parent)
        self._under_way += 1
        self._lanes.file.submit(
            lambda: self._documents.data(one.gathered, one.options, kind),
            lambda data: self._write(one, kind, target, data, is_asked=is_complete),
            on_error=lambda error: self.not_saved.emit(error, kind),
            on_end=self._on_end,
        )

    def _write(
        self, one: Departing, kind: FileKind, target: Path, data: bytes, *, is_asked: bool
    ) -> None:
        self._under_way += 1
        self._lanes.write.submit(
            lambda: self._documents.write(
                one.gathered, one.options, kind, target, overwrite=is_asked, data=data
            ),
            lambda _: self.saved.emit(str(target)),
            on_error=lambda error: self.not_saved.emit(error, kind),
            on_end=self._on_end,
        )

    def _on_end(self) -> None:
        self._under_way -= 1
