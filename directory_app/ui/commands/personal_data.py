"""« Tout ce que nous avons sur cette personne… »: read, shown in counts, saved where asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QFileDialog

from directory_app.domain.text import clean_line
from directory_app.ui.error_text import error_text
from directory_app.ui.external_links import open_folder

if TYPE_CHECKING:
    from directory_app.services.personal_data import FileKind, PersonalData
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.personal_data.dialog import PersonalDataDialog

_LOOK = "-"
"""A reason to count what is held: nothing leaves, and nothing is registered."""


class PersonalDataCommands(QObject):
    """Opens the dialog on the contact shown, and writes its file."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._folder = QDir.homePath()
        self.dialog: PersonalDataDialog | None = None
        self._contact_id = ""

    def show(self) -> None:
        """Shows what is held about the contact shown."""
        self._page.when_settled(self._show)

    def _show(self) -> None:
        from directory_app.ui.personal_data.dialog import PersonalDataDialog

        card = self._page.card.card
        if card is None or self.dialog is not None:
            return
        self._contact_id = card.contact_id
        dialog = self.dialog = PersonalDataDialog(card.title, self._page.window())
        dialog.file_asked.connect(self._ask_where)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        self._gather(_LOOK, dialog.show_counts)

    def _on_finished(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _gather(self, reason: str, on_done: Callable[[PersonalData], None]) -> None:
        dialog, contact_id = self.dialog, self._contact_id
        gather = self._page.directory.personal_data.gather
        self._page.lanes.read.submit(
            lambda: gather(contact_id, reason),
            on_done,
            on_error=self._on_error,
            is_wanted=lambda: dialog is not None and dialog is self.dialog,
        )

    def _ask_where(self, kind: str, reason: str) -> None:
        from directory_app.services.personal_data import file_name_for

        if self.dialog is None:
            return
        if not clean_line(reason):
            self.dialog.show_error(self._page.look.texts.error_code("reason_missing"))
            return
        suffix = f".{kind}"
        dialog = QFileDialog(self.dialog, self.tr("Save"), self._folder, f"*{suffix}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(file_name_for(cast("FileKind", kind)))
        dialog.fileSelected.connect(
            lambda chosen: self.save(cast("FileKind", kind), reason, chosen)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, kind: FileKind, reason: str, chosen: str) -> None:
        """Makes the file at ``chosen``. A name that had to be completed overwrites nothing."""
        is_complete = chosen.casefold().endswith(f".{kind}")
        target = Path(chosen if is_complete else f"{chosen}.{kind}")
        self._folder = str(target.parent)
        if self.dialog is not None:
            self.dialog.set_under_way(is_under_way=True)
        service = self._page.directory.personal_data

        def write(found: PersonalData, data: bytes) -> None:
            self._page.lanes.write.submit(
                lambda: service.write(found, kind, target, overwrite=is_complete, data=data),
                lambda _: self._on_saved(target),
                on_error=self._on_error,
            )

        def compute(found: PersonalData) -> None:
            self._page.lanes.file.submit(
                lambda: service.data(found, kind),
                lambda data: write(found, data),
                on_error=self._on_error,
            )

        self._gather(reason, compute)

    def _on_error(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.set_under_way(is_under_way=False)
            self.dialog.show_error(error_text(error, self._page.look.texts))
        else:
            self._page.show_error(error)

    def _on_saved(self, target: Path) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        text = self.tr("Saved: %1").replace("%1", target.name)
        action, folder = self.tr("Open the folder"), target.parent
        self._page.toast.show_text(text, action, lambda: open_folder(folder))
