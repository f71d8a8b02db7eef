"""Lists in the window: made, filled with four keys, put in order, emptied, all undoable."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from directory_app.ui.lists.name_dialog import NameDialog
from directory_app.ui.lists.picker import ListPicker
from tests.directories import opened
from tests.ui.conftest import ALT, CTRL, SHIFT, Desk
from tests.ui.test_places import counts, names


@pytest.fixture
def listed(directory_file: Path, open_desk: Callable[[Path], Desk]) -> Desk:
    """A window on a directory with two lists: Membres (three contacts) and Presse (none)."""
    with opened(directory_file, "semoir") as directory:
        ids = [directory.contacts.find_id(ref) for ref in ("RIMQ", "TIR", "Maude")]
        directory.lists.create("Membres", contact_ids=ids)
        directory.lists.create("Presse")
    desk = open_desk(directory_file)
    desk.wait(lambda: desk.page.overview.latest is not None)
    return desk


def members(desk: Desk, name: str) -> list[str]:
    with opened(desk.window.location, "lectrice") as directory:
        return [one.display_name for one in directory.lists.get(name).members]


def picker(desk: Desk) -> ListPicker:
    desk.wait(lambda: isinstance(desk.window.wiring.lists.dialog, ListPicker))  # type: ignore[union-attr]
    dialog = desk.window.wiring.lists.dialog  # type: ignore[union-attr]
    assert isinstance(dialog, ListPicker)
    desk.wait(dialog.edit.hasFocus)
    return dialog


def show_list(desk: Desk, name: str) -> None:
    place = next(
        e.place for e in desk.page.sidebar.model.entries if e.place and e.place.name == name
    )
    desk.page.go_to(place)
    desk.settle()


def test_a_selection_goes_into_a_list_with_four_keys(listed: Desk) -> None:
    listed.page.list.view.setFocus()
    listed.press(Qt.Key.Key_Down, SHIFT)
    listed.press(Qt.Key.Key_Down, SHIFT)
    listed.settle()
    assert listed.page.is_many
    listed.keys = 0
    listed.press(Qt.Key.Key_D, CTRL)
    picker(listed)
    listed.type("p")
    listed.press(Qt.Key.Key_Return)
    listed.wait(lambda: counts(listed)[key_of(listed, "Presse")] == 3)
    assert listed.keys <= 4
    assert len(members(listed, "Presse")) == 3


def key_of(desk: Desk, name: str) -> str:
    return next(
        e.place.key for e in desk.page.sidebar.model.entries if e.place and e.place.name == name
    )


def test_the_list_used_last_takes_two_keys(listed: Desk) -> None:
    listed.search("etienne")
    listed.press(Qt.Key.Key_D, CTRL)
    picker(listed)
    listed.type("presse")
    listed.press(Qt.Key.Key_Return)
    listed.settle()
    listed.search("maude")
    listed.keys = 0
    listed.press(Qt.Key.Key_D, CTRL)
    picker(listed)
    listed.press(Qt.Key.Key_Return)
    listed.wait(lambda: counts(listed)[key_of(listed, "Presse")] == 2)
    assert listed.keys == 2


def test_the_toast_takes_the_addition_back(listed: Desk) -> None:
    listed.search("etienne")
    listed.press(Qt.Key.Key_D, CTRL)
    picker(listed)
    listed.type("membres")
    listed.press(Qt.Key.Key_Return)
    listed.wait(lambda: counts(listed)[key_of(listed, "Membres")] == 4)
    assert "Membres" in listed.page.toast.text
    listed.page.toast._on_clicked()
    listed.wait(lambda: counts(listed)[key_of(listed, "Membres")] == 3)


def test_a_name_that_no_list_has_makes_one_with_the_contact_in_it(listed: Desk) -> None:
    listed.search("tir")
    listed.press(Qt.Key.Key_D, CTRL)
    picker(listed)
    listed.type("Été 2027")
    listed.press(Qt.Key.Key_Return)
    listed.wait(lambda: any(e.text == "Été 2027" for e in listed.page.sidebar.model.entries))
    assert members(listed, "Été 2027") == ["Table imaginaire"]


def test_adding_who_is_there_says_so(listed: Desk) -> None:
    listed.search("tir")
    listed.press(Qt.Key.Key_D, CTRL)
    picker(listed)
    listed.type("membres")
    listed.press(Qt.Key.Key_Return)
    listed.settle()
    assert "Membres" in listed.page.toast.text
    assert len(members(listed, "Membres")) == 3


def test_suppr_takes_off_the_list_shown_and_leaves_the_contact(listed: Desk) -> None:
    show_list(listed, "Membres")
    assert names(listed) == [
        "Regroupement imaginaire des maisons de quartier",
        "Table imaginaire",
        "Maude Beaulieu-Roy",
    ]
    listed.page.list.view.setFocus()
    listed.press(Qt.Key.Key_Down)
    listed.settle()
    listed.press(Qt.Key.Key_Delete)
    listed.wait(lambda: listed.page.list.model.rowCount() == 2)
    listed.settle()
    assert counts(listed)["all"] == 5
    assert listed.card.title == "Maude Beaulieu-Roy"  # what followed is current
    listed.press(Qt.Key.Key_Z, CTRL)
    listed.wait(lambda: listed.page.list.model.rowCount() == 3)
    listed.settle()
    assert names(listed)[1] == "Table imaginaire"


def test_keys_and_buttons_give_the_same_order(listed: Desk) -> None:
    show_list(listed, "Membres")
    before = names(listed)
    listed.page.list.view.setFocus()
    listed.press(Qt.Key.Key_Down, ALT)
    listed.wait(lambda: listed.page.list.model.rowCount() == 3 and names(listed) != before)
    listed.settle()
    by_key = names(listed)
    assert by_key == [before[1], before[0], before[2]]
    assert listed.card.title == before[0]  # it moved with its contact
    QTest.mouseClick(listed.page.list.bar.up, Qt.MouseButton.LeftButton)
    listed.wait(lambda: names(listed) == before)
    QTest.mouseClick(listed.page.list.bar.down, Qt.MouseButton.LeftButton)
    listed.wait(lambda: names(listed) == by_key)
    assert members(listed, "Membres") == by_key


def name_dialog(desk: Desk) -> NameDialog:
    desk.wait(lambda: isinstance(desk.window.wiring.lists.dialog, NameDialog))  # type: ignore[union-attr]
    dialog = desk.window.wiring.lists.dialog  # type: ignore[union-attr]
    assert isinstance(dialog, NameDialog)
    desk.wait(dialog.edit.hasFocus)
    return dialog


def test_a_new_list_is_shown_at_once(listed: Desk) -> None:
    listed.window.commands.new_list.trigger()
    dialog = name_dialog(listed)
    dialog.edit.setFocus()
    listed.type("Tournée")
    listed.press(Qt.Key.Key_Return)
    listed.wait(lambda: listed.page.place.name == "Tournée")
    listed.settle()
    assert listed.page.list.nothing_here.isVisible()


def test_enter_pressed_twice_makes_one_list(listed: Desk) -> None:
    listed.window.commands.new_list.trigger()
    dialog = name_dialog(listed)
    dialog.edit.setFocus()
    listed.type("Tournée")
    listed.press(Qt.Key.Key_Return)
    listed.press(Qt.Key.Key_Return)
    listed.wait(lambda: listed.page.place.name == "Tournée")
    listed.settle()
    assert members(listed, "Tournée") == []
    assert not isValid(dialog) or not dialog.isVisible()


def test_a_name_already_taken_is_said_under_the_field(listed: Desk) -> None:
    listed.window.commands.new_list.trigger()
    dialog = name_dialog(listed)
    dialog.edit.setFocus()
    listed.type("membres")
    listed.press(Qt.Key.Key_Return)
    listed.wait(dialog._error.isVisible)
    assert dialog.isVisible()
    error = dialog._error
    listed.wait(lambda: error.height() >= error.heightForWidth(error.width()))


def test_the_lists_to_choose_from_take_no_more_room_than_they_need(listed: Desk) -> None:
    listed.search("maude")
    listed.press(Qt.Key.Key_D, CTRL)
    dialog = picker(listed)
    rows = dialog.choices
    assert rows.count() == 2
    assert rows.height() < 4 * rows.sizeHintForRow(0)
    long = "Journée des très longues listes dont le nom ne finit jamais, ou presque"
    dialog.edit.setText(long)
    assert not rows.horizontalScrollBar().isVisible()
    assert long in rows.item(0).toolTip()
    assert any(label.text() for label in dialog.findChildren(QLabel)[1:]), "a hint"


def test_a_list_is_renamed_and_deleted_and_comes_back(listed: Desk) -> None:
    show_list(listed, "Membres")
    listed.window.commands.rename_list.trigger()
    dialog = name_dialog(listed)
    dialog.edit.setFocus()
    dialog.edit.selectAll()
    listed.type("Membres 2027")
    listed.press(Qt.Key.Key_Return)
    listed.wait(lambda: listed.page.place.name == "Membres 2027")
    listed.window.commands.delete_list.trigger()
    listed.wait(lambda: listed.page.place.key == "all")
    listed.settle()
    listed.press(Qt.Key.Key_Z, CTRL)
    listed.wait(lambda: any(e.text == "Membres 2027" for e in listed.page.sidebar.model.entries))
    assert len(members(listed, "Membres 2027")) == 3
