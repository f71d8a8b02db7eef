"""Who it is: name and acronym, other and former names; given name, family name and title."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import Item, Organisation, Person
from directory_app.ui.contact_editor import wording
from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.item_row import MaskedRow
from directory_app.ui.contact_editor.name_rows import TextsRow, former_name_row, other_name_row
from directory_app.ui.contact_editor.scalar_fields import ChoiceField, CodeField, TextField
from directory_app.ui.widgets.flex_layout import FlexLayout

from .section import Section

_ROWS: dict[str, Callable[..., TextsRow]] = {
    "other_names": other_name_row,
    "former_names": former_name_row,
}


class IdentitySection(Section):
    """``name`` is the field without which nothing is saved, ``first`` the one that comes first."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(form, QCoreApplication.translate("Editor", "Identity"), parent)
        self._lines = QWidget(self)
        self._line = FlexLayout(self._lines, line_gap_px=10)
        self.column.addWidget(self._lines)
        contact = form.contact
        if isinstance(contact, Person):
            self.first, self.name = self._add_person(contact)
        else:
            self.first = self.name = self._add_organisation(contact)

    def _text(self, path: str, stored: str, caption: str, chars: int, grow: int) -> TextField:
        field = TextField(self.form, path, stored, caption=caption, chars=chars, parent=self._lines)
        self.parts.append(field)
        self._line.add(field, grow)
        return field

    def _choice(self, path: str, stored: str, words: tuple[str, ...], caption: str) -> None:
        field = ChoiceField(self.form, path, stored, words, caption=caption, parent=self._lines)
        self.parts.append(field)
        field.setMaximumWidth(field.fontMetrics().averageCharWidth() * 42)
        self._line.add(field, 1)

    def _add_person(self, person: Person) -> tuple[TextField, TextField]:
        given = self._text("given_name", person.given_name, self.tr("Given name"), 12, 2)
        family = self._text("family_name", person.family_name, self.tr("&Name *"), 14, 3)
        self._choice("title", person.title, wording.TITLES, self.tr("Title"))
        self._line.add_break()
        self._add_gender(person)
        self._add_pronouns(person)
        return given, family

    def _add_gender(self, person: Person) -> None:
        field = CodeField(
            self.form,
            "grammatical_gender",
            person.grammatical_gender,
            wording.grammatical_genders(),
            caption=self.tr("Form of functions"),
            parent=self._lines,
        )
        self.form.grammatical_gender = field.box.value
        field.box.currentTextChanged.connect(lambda _: self._on_gender(field.box.value))
        self.parts.append(field)
        self._line.add(field, 1)

    def _on_gender(self, code: str) -> None:
        self.form.grammatical_gender = code

    def _add_pronouns(self, person: Person) -> None:
        caption = self.tr("Pronouns, agreement")
        if self.form.is_withheld("pronouns"):
            self.add_row(MaskedRow(self.form, caption, self))
            return
        self._text("pronouns", person.pronouns, caption, 12, 2)

    def _add_organisation(self, organisation: Organisation) -> TextField:
        name = self._text("name", organisation.name, self.tr("&Name *"), 16, 3)
        self._text("acronym", organisation.acronym, self.tr("Acronym (&S)"), 11, 1)
        known = self.form.means.choices.categories
        self._line.add_break()
        self._choice("category", organisation.category, known, self.tr("Category"))
        self.add_link(self.tr("+ Other name"), "other_names", lambda: self.add("other_names"))
        self.add_link(self.tr("+ Former name"), "former_names", lambda: self.add("former_names"))
        for collection in _ROWS:
            self._add_stored(collection, getattr(organisation, collection))
        return name

    def _add_stored(self, collection: str, items: tuple[Item, ...]) -> None:
        if self.form.is_withheld(collection):
            self.add_row(MaskedRow(self.form, wording.name_of(collection), self))
        for item in items:
            self._add(collection, item.id, item)
        for item_id in self.form.new_items(self.form.contact.id, collection):
            self._add(collection, item_id, None)

    def _add(self, collection: str, item_id: str, item: Item | None) -> TextsRow:
        is_first = not any(
            isinstance(part, TextsRow) and part.collection == collection for part in self.parts
        )
        row = _ROWS[collection](self.form, item_id, item, is_first=is_first)
        row.vanished.connect(self.drop)
        self.parts.append(row)
        self.add_row(row)
        return row

    def add(self, collection: str) -> None:
        """Adds a name, the cursor in it."""
        row = self._add(collection, self.form.next_item(self.form.contact.id, collection), None)
        self.form.rows_changed.emit()
        row.start()
