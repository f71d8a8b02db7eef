"""A box to tick, drawn like the fields beside it: its edge is seen in both themes (WCAG 1.4.11)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme

_SIDE_PX = 18
_GLYPH_PX = 14
_RING_PX = 3
"""Between the edge and the ground of the tick, while the box has the focus."""
_GAP_PX = 10
_BESIDE_PX = _SIDE_PX + _GAP_PX + 4
_LEAST_HEIGHT_PX = 28


_LEAST_LETTERS = 16
"""No narrower than this many letters, where the text goes on below."""
_FLAGS = Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextWordWrap


class TickBox(QCheckBox):
    """``text`` may have a mnemonic; where there is little room, it goes on below."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as box and text on one line; as high as its lines are now, which is its fixed
        height."""
        text = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text())
        return QSize(_BESIDE_PX + text.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        hint = self.sizeHint()
        least = _BESIDE_PX + self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        return QSize(min(hint.width(), least), hint.height())

    def heightForWidth(self, width: int) -> int:
        """As many lines as the text needs there."""
        room = QRect(0, 0, width - _BESIDE_PX, 10_000)
        text = self.fontMetrics().boundingRect(room, int(_FLAGS), self.text())
        return max(_LEAST_HEIGHT_PX, text.height() + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may be another number of lines."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """An edge, or a ground with its tick; a ring around it when it has the focus."""
        tokens, is_on, is_focused = self._theme.tokens, self.isChecked(), self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = tokens.focus if is_focused else tokens.accent if is_on else tokens.control
        painter.setPen(QPen(QColor(edge), 2 if is_focused else 1))
        painter.setBrush(QColor(tokens.accent if is_on and not is_focused else tokens.surface))
        top = (self.height() - _SIDE_PX) / 2
        square = QRectF(1, top, _SIDE_PX, _SIDE_PX)
        painter.drawRoundedRect(square, 4, 4)
        if is_on:
            self._paint_tick(painter, square, _RING_PX if is_focused else 0)
        painter.setPen(QColor(tokens.text))
        room = self.rect().adjusted(_SIDE_PX + _GAP_PX, 0, 0, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | _FLAGS), self.text())
        painter.end()

    def _paint_tick(self, painter: QPainter, square: QRectF, ring_px: int) -> None:
        """The tick, on a ground of its own inside a ring."""
        tokens, inside = self._theme.tokens, square.adjusted(ring_px, ring_px, -ring_px, -ring_px)
        if ring_px:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(inside, 2, 2)
        side = _GLYPH_PX - ring_px
        tick = icon_pixmap("check", tokens.on_accent, side, self.devicePixelRatioF())
        inset = (_SIDE_PX - side) / 2
        painter.drawPixmap(square.topLeft() + QPointF(inset, inset), tick)
