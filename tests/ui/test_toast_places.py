"""Where a toast stands: above what a page ends with, off what can be pressed, off the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from directory_app.ui.export_page.page import ExportPage
from directory_app.ui.notifier import Toast
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.page_footer import PageFooter
from tests.ui.conftest import CTRL, PATIENCE_MS, SHIFT, Desk

SAID = "Lot 1 de 3 copié, 50 adresses — collez-les dans le champ Cci"


def place_of(widget: QWidget, host: QWidget) -> QRect:
    return QRect(widget.mapTo(host, QPoint(0, 0)), widget.size())


def covered(toast: Toast, within: QWidget) -> list[QWidget]:
    """What Tab comes to and the toast lies on, as far as it is in sight."""
    host = toast.parentWidget()
    place = toast.geometry()
    found = []
    for widget in within.findChildren(QWidget):
        is_stop = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if is_stop and widget.isVisible() and not isinstance(widget, QScrollArea):
            seen = widget.visibleRegion().boundingRect()
            if QRect(widget.mapTo(host, seen.topLeft()), seen.size()).intersects(place):
                found.append(widget)
    return found


def exporting(desk: Desk) -> ExportPage:
    desk.press(Qt.Key.Key_M, CTRL | SHIFT)
    assert desk.window.wiring is not None
    export = desk.window.wiring.export
    desk.wait(lambda: export.view is not None and export.view.is_settled)
    assert export.view is not None
    return export.view


@pytest.mark.parametrize("size", [(1280, 800), (1000, 640)])
def test_on_the_export_page_it_stands_above_the_footer(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    page, toast = exporting(desk), desk.page.toast
    toast.show_text(SAID)
    QApplication.processEvents()
    footer = place_of(page.footer, desk.page)
    assert toast.geometry().bottom() < footer.top()
    assert place_of(page, desk.page).contains(toast.geometry())
    assert covered(toast, page) == []


def test_back_in_the_list_it_stands_on_the_card_again(desk: Desk) -> None:
    page, toast = exporting(desk), desk.page.toast
    toast.show_text(SAID)
    page.close_page()
    QApplication.processEvents()
    assert toast.isVisible()
    assert place_of(desk.page.card, desk.page).contains(toast.geometry())


def test_f6_goes_to_the_button_of_the_export_page(desk: Desk) -> None:
    page = exporting(desk)
    desk.press(Qt.Key.Key_F6)
    assert not page.isAncestorOf(desk.focused())
    desk.press(Qt.Key.Key_F6)
    assert desk.focused() is page.footer.primary
    assert desk.focused().accessibleName() or page.footer.primary.text()


class Bench:
    """A page of buttons side by side at its bottom, and a toast above its footer."""

    def __init__(self, lefts: list[int], width: int = 800) -> None:
        self.host = QWidget()
        self.host.resize(width, 500)
        self.page = QWidget(self.host)
        self.page.setGeometry(0, 0, width, 500)
        self.footer = PageFooter(self.page)
        self.footer.setGeometry(0, 450, width, 50)
        self.buttons = [TextButton("x", "plain", self.page) for _ in lefts]
        for left, button in zip(lefts, self.buttons, strict=True):
            button.setGeometry(left, 396, 60, 28)
        self.toast = Toast(self.host)
        self.host.show()
        self.host.activateWindow()
        assert QTest.qWaitForWindowActive(self.host, PATIENCE_MS)

    def say(self, text: str = "Téléphone copié") -> QRect:
        self.toast.show_text(text)
        QApplication.processEvents()
        return self.toast.geometry()

    def close(self) -> None:
        self.host.close()
        self.host.deleteLater()


@pytest.mark.parametrize(
    ("lefts", "side"),
    [([], "centre"), ([370], "left"), ([30, 370], "right"), ([30, 370, 700], "centre")],
)
def test_it_goes_where_nothing_is_covered(lefts: list[int], side: str) -> None:
    bench = Bench(lefts)
    middle = bench.say().center().x()
    expected = {"left": middle < 300, "right": middle > 500, "centre": 380 < middle < 420}
    assert expected[side]
    assert bench.toast.geometry().bottom() < 450
    bench.close()


def test_a_long_text_wraps_rather_than_cover_something() -> None:
    bench = Bench([330, 520])
    long = bench.say(SAID)
    assert long.width() <= 300
    assert not any(long.intersects(button.geometry()) for button in bench.buttons)
    bench.close()


def test_what_takes_the_focus_is_uncovered() -> None:
    bench = Bench([20, 130, 250, 370, 490, 610, 720])
    before = bench.say()
    under = next(one for one in bench.buttons if one.geometry().intersects(before))
    under.setFocus()
    QApplication.processEvents()
    assert QApplication.focusWidget() is under
    assert not bench.toast.geometry().intersects(under.geometry())
    bench.close()


def test_a_field_as_wide_as_the_page_is_uncovered_too(qapp: QApplication) -> None:
    bench = Bench([0])
    (wide,) = bench.buttons
    wide.setGeometry(0, 396, 800, 28)
    wide.setFocus()
    place = bench.say()
    assert not place.intersects(wide.geometry())
    assert place.bottom() < wide.y()
    bench.close()


def test_a_toast_whose_host_is_gone_hears_of_no_focus(qapp: QApplication) -> None:
    bench = Bench([370])
    bench.say()
    bench.close()
    other = QWidget()
    column = QVBoxLayout(other)
    button = TextButton("y", "plain", other)
    column.addWidget(button)
    other.show()
    button.setFocus()
    QApplication.processEvents()
    other.close()
    other.deleteLater()
