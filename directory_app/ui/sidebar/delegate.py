"""Paints a row of the sidebar: icon, text, count at the right; the icon alone when it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from directory_app.ui.fonts import CAPTION, scaled
from directory_app.ui.icons import icon_pixmap

from .model import ENTRY_ROLE

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme

    from .places import Entry

LEAST_HEIGHT_PX = 32
_INDENT_PX = 28
_SIDE_PX = 8
_PAD_PX = 8
_ICON_PX = 18
_BAR_PX = 3
_RADIUS_PX = 6

AnyIndex = QModelIndex | QPersistentModelIndex


class SidebarDelegate(QStyledItemDelegate):
    """Draws headings and rows in the theme's colours. ``is_narrow``: icons only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.is_narrow = False

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Rows of 32 px or more; a heading has air above it, and is gone when narrow."""
        entry: Entry = index.data(ENTRY_ROLE)
        line = QFontMetricsF(option.font).height()
        if entry.role == "heading":
            is_first = index.row() == 0
            return QSize(0, round(line) + (6 if is_first else 16) if not self.is_narrow else 10)
        return QSize(0, max(LEAST_HEIGHT_PX, round(line) + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draws one row."""
        entry: Entry = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.role == "heading":
            if not self.is_narrow:
                self._paint_heading(painter, option, entry)
        else:
            self._paint_background(painter, option)
            self._paint_row(painter, option, entry)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        font = scaled(option.font, CAPTION, is_bold=True)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.text2))
        place = QRectF(option.rect).adjusted(_SIDE_PX + _PAD_PX, 0, -_SIDE_PX, -3)
        text = QFontMetricsF(font).elidedText(
            entry.text.upper(), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, state = self._theme.tokens, option.state
        pill = QRectF(option.rect).adjusted(_SIDE_PX, 0.5, -_SIDE_PX, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(tokens.selected))
            painter.drawRoundedRect(pill, _RADIUS_PX, _RADIUS_PX)
            painter.setBrush(QColor(tokens.accent))
            bar = QRectF(pill.left(), pill.top() + 2, _BAR_PX, pill.height() - 4)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(pill, _RADIUS_PX, _RADIUS_PX)
        has_focus = state & QStyle.StateFlag.State_HasFocus
        if has_focus and option.widget is not None and option.widget.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.focus))
            painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        inner = QRectF(option.rect).adjusted(_SIDE_PX + _PAD_PX, 0, -_SIDE_PX - _PAD_PX, 0)
        icon = entry.icon
        if icon:
            left = inner.center().x() - _ICON_PX / 2 if self.is_narrow else inner.left()
            left += 0 if self.is_narrow or not entry.depth else _INDENT_PX - 2
            self._paint_icon(painter, option, icon, QPointF(left, inner.center().y()))
        if self.is_narrow:
            return
        font = scaled(option.font, 1.0, is_bold=is_current)
        count = self._paint_count(painter, inner, option.font, entry, is_current=is_current)
        start = inner.left() + _INDENT_PX * (1 + (1 if icon and entry.depth else 0))
        place = QRectF(start, inner.top(), inner.right() - start - count - 8, inner.height())
        painter.setFont(font)
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.text2 if entry.role == "new_list" else tokens.text))
        text = QFontMetricsF(font).elidedText(
            entry.text, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_icon(
        self, painter: QPainter, option: QStyleOptionViewItem, icon: str, left_middle: QPointF
    ) -> None:
        ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
        pixmap = icon_pixmap(icon, self._theme.tokens.text, _ICON_PX, ratio)
        painter.drawPixmap(left_middle - QPointF(0, _ICON_PX / 2), pixmap)

    def _paint_count(
        self, painter: QPainter, inner: QRectF, base: QFont, entry: Entry, *, is_current: bool
    ) -> float:
        """Draws the count, or the arrow of the lists, at the right; returns the width taken."""
        if entry.role == "lists":  # wide: the narrow one shows no more than icons
            name = "chevron-down" if entry.is_open else "chevron-right"
            ratio = painter.device().devicePixelRatioF()
            pixmap = icon_pixmap(name, self._theme.tokens.text2, 16, ratio)
            painter.drawPixmap(QPointF(inner.right() - 16, inner.center().y() - 8), pixmap)
            return 16
        if entry.count is None:
            return 0
        font = scaled(base, CAPTION, is_bold=is_current or entry.is_attention)
        text = QLocale().toString(entry.count)
        width = QFontMetricsF(font).horizontalAdvance(text)
        tokens = self._theme.tokens
        place = QRectF(inner.right() - width, inner.top(), width, inner.height())
        if entry.is_attention:
            height = QFontMetricsF(font).height() + 4
            pill = QRectF(0, 0, max(width + 16, height), height)
            pill.moveCenter(QPointF(inner.right() - pill.width() / 2, inner.center().y()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.warn_bg))
            painter.drawRoundedRect(pill, height / 2, height / 2)
            place, width = pill, pill.width()
        painter.setFont(font)
        colour = tokens.warn if entry.is_attention else tokens.text2
        painter.setPen(QColor(tokens.text if is_current and not entry.is_attention else colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return width
