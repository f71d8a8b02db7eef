"""Contacts from the clipboard, or from a text dragged onto the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from .initiator import INITIATOR

if TYPE_CHECKING:  # the page and what it needs are loaded when a text is first pasted
    from directory_app.services.importing.report import Proposal, RecordResult
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.paste_page.page import PastePage

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class PasteCommands(QObject):
    """Opens the paste page; it stands in place of list and card. ``undo_asked`` carries the number
    of the step that a toast's button takes back, ``event_opened`` the id of an event just made,
    which is shown; without one, the first new contact is."""

    undo_asked = Signal(int)
    event_opened = Signal(str)

    def __init__(self, page: DirectoryPage) -> None:
        super().__init__(page)
        self._page = page
        self.view: PastePage | None = None
        page.refreshed.connect(self._on_refreshed)
        view = page.list.view
        view.installEventFilter(self)
        for target in (view.viewport(), page.list.nothing_here):
            target.setAcceptDrops(not page.directory.is_read_only)
            target.installEventFilter(self)

    def paste(self) -> None:
        """Ctrl+Maj+V: what is on the clipboard becomes contacts. In a field, but for the search
        box, where nobody pastes a list to look for it, it is a plain paste."""
        focused = QApplication.focusWidget()
        is_box = focused is self._page.list.box
        if isinstance(focused, QLineEdit | QPlainTextEdit | QTextEdit) and not is_box:
            focused.paste()
        else:
            self.open_clipboard()

    def open_clipboard(self) -> None:
        """Opens the page on the text of the clipboard; an empty one brings back the text of last
        time, if there is one."""
        last = self.view.beginning if self.view else ""
        text = QGuiApplication.clipboard().text() or last
        if text.strip():
            self.open_text(text)
        else:
            self._page.toast.show_text(self.tr("The clipboard holds no text"))

    def open_text(self, text: str) -> None:
        """Opens the page on a text."""
        if self._page.directory.is_read_only:
            return
        view = self.view or self._make()
        self._page.toast.dismiss()  # it was about the list, and would stand on this page
        self._page.panes.show_page(view)
        view.show_text(text)

    def _make(self) -> PastePage:
        from directory_app.ui.paste_page.page import PastePage

        page = self._page
        view = PastePage(page.directory, page.lanes, page.look, INITIATOR, page)
        view.closed.connect(self._on_closed)
        view.imported.connect(self._on_imported)
        view.form_asked.connect(self._on_form_asked)
        page.panes.body.addWidget(view)
        self.view = view
        return view

    def _on_closed(self) -> None:
        self._page.panes.show_page(None)
        self._page.list.box.setFocus()

    def _on_imported(self, proposal: Proposal, seq: int) -> None:
        page, view = self._page, self.view
        if view is not None:
            view.beginning = ""
        page.panes.show_page(None)
        page.list.box.setFocus()
        if view is None or not seq:
            return
        page.toast.show_text(
            view.words.imported(proposal),
            self.tr("Undo the import"),
            lambda: self.undo_asked.emit(seq),
        )
        created = (*proposal.people_created, *proposal.organisations_created)
        if proposal.event is not None and proposal.event.is_new:
            self.event_opened.emit(proposal.event.id)
        elif created:
            page.show_contact(created[0])

    def _on_form_asked(self, result: RecordResult) -> None:
        """The entry goes on as the draft of a new contact, in its form."""
        from directory_app.ui.paste_page.form_texts import form_texts, kind_for_form

        view, card = self.view, self._page.card
        kind = kind_for_form(result)
        if view is None or kind is None:
            return
        contact_id = card.new_id()
        dropped = view.choices.decisions().dropped
        card.drafts.keep(contact_id, form_texts(result, contact_id, kind, dropped))
        self._page.panes.show_page(None)
        self._page.panes.show_card()
        card.open_draft(contact_id)

    def _on_refreshed(self) -> None:
        if self.view is not None and self._page.panes.page is self.view:
            self.view.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+V in the list, and a text dragged onto it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Paste):
                self.open_clipboard()
                return True
        elif event.type() in _DRAGS and isinstance(event, QDropEvent):
            return self._on_dragged(event)
        return super().eventFilter(watched, event)

    def _on_dragged(self, event: QDropEvent) -> bool:
        if not event.mimeData().hasText() or event.mimeData().hasUrls():
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.open_text(event.mimeData().text())
        return True
