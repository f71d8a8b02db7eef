"""The fields of the office: read, changed in their dialog, kept in one step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from directory_app.ui.error_text import error_text

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.domain.custom_fields import FieldDefinition
    from directory_app.ui.custom_fields.dialog import CustomFieldsDialog
    from directory_app.ui.directory_page import DirectoryPage


class CustomFieldCommands(QObject):
    """``dialog`` is the one in front, if any."""

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: CustomFieldsDialog | None = None

    def show(self) -> None:
        """Opens the dialog on the fields as they are."""
        page = self._page
        page.lanes.read.submit(
            page.directory.custom_fields.list_all, self._open, on_error=page.show_error
        )

    def _open(self, definitions: Sequence[FieldDefinition]) -> None:
        from directory_app.ui.custom_fields.dialog import CustomFieldsDialog

        if self.dialog is not None:
            return  # asked for twice before it was there
        dialog = CustomFieldsDialog(definitions, self._page.look.theme, self._page.window())
        dialog.kept.connect(self._keep)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _keep(self, definitions: Sequence[FieldDefinition], renamed: Mapping[str, str]) -> None:
        page, save = self._page, self._page.directory.custom_fields.save
        page.lanes.write.submit(
            lambda: save(definitions, renamed, initiator=INITIATOR),
            lambda _: self._on_kept(),
            on_error=self._on_error,
        )

    def _on_kept(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _on_error(self, error: Exception) -> None:
        if self.dialog is None:
            self._page.show_error(error)
        else:
            self.dialog.show_error(error_text(error, self._page.look.texts))
