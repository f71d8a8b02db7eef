"""The table under the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from directory_app.services.table_cells import Column, TableRow
from directory_app.ui.commands.table import TableCommands
from directory_app.ui.contact_table.block_sheet import BlockSheet
from directory_app.ui.contact_table.model import COLUMNS
from directory_app.ui.contact_table.view import ContactTableView
from tests.ui.conftest import CTRL, Desk


class TableDesk:
    """A desk whose list is a table."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.press(Qt.Key.Key_T, CTRL)
        desk.settle()
        self.view.setFocus()

    @property
    def commands(self) -> TableCommands:
        assert self.desk.window.wiring is not None
        return self.desk.window.wiring.table

    @property
    def view(self) -> ContactTableView:
        assert self.commands.view is not None
        return self.commands.view

    @property
    def sheet(self) -> BlockSheet:
        self.desk.wait(lambda: self.commands.sheet is not None)
        assert self.commands.sheet is not None
        return self.commands.sheet

    def row_of(self, name: str) -> int:
        """Where a contact stands."""
        names = [self.text(n, Column.NAME) for n in range(self.view.contacts.rowCount())]
        return names.index(name)

    def index(self, row: int, column: Column) -> QModelIndex:
        return self.view.contacts.index(row, COLUMNS.index(column))

    def text(self, row: int, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> str:
        """What a cell shows."""
        self.desk.wait(lambda: self.index(row, column).data() is not None)
        return str(self.index(row, column).data(role))

    def go(self, row: int, column: Column) -> None:
        """Makes a cell current, with the arrows alone."""
        self.view.setFocus()
        shown = self.view.shown_columns
        self.desk.press(Qt.Key.Key_Home, CTRL)
        for _ in range(row):
            self.desk.press(Qt.Key.Key_Down)
        for _ in range(shown.index(column)):
            self.desk.press(Qt.Key.Key_Right)
        assert self.view.current_place == (self.view.contacts.keys[row], column)
        self.settle()

    def settle(self) -> None:
        """Until everything is stored and shown."""
        self.desk.wait(lambda: self.commands.saver.is_idle and self.desk.window.is_settled)

    def stored(self, row: int) -> TableRow:
        """The row in memory."""
        found = self.view.contacts.row(self.view.contacts.keys[row])
        assert found is not None
        return found

    def enter(self) -> None:
        """Entrée in a field, which takes it once the event loop runs."""
        field = self.view.field
        assert field is not None
        self.desk.press(Qt.Key.Key_Return)
        self.desk.wait(lambda: self.view.field is not field)

    def accept(self) -> None:
        """Entrée on the sheet, and back to the table."""
        self.desk.wait(self.sheet.isVisible)
        self.desk.press(Qt.Key.Key_Return, CTRL)
        self.desk.wait(lambda: self.commands.sheet is None)
        self.desk.window.activateWindow()
        self.desk.wait(self.desk.window.isActiveWindow)
        self.view.setFocus()
        self.settle()

    def paste(self, text: str) -> None:
        """Ctrl+V with a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.desk.press(Qt.Key.Key_V, CTRL)
