"""The theme: style, palette and the little style sheet, switched while the program runs.

Fusion is the only style that obeys a palette on every system. The palette goes first, the sheet
right after, always both: a palette alone leaves styled fields with yesterday's colours. In a
high-contrast session nothing is imposed: the system's own colours serve.
"""

from __future__ import annotations

from enum import StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from directory_app.resources import resource_path

from .fonts import follow_size, scaled
from .high_contrast import tokens_of
from .icons import make_icon
from .tokens import DARK, LIGHT, Tokens


class Mode(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    """How tall the rows of lists are."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


_SCHEMES = {
    Mode.SYSTEM: Qt.ColorScheme.Unknown,
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
}

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "alt",
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
_SYSTEM_FONT = "systemFont"
_IS_FUSION = "isFusion"
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


def _draw_as_fusion(app: QApplication) -> None:
    """The style below the sheet, once: another one would have every widget polished again."""
    if not app.property(_IS_FUSION):
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setProperty(_IS_FUSION, True)


def take_sheet_away(app: QApplication) -> None:
    """No style sheet any more, and no widget marked as having one.

    Qt 6.11 unmarks only those that were polished. The others would not be watched by the next
    sheet, which would ask for them after their destruction, and end the program.
    """
    app.setStyleSheet("")
    for widget in app.allWidgets():
        widget.setAttribute(Qt.WidgetAttribute.WA_StyleSheet, False)


def _system_font(app: QApplication) -> QFont:
    """The font before any change of size, also when another theme was there before this one."""
    known = app.property(_SYSTEM_FONT)
    if isinstance(known, QFont):
        return known
    app.setProperty(_SYSTEM_FONT, QFont(app.font()))
    return QFont(app.font())


class Theme(QObject):
    """The current colours. ``changed`` tells painters to repaint and icons to be made anew."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode) -> None:
        super().__init__(app)
        self._app = app
        self._mode = mode
        self._system_font = _system_font(app)
        self.text_scale = 1.0
        self.density = Density.COMFORTABLE
        self.tokens = LIGHT
        _draw_as_fusion(app)
        self._hints = app.styleHints()
        # Kept: in one expression with its property, the C++ object dies too early.
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)
        self._accessibility.contrastPreferenceChanged.connect(lambda _: self.apply(self._mode))
        self.apply(mode)

    @property
    def mode(self) -> Mode:
        """What the user chose."""
        return self._mode

    @property
    def has_high_contrast(self) -> bool:
        """Whether the system asks for more contrast: its own colours serve then."""
        return self._accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast

    def apply(self, mode: Mode) -> None:
        """Takes on a theme."""
        self._mode = mode
        scheme = _SCHEMES[Mode.SYSTEM if self.has_high_contrast else mode]
        if self._hints.colorScheme() != scheme:
            self._hints.setColorScheme(scheme)  # title bars and native dialogs
        self._repaint()

    def set_text_scale(self, factor: float) -> None:
        """Makes all text larger or smaller than the system's, at once."""
        if factor != self.text_scale:
            self.text_scale = factor
            self._app.setFont(scaled(self._system_font, factor))
            self._repaint()

    def set_density(self, density: Density) -> None:
        """Makes the rows of lists taller or lower, at once."""
        if density is not self.density:
            self.density = density
            self.changed.emit()

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
        if self.has_high_contrast:
            self._app.setPalette(QPalette())
            take_sheet_away(self._app)
            self.tokens = tokens_of(self._app.palette())
        else:
            self._app.setPalette(palette_of(self.tokens))
            self._app.setStyleSheet(sheet_of(self.tokens))
        follow_size()  # the sheet gives every widget back the font it had at first
        self.changed.emit()
