"""A list to choose: its name, elided where it must, and how many contacts it has, at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The count as text; empty for what has none."""
_PAD_PX = 12
_GAP_PX = 12
_ABOVE_PX = 8

AnyIndex = QModelIndex | QPersistentModelIndex


class ChoiceDelegate(QStyledItemDelegate):
    """Draws one row; the style sheet draws what is behind it."""

    @staticmethod
    def row_height(view: QAbstractItemView) -> int:
        """The height of a row, in pixels."""
        return view.fontMetrics().height() + 2 * _ABOVE_PX

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as the text asks for."""
        return QSize(0, option.fontMetrics.height() + 2 * _ABOVE_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Background, name, count."""
        self.initStyleOption(option, index)
        name, option.text = option.text, ""
        view = option.widget
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        count = str(index.data(COUNT_ROLE) or "")
        metrics, row = option.fontMetrics, option.rect.adjusted(_PAD_PX, 0, -_PAD_PX, 0)
        taken = metrics.horizontalAdvance(count) + _GAP_PX if count else 0
        place = QRect(row.left(), row.top(), row.width() - taken, row.height())
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        painter.save()
        painter.setFont(option.font)
        painter.setPen(view.palette().color(QPalette.ColorRole.Text))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setPen(view.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        painter.restore()
