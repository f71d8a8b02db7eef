"""The names of a table scrolled sideways: they stay, are pressed, and cover no current cell."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from directory_app.services.table_cells import Column
from directory_app.ui.contact_table.frozen_names import COLUMN, FrozenNames
from directory_app.ui.contact_table.model import COLUMNS
from tests.ui.contact_table.hands import TableDesk

_PIXELS = QImage.Format.Format_RGB32


def names_of(table: TableDesk) -> FrozenNames:
    return table.view.names


def scroll(table: TableDesk) -> FrozenNames:
    bar = table.view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    return names_of(table)


def test_the_names_are_a_column_of_their_own_only_while_theirs_is_out_of_sight(
    table: TableDesk,
) -> None:
    assert COLUMNS[COLUMN] is Column.NAME
    assert not names_of(table).isVisible()
    names = scroll(table)
    assert names.isVisible()
    assert names.width_px == table.view.columnWidth(COLUMN)
    table.view.horizontalScrollBar().setValue(0)
    assert not names.isVisible()


def test_it_looks_as_the_column_does(table: TableDesk) -> None:
    row = table.row_of("Table imaginaire")
    here = table.view.visualRect(table.index(row, Column.NAME))
    top = table.view.horizontalHeader().height()
    inner = here.adjusted(8, 4, -4, -4)  # without edges and the sign of the current row
    before = table.view.viewport().grab(inner).toImage().convertToFormat(_PIXELS)
    now = scroll(table).grab(inner.translated(0, top)).toImage().convertToFormat(_PIXELS)
    assert now == before


def test_a_cell_that_the_keyboard_goes_to_is_not_below_it(table: TableDesk) -> None:
    table.go(0, table.view.shown_columns[-1])
    names = scroll(table)
    for _ in range(4):
        table.desk.press(Qt.Key.Key_Left)
        if names.isVisible():
            assert table.view.visualRect(table.view.currentIndex()).left() >= names.width_px


def test_pressing_a_name_chooses_its_row_and_leaves_the_columns_where_they_are(
    table: TableDesk,
) -> None:
    row = table.row_of("Table imaginaire")
    names, bar = scroll(table), table.view.horizontalScrollBar()
    far = bar.value()
    middle = table.view.rowViewportPosition(row) + table.view.rowHeight(row) // 2
    where = QPoint(20, table.view.horizontalHeader().height() + middle)
    QTest.mouseClick(names, Qt.MouseButton.LeftButton, pos=where)
    assert table.view.currentIndex().row() == row
    assert bar.value() == far
    QTest.mouseDClick(names, Qt.MouseButton.LeftButton, pos=where)
    table.desk.wait(lambda: table.view.field is not None)
    assert table.view.current_place == (table.view.contacts.keys[row], Column.NAME)
    assert bar.value() == 0
