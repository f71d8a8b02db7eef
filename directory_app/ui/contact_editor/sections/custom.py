"""Values under headings of the office's own, as a list brought them or somebody wrote them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import CustomField
from directory_app.ui.contact_editor import wording
from directory_app.ui.contact_editor.custom_row import CustomRow
from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.item_row import MaskedRow

from .section import Section

_COLLECTION = "custom"


class CustomSection(Section):
    """One row for each; like the note, they never leave unless asked."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        heading = QCoreApplication.translate("Editor", "Other information")
        super().__init__(form, heading, parent)
        for item in form.contact.custom:
            self._add(item.id, item)
        for item_id in form.new_items(form.contact.id, _COLLECTION):
            self._add(item_id, None)
        if form.is_withheld(_COLLECTION):
            self.add_row(MaskedRow(form, wording.name_of(_COLLECTION), self))
        self.add_link(self.tr("+ Other information"), _COLLECTION, self.add)

    @property
    def rows(self) -> list[CustomRow]:
        """The rows, those removed among them."""
        return [part for part in self.parts if isinstance(part, CustomRow)]

    def _add(self, item_id: str, item: CustomField | None) -> CustomRow:
        row = CustomRow(self.form, item_id, item, is_first=not self.rows, parent=self)
        row.vanished.connect(self.drop)
        self.parts.append(row)
        self.add_row(row)
        return row

    def add(self) -> None:
        """Adds a row, the cursor in its heading."""
        row = self._add(self.form.next_item(self.form.contact.id, _COLLECTION), None)
        self.form.rows_changed.emit()
        row.start()
