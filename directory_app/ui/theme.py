"""The theme: style, palette and the little style sheet, switched while the program runs.

Fusion is the only style that obeys a palette on every system. The palette goes first, the sheet
right after, always both: a palette alone leaves styled fields with yesterday's colours. In a
high-contrast session nothing is imposed: the system's own colours serve.
"""

from __future__ import annotations

from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from directory_app.resources import resource_path

from .icons import make_icon
from .tokens import DARK, LIGHT, Tokens


class Mode(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    Mode.SYSTEM: Qt.ColorScheme.Unknown,
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
}

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.ToolTipBase: "toast",
    QPalette.ColorRole.ToolTipText: "on_toast",
    QPalette.ColorRole.PlaceholderText: "text2",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "border",
}
_DIMMED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


def palette_of(tokens: Tokens) -> QPalette:
    """Every role for active and inactive windows; disabled text dimmed."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, name)))
    for role in _DIMMED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return palette


def sheet_of(tokens: Tokens) -> str:
    """The style sheet of ``resources/window.qss`` with the theme's colours."""
    template = Template(resource_path("window.qss").read_text(encoding="utf-8"))
    return template.substitute({name: getattr(tokens, name) for name in Tokens.__slots__})


class Theme(QObject):
    """The current colours. ``changed`` tells painters to repaint and icons to be made anew."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode) -> None:
        super().__init__(app)
        self._app = app
        self._mode = mode
        self.tokens = LIGHT
        app.setStyle(QStyleFactory.create("Fusion"))
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)
        self.apply(mode)

    @property
    def mode(self) -> Mode:
        """What the user chose."""
        return self._mode

    def apply(self, mode: Mode) -> None:
        """Takes on a theme."""
        self._mode = mode
        if self._hints.colorScheme() != _SCHEMES[mode]:
            self._hints.setColorScheme(_SCHEMES[mode])  # title bars and native dialogs
        self._repaint()

    def icon(self, name: str, colour: str = "text2") -> QIcon:
        """An icon in one of the theme's colours, named as in :class:`Tokens`."""
        return make_icon(name, getattr(self.tokens, colour), self.tokens.disabled)

    def _is_dark(self) -> bool:
        if self._mode is Mode.SYSTEM:
            return self._hints.colorScheme() is Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    def _on_scheme_changed(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._repaint()

    def _repaint(self) -> None:
        self.tokens = DARK if self._is_dark() else LIGHT
        if self._has_high_contrast():
            self._app.setPalette(QPalette())
            self._app.setStyleSheet("")
        else:
            self._app.setPalette(palette_of(self.tokens))
            self._app.setStyleSheet(sheet_of(self.tokens))
        self.changed.emit()

    def _has_high_contrast(self) -> bool:
        # Kept in a variable: in one expression the C++ object dies too early.
        accessibility = self._hints.accessibility()
        return accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast
