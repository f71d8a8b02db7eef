"""An open directory on screen: places, list and card, and how one follows the other.

What may be done (copy, correct, undo, lists) is in ``commands``; here is only who shows what, when.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from directory_app.domain.changes import ChangeSet
from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import Kind
from directory_app.domain.emails import parse_email
from directory_app.domain.listing import Listing
from directory_app.domain.summaries import SummaryRow
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from directory_app.services.overview import Overview

from .change_relay import ChangeRelay
from .contact_card.drafts import FieldKey
from .contact_card.loader import CardLoader
from .contact_card.pane import CardPane
from .contact_card.presenter import present
from .contact_list.pane import ListPane
from .context import Look
from .error_text import error_text
from .notifier import Toast
from .overview_feed import OverviewFeed
from .panes import Panes
from .search.session import FirstPage, SearchSession
from .selection_pane.pane import SHOWN_NAMES, SelectionPane
from .sidebar.pane import Sidebar
from .sidebar.places import ALL, LIST_PREFIX, TRASH, Place
from .tasks import Lanes

SUGGESTIONS = 8
MOST_COUNTED = 500
"""Contacts of a selection up to which it is said in advance who has no e-mail."""


def warm_up() -> None:
    """Loads on the read lane what the first card with an e-mail would load on the window's
    thread, where a hundred milliseconds show."""
    _ = parse_email("info@example.org").problems


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


class DirectoryPage(QWidget):
    """Three panes. ``card_changed`` after each change of what the card shows; ``refreshed`` after
    something was written to the directory, by whomever; ``place_changed`` and
    ``selection_changed`` when another place, or other rows, are what commands are about."""

    card_changed = Signal()
    refreshed = Signal()
    place_changed = Signal()
    selection_changed = Signal()

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
        self._names_wanted = 0
        self._make_panes()
        self.session = SearchSession(directory.search, lanes.read, self)
        self.overview = OverviewFeed(directory.overview, lanes.read, self.session, self)
        self.loader = CardLoader(directory.contacts, lanes.read, self)
        self.relay = ChangeRelay(directory.changes, lanes.read, self)
        self._connect()
        self.card.drafts.on_kept = self._keep_draft
        self.card.lookup = self.look_up
        self.session.ask("")
        lanes.read.submit(directory.drafts.load, self._on_drafts)
        self.overview.ask()
        lanes.read.submit(warm_up, lambda _: None)

    def _make_panes(self) -> None:
        theme, is_read_only = self.look.theme, self.directory.is_read_only
        self.sidebar = Sidebar(theme, self)
        self.list = ListPane(theme, self)
        self.list.can_write = not is_read_only
        self._details = QStackedWidget(self)
        self.toast = Toast(self)
        self.card = CardPane(self.look, self.toast, is_read_only=is_read_only, parent=self)
        self.selection = SelectionPane(theme, self)
        self._details.addWidget(self.card)
        self._details.addWidget(self.selection)
        self.toast.set_anchor(self._details)
        self.panes = Panes(self.sidebar, self.list, self._details, theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)
        self.toast.raise_()

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._on_place_chosen)
        self.list.box.textChanged.connect(self._on_text_changed)
        self.list.box.escaped.connect(lambda: self.go_to(ALL))
        self.list.filters.changed.connect(self._ask)
        self.list.everywhere_asked.connect(lambda: self.go_to(ALL))
        self.list.chosen.connect(self._on_chosen)
        self.list.selection_changed.connect(self._on_selection_changed)
        self.list.view.clicked.connect(self._on_clicked)
        self.list.view.opened.connect(self._on_opened)
        self.list.model.rows_wanted.connect(self._on_rows_wanted)
        self.session.page_found.connect(self._on_page)
        self.session.all_found.connect(self.list.show_all)
        self.overview.arrived.connect(self._on_overview)
        self.loader.loaded.connect(self._on_loaded)
        self.loader.missed.connect(self._on_missed)
        self.loader.failed.connect(self.show_error)
        self.relay.changed.connect(self._on_directory_changed)
        self.card.opened.connect(self.open_contact)
        self.card.back_asked.connect(self._on_back)
        self.card.shown.connect(self._on_card_shown)

    # --- what is going on --------------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether the card shown is that of the text typed: what a command acts on."""
        return self.session.is_answered and not self.loader.is_loading

    @property
    def place(self) -> Place:
        """Where the list stands."""
        return self.sidebar.place

    @property
    def listing(self) -> Listing:
        """What the list ranges over: the place, narrowed by the filters."""
        return self.list.filters.applied_to(self.place.listing)

    @property
    def selected_count(self) -> int:
        """How many contacts commands are about: the rows selected, or the card shown."""
        if self.is_many:
            return self.list.view.selected_count
        return 1 if self.card.card is not None else 0

    @property
    def is_many(self) -> bool:
        """Whether several rows are selected."""
        return self._details.currentWidget() is self.selection

    def when_settled(self, command: Callable[[], None]) -> None:
        """Runs a command on the card of the text typed, now or as soon as it is there. Typing on
        takes the command back: it was meant for another contact."""
        if self.is_settled:
            command()
        else:
            self._waiting = command

    def with_ids(self, command: Callable[[tuple[str, ...]], None]) -> None:
        """Hands over the ids of what is selected, in display order, or of the card shown."""

        def run() -> None:
            card = self.card.card
            if self.is_many:
                keys = self.list.selected_keys
                self.lanes.read.submit(lambda: self.directory.search.ids(keys), command)
            elif card is not None:
                command((card.contact_id,))

        self.when_settled(run)

    def show_error(self, error: Exception) -> None:
        """Says in the banner what went wrong."""
        self.list.banner.show_text(error_text(error, self.look.texts))

    def look_up(
        self, text: str, kind: Kind, on_found: Callable[[Sequence[SummaryRow]], None]
    ) -> None:
        """The first contacts of a kind that answer a text: what a picker suggests."""
        search = self.directory.search

        def read() -> Sequence[SummaryRow]:
            page = search.first_page(text, listing=Listing(kind=kind), limit=SUGGESTIONS)
            return search.rows(page.keys)

        self.lanes.read.submit(read, on_found)

    def _on_drafts(self, saved: Mapping[str, Mapping[FieldKey, str]]) -> None:
        """Offers the drafts of an earlier day: those of contacts not created yet are nowhere
        else on screen."""
        self.card.take_up_drafts(saved)
        drafts = self.card.new_drafts()
        if drafts:
            self.list.banner.show_text(
                self.tr("%n new contact(s) to finish", "", len(drafts)),
                action=self.tr("Resume"),
                on_action=lambda: self.card.open_draft(drafts[0].contact_id),
            )

    # --- places ------------------------------------------------------------------------------

    def go_to(self, place: Place) -> None:
        """Shows another place; what was typed stays, and so do the filters."""
        self.panes.show_page(None)
        self.sidebar.go_to(place)

    def go_to_lists(self) -> None:
        """Puts the focus on the first list of the sidebar, unfolded."""
        self.panes.show_page(None)
        self.sidebar.focus_lists()

    def open_list(self, list_id: str) -> None:
        """Shows a list by its id; one made just now, as soon as the sidebar knows it."""
        if not self._show_list(list_id):
            self.overview.ask(lambda _: self._show_list(list_id))

    def _show_list(self, list_id: str) -> bool:
        found = self.sidebar.model.find_place(LIST_PREFIX + list_id)
        if found is not None:
            self.go_to(found)
        return found is not None

    def _on_place_chosen(self, place: Place) -> None:
        self.panes.show_page(None)
        self.panes.show_list()
        self.list.show_place(place)
        self._ask()
        self.place_changed.emit()

    def _on_overview(self, overview: Overview) -> None:
        self.sidebar.set_overview(overview)
        self.list.filters.set_overview(overview)
        self.list.show_place(self.place)
        self.card.take_up_overview(overview)
        self.place_changed.emit()

    # --- list → card -------------------------------------------------------------------------

    def open_contact(self, contact_id: str) -> None:
        """Shows another contact's card; the list stays where it is, and there is a way back."""
        shown = self.card.card
        if shown is not None and shown.contact_id != contact_id:
            self._trail.append((shown.contact_id, shown.short_name))
        self.panes.show_page(None)
        self._details.setCurrentWidget(self.card)
        self.panes.show_card()
        self.loader.load(contact_id)

    def _on_text_changed(self, text: str) -> None:
        self._waiting = None
        if self._trail:
            self._trail.clear()
            self._list_key = None
        self.panes.show_page(None)
        self.session.ask(text)

    def _ask(self) -> None:
        self.session.ask(self.list.box.text(), self.listing)

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

    def _on_selection_changed(self) -> None:
        count = self.list.view.selected_count
        was_many = self.is_many
        if count > 1:
            self._show_selection(count)
        elif was_many:
            self._details.setCurrentWidget(self.card)
        if count > 1 or was_many:
            self.selection_changed.emit()

    def _show_selection(self, count: int) -> None:
        self.card.leave_form()
        can_write = not self.directory.is_read_only
        self.selection.show_selection(count, self.place, can_write=can_write)
        self._details.setCurrentWidget(self.selection)
        self._names_wanted += 1
        wanted, keys = self._names_wanted, self.list.selected_keys
        self.lanes.read.submit(
            lambda: self.directory.search.rows(keys[:SHOWN_NAMES]),
            self.selection.show_names,
            is_wanted=lambda: wanted == self._names_wanted,
        )
        if count <= MOST_COUNTED and self.place != TRASH:
            self._count_without_email(keys, wanted)

    def _count_without_email(self, keys: tuple[int, ...], wanted: int) -> None:
        """What a copy of the e-mails would leave out, known in advance; gives way to typing."""
        exports, chosen = self.directory.exports, Selection(keys=keys)
        self.lanes.read.submit(
            lambda: len(exports.plan(chosen, "bcc").excluded),
            self.selection.show_without_email,
            on_error=lambda _: None,  # somebody among them has just left: the list will say so
            is_wanted=lambda: wanted == self._names_wanted and self.session.is_complete,
        )

    def _on_card_shown(self) -> None:
        if self.card.is_editing:
            self._details.setCurrentWidget(self.card)
        self.card_changed.emit()

    def _on_clicked(self) -> None:
        key = self.list.view.current_key
        if key is not None and self._trail:
            self._trail.clear()
            self.loader.load(key)
        self.panes.show_card()

    def _on_opened(self) -> None:
        self.panes.show_card()
        stop = self._details_stop()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        if self._trail:
            contact_id, _ = self._trail.pop()
            self.loader.load(contact_id)

    def show_redacted(self, redacted: Redacted) -> None:
        """Shows the card again, with what was granted."""
        self._on_loaded(redacted)

    def _on_loaded(self, redacted: Redacted) -> None:
        card = present(redacted, self.look)
        if self._trail and self._trail[-1][0] == card.contact_id:
            self._trail.pop()
        self.card.show_card(card, redacted, self._trail[-1][1] if self._trail else "")
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

    def _details_stop(self) -> QWidget | None:
        return self.selection.first_stop() if self.is_many else self.card.first_stop()

    def go_to_pane(self, step: int) -> None:
        """Moves the focus to the next pane (1) or the one before (-1): places, search, list,
        card; or places and the page that stands in place of list and card."""
        focused = QApplication.focusWidget()
        panes: list[tuple[QWidget, QWidget | None]] = [(self.sidebar, self.sidebar.first_stop())]
        if self.panes.is_browsing:
            panes.append((self.list.box, self.list.box))
            panes.append((self.list, self.list.view))
            panes.append((self._details, self._details_stop()))
        else:
            page = self.panes.page
            panes.append((page, page))
        panes = [pane for pane in panes if pane[0].isVisible() and pane[1] is not None]
        here = next((n for n, (pane, _) in enumerate(panes) if _holds(pane, focused)), 0)
        if focused is None:
            here = -step
        target = panes[(here + step) % len(panes)][1]
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- the directory changes ---------------------------------------------------------------

    def _on_directory_changed(self, changes: ChangeSet) -> None:
        self.session.refresh(self.list.view.shown_keys)
        self.loader.reload()
        self.overview.ask()
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
