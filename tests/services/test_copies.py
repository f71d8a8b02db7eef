"""Where a value that was just marked confidential also stands, place by place, and nowhere else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.changes import ChangeSet
from directory_app.services.copies import Where
from directory_app.services.directory import Directory
from tests import directories

BOX = "C.P. 4321, succ. Terminus, Montréal (Québec) H2X 3Y4"


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as found:
        yield found


def _marked(directory: Directory, contact_id: str, *more: tuple[str, str]) -> ChangeSet:
    return directory.contacts.edit(contact_id, [*more, ("phones.0.confidential", "oui")])


def _found(directory: Directory, changes: ChangeSet) -> dict[tuple[Where, str], int]:
    copies = directory.copies.of_step(changes.seq)
    return Counter((one.where, one.name) for one in copies.found)


def test_a_number_is_found_in_every_text(directory: Directory) -> None:
    home = directories.organisation(directory, "Maison Inventée", ("phones.+", "514 555-0142"))
    directories.organisation(
        directory,
        "Voisine",
        ("phones.+", "(514) 555-0142"),
        ("note", "Appeler au 514.555.0142 le soir"),
        ("dated_notes.+", "2026-11-03: 555-0142, demander Zoé"),
        ("custom.Urgence", "514-555-0142"),
    )
    directories.organisation(directory, "Sans rien", ("phones.+", "514 555-0143"))
    assert _found(directory, _marked(directory, home)) == {
        (Where.COORDINATE, "Voisine"): 1,
        (Where.NOTE, "Voisine"): 1,
        (Where.CUSTOM, "Voisine"): 1,
    }


def test_a_box_is_found_where_it_is_written_and_where_it_is_the_address(
    directory: Directory,
) -> None:
    home = directories.organisation(directory, "Maison Inventée", ("addresses.+", BOX))
    directories.organisation(directory, "Voisine", ("addresses.+", BOX))
    directories.organisation(directory, "Noteuse", ("note", "Écrire à la case postale no 4321"))
    away = BOX.replace("Montréal", "Laval").replace("H2X 3Y4", "H7A 1B2")
    directories.organisation(directory, "Ailleurs", ("addresses.+", away))
    directories.organisation(directory, "Autre", ("note", "C.P. 43219, chambre 4321"))
    changes = directory.contacts.edit(home, [("addresses.0.confidential", "oui")])
    assert _found(directory, changes) == {
        (Where.COORDINATE, "Voisine"): 1,
        (Where.NOTE, "Noteuse"): 1,
    }
    assert directories.names_found(directory, "4321") == ["Ailleurs", "Autre"]
    assert directory.integrity.verify() == ()


def test_a_place_without_number_is_found_where_it_is_the_address(directory: Directory) -> None:
    place = "Chemin de l’Église, Saint-Élie"
    home = directories.organisation(directory, "Maison Inventée", ("addresses.+", place))
    directories.organisation(directory, "Voisine", ("addresses.+", place))
    changes = directory.contacts.edit(home, [("addresses.0.confidential", "oui")])
    assert _found(directory, changes) == {(Where.COORDINATE, "Voisine"): 1}
    assert directory.integrity.verify() == ()


def test_a_whole_contact_that_is_marked_tells_where_its_values_stand(directory: Directory) -> None:
    home = directories.organisation(
        directory, "Maison Inventée", ("phones.+", "514 555-0142"), ("phones.+", "514 555-0143")
    )
    directory.contacts.edit(home, [("phones.1.confidential", "non")])
    directories.organisation(directory, "Voisine", ("note", "514 555-0142"))
    directories.organisation(directory, "Autre", ("note", "514 555-0143"))
    changes = directory.contacts.edit(home, [("confidential", "oui")])
    assert _found(directory, changes) == {(Where.NOTE, "Voisine"): 1}


def test_lists_events_and_the_past_are_looked_through(directory: Directory) -> None:
    home = directories.organisation(directory, "Maison Inventée", ("phones.+", "514 555-0142"))
    other = directories.organisation(directory, "Voisine", ("note", "514 555-0142"))
    directory.contacts.edit(other, [("note", "")])
    directory.lists.create("À 514 555-0142")
    assert _found(directory, _marked(directory, home)) == {
        (Where.LIST, ""): 1,
        (Where.HISTORY, "Voisine"): 1,
    }


def test_a_step_that_marks_nothing_tells_nothing(directory: Directory) -> None:
    home = directories.organisation(directory, "Maison Inventée", ("phones.+", "514 555-0142"))
    directories.organisation(directory, "Voisine", ("note", "514 555-0142"))
    changes = directory.contacts.edit(home, [("note", "à rappeler")])
    assert directory.copies.of_step(changes.seq).found == ()
