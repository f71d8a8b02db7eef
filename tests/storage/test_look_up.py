"""The order of answers: acronym, name, words, numbers, own values, linked names, inheritors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from directory_app.domain.listing import Listing
from directory_app.services.directory import Directory
from tests import directories


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        directories.organisation(
            opened,
            "Regroupement imaginaire des maisons de quartier",
            ("acronym", "RIMQ"),
            ("phones.+", "514 555-0107"),
            ("emails.+", "info@maisons.example.org"),
        )
        directories.organisation(opened, "Rimouski en fête", ("note", "voir le RIMQ"))
        directories.organisation(opened, "L’Œuvre de St-Hubert", ("former_names.+", "Vieux Nom"))
        directories.person(opened, "Zoé", "Étoile-Roy", ("roles.+", "RIMQ: coordination"))
        yield opened


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("rimq", "Regroupement imaginaire des maisons de quartier"),
        ("rim", "Rimouski en fête"),
        ("quartier", "Regroupement imaginaire des maisons de quartier"),
        ("oeuvre", "L’Œuvre de St-Hubert"),
        ("saint-hubert", "L’Œuvre de St-Hubert"),
        ("st hubert", "L’Œuvre de St-Hubert"),
        ("vieux", "L’Œuvre de St-Hubert"),
        ("roy zoe", "Zoé Étoile-Roy"),
        ("zoe 0107", "Regroupement imaginaire des maisons de quartier"),
        ("maisons 555", "Regroupement imaginaire des maisons de quartier"),
    ],
)
def test_the_right_card_comes_first(directory: Directory, query: str, first: str) -> None:
    assert directories.names_found(directory, query)[:1] == [first]


def test_an_exact_acronym_comes_before_a_note_that_names_it(directory: Directory) -> None:
    assert directories.names_found(directory, "rimq") == [
        "Regroupement imaginaire des maisons de quartier",
        "Zoé Étoile-Roy",
        "Rimouski en fête",
    ]


@pytest.mark.parametrize(
    ("end", "inherits"),
    [
        ("2025", False),
        ("2026-10", False),
        ("2026-11-21", False),
        ("2026", True),
        ("2026-11", True),
        ("2026-11-22", True),
        ("", True),
    ],
)
def test_who_left_no_longer_answers_for_the_organisation(
    directory: Directory, end: str, inherits: bool
) -> None:
    person = directory.contacts.find_id("Zoé Étoile-Roy")
    directory.contacts.edit(person, [("roles.0.end", end)])
    found = directories.names_found(directory, "555-0107")
    assert ("Zoé Étoile-Roy" in found) is inherits
    assert found[0] == "Regroupement imaginaire des maisons de quartier"


def test_the_whole_answer_begins_with_the_first_page(directory: Directory) -> None:
    for query in ("", "r", "ri", "maison", "zoe", "555", "info"):
        page = directory.search.first_page(query, limit=1)
        assert directory.search.all_keys(query)[:1] == page.keys


def test_a_trashed_contact_is_found_nowhere_and_comes_back(directory: Directory) -> None:
    contact = directory.contacts.find_id("RIMQ")
    directory.contacts.trash(contact)
    for query in ("rimq", "quartier", "0107", "info@maisons"):
        assert "Regroupement" not in " ".join(directories.names_found(directory, query))
    directory.contacts.restore(contact)
    assert directories.names_found(directory, "quartier") == [
        "Regroupement imaginaire des maisons de quartier",
        "Zoé Étoile-Roy",
    ]


def test_kinds_can_be_asked_for_alone(directory: Directory) -> None:
    people = directory.search.first_page("rimq", listing=Listing(kind="person"))
    assert [row.kind for row in directory.search.rows(people.keys)] == ["person"]


def test_the_first_page_knows_all_that_have_a_common_word_and_a_number(tmp_path: Path) -> None:
    """More contacts have the word than a page sorts: the one with the number is among the last."""
    with directories.opened(directories.make(tmp_path)) as directory:
        for number in range(410):
            name = f"Centre montréal {number:03}"
            directories.organisation(directory, name, ("phones.+", f"514 555-{2000 + number}"))
        last = directories.organisation(directory, "Zed montréal", ("phones.+", "418 555-0199"))
        page = directory.search.first_page("montreal 0199")
        assert [row.id for row in directory.search.rows(page.keys)] == [last]
        assert page.corrected is None or page.corrected == ""
        assert page.keys == directory.search.all_keys("montreal 0199")


def test_what_is_kept_from_key_to_key_is_never_older_than_the_directory(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as directory, directories.opened(path, "bo") as other:
        one = directories.organisation(directory, "Étape Main", ("sectors.+", "Santé"))
        worker = directories.person(
            directory,
            "Zoé",
            "Essai",
            ("roles.+", f"{one}: direction"),
            ("phones.+", "514 555-0112"),
        )

        def found(text: str) -> set[str]:
            return set(directory.search.ids(directory.search.first_page(text).keys))

        assert found("santé essai") == {one, worker}
        assert found("essai 555") == {worker}
        twin = directories.person(other, "Luc", "Essai", ("roles.+", f"{one}: conseil"))
        assert found("santé essai") == {one, worker, twin}
        other.contacts.edit(one, [("sectors", "")])
        assert found("santé essai") == set()
        other.contacts.edit(twin, [("phones.+", "514 555-0113")])
        assert found("essai 555") == {worker, twin}
        other.contacts.trash(twin)
        assert found("essai 555") == {worker}


def test_a_word_that_is_typed_already_is_not_read_again(tmp_path: Path) -> None:
    with directories.opened(directories.make(tmp_path)) as directory:
        one = directories.organisation(directory, "Étape Main", ("sectors.+", "Santé"))
        directories.person(directory, "Zoé", "Essai", ("roles.+", f"{one}: direction"))
        asked: list[str] = []

        def note(*told: Any) -> None:
            asked.append(str(told[2]))

        event.listen(Engine, "before_cursor_execute", note)
        try:
            counts = []
            for text in ("santé e", "santé es", "santé ess"):
                asked.clear()
                directory.search.first_page(text)
                counts.append(sum("FROM role" in one for one in asked))
        finally:
            event.remove(Engine, "before_cursor_execute", note)
    assert counts[0] > counts[1] == counts[2]


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("1280 modelles", "1280 modeles"),  # of an address
        ("modelles 1280", "modeles 1280"),
        ("quartire 0107", "quartier 0107"),  # of a telephone
        ("modelles 0107", "modeles 0107"),
        ("modelles 4321", "modeles"),  # nobody near has it: it is said to be left out
        ("quartier 4321", "quartier"),
        ("4321", ""),
    ],
)
def test_a_number_stays_when_a_word_is_put_right(
    directory: Directory, typed: str, corrected: str
) -> None:
    address = "1280, rue des Modèles Est, Montréal (Québec) H2X 0Z9"
    directory.contacts.edit(directory.contacts.find_id("RIMQ"), [("addresses.+", address)])
    page = directory.search.first_page(typed)
    assert page.corrected == corrected
    found = [row.acronym for row in directory.search.rows(page.keys)]
    assert ("RIMQ" in found) is bool(corrected)


@pytest.mark.parametrize(
    ("typed", "corrected"),
    [
        ("ville:montrael", "ville:Montréal"),
        ("ville:montraél maisons", "maisons ville:Montréal"),
        ("secteur:comunautes", 'secteur:"Communautés ethnoculturelles"'),
        ("fonction:cordination", "fonction:coordination"),
        ("ville:montrael maissons", "maisons ville:Montréal"),
        ("-ville:montrael maisons", ""),  # whom it takes out is nobody: maisons is found
        ("ville:laval", ""),
        ("ville:zzz", ""),
    ],
)
def test_a_name_that_a_filter_asks_for_is_put_right(
    directory: Directory, typed: str, corrected: str
) -> None:
    rimq = directory.contacts.find_id("RIMQ")
    address = "1280, rue des Modèles Est, Montréal (Québec) H2X 0Z9"
    more = [("addresses.+", address), ("sectors.+", "Communautés ethnoculturelles")]
    directory.contacts.edit(rimq, more)
    page = directory.search.first_page(typed)
    assert page.corrected == corrected
    found = [row.display_name for row in directory.search.rows(page.keys)]
    assert found or not corrected
    if corrected:
        assert page.keys == directory.search.first_page(corrected).keys
