"""A button that looks like a link and is elided when its text is wider than its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from .buttons import LEAST_TARGET_PX, TextButton, verbatim

_LEAST_WIDTH_PX = 48
_BORDERS_PX = 4


class LinkButton(TextButton):
    """``text`` is data: shown as it is, whole to a screen reader."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("", "link", parent)
        self._whole = text
        self.setAccessibleName(text)
        self.setText(verbatim(text))

    def sizeHint(self) -> QSize:
        """The whole text."""
        icon = 0 if self.icon().isNull() else self.iconSize().width() + 6
        width = self.fontMetrics().horizontalAdvance(self._whole) + _BORDERS_PX + icon
        return QSize(width, max(LEAST_TARGET_PX, self.fontMetrics().height() + 6))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(_LEAST_WIDTH_PX, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elides to the new width."""
        super().resizeEvent(event)
        icon = 0 if self.icon().isNull() else self.iconSize().width() + 6
        room = self.width() - _BORDERS_PX - icon + 2
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(verbatim(shown))
