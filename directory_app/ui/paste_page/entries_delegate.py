"""Draws an entry on two lines and a value on one, each with its box to tick."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from directory_app.ui.fonts import CAPTION, scaled
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.painted_tick import SIDE_PX, paint_tick, toggle

from .entries_model import LINE_ROLE, EntryLine, ValueLine

_PAD_PX = 8
_GAP_PX = 10
_LEAST_ROW_PX = 28
_LABEL_CHARS = 13

AnyIndex = QModelIndex | QPersistentModelIndex


class EntriesDelegate(QStyledItemDelegate):
    """Colours come from the theme; the bar at the left of the selected row is the view's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines for an entry, one for a value."""
        metrics, caption = self._metrics(option)
        line = index.data(LINE_ROLE)
        height = metrics.height() + 2 * _PAD_PX - 4
        if isinstance(line, EntryLine):
            height = metrics.height() + caption.height() + 2 * _PAD_PX
        return QSize(40, max(height, _LEAST_ROW_PX))

    @staticmethod
    def _metrics(option: QStyleOptionViewItem) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(option.font), QFontMetrics(scaled(option.font, CAPTION))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, box, texts."""
        line = index.data(LINE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inner = option.rect.adjusted(_PAD_PX, 0, -_PAD_PX, 0)
        if line.can_tick:
            paint_tick(painter, box_of(option.rect), self._theme, is_on=line.is_ticked)
        texts = inner.adjusted(SIDE_PX + _GAP_PX, 0, 0, 0)
        if isinstance(line, EntryLine):
            self._paint_entry(painter, option, line, texts)
        else:
            self._paint_value(painter, option, line, texts)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens, state = self._theme.tokens, option.state
        if state & QStyle.StateFlag.State_Selected:
            is_active = isinstance(view := option.widget, QWidget) and view.hasFocus()
            ground = tokens.selected if is_active else tokens.selected_inactive
            painter.fillRect(option.rect, QColor(ground))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _paint_entry(
        self, painter: QPainter, option: QStyleOptionViewItem, line: EntryLine, room: QRect
    ) -> None:
        metrics, caption = self._metrics(option)
        top = room.adjusted(0, _PAD_PX, 0, 0)
        painter.setFont(scaled(option.font, 1.0, is_bold=True))
        self._write(painter, top, line.title, "text" if line.is_ticked else "text2")
        painter.setFont(scaled(option.font, CAPTION))
        below = room.adjusted(0, _PAD_PX + metrics.height(), 0, 0)
        below.setHeight(caption.height())
        self._write(painter, below, line.state, line.tone)

    def _paint_value(
        self, painter: QPainter, option: QStyleOptionViewItem, line: ValueLine, room: QRect
    ) -> None:
        metrics, caption = self._metrics(option)
        label_width = min(metrics.averageCharWidth() * _LABEL_CHARS, room.width() // 3)
        state_width = caption.horizontalAdvance(line.state)
        middle = room.center().y() - metrics.height() // 2
        row = QRect(room.left(), middle, room.width(), metrics.height())
        painter.setFont(scaled(option.font, CAPTION))
        self._write(painter, row.adjusted(0, 0, label_width - row.width(), 0), line.label, "text2")
        state = QRect(row)
        state.setLeft(row.right() - state_width)
        self._write(painter, state, line.state, line.tone)
        painter.setFont(option.font)
        text = row.adjusted(label_width + _GAP_PX, 0, -state_width - _GAP_PX, 0)
        self._write(painter, text, line.text, "text" if line.is_ticked else "text2")

    def _write(self, painter: QPainter, room: QRect, text: str, tone: str) -> None:
        painter.setPen(QColor(getattr(self._theme.tokens, tone)))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: AnyIndex,
    ) -> bool:
        """A click on the box ticks it; Space is the view's."""
        is_click = event.type() == QEvent.Type.MouseButtonRelease
        if not is_click or not isinstance(event, QMouseEvent):
            return False
        target = box_of(option.rect).adjusted(-6, -6, 6, 6)
        if not target.contains(event.position().toPoint()):
            return False
        return toggle(model, index)


def box_of(rect: QRect) -> QRect:
    """Where the box of a row stands."""
    top = rect.top() + (rect.height() - SIDE_PX) // 2
    return QRect(rect.left() + _PAD_PX, top, SIDE_PX, SIDE_PX)
