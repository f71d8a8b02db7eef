"""Correcting in place: drafts, warnings in words, failures that lose nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from directory_app import bootstrap
from directory_app.ui.contact_card.pane import AUTOSAVE_MS, CardPane
from directory_app.ui.context import Look
from directory_app.ui.widgets.buttons import TextButton
from tests.ui.conftest import ALT, CTRL, Desk
from tests.ui.form_hands import field, form, phone, phone_texts, rows


def edit_phone(desk: Desk, query: str = "rimq") -> None:
    desk.search(query)
    desk.edit()
    desk.press(Qt.Key.Key_T, ALT)


def test_the_form_opens_on_the_name_and_mnemonics_lead_to_the_rest(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    assert desk.focused() is field(desk, "name")
    desk.press(Qt.Key.Key_C, ALT)
    assert desk.focused() is rows(desk, "emails")[0].edit
    desk.press(Qt.Key.Key_T, ALT)
    assert desk.focused() is phone(desk).edit


def test_the_form_opens_on_the_value_that_had_the_focus(desk: Desk) -> None:
    desk.search("rimq")
    email = desk.card.first_copied("emails")
    assert email is not None
    copy = desk.page.card.findChild(QAbstractButton, f"copy:{email.item_id}")
    assert copy is not None
    copy.setFocus()
    desk.edit()
    assert desk.focused() is rows(desk, "emails")[0].edit


def test_leaving_keeps_a_draft_and_offers_it_again(desk: Desk) -> None:
    edit_phone(desk)
    desk.type("9")
    typed = phone_texts(desk)[0]
    desk.press(Qt.Key.Key_Escape)
    assert not desk.page.card.is_editing
    assert desk.toast == "Modifications gardées en brouillon"
    desk.edit()
    assert phone_texts(desk)[0] == typed


def test_looking_somebody_up_meanwhile_loses_nothing(desk: Desk) -> None:
    edit_phone(desk)
    desk.type("9")
    typed = phone_texts(desk)[0]
    desk.search("tir")
    assert desk.card.short_name == "TIR"
    desk.search("rimq")
    desk.edit()
    assert phone_texts(desk)[0] == typed


def test_closing_the_window_in_the_middle_keeps_the_draft_for_the_next_day(
    open_desk: Callable[[Path], Desk], directory_file: Path
) -> None:
    first = open_desk(directory_file)
    edit_phone(first)
    first.type("9")
    typed = phone_texts(first)[0]
    first.window.close()
    next_day = open_desk(directory_file)
    next_day.search("rimq")
    next_day.wait(lambda: bool(next_day.page.card.drafts.find(next_day.card.contact_id)))
    next_day.edit()
    assert phone_texts(next_day)[0] == typed
    next_day.press(Qt.Key.Key_Return, CTRL)
    next_day.wait(lambda: not next_day.page.card.is_editing)
    next_day.settle()
    with bootstrap.open_directory(directory_file) as directory:
        assert directory.drafts.load() == {}


def test_a_crash_loses_two_seconds_of_typing_at_most(desk: Desk, directory_file: Path) -> None:
    assert AUTOSAVE_MS <= 2000
    edit_phone(desk)
    desk.type("9")

    def kept() -> bool:
        with bootstrap.open_directory(directory_file) as directory:
            return bool(directory.drafts.load())

    desk.wait(kept)
    assert desk.page.card.is_editing


def test_leaving_without_a_change_says_nothing(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    desk.press(Qt.Key.Key_Escape)
    assert desk.toast == ""


def test_giving_up_can_be_taken_back(desk: Desk) -> None:
    edit_phone(desk)
    desk.type("9")
    typed = phone_texts(desk)[0]
    assert desk.page.card.editor is not None
    desk.page.card.editor.discard_asked.emit()
    assert desk.toast == "Modifications abandonnées"
    desk.page.card.toast._on_clicked()
    desk.settle()
    desk.wait(lambda: desk.page.card.is_editing)
    assert phone_texts(desk)[0] == typed


def test_a_warning_comes_in_words_when_the_field_is_left(desk: Desk) -> None:
    edit_phone(desk)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("514")
    assert phone(desk).warning == ""
    desk.press(Qt.Key.Key_Tab)
    assert phone(desk).warning == "Ce numéro a 3 chiffres; il en faut 10."
    assert phone(desk).edit.accessibleDescription() == phone(desk).warning


def test_a_doubtful_value_is_saved_as_typed(desk: Desk) -> None:
    edit_phone(desk)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("514 pas fini")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()
    kept = {value.copied: value for value in desk.card.values}
    assert kept["514 pas fini"].problems


def test_undo_takes_back_typing_before_the_directory(desk: Desk) -> None:
    edit_phone(desk)
    before = phone_texts(desk)[0]
    desk.type("9")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert phone_texts(desk)[0] == before
    assert desk.window.lanes.write.is_idle, "the directory was left alone"


def test_an_inherited_value_is_corrected_at_its_owner(desk: Desk) -> None:
    edit_phone(desk, "gagnon")
    source = phone(desk).place.source
    assert source is not None
    assert phone(desk).marks is None, "what is not the person's own is marked on its own card"
    said = [label.text() for label in phone(desk).findChildren(QLabel)]
    assert any("RIMQ" in text for text in said)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("514 555-0150")
    desk.press(Qt.Key.Key_S, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.search("rimq")
    assert desk.card.contact_id == source.id
    assert "514 555-0150, poste 25" in {value.copied for value in desk.card.values}


def test_a_refused_save_says_why_and_keeps_the_form(desk: Desk, directory_file: Path) -> None:
    edit_phone(desk)
    desk.type("9")
    typed = phone_texts(desk)[0]
    replaced = directory_file.with_name("ailleurs.bottin")
    directory_file.replace(replaced)
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert "déplacé ou remplacé" in form(desk).banner.text
    assert phone_texts(desk)[0] == typed


def test_saving_nothing_writes_nothing(desk: Desk, directory_file: Path) -> None:
    desk.search("rimq")
    desk.edit()
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert not desk.page.card.is_editing
    desk.window.close()
    with bootstrap.open_directory(directory_file) as directory:
        assert directory.history.next_undo() is None


def test_what_may_not_be_written_is_not_offered(desk: Desk, look: Look) -> None:
    desk.search("rimq")
    pane = CardPane(look, is_read_only=True)
    pane.show_card(desk.card, desk.page.card.redacted)
    assert not pane.can_edit
    pane.open_form()
    assert not pane.is_editing
    assert pane.findChild(TextButton, "edit") is None
    pane.deleteLater()


def test_what_a_form_saves_at_once_is_one_step(desk: Desk, directory_file: Path) -> None:
    edit_phone(desk)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("514 555-0142")
    desk.press(Qt.Key.Key_C, ALT)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("nouveau@rimq.example.org")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()
    with bootstrap.open_directory(directory_file) as directory:
        contact = directory.contacts.find_id("RIMQ")
        after = directory.contacts.get_card(contact).contact
        assert after.phones[0].number.e164 == "+15145550142"
        assert after.emails[0].email.address == "nouveau@rimq.example.org"
        assert directory.history.undo().done
        before = directory.contacts.get_card(contact).contact
        assert before.phones[0].number.e164 != "+15145550142"
        assert before.emails[0].email.address != "nouveau@rimq.example.org"
