"""The menu of a row: by the mouse and by the keyboard, on the row that was meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from directory_app.ui.row_menu import RowMenu
from tests.directories import opened
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.gates import held
from tests.ui.test_list_commands import listed, members, show_list
from tests.ui.test_places import go, names
from tests.ui.test_right_contact import PHONES, five, follow

__all__ = ["five", "listed"]
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


def spot(desk: Desk, row: int) -> QPoint:
    view = desk.page.list.view
    return view.visualRect(view.model().index(row, 0)).center()


def ask_menu(desk: Desk, where: QPoint) -> None:
    """The right button, and what the platform makes of it."""
    viewport = desk.page.list.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, pos=where)
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, where, viewport.mapToGlobal(where))
    QApplication.sendEvent(viewport, event)


def menu(desk: Desk) -> QMenu:
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, RowMenu)
    return popup


def offered(desk: Desk) -> list[QAction]:
    return [action for action in menu(desk).actions() if not action.isSeparator()]


def choose(desk: Desk, action: QAction) -> None:
    """By the mouse, in the menu that is open."""
    open_menu = menu(desk)
    assert action in open_menu.actions()
    assert action.isEnabled()
    QTest.mouseClick(
        open_menu, Qt.MouseButton.LeftButton, pos=open_menu.actionGeometry(action).center()
    )
    assert QApplication.activePopupWidget() is None


@pytest.fixture(autouse=True)
def _no_menu_left() -> object:
    yield
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def test_the_row_under_the_mouse_becomes_current_and_is_acted_on(five: Desk) -> None:
    ask_menu(five, spot(five, 2))
    five.settle()
    assert five.card.title == "Charlie"
    choose(five, five.window.commands.trash)
    five.wait(lambda: names(five) == ["Alpha", "Bravo", "Delta", "Echo"])


def test_it_offers_what_the_menu_bar_offers_for_one_contact(five: Desk) -> None:
    ask_menu(five, spot(five, 1))
    five.settle()
    commands = five.window.commands
    assert offered(five) == [
        commands.copy_phone,
        commands.copy_email,
        commands.copy_address,
        commands.edit,
        commands.add_to_list,
        commands.verified,
        commands.export_card,
        commands.print_selected,
        commands.history,
        commands.trash,
    ]
    assert all(action.isEnabled() for action in offered(five))


def test_a_card_on_its_way_is_waited_for(five: Desk) -> None:
    commands = five.window.commands
    with held(five.page.lanes.read):
        ask_menu(five, spot(five, 1))
        choose(five, commands.copy_phone)
    five.settle()
    assert QGuiApplication.clipboard().text() == PHONES[1]
    with held(five.page.lanes.read):
        ask_menu(five, spot(five, 3))
        choose(five, commands.export_card)
    five.settle()
    view = five.window.wiring.export.view  # type: ignore[union-attr]
    assert view is not None
    assert "Delta" in view.crumb.text()


def test_a_row_of_the_selection_keeps_it(five: Desk) -> None:
    for _ in range(2):
        five.press(Qt.Key.Key_Down, SHIFT)
    five.settle()
    ask_menu(five, spot(five, 1))
    assert five.page.selected_count == 3
    commands = five.window.commands
    assert offered(five) == [
        commands.add_to_list,
        commands.batch_edit,
        commands.verified,
        commands.copy_bcc,
        commands.export,
        commands.print_selected,
        commands.trash,
    ]
    choose(five, commands.trash)
    five.wait(lambda: names(five) == ["Delta", "Echo"])


def test_a_row_beside_the_selection_replaces_it(five: Desk) -> None:
    five.press(Qt.Key.Key_Down, SHIFT)
    five.settle()
    ask_menu(five, spot(five, 3))
    five.settle()
    assert five.page.selected_count == 1
    assert five.card.title == "Delta"
    choose(five, five.window.commands.trash)
    five.wait(lambda: names(five) == ["Alpha", "Bravo", "Charlie", "Echo"])


def test_beside_the_rows_there_is_none(five: Desk) -> None:
    viewport = five.page.list.view.viewport()
    ask_menu(five, QPoint(20, viewport.height() - 5))
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F10, SHIFT)],
)
def test_the_keyboard_opens_it_on_the_current_row(
    five: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    five.press(Qt.Key.Key_Down)
    five.settle()
    five.press(key, modifiers)
    view = five.page.list.view
    corner = view.viewport().mapFromGlobal(menu(five).pos())
    assert view.visualRect(view.currentIndex()).contains(corner)
    commands = five.window.commands
    menu(five).setActiveAction(commands.copy_phone)
    QTest.keyClick(menu(five), Qt.Key.Key_Return)
    five.settle()
    assert QGuiApplication.clipboard().text() == PHONES[1]
    assert five.focused() is view


def test_the_keyboard_s_menu_of_the_platform_is_the_same(five: Desk) -> None:
    five.press(Qt.Key.Key_End)
    five.settle()
    viewport = five.page.list.view.viewport()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(viewport, asked)
    choose(five, five.window.commands.trash)
    five.wait(lambda: names(five) == ["Alpha", "Bravo", "Charlie", "Delta"])


def test_a_link_s_card_gives_way_to_the_row_that_is_pointed_at(five: Desk) -> None:
    follow(five, "Delta")
    ask_menu(five, spot(five, 0))
    five.settle()
    assert five.card.title == "Alpha"
    choose(five, five.window.commands.edit)
    five.wait(lambda: five.page.card.is_editing)
    assert five.page.card.editor is not None
    assert five.page.card.editor.contact_id == five.card.contact_id


def test_on_a_list_it_takes_off_the_list(listed: Desk) -> None:
    show_list(listed, "Membres")
    second = names(listed)[1]
    ask_menu(listed, spot(listed, 1))
    listed.settle()
    commands = listed.window.commands
    assert commands.trash in offered(listed)
    choose(listed, commands.remove)
    listed.wait(lambda: second not in names(listed))
    assert len(members(listed, "Membres")) == 2


def test_in_the_trash_it_restores(five: Desk) -> None:
    five.press(Qt.Key.Key_Delete)
    five.wait(lambda: len(names(five)) == 4)
    go(five, Qt.Key.Key_7)
    ask_menu(five, spot(five, 0))
    five.settle()
    commands = five.window.commands
    assert commands.edit not in offered(five)
    assert commands.trash not in offered(five)
    choose(five, commands.restore)
    five.wait(lambda: names(five) == [])


def test_a_directory_that_cannot_be_written_only_copies(
    directory_file: Path, open_desk: Callable[[Path], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(directory_file, "semoir") as directory:
        monkeypatch.setattr(type(directory), "is_read_only", True)
    desk = open_desk(directory_file)
    ask_menu(desk, spot(desk, 1))
    desk.settle()
    commands = desk.window.commands
    enabled = [action for action in offered(desk) if action.isEnabled()]
    copies = [commands.copy_phone, commands.copy_email, commands.copy_address]
    assert enabled == [*copies, commands.history]


def test_a_double_click_goes_into_the_card(five: Desk) -> None:
    viewport = five.page.list.view.viewport()
    where = spot(five, 2)
    with held(five.page.lanes.read):
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    five.settle()
    assert five.card.title == "Charlie"
    assert five.page.card.isAncestorOf(five.focused())


def test_ctrl_click_adds_a_row_and_double_click_there_keeps_one(five: Desk) -> None:
    viewport = five.page.list.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, CTRL, spot(five, 2))
    five.settle()
    assert five.page.selected_count == 2
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=spot(five, 2))
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=spot(five, 2))
    five.settle()
    assert five.page.selected_count == 1
    assert five.card.title == "Charlie"


def test_home_and_end_go_to_the_first_and_the_last_row(five: Desk) -> None:
    five.press(Qt.Key.Key_End)
    five.settle()
    assert five.card.title == "Echo"
    five.press(Qt.Key.Key_Home)
    five.settle()
    assert five.card.title == "Alpha"
    five.press(Qt.Key.Key_End, SHIFT)
    five.settle()
    assert five.page.selected_count == 5
