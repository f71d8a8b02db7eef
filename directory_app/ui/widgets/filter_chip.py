"""A chip that opens a menu of choices; what is chosen stands in it, with a cross to undo it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.plain_tip import plain_tip

from .buttons import LEAST_TARGET_PX

_PADDING_PX = 10
_ICON_PX = 14
_GAP_PX = 4
_WIDEST_PX = 260


class FilterChip(QToolButton):
    """``cleared`` when the choice is taken back (cross, or Suppr while focused)."""

    cleared = Signal()

    def __init__(self, caption: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._choice = ""
        self._theme = theme
        self.setProperty("kind", "chip")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_scale(self, CAPTION)
        theme.changed.connect(self.update)
        self.set_choice("")

    def set_choice(self, choice: str) -> None:
        """What is chosen, in words; empty for nothing."""
        self._choice = choice
        self.setAccessibleName(self.shown_text)
        self.setToolTip(plain_tip(self.shown_text) if choice else "")
        self.updateGeometry()
        self.update()

    @property
    def choice(self) -> str:
        """What is chosen, in words; empty for nothing."""
        return self._choice

    @property
    def shown_text(self) -> str:
        """« Secteur », or « Secteur : Santé »."""
        if not self._choice:
            return self._caption
        return self.tr("%1: %2").replace("%1", self._caption).replace("%2", self._choice)

    def sizeHint(self) -> QSize:
        """Text, arrow or cross."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.shown_text) + 2 * _PADDING_PX + _ICON_PX + _GAP_PX
        return QSize(min(width, _WIDEST_PX), max(LEAST_TARGET_PX, metrics.height() + 6))

    def minimumSizeHint(self) -> QSize:
        """A chip may be elided."""
        return QSize(min(80, self.sizeHint().width()), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cross takes the choice back, the rest opens the menu."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and self._choice and event.position().x() > self.width() - 28:
            self.cleared.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Suppr takes the choice back; Entrée, Espace and ↓ open the menu."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._choice:
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """The choices."""
        found = super().menu()
        assert found is not None
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws pill, text and mark."""
        tokens = self._theme.tokens
        tone = "info" if self._choice else "neutral"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QColor(tokens.focus) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, f"{tone}_bg")))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        colour = getattr(tokens, tone)
        painter.setPen(QColor(colour))
        room = self.width() - 2 * _PADDING_PX - _ICON_PX - _GAP_PX
        text = self.fontMetrics().elidedText(self.shown_text, Qt.TextElideMode.ElideRight, room + 1)
        place = self.rect().adjusted(_PADDING_PX, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        icon = "x" if self._choice else "chevron-down"
        pixmap = icon_pixmap(icon, colour, _ICON_PX, self.devicePixelRatioF())
        at = QPoint(self.width() - _PADDING_PX - _ICON_PX, (self.height() - _ICON_PX) // 2)
        painter.drawPixmap(at, pixmap)
        painter.end()
