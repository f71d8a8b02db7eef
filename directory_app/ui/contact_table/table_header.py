"""The names above the columns of a table. They sort nothing, and do not look as if they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme

PADDING_PX = 10
_AIR_PX = 12


class TableHeader(QHeaderView):
    """Draws names where the texts of the cells begin."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, padding_px: int = PADDING_PX
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._padding_px = padding_px
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setAccessibleName(self.tr("Columns"))
        theme.changed.connect(self.viewport().update)

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
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(tokens.text2))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()
