"""Paints a place: handle, rank, name and organisation, what is worth a look, status."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from directory_app.domain.delegations import Delegate
from directory_app.ui.fonts import CAPTION, scaled
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Density, Theme
from directory_app.ui.widgets.buttons import LEAST_TARGET_PX

from . import wording
from .roster_model import DELEGATE_ROLE, RANK_ROLE
from .row_painting import paint_ground, paint_pill, paint_text, pill_height, pill_width

LEAST_HEIGHT_PX = 46
COMPACT_HEIGHT_PX = 32
_SIDE_PX = 14
_HANDLE_PX = 18
_GAP_PX = 10
_LEAST_NAME_PX = 90
_LEAST_ICONS = 2
"""In a chip: that of the status, and the arrow that says that it opens a menu."""

AnyIndex = QModelIndex | QPersistentModelIndex


class RosterDelegate(QStyledItemDelegate):
    """Every row has the same height."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @property
    def _is_compact(self) -> bool:
        return self._theme.density is Density.COMPACT

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines, or one in compact rows."""
        name = QFontMetricsF(scaled(option.font, 1.0, is_bold=True)).height()
        if self._is_compact:
            return QSize(0, max(COMPACT_HEIGHT_PX, round(name) + 12))
        second = QFontMetricsF(scaled(option.font, CAPTION)).height()
        return QSize(0, max(LEAST_HEIGHT_PX, round(name + second) + 12))

    def chip_rect(self, option: QStyleOptionViewItem, delegate: Delegate) -> QRect:
        """Where the chip of the status is: as large a target as needed."""
        text = wording.status_word(delegate.status)
        width = pill_width(text, option.font, _LEAST_ICONS)
        rect = QRectF(option.rect)
        room = rect.width() - self._name_left(option) - _SIDE_PX - _LEAST_NAME_PX
        width = max(min(width, room), 44.0)
        height = max(pill_height(option.font), float(LEAST_TARGET_PX))
        pill = QRectF(
            rect.right() - _SIDE_PX - width, rect.center().y() - height / 2, width, height
        )
        return pill.toRect()

    def _name_left(self, option: QStyleOptionViewItem) -> float:
        rank = QFontMetricsF(option.font).horizontalAdvance("000")
        return _SIDE_PX + _HANDLE_PX + rank + _GAP_PX

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one row."""
        one: Delegate = index.data(DELEGATE_ROLE)
        tokens, rect = self._theme.tokens, QRectF(option.rect)
        painter.save()
        paint_ground(painter, option, tokens)
        ratio = painter.device().devicePixelRatioF()
        handle = icon_pixmap("grip-vertical", tokens.text2, _HANDLE_PX, ratio)
        top = rect.center().y() - _HANDLE_PX / 2
        painter.drawPixmap(QPointF(rect.left() + _SIDE_PX, top), handle)
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.text2))
        left = rect.left() + self._name_left(option)
        rank = QRectF(rect.left(), rect.top(), left - rect.left() - _GAP_PX, rect.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rank, middle | Qt.AlignmentFlag.AlignRight, str(index.data(RANK_ROLE)))
        chip = QRectF(self.chip_rect(option, one))
        self._paint_chip(painter, chip, option, one)
        room = QRectF(left, rect.top(), chip.left() - _GAP_PX - left, rect.height())
        self._paint_texts(painter, room, option, one)
        painter.restore()

    def _paint_chip(
        self, painter: QPainter, chip: QRectF, option: QStyleOptionViewItem, one: Delegate
    ) -> None:
        look, text = wording.LOOKS[one.status], wording.status_word(one.status)
        paint_pill(
            painter,
            chip,
            text,
            look.tone,
            self._theme,
            option.font,
            icon=look.icon,
            last_icon="chevron-down",
        )

    def _paint_texts(
        self, painter: QPainter, room: QRectF, option: QStyleOptionViewItem, one: Delegate
    ) -> None:
        more, is_warning = wording.second_line(one)
        small = scaled(option.font, CAPTION)
        first = QFontMetricsF(scaled(option.font, 1.0, is_bold=True)).height()
        second = QFontMetricsF(small).height() if more and not self._is_compact else 0.0
        top = room.center().y() - (first + second) / 2
        line = QRectF(room.left(), top, room.width(), first)
        used = self._paint_names(painter, line, option, one)
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.warn if is_warning else tokens.text2))
        if self._is_compact:
            rest = QRectF(line.left() + used + _GAP_PX, top, line.width() - used - _GAP_PX, first)
            if rest.width() > _LEAST_NAME_PX / 2:
                paint_text(painter, rest, more, small)
        elif more:
            paint_text(
                painter, QRectF(line.left(), line.bottom(), line.width(), second), more, small
            )

    def _paint_names(
        self, painter: QPainter, line: QRectF, option: QStyleOptionViewItem, one: Delegate
    ) -> float:
        """Name in bold, organisation after it; returns the width they take."""
        tokens, bold = self._theme.tokens, scaled(option.font, 1.0, is_bold=True)
        painter.setPen(QColor(tokens.text))
        used = paint_text(painter, line, wording.who(one), bold)
        short = wording.whose(one)
        rest = QRectF(line.left() + used, line.top(), line.width() - used, line.height())
        if short and rest.width() > QFontMetricsF(option.font).horizontalAdvance(" · MM"):
            painter.setPen(QColor(tokens.text2))
            used += paint_text(painter, rest, f" · {short}", option.font)
        return used
