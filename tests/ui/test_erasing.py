"""Emptying the trash: the one confirmation; and everything that is held about a person."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from directory_app.ui.commands.erasing import ErasingCommands
from directory_app.ui.trash.erase_dialog import EraseDialog
from tests import directories
from tests.ui.conftest import Desk
from tests.ui.test_places import go, names
from tests.ui.test_trash import trash_first


def erasing(desk: Desk) -> ErasingCommands:
    assert desk.window.wiring is not None
    return desk.window.wiring.erasing


def to_the_trash(desk: Desk) -> str:
    title = trash_first(desk, "tir")
    desk.search("")
    go(desk, Qt.Key.Key_7)
    desk.wait(desk.page.list.trash.isVisible)
    return title


def dialog_of(desk: Desk) -> EraseDialog:
    desk.wait(lambda: erasing(desk).dialog is not None)
    dialog = erasing(desk).dialog
    assert dialog is not None
    return dialog


def test_the_bar_is_only_in_the_trash_and_says_what_is_old(desk: Desk) -> None:
    assert not desk.page.list.trash.isVisible()
    to_the_trash(desk)
    assert "90" in desk.page.list.trash.text
    go(desk, Qt.Key.Key_1)
    desk.wait(lambda: not desk.page.list.trash.isVisible())


def test_emptying_is_asked_once_and_the_safe_button_has_the_focus(desk: Desk) -> None:
    title = to_the_trash(desk)
    QTest.mouseClick(desk.page.list.trash.empty, Qt.MouseButton.LeftButton)
    dialog = dialog_of(desk)
    desk.wait(dialog.cancel.hasFocus)
    assert title in dialog.heading.accessibleName()
    QTest.keyClick(dialog.cancel, Qt.Key.Key_Return)
    desk.wait(lambda: erasing(desk).dialog is None)
    desk.settle()
    assert names(desk) == [title]


def test_erasing_takes_the_contact_away_for_good(desk: Desk) -> None:
    title = to_the_trash(desk)
    desk.window.commands.erase.trigger()
    dialog = dialog_of(desk)
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    desk.wait(lambda: erasing(desk).dialog is None)
    desk.wait(lambda: desk.page.list.model.rowCount() == 0)
    desk.wait(lambda: not desk.page.list.trash.isVisible())
    desk.window.commands.undo.trigger()
    desk.settle()
    go(desk, Qt.Key.Key_1)
    assert title not in names(desk)


def test_texts_that_name_it_still_are_told_and_taken_along_when_ticked(desk: Desk) -> None:
    title = to_the_trash(desk)
    with directories.opened(desk.window.location, "ailleurs") as other:
        rimq = other.contacts.find_id("RIMQ")
        other.contacts.edit(rimq, [("description", f"Voir {title} demain.")])
    desk.window.commands.erase.trigger()
    dialog = dialog_of(desk)
    desk.wait(dialog.everywhere.isVisible)
    assert "Regroupement imaginaire" in dialog.mentions.accessibleName()
    assert not dialog.everywhere.isChecked()
    dialog.everywhere.click()
    QTest.mouseClick(dialog.erase, Qt.MouseButton.LeftButton)
    desk.wait(lambda: erasing(desk).dialog is None)
    with directories.opened(desk.window.location, "ailleurs") as other:
        assert other.contacts.get_card(rimq).contact.description == "Voir … demain."


def test_while_it_erases_nothing_is_pressed_twice_nor_closed(desk: Desk) -> None:
    to_the_trash(desk)
    desk.window.commands.erase.trigger()
    dialog = dialog_of(desk)
    dialog.set_under_way(is_under_way=True)
    dialog.reject()
    assert dialog.isVisible()
    assert not dialog.erase.isEnabled()
    dialog.set_under_way(is_under_way=False)
    dialog.reject()
    desk.wait(lambda: erasing(desk).dialog is None)


def test_the_rows_of_the_trash_say_since_when(desk: Desk) -> None:
    to_the_trash(desk)
    index = desk.page.list.model.index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(datetime.datetime.now(datetime.UTC).astimezone().year) in said


def test_all_that_is_held_is_counted_then_saved_with_a_reason(desk: Desk, tmp_path: Path) -> None:
    desk.search("rimq")
    desk.window.commands.personal_data.trigger()
    assert desk.window.wiring is not None
    commands = desk.window.wiring.personal_data
    desk.wait(lambda: commands.dialog is not None and commands.dialog.counts.text() != "")
    dialog = commands.dialog
    assert dialog is not None
    QTest.mouseClick(dialog.json, Qt.MouseButton.LeftButton)
    assert dialog.error.isVisible()
    dialog.reason.setText("demande")
    commands.save("json", "demande", str(tmp_path / "fiche"))
    desk.wait(lambda: commands.dialog is None)
    desk.settle()
    assert (tmp_path / "fiche.json").exists()
    assert "fiche.json" in desk.page.toast.text
