"""The trash: no question, a way back in the toast, in Ctrl+Z and in the trash itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.test_places import go, names


def trash_first(desk: Desk, text: str) -> str:
    desk.search(text)
    title = desk.card.title
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: title not in names(desk))
    desk.settle()
    return title


def test_suppr_asks_nothing_and_the_toast_gives_back(desk: Desk) -> None:
    title = trash_first(desk, "tir")
    assert title in desk.page.toast.text
    desk.page.toast._on_clicked()
    desk.wait(lambda: title in names(desk))


def test_undo_gives_back_when_the_toast_is_gone(desk: Desk) -> None:
    title = trash_first(desk, "tir")
    desk.page.toast.dismiss()
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: title in names(desk))
    assert title in desk.page.toast.text


def test_the_menu_names_the_deletion(desk: Desk) -> None:
    trash_first(desk, "tir")
    desk.wait(lambda: "Table imaginaire" in desk.window.commands.undo.text())


def test_the_trash_shows_and_restores(desk: Desk) -> None:
    title = trash_first(desk, "tir")
    desk.search("")
    go(desk, Qt.Key.Key_7)
    assert names(desk) == [title]
    assert desk.card.is_trashed
    assert not desk.window.commands.edit.isEnabled()
    assert not desk.window.commands.trash.isEnabled()
    desk.window.commands.restore.trigger()
    desk.wait(lambda: desk.page.list.model.rowCount() == 0)
    go(desk, Qt.Key.Key_1)
    assert title in names(desk)


def test_several_go_and_come_back_as_one_step(desk: Desk) -> None:
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.settle()
    assert desk.page.selection.isVisible()
    QTest.mouseClick(desk.page.selection.trash, Qt.MouseButton.LeftButton)
    desk.wait(lambda: desk.page.list.model.rowCount() == 2)
    desk.settle()
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.wait(lambda: desk.page.list.model.rowCount() == 5)


def test_everything_selected_is_counted_and_named(desk: Desk) -> None:
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.settle()
    assert desk.page.selected_count == 5
    assert "5" in desk.page.selection._title.text()
    without = desk.page.selection.without
    desk.wait(without.isVisible)
    assert without.text() == "2 fiches sans courriel"  # none at all, and one that is too long
    assert not desk.window.commands.edit.isEnabled()
    assert not desk.window.commands.copy_phone.isEnabled()
