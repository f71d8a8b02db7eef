"""The document on paper: typst's own pages as pictures, one at a time, painted in thin bands.

A page is typeset on the file lane at the printer's fineness; the thread of the window paints a band
of it between two events, so that it never waits long. A print that came to its end is registered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QMarginsF, QObject, QRect, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from directory_app.ui.tasks import Lanes

from .loader import read_picture

PRINT_PPI = 300
"""What an office's printer shows of letters; a page is then 2550 × 3300."""
BAND_PX = 200
"""Rows of a page painted at a time: some ten milliseconds (measured, PDF engine)."""
_EVERY_PAGE = 10_000


class Drawn(Protocol):
    """A page as a PNG, and how many there are."""

    @property
    def png(self) -> bytes:
        """The picture."""

    @property
    def page_count(self) -> int:
        """How many pages."""


class Job(Protocol):
    """What is about to be printed: what was read, how it is laid out, what it is called."""

    @property
    def gathered(self) -> Any:
        """What was read."""

    @property
    def options(self) -> Any:
        """How it is laid out."""

    @property
    def title(self) -> str:
        """What it is called among the printer's jobs."""


class Printable(Protocol):
    """The service that draws the pages of a job, and registers that they were printed."""

    def preview(self, gathered: Any, options: Any, page: int, ppi: float, /) -> Drawn:
        """One page as it will be printed."""

    def note_print(self, gathered: Any, options: Any, /) -> None:
        """The pages went to a printer."""


class Page:
    """A page as the printer gets it, and how many there are."""

    def __init__(self, image: QImage, count: int) -> None:
        self.image = image
        self.count = count


class Printing(QObject):
    """``has_no_printer``: there is none to ask about. ``began`` carries the page that is being
    made (from 1). ``printed`` comes after the register; ``refused`` when the printer gave up,
    ``failed`` carries an expected error."""

    has_no_printer = Signal()
    began = Signal(int)
    printed = Signal()
    refused = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(self, documents: Printable, lanes: Lanes, window: QWidget) -> None:
        super().__init__(window)
        self._documents = documents
        self._lanes = lanes
        self._window = window
        self._one: Job | None = None
        self._printer: QPrinter | None = None
        self._painter: QPainter | None = None
        self._pages: list[int] = []
        self._page: Page | None = None
        self._top = 0
        self._bands = QTimer(self)
        self._bands.timeout.connect(self._paint_band)

    @property
    def is_under_way(self) -> bool:
        """Whether a print has begun and is not over."""
        return self._one is not None

    def ask(self, begin: Callable[[QPrinter], None], width_pt: float, height_pt: float) -> None:
        """Asks on which printer, with the system's own dialog where it has one; ``begin`` is
        called with it, and prints what is true by then."""
        if not QPrinterInfo.availablePrinterNames():
            self.has_no_printer.emit()
            return
        printer = make_printer(width_pt, height_pt)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: begin(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # not the one of QPrintDialog, which wants a slot's name

    def start(self, printer: QPrinter, one: Job) -> None:
        """Prints the pages that were asked for on ``printer``; one print at a time."""
        if self.is_under_way:
            return
        printer.setFullPage(True)
        printer.setDocName(one.title)
        self._one, self._printer = one, printer
        first = max(printer.fromPage(), 1)
        last = printer.toPage() or _EVERY_PAGE
        self._pages = list(range(first - 1, last))
        self._copies_left = 1 if printer.supportsMultipleCopies() else printer.copyCount()
        self._asked = list(self._pages)
        self._make()

    def give_up(self) -> None:
        """Stops a print that is under way; nothing is registered."""
        if self._printer is not None:
            self._printer.abort()
        self._end()

    # --- one page after the other --------------------------------------------------------------

    def _make(self) -> None:
        """Has the next page typeset."""
        one, page = self._one, self._pages[0]
        assert one is not None
        self.began.emit(page + 1)
        self._lanes.file.submit(
            lambda: self._typeset(one, page),
            self._on_page,
            on_error=self._on_failed,
            is_wanted=lambda: self._one is one,
            on_end=lambda: QTimer.singleShot(0, self, lambda: self._look_after(one, page)),
        )

    def _typeset(self, one: Job, page: int) -> Page:
        """On the file lane."""
        found = self._documents.preview(one.gathered, one.options, page, PRINT_PPI)
        image = read_picture(found.png).convertToFormat(QImage.Format.Format_RGB32)
        return Page(image, found.page_count)

    def _look_after(self, one: Job, page: int) -> None:
        """A page that ended without coming is a bug of ours, which the lane tells."""
        is_same = self._one is one and self._pages[:1] == [page]
        if is_same and self._page is None and not self._bands.isActive():
            self.give_up()

    def _on_page(self, page: Page) -> None:
        self._pages = [n for n in self._pages if n < page.count]
        if not self._pages:
            self._refuse()
            return
        self._asked = [n for n in self._asked if n < page.count]
        self._page, self._top = page, 0
        if self._begin_page():
            self._bands.start(0)
        else:
            self._refuse()

    def _begin_page(self) -> bool:
        """A sheet of paper; whether the printer took it."""
        assert self._printer is not None
        if self._painter is not None:
            return self._printer.newPage()
        self._painter = QPainter()
        if not self._painter.begin(self._printer):
            return False
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        return True

    def _paint_band(self) -> None:
        """A strip of the page; after the last, the next page."""
        page, painter, printer = self._page, self._painter, self._printer
        assert page is not None
        assert painter is not None
        assert printer is not None
        image = page.image
        paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        below = min(self._top + BAND_PX, image.height())
        y, end = (round(n * paper.height() / image.height()) for n in (self._top, below))
        source = QRect(0, self._top, image.width(), below - self._top)
        painter.drawImage(QRect(0, y, paper.width(), end - y), image, source)
        self._top = below
        if below == image.height():
            self._bands.stop()
            self._page = None
            self._on_painted()

    def _on_painted(self) -> None:
        del self._pages[0]
        if not self._pages:
            self._copies_left -= 1
            self._pages = list(self._asked) if self._copies_left > 0 else []
        if self._pages:
            self._make()
        else:
            self._finish()

    # --- the end -------------------------------------------------------------------------------

    def _finish(self) -> None:
        """Hands the last page over, and registers."""
        one, printer = self._one, self._printer
        assert one is not None
        assert printer is not None
        is_well = self._close_painter()
        if not is_well or printer.printerState() in (
            QPrinter.PrinterState.Error,
            QPrinter.PrinterState.Aborted,
        ):
            self._refuse()
            return
        self._lanes.write.submit(
            lambda: self._documents.note_print(one.gathered, one.options),
            lambda _: self.printed.emit(),
            on_error=self.failed.emit,
            on_end=self._end,
        )

    def _close_painter(self) -> bool:
        painter, self._painter = self._painter, None
        return painter.end() if painter is not None and painter.isActive() else painter is not None

    def _refuse(self) -> None:
        self._end()
        self.refused.emit()

    def _on_failed(self, error: object) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._bands.stop()
        self._close_painter()
        self._one = self._printer = self._page = None
        self._pages = []
        self.ended.emit()


def make_printer(width_pt: float, height_pt: float) -> QPrinter:
    """A printer set for pages of a size, edge to edge: margins are the document's own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(PRINT_PPI)
    is_wide = width_pt > height_pt
    size = QSizeF(min(width_pt, height_pt), max(width_pt, height_pt))
    page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    turn = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(page, turn, QMarginsF()))
    return printer
