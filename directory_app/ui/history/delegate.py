"""Draws a row of the history: hour, person, field in words, what became of it; a link at its end.

Every row has the same height. The link stands on the row that is current or pointed at.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from directory_app.ui.delegation.row_painting import (
    paint_ground,
    paint_pill,
    paint_text,
    pill_height,
    pill_width,
)
from directory_app.ui.fonts import scaled
from directory_app.ui.theme import Theme

from .model import ROW_ROLE
from .rows import HistoryRow, Sort

SIDE_PX = 28
_GAP_PX = 14
_LEAST_HEIGHT_PX = 32
_WHO_LETTERS = 16
_NAME_SHARE = 0.3
AnyIndex = QModelIndex | QPersistentModelIndex


class HistoryDelegate(QStyledItemDelegate):
    """Colours come from the theme; :meth:`link_of` says what the link of a row is called."""

    def __init__(self, theme: Theme, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._can_write = can_write

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One line and air."""
        return QSize(0, max(_LEAST_HEIGHT_PX, round(option.fontMetrics.height() * 1.9)))

    def link_of(self, row: HistoryRow) -> str:
        """« Rétablir l’ancien », « Annuler l’importation », or nothing."""
        if self._can_write and row.is_restorable:
            return self.tr("Put the old one back")
        if self._can_write and row.can_take_back:
            return self.tr("Undo the import")
        return ""

    def link_rect(self, rect: QRect, font: QFont, row: HistoryRow) -> QRectF:
        """Where the link of a row stands; empty without one."""
        text = self.link_of(row)
        if not text:
            return QRectF()
        width = QFontMetricsF(font).horizontalAdvance(text) + 2
        right = rect.right() - SIDE_PX
        return QRectF(right - width, rect.top(), width, rect.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one row."""
        row: HistoryRow = index.data(ROW_ROLE)
        painter.save()
        if row.sort is Sort.DAY:
            self._paint_day(painter, option, row)
        else:
            paint_ground(painter, option, self._theme.tokens)
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_day(self, painter: QPainter, option: QStyleOptionViewItem, row: HistoryRow) -> None:
        font = scaled(option.font, 1.0, is_bold=True)
        painter.setPen(QColor(self._theme.tokens.text2))
        room = QRectF(option.rect).adjusted(SIDE_PX, 4, -SIDE_PX, 0)
        paint_text(painter, room, row.text, font)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: HistoryRow) -> None:
        tokens, font = self._theme.tokens, option.font
        metrics = QFontMetricsF(font)
        room = QRectF(option.rect).adjusted(SIDE_PX, 0, -SIDE_PX, 0)
        painter.setPen(QColor(tokens.text2))
        room = self._paint_cell(painter, room, row.when, metrics.horizontalAdvance("00 h 00") + 2)
        letters = metrics.averageCharWidth() * _WHO_LETTERS
        room = self._paint_cell(painter, room, row.who, min(letters, room.width() / 4))
        name_width = room.width() * _NAME_SHARE
        room = self._paint_end(painter, option, room, row)
        if row.sort is Sort.STEP:
            painter.setPen(QColor(tokens.text2 if row.mark else tokens.text))
            font = scaled(font, 1.0, is_bold=True)
        else:
            painter.setPen(QColor(tokens.text2))
            if row.name:
                room = self._paint_cell(painter, room, row.name, name_width)
                painter.setPen(QColor(tokens.text))
        paint_text(painter, room, row.text, font)

    def _paint_cell(self, painter: QPainter, room: QRectF, text: str, width: float) -> QRectF:
        """A text in so much of the room; returns what is left of it."""
        if text:
            place = QRectF(room.left(), room.top(), width, room.height())
            paint_text(painter, place, text, painter.font())
        return room.adjusted(width + _GAP_PX, 0, 0, 0)

    def _paint_end(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRectF, row: HistoryRow
    ) -> QRectF:
        """The link, or the mark; returns what is left of the room."""
        chosen = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
        link = self.link_rect(option.rect, option.font, row)
        if not link.isEmpty() and option.state & chosen:
            ink = QFont(option.font)
            ink.setUnderline(True)
            pen = painter.pen()
            painter.setPen(QColor(self._theme.tokens.link))
            paint_text(painter, link, self.link_of(row), ink)
            painter.setFont(option.font)
            painter.setPen(pen)
            return room.adjusted(0, 0, -link.width() - _GAP_PX, 0)
        if row.mark:
            width, height = pill_width(row.mark, option.font, 0), pill_height(option.font)
            pill = QRectF(room.right() - width, room.center().y() - height / 2, width, height)
            paint_pill(painter, pill, row.mark, "neutral", self._theme, option.font)
            painter.setFont(option.font)
            return room.adjusted(0, 0, -width - _GAP_PX, 0)
        return room
