"""Who has the hands: a form stays until somebody means to leave it, and no key, button or command
that was meant for one contact reaches another."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests import directories
from tests.ui.conftest import CTRL, SHIFT, Desk
from tests.ui.form_hands import address, button, field, form, phone, rows
from tests.ui.gates import held
from tests.ui.test_form_meanwhile import edit_acronym, save, saved


def trashed(desk: Desk, directory_file: Path) -> int:
    """How many contacts are in the trash, once everything asked for is done."""
    desk.settle()
    with directories.opened(directory_file, "ca") as directory:
        return directory.overview.read().trashed


def test_a_form_begun_before_the_card_is_there_stays(desk: Desk) -> None:
    with held(desk.page.lanes.read):
        desk.press(Qt.Key.Key_F, CTRL)
        desk.type("tir")
        desk.press(Qt.Key.Key_N, CTRL)
        desk.type("Maison")
    desk.wait(lambda: desk.window.is_settled)
    assert field(desk, "name").text() == "Maison"
    desk.type(" neuve")
    assert field(desk, "name").text() == "Maison neuve"


def test_a_new_contact_s_form_outlives_the_card_beside_it(desk: Desk, directory_file: Path) -> None:
    desk.search("tir")
    shown = desk.card.contact_id
    desk.press(Qt.Key.Key_N, CTRL)
    desk.type("Maison")
    with directories.opened(directory_file, "bo") as bo:
        bo.contacts.trash(shown)
    desk.page.relay.look()
    desk.wait(lambda: desk.page.list.model.rowCount() == 0)
    desk.settle()
    assert field(desk, "name").text() == "Maison"


def test_an_edit_form_stays_when_others_take_the_contact_out_of_the_list(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("imaginaire")
    desk.edit()
    contact_id = desk.card.contact_id
    field(desk, "acronym").replace("AAA")
    with directories.opened(directory_file, "bo") as bo:
        bo.contacts.edit(contact_id, [("name", "Tout autre chose")])
    desk.page.relay.look()
    desk.wait(lambda: desk.page.list.model.rowCount() == 1)
    desk.settle()
    assert form(desk).contact_id == contact_id
    saved(desk)
    assert desk.card.contact_id == contact_id
    desk.wait(lambda: desk.page.list.box.text() == "")
    desk.settle()
    assert desk.card.contact_id == contact_id


def test_a_form_given_up_makes_way_for_the_row_that_is_current(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("imaginaire")
    desk.edit()
    contact_id = desk.card.contact_id
    with directories.opened(directory_file, "bo") as bo:
        bo.contacts.edit(contact_id, [("name", "Tout autre chose")])
    desk.page.relay.look()
    desk.wait(lambda: desk.page.list.model.rowCount() == 1)
    desk.settle()
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: desk.page.current.asked == desk.page.list.view.current_key)
    desk.settle()
    assert desk.card.contact_id != contact_id


def test_the_same_text_typed_again_shows_its_first_answer(desk: Desk) -> None:
    desk.search("rimq")
    first = desk.card.contact_id
    person = desk.page.card.redacted
    assert person is not None
    desk.page.open_contact(person.card.people[0].person.id)
    desk.wait(lambda: desk.card.contact_id != first)
    desk.search("rimq")
    assert desk.card.contact_id == first


def test_a_draft_whose_contact_is_gone_says_what_to_do(desk: Desk, directory_file: Path) -> None:
    edit_acronym(desk, "AAA")
    contact_id = desk.card.contact_id
    desk.press(Qt.Key.Key_Escape)
    desk.window.commands.undo.trigger()
    with directories.opened(directory_file, "semoir") as bo:
        while bo.history.undo().done:
            pass
    desk.page.relay.look()
    desk.settle()
    desk.page.card.resume(contact_id)
    desk.wait(lambda: desk.page.list.banner.text.startswith("La fiche de ce brouillon"))


def test_the_next_new_contact_begins_while_the_first_is_saved(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N, CTRL)
    desk.type("Maison une")
    with held(desk.page.lanes.write):
        save(desk)
        desk.press(Qt.Key.Key_N, CTRL)
        desk.type("Maison d")
    desk.wait(lambda: desk.page.list.model.rowCount() == 6)
    desk.settle()
    desk.type("eux")
    assert field(desk, "name").text() == "Maison deux"


def test_a_new_contact_over_a_selection_stays_when_others_write(
    desk: Desk, directory_file: Path
) -> None:
    desk.page.list.view.setFocus()
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.settle()
    assert desk.page.is_many
    desk.press(Qt.Key.Key_N, CTRL)
    desk.type("Maison")
    with directories.opened(directory_file, "bo") as bo:
        directories.organisation(bo, "Autre")
    desk.page.relay.look()
    desk.wait(lambda: desk.page.list.model.rowCount() == 6)
    desk.settle()
    assert field(desk, "name").text() == "Maison"


def test_entering_a_card_that_is_still_sought_does_not_leave_a_form_begun_since(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F, CTRL)
    with held(desk.page.lanes.read):
        desk.type("tir")
        desk.press(Qt.Key.Key_Return)
        desk.press(Qt.Key.Key_N, CTRL)
        desk.type("Maison")
    desk.settle()
    assert field(desk, "name").text() == "Maison"


def test_a_copy_asked_for_before_a_form_copies_nobody_else(desk: Desk) -> None:
    desk.search("rimq")
    before = desk.toast
    with held(desk.page.lanes.read):
        desk.press(Qt.Key.Key_F, CTRL)
        desk.type("tir")
        desk.press(Qt.Key.Key_T, CTRL | SHIFT)
        desk.press(Qt.Key.Key_N, CTRL)
    desk.settle()
    assert desk.toast == before


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Z], ids=["suppr", "ctrl-z"])
def test_a_key_for_the_field_is_no_command_once_the_form_is_saved(
    desk: Desk, directory_file: Path, key: Qt.Key
) -> None:
    edit_acronym(desk, "AAA")
    contact_id = desk.card.contact_id
    field(desk, "acronym").setFocus()
    with held(desk.page.lanes.write):
        save(desk)
        desk.press(key, CTRL if key == Qt.Key.Key_Z else Qt.KeyboardModifier.NoModifier)
    desk.wait(lambda: not desk.page.card.is_editing)
    assert trashed(desk, directory_file) == 0
    with directories.opened(directory_file, "ca") as directory:
        assert getattr(directory.contacts.get_card(contact_id).contact, "acronym", "") == "AAA"


def test_suppr_in_a_new_contact_s_form_trashes_nobody(desk: Desk, directory_file: Path) -> None:
    desk.search("rimq")
    desk.press(Qt.Key.Key_N, CTRL)
    desk.type("Maison")
    button(form(desk), "discard").setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert trashed(desk, directory_file) == 0


def test_the_draft_behind_another_form_is_taken_up(desk: Desk) -> None:
    edit_acronym(desk, "AAA")
    contact_id = desk.card.contact_id
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_N, CTRL)
    desk.type("Maison")
    desk.page.card.resume(contact_id)
    assert form(desk).contact_id == contact_id
    assert field(desk, "acronym").text() == "AAA"


def test_the_draft_of_a_new_contact_is_taken_up_without_a_false_alarm(desk: Desk) -> None:
    desk.press(Qt.Key.Key_N, CTRL)
    desk.type("Maison")
    contact_id = form(desk).contact_id
    desk.press(Qt.Key.Key_Escape)
    desk.page.card.resume(contact_id)
    assert form(desk).banner.text == ""


def test_what_two_people_took_away_is_no_draft(desk: Desk, directory_file: Path) -> None:
    desk.search("rimq")
    desk.edit()
    contact_id = desk.card.contact_id
    phone(desk).remove()
    desk.press(Qt.Key.Key_Escape)
    with directories.opened(directory_file, "bo") as bo:
        bo.contacts.edit(contact_id, [("phones.0", "")])
    desk.page.relay.look()
    desk.settle()
    desk.edit()
    assert form(desk).banner.text == ""
    assert form(desk).draft() == {}


def test_an_address_that_others_changed_is_said(desk: Desk, directory_file: Path) -> None:
    desk.search("rimq")
    desk.edit()
    contact_id = desk.card.contact_id
    address(desk).edit.replace("1290, rue des Modèles Est")
    desk.press(Qt.Key.Key_Escape)
    with directories.opened(directory_file, "bo") as bo:
        bo.contacts.edit(contact_id, [("addresses.0.number", "1300")])
    desk.page.relay.look()
    desk.settle()
    desk.edit()
    assert form(desk).banner.text.startswith("1 valeur")


def test_the_cursor_stays_in_its_field_when_the_form_is_filled_anew(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    button(form(desk), "add:phones").click()
    rows(desk, "phones")[-1].edit.replace("514 555-0111")
    button(form(desk), "add:emails").click()
    email = rows(desk, "emails")[-1].edit
    email.replace("a@example.org")
    email.setFocus()
    desk.page.card.refill_form()
    assert desk.focused() is rows(desk, "emails")[-1].edit


def test_a_toast_takes_nothing_back_once_its_author_went_on_elsewhere(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("tir")
    shown = desk.card.contact_id
    desk.window.commands.trash.trigger()
    desk.wait(lambda: desk.page.list.model.rowCount() == 0)
    desk.settle()
    author = desk.page.directory.history.author
    with directories.opened(directory_file, author) as same:
        directories.organisation(same, "Par la ligne de commande")
    QTest.mouseClick(desk.page.toast._button, Qt.MouseButton.LeftButton)
    desk.wait(lambda: desk.page.lanes.is_idle)
    with directories.opened(directory_file, author) as same:
        assert same.contacts.find_id("Par la ligne de commande")
        assert same.contacts.find_id("TIR", trashed=True) == shown


def test_a_contact_that_could_not_be_read_is_shown_by_a_click(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("tir")
    with directories.opened(directory_file, "bo") as bo:
        bo.contacts.trash(desk.card.contact_id)
        desk.page.current.loader.reload()
        desk.wait(lambda: not desk.page.current.is_loading)
        bo.history.undo()
    desk.page.relay.look()
    desk.settle()
    desk.page.show_current_row()
    desk.settle()
    assert desk.card.title == "Table imaginaire"


def test_the_trash_is_shown_without_the_filters_that_hide_it(desk: Desk) -> None:
    desk.search("tir")
    desk.window.commands.trash.trigger()
    desk.wait(lambda: desk.page.list.model.rowCount() == 0)
    desk.search("")
    desk.page.list.filters._choose("sector", "Familles")
    desk.search("tir")
    desk.page.list.nothing_found.pressed.emit()
    desk.wait(lambda: desk.page.list.model.rowCount() == 1)
    assert desk.page.place.key == "trash"
