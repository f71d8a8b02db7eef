"""Contacts through their service: addresses that protect themselves, corrections, removals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.changes import Kind
from directory_app.domain.confidentiality import Redacted
from directory_app.domain.contact import AnyContact, Person
from directory_app.domain.errors import Refused, UserError
from directory_app.domain.listing import Listing
from directory_app.services.directory import Directory
from directory_app.texts import Texts
from tests import directories

TEXTS = Texts("fr")
FIRST = ("addresses.+", "12, rue des Essais, Montréal (Québec) H2X 0Z9")
SECOND = ("addresses.+", "34, rue des Modèles, Montréal (Québec) H2X 0Z8")
HIDDEN = ("addresses.0.confidential", "true")


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def _revealed(directory: Directory, contact_id: str) -> AnyContact:
    card: Redacted = directory.contacts.reveal(contact_id, "essai")
    return card.contact


def _marks(directory: Directory, contact_id: str) -> list[bool | None]:
    return [one.confidential for one in _revealed(directory, contact_id).addresses]


def test_a_new_contact_s_addresses_follow_the_confidential_one(directory: Directory) -> None:
    made = directories.organisation(directory, "Maison", FIRST, SECOND, HIDDEN)
    assert _marks(directory, made) == [True, True]


def test_an_address_added_beside_a_newly_confidential_one_follows_it(directory: Directory) -> None:
    made = directories.organisation(directory, "Maison", FIRST)
    directory.contacts.edit(made, [HIDDEN, SECOND])
    assert _marks(directory, made) == [True, True]


def test_a_decided_address_and_those_of_others_stay_as_they_are(directory: Directory) -> None:
    shown = ("addresses.1.confidential", "false")
    made = directories.organisation(directory, "Maison", FIRST, SECOND, HIDDEN, shown)
    assert _marks(directory, made) == [True, False]
    other = directories.organisation(directory, "Autre", FIRST, SECOND)
    assert [one.confidential for one in _contact(directory, other).addresses] == [None]


def _contact(directory: Directory, contact_id: str) -> AnyContact:
    return directory.contacts.get_card(contact_id).contact


def test_an_old_undecided_address_is_not_decided_by_an_edit(directory: Directory) -> None:
    made = directories.organisation(directory, "Maison", FIRST, SECOND)
    directory.contacts.edit(made, [HIDDEN])
    assert _marks(directory, made) == [True, None]


def test_removing_a_role_removes_what_belongs_to_it(tmp_path: Path) -> None:
    path = tmp_path / "exemple.bottin"
    directories.seeded(path, "sample")
    with directories.opened(path) as directory:
        somebody = directory.contacts.find_id("Trần-Fecteau")
        held = _contact(directory, somebody)
        assert isinstance(held, Person)
        assert [one.role for one in (*held.phones, *held.emails)] == [
            None,
            held.roles[0].id,
            held.roles[0].id,
        ]
        before = directory.integrity.digest()
        directory.contacts.edit(somebody, [("roles.0", "")])
        after = _contact(directory, somebody)
        assert (after.phones, after.emails) == (held.phones[:1], ())
        assert directory.history.undo().done
        assert directory.integrity.digest() == before


def test_a_correction_finds_its_element_wherever_it_stands(directory: Directory) -> None:
    made = directories.organisation(
        directory, "Maison", ("phones.+", "514 555-0101"), ("phones.+", "514 555-0102")
    )
    second = _contact(directory, made).phones[1]
    directory.contacts.edit(made, [("phones.0", "")])
    directory.forms.save({(made, "phones", second.id): "514 555-0199"})
    (left,) = _contact(directory, made).phones
    assert (left.id, left.number.display()) == (second.id, "514 555-0199")
    directory.forms.save({(made, "phones", second.id): " "})
    assert _contact(directory, made).phones == ()
    with pytest.raises(UserError) as caught:
        directory.forms.save({(made, "phones", second.id): "514 555-0198"})
    assert caught.value.code == "item_gone"


def test_a_found_contact_that_leaves_meanwhile_is_left_out(
    directory: Directory, tmp_path: Path
) -> None:
    gone = directories.organisation(directory, "Course")
    keys = directory.search.all_keys("course")
    directory.history.undo()
    assert directory.search.rows(keys) == ()
    assert directory.search.find("course").results == ()
    assert gone not in {row.id for row in directory.search.rows(directory.search.all_keys(""))}


def _names(directory: Directory, *, is_trash: bool) -> list[str]:
    keys = directory.search.all_keys("", listing=Listing(is_trash=is_trash))
    return [row.display_name for row in directory.search.rows(keys)]


def test_several_go_to_the_trash_and_come_back_as_one_step(directory: Directory) -> None:
    ids = [directories.organisation(directory, name) for name in ("Alpha", "Bravo", "Charlie")]
    before = directory.integrity.digest()
    changes = directory.contacts.trash_all([ids[2], ids[0], ids[2]], initiator="essai")
    assert (changes.kind, changes.initiator) == (Kind.TRASH, "essai")
    assert changes.contacts == {ids[0], ids[2]}
    assert _names(directory, is_trash=True) == ["Alpha", "Charlie"]
    assert _names(directory, is_trash=False) == ["Bravo"]
    step = directory.history.next_undo()
    assert step is not None
    assert TEXTS.step(step) == "suppression (2 fiches)"
    assert directory.history.undo().done
    assert directory.integrity.digest() == before
    directory.contacts.trash_all(ids)
    restored = directory.contacts.restore_all(ids[:2])
    assert restored.kind is Kind.RESTORE
    step = directory.history.next_undo()
    assert step is not None
    assert TEXTS.step(step) == "restauration (2 fiches)"
    assert _names(directory, is_trash=True) == ["Charlie"]
    assert directory.history.undo().done
    assert _names(directory, is_trash=False) == []


def test_all_go_to_the_trash_or_none(directory: Directory) -> None:
    ids = [directories.organisation(directory, name) for name in ("Alpha", "Bravo")]
    directory.contacts.trash(ids[1])
    for refused in (ids, [ids[0], "inconnu"]):
        with pytest.raises((Refused, UserError)):
            directory.contacts.trash_all(refused)
        assert _names(directory, is_trash=False) == ["Alpha"]
    with pytest.raises(Refused):
        directory.contacts.restore_all(ids)
    assert _names(directory, is_trash=True) == ["Bravo"]
    assert directory.contacts.trash_all([]).seq == 0
