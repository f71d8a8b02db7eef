"""The trash: contacts go there without a question and come back by one button or Ctrl+Z."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory_app.ui.sidebar.places import TRASH

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.domain.changes import ChangeSet
    from directory_app.ui.directory_page import DirectoryPage


class TrashCommands(QObject):
    """``undo_asked`` with the number of the step that a toast's button takes back."""

    undo_asked = Signal(int)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        page.card.restore_asked.connect(self.restore)
        page.selection.trash_asked.connect(self.trash)
        page.selection.restore_asked.connect(self.restore)

    def trash(self) -> None:
        """Puts what is selected, or the contact shown, in the trash."""
        card = self._page.card.card
        is_there = self._page.is_settled and card is not None and card.is_trashed
        if self._page.place != TRASH and not is_there:
            self._page.with_ids(self._trash)

    def restore(self) -> None:
        """Takes what is selected, or the contact shown, out of the trash."""
        self._page.with_ids(self._restore)

    def _trash(self, ids: tuple[str, ...]) -> None:
        name = self._page.find_open_name(ids[0]) if len(ids) == 1 else ""

        def done(changes: ChangeSet) -> None:
            if name:
                text = self.tr("Contact “%1” moved to the trash").replace("%1", name)
            else:
                text = self.tr("%n contact(s) moved to the trash", "", len(ids))
            action = self.tr("Undo the deletion")
            self._page.toast.show_text(text, action, lambda: self.undo_asked.emit(changes.seq))

        trash_all = self._page.directory.contacts.trash_all
        self._page.lanes.write.submit(
            lambda: trash_all(ids, initiator=INITIATOR), done, on_error=self._page.show_error
        )

    def _restore(self, ids: tuple[str, ...]) -> None:
        def done(_: ChangeSet) -> None:
            text = self.tr("%n contact(s) restored", "", len(ids))
            first = ids[0]
            action = self.tr("Open")
            self._page.toast.show_text(text, action, lambda: self._page.open_contact(first))

        restore_all = self._page.directory.contacts.restore_all
        self._page.lanes.write.submit(
            lambda: restore_all(ids, initiator=INITIATOR), done, on_error=self._page.show_error
        )
