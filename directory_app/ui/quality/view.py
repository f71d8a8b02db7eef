"""The list of the board as it is used: ↑↓, Entrée puts right or opens, I ignores, V verifies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from .delegate import BoardDelegate
from .model import LINE_ROLE, BoardModel

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme

    from .lines import BoardLine

AnyIndex = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BoardView(QListView):
    """``moved`` when another row became current; ``acted`` when the row's own action is wanted;
    ``opened``, ``ignored``, ``explained`` (ignored with a reason) and ``verified`` by key."""

    moved = Signal()
    acted = Signal()
    opened = Signal()
    ignored = Signal()
    explained = Signal()
    verified = Signal()

    def __init__(
        self, model: BoardModel, theme: Theme, *, can_write: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._board = model
        self.setModel(model)
        self._delegate = BoardDelegate(theme, can_write=can_write, parent=self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Problems"))
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.moved.emit())
        theme.changed.connect(self.viewport().update)

    @property
    def current_line(self) -> BoardLine | None:
        """The row that keys and buttons act on."""
        return self._board.line_at(self.currentIndex().row())

    @property
    def chosen_lines(self) -> list[BoardLine]:
        """The rows selected, in order; those that were not read yet are left out."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [line for row in rows if (line := self._board.line_at(row)) is not None]

    def select(self, row: int) -> None:
        """Makes a row current, the last one past the end."""
        if count := self._board.rowCount():
            self.setCurrentIndex(self._board.index(min(max(row, 0), count - 1)))

    def changeEvent(self, event: QEvent) -> None:
        """Rows follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the board; what is above is the page's. A key held down does it once."""
        key, modifiers = event.key(), event.modifiers()
        is_plain = not modifiers & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        wish = self._wish(key, is_shifted=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        if wish is not None and is_plain:
            if not event.isAutoRepeat():
                wish.emit()
        elif key in (*_ENTER, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _wish(self, key: int, *, is_shifted: bool) -> SignalInstance | None:
        if key in _ENTER:
            return self.acted
        if key == Qt.Key.Key_I:
            return self.explained if is_shifted else self.ignored
        return {Qt.Key.Key_V: self.verified, Qt.Key.Key_O: self.opened}.get(Qt.Key(key))

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""

    def _is_on_link(self, event: QMouseEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        line: BoardLine | None = index.data(LINE_ROLE) if index.isValid() else None
        if line is None:
            return False
        link = self._delegate.link_rect(self.visualRect(index), self.font(), line)
        return link.contains(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand on a link."""
        hand = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(hand if self._is_on_link(event) else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A link acts when it is let go of."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self._is_on_link(event):
            self.acted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the card."""
        super().mouseDoubleClickEvent(event)
        if not self._is_on_link(event) and self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Keeps the current row in sight."""
        super().currentChanged(current, previous)
        self.scrollTo(current)
