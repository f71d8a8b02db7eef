"""One field of several contacts changed from the list, by keyboard alone; seen before, one undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from directory_app.ui.batch_edit.page import BatchPage
from directory_app.ui.batch_edit.preview_table import NOTHING
from tests.directories import opened
from tests.ui.conftest import CTRL, SHIFT, Desk

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


def select_all(desk: Desk) -> None:
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.settle()
    assert desk.page.is_many


def view_of(desk: Desk) -> BatchPage:
    assert desk.window.wiring is not None
    view = desk.window.wiring.batch.view
    assert view is not None
    return view


def open_page(desk: Desk) -> BatchPage:
    desk.press(Qt.Key.Key_F2, SHIFT)
    desk.wait(lambda: desk.page.panes.page is not None)
    return view_of(desk)


def tab_to(desk: Desk, widget: QWidget) -> None:
    for _ in range(20):
        if desk.focused() is widget:
            return
        desk.press(TAB)
    raise AssertionError(f"Tab does not come to {widget.accessibleName()}")


def choose(desk: Desk, box: QComboBox, data: str) -> None:
    tab_to(desk, box)
    wanted = box.findData(data)
    while box.currentIndex() != wanted:
        desk.press(Qt.Key.Key_Down if box.currentIndex() < wanted else Qt.Key.Key_Up)


def shown(desk: Desk, view: BatchPage) -> list[tuple[str, ...]]:
    desk.wait(lambda: view.is_settled and view.found is not None)
    table = view.table
    return [
        tuple(item.text() if (item := table.item(row, column)) else "" for column in (0, 2, 3))
        for row in range(table.rowCount())
    ]


def digest(path: Path) -> str:
    with opened(path) as directory:
        assert directory.integrity.verify() == ()
        return directory.integrity.digest()


def test_a_field_is_changed_and_taken_back_by_keyboard_alone(
    desk: Desk, directory_file: Path
) -> None:
    before = digest(directory_file)
    select_all(desk)
    chosen = desk.page.selected_count
    view = open_page(desk)
    assert desk.focused() is view.question.field
    choose(desk, view.question.field, "category")
    tab_to(desk, view.question.value)
    desk.type("Maison")
    rows = shown(desk, view)
    assert len(rows) == 3
    assert {(before, after) for _, before, after in rows} == {(NOTHING, "Maison")}
    assert "2" in view.counts.text()
    assert view.found is not None
    assert view.found.chosen == chosen
    assert "3" in view.footer.primary.text()
    desk.press(ENTER, CTRL)
    desk.wait(lambda: desk.page.panes.is_browsing and desk.window.is_settled)
    assert "3" in desk.toast
    assert digest(directory_file) != before
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert digest(directory_file) == before


def test_nothing_is_written_by_looking_or_by_escape(desk: Desk, directory_file: Path) -> None:
    before = digest(directory_file)
    select_all(desk)
    view = open_page(desk)
    choose(desk, view.question.field, "verified_on")
    tab_to(desk, view.question.value)
    desk.type("2026")
    assert len(shown(desk, view)) == 5
    desk.press(Qt.Key.Key_Escape)
    desk.settle()
    assert desk.page.panes.is_browsing
    assert digest(directory_file) == before


def test_a_wrong_value_is_said_where_the_preview_would_be(desk: Desk) -> None:
    select_all(desk)
    view = open_page(desk)
    choose(desk, view.question.field, "verified_on")
    tab_to(desk, view.question.value)
    desk.type("hier")
    desk.wait(lambda: view.is_settled)
    assert "hier" in view.counts.text()
    assert view.question.field.currentText() in view.counts.text()
    assert not view.footer.primary.isVisible()
    desk.press(ENTER, CTRL)
    assert desk.page.panes.page is view


def test_what_is_confidential_is_neither_shown_nor_changed_unasked(
    desk: Desk, directory_file: Path
) -> None:
    with opened(directory_file) as directory:
        table = directory.contacts.find_id("TIR")
        directory.contacts.edit(table, [("phones.0.confidential", "yes")])
    select_all(desk)
    view = open_page(desk)
    choose(desk, view.question.field, "phones")
    tab_to(desk, view.question.target)
    desk.type("514 555-0100")
    tab_to(desk, view.question.value)
    desk.type("514 555-0199")
    desk.wait(lambda: view.is_settled and view.found is not None)
    assert view.withheld.isVisible()
    assert not view.footer.primary.isVisible()
    tab_to(desk, view.question.including)
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: view.is_settled and view.footer.primary.isVisible())
    ((name, before, after),) = shown(desk, view)
    assert name == "Table imaginaire"
    assert before == after
    assert not any(digit in before for digit in "0123456789")


def test_the_button_of_the_selection_and_the_card_menu_open_it(desk: Desk) -> None:
    select_all(desk)
    tab_to(desk, desk.page.selection.batch)
    desk.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.page.panes.page is view_of(desk))
    desk.press(Qt.Key.Key_Escape)
    desk.search("rimq")
    desk.window.commands.batch_edit.trigger()
    desk.wait(lambda: desk.page.panes.page is view_of(desk))
    assert view_of(desk).crumb.text() == desk.card.title


def test_somebody_else_changing_one_of_them_is_seen(desk: Desk) -> None:
    select_all(desk)
    view = open_page(desk)
    choose(desk, view.question.field, "note")
    tab_to(desk, view.question.value)
    desk.type("Vue")
    count = len(shown(desk, view))
    assert count == 5
    found = view.found
    desk.page.refreshed.emit()
    desk.wait(lambda: view.is_settled and view.found is not found)
    assert len(shown(desk, view)) == count
    assert QApplication.focusWidget() is view.question.value


def test_in_a_small_window_the_preview_is_whole_and_one_page_scrolls(desk: Desk) -> None:
    select_all(desk)
    view = open_page(desk)
    choose(desk, view.question.field, "sectors")
    tab_to(desk, view.question.value)
    desk.type("Santé et services sociaux, et tout ce qui s’y rattache de près ou de loin")
    assert shown(desk, view)
    table, line = view.table, view.table.fontMetrics().height()
    assert table.rowHeight(0) > 2 * line, "what is added is seen, on several lines"
    desk.window.resize(640, 640)
    desk.wait(lambda: table.height() > table.verticalHeader().length())
    assert not table.verticalScrollBar().isVisible()
    desk.window.resize(1280, 800)
    desk.wait(lambda: table.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded)
