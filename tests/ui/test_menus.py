"""Menu entries: there when they make sense, and only then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.directories import opened
from tests.ui.conftest import CTRL, Desk
from tests.ui.form_hands import field, form


def drafts_of(desk: Desk) -> list[str]:
    menu = desk.window.commands.drafts
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_every_form_that_was_left_is_in_the_menu_until_it_is_saved(desk: Desk) -> None:
    assert drafts_of(desk) == ["Aucun brouillon"]
    desk.press(Qt.Key.Key_N, CTRL)
    desk.type("Maison neuve")
    desk.press(Qt.Key.Key_Escape)
    desk.search("tir")
    desk.edit()
    field(desk, "acronym").replace("TIRE")
    desk.press(Qt.Key.Key_Escape)
    desk.search("gagnon")
    assert drafts_of(desk) == ["Nouvelle organisation\u00a0: Maison neuve", "Table imaginaire"]
    desk.window.commands.drafts.actions()[1].trigger()
    desk.wait(lambda: desk.page.card.is_editing)
    assert field(desk, "acronym").text() == "TIRE"
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    assert drafts_of(desk) == ["Nouvelle organisation\u00a0: Maison neuve"]
    desk.window.commands.drafts.actions()[0].trigger()
    assert form(desk).is_new
    assert field(desk, "name").text() == "Maison neuve"


def test_a_name_in_a_menu_is_no_markup(
    open_desk: Callable[[Path], Desk], directory_file: Path
) -> None:
    """Qt makes the tooltip of an action of its text, and would fetch what the markup names."""
    name = '<img src="file:///a"> & cie'
    with opened(directory_file, "semoir") as directory:
        directory.lists.create(name)
    desk = open_desk(directory_file)
    commands = desk.window.commands
    desk.press(Qt.Key.Key_N, CTRL)
    desk.type(name)
    desk.press(Qt.Key.Key_Escape)
    drafts_of(desk)
    assert_shown_to_the_letter(commands.drafts.actions()[0])
    commands.drafts.actions()[0].trigger()
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()
    for text in ("cie", "rimq"):
        desk.search(text)
        desk.press(Qt.Key.Key_Return)
        desk.settle()
    assert_shown_to_the_letter(commands.previous_card)
    assert_shown_to_the_letter(commands.undo)
    lists = desk.page.sidebar.lists_menu().actions()
    assert_shown_to_the_letter(next(action for action in lists if "cie" in action.text()))


def assert_shown_to_the_letter(action: QAction) -> None:
    assert "<img" in action.text()
    assert "&lt;img" in action.toolTip()
    assert "<img" not in action.toolTip()


def test_nothing_acts_on_a_card_that_a_page_hides(desk: Desk) -> None:
    commands = desk.window.commands
    desk.search("rimq")
    desk.press(Qt.Key.Key_X, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desk.wait(lambda: not desk.page.panes.is_browsing)
    for action in (commands.trash, commands.add_to_list, commands.copy_phone, commands.edit):
        assert not action.isEnabled()
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.page.panes.is_browsing)
    assert commands.trash.isEnabled()
    assert commands.copy_phone.isEnabled()


def test_suppr_is_no_trap_in_a_list_that_updates_itself(
    open_desk: Callable[[Path], Desk], directory_file: Path
) -> None:
    with opened(directory_file) as directory:
        directory.lists.create("Imaginaires", "imaginaire")
    desk = open_desk(directory_file)
    desk.wait(lambda: desk.page.overview.latest is not None)
    place = next(
        entry.place
        for entry in desk.page.sidebar.model.entries
        if entry.place is not None and entry.place.name == "Imaginaires"
    )
    desk.page.go_to(place)
    desk.settle()
    count = desk.page.list.model.rowCount()
    assert count > 0
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Delete)
    desk.settle()
    assert desk.page.list.model.rowCount() == count
    assert desk.window.commands.trash.isEnabled()


def test_what_is_in_the_trash_is_said_where_it_was_looked_for(desk: Desk) -> None:
    desk.search("tir")
    desk.window.commands.trash.trigger()
    desk.wait(lambda: desk.page.list.model.rowCount() == 0)
    desk.settle()
    state = desk.page.list.nothing_found
    assert state._sentence.text() == "1 fiche correspond dans la corbeille."
    state.pressed.emit()
    desk.wait(lambda: desk.page.list.model.rowCount() == 1)
    assert desk.page.place.key == "trash"


def test_another_directory_begins_with_the_four_ways_to_start(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.window.commands.new_directory.trigger()
    dialog = desk.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    with qtbot.waitSignal(desk.window.location_chosen) as chosen:
        dialog.fileSelected.emit(str(tmp_path / "autre.bottin"))
    assert chosen.args == [tmp_path / "autre.bottin"]
    dialog.reject()


def test_what_is_done_every_day_is_in_the_menu_of_the_card(desk: Desk) -> None:
    desk.search("rimq")
    assert desk.window.wiring is not None
    assert desk.window.commands.verified in desk.window.wiring.card_menu.actions()


def test_a_dialog_asked_for_twice_is_there_once(desk: Desk) -> None:
    desk.search("gagnon")
    for action in (desk.window.commands.custom_fields, desk.window.commands.personal_data):
        action.trigger()
        action.trigger()
        desk.settle()
        desk.wait(lambda: desk.window.lanes.is_idle and bool(dialogs_of(desk)))
        assert len(dialogs_of(desk)) == 1
        dialogs_of(desk)[0].reject()
        desk.wait(lambda: not dialogs_of(desk))
        desk.window.activateWindow()


def dialogs_of(desk: Desk) -> list[QDialog]:
    return [one for one in desk.window.findChildren(QDialog) if one.isVisible()]
