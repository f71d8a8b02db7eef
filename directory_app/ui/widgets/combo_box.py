"""A box of choices drawn like the fields beside it: same height, same frame, same ring.

Painted, because bordering a QComboBox in a style sheet obliges one to redraw its arrow as an
image. The wheel scrolls the page, never changes a box that one happens to point at.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme

ARROW_ROOM_PX = 26
INDENT_PX = 10
_GLYPH_PX = 16
_RADIUS_PX = 6
_LEAST_HEIGHT_PX = 32
_AROUND_PX = 14


class ComboBox(QComboBox):
    """As wide as its widest choice, unless a layout gives it more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """The widest choice and the arrow, as high as a field of one line."""
        metrics = self.fontMetrics()
        texts = (self.itemText(n) for n in range(self.count()))
        widest = max(map(metrics.horizontalAdvance, texts), default=0)
        # An advance is rounded: a text in a room of exactly that would be elided.
        return QSize(INDENT_PX + widest + 1 + ARROW_ROOM_PX, control_height(metrics))

    def sizeHint(self) -> QSize:
        """The same."""
        return self.minimumSizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours are painted, no more: while a style sheet is posed, QComboBox makes a menu
        to take its palette from and destroys it at once, which Qt 6.11 does not survive."""
        if event.type() is QEvent.Type.PaletteChange:
            QWidget.changeEvent(self, event)
        else:
            super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with an arrow; what is typed draws itself."""
        tokens, edit = self._theme.tokens, self.lineEdit()
        has_focus = self.hasFocus() or (edit is not None and edit.hasFocus())
        width = 2 if has_focus else 1
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.focus if has_focus else tokens.control), width))
        painter.setBrush(QColor(tokens.surface))
        frame = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(frame, _RADIUS_PX, _RADIUS_PX)
        arrow = icon_pixmap("chevron-down", tokens.text2, _GLYPH_PX, self.devicePixelRatioF())
        top = (self.height() - _GLYPH_PX) / 2
        painter.drawPixmap(QPointF(self.width() - _GLYPH_PX - 8, top), arrow)
        if edit is None:
            self._paint_text(painter)
        painter.end()

    def _paint_text(self, painter: QPainter) -> None:
        room = self.rect().adjusted(INDENT_PX, 0, -ARROW_ROOM_PX, 0)
        text = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(QColor(self._theme.tokens.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)


def control_height(metrics: QFontMetrics) -> int:
    """The height of every control of one line, so that those side by side are alike."""
    return max(_LEAST_HEIGHT_PX, metrics.height() + _AROUND_PX)
