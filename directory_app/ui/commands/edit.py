"""The form: opened, saved, given up, taken up again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from directory_app.domain.changes import ChangeSet
from directory_app.ui.directory_page import DirectoryPage

from .initiator import INITIATOR


class EditCommands(QObject):
    """Opening the form, saving it, giving it up."""

    saved = Signal()

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._is_saving = False
        page.card.save_asked.connect(self.save)
        page.card.discard_asked.connect(self.discard)
        page.card.resume_asked.connect(self._on_resume_asked)

    def open_form(self) -> None:
        """Opens the form on the contact shown."""
        self._page.when_settled(self._page.card.open_form)

    def save(self) -> None:
        """Writes the fields that were changed, all in one step; the form stays open until then,
        and stays when something goes wrong."""
        editor = self._page.card.editor
        if editor is None or self._is_saving:
            return
        contact_id, texts = editor.card.contact_id, editor.changed_texts
        shown = [line.item for line in editor.card.values if line.item is not None]
        if not texts:
            self._on_saved(contact_id)
            return
        correct_all = self._page.directory.contacts.correct_all

        def write() -> ChangeSet:
            return correct_all(texts, shown=shown, initiator=INITIATOR)

        self._is_saving = True
        self._page.card.drafts.keep(contact_id, texts)  # whatever happens, nothing is lost
        self._page.lanes.write.submit(
            write, lambda _: self._on_saved(contact_id), on_error=self._on_refused
        )

    def discard(self) -> None:
        """Gives up what was typed; a toast gives it back."""
        card = self._page.card
        if card.editor is None:
            return
        contact_id, texts = card.editor.card.contact_id, card.editor.changed_texts
        card.drafts.discard(contact_id)
        card.close_form()
        self._page.list.view.setFocus()
        if texts:
            card.toast.show_text(
                self.tr("Changes given up"),
                self.tr("Take them back"),
                lambda: self._take_back(contact_id, texts),
            )

    def _take_back(self, contact_id: str, texts: dict[tuple[str, str, str], str]) -> None:
        self._page.card.drafts.keep(contact_id, texts)
        self._on_resume_asked(contact_id)

    def _on_resume_asked(self, contact_id: str) -> None:
        shown = self._page.card.card
        if shown is None or shown.contact_id != contact_id:
            self._page.open_contact(contact_id)
        self.open_form()

    def _on_saved(self, contact_id: str) -> None:
        self._is_saving = False
        card = self._page.card
        card.drafts.discard(contact_id)
        if card.editor is not None and card.editor.card.contact_id == contact_id:
            card.close_form()
            self._page.list.view.setFocus()
        self.saved.emit()

    def _on_refused(self, error: Exception) -> None:
        self._is_saving = False
        editor = self._page.card.editor
        if editor is None:
            self._page.show_error(error)
        else:
            editor.show_error(error)
