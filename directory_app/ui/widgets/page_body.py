"""The middle of a page: two columns side by side, or one below the other when it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

_SIDE_BY_SIDE_LINES = 42
"""Width, in heights of a line of text, from which two columns stand side by side."""


class PageBody(QScrollArea):
    """``left`` above or beside ``right``, in these ``shares`` of the room; scrolls up and down
    only. ``turned`` tells whether they stand side by side, when that changes."""

    turned = Signal(bool)

    def __init__(
        self,
        left: QWidget,
        right: QWidget,
        parent: QWidget | None = None,
        *,
        shares: tuple[int, int] = (4, 5),
    ) -> None:
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
        self._columns.addLayout(column, shares[0])
        self._columns.addWidget(right, shares[1])
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
        was_wide = self.is_side_by_side
        self._columns.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        if is_wide != was_wide:
            self.turned.emit(is_wide)
