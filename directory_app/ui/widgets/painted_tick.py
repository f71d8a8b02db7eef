"""The box in front of a row that a delegate draws: what it looks like, and what a click does."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen

from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme

SIDE_PX = 18
_GLYPH_PX = 14
_RADIUS_PX = 4


def paint_tick(painter: QPainter, box: QRect, theme: Theme, *, is_on: bool) -> None:
    """Draws the box, with its tick."""
    tokens = theme.tokens
    painter.setPen(QPen(QColor(tokens.accent if is_on else tokens.control), 1))
    painter.setBrush(QColor(tokens.accent if is_on else tokens.surface))
    painter.drawRoundedRect(box.toRectF(), _RADIUS_PX, _RADIUS_PX)
    if is_on:
        ratio = painter.device().devicePixelRatioF()
        tick = icon_pixmap("check", tokens.on_accent, _GLYPH_PX, ratio)
        inset = (SIDE_PX - _GLYPH_PX) / 2
        painter.drawPixmap(QPointF(box.left() + inset, box.top() + inset), tick)


def toggle(model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Ticks the box of a row, or takes the tick away; False where there is none."""
    state = model.data(index, Qt.ItemDataRole.CheckStateRole)
    if state is None:
        return False
    is_on = Qt.CheckState(state) == Qt.CheckState.Checked
    wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
    return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


__all__ = ["SIDE_PX", "paint_tick", "toggle"]
