"""A label of one line for data, elided to its place; whole in its tooltip and to a reader."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from directory_app.ui.fonts import set_scale
from directory_app.ui.widgets.plain_tip import plain_tip


class ElidedLabel(QLabel):
    """Shows as much of ``text`` as there is room for; ``mode`` says what is left out."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        scale: float = 1.0,
        is_bold: bool = False,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if scale != 1.0 or is_bold:
            set_scale(self, scale, is_bold=is_bold)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Another text."""
        super().setText(text)
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(60, super().minimumSizeHint().width()), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the elided text."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
