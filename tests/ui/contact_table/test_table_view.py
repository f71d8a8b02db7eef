"""The table on screen: the list's contacts, cells through the gate, columns as a person likes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from directory_app.domain.query import Query
from directory_app.services.table_cells import Column
from directory_app.ui.contact_list.delegate import headline
from directory_app.ui.contact_list.model import ContactListModel
from directory_app.ui.contact_table.columns import first_looks, from_text, to_text
from directory_app.ui.contact_table.model import ContactTableModel
from directory_app.ui.contact_table.view import ContactTableView
from directory_app.ui.context import Look
from tests.directories import opened
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.contact_table.hands import TableDesk
from tests.ui.invented import SECRET_CODE, SECRET_STREET, build, build_crowd

CROWD = tuple(range(1, 100_001))


def test_ctrl_t_changes_and_keeps_contact_and_selection(desk: Desk) -> None:
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.settle()
    keys = desk.page.list.selected_keys
    table = TableDesk(desk)
    assert len(keys) == 2
    assert table.view.selected_keys == keys
    desk.press(Qt.Key.Key_T, CTRL)
    desk.settle()
    assert desk.page.list.selected_keys == keys
    assert desk.focused() is desk.page.list.view


def test_the_card_follows_the_table_and_the_box_moves_it(table: TableDesk) -> None:
    desk = table.desk
    desk.press(Qt.Key.Key_Down)
    table.settle()
    assert desk.card.title == table.text(1, Column.NAME)
    desk.press(Qt.Key.Key_F, CTRL)
    desk.press(Qt.Key.Key_Down)
    table.settle()
    assert table.view.currentIndex().row() == 2
    assert desk.card.title == table.text(2, Column.NAME)
    desk.type("tir")
    desk.settle()
    assert table.view.contacts.rowCount() == 1
    assert table.text(0, Column.ACRONYM) == "TIR"
    desk.type("rien de tel")
    desk.settle()
    assert desk.page.list.nothing_found.isVisible()
    assert desk.page.list.first_stop() is desk.page.list.box


def test_f6_goes_to_the_table(table: TableDesk) -> None:
    desk = table.desk
    desk.press(Qt.Key.Key_F, CTRL)
    desk.press(Qt.Key.Key_F6)
    assert desk.focused() is table.view
    desk.press(Qt.Key.Key_F6)
    assert desk.page.card.isAncestorOf(desk.focused())


def test_a_reader_hears_column_value_and_state(table: TableDesk) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    row = table.row_of("Étienne Gagnon-Morel")
    said = table.text(row, Column.PHONE, role)
    assert "514 555-0107, poste 25" in said
    assert "RIMQ" in said
    assert table.text(row, Column.ACRONYM, role)
    assert table.text(table.row_of("Table imaginaire"), Column.PHONE, role).endswith("514 555-0100")


def test_no_confidential_value_is_in_a_cell_a_tip_or_the_clipboard(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    path = build(tmp_path)
    canary = "450 555-0188"
    with opened(path) as directory:
        tir = directory.contacts.find_id("TIR")
        directory.contacts.edit(tir, [("phones.0", canary), ("phones.0.confidential", "true")])
        directory.contacts.edit(tir, [("addresses.+", f"{SECRET_STREET}, Laval {SECRET_CODE}")])
    table = TableDesk(open_desk(path))
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    texts = [
        table.text(row, column, role)
        for row in range(table.view.contacts.rowCount())
        for column in Column
        for role in roles
    ]
    row = table.row_of("Table imaginaire")
    assert table.stored(row).cells[Column.PHONE].is_withheld
    table.desk.press(Qt.Key.Key_A, CTRL)
    table.desk.press(Qt.Key.Key_C, CTRL)
    table.settle()
    texts.append(QGuiApplication.clipboard().text())
    assert not [one for one in texts if "0188" in one or "Cachée" in one or "H7A" in one]
    assert "514 555-0107, poste 25" in texts[-1]  # a public one is where it should be
    table.go(row, Column.PHONE)
    table.desk.type("5")
    assert table.view.field is None
    assert table.desk.toast == table.desk.page.look.texts.error_code("table_confidential")


def test_only_the_pages_that_are_seen_are_read(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    table = TableDesk(open_desk(build_crowd(tmp_path, 260)))
    desk = table.desk
    desk.wait(lambda: table.view.contacts.rowCount() == 260)
    table.settle()
    assert table.view.contacts.cached_count <= 50
    desk.press(Qt.Key.Key_End, CTRL)
    table.settle()
    assert table.text(259, Column.NAME) == "Organisme inventé 0259"
    assert table.view.contacts.cached_count <= 150


def test_a_hundred_thousand_contacts_are_not_read_to_be_scrolled(look: Look, qtbot) -> None:  # type: ignore[no-untyped-def]
    contacts = ContactListModel(headline)
    model = ContactTableModel(contacts, look.texts.problem, can_write=True)
    asked: list[tuple[int, ...]] = []
    model.rows_wanted.connect(asked.append)
    view = ContactTableView(model, look.theme, lambda _: ())
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    contacts.show_page(CROWD[:100], [], Query())
    contacts.extend(CROWD)
    assert model.rowCount() == 100_000
    view.scrollToBottom()
    qtbot.waitUntil(lambda: any(100_000 in keys for keys in asked))
    assert sum(map(len, asked)) <= 200
    view.selectAll()
    assert view.selected_count == 100_000 * len(view.shown_columns)


def test_the_model_keeps_qt_s_rules(look: Look) -> None:
    contacts = ContactListModel(headline)
    model: QAbstractItemModel = ContactTableModel(contacts, look.texts.problem, can_write=True)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    contacts.show_page((3, 1, 2), [], Query())
    contacts.extend((3, 1, 2, 9))
    contacts.show_page((1,), [], Query())
    assert tester.model() is model


def test_columns_are_chosen_moved_and_kept(
    desk: Desk, open_desk: Callable[[Path], Desk], directory_file: Path
) -> None:
    table = TableDesk(desk)
    columns = table.commands.columns
    columns.set_shown(Column.CITY, is_shown=False)
    columns.move(Column.PHONE, -1)
    table.view.setColumnWidth(0, 321)
    QApplication.processEvents()
    shown = table.view.shown_columns
    desk.window.close()
    again = open_desk(directory_file)
    assert again.window.wiring is not None
    view = again.window.wiring.table.view  # the table is there at once, as it was left
    assert view is not None
    assert again.page.list.rows is view
    assert view.shown_columns == shown
    assert Column.CITY not in shown
    assert shown.index(Column.PHONE) == 3
    assert view.columnWidth(0) == 321


@pytest.mark.parametrize(
    "text", ["", "[", "[[1]]", '{"a": 1}', '[["city", true, "x"], ["?", 1, 2]]']
)
def test_a_damaged_arrangement_is_taken_for_what_it_is_worth(text: str) -> None:
    found = from_text(text)
    assert {look.column for look in found} == set(Column)
    assert next(look for look in found if look.column is Column.NAME).is_shown


def test_an_arrangement_comes_back() -> None:
    assert from_text(to_text(first_looks())) == first_looks()
