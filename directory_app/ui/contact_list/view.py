"""The list as it is used: one contact is always current, typing goes to the search box."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from directory_app.ui.widgets.row_view import RowView

from .delegate import ContactRowDelegate

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme

    from .model import AnyIndex, ContactListModel

_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.GroupSwitchModifier,
)

_MENU_INDENT_PX = 48
_COMMON_ROOM = 30


class ContactListView(RowView):
    """``current_moved`` carries the key of the contact that became current, or None;
    ``selection_moved`` tells that other rows are selected; ``typed`` carries a key press that
    belongs to the search box; ``opened`` that the card is wanted (Entrée, double click);
    ``menu_asked`` where, on screen, the menu of what is selected is wanted."""

    current_moved = Signal(object)
    selection_moved = Signal()
    opened = Signal()
    typed = Signal(QKeyEvent)
    menu_asked = Signal(QPoint)

    def __init__(
        self, model: ContactListModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, ContactRowDelegate(theme), theme, parent)
        self._contacts = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Contacts"))
        self.doubleClicked.connect(lambda _: self.opened.emit())

    @property
    def current_key(self) -> int | None:
        """The key of the current contact."""
        index = self.currentIndex()
        return self._contacts.keys[index.row()] if index.isValid() else None

    @property
    def selected_count(self) -> int:
        """How many rows are selected; counted by ranges, never row by row."""
        return sum(last - first + 1 for first, last in self._selected_ranges())

    @property
    def selected_keys(self) -> tuple[int, ...]:
        """The keys of the selected rows, in display order."""
        keys = self._contacts.keys
        return tuple(
            key for first, last in self._selected_ranges() for key in keys[first : last + 1]
        )

    def _selected_ranges(self) -> list[tuple[int, int]]:
        """First and last row of each run of selected rows, in display order."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(n) for n in range(selection.count())]
        return sorted((one.top(), one.bottom()) for one in ranges)

    def select_keys(self, keys: Iterable[int]) -> None:
        """Selects these contacts again, where they stand now, leaving the current one."""
        wanted, index = set(keys), self._contacts.index
        selection = QItemSelection()
        for first, last in _runs(n for n, key in enumerate(self._contacts.keys) if key in wanted):
            selection.append(QItemSelectionRange(index(first), index(last)))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    @property
    def shown_keys(self) -> tuple[int, ...]:
        """The keys of the rows on screen."""
        height = self.viewport().height()
        first, last = self.indexAt(QPoint(1, 1)), self.indexAt(QPoint(1, height - 1))
        if not first.isValid():
            return ()
        end = last.row() if last.isValid() else len(self._contacts.keys) - 1
        return self._contacts.keys[first.row() : end + 1]

    @property
    def room(self) -> int:
        """How many rows the screen shows, one cut at each end included; at first, of a window that
        has no size yet, a common number."""
        height = self.rowHeight(0) if self.model().rowCount() else 0
        return self.viewport().height() // height + 2 if height else _COMMON_ROOM

    def select(self, position: int | None) -> None:
        """Makes a contact current and shows it; None for none."""
        index = QModelIndex() if position is None else self._contacts.index(position)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        if index.isValid():
            self.scrollTo(index)

    def move_selection(self, step: str) -> None:
        """Moves the selection: ``up``, ``down``, ``page_up`` or ``page_down``."""
        count = self._contacts.rowCount()
        if not count:
            return
        page = max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)) - 1)
        offset = {"up": -1, "down": 1, "page_up": -page, "page_down": page}[step]
        self.select(min(max(self.currentIndex().row() + offset, 0), count - 1))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row, as in a list; a table would stay in its
        row."""
        count = self._contacts.rowCount()
        if count and action == QAbstractItemView.CursorAction.MoveHome:
            return self._contacts.index(0)
        if count and action == QAbstractItemView.CursorAction.MoveEnd:
            return self._contacts.index(count - 1)
        return super().moveCursor(action, modifiers)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tells which contact to show."""
        super().currentChanged(current, previous)
        self.current_moved.emit(self.current_key)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tells that other rows are selected."""
        super().selectionChanged(selected, deselected)
        self.selection_moved.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the mouse, which becomes the selection unless it is part of
        it; by the keyboard, of what is selected. None beside the rows."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu()
            return
        index = self.indexAt(event.pos())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.select(index.row())
        self.menu_asked.emit(event.globalPos())

    def _ask_menu(self) -> None:
        """By the keyboard: beside the current row."""
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)
            rect = self.visualRect(index)
            where = QPoint(rect.left() + _MENU_INDENT_PX, rect.center().y())
            self.menu_asked.emit(self.viewport().mapToGlobal(where))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and Backspace go to the search box, Entrée to the card, Menu and Maj+F10 ask
        for the menu, the rest moves."""
        is_f10 = event.key() == Qt.Key.Key_F10
        is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (is_f10 and is_shifted):
            self._ask_menu()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
            return
        is_text = event.text().isprintable() and event.text().strip()
        is_typing = is_text or event.key() == Qt.Key.Key_Backspace
        if is_typing and event.modifiers() in _PLAIN:
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)


def _runs(positions: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each run of consecutive positions: a range for each row takes Qt a tenth
    of a second where everybody is selected."""
    found: list[tuple[int, int]] = []
    for position in positions:
        if found and found[-1][1] == position - 1:
            found[-1] = (found[-1][0], position)
        else:
            found.append((position, position))
    return found
