"""What stands where there is nothing to show: an icon, a title, a sentence, one or two buttons."""

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
    """Centred in its place. ``pressed`` and ``second_pressed`` when a button is."""

    pressed = Signal()
    second_pressed = Signal()

    def __init__(self, icon: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._theme = theme
        self._glyph = QLabel(self)
        self._title = PlainLabel("", self, scale=SUBTITLE, is_bold=True)
        self._sentence = PlainLabel("", self, tone="muted")
        self.button = TextButton("", "plain", self)
        self.button.clicked.connect(self.pressed)
        self.second = TextButton("", "plain", self)
        self.second.clicked.connect(self.second_pressed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(8)
        layout.addStretch(2)
        for widget in (self._glyph, self._title, self._sentence):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(widget)
        layout.addSpacing(8)
        for button in (self.button, self.second):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.changed.connect(self._tint)
        self._tint()

    def set_texts(self, title: str, sentence: str, button: str = "", second: str = "") -> None:
        """What it says; no button without a text for it (``verbatim`` for data)."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        for widget, text in ((self.button, button), (self.second, second)):
            widget.setText(text)
            widget.setVisible(bool(text))

    def _tint(self) -> None:
        colour, ratio = self._theme.tokens.control, self.devicePixelRatioF()
        self._glyph.setPixmap(icon_pixmap(self._icon, colour, _GLYPH_PX, ratio))
