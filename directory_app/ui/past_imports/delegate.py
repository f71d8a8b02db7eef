"""Draws an import on two lines, with a mark when it was taken back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from directory_app.ui.delegation.row_painting import (
    paint_ground,
    paint_pill,
    paint_text,
    pill_height,
    pill_width,
)
from directory_app.ui.fonts import CAPTION, scaled
from directory_app.ui.theme import Theme

from .model import ROW_ROLE, BatchRow

_PAD_PX = 12
_ABOVE_PX = 8


class PastImportsDelegate(QStyledItemDelegate):
    """Colours come from the theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Two lines."""
        below = QFontMetrics(scaled(option.font, CAPTION)).height()
        return QSize(0, option.fontMetrics.height() + below + 2 * _ABOVE_PX + 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Document, then day, person and counts."""
        row: BatchRow = index.data(ROW_ROLE)
        tokens = self._theme.tokens
        painter.save()
        paint_ground(painter, option, tokens)
        room = QRectF(option.rect).adjusted(_PAD_PX, _ABOVE_PX, -_PAD_PX, -_ABOVE_PX)
        bold, small = scaled(option.font, 1.0, is_bold=True), scaled(option.font, CAPTION)
        upper = QRectF(room)
        upper.setHeight(option.fontMetrics.height())
        if row.mark:
            width = pill_width(row.mark, option.font, 0)
            height = pill_height(option.font)
            pill = QRectF(room.right() - width, upper.top() - 2, width, height)
            paint_pill(painter, pill, row.mark, "neutral", self._theme, option.font)
            upper.setRight(pill.left() - _PAD_PX)
        painter.setPen(QColor(tokens.text2 if row.mark else tokens.text))
        paint_text(painter, upper, row.title, bold)
        painter.setPen(QColor(tokens.text2))
        lower = QRectF(room.left(), upper.bottom() + 2, room.width(), QFontMetrics(small).height())
        paint_text(painter, lower, row.detail, small)
        painter.restore()
