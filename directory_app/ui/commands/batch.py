"""« Modifier un champ… »: one field of what is selected, or of the contact shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory_app.ui.sidebar.places import TRASH

if TYPE_CHECKING:
    from directory_app.services.exports import Selection
    from directory_app.ui.batch_edit.page import BatchPage
    from directory_app.ui.directory_page import DirectoryPage


class BatchCommands(QObject):
    """``undo_asked`` carries the number of the step that a toast's button takes back."""

    undo_asked = Signal(int)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.view: BatchPage | None = None
        page.selection.batch_asked.connect(self.open)
        page.refreshed.connect(self._on_refreshed)

    def open(self) -> None:
        """On the selection, else on the contact shown; not in the trash."""
        if self._page.place == TRASH:
            return
        if self._page.is_many:
            self._page.when_answered(self._open_selected)
        else:
            self._page.when_settled(self._open_card)

    def _open_selected(self) -> None:
        from directory_app.services.exports import Selection

        page = self._page
        keys = page.list.selected_keys
        is_all = len(keys) == page.list.model.rowCount()
        shown = Selection(listing=page.listing, text=page.session.answered)
        title = self.tr("%n contact(s) selected", "", len(keys))
        self._show(shown if is_all else Selection(keys=keys), title, len(keys))

    def _open_card(self) -> None:
        from directory_app.services.exports import Selection

        card = self._page.card.card
        if card is not None and not card.is_trashed:
            self._show(Selection(ids=(card.contact_id,)), card.title, 1)

    def _show(self, selection: Selection, title: str, count: int) -> None:
        view = self.view or self._make()
        self._page.toast.dismiss()
        self._page.panes.show_page(view)
        view.show_for(selection, title, count)

    def _make(self) -> BatchPage:
        from directory_app.ui.batch_edit.page import BatchPage

        page = self._page
        view = BatchPage(page.directory, page.lanes, page.look, page.look_up, page)
        view.closed.connect(self._on_closed)
        view.done.connect(self._on_done)
        page.panes.body.addWidget(view)
        self.view = view
        return view

    def _on_closed(self) -> None:
        self._page.panes.show_page(None)
        self._page.list.view.setFocus()

    def _on_done(self, seq: int, text: str) -> None:
        if seq:
            action = self.tr("Undo the change")
            self._page.toast.show_text(text, action, lambda: self.undo_asked.emit(seq))

    def _on_refreshed(self) -> None:
        if self.view is not None and self._page.panes.page is self.view:
            self.view.refresh()
