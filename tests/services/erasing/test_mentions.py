"""What others' texts say of the erased: told before, taken out on request; and undone creations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app import bootstrap
from directory_app.domain.contact import Person
from directory_app.domain.errors import ReferenceProblem
from directory_app.services.directory import Directory
from directory_app.services.erasure import Mention, MentionKind
from directory_app.storage.erased_passages import without_words
from directory_app.storage.erased_words import ErasedWords
from tests import directories
from tests.services.erasing.canaries import live_bytes


@pytest.fixture
def directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Directory]:
    monkeypatch.setenv("BOTTIN_HOME", str(tmp_path / "home"))
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


@pytest.fixture
def gone(directory: Directory) -> str:
    """A person in the trash whom texts of others name."""
    person = directories.person(
        directory, "Zélie", "Quetzal", ("emails.+", "zq@example.org"), ("phones.+", "514 555-0142")
    )
    home = directories.organisation(
        directory, "Maison", ("note", "Demander\nZelie  QUETZAL, lundi.")
    )
    notes = "Vu Zélie Quetzal (514-555-0142) au congrès."
    directory.contacts.edit(home, [("dated_notes.+", notes), ("custom.Relève", "Zélie Quetzal")])
    directory.lists.create("Amis de Zélie Quetzal")
    directory.lists.create("Amis de …")
    directory.lists.create("Recherche", query="zélie quetzal ville:Québec")
    directory.lists.create("Elle seule", query="zélie quetzal")
    directory.contacts.trash(person)
    return person


def grep(directory: Directory) -> bytes:
    return live_bytes(directory.location, bootstrap.home())


def test_the_places_that_name_them_are_told(directory: Directory, gone: str) -> None:
    found = directory.erasure.ties([gone]).mentions
    assert found == (
        Mention(MentionKind.NOTE, "Maison"),
        Mention(MentionKind.DATED_NOTE, "Maison"),
        Mention(MentionKind.CUSTOM, "Maison"),
        Mention(MentionKind.LIST, "Amis de Zélie Quetzal"),
        Mention(MentionKind.SEARCH, "Elle seule"),
        Mention(MentionKind.SEARCH, "Recherche"),
    )


def test_a_confidential_card_that_names_them_is_not_named(directory: Directory, gone: str) -> None:
    home = directory.contacts.find_id("Maison")
    directory.contacts.edit(home, [("confidential", "true")])
    owners = [one.owner for one in directory.erasure.ties([gone]).mentions]
    assert owners == ["", "", "", "Amis de Zélie Quetzal", "Elle seule", "Recherche"]


def test_texts_stay_unless_it_is_asked(directory: Directory, gone: str) -> None:
    directory.erasure.erase([gone])
    assert (
        "Zélie Quetzal" in directory.contacts.get_card(_home(directory)).contact.dated_notes[0].text
    )
    assert "Amis de Zélie Quetzal" in [one.name for one in directory.lists.list_all()]


def test_asked_for_no_text_names_them_and_the_rest_stays(directory: Directory, gone: str) -> None:
    directory.erasure.erase([gone], everywhere=True)
    contact = directory.contacts.get_card(_home(directory)).contact
    assert contact.note == "Demander\n…, lundi."
    assert [one.text for one in contact.dated_notes] == ["Vu … (…) au congrès."]
    assert contact.custom == ()
    lists = {one.name: one.query for one in directory.lists.list_all()}
    assert lists == {"Amis de …": None, "Amis de … 2": None, "Recherche": "ville:Québec"}
    assert directory.integrity.verify() == ()
    left = grep(directory).lower()
    assert b"quetzal" not in left
    assert "zélie".encode() not in left
    while directory.history.undo().code != "nothing_to_undo":
        assert b"quetzal" not in grep(directory).lower()
    assert directory.integrity.verify() == ()


def test_a_day_that_names_them_says_so_and_is_rewritten(directory: Directory, gone: str) -> None:
    day = directory.events.create({"title": "Journée Zélie Quetzal"})[0]
    assert (
        Mention(MentionKind.EVENT, "Journée Zélie Quetzal")
        in directory.erasure.ties([gone]).mentions
    )
    directory.erasure.erase([gone], everywhere=True)
    assert directory.events.get(day).title == "Journée …"


def _home(directory: Directory) -> str:
    return directory.contacts.find_id("Maison")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("L’aide d’Ana Roy-Côté, hier", "L’aide d’…, hier"),
        ("ANA ROY CÔTE\ttéléphone +1 (514) 555.0142 p. 3", "…\ttéléphone … p. 3"),
        ("écrire à Ana@Example.org; RIMQ et RIMQUI", "écrire à …; … et RIMQUI"),
        ("Anaïs Roy-Côté", "Anaïs Roy-Côté"),
        ("bureau 514,\nposte 555, local 0142", "…"),
        ("ana roy\ncoté", "…"),
    ],
)
def test_only_what_tells_them_leaves_a_text(text: str, left: str) -> None:
    words = ErasedWords(
        frozenset(),
        (" ana roy cote ",),
        frozenset({"ana", "roy", "cote"}),
        ("RIMQ",),
        ("ana@example.org",),
        frozenset({"5145550142"}),
    )
    assert without_words(text, words) == left
    assert not words.are_in(without_words(text, words))


# --- contacts whose creation was undone ---------------------------------------------------------


def test_an_undone_creation_goes_with_the_next_erasure(directory: Directory) -> None:
    directories.person(directory, "Okapi", "Numbat", ("emails.+", "okapi@example.org"))
    assert directory.history.undo().done
    other = directories.organisation(directory, "Autre")
    directory.contacts.trash(other)
    assert b"numbat" in grep(directory).lower()
    done = directory.erasure.erase([other])
    assert done.count == 1
    assert b"numbat" not in grep(directory).lower()
    assert b"okapi" not in grep(directory).lower()
    assert directory.integrity.verify() == ()


def test_what_somebody_can_still_redo_stays_unless_called_alike(
    directory: Directory, tmp_path: Path
) -> None:
    with directories.opened(directory.location, "bob") as bob:
        kept = directories.person(bob, "Okapi", "Numbat")
        assert bob.history.undo().done
        namesake = directories.person(directory, "Zélie", "Quetzal")
        twin = directories.person(directory, "Zelie", "Quetzal")
        directory.contacts.trash(namesake)
        directory.erasure.erase([namesake])
        assert directory.contacts.get_card(twin).contact.display_name == "Zelie Quetzal"
        assert bob.history.redo().done
        found = bob.contacts.get_card(kept).contact
        assert isinstance(found, Person)
        assert found.family_name == "Numbat"
        assert bob.history.undo().done
        directory.contacts.trash(twin)
        again = directories.person(directory, "Okapi", "Numbat")
        directory.contacts.trash(again)
        directory.erasure.erase([again])
        assert not bob.history.redo().done
        with pytest.raises(ReferenceProblem):
            bob.contacts.get_card(kept)
    assert b"numbat" not in grep(directory).lower()
    assert directory.integrity.verify() == ()
