"""An open directory on screen: list and card side by side, and how one follows the other.

What may be done (copy, correct, undo) is in ``commands``; here is only who shows what, when.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QWidget

from directory_app.domain.changes import ChangeSet
from directory_app.domain.confidentiality import Redacted
from directory_app.domain.emails import parse_email
from directory_app.services.directory import Directory

from .change_relay import ChangeRelay
from .contact_card.drafts import FieldKey
from .contact_card.loader import CardLoader
from .contact_card.pane import CardPane
from .contact_card.presenter import present
from .contact_list.pane import ListPane
from .context import Look
from .error_text import error_text
from .search.session import FirstPage, SearchSession
from .tasks import Lanes

LIST_SHARE, CARD_SHARE = 425, 640


def warm_up() -> None:
    """Loads on the read lane what the first card with an e-mail would load on the window's
    thread, where a hundred milliseconds show."""
    _ = parse_email("info@example.org").problems


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


class DirectoryPage(QWidget):
    """Two panes. ``card_changed`` after each change of what the card shows; ``refreshed`` after
    something was written to the directory, by whomever."""

    card_changed = Signal()
    refreshed = Signal()

    def __init__(
        self, directory: Directory, lanes: Lanes, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.directory = directory
        self.lanes = lanes
        self.look = look
        self._list_key: int | None = None
        self._trail: list[tuple[str, str]] = []
        self._waiting: Callable[[], None] | None = None
        self.list = ListPane(look.theme, self)
        self.card = CardPane(look, is_read_only=directory.is_read_only, parent=self)
        self.session = SearchSession(directory.search, lanes.read, self)
        self.loader = CardLoader(directory.contacts, lanes.read, self)
        self.relay = ChangeRelay(directory.changes, lanes.read, self)
        self.splitter = self._make_splitter()
        self._connect()
        self.card.drafts.on_kept = self._keep_draft
        self.session.ask("")
        lanes.read.submit(directory.drafts.load, self.card.take_up_drafts)
        lanes.read.submit(warm_up, lambda _: None)

    def _make_splitter(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("panes")
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self.card)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST_SHARE, CARD_SHARE])
        for pane in (self.card, self.list):  # the order in which a screen reader goes
            pane.lower()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        return splitter

    def _connect(self) -> None:
        self.list.box.textChanged.connect(self._on_text_changed)
        self.list.chosen.connect(self._on_chosen)
        self.list.view.clicked.connect(self._on_clicked)
        self.list.model.rows_wanted.connect(self._on_rows_wanted)
        self.session.page_found.connect(self._on_page)
        self.session.all_found.connect(self.list.show_all)
        self.loader.loaded.connect(self._on_loaded)
        self.loader.missed.connect(self._on_missed)
        self.loader.failed.connect(self.show_error)
        self.relay.changed.connect(self._on_directory_changed)
        self.card.opened.connect(self.open_contact)
        self.card.back_asked.connect(self._on_back)
        self.card.shown.connect(self.card_changed)

    # --- what is going on --------------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether the card shown is that of the text typed: what a command acts on."""
        return self.session.is_answered and not self.loader.is_loading

    def when_settled(self, command: Callable[[], None]) -> None:
        """Runs a command on the card of the text typed, now or as soon as it is there. Typing on
        takes the command back: it was meant for another contact."""
        if self.is_settled:
            command()
        else:
            self._waiting = command

    def show_error(self, error: Exception) -> None:
        """Says in the banner what went wrong."""
        self.list.banner.show_text(error_text(error, self.look.texts))

    # --- list → card -------------------------------------------------------------------------

    def open_contact(self, contact_id: str) -> None:
        """Shows another contact's card; the list stays where it is, and there is a way back."""
        shown = self.card.card
        if shown is not None and shown.contact_id != contact_id:
            self._trail.append((shown.contact_id, shown.short_name))
        self.loader.load(contact_id)

    def _on_text_changed(self, text: str) -> None:
        self._waiting = None
        if self._trail:
            self._trail.clear()
            self._list_key = None
        self.session.ask(text)

    def _on_page(self, page: FirstPage) -> None:
        self.list.show_page(page)
        self._run_waiting()

    def _on_chosen(self, key: int | None) -> None:
        if key is None:
            self._list_key = None
            self._trail.clear()
            self.loader.forget()
            self.card.show_nothing()
        elif key != self._list_key:
            self._list_key = key
            self._trail.clear()
            self.loader.load(key)

    def _on_clicked(self) -> None:
        key = self.list.view.current_key
        if key is not None and self._trail:
            self._trail.clear()
            self.loader.load(key)

    def _on_back(self) -> None:
        if self._trail:
            contact_id, _ = self._trail.pop()
            self.loader.load(contact_id)

    def _on_loaded(self, redacted: Redacted) -> None:
        card = present(redacted, self.look)
        if self._trail and self._trail[-1][0] == card.contact_id:
            self._trail.pop()
        self.card.show_card(card, self._trail[-1][1] if self._trail else "")
        self._run_waiting()

    def _on_missed(self) -> None:
        self._trail.clear()
        self.card.show_nothing()
        self._run_waiting()

    def _run_waiting(self) -> None:
        if self._waiting is not None and self.is_settled:
            command, self._waiting = self._waiting, None
            command()

    def _on_rows_wanted(self, keys: tuple[int, ...]) -> None:
        self.lanes.read.submit(lambda: self.directory.search.rows(keys), self.list.model.add_rows)

    # --- panes -------------------------------------------------------------------------------

    def go_to_pane(self, step: int) -> None:
        """Moves the focus to the next pane (1) or the one before (-1): search, list, card."""
        focused = QApplication.focusWidget()
        panes: tuple[QWidget, ...] = (self.list.box, self.list.view, self.card)
        here = next((n for n, pane in enumerate(panes) if _holds(pane, focused)), 0)
        chosen = panes[(here + step) % len(panes)]
        target = self.card.first_stop() if chosen is self.card else chosen
        (target or self.list.box).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- the directory changes ---------------------------------------------------------------

    def _on_directory_changed(self, changes: ChangeSet) -> None:
        self.session.refresh(self.list.box.text(), self.list.view.shown_keys)
        self.loader.reload()
        self.refreshed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """On screen: watches the file."""
        super().showEvent(event)
        self.relay.set_watching(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hidden: no look at the file."""
        super().hideEvent(event)
        self.relay.set_watching(False)

    def stop(self) -> None:
        """Listens no more; what is being typed becomes a draft."""
        self.card.leave_form()
        self.relay.stop()

    def _keep_draft(self, contact_id: str, texts: Mapping[FieldKey, str]) -> None:
        keep = self.directory.drafts.keep
        self.lanes.write.submit(
            lambda: keep(contact_id, texts), lambda _: None, on_error=self.show_error
        )
