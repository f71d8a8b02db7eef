"""The history judges by today's marks: what was written in the open of a contact, or a coordinate,
that was marked later is told no more, and comes back masked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.folding import digits_of
from directory_app.services.directory import Directory
from tests import directories

OLD, NEW = "418 555-0142", "418 555-0143"
STREET = "9, rue des Sittelles, Laval (Québec) H7A 1A1"


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def told(directory: Directory, contact_id: str | None = None) -> str:
    return repr(directory.history.list_steps(contact_id))


def phone_step(directory: Directory, home: str) -> tuple[int, str]:
    """The step that corrected the telephone, and its path."""
    steps = directory.history.list_steps(home)
    found = [(s.seq, c.path) for s in steps for c in s.changes if c.path.startswith("phones/")]
    return found[-1]


def shown(directory: Directory, home: str, *, is_revealed: bool = False) -> list[str]:
    contacts = directory.contacts
    card = contacts.reveal(home, "essai") if is_revealed else contacts.get_card(home)
    found = contacts.to_json(card, str).get("phones", [])
    return [one["display"] for one in found if "display" in one]  # type: ignore[attr-defined]


@pytest.fixture
def home(directory: Directory) -> str:
    """A house of which the telephone was corrected, and the address taken away."""
    home = directories.organisation(
        directory, "Maison Sittelle", ("phones.+", OLD), ("addresses.+", STREET)
    )
    directory.contacts.edit(home, [("phones.0", NEW)])
    directory.contacts.edit(home, [("addresses.0", "")])
    return home


def test_before_any_mark_the_history_tells_all(directory: Directory, home: str) -> None:
    for contact_id in (home, None):
        text = told(directory, contact_id)
        assert "0142" in digits_of(text)
        assert "Sittelles" in text


def test_of_a_contact_marked_whole_no_earlier_value_is_told(
    directory: Directory, home: str
) -> None:
    other = directories.organisation(directory, "Réseau", ("note", f"Voir {STREET}, {OLD}"))
    directory.contacts.edit(other, [("note", "Rien")])
    directory.contacts.edit(home, [("confidential", "true")])
    for contact_id in (home, other, None):
        text = told(directory, contact_id)
        assert "5550142" not in digits_of(text)
        assert "5550143" not in digits_of(text)
        assert "Sittelles" not in text
    assert "Rien" in told(directory, other), "only what tells is withheld"


def test_a_mark_taken_off_again_opens_nothing(directory: Directory, home: str) -> None:
    directory.contacts.edit(home, [("confidential", "true")])
    directory.contacts.edit(home, [("confidential", "false"), ("phones.0.confidential", "false")])
    assert "Sittelles" not in told(directory, home)


def test_of_one_marked_coordinate_what_stood_there_before_is_withheld_and_nothing_else(
    directory: Directory, home: str
) -> None:
    directory.contacts.edit(home, [("phones.0.confidential", "true")])
    for contact_id in (home, None):
        text = told(directory, contact_id)
        assert "5550142" not in digits_of(text), "the number before the correction"
        assert "Sittelles" in text, "an address that nobody marked"


def test_a_withheld_value_is_put_back_without_being_shown(directory: Directory, home: str) -> None:
    directory.contacts.edit(home, [("confidential", "true")])
    seq, path = phone_step(directory, home)
    restored = directory.history.restore_value(home, seq, path)
    assert restored.is_done
    assert shown(directory, home) == []
    assert shown(directory, home, is_revealed=True) == [OLD]
    assert "5550142" not in digits_of(told(directory))


def test_an_earlier_value_that_comes_back_alone_is_marked(directory: Directory, home: str) -> None:
    """The marked number was taken away since: nothing but its place says what it was."""
    directory.contacts.edit(home, [("phones.0.confidential", "true")])
    birth = directory.history.list_steps(home)[-1].seq
    directory.contacts.edit(home, [("phones.0", "")])
    restored = directory.history.restore_moment(home, birth)
    assert shown(directory, home) == []
    assert shown(directory, home, is_revealed=True) == [OLD]
    assert [one for one in restored.protected if one.startswith("phones/")]


def test_a_sheet_tells_no_change_of_a_coordinate_that_was_marked(directory: Directory) -> None:
    home = directories.organisation(directory, "Maison Sittelle", ("phones.+", OLD))
    event, _ = directory.events.create({"title": "Journée"})
    directory.roster.add(event, [home])
    directory.contacts.edit(home, [("phones.0", NEW)])
    assert "0142" in repr(directory.documents.changed_since(event))
    directory.contacts.edit(home, [("phones.0.confidential", "true")])
    directory.contacts.edit(home, [("phones.0.confidential", "false")])
    assert "0142" not in repr(directory.documents.changed_since(event))


def test_the_data_of_somebody_else_tells_no_address_that_a_marked_contact_had(
    directory: Directory, home: str
) -> None:
    person = directories.person(directory, "Ana", "Essai", ("note", f"Logée : {STREET}"))
    directory.contacts.edit(person, [("note", "Partie")])
    directory.contacts.edit(home, [("confidential", "true")])
    assert "Sittelles" not in repr(directory.personal_data.gather(person, "demande"))
