"""The list of the history as it is used: arrows, Enter opens the card, the link acts at a click."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from directory_app.ui.theme import Theme
from directory_app.ui.widgets.row_view import RowView

from .delegate import HistoryDelegate
from .model import ROW_ROLE, HistoryModel
from .rows import HistoryRow, Sort

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES_AHEAD = 2


class HistoryView(RowView):
    """``moved`` when another row became current; ``opened`` and ``acted`` carry a
    :class:`HistoryRow`, whose card is wanted, or whose link was pressed; ``end_near`` when older
    rows will be wanted."""

    moved = Signal()
    opened = Signal(object)
    acted = Signal(object)
    end_near = Signal()

    def __init__(
        self,
        model: HistoryModel,
        theme: Theme,
        *,
        can_write: bool,
        parent: QWidget | None = None,
    ) -> None:
        delegate = HistoryDelegate(theme, can_write=can_write)
        super().__init__(model, delegate, theme, parent)
        self._history, self._delegate = model, delegate
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("History"))
        self.verticalScrollBar().valueChanged.connect(lambda _: self.look_ahead())
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())
        self.doubleClicked.connect(lambda _: self._open())

    @property
    def current_row(self) -> HistoryRow | None:
        """The row that keys and buttons act on."""
        row: HistoryRow | None = self.currentIndex().data(ROW_ROLE)
        return None if row is None or row.sort is Sort.DAY else row

    def select(self, row: int) -> None:
        """Makes a row current, the next one when it is a day."""
        rows = self._history.rows
        if row < len(rows) and rows[row].sort is Sort.DAY:
            row += 1
        if row < len(rows):
            self.setCurrentIndex(self._history.index(row, 0))

    def look_ahead(self) -> None:
        """Asks for older rows when few are left below what is seen; counted in rows, since the
        scroll bar learns of those that came just now only later."""
        height, room = self.verticalHeader().defaultSectionSize(), self.viewport().height()
        seen = (self.verticalScrollBar().value() + room) // height
        if self._history.rowCount() - seen < _PAGES_AHEAD * (room // height + 1):
            self.end_near.emit()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The arrows pass over days; at the top, the first row is reached all the same."""
        found = super().moveCursor(action, modifiers)
        rows, here = self._history.rows, self.currentIndex().row()
        row = found.row()
        if 0 <= row < len(rows) and rows[row].sort is Sort.DAY:
            row += 1 if row > here or row == 0 else -1
        return self._history.index(min(row, len(rows) - 1), 0) if row >= 0 else found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the card; a key held down does it once. What is above is the page's."""
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and is_plain:
            if not event.isAutoRepeat():
                self._open()
        elif event.key() in (*_ENTER, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        row = self.current_row
        if row is not None and row.contact_id:
            self.opened.emit(row)

    def _row_at(self, event: QMouseEvent) -> HistoryRow | None:
        """The row whose link is under the mouse."""
        index = self.indexAt(event.position().toPoint())
        row: HistoryRow | None = index.data(ROW_ROLE)
        if row is None:
            return None
        link = self._delegate.link_rect(self.visualRect(index), self.font(), row)
        return row if link.contains(event.position()) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand on a link."""
        is_link = self._row_at(event) is not None
        hand = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A link acts when it is let go of."""
        super().mouseReleaseEvent(event)
        row = self._row_at(event)
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.acted.emit(row)
