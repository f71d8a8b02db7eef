"""How it is filed: sectors, territory, opening hours, published numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import Item, Organisation
from directory_app.ui.contact_editor import wording
from directory_app.ui.contact_editor.chips_field import ChipsField
from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.hours_field import HoursField
from directory_app.ui.contact_editor.item_row import MaskedRow
from directory_app.ui.contact_editor.name_rows import TextsRow, count_row
from directory_app.ui.language_names import languages

from .section import Section

_COUNTS = "published_counts"


class FilingSection(Section):
    """Sectors for everybody, the rest for organisations."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(form, QCoreApplication.translate("Editor", "Classification"), parent)
        contact = form.contact
        sectors = [(one, one) for one in form.means.choices.sectors]
        self._add_chips("sectors", contact.sectors, sectors)
        if isinstance(contact, Organisation):
            self._add_chips("territory", contact.territory, wording.territories())
            self._add_hours(contact)
        self._add_chips("languages", contact.languages, languages())
        if isinstance(contact, Organisation):
            self._add_counts(contact)

    def _add_chips(
        self, path: str, values: Sequence[str], choices: Sequence[tuple[str, str]]
    ) -> None:
        caption, add_name = {
            "sectors": (self.tr("Sectors"), self.tr("Add a sector")),
            "languages": (self.tr("Languages"), self.tr("Add a language")),
            "territory": (self.tr("Territory"), self.tr("Add a region")),
        }[path]
        if self.form.is_withheld(path):
            self.add_row(MaskedRow(self.form, caption, self))
            return
        field = ChipsField(
            self.form,
            path,
            values,
            choices,
            caption=caption,
            add_name=add_name,
            is_open=path != "territory",
            parent=self,
        )
        self.parts.append(field)
        self.add_row(field)

    def _add_hours(self, organisation: Organisation) -> None:
        if self.form.is_withheld("opening_hours"):
            self.add_row(MaskedRow(self.form, self.tr("Opening hours"), self))
            return
        field = HoursField(self.form, organisation.opening_hours, self)
        self.parts.append(field)
        self.add_row(field)
        self.add_link(self.tr("+ Opening hours"), field.path, field.add)

    def _add_counts(self, organisation: Organisation) -> None:
        if self.form.is_withheld(_COUNTS):
            self.add_row(MaskedRow(self.form, wording.name_of(_COUNTS), self))
        for item in organisation.published_counts:
            self._add_count(item.id, item)
        for item_id in self.form.new_items(organisation.id, _COUNTS):
            self._add_count(item_id, None)
        self.add_link(self.tr("+ Published number"), _COUNTS, self.add_count)

    def _add_count(self, item_id: str, item: Item | None) -> TextsRow:
        is_first = not any(isinstance(part, TextsRow) for part in self.parts)
        row = count_row(self.form, item_id, item, is_first=is_first)
        row.vanished.connect(self.drop)
        self.parts.append(row)
        self.add_row(row)
        return row

    def add_count(self) -> None:
        """Adds a published number, the cursor in it."""
        row = self._add_count(self.form.next_item(self.form.contact.id, _COUNTS), None)
        self.form.rows_changed.emit()
        row.start()
