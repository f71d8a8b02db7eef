"""Delegations: shown, opened, made, copied, deleted; each change a step that Ctrl+Z takes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.error_text import error_text
from directory_app.ui.sidebar.places import DELEGATIONS

from .initiator import INITIATOR

if TYPE_CHECKING:  # the pages and what they need are loaded when they are first opened
    from directory_app.domain.changes import ChangeSet
    from directory_app.domain.errors import BottinError
    from directory_app.domain.summaries import SummaryRow
    from directory_app.services.delegations.copying import CopiedEvent
    from directory_app.services.delegations.roster import Added
    from directory_app.services.overview import Overview
    from directory_app.ui.delegation.events_page import EventsPage
    from directory_app.ui.delegation.people import OrganisationPeople
    from directory_app.ui.delegation.workspace import Workspace
    from directory_app.ui.settings import WindowSettings

T = TypeVar("T")


class DelegationCommands(QObject):
    """``undo_asked`` with the number of the step that a toast's button takes back; ``changed``
    when other commands make sense; ``opened`` with the workspace, once it is made."""

    undo_asked = Signal(int)
    changed = Signal()
    opened = Signal(object)

    def __init__(self, page: DirectoryPage, settings: WindowSettings) -> None:
        super().__init__(page)
        self._page = page
        self._settings = settings
        self._is_making = False
        self.events: EventsPage | None = None
        self.workspace: Workspace | None = None
        self.return_to = ""
        page.page_wanted.connect(self._on_page_wanted)
        page.overview.arrived.connect(self._on_overview)
        page.refreshed.connect(self._on_refreshed)
        page.sidebar.chosen.connect(self._on_place_chosen)
        page.panes.way_back.asked.connect(self.return_to_event)
        page.panes.page_shown.connect(self._on_page_shown)

    # --- what is in front ------------------------------------------------------------------------

    @property
    def front(self) -> Workspace | None:
        """The workspace, while it is what the window shows."""
        is_front = self.workspace is not None and self._page.panes.page is self.workspace
        return self.workspace if is_front else None

    @property
    def event_in_hand(self) -> str:
        """The event that commands are about: open, or current among the events."""
        if self.front is not None:
            return self.front.event_id
        if self.events is not None and self._page.panes.page is self.events:
            return self.events.view.current_id
        return ""

    @property
    def is_settled(self) -> bool:
        """Whether the workspace shows what there is."""
        return self.front is None or self.front.is_settled

    def _on_overview(self, overview: Overview) -> None:
        if self.events is not None:
            self.events.set_overview(overview)
            self.changed.emit()

    def _on_refreshed(self) -> None:
        if self.front is not None:
            self.front.refresh()

    # --- going -----------------------------------------------------------------------------------

    def _on_page_wanted(self) -> None:
        if self._page.place == DELEGATIONS:
            self.show_events()

    def show_events(self) -> None:
        """The page of events, in place of list and card."""
        view = self.events or self._make_events()
        was_inside = self.front is not None and self.front.holds_focus()
        came_from = self.front.event_id if self.front is not None else ""
        self._page.panes.show_page(view)
        if came_from:
            view.view.select(came_from)
        if was_inside or not self._page.sidebar.isAncestorOf(view.window().focusWidget()):
            view.first_stop().setFocus()
        self.changed.emit()

    def _make_events(self) -> EventsPage:
        from directory_app.ui.delegation.events_page import EventsPage

        page = self._page
        is_read_only = page.directory.is_read_only
        view = EventsPage(page.look, is_read_only=is_read_only, parent=page)
        view.opened.connect(self.open)
        view.delete_asked.connect(self.delete)
        view.new_asked.connect(self.new)
        view.view.selectionModel().currentChanged.connect(lambda *_: self.changed.emit())
        page.panes.body.addWidget(view)
        if page.overview.latest is not None:
            view.set_overview(page.overview.latest)
        self.events = view
        return view

    def open(self, event_id: str) -> None:
        """The workspace of an event."""
        work = self.workspace or self._make_workspace()
        self._page.toast.dismiss_news()
        if self._page.place != DELEGATIONS:
            self._page.go_to(DELEGATIONS)
        work.show_event(event_id)
        self._page.panes.show_page(work)
        work.first_stop().setFocus()
        self.changed.emit()

    def _make_workspace(self) -> Workspace:
        from directory_app.ui.delegation.workspace import Workspace

        page = self._page
        work = Workspace(
            page.directory,
            page.lanes,
            page.look,
            self._find_anyone,
            self._find_people,
            page.look_up,
            page,
        )
        self.workspace = work
        page.panes.body.addWidget(work)
        work.reader.list_wanted = self._settings.compared_list
        self._connect_workspace(work)
        self.opened.emit(work)
        return work

    def _connect_workspace(self, work: Workspace) -> None:
        work.closed.connect(self._on_left)
        work.changed.connect(self.changed)
        work.reader.missed.connect(self._on_missed)
        work.reader.failed.connect(self.show_error)
        work.header.copy_asked.connect(self.copy)
        work.gaps.organisation_opened.connect(self.open_contact)

    def _on_left(self) -> None:
        self.show_events()
        if self.workspace is not None:
            self.workspace.forget()

    def _on_missed(self, event_id: str) -> None:
        """Somebody deleted it, or took its making back."""
        if self.front is not None and self.front.event_id == event_id:
            self.front.forget()
            self.show_events()

    def open_contact(self, contact_id: str) -> None:
        """A card, with a way back to the delegation it was opened from."""
        work = self.front
        if work is not None:
            work.form.keep()
            self.return_to = work.event_id
            title = work.title or self.tr("Delegation")
            back = self.tr("Back to %1").replace("%1", title)
            self._page.open_contact(contact_id)
            self._page.panes.way_back.offer(back)
            self._page.when_settled(self._enter_card)
            self.changed.emit()

    def _enter_card(self) -> None:
        stop = self._page.card.first_stop()
        if stop is not None:
            stop.setFocus()

    def return_to_event(self) -> None:
        """From the card back to the delegation."""
        event_id = self.return_to
        if event_id:
            self.open(event_id)
            if self.workspace is not None:
                self.workspace.roster.enter_roster()

    def _on_place_chosen(self) -> None:
        """Going elsewhere in the directory: the way back is no longer where one came from. A change
        of the directory, whoever made it, is no such thing."""
        if self._page.panes.is_browsing and not self._page.current.is_aside:
            self._forget_way_back()

    def _on_page_shown(self) -> None:
        if not self._page.panes.is_browsing:
            self._forget_way_back()

    def _forget_way_back(self) -> None:
        self.return_to = ""
        self._page.panes.way_back.withdraw()

    # --- what the workspace looks up -------------------------------------------------------------

    def _find_anyone(self, text: str, on_found: Callable[[Sequence[SummaryRow]], None]) -> None:
        self._page.look_up(text, None, on_found)

    def _find_people(
        self, organisation_id: str, on_found: Callable[[OrganisationPeople], None]
    ) -> None:
        from directory_app.ui.delegation.people import people_of

        roster = self.workspace.roster.model.delegates if self.workspace is not None else ()
        there, directory = {one.person_id for one in roster}, self._page.directory
        self._page.lanes.read.submit(
            lambda: people_of(directory, organisation_id, there),
            on_found,
            on_error=self.show_error,
        )

    # --- making ----------------------------------------------------------------------------------

    def new(self) -> None:
        """A new delegation, its details open, its title to be typed over."""
        if self._is_making:
            return
        title, create = self.tr("New delegation"), self._page.directory.events.create

        def made(result: tuple[str, ChangeSet]) -> None:
            self.open(result[0])
            if self.workspace is not None:
                self.workspace.form.begin(result[0], title)
                self.workspace.show_form()

        self._make(lambda: create({"title": title}, initiator=INITIATOR), made)

    def copy(self) -> None:
        """The same people once more, all to be invited, and what changed since."""
        event_id, copy = self.event_in_hand, self._page.directory.events.copy
        if self._is_making or not event_id:
            return

        def made(result: tuple[CopiedEvent, ChangeSet]) -> None:
            copied, changes = result
            self.open(copied.event_id)
            if self.workspace is not None:
                self.workspace.notice.show_changes(copied.changes)
                first = next((one for one in copied.changes if one.participation), None)
                if first is not None:
                    self.workspace.want_place(first.participation, takes_focus=True)
            self.tell(changes, self.tr("Delegation duplicated"), self.tr("Undo the copy"))

        self._make(lambda: copy(event_id, {}, initiator=INITIATOR), made)

    def _make(self, work: Callable[[], T], on_done: Callable[[T], None]) -> None:
        self._is_making = True
        self._page.lanes.write.submit(work, on_done, on_error=self.show_error, on_end=self._on_made)

    def _on_made(self) -> None:
        self._is_making = False

    def delete(self, event_id: str = "") -> None:
        """Deletes an event, never its contacts; the toast brings it back."""
        event_id = event_id or self.event_in_hand
        if not event_id or self._is_making:
            return
        delete = self._page.directory.events.delete

        def deleted(changes: ChangeSet) -> None:
            if self.front is not None and self.front.event_id == event_id:
                self.front.forget()
                self.show_events()
            self.tell(changes, self.tr("Delegation deleted"), self.tr("Undo the deletion"))

        self._make(lambda: delete(event_id, initiator=INITIATOR), deleted)

    def add_contacts(self, event_id: str, title: str, ids: tuple[str, ...]) -> None:
        """Puts contacts of the directory into a delegation."""
        add = self._page.directory.roster.add

        def added(result: tuple[Added, ChangeSet]) -> None:
            outcome, changes = result
            if not outcome.places:
                self._page.toast.show_text(self.tr("Already in “%1”").replace("%1", title))
                return
            text = self.tr("%n contact(s) added to “%1”", "", len(outcome.places))
            self.tell(changes, text.replace("%1", title), self.tr("Undo the addition"))

        self._page.lanes.write.submit(
            lambda: add(event_id, ids, initiator=INITIATOR), added, on_error=self.show_error
        )

    # --- doing -----------------------------------------------------------------------------------

    def keep(self) -> None:
        """Writes what is being typed: the window is about to close."""
        if self.workspace is not None:
            self.workspace.form.keep()

    def run(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None] = lambda _: None,
        *,
        on_error: Callable[[BottinError], None] | None = None,
    ) -> None:
        """Writes, and has the workspace read again once that is over."""
        shown = self.workspace
        if shown is None:
            return
        shown.reader.begin_writing()
        self._page.lanes.write.submit(
            work,
            on_done,
            on_error=on_error or self.show_error,
            on_end=shown.reader.end_writing,
        )

    def tell(self, changes: ChangeSet, text: str, action: str) -> None:
        """Says what was done, with the button that takes that step back."""
        self._page.toast.show_text(text, action, lambda: self.undo_asked.emit(changes.seq))

    def show_error(self, error: BottinError) -> None:
        """Says in the banner of what is in front what went wrong."""
        text = error_text(error, self._page.look.texts)
        if self.front is not None:
            self.front.banner.show_text(text)
        elif self.events is not None and self._page.panes.page is self.events:
            self.events.banner.show_text(text)
        else:
            self._page.show_error(error)
