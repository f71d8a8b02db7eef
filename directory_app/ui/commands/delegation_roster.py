"""The roster: people added, replaced, moved, taken off, their status; each a step that Ctrl+Z takes
back, each about the places that were meant when it was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, Signal

from directory_app.domain.errors import BottinError, UserError
from directory_app.domain.events import Guest, RosterOrder, Status
from directory_app.ui.announce import announce
from directory_app.ui.error_text import error_text

from .initiator import INITIATOR

if TYPE_CHECKING:
    from directory_app.domain.cards import Reference
    from directory_app.domain.changes import ChangeSet
    from directory_app.domain.delegations import Delegate
    from directory_app.services.delegations.roster import Added
    from directory_app.ui.delegation.add_field import Choice
    from directory_app.ui.delegation.place_menu import PlaceMenu
    from directory_app.ui.delegation.workspace import Workspace
    from directory_app.ui.directory_page import DirectoryPage

    from .delegation import DelegationCommands

T = TypeVar("T")


class RosterCommands(QObject):
    """``undo_asked`` with the number of the step that a toast's button takes back."""

    undo_asked = Signal(int)

    def __init__(self, page: DirectoryPage, delegation: DelegationCommands) -> None:
        super().__init__(page)
        self._page = page
        self._delegation = delegation
        self.menu: PlaceMenu | None = None
        delegation.opened.connect(self._connect)

    def _connect(self, work: Workspace) -> None:
        pane = work.roster
        pane.field.added.connect(self.add)
        pane.field.guest_typed.connect(self.add_guest)
        pane.field.replaced.connect(self.assign)
        pane.field.guest_replaced.connect(self.assign_guest)
        pane.status_chosen.connect(self.set_status)
        pane.moved.connect(self.move)
        pane.opened.connect(self.open_card)
        pane.menu_asked.connect(self._ask_menu)
        pane.footer.removed.connect(self.remove)
        pane.footer.order_chosen.connect(self.order_by)
        work.gaps.add_asked.connect(self.propose)

    @property
    def _front(self) -> Workspace | None:
        return self._delegation.front

    # --- who -------------------------------------------------------------------------------------

    def enter_field(self) -> None:
        """Ctrl+D: the focus in the field that adds."""
        if self._front is not None:
            self._front.show_roster()
            self._front.roster.enter_field()

    def propose(self, organisation_id: str) -> None:
        """The people of an organisation, to add one of them."""
        if self._front is not None and organisation_id:
            self._front.show_roster()
            self._front.roster.field.propose(organisation_id)

    def add(self, choice: Choice) -> None:
        """Adds whom the field found; somebody who is there already is shown, not doubled."""
        represented = choice.organisation if choice.person else None
        who, add = choice.person or choice.organisation, self._page.directory.roster.add

        def work(event_id: str) -> tuple[Added, ChangeSet]:
            return add(event_id, [who], represented=represented or None, initiator=INITIATOR)

        self._add(choice.name, work)

    def add_guest(self, typed: str) -> None:
        """Adds somebody without a card: « Prénom Nom, Organisme »."""
        guest, add_guest = guest_of(typed), self._page.directory.roster.add_guest
        self._add(typed, lambda event_id: add_guest(event_id, guest, initiator=INITIATOR))

    def _add(self, name: str, work: Callable[[str], tuple[Added, ChangeSet]]) -> None:
        def added(result: tuple[Added, ChangeSet]) -> None:
            outcome, changes = result
            if outcome.already:
                self._tell_already(name, outcome.already[0])
                return
            if self._front is not None:
                self._front.want_place(outcome.places[0])
            text = self.tr("%1 added to the delegation").replace("%1", name)
            self._tell(changes, text, self.tr("Undo the addition"))

        self._run(work, added)

    def _tell_already(self, name: str, place_id: str) -> None:
        work = self._front
        if work is None:
            return
        row = work.roster.model.row_of(place_id)
        work.want_place(place_id)
        text = self.tr("%1 is already in the delegation (position %2).").replace("%1", name)
        rank = "" if row is None else str(row + 1)
        go = self.tr("Go there")
        self._page.toast.show_text(text.replace("%2", rank), go, lambda: work.go_to_place(place_id))

    def replace(self) -> None:
        """The field asks who takes the current place."""
        from directory_app.ui.delegation import wording

        work = self._front
        one = work.roster.current if work is not None else None
        if work is not None and one is not None:
            work.roster.field.begin_replacing(one.id, wording.who(one), one.organisation_id)

    def assign(self, place_id: str, choice: Choice) -> None:
        """Gives a place to whom the field found."""
        person, organisation = choice.person or None, choice.organisation or None
        assign = self._page.directory.roster.assign
        self._give(
            place_id,
            choice,
            lambda event_id: assign(
                event_id,
                place_id,
                person=person,
                organisation=organisation,
                initiator=INITIATOR,
            ),
        )

    def assign_guest(self, place_id: str, typed: str) -> None:
        """Gives a place to somebody without a card."""
        from directory_app.ui.delegation.add_field import Choice

        guest, assign = guest_of(typed), self._page.directory.roster.assign_guest
        self._give(
            place_id,
            Choice(name=typed),
            lambda event_id: assign(event_id, place_id, guest, initiator=INITIATOR),
        )

    def change_function(self, place_id: str) -> None:
        """Asks as what somebody comes that day; their card stays as it is."""
        from directory_app.ui.delegation import wording
        from directory_app.ui.lists.name_dialog import NameDialog

        work = self._front
        one = work.roster.model.find(place_id) if work is not None else None
        if one is None:
            return
        title = self.tr("Function of %1 that day").replace("%1", wording.who(one))
        dialog = NameDialog(
            title,
            self.tr("Save"),
            one.function,
            self._page.window(),
            caption=self.tr("&Function"),
        )

        def changed(changes: ChangeSet) -> None:
            dialog.accept()
            self._tell(changes, self.tr("Function changed"), self.tr("Undo the change"))

        def change(typed: str) -> None:
            if typed.strip() == one.function:
                dialog.accept()
                return
            set_function = self._page.directory.roster.set_function
            self._run(
                lambda event_id: set_function(event_id, place_id, typed, initiator=INITIATOR),
                changed,
                on_error=lambda error: dialog.show_error(error_text(error, self._page.look.texts)),
            )

        dialog.named.connect(change)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def represent(self, place_id: str, organisation_id: str) -> None:
        """Lets a person come for another organisation."""
        from directory_app.ui.delegation import wording

        work = self._front
        one = work.roster.model.find(place_id) if work is not None else None
        if one is not None:
            from directory_app.ui.delegation.add_field import Choice

            self.assign(place_id, Choice(one.person_id, organisation_id, wording.who(one)))

    def _give(self, place_id: str, choice: Choice, work: Callable[[str], ChangeSet]) -> None:
        front = self._front
        before = front.roster.model.find(place_id) if front is not None else None

        def given(changes: ChangeSet) -> None:
            from directory_app.ui.delegation import wording

            if self._front is not None:
                self._front.want_place(place_id, takes_focus=True)
            if before is None or not changes.events:
                return
            text = self.tr("%1 in place of %2")
            if before.person_id and before.person_id == choice.person:
                text = self.tr("%1 comes for another organisation")
            text = text.replace("%1", choice.name).replace("%2", wording.who(before))
            self._tell(changes, text, self.tr("Undo the replacement"))

        def refused(error: BottinError) -> None:
            there = self._find_person(choice.person)
            if isinstance(error, UserError) and error.code == "already_in_delegation" and there:
                self._tell_already(choice.name, there.id)
            else:
                self._show_error(error)

        self._run(work, given, on_error=refused)

    def _find_person(self, person_id: str) -> Delegate | None:
        delegates = self._front.roster.model.delegates if self._front is not None else ()
        return next((one for one in delegates if person_id and one.person_id == person_id), None)

    def remove(self) -> None:
        """Takes what is selected off the roster."""
        from directory_app.ui.delegation import wording

        chosen = self._front.roster.selected if self._front is not None else ()
        if not chosen:
            return
        ids, remove = [one.id for one in chosen], self._page.directory.roster.remove
        text = self.tr("%n place(s) removed from the delegation", "", len(chosen))
        if len(chosen) == 1:
            one = wording.who(chosen[0])
            text = self.tr("%1 removed from the delegation").replace("%1", one)

        def removed(changes: ChangeSet) -> None:
            if changes.events:
                self._tell(changes, text, self.tr("Undo the removal"))

        self._run(lambda event_id: remove(event_id, ids, initiator=INITIATOR), removed)

    # --- status ----------------------------------------------------------------------------------

    def set_status(self, place_ids: Sequence[str], status: Status) -> None:
        """Where the invitations of some places stand."""
        from directory_app.ui.delegation import wording

        work, set_status = self._front, self._page.directory.roster.set_status
        chosen = work.roster.find_all(place_ids) if work is not None else ()
        ids = [one.id for one in chosen]
        if not ids:
            return
        word = wording.status_word(status)

        def done(changes: ChangeSet) -> None:
            from directory_app.ui.delegation import wording

            if not changes.events:
                return
            text = self.tr("%1: %2").replace("%1", wording.who(chosen[0]))
            if len(ids) > 1:
                text = self.tr("%n place(s): %2", "", len(ids))
            text = text.replace("%2", word.lower())
            self._tell(changes, text, self.tr("Undo the change"))

        self._run(lambda event_id: set_status(event_id, ids, status, initiator=INITIATOR), done)

    def set_status_selected(self, status: Status) -> None:
        """The same for what is selected."""
        if self._front is not None:
            self.set_status(self._front.roster.view.selected_ids, status)

    # --- order -----------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """The current row one place up (-1) or down (1)."""
        if self._front is not None:
            self._front.roster.move_current(by)

    def move(self, place_id: str, rank: int) -> None:
        """Puts a place at a rank: on screen at once, then in the file."""
        from directory_app.ui.delegation import wording

        work = self._front
        if work is None or work.sight is None or not work.roster.model.move(place_id, rank):
            return
        order, move = work.roster.order, self._page.directory.roster.move
        one = work.roster.model.find(place_id)
        work.roster.show_order(RosterOrder.MANUAL)
        if one is not None:
            text = self.tr("%1, position %2 of %3").replace("%1", wording.who(one))
            count = work.roster.model.rowCount()
            text = text.replace("%2", str(rank + 1)).replace("%3", str(count))
            announce(work.roster.view, text)

        def moved(changes: ChangeSet) -> None:
            if changes.events and order is not RosterOrder.MANUAL:
                self._tell(changes, self._replaced_order(order), self.tr("Undo the move"))

        self._run(lambda event_id: move(event_id, place_id, rank, initiator=INITIATOR), moved)

    def _replaced_order(self, order: RosterOrder) -> str:
        if order is RosterOrder.FAMILY_NAME:
            return self.tr("Alphabetical order replaced by the order by hand")
        if order is RosterOrder.ORGANISATION:
            return self.tr("Order by organisation replaced by the order by hand")
        return self.tr("Order by status replaced by the order by hand")

    def order_by(self, order: str) -> None:
        """What orders the roster."""
        edit = self._page.directory.events.edit
        self._run(
            lambda event_id: edit(event_id, {"order": order}, initiator=INITIATOR), lambda _: None
        )

    # --- one place -------------------------------------------------------------------------------

    def open_card(self, place_id: str) -> None:
        """The card of who is there, else of the organisation."""
        from directory_app.ui.delegation import wording

        work = self._front
        one = work.roster.model.find(place_id) if work is not None else None
        if one is None:
            return
        contact_id = one.person_id or one.organisation_id
        if contact_id:
            self._delegation.open_contact(contact_id)
        else:
            text = self.tr("%1 has no card").replace("%1", wording.who(one))
            self._page.toast.show_text(text)

    def copy_line(self) -> None:
        """The line of the current place, as the sheet may say it."""
        work = self._front
        if work is not None and work.roster.view.current_id:
            work.documents.copy_line(work.roster.view.current_id)

    def _ask_menu(self, where: QPoint) -> None:
        """The menu of a row waits for the organisations for which its person may come."""
        from directory_app.ui.delegation.people import organisations_of
        from directory_app.ui.delegation.place_menu import PlaceMenu

        work, directory = self._front, self._page.directory
        one = work.roster.current if work is not None else None
        if work is None or one is None:
            return

        def show(organisations: Sequence[Reference]) -> None:
            if self._front is work and work.roster.current == one:
                self.menu = PlaceMenu(
                    self,
                    self._page.look.theme,
                    one,
                    organisations,
                    can_write=work.can_write,
                    is_many=len(work.roster.view.selected_ids) > 1,
                    parent=work,
                )
                self.menu.popup(where)

        self._page.lanes.read.submit(
            lambda: organisations_of(directory, one), show, on_error=lambda _: show(())
        )

    # --- doing -----------------------------------------------------------------------------------

    def _run(
        self,
        work: Callable[[str], T],
        on_done: Callable[[T], None],
        *,
        on_error: Callable[[BottinError], None] | None = None,
    ) -> None:
        if self._front is not None:
            event_id = self._front.event_id
            self._delegation.run(lambda: work(event_id), on_done, on_error=on_error)

    def _tell(self, changes: ChangeSet, text: str, action: str) -> None:
        self._page.toast.show_text(text, action, lambda: self.undo_asked.emit(changes.seq))

    def _show_error(self, error: BottinError) -> None:
        if self._front is not None:
            self._front.banner.show_text(error_text(error, self._page.look.texts))


def guest_of(typed: str) -> Guest:
    """Somebody without a card, of « Prénom Nom, Organisme »."""
    from directory_app.domain.typed_names import split_person_name

    name, _, organisation = typed.partition(",")
    given, family = split_person_name(name)
    return Guest(given, family, organisation.strip())
