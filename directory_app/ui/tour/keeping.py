"""Keeping a directory true: the table, one field of many cards, a departure, the history, a sheet
that goes out and comes back, what is held of a person."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.panes import Panes
from directory_app.ui.sidebar.places import ALL, ORGANISATIONS, PEOPLE, TO_CHECK, Place
from directory_app.ui.wiring import Wiring

from .chapter import Chapter
from .hands import SHIFT, TourStopped


class Keeping(Chapter):
    """What is done on quiet days."""

    def go(self) -> None:
        """All of it. Raises TourStopped."""
        self._look_at_the_table()
        self._change_many()
        self._say_who_leaves()
        self._look_back()
        self._send_a_sheet()
        self._tell_a_person()
        self._look_for_problems()

    def _look_at_the_table(self) -> None:
        self._go_to(ORGANISATIONS)
        self._window.commands.table.trigger()
        self._hands.wait("table", lambda: self._has_cells() and self._is_quiet())
        self._keep("table", self.tr("The list as a table: its cells are typed over"), None)
        self._window.commands.table.trigger()
        self._hands.wait("list again", self._is_quiet)

    def _has_cells(self) -> bool:
        view = self._wiring.table.view
        return view is not None and bool(view.model().index(0, 0).data())

    def _change_many(self) -> None:
        hands, page = self._hands, self._page
        page.list.view.setFocus()
        for _ in range(3):
            hands.press(Qt.Key.Key_Down, SHIFT)
        hands.wait("selection", lambda: page.is_many)
        self._window.commands.batch_edit.trigger()
        hands.wait("batch", lambda: self._wiring.batch.view is not None and self._is_quiet())
        self._keep("batch-edit", self.tr("One field of several contacts, before and after"), None)
        self._leave()

    def _say_who_leaves(self) -> None:
        self._go_to(PEOPLE)
        self._select_first()
        self._window.commands.departure.trigger()
        self._wait_for_page("departure")
        self._keep("departure", self.tr("Who leaves, who takes over, what stays"), None)
        self._leave()

    def _look_back(self) -> None:
        self._go_to(ORGANISATIONS)
        self._select_first()
        self._window.commands.directory_history.trigger()
        history = self._wiring.history
        self._hands.wait("history", lambda: history.view is not None and history.view.is_settled)
        self._keep("history", self.tr("Who changed what, and the way back"), None)
        self._leave()

    def _send_a_sheet(self) -> None:
        verification, commands = self._wiring.verification, self._window.commands
        self._select_first()
        commands.verification.trigger()
        self._hands.wait(
            "sheet", lambda: verification.sheets is not None and verification.sheets.is_settled
        )
        self._hands.wait("sheet’s page", self._is_quiet)
        self._keep("verification-sheet", self.tr("What we have on them, to be read over"), None)
        self._leave()
        self._select_first()
        commands.answers.trigger()
        self._wait_for_page("answers")
        self._keep("answers", self.tr("What came back, entered by the keyboard"), None)
        self._leave()

    def _tell_a_person(self) -> None:
        self._go_to(PEOPLE)
        self._select_first()
        self._window.commands.personal_data.trigger()
        commands = self._wiring.personal_data
        self._hands.wait("personal data", lambda: commands.dialog is not None and self._is_quiet())
        dialog = commands.dialog
        assert isinstance(dialog, QDialog)
        self._keep("personal-data", self.tr("Everything held about one person"), dialog)
        dialog.reject()
        self._window.activateWindow()  # as a window manager does once a dialog is gone
        self._hands.wait("window again", self._window.isActiveWindow)
        self._hands.settle("personal data")

    def _look_for_problems(self) -> None:
        self._go_to(TO_CHECK)
        quality = self._wiring.quality
        self._hands.wait("board", lambda: quality.view is not None and quality.view.is_settled)
        self._keep("to-check", self.tr("What is worth a second look"), None)
        self._go_to(ALL)

    # --- what is on screen -------------------------------------------------------------------

    def _go_to(self, place: Place) -> None:
        self._page.go_to(place)
        self._hands.settle(place.key)

    def _select_first(self) -> None:
        self._page.list.view.select(0)
        self._hands.wait("card", lambda: self._page.card.card is not None and self._is_quiet())

    def _wait_for_page(self, step: str) -> None:
        self._hands.wait(step, lambda: not self._panes.is_browsing and self._is_quiet())

    def _leave(self) -> None:
        """Échap, until list and card are there again."""
        self._until(lambda: self._panes.is_browsing)
        self._hands.settle("back")

    def _until(self, is_there: Callable[[], bool]) -> None:
        for _ in range(3):
            if is_there():
                return
            self._hands.press(Qt.Key.Key_Escape)
            self._hands.settle("leaving")
        if not is_there():
            raise TourStopped("leaving")

    def _is_quiet(self) -> bool:
        return self._window.is_settled and self._window.lanes.is_idle

    @property
    def _page(self) -> DirectoryPage:
        assert self._window.page is not None
        return self._window.page

    @property
    def _panes(self) -> Panes:
        return self._page.panes

    @property
    def _wiring(self) -> Wiring:
        assert self._window.wiring is not None
        return self._window.wiring
