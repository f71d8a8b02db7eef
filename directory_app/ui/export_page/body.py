"""The middle of the page: two columns side by side, or one below the other when it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

_SIDE_BY_SIDE_LINES = 42
"""Width, in heights of a line of text, from which two columns stand side by side."""


class Body(QScrollArea):
    """``left`` above or beside ``right``; scrolls up and down only."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._columns.setContentsMargins(28, 4, 28, 16)
        self._columns.setSpacing(20)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(left)
        column.addStretch(1)
        self._columns.addLayout(column, 4)
        self._columns.addWidget(right, 5)
        self.setWidget(page)

    @property
    def is_side_by_side(self) -> bool:
        """Whether there is room for both."""
        return self._columns.direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chooses by width and text size."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= _SIDE_BY_SIDE_LINES * self.fontMetrics().height()
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
