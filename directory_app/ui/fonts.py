"""Sizes of text, as factors of the system's font: what the user set for the system is obeyed."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

TITLE = 1.45
SUBTITLE = 1.15
BODY = 1.0
CAPTION = 0.92


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
    """Gives ``widget`` its own font at that factor."""
    widget.setFont(scaled(widget.font(), factor, is_bold=is_bold))
