"""A banner: a state or an error that stays until it is dealt with, closed, or over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme

from .buttons import IconButton
from .plain_label import PlainLabel

_GLYPH_PX = 18


class Banner(QFrame):
    """One sentence with an icon, hidden while there is nothing to say."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme = theme
        self._glyph = QLabel(self)
        self._label = PlainLabel("", self)
        self._close = IconButton("x", self.tr("Close this message"), theme, self)
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(10)
        layout.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty when hidden."""
        return "" if self.isHidden() else self._label.accessibleName()

    def show_text(self, text: str, *, is_closable: bool = True) -> None:
        """Shows and announces a sentence."""
        self._label.setText(text)
        self._close.setVisible(is_closable)
        self.show()
        announce(self, text)

    def dismiss(self) -> None:
        """Takes it away."""
        self.hide()
        self.closed.emit()

    def _tint(self) -> None:
        colour = self._theme.tokens.warn
        ratio = self.devicePixelRatioF()
        self._glyph.setPixmap(icon_pixmap("triangle-alert", colour, _GLYPH_PX, ratio))
