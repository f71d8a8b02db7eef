"""What is said of it in sentences, and whether somebody looked at it today."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.contact import DatedNote, Organisation
from directory_app.domain.partial_dates import PartialDate
from directory_app.services.importing.shelters import may_be_confidential
from directory_app.ui.contact_editor import wording
from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.item_row import MaskedRow
from directory_app.ui.contact_editor.note_rows import DatedNoteRow
from directory_app.ui.contact_editor.scalar_fields import FlagField, NoteField, VerifiedField

from .section import Section

_DATED = "dated_notes"
_LONG_AGO = PartialDate(1)
"""Of a note without a day: below the others."""


class NotesSection(Section):
    """The description may be shown to anybody; the note never leaves unless asked."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(form, QCoreApplication.translate("Editor", "Notes"), parent)
        contact = form.contact
        self._add("description", contact.description, self.tr("Public description"))
        self._add("note", contact.note, self.tr("Internal n&ote"))
        self._add_dated()
        verified = VerifiedField(form, self)
        self.parts.append(verified)
        self.add_row(verified)
        self._add_confidential()

    def _add_confidential(self) -> None:
        """Whether all of it is confidential; proposed for shelters and whoever gives a box only."""
        contact = self.form.contact
        explanation = self.tr("None of its coordinates is shown or sent unless it is asked for.")
        if isinstance(contact, Organisation) and may_be_confidential(contact):
            hint = self.tr("It looks like a shelter, or gives a postal box only: to consider.")
            explanation = f"{hint} {explanation}"
        field = FlagField(
            self.form,
            "confidential",
            contact.confidential,
            caption=self.tr("Confidential contact"),
            explanation=explanation,
            parent=self,
        )
        self.parts.append(field)
        self.add_row(field)

    def _add_dated(self) -> None:
        """What was noted on a day, the latest first, and the way to note something today."""
        if self.form.is_withheld(_DATED):
            self.add_row(MaskedRow(self.form, wording.name_of(_DATED), self))
        notes = self.form.contact.dated_notes
        for item in sorted(notes, key=lambda one: one.noted_on or _LONG_AGO, reverse=True):
            self._add_note(item.id, item)
        for item_id in self.form.new_items(self.form.contact.id, _DATED):
            self._add_note(item_id, None)
        self.add_link(self.tr("+ Dated note"), _DATED, self.add_note)

    def _add_note(self, item_id: str, item: DatedNote | None) -> DatedNoteRow:
        is_first = not any(isinstance(part, DatedNoteRow) for part in self.parts)
        row = DatedNoteRow(self.form, item_id, item, is_first=is_first, parent=self)
        row.vanished.connect(self.drop)
        self.parts.append(row)
        self.add_row(row)
        return row

    def add_note(self) -> None:
        """Adds a note of today, the cursor in its text."""
        item_id = self.form.next_item(self.form.contact.id, _DATED)
        row = self._add_note(item_id, None)
        self.form.rows_changed.emit()
        row.start()

    def _add(self, path: str, stored: str, caption: str) -> None:
        if self.form.is_withheld(path):
            self.add_row(MaskedRow(self.form, caption.replace("&", ""), self))
            return
        field = NoteField(self.form, path, stored, caption=caption, parent=self)
        self.parts.append(field)
        self.add_row(field)
