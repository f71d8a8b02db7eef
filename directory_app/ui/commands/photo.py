"""The photo of a contact: chosen from a file, drawn anew on a lane of its own, taken away; each
change a step that Ctrl+Z takes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.domain.changes import ChangeSet
    from directory_app.domain.pictures import Picture
    from directory_app.ui.directory_page import DirectoryPage


class PhotoCommands(QObject):
    """``undo_asked`` with the number of the step that a toast's button takes back."""

    undo_asked = Signal(int)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page

    def choose(self) -> None:
        """Asks for a picture file of this computer, for the contact shown."""
        self._page.when_settled(self._ask)

    def remove(self) -> None:
        """Takes the photo of the contact shown away."""
        self._page.when_settled(self._remove)

    def _ask(self) -> None:
        contact_id = self._contact_id()
        if not contact_id:
            return
        dialog = QFileDialog(self._page.window(), self.tr("Choose a photo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Pictures (*.jpg *.jpeg *.png)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda file: self.take(contact_id, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, contact_id: str, path: Path) -> None:
        """Gives a contact the picture of a file; says why when it is none."""
        draw = self._page.directory.contacts.draw_photo
        self._page.lanes.file.submit(
            lambda: draw(path),
            lambda picture: self._set(
                contact_id, picture, self.tr("Photo changed"), self.tr("Undo the change")
            ),
            on_error=self._page.show_error,
        )

    def _remove(self) -> None:
        card = self._page.card.card
        if card is not None and card.photo and self._contact_id():
            told = self.tr("Photo removed"), self.tr("Undo the removal")
            self._set(card.contact_id, None, *told)

    def _contact_id(self) -> str:
        """The contact shown, when its card may be changed; else empty."""
        pane = self._page.card
        can_change = pane.can_edit and not pane.is_editing and not self._page.is_many
        return pane.card.contact_id if pane.card is not None and can_change else ""

    def _set(self, contact_id: str, picture: Picture | None, text: str, action: str) -> None:
        set_photo = self._page.directory.contacts.set_photo

        def done(changes: ChangeSet) -> None:
            if changes.seq:
                undo = self.undo_asked.emit
                self._page.toast.show_text(text, action, lambda: undo(changes.seq))

        self._page.lanes.write.submit(
            lambda: set_photo(contact_id, picture, initiator=INITIATOR),
            done,
            on_error=self._page.show_error,
        )
