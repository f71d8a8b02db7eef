"""On paper: the pages that are shown, painted without holding up the window, and registered."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QImage, QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

from directory_app.domain.confidentiality import Reason
from directory_app.ui.delegation.documents.leaving import departing
from directory_app.ui.delegation.documents.printing import PRINT_PPI, make_printer
from directory_app.ui.delegation.documents.wording import DocumentWording
from tests.ui.delegation.documents.conftest import Wall

GAP_MS = 100


def to_file(wall: Wall, target: Path) -> QPrinter:
    printer = make_printer(wall.shown.width_pt, wall.shown.height_pt)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


def print_on(wall: Wall, printer: QPrinter) -> None:
    wall.panel.printing.start(printer, departing(wall.shown))
    wall.settle()


def test_the_pages_shown_are_printed_and_registered(crowd: Wall, tmp_path: Path) -> None:
    shown = crowd.show()
    target = tmp_path / "papier.pdf"
    print_on(crowd, to_file(crowd, target))
    pages = PdfReader(target).pages
    assert len(pages) == shown.page_count == 2
    size = (float(pages[0].mediabox.width), float(pages[0].mediabox.height))
    assert size == pytest.approx((shown.width_pt, shown.height_pt), abs=1)
    (departure,) = crowd.departures
    assert (departure.file_name, departure.included) == ("printer", 40)
    assert len(crowd.said) == 1
    words = DocumentWording(crowd.panel).status_line(shown.facts, 0, 2)
    assert crowd.panel.pager.text.accessibleName() == words


def test_what_is_painted_is_the_typeset_page(wall: Wall, tmp_path: Path) -> None:
    """The bands, put together, are the picture that typst made at the printer's fineness."""
    wall.show()
    target = tmp_path / "papier.pdf"
    print_on(wall, to_file(wall, target))
    one = departing(wall.shown)
    png = wall.own.documents.preview(one.gathered, one.options, 0, PRINT_PPI).png
    expected = QImage.fromData(png).convertToFormat(QImage.Format.Format_RGB32)
    found = QImage(expected.size(), QImage.Format.Format_RGB32)
    found.fill(QColor("red"))
    bands = [image.image.convert("RGB") for image in PdfReader(target).pages[0].images]
    top = 0
    for band in bands:
        data = band.tobytes()
        strip = QImage(data, band.width, band.height, 3 * band.width, QImage.Format.Format_RGB888)
        for y in range(0, band.height, 7):
            for x in range(0, band.width, 11):
                assert strip.pixel(x, y) == expected.pixel(x, top + y)
        top += band.height
    assert top == expected.height()


def test_the_window_never_waits_long(crowd: Wall, tmp_path: Path) -> None:
    crowd.show()
    gaps: list[float] = []
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps.append((now - last[0]) * 1000)
        last[0] = now

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(0)
    print_on(crowd, to_file(crowd, tmp_path / "papier.pdf"))
    timer.stop()
    assert len(gaps) > 20
    gaps.sort()
    assert gaps[-3] < GAP_MS, gaps[-5:]


def test_only_the_pages_that_were_asked_for(crowd: Wall, tmp_path: Path) -> None:
    crowd.show()
    printer = to_file(crowd, tmp_path / "papier.pdf")
    printer.setFromTo(2, 2)
    print_on(crowd, printer)
    assert len(PdfReader(tmp_path / "papier.pdf").pages) == 1


def test_no_printer_is_said_with_another_way(wall: Wall) -> None:
    assert QPrinterInfo.availablePrinterNames() == [], "this test is for a machine without printers"
    wall.show()
    wall.panel.toolbar.print.click()
    assert wall.panel.banner.text
    wall.panel.banner._button.click()
    wall.dialog().reject()
    assert wall.departures == []


def test_the_systems_dialog_is_asked_and_obeyed(
    crowd: Wall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no printer here: one is pretended, so that its dialog opens."""
    crowd.show()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Imprimante d’essai"])
    crowd.panel.toolbar.print.click()
    crowd.wait(lambda: bool(crowd.panel.findChildren(QPrintDialog)))
    dialog = crowd.panel.findChildren(QPrintDialog)[0]
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    dialog.done(QDialog.DialogCode.Accepted)
    crowd.wait(lambda: bool(crowd.said))
    crowd.settle()
    assert len(PdfReader(tmp_path / "papier.pdf").pages) == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_said_and_nothing_is_registered(
    wall: Wall, tmp_path: Path
) -> None:
    wall.show()
    print_on(wall, to_file(wall, tmp_path / "absent" / "papier.pdf"))
    assert wall.panel.banner.text
    assert (wall.said, wall.departures) == ([], [])
    assert wall.panel.toolbar.print.isEnabled()


def test_leaving_the_event_stops_the_print(crowd: Wall, tmp_path: Path) -> None:
    crowd.show()
    crowd.panel.printing.start(to_file(crowd, tmp_path / "papier.pdf"), departing(crowd.shown))
    assert not crowd.panel.is_settled
    crowd.panel.clear()
    crowd.wait(lambda: crowd.lanes.is_idle)
    assert crowd.panel.is_settled
    assert crowd.departures == []


def test_a_granted_print_carries_its_reason(wall: Wall, tmp_path: Path) -> None:
    wall.show()
    wall.grant("pour la salle", Reason.CONFIDENTIAL)
    print_on(wall, to_file(wall, tmp_path / "papier.pdf"))
    assert wall.departures[-1].reason == "pour la salle"


def test_wide_pages_lie_on_their_side() -> None:
    printer = make_printer(792, 612)
    layout = printer.pageLayout()
    assert layout.orientation() is QPageLayout.Orientation.Landscape
    assert layout.pageSize().id() is layout.pageSize().PageSizeId.Letter


def test_copies_follow_each_other_where_the_printer_makes_one(crowd: Wall, tmp_path: Path) -> None:
    crowd.show()
    printer = to_file(crowd, tmp_path / "papier.pdf")
    printer.setCopyCount(3)
    assert not printer.supportsMultipleCopies()
    print_on(crowd, printer)
    pages = PdfReader(tmp_path / "papier.pdf").pages
    sizes = [len(page.images) for page in pages]
    assert len(sizes) == 6
    assert len(crowd.departures) == 1
