"""What stands where there is nothing to show: an icon, a title, a sentence, perhaps a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from directory_app.ui.fonts import SUBTITLE
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme

from .buttons import TextButton
from .plain_label import PlainLabel

_GLYPH_PX = 40


class EmptyState(QWidget):
    """Centred in its place. ``pressed`` when its button is."""

    pressed = Signal()

    def __init__(self, icon: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._theme = theme
        self._glyph = QLabel(self)
        self._title = PlainLabel("", self, scale=SUBTITLE, is_bold=True)
        self._sentence = PlainLabel("", self, tone="muted")
        self._button = TextButton("", "plain", self)
        self._button.clicked.connect(self.pressed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(8)
        layout.addStretch(2)
        for widget in (self._glyph, self._title, self._sentence):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.changed.connect(self._tint)
        self._tint()

    def set_texts(self, title: str, sentence: str, button: str = "") -> None:
        """What it says; no button without a text for it."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))

    def _tint(self) -> None:
        colour, ratio = self._theme.tokens.control, self.devicePixelRatioF()
        self._glyph.setPixmap(icon_pixmap(self._icon, colour, _GLYPH_PX, ratio))
