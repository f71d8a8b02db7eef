"""The picture of a printed page whose paper may lie on its side."""

from __future__ import annotations

from PySide6.QtCore import QSize

from .widgets.page_view import PageView

_PX_PER_PT = 96 / 72


class PrintSheet(PageView):
    """As wide as there is room for, never wider than the paper."""

    _width_pt, _height_pt = 612.0, 792.0

    def set_paper(self, width_pt: float, height_pt: float) -> None:
        """Another shape."""
        if (width_pt, height_pt) != (self._width_pt, self._height_pt):
            self._width_pt, self._height_pt = width_pt, height_pt
            self.setMaximumWidth(round(width_pt * _PX_PER_PT))
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """The paper's own shape."""
        return round(width * self._height_pt / self._width_pt)

    def sizeHint(self) -> QSize:
        """Half the paper's own size: it grows with the room."""
        width = round(self._width_pt * _PX_PER_PT / 2)
        return QSize(width, self.heightForWidth(width))
