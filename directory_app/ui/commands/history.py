"""The history: of the card or of the directory; old values put back, imports taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from .initiator import INITIATOR

if TYPE_CHECKING:  # the page is loaded when it is first wanted
    from directory_app.services.importing.batches import TakenBack
    from directory_app.services.restoring_values import Restored
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.history.page import HistoryWholePage
    from directory_app.ui.history.rows import HistoryRow


class HistoryCommands(QObject):
    """Shows the page in place of list and card. ``undo_asked`` carries the number of the step that
    is to be taken back."""

    undo_asked = Signal(int)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.view: HistoryWholePage | None = None
        page.refreshed.connect(self._on_refreshed)

    def open_contact(self) -> None:
        """Of the card shown, or of the row that is current."""

        def show(ids: tuple[str, ...]) -> None:
            if len(ids) == 1:
                self._show(ids[0], self._name_of(ids[0]))

        self._page.with_ids(show)

    def _name_of(self, contact_id: str) -> str:
        """« RIMQ », as its card is called, else its whole name."""
        card = self._page.card.card
        if card is not None and card.contact_id == contact_id:
            return card.short_name
        return self._page.find_name(contact_id)

    def open_directory(self) -> None:
        """Of the whole directory."""
        self._show("", "")

    def _show(self, contact_id: str, name: str) -> None:
        view, page = self.view or self._make(), self._page
        page.toast.dismiss()  # it was about the list, and would stand on this page
        page.panes.show_page(view)
        view.show_history(contact_id, name)
        view.first_stop().setFocus()

    def _make(self) -> HistoryWholePage:
        from directory_app.ui.history.page import HistoryWholePage

        page = self._page
        view = HistoryWholePage(
            page.directory.history,
            page.lanes.read,
            page.look,
            can_write=not page.directory.is_read_only,
            parent=page,
        )
        view.closed.connect(self._on_closed)
        view.contact_asked.connect(self._open_card)
        view.value_asked.connect(self._restore_value)
        view.moment_asked.connect(self._restore_moment)
        view.import_asked.connect(self._take_back)
        page.panes.body.addWidget(view)
        self.view = view
        return view

    def _on_closed(self) -> None:
        self._page.panes.show_page(None)
        (self._page.list.first_stop() or self._page.list.box).setFocus()

    def _open_card(self, contact_id: str) -> None:
        """A card, with a way back to the row that it was opened from."""
        page = self._page
        page.open_contact(contact_id)
        page.panes.way_back.offer(self.tr("Back to the history"), self._come_back)
        page.when_settled(self._enter_card)

    def _enter_card(self) -> None:
        if (stop := self._page.card.first_stop()) is not None:
            stop.setFocus()

    def _come_back(self) -> None:
        if (view := self.view) is not None:
            self._page.panes.show_page(view)
            view.refresh()
            view.first_stop().setFocus()

    def _on_refreshed(self) -> None:
        if self.view is not None and self._page.panes.page is self.view:
            self.view.refresh()

    # --- going back ------------------------------------------------------------------------------

    def _restore_value(self, row: HistoryRow) -> None:
        step, change, seen = row.step, row.change, self._seen
        if step is None or change is None:
            return
        history = self._page.directory.history
        self._write(
            lambda: history.restore_value(
                row.contact_id, step.seq, change.path, seen=seen, initiator=INITIATOR
            ),
            "restored_value",
        )

    def _restore_moment(self, row: HistoryRow) -> None:
        step, seen = row.step, self._seen
        if step is None:
            return
        history = self._page.directory.history
        self._write(
            lambda: history.restore_moment(
                row.contact_id, step.seq, seen=seen, initiator=INITIATOR
            ),
            "restored_moment",
        )

    @property
    def _seen(self) -> int | None:
        return self.view.seen if self.view is not None else None

    def _write(self, work: Callable[[], Restored], done: str) -> None:
        texts = self._page.look.texts

        def tell(restored: Restored) -> None:
            said = [texts.get(code, count=count) for code, count in restored.sentences(done)]
            seq = restored.changes.seq
            self._tell(" ".join(said), seq)

        self._page.lanes.write.submit(work, tell, on_error=self._on_refused)

    def _tell(self, text: str, seq: int) -> None:
        toast = self._page.toast
        if seq:
            undo = self.tr("Undo the restoration")
            toast.show_text(text, undo, lambda: self.undo_asked.emit(seq))
        else:
            toast.show_text(text)

    def _on_refused(self, error: Exception) -> None:
        if self.view is not None and self._page.panes.page is self.view:
            self.view.show_error(error)
        else:
            self._page.show_error(error)

    def _take_back(self, batch_id: str) -> None:
        batches = self._page.directory.import_batches
        self._page.lanes.write.submit(
            lambda: batches.take_back(batch_id, initiator=INITIATOR),
            self._on_taken_back,
            on_error=self._on_refused,
        )

    def _on_taken_back(self, done: TakenBack) -> None:
        from directory_app.ui.past_imports.model import PastImportsWording

        self._tell(PastImportsWording(self).taken_back(done), done.changes.seq)
