"""Confidential marks: proposed on the card, followed by where the value also stands, and preceded,
when they are taken off, by what becomes visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from directory_app.domain.changes import ChangeSet, Kind
from directory_app.ui.secrecy.copied_fields import watch_copies
from directory_app.ui.secrecy.wording import CopiesWording

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.services.copies import Copies, Copy
    from directory_app.ui.contact_editor.editor import CardEditor
    from directory_app.ui.contact_editor.marks import Marks
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.secrecy.copies_dialog import CopiesDialog

_MARKING = frozenset({Kind.EDIT, Kind.CREATE})
"""Steps of a person, here, by which a value becomes confidential."""


class SecrecyCommands(QObject):
    """``undo_asked`` with the number of the step that a toast's button takes back;
    ``event_asked`` with the id of the event to open."""

    undo_asked = Signal(int)
    event_asked = Signal(str)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self._words = CopiesWording(self)
        watch_copies()
        self._editor: CardEditor | None = None
        self.dialog: CopiesDialog | None = None
        page.card.secrecy_asked.connect(self.mark)
        page.card.secrecy_declined.connect(self.decline)
        page.card.shown.connect(self._follow)
        page.relay.changed.connect(self._on_changed)

    # --- on the card ---------------------------------------------------------------------------

    def mark(self) -> None:
        """Marks the contact shown confidential, all of it; a toast takes it back."""
        from directory_app.ui.contact_editor.marks import TRUE

        if (card := self._page.card.card) is None:
            return
        contact_id, edit = card.contact_id, self._page.directory.contacts.edit
        self._page.lanes.write.submit(
            lambda: edit(contact_id, [("confidential", TRUE)], initiator=INITIATOR),
            self._on_marked,
            on_error=self._page.show_error,
        )

    def _on_marked(self, changes: ChangeSet) -> None:
        text, action = self.tr("Contact marked confidential"), self.tr("Undo the mark")
        self._page.toast.show_text(text, action, lambda: self.undo_asked.emit(changes.seq))

    def decline(self, refusal: str) -> None:
        """Remembers that the contact shown need not be confidential."""
        if (card := self._page.card.card) is None:
            return
        contact_id, accept = card.contact_id, self._page.directory.contacts.accept_problem
        self._page.lanes.write.submit(
            lambda: accept(contact_id, refusal, initiator=INITIATOR),
            lambda _: None,
            on_error=self._page.show_error,
        )

    # --- after a mark ----------------------------------------------------------------------------

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.initiator != INITIATOR or changes.kind not in _MARKING:
            return
        copies = self._page.directory.copies
        self._page.lanes.read.submit(lambda: copies.of_step(changes.seq), self._tell)

    def _tell(self, found: Copies) -> None:
        if found.found:
            self._page.list.banner.show_text(
                self._words.marked_text(found),
                action=self.tr("See"),
                on_action=lambda: self._show(found),
            )

    def _show(self, found: Copies) -> None:
        from directory_app.ui.secrecy.copies_dialog import CopiesDialog

        self.dialog = CopiesDialog(found, self._page.window())
        self.dialog.opened.connect(self._open)
        self.dialog.open()

    def _open(self, one: Copy) -> None:
        if one.is_of_event:
            self.event_asked.emit(one.owner_id)
        elif one.is_of_list:
            self._page.open_list(one.owner_id)
        else:
            self._page.open_contact(one.owner_id)

    # --- before a mark is taken off --------------------------------------------------------------

    def _follow(self) -> None:
        from directory_app.ui.contact_editor.item_row import ItemRow
        from directory_app.ui.contact_editor.marks import TRUE, Marks
        from directory_app.ui.contact_editor.scalar_fields import FlagField

        editor = self._page.card.editor
        if editor is self._editor:
            return
        self._editor = editor
        if editor is None:
            return
        for row in editor.findChildren(ItemRow):
            for marks in row.findChildren(Marks):
                if marks.stored["confidential"] == TRUE:
                    self._watch(editor, row.item_id, marks)
        for field in editor.findChildren(FlagField):
            if field.key[1] == "confidential" and field.box.isChecked():
                field.box.toggled.connect(lambda is_on: self._warn_of_contact(editor, is_on))

    def _watch(self, editor: CardEditor, item_id: str, marks: Marks) -> None:
        marks.lock.toggled.connect(lambda is_on: self._warn(editor, item_id, marks, is_on))

    def _warn(self, editor: CardEditor, item_id: str, marks: Marks, is_on: bool) -> None:
        """Says what the mark held back, as long as it is not saved without."""
        if is_on:
            editor.banner.dismiss()
            return
        copies, owner = self._page.directory.copies, editor.contact_id

        def tell(found: Copies) -> None:
            if isValid(editor) and isValid(marks) and not marks.lock.isChecked():
                editor.banner.show_text(
                    self._words.unmarking_text(found),
                    action=self.tr("Keep the mark"),
                    on_action=lambda: marks.lock.setChecked(True),
                )

        self._page.lanes.read.submit(lambda: copies.of_contact(owner, [item_id]), tell)

    def _warn_of_contact(self, editor: CardEditor, is_on: bool) -> None:
        if is_on:
            editor.banner.dismiss()
        else:
            editor.banner.show_text(self._words.unmarking_contact_text())
