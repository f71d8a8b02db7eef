"""An open directory on screen: places, list and card, and how one follows the other.

What may be done (copy, correct, undo, lists) is in ``commands``; here is only who shows what, when.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from directory_app.domain.listing import Listing
from directory_app.services.late import late

from .beginning import Beginning
from .change_relay import ChangeRelay
from .contact_card.pane import CardPane
from .contact_list.pane import ListPane
from .context import Look
from .current_contact import CurrentContact
from .error_text import error_text
from .notifier import Toast
from .overview_feed import OverviewFeed
from .pane_focus import HasStops, Stop, find_neighbour
from .panes import Panes
from .search.session import FirstPage, SearchSession
from .search.suggestions import Suggestions
from .search.whereabouts import Whereabouts, find_new
from .sidebar.pane import Sidebar
from .sidebar.places import ALL, LIST_PREFIX, TRASH, Place
from .tasks import Lanes
from .waiting import Asked

if TYPE_CHECKING:  # each service is loaded when it is first asked for
    from directory_app.domain.changes import ChangeSet
    from directory_app.services.directory import Directory
    from directory_app.services.overview import Overview

    from .selection_pane.feed import SelectionFeed
    from .selection_pane.pane import SelectionPane


class DirectoryPage(QWidget):
    """Three panes. ``card_changed`` after each change of what the card shows; ``refreshed`` after
    something was written to the directory, by whomever; ``place_changed`` and
    ``selection_changed`` when another place, or other rows, are what commands are about;
    ``page_wanted`` when a place was chosen that has a page of its own; ``stopping`` before the
    page listens no more."""

    card_changed = Signal()
    refreshed = Signal()
    place_changed = Signal()
    selection_changed = Signal()
    page_wanted = Signal()
    stopping = Signal()

    def __init__(
        self, directory: Directory, lanes: Lanes, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.directory = directory
        self.lanes = lanes
        self.look = look
        self._at_answer: Callable[[], None] | None = None
        self._is_asking = True
        self._is_meant = True
        self._is_following = True
        self._was_editing = False
        self._wanted_key: int | None = None
        self._make_panes()
        self.session = SearchSession(directory.search, lambda: directory.sorting, lanes.read, self)
        self.beginning = Beginning(self.session, lanes, self)
        self.overview = OverviewFeed(
            lambda: directory.overview.read(), lanes.read, self.session, self
        )
        self.current = CurrentContact(lambda: directory.contacts, lanes.read, self.card, look, self)
        self.relay = ChangeRelay(directory.changes, lanes.read, self)
        self._connect()
        self.look_up = Suggestions(directory.search, lanes.read).look_up
        self.card.lookup = self.look_up
        self.session.ask("")
        self.overview.ask()

    def _make_panes(self) -> None:
        theme, is_read_only = self.look.theme, self.directory.is_read_only
        self.sidebar = Sidebar(theme, self)
        self.list = ListPane(theme, self)
        self.list.can_write = not is_read_only
        self._details = QStackedWidget(self)
        self.toast = Toast(self)
        self.card = CardPane(self.look, self.toast, is_read_only=is_read_only, parent=self)
        self._details.addWidget(self.card)
        self.toast.set_anchor(self._details)
        self.panes = Panes(self.sidebar, self.list, self._details, theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panes)
        self.toast.raise_()

    @late
    def selection(self) -> SelectionPane:
        """What stands in the place of the card while several rows are selected."""
        from .selection_pane.pane import SelectionPane

        pane = SelectionPane(self.look.theme, self)
        self._details.addWidget(pane)
        return pane

    @late
    def _selection_feed(self) -> SelectionFeed:
        from .selection_pane.feed import SelectionFeed

        return SelectionFeed(self.selection, self.directory, self.lanes.read, self.session)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self._on_place_chosen)
        self.panes.page_shown.connect(self._on_page_shown)
        self.list.box.textChanged.connect(self._on_text_changed)
        self.list.box.escaped.connect(lambda: self.go_to(ALL))
        self.list.filters.changed.connect(self._ask)
        self.list.box.entered.connect(lambda: self.when_answered(self._on_opened))
        self.list.everywhere_asked.connect(lambda: self._go_unfiltered(ALL))
        self.list.trash_asked.connect(lambda: self._go_unfiltered(TRASH))
        self.list.chosen.connect(self._on_chosen)
        self.list.selection_changed.connect(self._on_selection_changed)
        self.list.view.clicked.connect(self._on_clicked)
        self.list.view.opened.connect(self._on_opened)
        self.list.model.rows_wanted.connect(self._on_rows_wanted)
        self.session.room = lambda: self.list.view.room
        self.session.page_found.connect(self._on_page)
        self.session.all_found.connect(self._on_all_found)
        self.overview.arrived.connect(self._on_overview)
        self.current.arrived.connect(self._run_waiting)
        self.current.failed.connect(self.show_error)
        self.relay.changed.connect(self._on_directory_changed)
        self.card.opened.connect(self.open_contact)
        self.card.shown.connect(self._on_card_shown)

    # --- what is going on --------------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether the card shown is that of the text typed: what a command acts on."""
        return self.session.is_answered and not self.current.is_loading

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
        """How many contacts commands are about: the rows selected, or the card shown; none while
        a new contact is being made."""
        if self.is_many:
            return self.list.view.selected_count
        return 0 if self.card.is_making else int(self.card.card is not None)

    @property
    def is_many(self) -> bool:
        """Whether several rows are selected."""
        return self._details.currentWidget() is not self.card

    def when_settled(self, command: Callable[[], None]) -> None:
        """Runs a command that needs the card, now or as soon as it is there.

        The command is about the contact that is current now; while a text or a place has no
        answer yet, about the first of that answer. When another contact becomes current before
        its card is there, or typing goes on, it is dropped: it never acts on another.
        """
        if self.is_settled:
            command()
        else:
            self.current.wait(command, for_answer=self._is_asking)

    def when_answered(self, command: Callable[[], None]) -> None:
        """Runs a command that needs the list and no card: at once, or when what was typed has
        its answer. Typing on takes it back."""
        if self._is_asking:
            self._at_answer = command
        else:
            command()

    def with_ids(self, command: Callable[[tuple[str, ...]], None]) -> None:
        """Hands over the ids of what is selected, in display order, or of the contact shown, be
        its card there yet or not: whatever becomes current afterwards, it is about that one. With
        the focus in the list, the row that is current there counts, not a card that a link
        opened."""
        self.when_answered(lambda: self._hand_over(command))

    def _hand_over(self, command: Callable[[tuple[str, ...]], None]) -> None:
        if self.card.is_making:
            return
        keys = self.list.selected_keys if self.is_many else self._keys_to_read()
        if keys:
            self.lanes.read.submit(lambda: self.directory.search.ids(keys), command)
        elif self.current.is_loading and isinstance(self.current.asked, str):
            command((self.current.asked,))
        elif self.card.card is not None:
            command((self.card.card.contact_id,))

    def _keys_to_read(self) -> tuple[int, ...]:
        """The one contact meant, when its card does not say who it is."""
        asked, current = self.current.asked, self.list.view.current_key
        if self.current.is_aside and self.list.rows.hasFocus() and current is not None:
            return (current,)
        return (asked,) if self.current.is_loading and isinstance(asked, int) else ()

    def find_name(self, contact_id: str) -> str:
        """How a contact that is on screen, as a card or in the list, is called; else empty."""
        card = self.card.card
        if card is not None and card.contact_id == contact_id:
            return card.title
        row = self.list.model.find_row(contact_id)
        return row.display_name if row is not None else ""

    def find_open_name(self, contact_id: str) -> str:
        """The same for a notification, which never names a confidential contact: empty for one."""
        card, row = self.card.card, self.list.model.find_row(contact_id)
        is_shown = card is not None and card.contact_id == contact_id
        is_secret = row is not None and row.is_confidential
        if is_secret or (is_shown and card is not None and card.is_confidential):
            return ""
        return self.find_name(contact_id)

    def show_error(self, error: Exception) -> None:
        """Says in the banner what went wrong."""
        self.list.banner.show_text(error_text(error, self.look.texts))

    # --- places ------------------------------------------------------------------------------

    def go_to(self, place: Place) -> None:
        """Shows another place; what was typed stays, and so do the filters."""
        if not place.has_page:
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
        if place.has_page:
            self.page_wanted.emit()
        else:
            self.panes.show_page(None)
        self.panes.show_list()
        if place != self.list.place:
            self.list.show_place(place)
            self._ask()
        self.place_changed.emit()

    def _on_page_shown(self) -> None:
        """Back from a page that had a place of its own: the list shows the whole directory."""
        if self.panes.is_browsing and self.place.has_page:
            self.sidebar.mark(ALL)
            self.list.show_place(ALL)

    def _on_overview(self, overview: Overview) -> None:
        self.sidebar.set_overview(overview)
        self.list.filters.set_overview(overview)
        self.list.show_place(self.place)
        self.card.take_up_overview(overview)
        self.current.review_months = overview.review_months
        self.place_changed.emit()

    # --- list → card -------------------------------------------------------------------------

    def show_contact(self, contact_id: str) -> None:
        """Makes a contact made just now the current one. Where what was sought, the place or the
        filters leave it out, they give way to the whole directory."""
        search, text, listing = self.directory.search, self.session.text, self.session.listing

        def show(found: Whereabouts) -> None:
            if found.key is not None:
                self._bring_back(found.key, is_listed=found.is_listed)
            elif not self.card.is_editing:
                self.open_contact(contact_id)

        self.lanes.read.submit(lambda: find_new(search, contact_id, text, listing), show)

    def come_back_to(self, asked: Asked) -> None:
        """Makes a contact current again that others took out of the list meanwhile."""
        if isinstance(asked, int):
            self._bring_back(asked, is_listed=self.list.model.position_of(asked) is not None)

    def _bring_back(self, key: int, *, is_listed: bool) -> None:
        if not is_listed:
            self._show_everything()
        self._is_meant = not self.card.is_editing  # the next form may have been opened since
        self._make_current(key)

    def _go_unfiltered(self, place: Place) -> None:
        self.list.filters.clear()
        self.go_to(place)

    def _show_everything(self) -> None:
        self.list.filters.clear()
        self.list.box.clear()
        self.go_to(ALL)

    def _make_current(self, key: int) -> None:
        """Of the list as it is, or as soon as the list has it."""
        self.panes.show_page(None)
        position = None if self._is_asking else self.list.model.position_of(key)
        if position is None:
            self._wanted_key = key
        else:
            self._select(position)
        self.panes.show_card()

    def _select(self, position: int) -> None:
        """Makes a row current that nobody chose just now: a form stays."""
        self._is_following = not self.card.is_editing
        self.list.view.select(position)
        self._is_following = True

    def open_contact(self, contact_id: str) -> None:
        """Shows another contact's card; the list stays where it is, and there is a way back."""
        self.current.open(contact_id)
        self.panes.show_page(None)
        self._details.setCurrentWidget(self.card)
        self.panes.show_card()

    def _on_text_changed(self, text: str) -> None:
        self.panes.show_page(None)
        self._forget_question()
        self.session.ask(text)

    def sort_again(self) -> None:
        """The same contacts in another order: what is current and selected stays so. The first
        contact, which nobody chose, gives way to the new first one."""
        view = self.list.view
        is_chosen = self.is_many or view.currentIndex().row() > 0 or self.card.is_editing
        if self._is_asking or not is_chosen:
            self._ask()
        else:
            self.session.refresh(self.list.view.shown_keys)

    def _ask(self) -> None:
        self._forget_question()
        self.session.ask(self.list.box.text(), self.listing)

    def _forget_question(self) -> None:
        self.current.forget_question()
        self._at_answer = self._wanted_key = None
        self._is_asking = self._is_meant = True

    def _on_page(self, page: FirstPage) -> None:
        self._is_asking = False
        self._is_following = self._is_meant and not page.is_refresh
        self.list.show_page(page, self._wanted_key)
        if (key := self.list.view.current_key) is not None:
            self._on_chosen(key)  # the row may be the same, and the card another
        self._is_following = True
        self.current.bind_waiting()
        command, self._at_answer = self._at_answer, None
        if command is not None:
            command()
        self._run_waiting()

    def _on_all_found(self, keys: tuple[int, ...]) -> None:
        self.list.show_all(keys)
        key, self._wanted_key = self._wanted_key, None
        position = None if key is None else self.list.model.position_of(key)
        if position is not None:
            self._select(position)

    def _on_chosen(self, key: int | None) -> None:
        """The card follows the list, and a form is left for it; but a row that became current by
        itself, or by what was asked before the form, leaves the form alone."""
        if self.card.is_editing and not self._is_following:
            self.current.pass_over(key)
        elif key is None:
            self.current.forget()
        else:
            self.current.follow(key)

    def _on_selection_changed(self) -> None:
        if self.card.is_editing and not self._is_following:
            return
        count = self.list.view.selected_count
        was_many = self.is_many
        if count > 1:
            self.card.leave_form()
            self._selection_feed.show(self.list.selected_keys, self.place)
            self._details.setCurrentWidget(self.selection)
        elif was_many:
            self._details.setCurrentWidget(self.card)
        if count > 1 or was_many:
            self.selection_changed.emit()

    def _on_card_shown(self) -> None:
        if self.card.is_editing and not self._was_editing:
            self._is_meant = False  # what was asked before the form is no reason to leave it
            self._at_answer = None
            self._details.setCurrentWidget(self.card)
        self._was_editing = self.card.is_editing
        self.card_changed.emit()

    def show_current_row(self) -> None:
        """Shows the card of the row that is current, where another is on screen."""
        key = self.list.view.current_key
        if key is not None and (self.current.is_aside or self.card.card is None):
            self.current.follow(key, is_again=True)

    def _on_clicked(self) -> None:
        self.show_current_row()
        self.panes.show_card()

    def _on_opened(self) -> None:
        if self.list.view.current_key is None:
            return
        self.show_current_row()
        self.panes.show_card()
        self.when_settled(self.enter_details)

    def enter_details(self) -> None:
        """Puts the focus on the card, or on what stands for several."""
        stop = self._details_stop()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run_waiting(self) -> None:
        if self.is_settled:
            self.current.run_waiting()

    def _on_rows_wanted(self, keys: tuple[int, ...]) -> None:
        self.lanes.read.submit(lambda: self.directory.search.rows(keys), self.list.model.add_rows)

    # --- panes -------------------------------------------------------------------------------

    def _details_stop(self) -> QWidget | None:
        return self.selection.first_stop() if self.is_many else self.card.first_stop()

    def go_to_pane(self, step: int) -> None:
        """Moves the focus to the next pane (1) or the one before (-1): places, search, list,
        card; or places and the page that stands in place of list and card."""
        panes: list[Stop] = [(self.sidebar, self.sidebar.first_stop())]
        if self.panes.is_browsing:
            panes.append((self.list.box, self.list.box))
            if self.list.first_stop() is self.list.rows:
                panes.append((self.list, self.list.rows))
            panes.append((self._details, self._details_stop()))
        else:
            page = self.panes.page
            panes += page.stops() if isinstance(page, HasStops) else [(page, page)]
        target = find_neighbour(panes, QApplication.focusWidget(), step)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- the directory changes ---------------------------------------------------------------

    def _on_directory_changed(self, changes: ChangeSet) -> None:
        if self._is_asking:
            self.session.ask(self.session.text)
        else:
            self.session.refresh(self.list.view.shown_keys)
        self.current.loader.reload()
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
        self.stopping.emit()
        self.card.leave_form()
        self.relay.stop()
