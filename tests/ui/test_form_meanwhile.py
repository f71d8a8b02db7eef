"""The form while others write: what changed is said before anything is overwritten, and nothing
that was typed goes without a word."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from directory_app.domain.errors import EnvironmentFault
from directory_app.services.drafts import DraftService
from directory_app.ui.contact_editor.fields import FieldBox, NoteEdit
from tests import directories
from tests.ui.conftest import ALT, CTRL, Desk
from tests.ui.form_hands import button, field, form, phone, rows

Elsewhere = Callable[..., None]


@pytest.fixture
def elsewhere(directory_file: Path, desk: Desk) -> Elsewhere:
    """Somebody else changes the contact shown; the window has heard of it."""

    def change(*assignments: tuple[str, str]) -> None:
        version = desk.page.card.redacted.contact.version if desk.page.card.redacted else 0
        with directories.opened(directory_file, "bo") as bo:
            bo.contacts.edit(desk.card.contact_id, list(assignments))
        desk.page.relay.look()
        desk.wait(lambda: _version(desk) > version)
        desk.settle()

    return change


def _version(desk: Desk) -> int:
    redacted = desk.page.card.redacted
    return redacted.contact.version if redacted is not None else 0


def _stored(directory_file: Path, contact_id: str, name: str) -> str:
    with directories.opened(directory_file, "ca") as directory:
        return str(getattr(directory.contacts.get_card(contact_id).contact, name))


def said_below(desk: Desk, path: str) -> str:
    box = field(desk, path).parent()
    assert isinstance(box, FieldBox)
    return box.warning


def edit_acronym(desk: Desk, text: str) -> None:
    desk.search("rimq")
    desk.edit()
    field(desk, "acronym").replace(text)


def save(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Return, CTRL)


def saved(desk: Desk) -> None:
    save(desk)
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.settle()


# --- somebody else changed the same value ----------------------------------------------------


def test_what_others_stored_first_in_the_same_words_is_on_the_card(
    desk: Desk, directory_file: Path
) -> None:
    edit_acronym(desk, "AAA")
    desk.page.relay.set_watching(False)  # the window has not heard of it
    with directories.opened(directory_file, "bo") as bo:
        bo.contacts.edit(desk.card.contact_id, [("acronym", "AAA"), ("note", "de Bo")])
    saved(desk)
    assert desk.card.short_name == "AAA"
    desk.edit()
    note = form(desk).findChild(NoteEdit, "field:note")
    assert note is not None
    assert note.toPlainText() == "de Bo"


def test_a_draft_taken_up_later_says_what_the_card_says_now(
    desk: Desk, elsewhere: Elsewhere
) -> None:
    edit_acronym(desk, "AAA")
    desk.press(Qt.Key.Key_Escape)
    elsewhere(("acronym", "BBB"))
    desk.edit()
    assert field(desk, "acronym").text() == "AAA"
    assert "BBB" in said_below(desk, "acronym")
    assert form(desk).banner.text.startswith("1 valeur")


def test_values_shown_on_demand_take_nothing_over_in_silence(
    desk: Desk, elsewhere: Elsewhere
) -> None:
    edit_acronym(desk, "AAA")
    elsewhere(("acronym", "BBB"), ("note", "de Bo"))
    form(desk).form.reveal_asked.emit()
    desk.wait(lambda: "BBB" in said_below(desk, "acronym"))
    assert field(desk, "acronym").text() == "AAA"
    note = form(desk).findChild(NoteEdit, "field:note")
    assert note is not None
    assert note.toPlainText() == "de Bo"


def test_after_a_conflict_every_field_says_what_the_card_says(
    desk: Desk, elsewhere: Elsewhere, directory_file: Path
) -> None:
    edit_acronym(desk, "AAA")
    contact_id = desk.card.contact_id
    note = form(desk).findChild(NoteEdit, "field:note")
    assert note is not None
    note.setPlainText("note d’Ana")
    elsewhere(("note", "note de Bo"), ("acronym", "BBB"))
    save(desk)
    desk.wait(lambda: not desk.page.panes.is_browsing)
    desk.settle()
    desk.press(Qt.Key.Key_Escape)
    assert "BBB" in said_below(desk, "acronym")
    box = form(desk)._find_box((contact_id, "note", ""))
    assert box is not None
    assert "note de Bo" in box.warning
    assert _stored(directory_file, contact_id, "acronym") == "BBB"


def test_words_that_others_added_stay_when_a_draft_is_taken_up(
    desk: Desk, elsewhere: Elsewhere, directory_file: Path
) -> None:
    desk.search("rimq")
    desk.edit()
    contact_id = desk.card.contact_id
    chips = next(part for part in form(desk).filing.parts if getattr(part, "path", "") == "sectors")
    chips._adder.set_value("Logement")  # type: ignore[attr-defined]
    chips.check()
    desk.press(Qt.Key.Key_Escape)
    elsewhere(("sectors.+", "Santé"))
    desk.edit()
    saved(desk)
    with directories.opened(directory_file, "ca") as directory:
        sectors = directory.contacts.get_card(contact_id).contact.sectors
    assert set(sectors) == {"Familles", "Santé", "Logement"}


def test_a_telephone_that_others_took_away_comes_back_as_a_new_one(
    desk: Desk, elsewhere: Elsewhere, directory_file: Path
) -> None:
    desk.search("rimq")
    desk.edit()
    contact_id = desk.card.contact_id
    phone(desk).edit.replace("514 555-0188")
    desk.press(Qt.Key.Key_Escape)
    elsewhere(("phones.0", ""))
    desk.edit()
    assert "514 555-0188" in [row.edit.text() for row in rows(desk, "phones")]
    saved(desk)
    with directories.opened(directory_file, "ca") as directory:
        numbers = directory.contacts.get_card(contact_id).contact.phones
    assert "514 555-0188" in [one.number.display() for one in numbers]


def test_what_is_gone_for_good_is_named(desk: Desk, elsewhere: Elsewhere) -> None:
    desk.search("rimq")
    desk.edit()
    extension = phone(desk).boxes["extension"].control
    extension.replace("31")  # type: ignore[attr-defined]
    desk.press(Qt.Key.Key_Escape)
    elsewhere(("phones.0", ""))
    desk.edit()
    assert "31" in form(desk).banner.text


def test_a_draft_on_a_masked_value_asks_to_see_it(desk: Desk, directory_file: Path) -> None:
    desk.search("rimq")
    desk.page.card.reveal_asked.emit(())
    desk.wait(lambda: bool(desk.page.card.redacted and desk.page.card.redacted.granted))
    desk.settle()
    desk.edit()
    contact_id = desk.card.contact_id
    street = form(desk).addresses.rows[1].edit
    street.replace("101, rue Cachée")
    desk.press(Qt.Key.Key_Escape)
    desk.page.card.hide_asked.emit()
    desk.wait(lambda: not (desk.page.card.redacted and desk.page.card.redacted.granted))
    desk.settle()
    desk.edit()
    save(desk)
    assert desk.page.card.is_editing
    assert "confidentielle" in form(desk).banner.text
    button(form(desk).banner, "").click()
    desk.wait(lambda: len(form(desk).addresses.rows) == 2)
    assert form(desk).addresses.rows[1].edit.text() == "101, rue Cachée"
    saved(desk)
    with directories.opened(directory_file, "ca") as directory:
        shown = directory.contacts.reveal(contact_id, "essai").contact
    assert shown.addresses[1].postal.number == "101"


# --- while it is saved -----------------------------------------------------------------------


@pytest.fixture
def gate(desk: Desk) -> Iterator[threading.Event]:
    """What :func:`hold` holds goes on once it is set."""
    gate = threading.Event()
    yield gate
    gate.set()


def hold(desk: Desk, gate: threading.Event) -> None:
    """Nothing is written for the time being."""
    desk.page.lanes.write.submit(gate.wait, lambda _: None)


def test_what_is_typed_while_saving_goes_where_the_hands_are_next(
    desk: Desk, gate: threading.Event
) -> None:
    edit_acronym(desk, "AAA")
    field(desk, "acronym").setFocus()
    hold(desk, gate)
    save(desk)
    desk.type("tir")
    assert field(desk, "acronym").text() == "AAA"
    gate.set()
    desk.wait(lambda: not desk.page.card.is_editing)
    desk.wait(lambda: desk.page.list.box.text().endswith("tir"))


def test_a_form_opened_again_while_saving_stays(desk: Desk, gate: threading.Event) -> None:
    edit_acronym(desk, "AAA")
    hold(desk, gate)
    save(desk)
    desk.page.card.leave_form()
    desk.edit()
    again = form(desk)
    field(desk, "acronym").replace("AAAB")
    gate.set()
    desk.wait(lambda: desk.page.lanes.is_idle)
    assert form(desk) is again
    assert field(desk, "acronym").text() == "AAAB"


@pytest.mark.expected_log(r"^ERROR directory_app\.ui\.\w+: unexpected RuntimeError")
def test_a_bug_while_saving_does_not_block_the_next_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, directory_file: Path
) -> None:
    edit_acronym(desk, "AAA")
    contact_id = desk.card.contact_id

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(desk.page.directory.forms, "save", broken)
        save(desk)
        desk.wait(lambda: desk.page.lanes.is_idle)
    assert desk.page.card.is_editing
    saved(desk)
    assert _stored(directory_file, contact_id, "acronym") == "AAA"


def test_saving_then_closing_leaves_no_draft(desk: Desk, directory_file: Path) -> None:
    edit_acronym(desk, "AAA")
    contact_id = desk.card.contact_id
    save(desk)
    desk.window.close()
    assert _stored(directory_file, contact_id, "acronym") == "AAA"
    assert desk.page.directory.drafts.load() == {}


# --- what is typed is kept -------------------------------------------------------------------


def test_a_text_of_any_length_is_shown_whole(desk: Desk, directory_file: Path) -> None:
    name = "Maison " + "très " * 400 + "longue"
    with directories.opened(directory_file, "bo") as bo:
        long = bo.contacts.create("organisation", [("name", name), ("phones.+", "5" * 1500)])[0]
    desk.page.relay.look()
    desk.page.open_contact(long)
    desk.wait(lambda: desk.card.contact_id == long)
    desk.settle()
    desk.edit()
    assert form(desk).edits() == {}
    assert field(desk, "name").text() == name


def test_a_line_that_is_begun_is_kept_and_asked_for(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    button(form(desk), "add:phones").click()
    row = rows(desk, "phones")[-1]
    row.boxes["extension"].control.replace("31")  # type: ignore[attr-defined]
    save(desk)
    assert desk.page.card.is_editing
    assert row.warning == "Remplissez ce champ, ou retirez la ligne."
    assert desk.focused() is row.edit
    desk.press(Qt.Key.Key_Escape)
    desk.edit()
    again = rows(desk, "phones")[-1]
    assert again.boxes["extension"].control.text() == "31"  # type: ignore[attr-defined]


def test_a_problem_is_said_no_longer_than_it_lasts(desk: Desk) -> None:
    desk.search("rimq")
    desk.edit()
    desk.press(Qt.Key.Key_T, ALT)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("514 555")
    desk.press(Qt.Key.Key_Tab)
    assert phone(desk).warning
    desk.press(Qt.Key.Key_T, ALT)
    desk.press(Qt.Key.Key_End)
    desk.type("-010")
    assert phone(desk).warning
    desk.type("1")
    assert phone(desk).warning == ""


def test_leaving_the_form_gives_the_focus_to_the_list(desk: Desk) -> None:
    edit_acronym(desk, "AAA")
    field(desk, "acronym").setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.list.isAncestorOf(desk.focused())


def test_what_was_given_up_comes_back_into_a_form_opened_meanwhile(desk: Desk) -> None:
    edit_acronym(desk, "AAA")
    desk.page.card.discard_asked.emit()
    desk.edit()
    field(desk, "name").replace("Autre nom")
    toast = desk.page.toast
    QTest.mouseClick(toast._button, Qt.MouseButton.LeftButton)
    assert field(desk, "acronym").text() == "AAA"
    assert field(desk, "name").text() == "Autre nom"


# --- the file of the drafts ------------------------------------------------------------------


def test_a_draft_that_cannot_be_kept_holds_the_window_open(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit_acronym(desk, "AAA")

    def full(*_: object) -> None:
        raise EnvironmentFault("disk_full", file="brouillons", needed_bytes=1)

    monkeypatch.setattr(desk.page.directory.drafts, "keep", full)
    assert desk.window.close() is False
    assert desk.window.isVisible()
    assert field(desk, "acronym").text() == "AAA"
    banner = form(desk).banner
    assert banner.text.startswith("Votre brouillon ne peut pas être gardé.")
    banner._button.click()
    assert not desk.window.isVisible()


def test_two_windows_keep_their_drafts_in_one_file(tmp_path: Path) -> None:
    place = tmp_path / "a.bottin"
    one, two = DraftService(tmp_path, place), DraftService(tmp_path, place)
    assert one.load() == two.load() == {}
    one.keep("x", {("x", "name", ""): "Un"})
    two.keep("y", {("y", "name", ""): "Deux"})
    one.discard("z")
    assert set(one.load()) == set(two.load()) == {"x", "y"}


def test_a_draft_refused_by_the_disk_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = DraftService(tmp_path, tmp_path / "a.bottin")
    draft = {("x", "name", ""): "Un"}

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", full)
        with pytest.raises(Exception, match="disk_full"):
            service.keep("x", draft)
    service.keep("x", draft)
    assert service.load() == {"x": draft}


def test_a_link_to_the_file_finds_the_same_drafts(tmp_path: Path) -> None:
    place = tmp_path / "a.bottin"
    place.write_bytes(b"")
    link = tmp_path / "lien.bottin"
    link.symlink_to(place)
    DraftService(tmp_path, place).keep("x", {("x", "name", ""): "Un"})
    assert set(DraftService(tmp_path, link).load()) == {"x"}
