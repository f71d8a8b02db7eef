"""Has the list or the card read and typeset for the preview: the last that was asked for counts.

Cards are read on the read lane, pages are made on the file lane.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from directory_app.services.printing import Paper, PrintedSheet, PrintService
from directory_app.ui.latest_answer import LatestAnswer
from directory_app.ui.tasks import Lanes

from .widgets.page_view import read_picture


class PrintFeed(LatestAnswer):
    """``gathered`` carries a :class:`PrintedSheet`; ``pictured`` the picture of a page, its number
    (from 0), how many there are, and the paper's size in points."""

    gathered = Signal(object)
    pictured = Signal(QImage, int, int, float, float)

    def __init__(self, service: PrintService, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._lanes = lanes

    def gather(self, read: Callable[[], PrintedSheet]) -> None:
        """Reads a list or a card."""
        generation = self._next()
        self._lanes.read.submit(read, self._on_gathered, **self._manners(generation))

    def picture(self, sheet: PrintedSheet, paper: Paper, page: int, ppi: float) -> None:
        """Draws a page."""
        generation = self._next()

        def draw() -> tuple[QImage, int, int, float, float]:
            made = self._service.preview(sheet, paper, page, ppi)
            picture = read_picture(made.png)
            return picture, made.page, made.page_count, made.width_pt, made.height_pt

        self._lanes.file.submit(draw, self._on_pictured, **self._manners(generation))

    def _on_gathered(self, sheet: PrintedSheet) -> None:
        self._settle()
        self.gathered.emit(sheet)

    def _on_pictured(self, drawn: tuple[QImage, int, int, float, float]) -> None:
        self._settle()
        self.pictured.emit(*drawn)
