"""Keeps the table and the list on the same contacts: the list is what the rest of the window
listens to, whichever of the two is on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject

from .model import COLUMNS

if TYPE_CHECKING:
    from directory_app.ui.contact_list.view import ContactListView

    from .view import ContactTableView

_FLAG = QItemSelectionModel.SelectionFlag


class TableFollower(QObject):
    """Works only while the table is on screen (``is_on``)."""

    def __init__(self, rows: ContactListView, table: ContactTableView) -> None:
        super().__init__(table)
        self._rows = rows
        self._table = table
        self._is_busy = False
        self.is_on = False
        rows.current_moved.connect(self._on_list_moved)
        rows.selection_moved.connect(self._on_list_moved)
        table.moved.connect(self._on_table_moved)

    def begin(self) -> None:
        """The table takes over what is current and selected in the list."""
        self.is_on = True
        self._on_list_moved()

    def end(self) -> None:
        """The list is on screen again, as the table left it."""
        self.is_on = False

    def _on_list_moved(self, _: object = None) -> None:
        if not self.is_on or self._is_busy:
            return
        self._is_busy = True
        try:
            self._take_from_list()
        finally:
            self._is_busy = False

    def _take_from_list(self) -> None:
        current = self._rows.currentIndex()
        if not current.isValid():
            return
        selection = self._rows.selectionModel().selection()
        ranges = [
            (selection.at(n).top(), selection.at(n).bottom()) for n in range(selection.count())
        ]
        if self._table.currentIndex().row() != current.row() or len(ranges) <= 1:
            if self._table.selected_rows == [(current.row(), current.row())] and (
                self._table.currentIndex().row() == current.row()
            ):
                return
            self._table.select_cell(current.row())
        if self._rows.selected_count > 1:
            column = self._table.currentIndex().column()
            wanted = QItemSelection()
            for first, last in ranges:
                wanted.select(self._cell(first, column), self._cell(last, column))
            self._table.selectionModel().select(wanted, _FLAG.ClearAndSelect)

    def _cell(self, row: int, column: int) -> QModelIndex:
        return self._table.contacts.index(row, max(0, min(column, len(COLUMNS) - 1)))

    def _on_table_moved(self) -> None:
        if not self.is_on or self._is_busy or not self._table.currentIndex().isValid():
            return
        self._is_busy = True
        try:
            self._give_to_list()
        finally:
            self._is_busy = False

    def _give_to_list(self) -> None:
        runs, current = self._table.selected_rows, self._table.currentIndex().row()
        if len(runs) <= 1 and (not runs or runs[0][0] == runs[0][1]):
            row = runs[0][0] if runs else current
            is_there = self._rows.currentIndex().row() == row
            if not is_there or self._rows.selected_count != 1:
                self._rows.select(row)
            return
        model, rows = self._rows.model(), self._rows.selectionModel()
        wanted = QItemSelection()
        for first, last in runs:
            wanted.select(model.index(first, 0), model.index(last, 0))
        rows.setCurrentIndex(model.index(current, 0), _FLAG.NoUpdate)
        rows.select(wanted, _FLAG.ClearAndSelect)
