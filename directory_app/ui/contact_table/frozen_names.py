"""The names of a table that is scrolled sideways: they stay at its left edge, as a frozen column.

A picture of the first column laid over the table, there only while that column is out of sight.
What the mouse does on it, it does to the row below; the keyboard and screen readers know the table
alone. Knows nothing of contacts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme

    from .table_header import TableHeader

COLUMN: Final = 0
"""Of the model: the one that stays, where a person has left it first."""
_MOST_SHARE: Final = 0.6
"""Of the table's width; names wider than that would leave no room to scroll in."""
_EDGE_PX: Final = 2
_MOVES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseMove,
)


class FrozenNames(QWidget):
    """Lies over header and rows of ``table``."""

    def __init__(self, table: QTableView, header: TableHeader, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self._header = header
        self._theme = theme
        self._is_header_pressed = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.hide()
        header.sectionResized.connect(self._place)
        header.sectionMoved.connect(self._place)
        header.geometriesChanged.connect(self._place)
        table.horizontalScrollBar().valueChanged.connect(self._place)
        table.verticalScrollBar().valueChanged.connect(self.update)
        table.viewport().installEventFilter(self)
        theme.changed.connect(self.update)

    # --- where it is ---------------------------------------------------------------------------

    @property
    def width_px(self) -> int:
        """How much of the table it covers; 0 while it is not there."""
        return self.width() if self.isVisibleTo(self._table) else 0

    def uncover(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Scrolls back as far as a cell lies below it."""
        hidden = self.width_px - self._table.visualRect(index).left()
        if self.width_px and index.column() != COLUMN and hidden > 0:
            bar = self._table.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the size of the rows' room, and every drawing of the rows."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        elif event.type() is QEvent.Type.Paint and self.isVisible():
            self.update()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        table, header = self._table, self._header
        width = header.sectionSize(COLUMN)
        is_first = header.visualIndex(COLUMN) == 0 and not header.isSectionHidden(COLUMN)
        has_room = width <= table.viewport().width() * _MOST_SHARE
        is_out = table.horizontalScrollBar().value() > 0
        self.setVisible(is_first and has_room and is_out)
        if self.isVisibleTo(table):
            corner = header.geometry().topLeft()
            size = QSize(width, header.height() + table.viewport().height())
            self.setGeometry(QRect(corner, size))
            self.raise_()
            self.update()

    # --- what is drawn -------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The header's section, then the rows in sight, as the table draws them."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.surface))
        top = self._header.height()
        self._header.paintSection(painter, QRect(0, 0, self.width(), top), COLUMN)
        painter.setClipRect(0, top, self.width(), self.height() - top)
        for row in self._rows_in_sight():
            self._paint_row(painter, row, top)
        painter.setClipping(False)
        edge = QRect(self.width() - _EDGE_PX, 0, _EDGE_PX, self.height())
        painter.fillRect(edge, QColor(self._theme.tokens.control))
        painter.end()

    def _rows_in_sight(self) -> range:
        table = self._table
        first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
        count = table.model().rowCount()
        return range(max(first, 0), (last if last >= 0 else count - 1) + 1)

    def _paint_row(self, painter: QPainter, row: int, top: int) -> None:
        table = self._table
        index = table.model().index(row, COLUMN)
        option = QStyleOptionViewItem()
        table.initViewItemOption(option)
        y = table.rowViewportPosition(row) + top
        option.rect = QRect(0, y, self.width(), table.rowHeight(row))
        state = QStyle.StateFlag.State_Enabled
        chosen = table.selectionModel()
        if chosen.isSelected(index) or row == table.currentIndex().row():
            state |= QStyle.StateFlag.State_Selected
        option.state = state
        table.itemDelegate().paint(painter, option, index)

    # --- the mouse -----------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """A press or a drag on a name is one on the row's cell beside it: what selects there
        selects here."""
        if event.type() in _MOVES and isinstance(event, QMouseEvent):
            return self._hand_on(event)
        return super().event(event)

    def _hand_on(self, event: QMouseEvent) -> bool:
        where = QPointF(self.width() + 1, event.position().y() - self._header.height())
        is_press = event.type() is QEvent.Type.MouseButtonPress
        is_header, was_pressed = where.y() < 0, self._is_header_pressed
        is_left = event.button() is Qt.MouseButton.LeftButton
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            self._is_header_pressed = is_press and is_header and is_left
        if is_header:
            if event.type() is QEvent.Type.MouseButtonRelease and is_left and was_pressed:
                self._header.sectionClicked.emit(COLUMN)
            return True
        moved = QMouseEvent(
            event.type(),
            where,
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
        return QApplication.sendEvent(self._table.viewport(), moved)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the field of the name, which comes into sight for it."""
        index = self._index_at(event.position().toPoint())
        if not index.isValid():
            return
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index)
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._table.edit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The table's own menu, for this row."""
        place = QPoint(self.width() + 1, event.pos().y() - self._header.height())
        handed = QContextMenuEvent(event.reason(), place, event.globalPos())
        QApplication.sendEvent(self._table.viewport(), handed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the table."""
        QApplication.sendEvent(self._table.viewport(), event)

    def _index_at(self, where: QPoint) -> QModelIndex:
        row = self._table.rowAt(where.y() - self._header.height())
        return self._table.model().index(row, COLUMN) if row >= 0 else QModelIndex()
