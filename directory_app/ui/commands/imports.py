"""Files that become contacts: chosen, dropped or pasted; and the imports of before, taken back."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent

from directory_app.ui.error_text import error_text

from .initiator import INITIATOR

if TYPE_CHECKING:  # the pages and what they need are loaded when they are first wanted
    from directory_app.domain.errors import BottinError
    from directory_app.services.importing.batches import TakenBack
    from directory_app.services.importing.report import Proposal
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.import_page.page import ImportPage
    from directory_app.ui.past_imports.dialog import PastImportsDialog

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class ImportCommands(QObject):
    """Opens the import page; it stands in place of list and card. ``undo_asked`` carries the number
    of the step that is taken back, ``text_pasted`` a text for the page of pasted texts."""

    undo_asked = Signal(int)
    text_pasted = Signal(str)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.view: ImportPage | None = None
        self.dialog: PastImportsDialog | None = None
        page.refreshed.connect(self._on_refreshed)
        can_drop = not page.directory.is_read_only
        for target in (page, page.list.view.viewport(), page.list.box):
            target.setAcceptDrops(can_drop)
            target.installEventFilter(self)

    # --- the page ------------------------------------------------------------------------------

    def open(self) -> None:
        """Ctrl+I: the page, without a file; one that is under way stays as it is."""

        def show(view: ImportPage) -> None:
            if not self._is_under_way(view):
                view.show_empty()

        self._with_view(show)

    def open_file(self, path: Path) -> None:
        """Opens the page on a file."""

        def show(view: ImportPage) -> None:
            if not view.is_writing:
                view.show_file(path)

        self._with_view(show)

    def _with_view(self, show: Callable[[ImportPage], None]) -> None:
        """Brings the page to the front. It takes a tenth of a second to load, the first time,
        which is not the window's."""
        page = self._page
        if page.directory.is_read_only:
            return
        if self.view is not None:
            self._show(self.view)
            show(self.view)
            return

        def loaded(_: object) -> None:
            view = self.view or self._make()
            self._show(view)
            show(view)

        page.lanes.file.submit(load_page, loaded)

    def stop(self) -> None:
        """The window closes: what is being read is let go, nothing is written."""
        if self.view is not None:
            self.view.session.let_go()

    def _show(self, view: ImportPage) -> None:
        page = self._page
        page.toast.dismiss()  # it was about the list, and would stand on this page
        page.panes.show_page(view)
        page.lanes.read.submit(page.directory.lists.list_all, view.show_lists)

    @staticmethod
    def _is_under_way(view: ImportPage) -> bool:
        return view.opened is not None or not view.is_settled

    def _make(self) -> ImportPage:
        from directory_app.ui.import_page.page import ImportPage

        page = self._page
        view = ImportPage(page.directory, page.lanes, page.look, INITIATOR, page)
        view.closed.connect(self._on_closed)
        view.imported.connect(self._on_imported)
        view.undo_asked.connect(self.undo_asked)
        view.text_pasted.connect(self._on_text_pasted)
        page.panes.body.addWidget(view)
        self.view = view
        return view

    def _on_closed(self) -> None:
        self._page.panes.show_page(None)
        self._page.list.first_stop().setFocus()

    def _on_text_pasted(self, text: str) -> None:
        self._on_closed()
        self.text_pasted.emit(text)

    def _on_imported(self, proposal: Proposal, seq: int) -> None:
        page, view = self._page, self.view
        self._on_closed()
        if view is None or not seq:
            return
        text, undo = view.words.imported(proposal), self.tr("Undo the import")
        page.toast.show_text(text, undo, lambda: self.undo_asked.emit(seq))
        created = (*proposal.organisations_created, *proposal.people_created)
        if created:
            page.show_contact(created[0])

    def _on_refreshed(self) -> None:
        if self.view is not None and self._page.panes.page is self.view:
            self.view.refresh()
        if self.dialog is not None:
            self._ask_batches()

    # --- a file on the window --------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A file dragged onto the window or its list."""
        if event.type() in _DRAGS and isinstance(event, QDropEvent):
            file = _file_of(event.mimeData())
            if file is not None:
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self.open_file(file)
                return True
        return super().eventFilter(watched, event)

    # --- those of before -------------------------------------------------------------------------

    def show_past(self) -> None:
        """« Importations… »."""
        from directory_app.ui.past_imports.dialog import PastImportsDialog

        page = self._page
        can_write = not page.directory.is_read_only
        dialog = PastImportsDialog(page.look, can_write=can_write, parent=page.window())
        dialog.undo_asked.connect(self._take_back)
        dialog.finished.connect(self._on_dialog_closed)
        self.dialog = dialog
        self._ask_batches()
        dialog.open()

    def _on_dialog_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self._page.window().activateWindow()

    def _ask_batches(self) -> None:
        dialog, batches = self.dialog, self._page.directory.import_batches
        if dialog is not None:
            self._page.lanes.read.submit(
                batches.list_batches,
                dialog.show_batches,
                is_wanted=lambda: self.dialog is dialog,
            )

    def _take_back(self, batch_id: str) -> None:
        batches = self._page.directory.import_batches
        self._page.lanes.write.submit(
            lambda: batches.take_back(batch_id, initiator=INITIATOR),
            self._on_taken_back,
            on_error=self._on_not_taken_back,
        )

    def _on_taken_back(self, done: TakenBack) -> None:
        from directory_app.ui.past_imports.model import PastImportsWording

        text = PastImportsWording(self).taken_back(done)
        if self.dialog is not None:
            self.dialog.tell(text)
            self._ask_batches()
        self._page.toast.show_text(text)

    def _on_not_taken_back(self, error: BottinError) -> None:
        text = error_text(error, self._page.look.texts)
        if self.dialog is not None:
            self.dialog.banner.show_text(text)
            self._ask_batches()
        else:
            self._page.show_error(error)


def load_page() -> None:
    """Loads what the page needs, on whatever thread."""
    importlib.import_module("directory_app.ui.import_page.page")


def _file_of(data: QMimeData) -> Path | None:
    """The first file of this computer among what is dragged."""
    for url in data.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None
