"""New contacts: begun from anywhere, kept as drafts before they exist, created in one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from directory_app import bootstrap
from directory_app.domain.contact import Organisation, Person
from directory_app.services.directory import Directory
from directory_app.ui.contact_card.drafts import Draft
from tests.ui.conftest import ALT, CTRL, SHIFT, Desk
from tests.ui.form_hands import bonds, button, field, form, picker

GIVEN, FAMILY, FUNCTION = "Solange", "Imaginaire", "trésorerie"


def new(desk: Desk, kind: str, text: str = "") -> None:
    """What Ctrl+N and Ctrl+Maj+N do, wherever the menu stands."""
    key, modifiers = Qt.Key.Key_N, CTRL | SHIFT if kind == "person" else CTRL
    if text:
        desk.window.wiring.edit.new(kind, text)  # type: ignore[arg-type]
    else:
        desk.press(key, modifiers)
    desk.wait(lambda: desk.page.card.is_editing)


def save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()


def read(path: Path, reference: str) -> Organisation | Person:
    with bootstrap.open_directory(path) as directory:
        return directory.contacts.get_card(directory.contacts.find_id(reference)).contact


def count(path: Path) -> int:
    with bootstrap.open_directory(path) as directory:
        return len(directory.search.all_keys(""))


def test_a_person_is_attached_in_twelve_keys_and_the_letters(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("rimq")
    desk.keys = 0
    new(desk, "person")
    assert desk.focused() is field(desk, "given_name")
    desk.type(GIVEN)
    desk.press(Qt.Key.Key_Tab)
    assert desk.focused() is field(desk, "family_name")
    desk.type(FAMILY)
    desk.press(Qt.Key.Key_P, ALT)
    assert desk.focused() is bonds(desk)[0].boxes[""].control
    desk.type(FUNCTION)
    save(desk)
    assert desk.keys <= 12 + len(GIVEN + FAMILY + FUNCTION)
    person = read(directory_file, f"{GIVEN} {FAMILY}")
    assert isinstance(person, Person)
    assert [(role.function, role.main) for role in person.roles] == [(FUNCTION, True)]
    assert desk.card.title == f"{GIVEN} {FAMILY}", "the new card is shown"
    assert desk.page.card.drafts.list_new() == ()


def test_the_organisation_that_begins_a_person_s_form_may_be_taken_away(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("rimq")
    new(desk, "person")
    button(bonds(desk)[0], "remove").click()
    desk.press(Qt.Key.Key_N, ALT)
    desk.type(FAMILY)
    save(desk)
    person = read(directory_file, FAMILY)
    assert isinstance(person, Person)
    assert person.roles == ()


def test_creating_is_one_step_that_undo_takes_back(desk: Desk, directory_file: Path) -> None:
    before = count(directory_file)
    new(desk, "organisation")
    desk.type("Maison inventée du Nord")
    desk.press(Qt.Key.Key_S, ALT)
    desk.type("MIN")
    desk.press(Qt.Key.Key_T, ALT)
    desk.type("4185550111")
    desk.press(Qt.Key.Key_C, ALT)
    desk.type("info@min.example.org")
    desk.press(Qt.Key.Key_W, ALT)
    desk.type("min.example.org")
    save(desk)
    assert count(directory_file) == before + 1
    made = read(directory_file, "MIN")
    assert made.phones[0].number.e164 == "+14185550111"
    assert made.emails[0].function_mailbox
    assert made.websites[0].website.host == "min.example.org"
    with bootstrap.open_directory(directory_file) as directory:
        assert directory.history.undo().done
    assert count(directory_file) == before


def test_the_search_that_found_nothing_becomes_the_name(desk: Desk, directory_file: Path) -> None:
    desk.search("Ginette Introuvable")
    new(desk, "person", "Ginette Introuvable")
    assert field(desk, "given_name").text() == "Ginette"
    assert field(desk, "family_name").text() == "Introuvable"
    save(desk)
    assert isinstance(read(directory_file, "Ginette Introuvable"), Person)
    desk.search("Cercle sans nom connu")
    new(desk, "organisation", "Cercle sans nom connu")
    save(desk)
    assert isinstance(read(directory_file, "Cercle sans nom connu"), Organisation)


def test_an_empty_name_is_asked_for_and_the_button_is_never_grey(
    desk: Desk, directory_file: Path
) -> None:
    before = count(directory_file)
    new(desk, "organisation")
    desk.press(Qt.Key.Key_T, ALT)
    desk.type("4185550111")
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.page.card.is_editing
    assert desk.focused() is field(desk, "name")
    sentence = desk.page.look.texts.error_code("name_missing")
    assert field(desk, "name").accessibleDescription() == sentence
    assert button(form(desk), "save").isEnabled()
    assert count(directory_file) == before
    desk.type("Maison inventée")
    save(desk)
    assert count(directory_file) == before + 1


def test_a_contact_that_was_begun_is_a_draft_until_it_exists(
    open_desk: Callable[[Path], Desk], directory_file: Path
) -> None:
    first = open_desk(directory_file)
    first.search("rimq")
    new(first, "person")
    first.type(GIVEN)
    first.press(Qt.Key.Key_Escape)
    drafts = first.page.card.drafts.list_new()
    assert [(one.kind, one.name) for one in drafts] == [("person", GIVEN)]
    assert count(directory_file) == 5, "nothing was created"
    first.window.close()
    next_day = open_desk(directory_file)
    next_day.wait(lambda: bool(next_day.page.card.drafts.list_new()))
    (draft,) = next_day.page.card.drafts.list_new()
    assert draft == Draft(drafts[0].contact_id, "person", GIVEN, is_new=True)
    assert next_day.page.card.open_draft(draft.contact_id)
    assert field(next_day, "given_name").text() == GIVEN
    assert bonds(next_day)[0].summary() == "Regroupement imaginaire des maisons de quartier"
    save(next_day)
    assert isinstance(read(directory_file, GIVEN), Person)
    with bootstrap.open_directory(directory_file) as directory:
        assert directory.drafts.load() == {}


def test_a_form_in_which_nobody_typed_leaves_no_draft(desk: Desk) -> None:
    desk.search("rimq")
    new(desk, "person")
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.card.drafts.list_new() == ()
    assert desk.toast == ""


def test_giving_a_new_contact_up_can_be_taken_back(desk: Desk) -> None:
    new(desk, "organisation")
    desk.type("Maison inventée")
    button(form(desk), "discard").click()
    assert not desk.page.card.is_editing
    assert desk.page.card.drafts.list_new() == ()
    desk.page.card.toast._on_clicked()
    desk.wait(lambda: desk.page.card.is_editing)
    assert field(desk, "name").text() == "Maison inventée"


def test_looking_somebody_up_keeps_the_new_contact_as_a_draft(desk: Desk) -> None:
    new(desk, "organisation")
    desk.type("Maison inventée")
    desk.search("tir")
    assert desk.card.short_name == "TIR"
    desk.page.card.toast._on_clicked()
    desk.wait(lambda: desk.page.card.is_editing)
    assert field(desk, "name").text() == "Maison inventée"


def test_somebody_else_s_change_leaves_the_form_of_a_new_contact_alone(
    desk: Desk, directory_file: Path
) -> None:
    desk.search("rimq")
    new(desk, "organisation")
    desk.type("Maison inventée")
    with bootstrap.open_directory(directory_file, author="une collègue") as other:
        other.contacts.edit(other.contacts.find_id("RIMQ"), [("note", "autre chose")])
    desk.wait(lambda: desk.card.note == "autre chose")
    assert desk.page.card.is_editing
    assert field(desk, "name").text() == "Maison inventée"


def find_people(directory: Directory, organisation: str) -> list[str]:
    card = directory.contacts.get_card(directory.contacts.find_id(organisation)).card
    return [f"{one.person.display_name}: {one.role.function}" for one in card.people]


def test_an_organisation_and_its_first_person_are_made_in_one_step(
    desk: Desk, directory_file: Path
) -> None:
    before = count(directory_file)
    new(desk, "organisation")
    desk.type("Maison inventée")
    button(form(desk), "add:roles").click()
    desk.type("Lucette Neuve")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: bool(bonds(desk)))
    desk.type("présidence")
    save(desk)
    with bootstrap.open_directory(directory_file) as directory:
        assert find_people(directory, "Maison inventée") == ["Lucette Neuve: présidence"]
        assert directory.history.undo().done
    assert count(directory_file) == before


def test_what_is_looked_up_too_late_is_still_chosen(desk: Desk) -> None:
    """Entrée pressed before the answer came chooses what the answer brings."""
    new(desk, "person")
    button(form(desk), "add:roles").click()
    desk.type("rimq")
    desk.press(Qt.Key.Key_Return)
    assert picker(desk).text() == "rimq", "nothing was chosen yet"
    desk.wait(lambda: bool(bonds(desk)))
    assert bonds(desk)[0].bond.reference.acronym == "RIMQ"
    assert desk.focused() is bonds(desk)[0].boxes[""].control


def test_new_lines_are_named_apart(desk: Desk) -> None:
    new(desk, "organisation")
    desk.type("Maison")
    button(form(desk), "add:phones").click()
    desk.type("5145550101")
    desk.press(Qt.Key.Key_T, ALT)
    desk.type("5145550102")
    form(desk).is_ready()
    edits = form(desk).edits().items()
    texts = {item: text for (_, path, item), text in edits if path == "phones"}
    assert texts == {"+1": "514 555-0102", "+2": "514 555-0101"}
