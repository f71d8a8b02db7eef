"""A banner: a state or an error that stays until it is dealt with, closed, or over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.theme import Theme

from .buttons import IconButton, TextButton
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
        self._action: Callable[[], object] | None = None
        self._button = TextButton("", "link", self)
        self._button.clicked.connect(self._on_pressed)
        self._button.hide()
        self._close = IconButton("x", self.tr("Close this message"), theme, self)
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(10)
        layout.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty when hidden."""
        return "" if self.isHidden() else self._label.accessibleName()

    def show_text(
        self,
        text: str,
        *,
        is_closable: bool = True,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Shows and announces a sentence, with a button when there is something to do about it."""
        self._label.setText(text)
        self._action = on_action
        self._button.setText(action)
        self._button.setVisible(on_action is not None)
        self._close.setVisible(is_closable)
        self.show()
        announce(self, text)

    def dismiss(self) -> None:
        """Takes it away."""
        self.hide()
        self.closed.emit()

    def _on_pressed(self) -> None:
        action = self._action
        self.dismiss()
        if action is not None:
            action()

    def _tint(self) -> None:
        colour = self._theme.tokens.warn
        ratio = self.devicePixelRatioF()
        self._glyph.setPixmap(icon_pixmap("triangle-alert", colour, _GLYPH_PX, ratio))
