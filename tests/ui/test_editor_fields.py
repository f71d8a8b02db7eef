"""The fields of the form: usual forms and the way back, repairs, marks, removal, parts."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from directory_app import bootstrap
from directory_app.domain.contact import AnyContact, Organisation
from directory_app.services.directory import Directory
from directory_app.ui.contact_editor.messages import Message
from tests.directories import make, opened, organisation, seeded
from tests.ui.conftest import ALT, CTRL, SHIFT, Desk
from tests.ui.form_hands import address, button, field, form, phone, phone_texts, rows


def stored(path: Path, reference: str = "RIMQ") -> AnyContact:
    with bootstrap.open_directory(path) as directory:
        return directory.contacts.get_card(directory.contacts.find_id(reference)).contact


def edit(desk: Desk, query: str = "rimq") -> None:
    desk.search(query)
    desk.edit()


def replace(desk: Desk, text: str) -> None:
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type(text)


def save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()


@pytest.mark.parametrize(
    ("typed", "number", "extension"),
    [
        ("(514) 555-0144", "514 555-0144", "25"),
        ("514.555.0144 p.31", "514 555-0144", "31"),
        ("+1 514 555 0144", "514 555-0144", "25"),
    ],
)
def test_a_number_takes_its_usual_form_when_left_and_undo_brings_the_typed_one_back(
    desk: Desk, typed: str, number: str, extension: str
) -> None:
    edit(desk)
    desk.press(Qt.Key.Key_T, ALT)
    replace(desk, typed)
    desk.press(Qt.Key.Key_Tab)
    assert phone(desk).edit.text() == number
    assert phone(desk).parts["extension"].read() == extension
    desk.press(Qt.Key.Key_Z, CTRL)
    assert phone(desk).edit.text() == typed
    assert phone(desk).parts["extension"].read() == "25"
    assert desk.focused() is phone(desk).edit
    desk.press(Qt.Key.Key_Tab)
    assert phone(desk).edit.text() == typed, "asked for twice, the typed form stays"
    assert desk.window.lanes.write.is_idle, "the directory was left alone"


def test_undo_takes_back_what_was_typed_since_before_the_usual_form(desk: Desk) -> None:
    edit(desk)
    desk.press(Qt.Key.Key_T, ALT)
    replace(desk, "(514) 555-0144")
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_End)
    desk.type("9")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert phone(desk).parts["extension"].read() == "25"
    assert phone(desk).edit.text() == "514 555-0144"
    desk.press(Qt.Key.Key_Z, CTRL)
    assert phone(desk).edit.text() == "(514) 555-0144"


def test_undo_from_a_button_is_about_the_form_too(desk: Desk) -> None:
    edit(desk)
    desk.press(Qt.Key.Key_T, ALT)
    replace(desk, "(514) 555-0144")
    marks = phone(desk).marks
    assert marks is not None
    marks.star.setFocus()
    desk.press(Qt.Key.Key_Z, CTRL)
    assert phone(desk).edit.text() == "(514) 555-0144"
    assert desk.page.card.is_editing


def test_a_bad_e_mail_says_so_and_the_contact_s_own_domain_mends_it(
    desk: Desk, directory_file: Path
) -> None:
    edit(desk)
    desk.press(Qt.Key.Key_C, ALT)
    replace(desk, "direction@rimq")
    desk.press(Qt.Key.Key_Tab)
    row = rows(desk, "emails")[0]
    assert row.warning == "Il manque la fin du domaine après «\u00a0@rimq\u00a0»."
    assert row.edit.accessibleDescription() == row.warning
    fix = button(row, "fix")
    assert "direction@rimq.example.org" in fix.text()
    fix.click()
    assert row.edit.text() == "direction@rimq.example.org"
    assert row.warning == ""
    save(desk)
    assert stored(directory_file).emails[0].email.address == "direction@rimq.example.org"


def test_what_is_said_of_a_field_takes_the_room_of_its_line(desk: Desk) -> None:
    edit(desk)
    for key, wrong in ((Qt.Key.Key_T, "555 0100"), (Qt.Key.Key_C, "direction@rimq")):
        desk.press(key, ALT)
        replace(desk, wrong)
        desk.press(Qt.Key.Key_Tab)
    QApplication.processEvents()
    for row in (phone(desk), rows(desk, "emails")[0]):
        (message,) = row.findChildren(Message)
        assert row.warning == message.text != ""
        left, field_left = (one.mapTo(row, QPoint(0, 0)).x() for one in (message, row.edit))
        assert left == field_left
        assert left + message.width() == row.width() > left + row.edit.width()
        assert message.y() >= row.edit.mapTo(row, QPoint(0, row.edit.height())).y()


def test_two_numbers_in_one_field_become_two_lines(desk: Desk, directory_file: Path) -> None:
    edit(desk)
    desk.press(Qt.Key.Key_T, ALT)
    replace(desk, "514 555-0141 / 514 555-0142")
    desk.press(Qt.Key.Key_Tab)
    assert phone(desk).warning
    button(phone(desk), "fix").click()
    assert phone_texts(desk) == ["514 555-0141", "514 555", "514 555-0142"]
    save(desk)
    numbers = [one.number.e164 for one in stored(directory_file).phones]
    assert numbers[0] == "+15145550141"
    assert numbers[-1] == "+15145550142"


def test_a_removed_line_is_put_back_until_it_is_saved(desk: Desk, directory_file: Path) -> None:
    before = stored(directory_file).phones
    edit(desk)
    button(phone(desk), "remove").click()
    assert phone(desk).is_removed
    assert desk.focused() is button(phone(desk), "put-back")
    desk.press(Qt.Key.Key_Escape)
    desk.edit()
    assert phone(desk).is_removed, "the draft remembers it"
    button(phone(desk), "put-back").click()
    assert form(desk).edits() == {}
    assert phone(desk).edit.text() == "514 555-0107"
    button(phone(desk), "remove").click()
    save(desk)
    assert stored(directory_file).phones == before[1:]


def test_an_empty_line_that_was_never_stored_just_goes(desk: Desk) -> None:
    edit(desk)
    button(form(desk), "add:phones").click()
    assert len(rows(desk, "phones")) == 3
    assert desk.focused() is rows(desk, "phones")[-1].edit
    button(rows(desk, "phones")[-1], "remove").click()
    assert len(rows(desk, "phones")) == 2
    assert form(desk).edits() == {}


def test_marks_and_labels_are_saved(desk: Desk, directory_file: Path) -> None:
    edit(desk)
    second = rows(desk, "phones")[1]
    assert second.marks is not None
    assert phone(desk).marks is not None
    second.marks.star.click()
    second.marks.lock.click()
    verified = second.marks.menu().actions()[1]
    verified.setChecked(True)
    box = phone(desk).boxes["label"].control
    box.setFocus()
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("ligne d’écoute")
    save(desk)
    first, other = stored_with_secrets(directory_file, desk.card.contact_id)
    assert first.label == "ligne d’écoute"
    assert (other.preferred, other.confidential) == (True, True)
    assert other.verified_on is not None


def stored_with_secrets(path: Path, contact_id: str):  # type: ignore[no-untyped-def]
    with bootstrap.open_directory(path) as directory:
        return directory.contacts.reveal(contact_id, "essai").contact.phones


def test_only_one_value_of_a_kind_is_preferred(desk: Desk) -> None:
    edit(desk)
    first, second = (row.marks for row in rows(desk, "phones"))
    assert first is not None
    assert second is not None
    first.star.click()
    second.star.click()
    assert not first.star.isChecked()


def test_a_function_mailbox_is_recognised_when_it_is_typed(
    desk: Desk, directory_file: Path
) -> None:
    edit(desk, "tir")
    button(form(desk), "add:emails").click()
    desk.type("info@tir.example.org")
    save(desk)
    assert stored(directory_file, "TIR").emails[0].function_mailbox


WHOLE = "4567, boulevard Fictif Ouest, bureau 12\nQuébec (Québec)  G1X 0A1"


def test_a_whole_address_pasted_into_the_street_goes_to_its_parts(
    desk: Desk, directory_file: Path
) -> None:
    edit(desk, "tir")
    desk.press(Qt.Key.Key_A, ALT)  # no address yet: the mnemonic is the link's
    QGuiApplication.clipboard().setText(WHOLE)
    desk.press(Qt.Key.Key_V, CTRL)
    row = address(desk)
    parts = {name: part.read() for name, part in row.parts.items()}
    assert parts["number"] == "4567"
    assert parts["street"] == "boulevard Fictif Ouest"
    assert (parts["unit_type"], parts["unit"]) == ("bureau", "12")
    assert (parts["city"], parts["province"], parts["postal_code"]) == ("Québec", "QC", "G1X 0A1")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert row.boxes["city"].control.text() == ""  # type: ignore[attr-defined]
    assert "bureau 12" in row.edit.text()
    row._split_up(WHOLE)
    save(desk)
    postal = stored(directory_file, "TIR").addresses[0].postal
    assert (postal.number, postal.city, postal.unit) == ("4567", "Québec", "12")


def test_a_part_of_an_address_changes_alone(desk: Desk, directory_file: Path) -> None:
    edit(desk)
    desk.press(Qt.Key.Key_A, ALT)
    assert desk.focused().accessibleName()
    assert desk.focused() is address(desk).edit
    desk.press(Qt.Key.Key_Tab)
    replace(desk, "local 3")
    changed = {path: text for (_, path, _), text in form(desk).edits().items()}
    assert changed == {"addresses.unit_type": "local", "addresses.unit": "3"}
    save(desk)
    postal = stored(directory_file).addresses[0].postal
    assert (postal.unit_type, postal.unit, postal.street) == ("local", "3", "rue des Modèles Est")


def test_a_postal_code_is_put_right(desk: Desk) -> None:
    edit(desk)
    row = address(desk)
    code = row.boxes["postal_code"].control
    code.setFocus()
    replace(desk, "h2xoz9")
    desk.press(Qt.Key.Key_Tab)
    assert code.text() == "H2X OZ9"  # type: ignore[attr-defined]
    assert row.warning
    button(row, "fix").click()
    assert code.text() == "H2X 0Z9"  # type: ignore[attr-defined]
    assert row.warning == ""


def test_an_address_of_the_draft_comes_back_in_its_parts(desk: Desk) -> None:
    edit(desk)
    desk.press(Qt.Key.Key_A, ALT)
    replace(desk, "99, avenue Neuve")
    desk.press(Qt.Key.Key_Tab)
    replace(desk, "local 3")
    desk.press(Qt.Key.Key_Escape)
    desk.edit()
    assert address(desk).edit.text() == "99, avenue Neuve"
    assert address(desk).boxes["unit"].control.text() == "local 3"  # type: ignore[attr-defined]


def test_sectors_territory_hours_names_and_counts_are_saved(
    desk: Desk, directory_file: Path
) -> None:
    edit(desk)
    adder = form(desk).findChild(type(phone(desk).label), "add:sectors")
    assert adder is not None
    adder.setFocus()
    desk.type("Logement")
    desk.press(Qt.Key.Key_Return)
    form(desk).filing.parts[1]._on_removed("QC")  # type: ignore[attr-defined]
    button(form(desk), "add:opening_hours").click()
    desk.press(Qt.Key.Key_Tab)
    desk.type("9 h")
    desk.press(Qt.Key.Key_Tab)
    desk.type("16h30")
    button(form(desk), "add:published_counts").click()
    desk.type("112")
    desk.press(Qt.Key.Key_Tab)
    desk.type("maisons")
    button(form(desk), "add:former_names").click()
    desk.type("Réseau de voisinage")
    desk.press(Qt.Key.Key_V, ALT)
    desk.press(Qt.Key.Key_Space)
    save(desk)
    contact = stored(directory_file)
    assert isinstance(contact, Organisation)
    assert set(contact.sectors) == {"Familles", "Logement"}
    assert contact.territory == ()
    hours = contact.opening_hours[0]
    assert (hours.days, hours.open, hours.close) == ("mo-fr", "09:00", "16:30")
    assert (contact.published_counts[0].count, contact.published_counts[0].what) == (112, "maisons")
    assert contact.former_names[0].name == "Réseau de voisinage"
    assert contact.verified_on is not None


def test_nothing_typed_is_no_edit_whatever_the_contact_says(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    """Opening and checking every form of the sample changes nothing."""
    path = tmp_path / "sample.bottin"
    seeded(path, "sample")
    desk = open_desk(path)
    with bootstrap.open_directory(path) as directory:
        ids = all_ids(directory)
    for contact_id in ids[::7]:
        desk.page.open_contact(contact_id)
        desk.settle()
        desk.page.card.open_form()
        form(desk).is_ready()
        assert form(desk).edits() == {}, contact_id
        desk.page.card.close_form()


def all_ids(directory: Directory) -> tuple[str, ...]:
    keys = directory.search.all_keys("")
    return tuple(row.id for row in directory.search.rows(keys))


def test_people_beyond_the_twelfth_wait_until_they_are_asked_for(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    path = make(tmp_path)
    with opened(path) as directory:
        values = [("phones.+", f"514 555-01{n:02}") for n in range(12)]
        crowd = organisation(directory, "Foule imaginaire", ("acronym", "FOULE"), *values)
        for n in range(30):
            names = [("given_name", "Zoé"), ("family_name", f"Essai-{n:02}")]
            directory.contacts.create("person", [*names, ("roles.+", f"{crowd}: membre")])
    desk = open_desk(path)
    edit(desk, "foule")
    assert len(form(desk).bonds.rows) == 12
    button(form(desk), "others").click()
    assert len(form(desk).bonds.rows) == 30
    assert form(desk).edits() == {}
    assert desk.focused() is form(desk).bonds.rows[12].boxes[""].control


def test_tab_goes_down_the_form_rows_added_later_included(desk: Desk) -> None:
    edit(desk)
    button(form(desk), "add:phones").click()
    desk.type("514 555-0199")
    form(desk).first_stop().setFocus()
    seen = [desk.focused()]
    while form(desk).body.isAncestorOf(desk.focused()) and len(seen) < 200:
        desk.press(Qt.Key.Key_Tab)
        seen.append(desk.focused())
    inside = [one for one in seen if form(desk).body.isAncestorOf(one)]
    assert len(inside) == len(set(inside))
    tops = [one.mapTo(form(desk).body, one.rect().center()).y() for one in inside]
    jumps = [b - a for a, b in itertools.pairwise(tops) if b < a - 60]
    assert jumps == [], "top to bottom"
    assert rows(desk, "phones")[-1].edit in inside
    desk.press(Qt.Key.Key_Tab, SHIFT)


def test_the_form_fits_a_small_window_with_large_text(desk: Desk) -> None:
    from directory_app.ui.fonts import scaled

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.font()
    try:
        app.setFont(scaled(before, 1.5))
        desk.window.resize(1000, 640)
        edit(desk)
        editor = form(desk)
        desk.wait(lambda: editor.body.width() <= editor.area.viewport().width())
        for one in editor.body.findChildren(QLabel):
            if one.isVisible() and one.text() and one.wordWrap():
                assert one.heightForWidth(one.width()) <= one.height() + 1, one.text()
        assert field(desk, "name").width() <= editor.body.width()
        right = editor.body.width()
        for row in rows(desk, "phones"):
            assert row.marks is not None
            assert row.marks.mapTo(editor.body, row.marks.rect().topRight()).x() <= right
    finally:
        app.setFont(before)
