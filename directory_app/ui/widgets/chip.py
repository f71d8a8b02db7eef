"""Chips: a word in a pill. Painted, because a style sheet would cost a rule per colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme

_PADDING_PX = 9
_ICON_PX = 14
_GAP_PX = 5


@dataclass(frozen=True, slots=True)
class ChipText:
    """A chip: its text, its colours (``neutral``, ``info``, ``warn``) and perhaps an icon."""

    text: str
    tone: str = "neutral"
    icon: str = ""


class Chip(QWidget):
    """One chip; elided when it is wider than its place."""

    def __init__(self, chip: ChipText, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chip = chip
        self._theme = theme
        set_scale(self, CAPTION)
        self.setAccessibleName(chip.text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Text, paddings and icon."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._chip.text) + 2 * _PADDING_PX
        return QSize(width + self._icon_room(), metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """A chip may be elided down to a few letters."""
        return QSize(min(60, self.sizeHint().width()), self.sizeHint().height())

    def _icon_room(self) -> int:
        return _ICON_PX + _GAP_PX if self._chip.icon else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws pill, icon and text."""
        tokens, tone = self._theme.tokens, self._chip.tone
        foreground = getattr(tokens, tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, f"{tone}_bg")))
        pill = QRectF(self.rect())
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        if self._chip.icon:
            pixmap = icon_pixmap(self._chip.icon, foreground, _ICON_PX, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(_PADDING_PX, (pill.height() - _ICON_PX) / 2), pixmap)
        painter.setPen(QColor(foreground))
        inner = pill.adjusted(_PADDING_PX + self._icon_room(), 0, -_PADDING_PX, 0)
        text = self.fontMetrics().elidedText(
            self._chip.text, Qt.TextElideMode.ElideRight, int(inner.width()) + 1
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
