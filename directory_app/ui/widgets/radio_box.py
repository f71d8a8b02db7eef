"""A choice among a few, drawn like the boxes to tick beside it: its edge is seen in both themes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QWidget

from directory_app.ui.theme import Theme
from directory_app.ui.widgets.plain_tip import plain_tip

_SIDE_PX = 18
_DOT_PX = 8
_GAP_PX = 10
_LEAST_HEIGHT_PX = 28
_LEAST_TEXT_PX = 60


class RadioBox(QRadioButton):
    """``text`` is data: shown as it is, elided where there is no room."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._theme = theme
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Circle and text."""
        metrics = self.fontMetrics()
        width = _SIDE_PX + _GAP_PX + metrics.horizontalAdvance(self._whole) + 6
        return QSize(width, max(_LEAST_HEIGHT_PX, metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), _SIDE_PX + _GAP_PX + _LEAST_TEXT_PX), hint.height())

    def hitButton(self, pos: object) -> bool:
        """The whole of it is pressed, as with boxes to tick."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A circle, its dot, the text; a ring when it has the focus."""
        tokens, is_on = self._theme.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.focus if self.hasFocus() else tokens.accent if is_on else tokens.control
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(tokens.surface))
        circle = QRectF(1, (self.height() - _SIDE_PX) / 2, _SIDE_PX, _SIDE_PX)
        painter.drawEllipse(circle)
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            inset = (_SIDE_PX - _DOT_PX) / 2
            painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset))
        painter.setPen(QColor(tokens.text))
        room = self.rect().adjusted(_SIDE_PX + _GAP_PX, 0, 0, 0)
        metrics = self.fontMetrics()
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
