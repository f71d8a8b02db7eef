"""What is said of it in sentences, and whether somebody looked at it today."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.item_row import MaskedRow
from directory_app.ui.contact_editor.scalar_fields import NoteField, VerifiedField

from .section import Section


class NotesSection(Section):
    """The description may be shown to anybody; the note never leaves unless asked."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(form, QCoreApplication.translate("Editor", "Notes"), parent)
        contact = form.contact
        self._add("description", contact.description, self.tr("Public description"))
        self._add("note", contact.note, self.tr("Internal n&ote"))
        verified = VerifiedField(form, self)
        self.parts.append(verified)
        self.add_row(verified)

    def _add(self, path: str, stored: str, caption: str) -> None:
        if self.form.is_withheld(path):
            self.add_row(MaskedRow(self.form, caption.replace("&", ""), self))
            return
        field = NoteField(self.form, path, stored, caption=caption, parent=self)
        self.parts.append(field)
        self.add_row(field)
