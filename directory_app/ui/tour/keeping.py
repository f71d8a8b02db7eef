"""Keeping a directory true: the table, one field of many cards, a departure, the history, a sheet
that goes out and comes back, what is held of a person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from directory_app.domain.quality import ProblemKind
from directory_app.services.table_cells import Column
from directory_app.ui.sidebar.places import ALL, ORGANISATIONS, PEOPLE, TO_CHECK

from .chapter import Chapter
from .hands import SHIFT

_ROW = 1
"""Of the table, in which a cell is typed over."""
_SUCCESSOR = "dulac"
"""How the name of who takes over begins: somebody of the pasted leaflet."""


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
        self._page.toast.dismiss()
        table = self._wiring.table.view
        assert table is not None
        table.go_to((table.contacts.keys[_ROW], Column.PHONE))
        self._hands.wait("cell", lambda: table.field is not None and self._is_quiet())
        self._keep("table", self.tr("The list as a table: its cells are typed over"), None)
        self._hands.press(Qt.Key.Key_Escape)
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
        self._ask_for_a_sector()
        self._keep("batch-edit", self.tr("One field of several contacts, before and after"), None)
        self._leave()

    def _ask_for_a_sector(self) -> None:
        view = self._wiring.batch.view
        assert view is not None
        question = view.question
        question.field.setCurrentIndex(question.field.findData("sectors"))
        question.value.setFocus()
        self._hands.type(self.tr("Community support"))
        self._hands.wait("preview", lambda: view.is_settled and view.found is not None)

    def _say_who_leaves(self) -> None:
        self._go_to(PEOPLE)
        self._select_first()
        self._window.commands.departure.trigger()
        self._wait_for_page("departure")
        self._hands.type(_SUCCESSOR)
        view = self._wiring.departure.view
        assert view is not None
        assert view.body is not None
        picker = view.body.successor.picker
        self._hands.wait("successor", lambda: picker.is_open and self._is_quiet())
        self._hands.press(Qt.Key.Key_Return)
        self._hands.wait("successor chosen", self._is_quiet)
        self._keep("departure", self.tr("Who leaves, who takes over, what stays"), None)
        self._leave()

    def _look_back(self) -> None:
        self._go_to(ORGANISATIONS)
        self._select_first()
        self._window.commands.history.trigger()
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
        board = quality.view
        assert board is not None
        if board.survey is not None and board.survey.counts.get(ProblemKind.PHONE):
            board.choose(ProblemKind.PHONE.value)
        has_some = bool(board.kind)  # a directory may have nothing to look at
        rows = board.model
        self._hands.wait("problems", lambda: board.is_settled and bool(rows.rowCount()) is has_some)
        self._hands.wait("problem read", lambda: not has_some or rows.line_at(0) is not None)
        self._hands.wait("problems read", self._is_quiet)
        self._keep("to-check", self.tr("What is worth a second look"), None)
        self._go_to(ALL)
