"""What the form never does: overwrite, write twice, show or lose what is confidential."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from directory_app import bootstrap
from directory_app.domain.contact import Person
from tests.ui.conftest import ALT, CTRL, Desk
from tests.ui.form_hands import bonds, button, field, form, phone, picker, rows
from tests.ui.invented import SECRET_STREET


def edit_phone(desk: Desk, text: str) -> None:
    desk.search("rimq")
    desk.edit()
    desk.press(Qt.Key.Key_T, ALT)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type(text)


def save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()


def by_a_colleague(path: Path, *assignments: tuple[str, str]) -> None:
    with bootstrap.open_directory(path, author="une collègue") as other:
        other.contacts.edit(other.contacts.find_id("RIMQ"), assignments)


def first_number(path: Path) -> str | None:
    with bootstrap.open_directory(path) as directory:
        contact = directory.contacts.find_id("RIMQ")
        return directory.contacts.get_card(contact).contact.phones[0].number.e164


def test_a_value_that_somebody_else_changed_meanwhile_is_not_overwritten(
    desk: Desk, directory_file: Path
) -> None:
    edit_phone(desk, "514 555-0142")
    by_a_colleague(directory_file, ("phones.0", "514 555-0188"), ("note", "À rappeler."))
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.panes.is_browsing)
    desk.settle()
    assert phone(desk).edit.text() == "514 555-0142"
    assert "514 555-0188" in phone(desk).warning, "what the card says now is said"
    note = form(desk).findChild(QPlainTextEdit, "field:note")
    assert note is not None
    assert note.toPlainText() == "À rappeler."
    assert first_number(directory_file) == "+15145550188"


def test_values_changed_elsewhere_on_the_card_are_no_conflict(
    desk: Desk, directory_file: Path
) -> None:
    edit_phone(desk, "514 555-0142")
    by_a_colleague(directory_file, ("note", "À rappeler."), ("sectors.+", "Logement"))
    save(desk)
    assert first_number(directory_file) == "+15145550142"
    assert desk.card.note == "À rappeler."


def test_pressing_twice_saves_once(desk: Desk, directory_file: Path) -> None:
    edit_phone(desk, "514 555-0142")
    for _ in range(3):
        desk.window.wiring.edit.save()  # type: ignore[union-attr]
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()
    with bootstrap.open_directory(directory_file) as directory:
        assert directory.history.undo().done
        step = directory.history.next_undo()
    assert step is None, "one step, no more"


def texts_of(desk: Desk) -> list[str]:
    found = [one.text() for one in form(desk).findChildren(QLabel)]
    found += [one.text() for one in form(desk).findChildren(QLineEdit)]
    return found + [one.toPlainText() for one in form(desk).findChildren(QPlainTextEdit)]


def test_what_is_confidential_has_its_place_and_no_field(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    assert len(form(desk).addresses.rows) == 1
    assert button(form(desk).addresses, "reveal").accessibleName()
    assert not [text for text in texts_of(desk) if "Cachée" in text]


def test_revealing_keeps_what_was_typed_and_gives_the_field(
    desk: Desk, directory_file: Path
) -> None:
    edit_phone(desk, "514 555-0142")
    button(form(desk).addresses, "reveal").click()
    desk.wait(lambda: len(form(desk).addresses.rows) == 2)
    assert phone(desk).edit.text() == "514 555-0142"
    secret = form(desk).addresses.rows[1]
    assert secret.edit.text() == SECRET_STREET
    assert secret.marks is not None
    assert secret.marks.lock.isChecked()
    secret.boxes["unit"].control.setText("4")  # type: ignore[attr-defined]
    save(desk)
    with bootstrap.open_directory(directory_file) as directory:
        contact_id = directory.contacts.find_id("RIMQ")
        shown = directory.contacts.get_card(contact_id).contact
        whole = directory.contacts.reveal(contact_id, "essai").contact
    assert len(shown.addresses) == 1, "still withheld"
    assert [one.postal.unit for one in whole.addresses] == ["210", "4"]
    assert whole.phones[0].number.e164 == "+15145550142"


def test_the_card_reloaded_does_not_hide_what_the_form_was_given(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("rimq")
    desk.edit()
    button(form(desk).addresses, "reveal").click()
    desk.wait(lambda: len(form(desk).addresses.rows) == 2)
    by_a_colleague(directory_file, ("note", "À rappeler."))
    desk.wait(lambda: desk.card.note == "À rappeler.")
    assert len(form(desk).addresses.rows) == 2


def test_a_refused_date_is_said_below_its_field(desk: Desk, directory_file: Path) -> None:
    desk.search("rimq")
    desk.edit()
    row = bonds(desk)[0]
    row.show_more("start")
    desk.type("hier")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.settle()
    assert desk.page.card.is_editing
    assert row.boxes["start"].warning
    assert desk.focused() is row.boxes["start"].control
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("2024-03")
    save(desk)
    assert started(directory_file) == ["2024-03"]


def started(path: Path) -> list[str]:
    with bootstrap.open_directory(path) as directory:
        card = directory.contacts.get_card(directory.contacts.find_id("RIMQ")).card
        return [one.role.period.start.iso() for one in card.people if one.role.period.start]


def test_a_function_of_somebody_else_is_changed_from_the_organisation(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("rimq")
    desk.edit()
    row = bonds(desk)[0]
    row.start()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("trésorerie")
    button(row, "end").click()
    assert row.parts["end"].read(), "today, to be corrected"
    save(desk)
    with bootstrap.open_directory(directory_file) as directory:
        person = directory.contacts.get_card(row.owner_id).contact
    assert isinstance(person, Person)
    assert person.roles[0].function == "trésorerie"
    assert person.roles[0].period.end is not None


def test_a_person_is_attached_from_the_organisation(desk: Desk, directory_file: Path) -> None:
    desk.search("tir")
    desk.window.wiring.edit.attach()  # type: ignore[union-attr]
    assert desk.focused() is picker(desk)
    desk.type("gagnon")
    desk.wait(lambda: picker(desk).is_open)
    assert picker(desk).suggestions[0] == "Étienne Gagnon-Morel"
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Up)
    desk.press(Qt.Key.Key_Return)
    assert not picker(desk).is_open
    desk.type("observation")
    save(desk)
    with bootstrap.open_directory(directory_file) as directory:
        person = directory.contacts.get_card(directory.contacts.find_id("Gagnon-Morel")).contact
    assert isinstance(person, Person)
    assert [role.function for role in person.roles] == ["coordination", "observation"]


def test_escape_closes_suggestions_before_the_form(desk: Desk) -> None:
    desk.search("tir")
    desk.window.wiring.edit.attach()  # type: ignore[union-attr]
    desk.type("gag")
    desk.wait(lambda: picker(desk).is_open)
    desk.press(Qt.Key.Key_Escape)
    assert not picker(desk).is_open
    assert desk.page.card.is_editing
    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(Qt.Key.Key_Delete)
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.card.is_editing, "the picker went, the form stays"
    assert not picker(desk).isVisible()


def test_a_function_ended_from_the_card_is_taken_back_by_its_toast(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("rimq")
    line = desk.card.people[0]
    desk.page.card.role_end_asked.emit(line.person_id, line.role_id)
    desk.settle()
    assert is_ended(directory_file, line.person_id)
    desk.page.card.toast._on_clicked()
    desk.settle()
    assert not is_ended(directory_file, line.person_id)


def is_ended(path: Path, person_id: str) -> bool:
    with bootstrap.open_directory(path) as directory:
        person = directory.contacts.get_card(person_id).contact
    assert isinstance(person, Person)
    return person.roles[0].period.end is not None


def test_a_role_attached_from_the_person_keeps_its_other_functions(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("gagnon")
    desk.edit()
    button(form(desk), "add:roles").click()
    desk.type("tir")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: len(bonds(desk)) == 2)
    desk.type("liaison")
    desk.press(Qt.Key.Key_Escape)
    desk.edit()
    assert [row.summary() for row in bonds(desk)][1] == "Table imaginaire", "the draft names it"
    save(desk)
    assert {line.reference.short_name for line in desk.card.roles} == {"RIMQ", "TIR"}


def test_the_form_of_a_contact_that_is_there_never_asks_for_its_kind(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    field(desk, "acronym").setText("RIMQ-2")
    assert form(desk).edits() == {(desk.card.contact_id, "acronym", ""): "RIMQ-2"}
    assert rows(desk, "phones")
