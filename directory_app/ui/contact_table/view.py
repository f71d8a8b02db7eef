"""The table as it is used: F2, a double click or typing open a cell's field; Entrée stores it and
goes down, Tab and Maj+Tab to the sides, Échap gives it up. Outside a field Tab leaves the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from .cell_delegate import CellDelegate, CellEdit, Choices
from .frozen_names import FrozenNames
from .model import COLUMNS, AnyIndex, ContactTableModel, Place, Seen
from .table_header import TableHeader

if TYPE_CHECKING:
    from directory_app.services.table_cells import Column
    from directory_app.ui.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.GroupSwitchModifier,
)
_MOVES = {
    QAbstractItemDelegate.EndEditHint.SubmitModelCache: (1, 0),
    QAbstractItemDelegate.EndEditHint.EditNextItem: (0, 1),
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: (0, -1),
}


class ContactTableView(QTableView):
    """``typed`` carries what a field was opened over and the text left there, ``left`` the first of
    a field that was given up; ``moved`` that another cell is current or selected; ``opened`` that
    the card is wanted; ``menu_asked`` where the menu of what is selected is; ``locked`` a place
    that takes no text; ``given_up`` one whose refused text is to go; ``copy_asked``,
    ``paste_asked`` and ``clear_asked`` are about what is selected."""

    typed = Signal(object, str)
    left = Signal(object)
    moved = Signal()
    opened = Signal()
    menu_asked = Signal(QPoint)
    locked = Signal(object)
    given_up = Signal(object)
    copy_asked = Signal()
    paste_asked = Signal()
    clear_asked = Signal()

    def __init__(
        self,
        model: ContactTableModel,
        theme: Theme,
        choices: Choices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.contacts = model
        self._theme = theme
        self._kept: tuple[Seen, str] | None = None
        self._column = 0
        self.setModel(model)
        self._cells = CellDelegate(model, theme, choices, self)
        self._cells.typed.connect(self.typed)
        self.setItemDelegate(self._cells)
        header = TableHeader(theme, self)
        header.setSectionsMovable(True)
        self.setHorizontalHeader(header)
        self.names = FrozenNames(self, header, theme)
        self.setObjectName("contactTable")
        self.setAccessibleName(self.tr("Table of contacts"))
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        model.modelAboutToBeReset.connect(self._keep_field)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._cells.height(self.font()))

    def _on_theme_changed(self) -> None:
        self._fit_rows()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Rows follow the font."""
        super().changeEvent(event)
        is_larger = event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if is_larger and hasattr(self, "_cells"):
            self._fit_rows()

    # --- where we are --------------------------------------------------------------------------

    @property
    def current_place(self) -> Place | None:
        """The current cell."""
        index = self.currentIndex()
        return self.contacts.place_of(index) if index.isValid() else None

    @property
    def shown_columns(self) -> tuple[Column, ...]:
        """The columns on screen, from the left."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(n) for n in range(header.count()))
        return tuple(COLUMNS[n] for n in order if not header.isSectionHidden(n))

    @property
    def selected_rows(self) -> list[tuple[int, int]]:
        """First and last row of each run of rows with a selected cell, in display order."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(n) for n in range(selection.count()))
        return _merged(sorted((one.top(), one.bottom()) for one in ranges))

    @property
    def selected_count(self) -> int:
        """How many cells are selected, counted by ranges; hidden columns do not count."""
        return len(self.selected_columns) * sum(b - a + 1 for a, b in self.selected_rows)

    @property
    def selected_columns(self) -> tuple[Column, ...]:
        """The columns on screen with a selected cell, from the left."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(n) for n in range(selection.count())]
        return tuple(
            column
            for column in self.shown_columns
            if any(one.left() <= COLUMNS.index(column) <= one.right() for one in ranges)
        )

    @property
    def selected_keys(self) -> tuple[int, ...]:
        """The contacts with a selected cell, in display order."""
        keys = self.contacts.keys
        return tuple(key for a, b in self.selected_rows for key in keys[a : b + 1])

    @property
    def selected_places(self) -> tuple[Place, ...]:
        """The rectangle of what is selected, row by row: what a copy takes."""
        columns = self.selected_columns
        return tuple((key, column) for key in self.selected_keys for column in columns)

    def select_cell(self, row: int, column: int | None = None) -> None:
        """Makes a cell current, the only one selected, and shows it; the column stays unless
        given."""
        index = self.contacts.index(row, self._column if column is None else column)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def scrollTo(
        self,
        index: AnyIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Into sight, and not below the names that stay."""
        super().scrollTo(index, hint)
        self.names.uncover(index)

    def go_to(self, place: Place) -> None:
        """Opens the field of a cell, wherever it stands now."""
        key, column = place
        if key in self.contacts.keys:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.select_cell(self.contacts.keys.index(key), COLUMNS.index(column))
            if self.contacts.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
                self.edit(self.currentIndex())

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tells that another cell is current."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._column = current.column()
        self.moved.emit()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tells that other cells are selected."""
        super().selectionChanged(selected, deselected)
        self.moved.emit()

    # --- the field -----------------------------------------------------------------------------

    @property
    def field(self) -> CellEdit | None:
        """The field that is open."""
        found = self.viewport().findChildren(CellEdit)
        return next((one for one in found if one.isVisible()), None)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Back to the table, and on to the next cell where a key said so."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        is_given_up = hint is QAbstractItemDelegate.EndEditHint.RevertModelCache
        if is_given_up and isinstance(editor, CellEdit):
            self.left.emit(editor.seen)
        if hint in _MOVES:
            self._step(*_MOVES[hint])

    def _step(self, down: int, right: int) -> None:
        """One cell on; at the end of a row, the next row's first; nowhere beyond the last."""
        index = self.currentIndex()
        columns = [COLUMNS.index(one) for one in self.shown_columns]
        if not index.isValid() or index.column() not in columns:
            return
        last = self.contacts.rowCount() - 1
        row, place = index.row() + down, columns.index(index.column()) + right
        if not 0 <= place < len(columns):
            row, place = row + right, place % len(columns)
        if 0 <= row <= last:
            self.select_cell(row, columns[place])

    def _keep_field(self) -> None:
        """The rows change places: what is being typed comes back with its contact."""
        field = self.field
        self._kept = (field.seen, field.text()) if field is not None else None

    def reopen_field(self) -> tuple[Seen, str] | None:
        """Opens the field that a change of rows closed; what it held, when its contact is gone."""
        kept, self._kept = self._kept, None
        if kept is None:
            return None
        seen, text = kept
        if seen.place[0] not in self.contacts.keys:
            return kept
        self.go_to(seen.place)
        if (field := self.field) is None:
            return kept
        field.seen = seen
        field.setText(text)
        return None

    # --- keys ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """F2 is the cell's, not the form's, while the table has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = event.key() == Qt.Key.Key_F2 and not event.modifiers()
            if is_ours:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copies, pastes, clears, opens; what types opens the field."""
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the field's: it comes here before the field is closed
        elif not self._acts(event):
            self._tell_locked(event)
            super().keyPressEvent(event)

    def _acts(self, event: QKeyEvent) -> bool:
        key, plain = event.key(), not event.modifiers()
        is_shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_asked.emit()
        elif key == Qt.Key.Key_Delete and plain:
            self.clear_asked.emit()
        elif key in _ENTER and plain:
            self.opened.emit()
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and is_shifted):
            self._ask_menu()
        elif key == Qt.Key.Key_Space and is_shifted:
            self.selectRow(self.currentIndex().row())
        else:
            return key == Qt.Key.Key_Escape and plain and self._give_up()
        return True

    def _give_up(self) -> bool:
        place = self.current_place
        typed = self.contacts.typed_at(place) if place is not None else None
        if typed is None or typed.is_pending:
            return False
        self.given_up.emit(place)
        return True

    def _tell_locked(self, event: QKeyEvent) -> None:
        is_text = bool(event.text().strip()) and event.text().isprintable()
        is_opening = is_text and event.modifiers() in _PLAIN
        if is_opening or (event.key() == Qt.Key.Key_F2 and not event.modifiers()):
            self._refuse_locked(self.currentIndex())

    def _refuse_locked(self, index: QModelIndex) -> None:
        if index.isValid() and not self.contacts.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.locked.emit(self.contacts.place_of(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the field, or says why there is none."""
        self._refuse_locked(self.indexAt(event.position().toPoint()))
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the contacts that are selected; the row under the mouse becomes so."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu()
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.select_cell(index.row(), index.column())
            self.menu_asked.emit(event.globalPos())

    def _ask_menu(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)
            self.menu_asked.emit(self.viewport().mapToGlobal(self.visualRect(index).center()))


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs of rows without overlap."""
    found: list[tuple[int, int]] = []
    for first, last in ranges:
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found
