"""Values under headings of the office's own, as a list brought them or somebody wrote them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import CustomField, kind_of
from directory_app.domain.custom_fields import heading_key
from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.contact_editor import wording
from directory_app.ui.contact_editor.custom_row import CustomRow
from directory_app.ui.contact_editor.defined_row import DefinedRow
from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.item_row import MaskedRow

from .section import Section

_COLLECTION = "custom"


class CustomSection(Section):
    """One row for each; like the note, they never leave unless asked."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        heading = QCoreApplication.translate("Editor", "Other information")
        super().__init__(form, heading, parent)
        drafted = form.new_items(form.contact.id, _COLLECTION)
        taken = self._add_defined(drafted) if not form.is_withheld(_COLLECTION) else set()
        for item in form.contact.custom:
            if item.id not in taken:
                self._add(item.id, item)
        for item_id in drafted:
            if item_id not in taken:
                self._add(item_id, None)
        if form.is_withheld(_COLLECTION):
            self.add_row(MaskedRow(form, wording.name_of(_COLLECTION), self))
        self.add_link(self.tr("+ Other information"), _COLLECTION, self.add)

    def _add_defined(self, drafted: list[str]) -> set[str]:
        """A field for each that the office defined; returns the elements that they show."""
        form, kind = self.form, kind_of(self.form.contact)
        heading = {one: form.draft.get(self._heading_key(one), "") for one in drafted}
        taken: set[str] = set()
        for definition in form.means.choices.custom_fields:
            if not definition.is_of(kind):
                continue
            same = [o for o in form.contact.custom if heading_key(o.name) == definition.key]
            new = [one for one in drafted if heading_key(heading[one]) == definition.key]
            if same:
                item_id, item = same[0].id, same[0]
            else:
                item_id = new[0] if new else form.next_item(form.contact.id, _COLLECTION)
                item = None
            taken.add(item_id)
            row = DefinedRow(form, item_id, item, definition, self)
            self.parts.append(row)
            self.add_row(row)
        return taken

    def _heading_key(self, item_id: str) -> FieldKey:
        return self.form.contact.id, f"{_COLLECTION}.name", item_id

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
