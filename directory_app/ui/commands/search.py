"""What goes with a search: why contacts were found, what an answer has to say for itself, what may
be typed next, and searches kept as lists that update themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Qt, Signal

from directory_app.domain.folding import fold
from directory_app.domain.query import parse_query, spelled_filter
from directory_app.domain.query_words import BY_NAME, NEVER, Takes, query_of
from directory_app.ui.contact_card.time_wording import sentence_case
from directory_app.ui.contact_card.wording import territory_text
from directory_app.ui.error_text import error_text
from directory_app.ui.search.hint_row import HintRow
from directory_app.ui.search.match_feed import MatchFeed
from directory_app.ui.search.value_feed import ValueFeed
from directory_app.ui.sidebar.places import ALL, TRASH

from .initiator import INITIATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory_app.domain.changes import ChangeSet
    from directory_app.domain.query_hints import Value
    from directory_app.services.overview import Choice
    from directory_app.ui.actions import Actions
    from directory_app.ui.directory_page import DirectoryPage
    from directory_app.ui.lists.name_dialog import NameDialog
    from directory_app.ui.sidebar.places import Place

_YEARS_BACK = 2
_NAME_LETTERS = 80


class SearchCommands(QObject):
    """Joined to the list and its running search. ``undo_asked`` with the number of the step that a
    toast's button takes back."""

    undo_asked = Signal(int)

    def __init__(self, page: DirectoryPage, actions: Actions) -> None:
        super().__init__(page)
        self._page = page
        self._actions = actions
        self.dialog: NameDialog | None = None
        self._edited: Place | None = None
        service, session, lane = page.directory.search, page.session, page.lanes.read
        self.matches = MatchFeed(service, session, lane, page.list.view, page.list.model, self)
        self.counted = ValueFeed(
            lambda: page.directory.filter_values, lane, session, page.overview, self
        )
        pane = page.list
        self.hints = HintRow(pane.box, page.look.lang, self._values_of, pane.filters, pane)
        self.counted.arrived.connect(self.hints.refresh)
        notice = page.list.notice
        session.cut.connect(notice.show_cut)
        notice.going_on_asked.connect(session.go_on)
        self._join_saving()
        self.suit()

    def _join_saving(self) -> None:
        page = self._page
        self._actions.save_search.triggered.connect(self.save)
        self._actions.edit_search.triggered.connect(lambda: self.edit(page.place))
        page.list.save.clicked.connect(self.save)
        page.list.box.textChanged.connect(lambda _: self.suit())
        page.list.box.editingFinished.connect(self.suit)
        page.list.filters.changed.connect(self.suit)
        page.place_changed.connect(self.suit)
        page.panes.page_shown.connect(self.suit)

    # --- what may be typed next --------------------------------------------------------------

    def _values_of(self, name: str) -> Sequence[Value]:
        overview = self._page.overview.latest
        if overview is None:
            return ()
        match name:
            case "sector":
                return _named(overview.sectors)
            case "territory":
                return [(territory_text(one.value), one.count) for one in overview.territories]
            case "category":
                return _named(overview.categories)
            case "member":
                return _named(overview.alliances)
            case "list":
                return [(one.name, one.count) for one in overview.lists]
            case "event":
                return [(one.title, one.count) for one in overview.events if one.title]
            case "verified" | "changed":
                return self._days(is_check=name == "verified")
            case _:
                return _named(self.counted.latest(name))

    def _days(self, *, is_check: bool) -> Sequence[Value]:
        year = QDate.currentDate().year()
        days = [f"<{year - n}" for n in range(_YEARS_BACK)] + [f">{year}"]
        never = [NEVER[self._page.look.lang != "fr"]] if is_check else []
        return [(day, None) for day in (*days, *never)]

    # --- searches kept -----------------------------------------------------------------------

    @property
    def query(self) -> str:
        """What is sought, in words: the text, the place and the filters."""
        page, listing = self._page, self._page.listing
        overview = page.overview.latest
        alliances = overview.alliances if overview is not None else ()
        alliance = next((one.label for one in alliances if one.value == listing.alliance), "")
        if sum(fold(one.label) == fold(alliance) for one in alliances) > 1:
            alliance = ""  # of two that are called so, its identifier tells which
        words = query_of(listing, alliance=alliance, list_name=page.place.name)
        text = page.session.answered if page.session.is_answered else page.list.box.text()
        return " ".join(part for part in (text.strip(), words) if part)

    def suit(self) -> None:
        """Offers to keep a search where there is one."""
        page = self._page
        is_search = bool(page.list.box.text().strip()) or page.list.filters.is_active
        is_there = page.panes.is_browsing and page.place != TRASH
        if page.place != ALL or not (is_search or page.list.box.hasFocus()):
            self._edited = None  # emptied and left: what is typed next is another search
        can_save = is_search and is_there and not page.directory.is_read_only
        self._actions.save_search.setEnabled(can_save)
        page.list.save.setVisible(can_save)
        has_search = page.panes.is_browsing and bool(self.query_of_list(page.place))
        self._actions.edit_search.setEnabled(has_search)

    def save(self) -> None:
        """Asks for a name, makes the list, shows it; under the name of the list whose search is
        edited, that list gets the search."""
        from directory_app.ui.lists.name_dialog import NameDialog

        query, window, edited = self.query, self._page.window(), self._edited
        title, button = self.tr("Save this search"), self.tr("Save")
        name = edited.name if edited is not None else self._proposed_name(query)
        caption = self.tr("&Name of the list; the same one changes its search") if edited else ""
        dialog = NameDialog(title, button, name, window, caption=caption, note=self._note(query))
        dialog.named.connect(lambda name: self._keep(name, query, edited, dialog))
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def _proposed_name(self, query: str) -> str:
        """What is sought, as a person would say it: words, then values of filters."""
        page, typed = self._page, parse_query(self._page.list.box.text())
        said = [" ".join(typed.text.split())]
        for one in typed.filters:
            takes = BY_NAME[one.name].takes
            value = one.value if takes is Takes.NAME and not one.is_negated else spelled_filter(one)
            said.append(sentence_case(value.replace(":", " ") if takes is Takes.WORD else value))
        said += [chip.choice for chip in page.list.filters.chips.values()]
        name = ", ".join(one for one in said if one) or query
        return name[:_NAME_LETTERS]

    def _note(self, query: str) -> str:
        """What is kept; and what is not, as it is about one day."""
        listing = self._page.listing
        note = self.tr("Kept search: %1").replace("%1", query)
        if listing.alliance_on or listing.alliance_kind:
            note += "\n" + self.tr(
                "Neither the day nor the kind of affiliation is kept: the list will have all "
                "those who are members, day after day."
            )
        return note

    def _keep(self, name: str, query: str, edited: Place | None, dialog: NameDialog) -> None:
        page, lists = self._page, self._page.directory.lists
        is_same = edited is not None and fold(name) == fold(edited.name)
        text = self.tr("Search of “%1” changed") if is_same else self.tr("List “%1” created")
        undo = self.tr("Undo the change") if is_same else self.tr("Undo the creation")

        def write() -> tuple[str, ChangeSet]:
            if edited is not None and is_same:
                list_id = edited.list_id
                return list_id, lists.change_query(list_id, query, initiator=INITIATOR)
            return lists.create(name, query, initiator=INITIATOR)

        def made(result: tuple[str, ChangeSet]) -> None:
            list_id, changes = result
            dialog.accept()
            page.list.filters.clear()
            page.list.box.clear()
            page.open_list(list_id)
            if changes.lists:
                told = text.replace("%1", name)
                page.toast.show_text(told, undo, lambda: self.undo_asked.emit(changes.seq))

        page.lanes.write.submit(
            write,
            made,
            on_error=lambda error: dialog.show_error(error_text(error, page.look.texts)),
        )

    def _on_finished(self) -> None:
        if self.dialog is not None:
            is_kept = self.dialog.result() == self.dialog.DialogCode.Accepted
            self.dialog.deleteLater()
            self.dialog = None
            self._page.window().activateWindow()
            pane = self._page.list
            (pane.first_stop() if is_kept else pane.box).setFocus()

    def edit(self, place: Place) -> None:
        """Puts the search of a list back into the box, over the whole directory."""
        query = self.query_of_list(place)
        if query:
            self._page.list.filters.clear()
            self._page.go_to(ALL)
            self._page.list.box.setText(query)
            self._page.list.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self._edited = place

    def query_of_list(self, place: Place) -> str:
        """The search of a list that updates itself; empty for any other."""
        overview = self._page.overview.latest
        lists = overview.lists if overview is not None else ()
        return next((one.query or "" for one in lists if one.id == place.list_id), "")


def _named(choices: Sequence[Choice]) -> Sequence[Value]:
    return [(one.label or one.value, one.count) for one in choices]
