"""Colours for what is painted by hand in a high-contrast session, taken from the system's palette.

Nothing is imposed there: text is the system's text on its background, and a shade of the system's
highlight is used only as far as text stays readable on it (WCAG 2.2, 1.4.6: 7:1).
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from .tokens import Tokens

TEXT_RATIO = 7.0
CONTROL_RATIO = 3.0
_STEPS = 10
_LINEAR_BELOW = 0.04045

_AS_TEXT = ("text", "text2", "border", "control", "danger", "warn", "ok", "info", "neutral")
_AS_BACKGROUND = (
    *("window", "surface", "bar", "sidebar", "alt", "hover", "on_danger"),
    *("danger_bg", "warn_bg", "ok_bg", "info_bg", "neutral_bg"),
)
_INVERTED = {"toast": "text", "on_toast": "window", "toast_action": "window"}


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        c / 12.92 if c <= _LINEAR_BELOW else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def tokens_of(palette: QPalette) -> Tokens:
    """The system's colours under the names of :class:`Tokens`."""
    text = _colour(palette, QPalette.ColorRole.WindowText)
    base = _colour(palette, QPalette.ColorRole.Window)
    highlight = _colour(palette, QPalette.ColorRole.Highlight)
    link = _colour(palette, QPalette.ColorRole.Link)
    selected = _tinted(base, highlight, text).name()
    accent = highlight if _all_apart(highlight, (base, QColor(selected))) else text
    on_accent = _colour(palette, QPalette.ColorRole.HighlightedText)
    if contrast(on_accent, accent) < TEXT_RATIO:
        on_accent = max((text, base), key=lambda one: contrast(one, accent))
    values = dict.fromkeys(_AS_TEXT, text.name()) | dict.fromkeys(_AS_BACKGROUND, base.name())
    values |= {name: values[like] for name, like in _INVERTED.items()}
    values |= dict.fromkeys(("selected", "selected_inactive"), selected)
    values |= dict.fromkeys(("accent", "accent_hover", "focus", "match"), accent.name())
    values |= dict.fromkeys(("on_accent", "on_match"), on_accent.name())
    values["link"] = (link if contrast(link, base) >= TEXT_RATIO else text).name()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    values["disabled"] = disabled.name()
    return Tokens(is_dark=_luminance(base) < _luminance(text), **values)


def _colour(palette: QPalette, role: QPalette.ColorRole) -> QColor:
    return palette.color(QPalette.ColorGroup.Active, role)


def _all_apart(colour: QColor, backs: tuple[QColor, ...]) -> bool:
    return all(contrast(colour, back) >= CONTROL_RATIO for back in backs)


def _tinted(base: QColor, tint: QColor, text: QColor) -> QColor:
    """As much of ``tint`` in ``base`` as leaves ``text`` readable and ``tint`` itself visible."""
    for step in range(_STEPS - 1, 0, -1):
        mixed = _mixed(base, tint, step / _STEPS)
        if contrast(text, mixed) >= TEXT_RATIO and contrast(tint, mixed) >= CONTROL_RATIO:
            return mixed
    return base


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
