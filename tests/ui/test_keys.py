"""Budgets: how many keys the office's everyday gestures take, a chord counted as one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from directory_app import bootstrap
from directory_app.ui.main_window import MainWindow
from tests.directories import seeded
from tests.ui.conftest import ALT, CTRL, SHIFT, Desk
from tests.ui.form_hands import field, form

NEW_PHONE = "5145550142"


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def correct_phone(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    desk.press(Qt.Key.Key_T, ALT)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type(NEW_PHONE)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()


def test_cocq_sida_s_phone_takes_at_most_seven_keys_from_anywhere(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    path = tmp_path / "table.bottin"
    seeded(path, "table")
    desk = open_desk(path)
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_F, CTRL)
    desk.type("cocq")
    desk.press(Qt.Key.Key_T, CTRL | SHIFT)  # at once: the command waits for the search
    desk.settle()
    assert clipboard() == "514 844-2477"
    assert desk.keys <= 7
    assert desk.toast == "Téléphone copié\u00a0: 514 844-2477"


def test_the_box_has_the_focus_at_start(desk: Desk) -> None:
    desk.type("rimq")
    desk.press(Qt.Key.Key_T, CTRL | SHIFT)
    desk.settle()
    assert clipboard() == "514 555-0107, poste 25"
    assert desk.keys <= 6


def test_keys_pressed_before_the_commands_are_there_are_done_then(
    open_desk: Callable[[Path], Desk], directory_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = MainWindow._load_commands

    def press_and_load(window: MainWindow) -> None:
        """The first list is painted; what may be done with it is not there yet."""
        assert window.page is not None
        assert not window.commands.new_organisation.isEnabled()
        box = window.page.list.box
        QTest.keyClick(box, Qt.Key.Key_N, CTRL)
        QTest.keyClicks(box, "Maison")
        load(window)

    monkeypatch.setattr(MainWindow, "_load_commands", press_and_load)
    desk = open_desk(directory_file)
    assert form(desk).is_new
    assert field(desk, "name").text() == "Maison"
    assert desk.page.list.box.text() == ""
    desk.press(Qt.Key.Key_Escape)
    desk.search("rimq")
    assert desk.page.list.box.text() == "rimq", "the box has its keys again"


def test_what_is_typed_at_once_is_searched(
    open_desk: Callable[[Path], Desk], directory_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = MainWindow._load_commands

    def type_and_load(window: MainWindow) -> None:
        assert window.page is not None
        QTest.keyClicks(window.page.list.box, "rimq")
        QTest.keyClick(window.page.list.box, Qt.Key.Key_T, CTRL | SHIFT)
        load(window)

    monkeypatch.setattr(MainWindow, "_load_commands", type_and_load)
    open_desk(directory_file)
    assert clipboard() == "514 555-0107, poste 25"


def test_email_and_address_have_their_keys(desk: Desk) -> None:
    desk.search("rimq")
    desk.press(Qt.Key.Key_C, CTRL | SHIFT)
    assert clipboard() == "info@rimq.example.org"
    desk.press(Qt.Key.Key_A, CTRL | SHIFT)
    assert clipboard().splitlines()[0] == "1280, rue des Modèles Est, bureau 210"
    assert "\u00a0" not in clipboard()


def test_a_command_never_acts_on_the_contact_before(desk: Desk) -> None:
    desk.search("rimq")
    desk.press(Qt.Key.Key_F, CTRL)
    desk.type("tir")
    desk.press(Qt.Key.Key_T, CTRL | SHIFT)
    desk.settle()
    assert clipboard() == "514 555-0100"


def test_typing_on_takes_a_waiting_command_back(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("avant")
    desk.press(Qt.Key.Key_F, CTRL)
    desk.type("tir")
    desk.press(Qt.Key.Key_T, CTRL | SHIFT)
    desk.type("x")
    desk.settle()
    assert clipboard() == "avant"


def test_a_phone_is_corrected_in_ten_keys_and_its_digits(desk: Desk) -> None:
    correct_phone(desk)
    assert desk.keys <= 10 + len(NEW_PHONE)
    phone = desk.card.first_copied("phones")
    assert phone is not None
    assert phone.copied == "514 555-0142, poste 25"  # the extension has its own field


def test_one_key_takes_the_correction_back_and_one_makes_it_again(desk: Desk) -> None:
    correct_phone(desk)
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert "514 555-0107, poste 25" in {value.copied for value in desk.card.values}
    assert desk.toast.startswith("Modification annulée\u00a0: ")
    desk.press(Qt.Key.Key_Z, CTRL | SHIFT)
    desk.settle()
    assert "514 555-0142, poste 25" in {value.copied for value in desk.card.values}


def test_undo_is_named_in_the_menu(desk: Desk) -> None:
    assert desk.window.commands.undo.text() == "&Annuler"
    correct_phone(desk)
    assert desk.window.commands.undo.text().startswith("&Annuler\u00a0: modification")


def test_the_box_leaves_undo_to_the_directory(desk: Desk) -> None:
    correct_phone(desk)
    desk.search("rimq")
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.settle()
    assert desk.page.list.box.text() == "rimq"
    assert "514 555-0107, poste 25" in {value.copied for value in desk.card.values}


def test_what_the_window_did_is_undone_without_it(desk: Desk, directory_file: Path) -> None:
    correct_phone(desk)
    contact_id = desk.card.contact_id
    desk.window.close()
    with bootstrap.open_directory(directory_file) as directory:
        assert directory.history.undo().done
        phones = directory.contacts.get_card(contact_id).contact.phones
    assert "514 555-0107, poste 25" in {phone.number.display() for phone in phones}


def test_arrows_move_the_selection_and_keep_the_text(desk: Desk) -> None:
    desk.search("rimq")
    first = desk.card.contact_id
    desk.press(Qt.Key.Key_Down)
    desk.settle()
    assert desk.card.contact_id != first
    desk.press(Qt.Key.Key_Up)
    desk.settle()
    assert desk.card.contact_id == first
    assert desk.page.list.box.text() == "rimq"
    assert desk.focused() is desk.page.list.box


def test_typing_in_the_list_goes_to_the_box_and_escape_clears(desk: Desk) -> None:
    desk.page.list.view.setFocus()
    desk.type("tir")
    desk.settle()
    assert desk.page.list.box.text() == "tir"
    assert desk.card.short_name == "TIR"
    desk.press(Qt.Key.Key_Escape)
    desk.settle()
    assert desk.page.list.box.text() == ""
    assert desk.page.list.status == "5 fiches"
