"""The form: opened, begun for a new contact, saved, given up, taken up again; a function ended."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from directory_app.domain.cards import Reference
from directory_app.domain.errors import Conflict, EnvironmentFault, UserError
from directory_app.ui.error_text import error_text

from .conflicts import ConflictCommands
from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.domain.changes import ChangeSet
    from directory_app.domain.contact import Kind
    from directory_app.ui.contact_card.drafts import FieldKey
    from directory_app.ui.contact_editor.curtain import Curtain
    from directory_app.ui.contact_editor.editor import CardEditor
    from directory_app.ui.directory_page import DirectoryPage


class EditCommands(QObject):
    """``saved`` carries the id of the contact whose form was saved; ``undo_asked`` the number of a
    step that a toast's button takes back; ``draft_waits`` the id of a contact in the trash whose
    draft was to be taken up. ``saving``: the form that is being written."""

    saved = Signal(str)
    undo_asked = Signal(int)
    draft_waits = Signal(str)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.saving: CardEditor | None = None
        self._aside: dict[str, dict[FieldKey, str]] = {}
        self.conflicts = ConflictCommands(page)
        self.conflicts.settled.connect(self._save_settled)
        card = page.card
        card.new_id = lambda: page.directory.forms.new_id()
        card.save_asked.connect(self.save)
        card.discard_asked.connect(self.discard)
        card.resume_asked.connect(self._on_resume_asked)
        card.attach_asked.connect(self.attach)
        card.role_end_asked.connect(self.end_role)
        card.form_left.connect(self._give_focus_back)

    def _give_focus_back(self) -> None:
        """After a form: to the list, or to the card where only the card is in sight. A row that
        became current behind the form has its turn."""
        page = self._page
        if page.current.is_passed_over:
            page.show_current_row()
        stop = page.list.first_stop() if page.list.isVisible() else page.card.first_stop()
        (stop or page.list.box).setFocus()

    # --- opening -------------------------------------------------------------------------------

    def open_form(self) -> None:
        """Opens the form on the contact shown."""
        self._page.when_settled(self._open_form)

    def _open_form(self) -> None:
        card = self._page.card
        self._page.panes.show_card()
        card.open_form()
        if card.card is not None and card.card.is_trashed:
            contact_id = card.card.contact_id
            if card.drafts.find(contact_id):
                self.draft_waits.emit(contact_id)

    def attach(self) -> None:
        """Opens the form and, in it, the picker of another contact."""
        self._page.when_settled(self._attach)

    def _attach(self) -> None:
        self._page.panes.show_card()
        self._page.card.attach()

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
        if editor is None or self.saving is not None or not editor.is_ready():
            return
        texts = editor.edits()
        if self.conflicts.asks_about(editor, texts):
            return
        if texts or self._aside.get(editor.contact_id):
            self._write(editor, texts)
        else:
            self._on_saved(editor, None)

    def _save_settled(self, aside: dict[FieldKey, str]) -> None:
        """What was decided on the conflict page, one step with the rest of the form."""
        editor = self._page.card.editor
        if editor is not None:
            self._aside.setdefault(editor.contact_id, {}).update(aside)
            self.save()

    def _write(
        self, editor: CardEditor, texts: dict[FieldKey, str], *, is_restoring: bool = False
    ) -> None:
        from directory_app.ui.contact_editor.curtain import Curtain

        contact_id, directory, shown = editor.contact_id, self._page.directory, editor.shown
        aside = self._aside.get(contact_id)

        typed = editor.draft()
        self._page.card.drafts.keep(contact_id, typed)  # whatever happens, nothing is lost
        before, after = directory.drafts.take_turn(), directory.drafts.take_turn()

        def write() -> ChangeSet:
            with suppress(EnvironmentFault):  # as it will be stored: known again if all ends here
                directory.drafts.keep(contact_id, typed, before)
            changes = directory.forms.save(
                texts, shown=shown, aside=aside, restoring=is_restoring, initiator=INITIATOR
            )
            with suppress(EnvironmentFault):  # it is tried, and told, once more below
                directory.drafts.discard(contact_id, after)
            return changes

        self.saving, editor.is_being_saved = editor, True
        curtain = Curtain(editor)
        self._page.lanes.write.submit(
            write,
            lambda changes: self._on_saved(editor, curtain, changes),
            on_error=lambda error: self._on_refused(contact_id, texts, error),
            on_end=lambda: self._on_ended(editor, curtain),
        )

    def _on_ended(self, editor: CardEditor, curtain: Curtain) -> None:
        self.saving, editor.is_being_saved = None, False
        if isValid(curtain):  # the form may have been left meanwhile
            QTimer.singleShot(0, curtain, curtain.lift)  # once the form says what is wrong

    def _on_saved(
        self, editor: CardEditor, curtain: Curtain | None, changes: ChangeSet | None = None
    ) -> None:
        if changes is not None and not changes.seq:
            self._page.current.loader.reload()  # others stored the very same before
            self._page.relay.look()
        card, contact_id = self._page.card, editor.contact_id
        self._aside.pop(contact_id, None)
        card.drafts.discard(contact_id)
        current = self._page.current
        passed_over = current.asked if current.is_passed_over else None
        if card.editor is editor:  # another form may have been opened meanwhile
            card.close_form()
            if curtain is not None:
                curtain.lift(is_over=True)
        self.saved.emit(contact_id)
        if editor.is_new:
            self._page.show_contact(contact_id)
        elif passed_over is not None and not card.is_editing:
            self._page.come_back_to(passed_over)

    def _on_refused(self, contact_id: str, texts: dict[FieldKey, str], error: Exception) -> None:
        editor = self._form_of(contact_id)
        if editor is None:
            self._page.show_error(error)
        elif isinstance(error, Conflict):
            self.conflicts.compare(editor, texts, error)
        elif isinstance(error, EnvironmentFault):
            self._offer(editor, error, self.tr("Try again"), self.save)
        elif isinstance(error, UserError) and error.code == "contact_trashed":
            restore = self.tr("Restore it with your changes")
            self._offer(editor, error, restore, lambda: self._restore(contact_id))
        else:
            editor.show_error(error)

    def _offer(
        self, editor: CardEditor, error: Exception, text: str, action: Callable[[], None]
    ) -> None:
        """Says above the form why it was not saved, with what may be done about it."""
        sentence = error_text(error, self._page.look.texts)
        editor.banner.show_text(sentence, action=text, on_action=action)

    def _restore(self, contact_id: str) -> None:
        """Out of the trash with what was typed, one step."""
        editor = self._form_of(contact_id)
        if editor is not None and self.saving is None and editor.is_ready():
            self._write(editor, editor.edits(), is_restoring=True)

    def _form_of(self, contact_id: str) -> CardEditor | None:
        editor = self._page.card.editor
        return editor if editor is not None and editor.contact_id == contact_id else None

    # --- giving up -----------------------------------------------------------------------------

    def discard(self) -> None:
        """Gives up what was typed; a toast gives it back."""
        card = self._page.card
        if card.editor is None or self.saving is not None:
            return
        contact_id, texts = card.editor.contact_id, card.editor.draft()
        self._aside.pop(contact_id, None)
        card.drafts.discard(contact_id)
        card.close_form()
        if texts:
            card.toast.show_text(
                self.tr("Changes given up"),
                self.tr("Take them back"),
                lambda: self._take_back(contact_id, texts),
            )

    def _take_back(self, contact_id: str, texts: dict[FieldKey, str]) -> None:
        if self._form_of(contact_id) is not None:
            self._page.card.refill_form(texts)
        else:
            self._page.card.drafts.keep(contact_id, texts)
            self._on_resume_asked(contact_id)

    def _on_resume_asked(self, contact_id: str) -> None:
        self._page.panes.show_card()
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
            lambda changes: self._on_role_ended(changes.seq),
            on_error=self._page.show_error,
        )

    def _on_role_ended(self, seq: int) -> None:
        self._page.card.toast.show_text(
            self.tr("Function ended"), self.tr("Undo the end"), lambda: self.undo_asked.emit(seq)
        )
