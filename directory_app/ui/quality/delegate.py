"""Draws a row of the board: whose card, what is wrong with it, and the link that puts it right.

Every row has the same height; the link stands on all of them, so that it can be aimed at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from directory_app.ui.delegation.row_painting import paint_ground, paint_text
from directory_app.ui.fonts import scaled

from .model import LINE_ROLE

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme

    from .lines import BoardLine

SIDE_PX = 28
_GAP_PX = 16
_LEAST_HEIGHT_PX = 48
_LINK_SHARE = 0.4
AnyIndex = QModelIndex | QPersistentModelIndex


class BoardDelegate(QStyledItemDelegate):
    """Colours come from the theme, sizes from the font."""

    def __init__(self, theme: Theme, *, can_write: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._can_write = can_write

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines and air."""
        return QSize(0, max(_LEAST_HEIGHT_PX, round(option.fontMetrics.height() * 2.7)))

    def link_rect(self, rect: QRect, font: QFont, line: BoardLine) -> QRectF:
        """Where the link of a row stands; empty without one."""
        text = line.action if self._can_write or line.pair is not None else ""
        if not text:
            return QRectF()
        width = QFontMetricsF(font).horizontalAdvance(text) + 2
        width = min(width, rect.width() * _LINK_SHARE)
        return QRectF(rect.right() - SIDE_PX - width, rect.top(), width, rect.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one row; nothing but its ground until it is read."""
        line: BoardLine | None = index.data(LINE_ROLE)
        painter.save()
        paint_ground(painter, option, self._theme.tokens)
        if line is not None:
            self._paint_line(painter, option, line)
        painter.restore()

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, line: BoardLine) -> None:
        tokens, font = self._theme.tokens, option.font
        room = QRectF(option.rect).adjusted(SIDE_PX, 0, -SIDE_PX, 0)
        link = self.link_rect(option.rect, font, line)
        if not link.isEmpty():
            painter.setPen(QColor(tokens.link))
            underlined = QFont(font)
            underlined.setUnderline(True)
            paint_text(painter, link, line.action, underlined)
            room.setRight(link.left() - _GAP_PX)
        if line.end:
            width = QFontMetricsF(font).horizontalAdvance(line.end) + 2
            painter.setPen(QColor(tokens.text2))
            paint_text(painter, QRectF(room.right() - width, room.top(), width, room.height()),
                       line.end, font)  # fmt: skip
            room.setRight(room.right() - width - _GAP_PX)
        half = room.height() / 2
        top = QRectF(room.left(), room.top() + 3, room.width(), half - 2)
        painter.setPen(QColor(tokens.text))
        bold = scaled(font, 1.0, is_bold=True)
        paint_text(painter, top, name_in(line, QFontMetricsF(bold), top.width()), bold)
        painter.setPen(QColor(tokens.text2))
        below = QRectF(room.left(), room.top() + half - 1, room.width(), half - 2)
        paint_text(painter, below, line.said, font)


def name_in(line: BoardLine, metrics: QFontMetricsF, width: float) -> str:
    """The name; of two cards that may be one, the beginning of both."""
    if line.pair is None or metrics.horizontalAdvance(line.name) <= width:
        return line.name
    names, between = (line.pair.name_a, line.pair.name_b), " ≈ "
    room = width - metrics.horizontalAdvance(between)
    longs = [metrics.horizontalAdvance(name) for name in names]
    shares = [max(room / 2, room - other) for other in reversed(longs)]
    mode = Qt.TextElideMode.ElideRight
    return between.join(
        metrics.elidedText(name, mode, share) for name, share in zip(names, shares, strict=True)
    )
