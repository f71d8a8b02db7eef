"""The roster as it is used: several rows at once, a menu of states on the row, order by hand.

Keys on a row: Espace its status, Entrée its card, letters the field above. Rows are dragged to the
same effect as Alt+↑ and Alt+↓ (WCAG 2.2, 2.5.7: dragging is never the only way).
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from directory_app.domain.delegations import Delegate
from directory_app.ui.theme import Theme

from .roster_delegate import RosterDelegate
from .roster_model import DELEGATE_ROLE, PLACE_FORMAT, AnyIndex, RosterModel

_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
    Qt.KeyboardModifier.GroupSwitchModifier,
)
_LINE_PX = 2


class RosterView(QListView):
    """``current_moved`` carries a place's id (empty for none); ``status_wanted`` and ``menu_asked``
    where, on screen, the menu of the status, or of all that can be done, is wanted for what is
    selected; ``opened`` that the current row's card is; ``dropped`` a place and its new rank;
    ``typed`` a key press that belongs to the field above."""

    current_moved = Signal(str)
    selection_moved = Signal()
    status_wanted = Signal(QPoint)
    menu_asked = Signal(QPoint)
    opened = Signal()
    dropped = Signal(str, int)
    typed = Signal(QKeyEvent)

    def __init__(self, model: RosterModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roster = model
        self._theme = theme
        self._rows = RosterDelegate(theme, self)
        self._gap: int | None = None
        self.setModel(model)
        self.setItemDelegate(self._rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAccessibleName(self.tr("Delegation"))
        self.doubleClicked.connect(self._on_double_clicked)
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Rows follow the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    # --- what is selected ------------------------------------------------------------------------

    @property
    def current_id(self) -> str:
        """The place that is current; empty for none."""
        one: Delegate | None = self.currentIndex().data(DELEGATE_ROLE)
        return one.id if one is not None else ""

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """The places selected, in the order of the roster."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self._roster.delegates[row].id for row in rows)

    def select(self, place_id: str) -> bool:
        """Makes a place current, the only one selected, and brings it into sight."""
        row = self._roster.row_of(place_id)
        if row is None:
            return False
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._roster.index(row), flag)
        self.scrollTo(self._roster.index(row))
        return True

    def select_several(self, place_ids: Iterable[str]) -> None:
        """Selects these places too, leaving the current one."""
        selection = QItemSelection()
        for row in map(self._roster.row_of, place_ids):
            if row is not None:
                selection.select(self._roster.index(row), self._roster.index(row))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tells which place to show on the sheet."""
        super().currentChanged(current, previous)
        self.current_moved.emit(self.current_id)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tells that other rows are selected."""
        super().selectionChanged(selected, deselected)
        self.selection_moved.emit()

    # --- keys and menus --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Espace, Entrée, Menu; letters go to the field above; the rest moves. Held down, a key
        acts once."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._act_once(event, self.opened.emit)
        elif key == Qt.Key.Key_Space and not event.modifiers():
            self._act_once(event, self.ask_status)
        elif key == Qt.Key.Key_Menu:
            self._act_once(event, self._ask_menu)
        elif event.text().isprintable() and event.text().strip() and event.modifiers() in _PLAIN:
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def _act_once(self, event: QKeyEvent, action: object) -> None:
        if self.current_id and not event.isAutoRepeat() and callable(action):
            action()

    def keyboardSearch(self, search: str) -> None:
        """Letters are for the field above."""

    def ask_status(self) -> None:
        """The menu of the status, below the current row's chip."""
        index = self.currentIndex()
        if index.isValid():
            self._select_if_not(index)
            self.scrollTo(index)
            self.status_wanted.emit(self._below_chip(index))

    def _select_if_not(self, index: QModelIndex) -> None:
        if not self.selectionModel().isSelected(index):
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().select(index, flag)

    def _below_chip(self, index: QModelIndex) -> QPoint:
        chip = self._rows.chip_rect(self._option(index), index.data(DELEGATE_ROLE))
        return self.viewport().mapToGlobal(chip.bottomLeft() + QPoint(0, 2))

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return option

    def _is_on_chip(self, where: QPoint) -> bool:
        index = self.indexAt(where)
        if not index.isValid():
            return False
        chip = self._rows.chip_rect(self._option(index), index.data(DELEGATE_ROLE))
        return chip.contains(where)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On a chip: the menu of the status, for all that is selected when its row is."""
        where = event.position().toPoint()
        is_left = event.button() is Qt.MouseButton.LeftButton
        if not is_left or not self._is_on_chip(where):
            super().mousePressEvent(event)
            return
        index, keep = self.indexAt(where), QItemSelectionModel.SelectionFlag.NoUpdate
        self._select_if_not(index)
        self.selectionModel().setCurrentIndex(index, keep)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.status_wanted.emit(self._below_chip(index))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A chip can be pressed: the pointer says so."""
        is_chip = self._is_on_chip(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if is_chip else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        where = self.viewport().mapFromGlobal(self.cursor().pos())
        if index.isValid() and not self._is_on_chip(where):
            self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the mouse, or of what is selected."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu()
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            self._select_if_not(index)
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, keep)
            self.menu_asked.emit(event.globalPos())

    def _ask_menu(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self._select_if_not(index)
            self.scrollTo(index)
            where = self.visualRect(index).center()
            self.menu_asked.emit(self.viewport().mapToGlobal(QPoint(64, where.y())))

    # --- dragging --------------------------------------------------------------------------------

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Takes the row along; the roster is written once it is dropped."""
        index = self.currentIndex()
        if index.isValid() and self._roster.can_write:
            drag = QDrag(self)
            drag.setMimeData(self._roster.mimeData([index]))
            drag.exec(Qt.DropAction.MoveAction)
            self._show_gap(None)

    def dragEnterEvent(self, event: QDragMoveEvent) -> None:
        """Only places of this roster."""
        self._judge(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where the row would go."""
        super().dragMoveEvent(event)  # scrolls near the edges
        self._judge(event)

    def _judge(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(PLACE_FORMAT) and event.source() in (self, None):
            self._show_gap(self._gap_at(event.position().toPoint()))
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nowhere any more."""
        super().dragLeaveEvent(event)
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells the new rank; the rows themselves stay until the roster says otherwise."""
        gap = self._gap_at(event.position().toPoint())
        self._show_gap(None)
        place_id = bytes(event.mimeData().data(PLACE_FORMAT).data()).decode()
        row = self._roster.row_of(place_id)
        if row is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        rank = gap - 1 if gap > row else gap
        if rank != row:
            self.dropped.emit(place_id, rank)

    def _gap_at(self, where: QPoint) -> int:
        """Before which row a drop falls."""
        index = self.indexAt(where)
        if not index.isValid():
            return self._roster.rowCount()
        return index.row() + (where.y() > self.visualRect(index).center().y())

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line where the one that is dragged would go."""
        super().paintEvent(event)
        count = self._roster.rowCount()
        if self._gap is None or not count:
            return
        last = self.visualRect(self._roster.index(min(self._gap, count - 1)))
        top = last.bottom() if self._gap == count else last.top()
        painter = QPainter(self.viewport())
        painter.fillRect(
            0, top - 1, self.viewport().width(), _LINE_PX, QColor(self._theme.tokens.accent)
        )
        painter.end()
