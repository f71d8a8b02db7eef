"""Words that filter: who is left, in both languages, half-typed or wrong, and that no confidential
value is told by who answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from directory_app import bootstrap
from directory_app.domain.errors import UserError
from directory_app.domain.listing import Listing
from directory_app.domain.query_words import query_of
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from tests import directories

EVERYBODY = ["Alliance du fleuve", "Béatrice Roy", "Carl Nadeau", "Maison cachée", "Relais du lac"]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.once("filters", tmp_path / "x.bottin", _fill)) as opened:
        yield opened


def _fill(path: Path) -> None:
    bootstrap.create_directory(path, "empty")
    with directories.opened(path) as opened:
        new = directories.organisation
        new(
            opened,
            "Alliance du fleuve",
            ("acronym", "AF"),
            ("category", "coalition"),
            ("territory.+", "QC"),
            ("verified_on", "2024-05-01"),
            ("websites.+", "fleuve.example.org"),
        )
        relay = new(
            opened,
            "Relais du lac",
            ("sectors.+", "Santé mentale"),
            ("territory.+", "06"),
            ("emails.+", "relais@example.org"),
            ("addresses.+", "12, rue du Lac, Trois-Rivières (Québec) G9A 1A1"),
            ("affiliations.+", "AF: membre"),
            ("verified_on", "2026-02"),
        )
        hidden = new(
            opened, "Maison cachée", ("addresses.+", "7, rue X, Rimouski (Québec) G5L 1A1")
        )
        opened.contacts.edit(hidden, [("addresses.0.confidential", "true")])
        directories.person(opened, "Béatrice", "Roy", ("roles.+", "Relais du lac: présidence"))
        carl = directories.person(
            opened, "Carl", "Nadeau", ("phones.+", "514 555-0107"), ("note", "aime le fleuve")
        )
        opened.lists.create("Comité du lac", contact_ids=[relay, carl])
        opened.lists.create("Lac", contact_ids=[carl])
        opened.lists.create("Tout le lac", query="liste:Comité")


def found(directory: Directory, query: str) -> list[str]:
    return sorted(directories.names_found(directory, query))


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("secteur:santé", ["Béatrice Roy", "Relais du lac"]),
        ("sector:sante", ["Béatrice Roy", "Relais du lac"]),
        ("Secteur : « Santé mentale »", ["Béatrice Roy", "Relais du lac"]),
        ("SECTEUR:mentale roy", ["Béatrice Roy", "Relais du lac"]),
        ("-secteur:santé", ["Alliance du fleuve", "Carl Nadeau", "Maison cachée"]),
        ("territoire:06", ["Béatrice Roy", "Relais du lac"]),
        ("région:montréal", ["Béatrice Roy", "Relais du lac"]),
        ("territory:qc", ["Alliance du fleuve"]),
        ("ville:trois-rivières", ["Béatrice Roy", "Relais du lac"]),
        ("ville:trois", ["Béatrice Roy", "Relais du lac"]),
        ("city:rimouski", []),
        ("fonction:présidence", ["Béatrice Roy"]),
        ("catégorie:coalition", ["Alliance du fleuve"]),
        ("membre:AF", ["Béatrice Roy", "Relais du lac"]),
        ("alliance:fleuve -type:personne", ["Relais du lac"]),
        ("liste:lac", ["Carl Nadeau"]),
        ("liste:comité", ["Carl Nadeau", "Relais du lac"]),
        ("list:\"tout le lac\"", ["Carl Nadeau", "Relais du lac"]),
        ("sans:courriel", ["Alliance du fleuve", "Carl Nadeau", "Maison cachée"]),
        ("without:email type:person", ["Carl Nadeau"]),
        ("avec:site", ["Alliance du fleuve"]),
        ("avec:personne", ["Relais du lac"]),
        ("avec:fonction", ["Béatrice Roy"]),
        ("avec:liste", ["Carl Nadeau", "Relais du lac"]),
        ("avec:note", ["Carl Nadeau"]),
        ("avec:sigle", ["Alliance du fleuve"]),
        ("sans:licorne", []),
        ("type:organisation", ["Alliance du fleuve", "Maison cachée", "Relais du lac"]),
        ("type:pers", ["Béatrice Roy", "Carl Nadeau"]),
        ("vérifié:<2025", ["Alliance du fleuve"]),
        ("verified:>=2026", ["Relais du lac"]),
        ("vérifiée:2024..2026", ["Alliance du fleuve", "Relais du lac"]),
        ("vérifié:jamais", ["Béatrice Roy", "Carl Nadeau", "Maison cachée"]),
        ("modifié:<2020", []),
        ("modifié:>2020", EVERYBODY),
        ("-fleuve", ["Maison cachée"]),
        ("-\"aime le\" fleuve", ["Alliance du fleuve", "Béatrice Roy", "Relais du lac"]),
        ("-0107 type:personne", ["Béatrice Roy"]),
        ("objet:lac", []),
        ("lac: relais", ["Béatrice Roy", "Relais du lac"]),
    ],
)  # fmt: skip
def test_a_filter_leaves_these(directory: Directory, query: str, names: list[str]) -> None:
    page = directory.search.first_page(query)
    assert found(directory, query) == (names if not page.corrected else found(directory, query))
    assert not page.corrected or not names


@pytest.mark.parametrize(
    "begun", ["secteur:", "secteur :", "-secteur:", "vérifié:", "vérifié:<", "vérifié:<20",
              "vérifié:2024..", "vérifié:jam", "-", "ville: ", "membre:\"", "liste:«"]
)  # fmt: skip
def test_what_is_only_begun_narrows_nothing(directory: Directory, begun: str) -> None:
    assert found(directory, begun) == EVERYBODY


def test_everything_they_belong_to_finds_them(directory: Directory) -> None:
    """By plain words, alone or with a word of the card; who bears it comes before who works
    there."""
    assert directories.names_found(directory, "mentale") == ["Relais du lac", "Béatrice Roy"]
    assert directories.names_found(directory, "roy mentale") == ["Béatrice Roy", "Relais du lac"]
    assert directories.names_found(directory, "comité") == ["Carl Nadeau", "Relais du lac"]
    assert directories.names_found(directory, "comité 0107") == []
    assert directories.names_found(directory, "nadeau comité") == ["Carl Nadeau"]


def test_lists_that_name_one_another_come_to_an_end(directory: Directory) -> None:
    directory.lists.create("Une", query="liste:Autre")
    directory.lists.create("Autre", query="liste:Une")
    assert [one.count for one in directory.lists.list_all() if one.name in {"Une", "Autre"}] == [
        0,
        0,
    ]


def test_the_words_of_a_listing_find_what_it_has(directory: Directory) -> None:
    alliance = directory.contacts.find_id("AF")
    listings = [
        Listing(kind="person"),
        Listing(sector="Santé mentale"),
        Listing(territory="06", kind="organisation"),
        Listing(category="coalition"),
        Listing(alliance=alliance),
    ]
    for listing in listings:
        words = query_of(listing, alliance="AF")
        assert set(directory.search.all_keys(words)) == set(
            directory.search.all_keys("", listing=listing)
        ), words


def test_an_export_of_a_filter_is_what_the_list_shows(directory: Directory) -> None:
    for query in ("secteur:santé", "-fleuve", "sans:courriel lac", "vérifié:<2025"):
        with directory._reading.transaction() as connection:
            keys = directory.exports.keys_of(connection, Selection(query=query))
        assert tuple(keys) == directory.search.all_keys(query)


def test_a_hidden_address_is_not_told_by_who_answers(directory: Directory) -> None:
    """Not by its city, not by the same address on another card that nobody has judged."""
    other = directories.organisation(
        directory, "Voisine", ("addresses.+", "7, rue X, Rimouski (Québec) G5L 1A1")
    )
    directory.contacts.edit(other, [("addresses.0.confidential", "")])
    assert found(directory, "ville:rimouski") == []
    assert found(directory, "avec:adresse ville:rimouski") == []


def test_favoured_come_first_among_equals(directory: Directory) -> None:
    keys = directory.search.all_keys("la")
    last = keys[-1]
    page = directory.search.first_page("la", favoured=[last])
    assert directory.search.all_keys("la", favoured=[last])[: len(page.keys)] == page.keys
    assert set(page.keys) == set(keys)
    for name in ("Lacs du nord", "Lacs du sud"):
        directories.organisation(directory, name)
    same_tier = directory.search.all_keys("lacs")
    assert directory.search.all_keys("lacs", favoured=same_tier[::-1]) == same_tier[::-1]
    assert directory.search.all_keys("", favoured=same_tier[::-1]) == directory.search.all_keys("")


def test_time_that_is_up_is_said(directory: Directory) -> None:
    directory.search._first_s = 0.0
    page = directory.search.first_page("roy")
    assert page.is_partial
    assert not page.is_complete
    assert directory.search.whole("roy").keys == directory.search.all_keys("roy")
    assert not directory.search.whole("roy").is_partial


def test_searches_that_name_one_another_are_each_read_once(directory: Directory) -> None:
    names = [f"Boucle{n}" for n in range(8)]
    for name in names:
        others = " ".join(f"-liste:{one}" for one in names if one != name)
        directory.lists.create(name, query=f"type:personne {others}")
    directory.lists.create("Une des boucles", query="liste:Boucle3")
    people = directory.search.count(Listing(kind="person"))
    asked: list[str] = []

    def note(*told: Any) -> None:
        asked.append(str(told[2]))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        lists = directory.overview.read().lists
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    counts = {one.name: one.count for one in lists}
    assert {counts[name] for name in names} == {people}, "each name finds nobody there"
    assert counts["Une des boucles"] == people
    assert len(asked) < 40 * len(names)


def test_a_list_has_the_same_people_whoever_asks(directory: Directory) -> None:
    """Of three that lead to one another, and one that leads there from outside."""
    directory.lists.create("A", query="liste:B")
    directory.lists.create("B", query="liste:C")
    directory.lists.create("C", query="liste:A type:personne")
    directory.lists.create("Dehors", query="type:personne -liste:A")
    ids = {one.name: one.id for one in directory.lists.list_all()}
    counts = {one.name: one.count for one in directory.lists.list_all()}
    for name, list_id in ids.items():
        assert directory.search.count(Listing(list_id=list_id)) == counts[name]
        assert len(directory.search.all_keys(f'liste:"{name}"')) == counts[name]
        assert len(directory.lists.get(name).members) == counts[name]
    assert counts["A"] == counts["B"] == counts["C"] == 0
    assert counts["Dehors"] == directory.search.count(Listing(kind="person"))


def test_an_alliance_is_found_by_how_it_was_called_when_the_search_was_kept(
    directory: Directory,
) -> None:
    alliance, relais = directory.contacts.find_id("AF"), directory.contacts.find_id("Relais du lac")
    before = directory.search.all_keys("membre:AF")
    assert before
    twin = directories.organisation(directory, "Alliance des rives", ("acronym", "ADR"))
    other = directories.organisation(directory, "Refuge", ("affiliations.+", twin))
    directory.contacts.edit(alliance, [("former_names.+", "Alliance du ruisseau")])
    assert directory.search.all_keys('membre:"Alliance du ruisseau"') == before
    directory.merging.merge(twin, alliance)
    joined = set(directory.search.ids(directory.search.all_keys("membre:ADR")))
    assert {relais, other} <= joined
    for name in ("AF", alliance, '"Alliance du fleuve"', '"Alliance du ruisseau"'):
        assert set(directory.search.ids(directory.search.all_keys(f"membre:{name}"))) == joined


def test_a_part_of_an_identifier_is_no_name(directory: Directory) -> None:
    alliance = directory.contacts.find_id("AF")
    assert directory.search.all_keys(f"membre:{alliance}") == directory.search.all_keys("membre:AF")
    for part in alliance.split("-"):
        assert not directory.search.all_keys(f"membre:{part}"), part


NAMES = ["TR", "T.R.", "t r", "Été", "Ete", "St-Jean", "Saint-Jean", 'Le "lac"', "liste:TR", "-TR"]


@pytest.mark.parametrize("name", NAMES)
def test_a_list_called_nearly_as_another_is_itself(directory: Directory, name: str) -> None:
    made = {}
    for n, one in enumerate(NAMES):
        try:
            made[one], _ = directory.lists.create(one)
        except UserError:  # a name that is taken: the directory holds them for one
            continue
        some = directories.person(directory, "Zoé", f"Essai {n}")
        directory.lists.add(one, [some])
    if name not in made:
        return
    words = query_of(Listing(list_id=made[name]), list_name=name)
    found = directory.search.all_keys(words)
    assert found == directory.search.all_keys("", listing=Listing(list_id=made[name]))
    assert found
