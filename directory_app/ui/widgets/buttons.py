"""Buttons as the window has them: text shown as it is, icons tinted, targets large enough.

WCAG 2.2, 2.5.8: at least 24 × 24; icon buttons here are 32.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from directory_app.ui.icons import make_spaced_icon
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.plain_tip import plain_tip

ICON_SIDE_PX = 32
GLYPH_PX = 18
LEAST_TARGET_PX = 24
LEAST_BUTTON_PX = 32
_GAP_PX = 4


def verbatim(text: str) -> str:
    """Data as a button, tab or menu shows it: « & » is no mnemonic."""
    return text.replace("&", "&&")


class TextButton(QPushButton):
    """A button of a kind of the style sheet (``primary``, ``plain``, ``link``), perhaps with an
    icon. ``text`` is the program's own: data goes through :func:`verbatim` first."""

    def __init__(self, text: str, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tint_with: Callable[[], QIcon] | None = None
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._least_px = LEAST_TARGET_PX if kind == "link" else LEAST_BUTTON_PX
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As high as its text needs. No least height is set: a layout would take that for the
        height of the largest text too."""
        return super().sizeHint().expandedTo(QSize(0, self._least_px))

    def minimumSizeHint(self) -> QSize:
        """The same: no part of a text is left out."""
        return self.sizeHint()

    def set_icon(self, theme: Theme, icon: str, colour: str) -> None:
        """Puts an icon before the text; it follows the theme."""
        self._tint_with = lambda: make_spaced_icon(
            icon, self._ink(theme, colour), theme.tokens.disabled, GLYPH_PX, _GAP_PX
        )
        self.setIconSize(QSize(GLYPH_PX + _GAP_PX, GLYPH_PX))
        theme.changed.connect(self._tint)
        self._tint()

    def _ink(self, theme: Theme, colour: str) -> str:
        """The colour of the text beside: without the style sheet, the system's for buttons."""
        if theme.has_high_contrast:
            return self.palette().color(QPalette.ColorRole.ButtonText).name()
        return str(getattr(theme.tokens, colour))

    def _tint(self) -> None:
        if self._tint_with is not None:
            self.setIcon(self._tint_with())


class IconButton(QToolButton):
    """A button that is only an icon: its name is its tooltip and what a screen reader says."""

    def __init__(
        self,
        icon: str,
        name: str,
        theme: Theme,
        parent: QWidget | None = None,
        side_px: int = ICON_SIDE_PX,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._theme = theme
        self.setProperty("kind", "icon")
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.setFixedSize(side_px, side_px)
        self.setIconSize(QSize(GLYPH_PX, GLYPH_PX))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        self.setIcon(self._theme.icon(self._icon_name))
