"""Sizes of text, as factors of the program's font: what the user set for the system is obeyed.

A font given to a widget no longer follows the program's. The factor is therefore kept with the
widget, and :func:`follow_size` gives it its font anew when the user wants larger text.
"""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

TITLE = 1.45
SUBTITLE = 1.15
CAPTION = 0.92
PAGE_WIDTH_PX = 720
"""Widest page to read or fill in: from a longer line, the eye does not find the next one."""

_FACTOR = "textFactor"
_BOLD = "isTextBold"


def scaled(font: QFont, factor: float, *, is_bold: bool = False) -> QFont:
    """A copy of ``font``, larger or smaller."""
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * factor)
    else:
        result.setPixelSize(round(font.pixelSize() * factor))
    if is_bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


def set_scale(widget: QWidget, factor: float, *, is_bold: bool = False) -> None:
    """Gives ``widget`` its own font at that factor of the program's."""
    widget.setProperty(_FACTOR, factor)
    widget.setProperty(_BOLD, is_bold)
    _give_font(widget, factor, is_bold)


def follow_size() -> None:
    """After a change of the program's font: the widgets of :func:`set_scale` follow it."""
    for widget in QApplication.allWidgets():
        factor = widget.property(_FACTOR)
        if isinstance(factor, float | int):
            _give_font(widget, float(factor), bool(widget.property(_BOLD)))


def _give_font(widget: QWidget, factor: float, is_bold: bool) -> None:
    widget.setFont(scaled(QApplication.font(widget), factor, is_bold=is_bold))
