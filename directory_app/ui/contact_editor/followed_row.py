"""A row of the form for an address that will follow another contact's: no text to type."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from directory_app.domain.cards import Reference
from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.widgets.plain_label import PlainLabel

from .form import Form
from .item_row import ItemRow

TAKEN_FROM = "taken_from"


def follows_text(reference: Reference) -> str:
    """« suit l’adresse de RIMQ »."""
    text = QCoreApplication.translate("Editor", "follows the address of %1")
    return text.replace("%1", reference.short_name)


class FollowedRow(ItemRow):
    """A new address: ``reference`` is whose it will be, until it is typed over."""

    def __init__(
        self, form: Form, item_id: str, reference: Reference, parent: QWidget | None = None
    ) -> None:
        super().__init__(form, form.contact.id, "addresses", item_id, parent)
        form.know(reference)
        form.typed(self.key(TAKEN_FROM), "")
        self._reference = reference
        text = QCoreApplication.translate("Editor", "The address of %1, and its changes")
        self.line.add(PlainLabel(text.replace("%1", reference.display_name), self.content), 1)
        self.remove_button = self._remove_button(self.summary(), self.content)
        self.line.add(self.remove_button)

    def edits(self) -> dict[FieldKey, str]:
        """Whose address it is."""
        return {} if self.is_removed else {self.key(TAKEN_FROM): self._reference.id}

    def summary(self) -> str:
        """Whose address it is."""
        return follows_text(self._reference)
