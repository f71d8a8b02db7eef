"""Two people on one directory: undo takes back one's own steps, and declines what changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from directory_app.domain.errors import BottinError
from directory_app.services.directory import Directory
from tests import directories


@dataclass(frozen=True)
class Office:
    """The same file, open for two authors."""

    ana: Directory
    bo: Directory


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    path = directories.make(tmp_path)
    with directories.opened(path, "ana") as ana, directories.opened(path, "bo") as bo:
        yield Office(ana, bo)


def test_undo_takes_back_one_s_own_latest_step(office: Office) -> None:
    contact = directories.organisation(office.ana, "Maison", ("note", "un"))
    office.bo.contacts.edit(contact, [("acronym", "MA")])
    office.ana.contacts.edit(contact, [("note", "deux")])
    assert office.bo.history.undo().done
    kept = office.ana.contacts.get_card(contact).contact
    assert kept.note == "deux"
    assert kept.display_name == "Maison"
    assert not office.bo.history.undo().done


def test_a_step_that_changed_since_is_declined_then_passed_over(office: Office) -> None:
    contact = directories.organisation(office.ana, "Maison")
    office.ana.contacts.edit(contact, [("acronym", "MA")])
    office.ana.contacts.edit(contact, [("note", "d’Ana")])
    office.bo.contacts.edit(contact, [("note", "de Bo")])
    digest = office.bo.integrity.digest()
    declined = office.ana.history.undo()
    assert (declined.done, declined.code) == (False, "changed_since")
    assert office.bo.integrity.digest() == digest
    assert office.ana.history.undo().done
    after = office.bo.contacts.get_card(contact).contact
    assert after.note == "de Bo"
    assert getattr(after, "acronym", None) == ""


def test_a_creation_that_others_use_is_not_taken_back(office: Office) -> None:
    home = directories.organisation(office.ana, "Maison")
    directories.person(office.bo, "Lise", "Côté", ("roles.+", "Maison: amie"))
    declined = office.ana.history.undo()
    assert (declined.done, declined.code) == (False, "still_in_use")
    assert office.ana.contacts.get_card(home).contact.display_name == "Maison"


def test_an_undone_creation_takes_no_edit_and_can_be_made_good(office: Office) -> None:
    contact = directories.organisation(office.ana, "Maison")
    before = office.bo.contacts.get_card(contact).contact
    assert office.ana.history.undo().done
    with pytest.raises(BottinError):
        office.bo.forms.save({(contact, "name", ""): "Autre"}, shown=[before])
    assert office.ana.history.redo().done
    assert office.bo.contacts.get_card(contact).contact == before.__class__(
        id=before.id, version=3, name="Maison"
    )


def test_a_form_saved_on_a_trashed_contact_is_refused(office: Office) -> None:
    contact = directories.organisation(office.ana, "Maison")
    form = office.ana.contacts.get_card(contact).contact
    office.bo.contacts.trash(contact)
    with pytest.raises(BottinError) as caught:
        office.ana.forms.save({(contact, "name", ""): "Autre"}, shown=[form])
    assert caught.value.code == "contact_trashed"


def test_nobody_comes_to_work_for_an_undone_organisation(office: Office) -> None:
    home = directories.organisation(office.ana, "Maison")
    person = directories.person(office.bo, "Lise", "Côté", ("roles.+", "Maison: amie"))
    office.bo.contacts.edit(person, [("roles.0", "")])
    assert office.ana.history.undo().done
    declined = office.bo.history.undo()
    assert (declined.done, declined.code) == (False, "changed_since")
    assert office.ana.contacts.find_id("Lise Côté") == person
    assert home not in {row.id for row in office.bo.search.rows(office.bo.search.all_keys(""))}
    assert office.bo.integrity.verify() == ()


def test_a_list_that_another_renamed_is_not_taken_back(office: Office) -> None:
    office.ana.lists.create("Membres")
    office.bo.lists.rename("Membres", "Adhérents")
    declined = office.ana.history.undo()
    assert (declined.done, declined.code) == (False, "changed_since")
    assert [one.name for one in office.bo.lists.list_all()] == ["Adhérents"]


def test_a_deleted_list_does_not_come_back_beside_its_namesake(office: Office) -> None:
    office.ana.lists.create("Membres")
    office.ana.lists.delete("Membres")
    office.bo.lists.create("MEMBRES")
    declined = office.ana.history.undo()
    assert (declined.done, declined.code) == (False, "list_name_taken")


def test_a_deleted_list_does_not_hold_back_an_undo(office: Office) -> None:
    office.bo.lists.create("Membres")
    contact = directories.organisation(office.ana, "Maison")
    office.bo.lists.add("Membres", [contact])
    assert office.ana.history.undo().code == "still_in_use"
    office.ana.history.redo()
    office.bo.lists.delete("Membres")
    other = directories.organisation(office.ana, "Autre")
    assert office.ana.history.undo().done
    assert other not in {row.id for row in office.bo.search.rows(office.bo.search.all_keys(""))}


def test_two_editors_of_different_values_both_win(office: Office) -> None:
    contact = directories.organisation(office.ana, "Maison")
    form = office.ana.contacts.get_card(contact).contact
    office.bo.contacts.edit(contact, [("acronym", "MA")])
    office.ana.forms.save({(contact, "note", ""): "ok"}, shown=[form])
    after = office.bo.contacts.get_card(contact).contact
    assert (after.note, getattr(after, "acronym", None)) == ("ok", "MA")


def test_history_names_marks_members_and_what_an_undo_was_about(office: Office) -> None:
    contact = directories.organisation(office.ana, "Maison", ("phones.+", "514 555-0101"))
    office.ana.contacts.edit(contact, [("phones.0.preferred", "oui")])
    office.ana.lists.create("Membres")
    office.ana.lists.add("Membres", [contact])
    office.ana.history.undo()
    undo, added, created, marked, _ = office.ana.history.list_steps()
    assert undo.step.of is not None
    assert undo.step.of.subject == "Membres"
    assert [(one.field, one.new.text) for one in added.changes] == [("members", "Maison")]
    assert created.changes == ()
    (change,) = marked.changes
    assert (change.field, change.old.text, change.new.text) == ("phones.0.preferred", None, "true")
