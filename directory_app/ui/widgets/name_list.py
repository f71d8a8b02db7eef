"""Names of contacts, each a way to its card: as long as there are names, as tall as a few.

Thousands cost no more than what is seen. Knows nothing of why they are listed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QWidget

_ROWS_SEEN = 6
_ROW_PADDING_PX = 10
_BORDERS_PX = 4

Index = QModelIndex | QPersistentModelIndex


class Line(Protocol):
    """A contact's id, and the text that shows it, asked for when it is seen."""

    @property
    def contact_id(self) -> str:
        """Whose line it is."""

    @property
    def text(self) -> str:
        """What it shows."""


@dataclass(frozen=True, slots=True)
class NameLine:
    """A contact's id and name."""

    contact_id: str
    text: str


class NameListModel(QAbstractListModel):
    """The lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        self._view = parent

    @property
    def row_px(self) -> int:
        """The height of a row."""
        return self._view.fontMetrics().height() + _ROW_PADDING_PX

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text (as text in its tooltip too), the row's height, the contact's id."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt>{escape(line.text)}</qt>"
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, self.row_px)
        return line.contact_id if role == Qt.ItemDataRole.UserRole else None


class NameList(QListView):
    """``opened`` carries the id of the contact that was clicked, or on which Enter was pressed."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "names")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines = NameListModel(self)
        self.setModel(self._lines)
        self.clicked.connect(self._open)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Other lines; the current contact stays current, the height follows up to a few rows."""
        current = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        self._lines.set_lines(lines)
        ids = self.ids if current else []
        if current in ids:
            self.setCurrentIndex(self._lines.index(ids.index(current)))
        self._fit()

    def _fit(self) -> None:
        rows = min(self._lines.rowCount(), _ROWS_SEEN)
        self.setFixedHeight(rows * self._lines.row_px + _BORDERS_PX)

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_lines"):
            self._fit()

    @property
    def ids(self) -> list[str]:
        """Whom it lists."""
        return [line.contact_id for line in self._lines.lines]

    @property
    def texts(self) -> list[str]:
        """What it shows."""
        return [line.text for line in self._lines.lines]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Comes in with a current name: Enter has something to open."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._lines.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(Qt.ItemDataRole.UserRole))
