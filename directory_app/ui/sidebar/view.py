"""The sidebar's list: arrows go from place to place, → and ← unfold and fold the lists, F2 renames
a list in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from directory_app.ui.row_drag import is_contacts

from .delegate import SidebarDelegate
from .model import ENTRY_ROLE, AnyIndex, SidebarModel

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme

    from .places import Entry, Place


_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""The focus comes back where it was."""


class SidebarView(QListView):
    """``chosen`` carries a :class:`Place`; ``acted`` the role of a row that is no place (that of
    the lists when there is only room for icons);
    ``menu_wanted`` a list's place and where on screen; ``contacts_dropped`` the place of the list
    that contacts were dropped on; ``left_down`` and ``left_up`` when the
    arrows go past the end."""

    chosen = Signal(object)
    acted = Signal(str)
    menu_wanted = Signal(object, QPoint)
    contacts_dropped = Signal(object)
    left_down = Signal()
    left_up = Signal()

    def __init__(self, model: SidebarModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._place: Place | None = None
        self._theme = theme
        self._is_quiet = False
        self._target = -1
        self.setAcceptDrops(True)
        self._painter = SidebarDelegate(theme, self)
        model.rowsAboutToBeRemoved.connect(lambda: self._set_quiet(True))  # before Qt's own
        self.setModel(model)
        model.rowsRemoved.connect(lambda: self._set_quiet(False))
        self.setItemDelegate(self._painter)
        self.setProperty("kind", "sidebar")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Places"))
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.viewport().update)

    def _set_quiet(self, is_quiet: bool) -> None:
        """While rows go, Qt makes another one current: nobody chose it."""
        self._is_quiet = is_quiet

    def set_narrow(self, is_narrow: bool) -> None:
        """Icons only, or icons and texts."""
        self._painter.is_narrow = is_narrow
        self.scheduleDelayedItemsLayout()

    @property
    def _is_narrow(self) -> bool:
        return self._painter.is_narrow

    def show_place(self, place: Place | None) -> None:
        """Marks where the list stands, without telling anybody."""
        self._place = place
        row = None if place is None else self._rows.row_of(place.key)
        entry = self.current_entry
        if entry is not None and entry.place is None and self.hasFocus():
            return  # the focus is on a row that is no place: « Lists »
        index = QModelIndex() if row is None else self._rows.index(row)
        self._is_quiet = True
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, flag)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()
        self._is_quiet = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """« Lists », which is no place, is left: where the list stands is marked again."""
        super().focusOutEvent(event)
        entry = self.current_entry
        if entry is not None and entry.place is None and event.reason() not in _PASSING:
            self.show_place(self._place)

    def whole_height(self) -> int:
        """The height of all rows, in pixels."""
        return sum(self.sizeHintForRow(row) for row in range(self._rows.rowCount()))

    def sizeHint(self) -> QSize:
        """As tall as its rows."""
        return QSize(217, self.whole_height())

    @property
    def current_entry(self) -> Entry | None:
        """The row that has the focus mark."""
        index = self.currentIndex()
        return index.data(ENTRY_ROLE) if index.isValid() else None

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """A place is shown as soon as it is current: arrows are enough."""
        super().currentChanged(current, previous)
        entry = current.data(ENTRY_ROLE) if current.isValid() else None
        if entry is not None and entry.place is not None and not self._is_quiet:
            self.chosen.emit(entry.place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here chooses nothing: Qt makes a row current, nobody asked for its place."""
        self._set_quiet(True)
        super().focusInEvent(event)
        self._set_quiet(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unfolds, acts, or moves on past the end."""
        key, entry = event.key(), self.current_entry
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._act(entry)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left) and entry and entry.role == "lists":
            self._open_lists(is_open=key == Qt.Key.Key_Right)
        elif key == Qt.Key.Key_Down and not self._next_row(1):
            self.left_down.emit()
        elif key == Qt.Key.Key_Up and not self._next_row(-1):
            self.left_up.emit()
        else:
            super().keyPressEvent(event)

    def _next_row(self, step: int) -> bool:
        """Whether another row that may be chosen stands further on."""
        entries = self._rows.entries
        row = self.currentIndex().row() + step
        while 0 <= row < len(entries):
            if entries[row].role != "heading":
                return True
            row += step
        return False

    def _act(self, entry: Entry | None) -> None:
        if entry is None:
            return
        if entry.role == "lists":
            self._open_lists(is_open=not self._rows.is_open)
        elif entry.place is not None:
            self.chosen.emit(entry.place)
        else:
            self.acted.emit(entry.role)

    def _open_lists(self, *, is_open: bool) -> None:
        if not self._is_narrow:
            self._rows.set_open(is_open)
        elif is_open:
            self.acted.emit("lists")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click acts on rows that are no place."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            entry: Entry = index.data(ENTRY_ROLE)
            if entry.role != "heading" and entry.place is None:
                self._act(entry)

    # --- what is dropped here ------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Contacts may be dropped on lists that are filled by hand."""
        if is_contacts(event.mimeData()):
            event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where they would go; lists that are folded away come out."""
        index = self.indexAt(event.position().toPoint())
        entry = index.data(ENTRY_ROLE) if index.isValid() else None
        if entry is not None and entry.role == "lists":
            self._open_lists(is_open=not self._is_narrow)
        is_list = entry is not None and entry.place is not None and entry.place.is_ordered
        self._aim(index.row() if is_list else -1)
        event.setAccepted(is_list)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._aim(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells which list they were dropped on."""
        entry = self._rows.entries[self._target] if self._target >= 0 else None
        self._aim(-1)
        if entry is not None and entry.place is not None and is_contacts(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.contacts_dropped.emit(entry.place)

    def _aim(self, row: int) -> None:
        if row != self._target:
            self._target = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame round the list that contacts would be dropped on."""
        super().paintEvent(event)
        if self._target >= 0:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            rect = self.visualRect(self._rows.index(self._target))
            painter.drawRoundedRect(QRectF(rect).adjusted(5, 1, -5, -1), 6, 6)
            painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What may be done with a list."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if is_key else self.indexAt(event.pos())
        entry = index.data(ENTRY_ROLE) if index.isValid() else None
        if entry is not None and entry.place is not None and entry.place.list_id:
            at = self.visualRect(index).center() if is_key else event.pos()
            self.menu_wanted.emit(entry.place, self.viewport().mapToGlobal(at))

    def changeEvent(self, event: QEvent) -> None:
        """Rows follow the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
