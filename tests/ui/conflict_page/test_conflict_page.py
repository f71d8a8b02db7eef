"""Two people change one card: what goes together is saved without a word, the rest is asked, and
whatever is chosen nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from directory_app.domain.contact import AnyContact, Organisation
from directory_app.services.disagreements import Answer
from directory_app.ui.conflict_page.page import ConflictPage
from directory_app.ui.conflict_page.row import ConflictRow
from tests import directories
from tests.ui.conftest import CTRL, Desk
from tests.ui.form_hands import address, field, form, phone, rows

MINE, THEIRS, BOTH = Answer.MINE, Answer.THEIRS, Answer.BOTH


def bo_writes(path: Path, *assignments: tuple[str, str], reference: str = "RIMQ") -> None:
    """Somebody else changes the card; the window has not heard of it."""
    with directories.opened(path, "bo") as bo:
        bo.contacts.edit(bo.contacts.find_id(reference), list(assignments))


def stored(desk: Desk) -> Organisation:
    """The card that was edited, as another window would read it."""
    with directories.opened(desk.window.location, "ca") as directory:
        found: AnyContact = directory.contacts.get_card(desk.card.contact_id).contact
    assert isinstance(found, Organisation)
    return found


def page_of(desk: Desk) -> ConflictPage:
    assert desk.window.wiring is not None
    view = desk.window.wiring.edit.conflicts.view
    assert view is not None
    return view


def is_asked(desk: Desk) -> bool:
    assert desk.window.wiring is not None
    view = desk.window.wiring.edit.conflicts.view
    return view is not None and desk.page.panes.page is view


def begin(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()


def save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CTRL)


def asked(desk: Desk) -> list[ConflictRow]:
    save(desk)
    desk.wait(lambda: is_asked(desk))
    desk.settle()
    return list(page_of(desk).rows.values())


def saved(desk: Desk) -> None:
    save(desk)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()
    assert desk.page.panes.is_browsing
    assert desk.page.directory.drafts.load() == {}


def note_of(desk: Desk) -> QPlainTextEdit:
    found = form(desk).findChild(QPlainTextEdit, "field:note")
    assert found is not None
    return found


# --- what goes together --------------------------------------------------------------------------


def test_what_goes_together_is_saved_without_a_word(desk: Desk, directory_file: Path) -> None:
    begin(desk)
    phone(desk).label.set_value("cell")  # type: ignore[union-attr]
    rows(desk, "phones")[1].edit.replace("514 555-0155")
    field(desk, "name").replace("Regroupement des maisons")
    bo_writes(
        directory_file,
        ("phones.0", "514 555-0188 poste 4"),
        ("phones.1.label", "fax"),
        ("phones.+", "418 555-0101"),
        ("acronym", "RIMQ-2"),
        ("sectors.+", "Logement"),
    )
    saved(desk)
    after = stored(desk)
    assert [one.number.display() for one in after.phones] == [
        "514 555-0188, poste 4",
        "514 555-0155",
        "418 555-0101",
    ]
    assert [one.label for one in after.phones] == ["cell", "fax", "work"]
    assert (after.name, after.acronym) == ("Regroupement des maisons", "RIMQ-2")
    assert set(after.sectors) == {"Familles", "Logement"}


# --- what overlaps -------------------------------------------------------------------------------


def test_two_texts_are_asked_about_by_keyboard(desk: Desk, directory_file: Path) -> None:
    begin(desk)
    phone(desk).edit.replace("514 555-0142")
    note_of(desk).setPlainText("Note d’Ana")
    field(desk, "acronym").replace("RMQ")
    bo_writes(directory_file, ("phones.0", "514 555-0188"), ("note", "Note de Bo"))
    first, second = asked(desk)
    assert "514 555-0142" in first.sides[MINE].body.accessibleName()
    assert "514 555-0188" in first.sides[THEIRS].body.accessibleName()
    assert "par bo à" in first.sides[THEIRS].radio.accessibleName()
    assert page_of(desk).counts.accessibleName() == "2 différences à régler"
    save(desk)
    assert is_asked(desk), "what is open is asked for, not guessed"
    desk.press(Qt.Key.Key_Right)
    assert first.answer is THEIRS
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Left)
    assert second.answer is MINE
    assert page_of(desk).counts.accessibleName() == "2 différences, toutes réglées"
    saved(desk)
    after = stored(desk)
    assert after.phones[0].number.display() == "514 555-0188"
    assert (after.note, after.acronym) == ("Note d’Ana", "RMQ")


def test_what_was_not_kept_is_in_the_history_and_one_undo_takes_the_saving_back(
    desk: Desk, directory_file: Path
) -> None:
    begin(desk)
    phone(desk).edit.replace("514 555-0142")
    field(desk, "name").replace("Autre nom")
    bo_writes(directory_file, ("phones.0", "514 555-0188"))
    (row,) = asked(desk)
    row.choose(THEIRS)
    saved(desk)
    assert stored(desk).phones[0].number.display() == "514 555-0188"
    with directories.opened(directory_file) as directory:
        steps = directory.history.list_steps(directory.contacts.find_id("RIMQ"))
    told = {one.new.text for step in steps for one in step.changes}
    assert {"514 555-0142, poste 25", "514 555-0188"} <= told
    desk.window.commands.undo.trigger()
    desk.settle()
    after = stored(desk)
    assert after.name == "Regroupement imaginaire des maisons de quartier"
    assert after.phones[0].number.display() == "514 555-0188"


def test_a_third_text_stands(desk: Desk, directory_file: Path) -> None:
    begin(desk)
    note_of(desk).setPlainText("Note d’Ana")
    phone(desk).edit.replace("514 555-0142")
    rows(desk, "emails")[0].edit.replace("ana@example.org")
    address(desk).boxes["unit"].control.replace("310")  # type: ignore[attr-defined]
    bo_writes(
        directory_file,
        ("note", "Note de Bo"),
        ("phones.0", "514 555-0188"),
        ("emails.0", "bo@example.org"),
        ("addresses.0.city", "Laval"),
    )
    number, email, place, note = asked(desk)
    assert number.result is not None
    assert place.result is not None
    assert note.result is not None
    email.choose(BOTH)
    place.result.setPlainText("12, rue du Lac, Laval (Québec) H7A 1A2")
    number.choose(THEIRS)
    number.result.setPlainText("514 555-0190 poste 31")
    note.choose(BOTH)
    note.result.setPlainText("Note d’Ana et de Bo")
    saved(desk)
    after = stored(desk)
    assert after.phones[0].number.display() == "514 555-0190, poste 31"
    assert after.note == "Note d’Ana et de Bo"
    assert [one.email.address for one in after.emails] == ["bo@example.org", "ana@example.org"]
    postal = after.addresses[0].postal
    assert (postal.number, postal.street, postal.city) == ("12", "rue du Lac", "Laval")
    assert (postal.unit, postal.postal_code) == ("", "H7A 1A2")


@pytest.mark.parametrize("answer", [MINE, THEIRS])
def test_elements_taken_away_marked_and_mixed(
    desk: Desk, directory_file: Path, answer: Answer
) -> None:
    phones = [("phones.+", f"418 555-010{n}") for n in range(3)]
    bo_writes(directory_file, *phones)
    begin(desk)
    here = rows(desk, "phones")
    here[0].remove()  # changed there
    here[2].edit.replace("418 555-0142")  # taken away there
    marks = here[3].marks
    assert marks is not None
    marks.star.click()  # another one preferred there
    address(desk).boxes["unit"].control.replace("310")  # type: ignore[attr-defined]
    bo_writes(
        directory_file,
        ("phones.0.label", "cell"),
        ("phones.4.preferred", "true"),
        ("addresses.0.city", "Laval"),
        ("phones.2", ""),
    )
    asked(desk)
    sides = [row.sides for row in page_of(desk).rows.values()]
    said = [(one[MINE].body.accessibleName(), one[THEIRS].body.accessibleName()) for one in sides]
    assert ("Retiré", "514 555-0107, poste 25") in said
    assert ("418 555-0142", "Retiré") in said
    assert ("418 555-0101", "418 555-0102") in said, "which is the preferred one"
    assert len(said) == 4
    for row in page_of(desk).rows.values():
        row.choose(answer)
    saved(desk)
    after = stored(desk)
    numbers = {one.number.display(): one.preferred for one in after.phones}
    postal = after.addresses[0].postal
    if answer is MINE:
        assert numbers == {"514 555": False, "418 555-0101": True, "418 555-0102": False,
                           "418 555-0142": False}  # fmt: skip
        assert (postal.unit, postal.city) == ("310", "Montréal")
    else:
        assert numbers == {"514 555-0107, poste 25": False, "514 555": False,
                           "418 555-0101": False, "418 555-0102": True}  # fmt: skip
        assert (postal.unit, postal.city) == ("210", "Laval")


# --- the way back --------------------------------------------------------------------------------


def test_back_to_the_form_nothing_is_decided_and_others_write_again(
    desk: Desk, directory_file: Path
) -> None:
    begin(desk)
    field(desk, "acronym").replace("RMQ")
    bo_writes(directory_file, ("acronym", "RIM"))
    asked(desk)
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.panes.is_browsing
    assert field(desk, "acronym").text() == "RMQ"
    assert "modifiée" in form(desk).banner.text
    (row,) = asked(desk)
    row.choose(MINE)
    bo_writes(directory_file, ("acronym", "RIM-3"), reference="RIM")
    save(desk)
    view = page_of(desk)
    desk.wait(lambda: row not in view.rows.values())
    desk.settle()
    (again,) = view.rows.values()
    assert "RIM-3" in again.sides[THEIRS].body.accessibleName()
    again.choose(MINE)
    saved(desk)
    assert stored(desk).acronym == "RMQ"


# --- the trash -----------------------------------------------------------------------------------


def test_a_card_put_in_the_trash_meanwhile_comes_back_with_the_changes(
    desk: Desk, directory_file: Path
) -> None:
    begin(desk)
    field(desk, "acronym").replace("RMQ")
    with directories.opened(directory_file, "bo") as bo:
        bo.contacts.trash(bo.contacts.find_id("RIMQ"))
    save(desk)
    desk.wait(lambda: form(desk).banner.isVisible())
    desk.settle()
    assert "corbeille" in form(desk).banner.text
    assert field(desk, "acronym").text() == "RMQ"
    form(desk).banner._button.click()
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()
    assert stored(desk).acronym == "RMQ"
    desk.window.commands.undo.trigger()
    desk.settle()
    with directories.opened(directory_file) as directory:
        assert directory.contacts.find_id("rimq", trashed=True)


# --- what is confidential ------------------------------------------------------------------------


def test_what_is_masked_stays_masked(desk: Desk, directory_file: Path) -> None:
    begin(desk)
    field(desk, "acronym").replace("RMQ")
    bo_writes(directory_file, ("acronym", "RIM"), ("addresses.1.street", "rue Secrète"))
    asked(desk)
    texts = [
        side.body.accessibleName()
        for row in page_of(desk).rows.values()
        for side in row.sides.values()
    ]
    assert not [text for text in texts if "Secrète" in text or "Cachée" in text]
    assert len(page_of(desk).rows) == 1


def test_what_was_shown_is_shown_again(desk: Desk, directory_file: Path) -> None:
    desk.search("rimq")
    desk.page.card.reveal_asked.emit(())
    desk.wait(lambda: bool(desk.page.card.redacted and desk.page.card.redacted.granted))
    desk.settle()
    desk.edit()
    form(desk).addresses.rows[1].edit.replace("101, rue Cachée")
    bo_writes(directory_file, ("addresses.1.street", "rue Secrète"))
    (row,) = asked(desk)
    assert "rue Secrète" in row.sides[THEIRS].body.accessibleName()
    assert "confidentiel" in row.sides[THEIRS].body.accessibleName()
    row.choose(MINE)
    saved(desk)
    with directories.opened(directory_file) as directory:
        whole = directory.contacts.reveal(directory.contacts.find_id("RIMQ"), "essai").contact
    assert whole.addresses[1].postal.number == "101"
    assert whole.addresses[1].confidential
