"""Icons: Lucide drawings (ISC, resources/licences/lucide.txt) tinted with the theme's colours.

No ``QIcon.fromTheme``: Windows and macOS have none. An icon is a set of pixmaps, so it is made
anew when the theme changes.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from directory_app.resources import resource_path

SIZES_PX = (16, 20, 24, 32, 40, 48)


@cache
def _drawing(name: str) -> bytes:
    return resource_path("icons", f"{name}.svg").read_bytes()


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """The drawing in one colour, read once for all its sizes."""
    return QSvgRenderer(QByteArray(_drawing(name).replace(b"currentColor", colour.encode("ascii"))))


def icon_pixmap(name: str, colour: str, size_px: int, ratio: float = 1.0) -> QPixmap:
    """The drawing ``resources/icons/NAME.svg`` in one colour, ``size_px`` logical pixels wide."""
    side = round(size_px * ratio)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def make_spaced_icon(name: str, colour: str, disabled: str, size_px: int, gap_px: int) -> QIcon:
    """The drawing with empty room at its right: what a button leaves before its text is too
    little. Its icon size is ``size_px + gap_px`` by ``size_px``."""
    icon = QIcon()
    for ratio in (1, 2, 3):
        for tint, mode in ((colour, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
            canvas = QPixmap(QSize((size_px + gap_px) * ratio, size_px * ratio))
            canvas.fill(Qt.GlobalColor.transparent)
            painter = QPainter(canvas)
            painter.drawPixmap(0, 0, icon_pixmap(name, tint, size_px * ratio))
            painter.end()
            canvas.setDevicePixelRatio(ratio)
            icon.addPixmap(canvas, mode)
    return icon


@cache
def make_icon(name: str, colour: str, disabled: str | None = None) -> QIcon:
    """The drawing as an icon, sharp from 100 to 300 %."""
    icon = QIcon()
    for size in SIZES_PX:
        icon.addPixmap(icon_pixmap(name, colour, size))
        if disabled is not None:
            icon.addPixmap(icon_pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return icon
