"""The form: opened, begun for a new contact, saved, given up, taken up again; a function ended."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from directory_app.domain.cards import Reference
from directory_app.domain.changes import ChangeSet
from directory_app.domain.contact import Kind
from directory_app.domain.errors import Conflict
from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.contact_editor.editor import CardEditor
from directory_app.ui.directory_page import DirectoryPage

from .initiator import INITIATOR


class EditCommands(QObject):
    """``saved`` carries the id of the contact whose form was saved; ``undo_asked`` when a toast's
    button takes the last step back."""

    saved = Signal(str)
    undo_asked = Signal()

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._is_saving = False
        card = page.card
        card.new_id = page.directory.forms.new_id
        card.save_asked.connect(self.save)
        card.discard_asked.connect(self.discard)
        card.resume_asked.connect(self._on_resume_asked)
        card.attach_asked.connect(self.attach)
        card.role_end_asked.connect(self.end_role)

    # --- opening -------------------------------------------------------------------------------

    def open_form(self) -> None:
        """Opens the form on the contact shown."""
        self._page.when_settled(self._page.card.open_form)

    def attach(self) -> None:
        """Opens the form and, in it, the picker of another contact."""
        self._page.when_settled(self._page.card.attach)

    def new(self, kind: Kind, text: str = "") -> None:
        """Opens the form of a new contact, called ``text``; a person begins with a function in the
        organisation whose card is shown."""
        pane = self._page.card
        organisation = None if text or kind != "person" else self._organisation_shown()
        self._page.panes.show_page(None)
        self._page.panes.show_card()
        pane.open_new(kind, organisation=organisation, text=text)

    def _organisation_shown(self) -> Reference | None:
        card = self._page.card.card
        if card is None or card.is_person or card.is_trashed:
            return None
        return Reference(card.contact_id, "organisation", card.title, card.subtitle_acronym)

    # --- saving --------------------------------------------------------------------------------

    def save(self) -> None:
        """Writes the fields that were changed, all in one step; the form stays open until then,
        and stays when something goes wrong."""
        editor = self._page.card.editor
        if editor is None or self._is_saving:
            return
        editor.check()
        if not editor.has_name():
            return
        texts, shown = editor.edits(), editor.shown
        if not texts:
            self._on_saved(editor.contact_id, is_new=False)
            return
        contact_id, is_new = editor.contact_id, editor.is_new
        save = self._page.directory.forms.save

        def write() -> ChangeSet:
            return save(texts, shown=shown, initiator=INITIATOR)

        self._is_saving = True
        self._page.card.drafts.keep(contact_id, editor.draft())  # whatever happens, nothing is lost
        self._page.lanes.write.submit(
            write,
            lambda _: self._on_saved(contact_id, is_new=is_new),
            on_error=lambda error: self._on_refused(contact_id, error),
        )

    def _on_saved(self, contact_id: str, *, is_new: bool) -> None:
        self._is_saving = False
        card = self._page.card
        card.drafts.discard(contact_id)
        if self._form_of(contact_id) is not None:
            card.close_form()
            self._page.list.first_stop().setFocus()
        self.saved.emit(contact_id)
        if is_new:
            self._page.open_contact(contact_id)

    def _on_refused(self, contact_id: str, error: Exception) -> None:
        self._is_saving = False
        editor = self._form_of(contact_id)
        if editor is None:
            self._page.show_error(error)
            return
        editor.show_error(error)
        if isinstance(error, Conflict):
            self._page.loader.reload()

    def _form_of(self, contact_id: str) -> CardEditor | None:
        editor = self._page.card.editor
        return editor if editor is not None and editor.contact_id == contact_id else None

    # --- giving up -----------------------------------------------------------------------------

    def discard(self) -> None:
        """Gives up what was typed; a toast gives it back."""
        card = self._page.card
        if card.editor is None or self._is_saving:
            return
        contact_id, texts = card.editor.contact_id, card.editor.draft()
        card.drafts.discard(contact_id)
        card.close_form()
        self._page.list.first_stop().setFocus()
        if texts:
            card.toast.show_text(
                self.tr("Changes given up"),
                self.tr("Take them back"),
                lambda: self._take_back(contact_id, texts),
            )

    def _take_back(self, contact_id: str, texts: dict[FieldKey, str]) -> None:
        self._page.card.drafts.keep(contact_id, texts)
        self._on_resume_asked(contact_id)

    def _on_resume_asked(self, contact_id: str) -> None:
        if self._page.card.open_draft(contact_id):
            return
        shown = self._page.card.card
        if shown is None or shown.contact_id != contact_id:
            self._page.open_contact(contact_id)
        self.open_form()

    # --- a function ended ----------------------------------------------------------------------

    def end_role(self, person_id: str, role_id: str) -> None:
        """Ends a function today; a toast takes it back."""
        end = self._page.directory.forms.end_role
        self._page.lanes.write.submit(
            lambda: end(person_id, role_id, initiator=INITIATOR),
            lambda _: self._on_role_ended(),
            on_error=self._page.show_error,
        )

    def _on_role_ended(self) -> None:
        self._page.card.toast.show_text(
            self.tr("Function ended"), self.tr("Undo the end"), self.undo_asked.emit
        )
