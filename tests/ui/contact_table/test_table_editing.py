"""Cells typed into, cleared and pasted over, by the keyboard alone: one step each, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from directory_app.services.table_cells import Column
from tests.directories import opened
from tests.ui.conftest import CTRL, SHIFT
from tests.ui.contact_table.hands import TableDesk

TIR = "Table imaginaire"
MAUDE = "Maude Beaulieu-Roy"


@pytest.mark.parametrize("opens", ["typing", "F2"])
def test_a_cell_is_typed_stored_and_undone(table: TableDesk, opens: str) -> None:
    desk, row = table.desk, table.row_of(TIR)
    table.go(row, Column.PHONE)
    if opens == "F2":
        desk.press(Qt.Key.Key_F2)
        assert table.view.field is not None
        assert not desk.page.card.is_editing
        assert table.view.field.text() == "514 555-0100"
    desk.type("5145550142")
    table.enter()
    assert table.text(row, Column.PHONE) != "514 555-0100"  # at once
    table.settle()
    assert table.text(row, Column.PHONE) == "514 555-0142"
    assert table.view.currentIndex().row() == min(row + 1, 4)
    assert desk.focused() is table.view
    said = desk.window.commands.undo.text()
    assert TIR in said or "TIR" in said
    desk.press(Qt.Key.Key_Z, CTRL)
    table.settle()
    assert table.text(row, Column.PHONE) == "514 555-0100"


def test_tab_stores_and_goes_to_the_sides_and_escape_gives_up(table: TableDesk) -> None:
    desk, row = table.desk, table.row_of(TIR)
    table.go(row, Column.ACRONYM)
    desk.type("TIRA")
    desk.press(Qt.Key.Key_Tab)
    assert table.view.current_place == (table.view.contacts.keys[row], Column.ORGANISATION)
    table.go(row, Column.PHONE)
    desk.type("999")
    desk.press(Qt.Key.Key_Escape)
    table.settle()
    assert table.text(row, Column.PHONE) == "514 555-0100"
    assert table.text(row, Column.ACRONYM) == "TIRA"
    desk.type("5145550143")
    desk.press(Qt.Key.Key_Backtab, SHIFT)
    table.settle()
    assert table.text(row, Column.PHONE) == "514 555-0143"
    assert table.view.current_place == (table.view.contacts.keys[row], Column.FUNCTION)


def test_keys_typed_faster_than_the_disk_are_all_stored(table: TableDesk) -> None:
    desk, row = table.desk, table.row_of(TIR)
    table.go(row, Column.EMAIL)
    for text in ("a@tir.example.org", "b@tir.example.org"):
        desk.type(text)
        desk.press(Qt.Key.Key_Tab)
        table.view.select_cell(row, table.index(row, Column.EMAIL).column())
    table.settle()
    assert table.text(row, Column.EMAIL) == "b@tir.example.org"
    assert not table.view.contacts.unsaved
    assert table.stored(row).cells[Column.EMAIL].others == 0


def test_a_renamed_contact_takes_the_open_field_along(table: TableDesk) -> None:
    desk = table.desk
    row = table.row_of(TIR)
    table.go(row, Column.NAME)
    desk.type("Aaa premier de tous")
    table.enter()
    desk.type("En train d’être tapé")
    key = table.view.field.seen.place[0] if table.view.field else None
    assert key is not None
    table.settle()
    assert table.row_of("Aaa premier de tous") == 0
    field = table.view.field
    assert field is not None
    assert (field.seen.place, field.text()) == ((key, Column.NAME), "En train d’être tapé")


def test_a_refused_text_stays_with_its_reason_and_in_a_draft(table: TableDesk) -> None:
    desk, row = table.desk, table.row_of(TIR)
    contact_id = table.stored(row).contact.id
    table.go(row, Column.TERRITORY)
    desk.type("Atlantide")
    table.enter()
    table.settle()
    assert table.text(row, Column.TERRITORY) == "Atlantide"
    assert "Atlantide" in table.text(row, Column.TERRITORY, Qt.ItemDataRole.ToolTipRole)
    banner = desk.page.list.banner
    assert banner.isVisible()
    assert TIR in banner.text
    drafts = desk.page.directory.drafts.load()
    assert drafts[contact_id][contact_id, "territory", ""] == "Atlantide"
    table.go(row, Column.TERRITORY)
    desk.press(Qt.Key.Key_F2)
    assert table.view.field is not None
    assert table.view.field.text() == "Atlantide"
    table.view.field.clear()
    desk.type("Laval")
    table.enter()
    table.settle()
    assert table.text(row, Column.TERRITORY) == "Laval"
    assert contact_id not in desk.page.directory.drafts.load()


def test_escape_on_a_refused_cell_gives_it_up(table: TableDesk) -> None:
    desk, row = table.desk, table.row_of(TIR)
    table.go(row, Column.VERIFIED)
    desk.type("hier")
    table.enter()
    table.settle()
    table.go(row, Column.VERIFIED)
    desk.press(Qt.Key.Key_Escape)
    table.settle()
    assert table.text(row, Column.VERIFIED) == ""
    assert not desk.page.directory.drafts.load()


def test_somebody_else_s_change_is_asked(table: TableDesk, directory_file: Path) -> None:
    desk, row = table.desk, table.row_of(TIR)
    table.go(row, Column.ACRONYM)
    desk.press(Qt.Key.Key_F2)
    with opened(directory_file, "collègue") as other:
        other.contacts.edit(other.contacts.find_id("TIR"), [("acronym", "AUTRE")])
    desk.wait(lambda: table.stored(row).cells[Column.ACRONYM].text == "AUTRE")
    assert table.view.field is not None
    table.view.field.clear()
    desk.type("MIEN")
    table.enter()
    table.settle()
    assert table.stored(row).cells[Column.ACRONYM].text == "AUTRE"
    assert table.text(row, Column.ACRONYM) == "MIEN"  # what was typed is not lost
    desk.page.list.banner._button.click()
    table.settle()
    assert table.stored(row).cells[Column.ACRONYM].text == "MIEN"


def test_typing_over_an_inherited_value_says_that_it_is_one_s_own(table: TableDesk) -> None:
    desk, row = table.desk, table.row_of(MAUDE)
    table.go(row, Column.PHONE)
    desk.type("5145550151")
    table.enter()
    table.settle()
    assert table.stored(row).cells[Column.PHONE].inherited_from == ""
    assert MAUDE in desk.toast
    assert "RIMQ" in desk.toast


def test_delete_clears_what_is_selected_as_one_step(table: TableDesk) -> None:
    desk, row = table.desk, table.row_of(TIR)
    table.go(row, Column.ACRONYM)
    desk.press(Qt.Key.Key_Space, SHIFT)
    desk.press(Qt.Key.Key_Delete)
    table.settle()
    stored = table.stored(row).cells
    said = [stored[one].text for one in (Column.PHONE, Column.ACRONYM, Column.NAME)]
    assert said == ["", "", TIR]  # something must name it
    desk.press(Qt.Key.Key_Z, CTRL)
    table.settle()
    assert table.text(row, Column.PHONE) == "514 555-0100"
    assert table.text(row, Column.NAME) == TIR


def test_a_block_is_shown_applied_and_undone(table: TableDesk) -> None:
    desk = table.desk
    row = table.row_of(MAUDE)
    before = [table.text(n, Column.PHONE) for n in range(5)]
    table.go(row, Column.PHONE)
    count = table.view.contacts.rowCount() - row
    lines = "".join(f'514 555-016{n}\t"a{n}@example.org"\n' for n in range(count + 1))
    table.paste(lines)
    sheet = table.sheet
    assert len(sheet.plan.changes) == 2 * count
    assert sheet.notes.text()  # one row does not fit
    assert sheet.view.model().rowCount() == 2 * count
    table.accept()
    assert table.text(row, Column.PHONE) == "514 555-0160"
    assert table.text(row + count - 1, Column.EMAIL) == f"a{count - 1}@example.org"
    desk.press(Qt.Key.Key_Z, CTRL)
    table.settle()
    assert [table.text(n, Column.PHONE) for n in range(5)] == before


def test_a_block_too_wide_names_what_does_not_fit(table: TableDesk) -> None:
    table.go(table.row_of(TIR), Column.VERIFIED)
    table.paste("2026-05\tColonne de trop")
    sheet = table.sheet
    assert "Colonne de trop" in sheet.notes.text()
    table.desk.press(Qt.Key.Key_Escape)
    table.settle()
    assert table.text(table.row_of(TIR), Column.VERIFIED) == ""


def test_one_value_fills_what_is_selected(table: TableDesk) -> None:
    table.go(0, Column.SECTORS)
    for _ in range(4):
        table.desk.press(Qt.Key.Key_Down, SHIFT)
    table.paste("Logement")
    assert {one.after for one in table.sheet.plan.changes} == {"Logement"}
    table.accept()
    assert {table.text(n, Column.SECTORS) for n in range(5)} == {"Logement"}


def test_what_is_copied_is_pasted_without_a_change(table: TableDesk) -> None:
    table.go(0, Column.NAME)
    table.desk.press(Qt.Key.Key_A, CTRL)
    table.desk.press(Qt.Key.Key_C, CTRL)
    table.settle()
    table.paste(QGuiApplication.clipboard().text())
    assert (table.sheet.plan.changes, table.sheet.plan.refused) == ((), ())
    table.sheet.reject()


def test_one_text_into_one_cell_is_stored_at_once(table: TableDesk) -> None:
    row = table.row_of(TIR)
    table.go(row, Column.CITY)
    table.paste("Laval\n")
    table.settle()
    assert table.commands.sheet is None
    assert table.text(row, Column.CITY) == "Laval"


def test_a_window_that_closes_keeps_what_was_being_typed(
    table: TableDesk, directory_file: Path
) -> None:
    desk, row = table.desk, table.row_of(TIR)
    contact_id, drafts = table.stored(row).contact.id, desk.page.directory.drafts
    table.go(row, Column.ACRONYM)
    desk.type("À moitié")
    desk.window.close()
    assert drafts.load()[contact_id][contact_id, "acronym", ""] == "À moitié"
    with opened(directory_file) as directory:
        assert directory.contacts.find_id("TIR") == contact_id


def test_escape_leaves_no_draft(table: TableDesk) -> None:
    desk, row = table.desk, table.row_of(TIR)
    table.go(row, Column.ACRONYM)
    desk.type("Non")
    table.commands._keep_typed()
    desk.settle()
    assert desk.page.directory.drafts.load()
    desk.press(Qt.Key.Key_Escape)
    desk.settle()
    assert not desk.page.directory.drafts.load()


def test_the_keyboard_stays_when_the_rows_go_while_a_field_is_open(table: TableDesk) -> None:
    table.go(0, Column.PHONE)
    table.desk.press(Qt.Key.Key_F2)
    table.desk.wait(lambda: table.view.field is not None)
    table.desk.page.session.ask("nul contact ne porte ce nom")
    table.desk.wait(lambda: table.desk.page.list.nothing_found.isVisible())
    table.settle()
    assert table.desk.focused() is table.desk.page.list.box
