"""The names above the columns of a table; an arrow beside the one that the rows are sorted by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from directory_app.ui.icons import icon_pixmap

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme

PADDING_PX = 10
_AIR_PX = 12
_ARROW_PX = 14


class TableHeader(QHeaderView):
    """Draws names where the texts of the cells begin."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, padding_px: int = PADDING_PX
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._padding_px = padding_px
        self._sorted, self._is_descending = -1, False
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setAccessibleName(self.tr("Columns"))
        theme.changed.connect(self.viewport().update)

    def show_order(self, logical_index: int, *, is_descending: bool) -> None:
        """The column that the rows are sorted by, -1 for none, and which way."""
        self._sorted, self._is_descending = logical_index, is_descending
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """A line of text and a little air."""
        return QSize(super().sizeHint().width(), self.fontMetrics().height() + _AIR_PX)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        """Ground, edge, name."""
        tokens = self._theme.tokens
        painter.save()
        painter.fillRect(rect, QColor(tokens.bar))
        painter.setPen(QColor(tokens.border))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        name = str(self.model().headerData(logical_index, Qt.Orientation.Horizontal) or "")
        room = rect.adjusted(self._padding_px, 0, -PADDING_PX // 2, 0)
        if logical_index == self._sorted:
            self._paint_arrow(painter, rect)
            room.setRight(room.right() - _ARROW_PX)
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        is_sorted = logical_index == self._sorted
        painter.setPen(QColor(tokens.text if is_sorted else tokens.text2))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, rect: QRect) -> None:
        """Up from the first value, down from the last."""
        name = "arrow-down" if self._is_descending else "arrow-up"
        ratio = self.devicePixelRatioF()
        glyph = icon_pixmap(name, self._theme.tokens.accent, _ARROW_PX, ratio)
        top = rect.center().y() - _ARROW_PX // 2 + 1
        painter.drawPixmap(rect.right() - _ARROW_PX - 4, top, glyph)
