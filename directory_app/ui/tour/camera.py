"""Pictures of a view: each theme, at 100 and 200 %, numbered in the order of the journey."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from directory_app.ui.theme import Mode, Theme

SCALES = (1, 2)


class Camera:
    """Writes ``NN-NAME-THEME-SCALE.png`` into ``out``."""

    def __init__(self, theme: Theme, modes: tuple[Mode, ...], out: Path) -> None:
        self._theme = theme
        self._modes = modes
        self._out = out
        self.count = 0

    def keep(self, name: str, widget: QWidget) -> None:
        """One view, in every theme and size."""
        self.count += 1
        for mode in self._modes:
            self._take(mode)
            for scale in SCALES:
                file = f"{self.count:02d}-{name}-{mode.value}-{scale}00.png"
                picture_of(widget, scale).save(str(self._out / file))
        self._take(self._modes[0])

    def _take(self, mode: Mode) -> None:
        """Restyling a window takes half a second: not into the theme that it has."""
        if mode is not self._theme.mode:
            self._theme.apply(mode)
        QApplication.processEvents()


def _leave(widget: QWidget) -> None:
    """As if the mouse were elsewhere: what is under it would be tinted in the picture."""
    for one in (widget, *widget.findChildren(QWidget)):
        one.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
        QApplication.sendEvent(one, QEvent(QEvent.Type.Leave))


def picture_of(widget: QWidget, scale: int) -> QPixmap:
    """A picture of a widget, ``scale`` times its size."""
    _leave(widget)
    pixmap = QPixmap(widget.size() * scale)
    pixmap.setDevicePixelRatio(scale)
    widget.render(pixmap, QPoint())
    return pixmap
