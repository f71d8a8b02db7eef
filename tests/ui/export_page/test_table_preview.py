"""A spreadsheet is previewed as a table: the real file's cells, looked at and no more."""

from __future__ import annotations

import csv

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory_app.services.export_preview import preview
from directory_app.ui.export_page.table_preview import DELIMITERS
from tests.ui.export_page.conftest import EVERYONE, Office, clipboard

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("profile", DELIMITERS)
def test_the_table_is_what_the_file_says(office: Office, profile: str) -> None:
    office.show(profile=profile)
    plan = office.directory.exports.plan(EVERYONE, profile)
    text = preview(plan).text
    if profile != "xlsx":
        assert text == office.directory.exports.text(plan, "essai")[0].removeprefix("\ufeff")
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    table = office.page.format.table
    assert table.texts == list(csv.reader(lines, delimiter=DELIMITERS[profile]))
    assert len(table.texts) == 7
    assert table.isVisible()
    assert not office.page.format.text.isVisible()


def test_other_formats_stay_text(office: Office) -> None:
    office.show(profile="csv")
    panel = office.page.format
    for profile in ("vcard3", "json", "bcc"):
        panel.formats.buttons[profile].click()
        office.settle()
        assert panel.text.isVisible()
        assert not panel.table.isVisible()


def test_only_the_first_rows_of_many_are_shown_and_the_caption_says_how_many(
    crowd: Office,
) -> None:
    crowd.show(profile="csv-excel-fr")
    table = crowd.page.format.table
    shown = len(table.texts) - 1
    assert 5 < shown < 121
    caption = crowd.page.format.caption.text()
    assert str(shown) in caption
    assert "121" in caption


def test_no_cell_goes_past_the_register(office: Office) -> None:
    office.show(profile="csv-excel-fr")
    table = office.page.format.table
    table.setFocus()
    office.press(Qt.Key.Key_Down)
    assert table.currentIndex().isValid()
    office.press(Qt.Key.Key_A, CTRL)
    office.press(Qt.Key.Key_C, CTRL)
    office.press(Qt.Key.Key_Insert, CTRL)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton)
    office.press(Qt.Key.Key_C, CTRL)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(9, 9), QPoint(9, 9))
    QApplication.sendEvent(table.viewport(), menu)
    assert clipboard() == ""
    assert QApplication.activePopupWidget() is None
    assert not table.selectionModel().hasSelection()


def test_tab_leaves_the_table_and_escape_the_page(office: Office) -> None:
    office.show(profile="csv")
    table = office.page.format.table
    table.setFocus()
    office.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is office.page.footer.cancel
    table.setFocus()
    office.press(Qt.Key.Key_Escape)
    assert office.closed == 1


def test_a_long_text_is_elided_and_whole_in_its_tooltip(office: Office) -> None:
    office.show(profile="csv")
    table = office.page.format.table
    widest = max(table.columnWidth(n) for n in range(table.model().columnCount()))
    assert widest <= 27 * table.fontMetrics().averageCharWidth() + 20
    column = table.texts[0].index("name")
    cell = table.model().index(0, column)
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == table.texts[1][column]
