"""The numbers of the sidebar and of the filters are those of the lists that they open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.listing import Listing
from directory_app.domain.query_words import quoted
from directory_app.domain.territory import REGIONS, WHOLE_PROVINCE
from directory_app.services.directory import Directory
from directory_app.services.overview import Choice
from tests import directories
from tests.storage.listings import a_directory


@pytest.fixture(scope="module", params=("sample", "table", "spoiled"))
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_directory(tmp_path_factory.mktemp("overview"), request.param)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def test_every_number_is_that_of_its_list(path: Path) -> None:
    with directories.opened(path) as directory:
        seen, count = directory.overview.read(), directory.search.count
        assert seen.contacts == count() == seen.organisations + seen.people
        assert seen.organisations == count(Listing(kind="organisation"))
        assert seen.people == count(Listing(kind="person"))
        assert seen.to_check == count(Listing(needs_check=True))
        assert seen.trashed == count(Listing(is_trash=True))
        assert seen.lists == directory.lists.list_all()
        for one in seen.lists:
            assert one.count == count(Listing(list_id=one.id))
        for one in seen.sectors:
            assert one.count == count(Listing(sector=one.value)) > 0
        for one in seen.territories:
            assert one.count == count(Listing(territory=one.value)) > 0
        for one in seen.categories:
            assert one.count == count(Listing(category=one.value)) > 0
        for one in seen.alliances:
            assert one.count == count(Listing(alliance=one.value)) > 0
        assert seen.sectors
        assert seen.territories
        assert seen.categories
        assert seen.alliances


def test_choices_bear_their_names_in_order(directory: Directory) -> None:
    alliance = directories.organisation(directory, "Coalition des Œuvres", ("acronym", "CDO"))
    plain = directories.organisation(directory, "Les Érables")
    home = directories.organisation(
        directory,
        "Maison",
        *(("sectors.+", name) for name in ("Familles", "Éducation", "Aînés", "Femmes")),
        *(("category", "organisme"), ("territory", "QC"), ("affiliations.+", alliance)),
    )
    other = directories.organisation(
        directory, "Autre", ("territory", "06"), ("affiliations.+", plain), ("category", "Étape")
    )
    directories.person(directory, "Zoé", "Essai", ("roles.+", f"{home}: garde"))
    seen = directory.overview.read()
    assert [one.label for one in seen.sectors] == ["Aînés", "Éducation", "Familles", "Femmes"]
    assert [one.count for one in seen.sectors] == [2, 2, 2, 2]
    assert seen.territories == (
        Choice("06", REGIONS["06"], 1),
        Choice(WHOLE_PROVINCE, "", 2),
    )
    assert seen.alliances == (Choice(alliance, "CDO", 2), Choice(plain, "Les Érables", 1))
    assert [one.value for one in seen.categories] == ["Étape", "organisme"]
    directory.contacts.trash_all([plain, other])
    seen = directory.overview.read()
    assert [one.value for one in seen.alliances] == [alliance]
    assert [one.value for one in seen.territories] == [WHOLE_PROVINCE]
    assert (seen.contacts, seen.trashed) == (3, 2)


def test_an_empty_directory_offers_nothing(directory: Directory) -> None:
    seen = directory.overview.read()
    assert (seen.contacts, seen.to_check, seen.trashed, seen.lists) == (0, 0, 0, ())
    assert seen.sectors == seen.territories == seen.alliances == seen.categories == ()


def test_someone_counts_once_however_many_ways_lead_there(directory: Directory) -> None:
    homes = [
        directories.organisation(directory, name, ("sectors.+", "Femmes"))
        for name in ("Maison", "Étape")
    ]
    roles = [("roles.+", f"{home}: garde") for home in (*homes, homes[0])]
    directories.person(directory, "Zoé", "Essai", ("sectors.+", "Femmes"), *roles)
    (femmes,) = directory.overview.read().sectors
    assert femmes == Choice("Femmes", "Femmes", 3)


@pytest.mark.parametrize("name", ["city", "function"])
def test_values_typed_after_a_word_count_those_they_find(path: Path, name: str) -> None:
    with directories.opened(path) as directory:
        values, word = directory.filter_values.read(name), {"city": "ville", "function": "fonction"}
        assert values
        assert [one.count for one in values] == sorted((one.count for one in values), reverse=True)
        for one in values:
            asked = f"{word[name]}:{quoted(one.value)}"
            assert one.count == len(directory.search.first_page(asked, limit=10**6).keys) > 0, asked


def test_spellings_of_a_value_are_one_and_what_is_withheld_is_none(directory: Directory) -> None:
    towns = (
        ("Table", "Montréal"),
        ("Groupe", "Montréal"),
        ("Autre", "MONTREAL"),
        ("Refuge", "Cachette", ("addresses.0.confidential", "yes")),
        ("Retirée", "Ailleurs"),
    )
    for n, (name, city, *marks) in enumerate(towns, 1):
        directories.organisation(
            directory, name, ("addresses.+", f"{n}, rue Un, {city} (Québec)"), *marks
        )
    (gone,) = directory.search.first_page("Retirée").keys
    directory.contacts.trash_all([row.id for row in directory.search.rows((gone,))])
    assert directory.filter_values.read("city") == (Choice("Montréal", "Montréal", 3),)
    (secret,) = directory.search.rows(directory.search.first_page("Groupe").keys)
    directory.contacts.edit(secret.id, [("confidential", "true")])
    assert directory.filter_values.read("city") == (Choice("Montréal", "Montréal", 2),)
    assert directory.filter_values.read("function") == ()


HIDDEN = "7, rue des Lilas, Sainte-Cachette (Québec) G5L 1A1"


def test_a_town_that_a_card_withholds_is_neither_proposed_nor_found(directory: Directory) -> None:
    """An address that equals a confidential one is withheld; its words elsewhere do not tell it."""
    marked = ("addresses.+", HIDDEN)
    home = directories.organisation(directory, "Maison cachée", marked)
    directory.contacts.edit(home, [("addresses.0.confidential", "true")])
    beside = ("emails.+", "info@relais.sainte-cachette.example.org")
    directories.organisation(directory, "Le Relais", marked, beside)
    assert directory.filter_values.read("city") == ()
    assert directory.search.all_keys("ville:Sainte-Cachette") == ()
    plain = ("addresses.+", "9, rue Un, Sainte-Cachette (Québec) G5L 1A2")
    directories.organisation(directory, "Ouvert", plain)
    assert [one.count for one in directory.filter_values.read("city")] == [1]
    (found,) = directory.search.rows(directory.search.all_keys("ville:Sainte-Cachette"))
    assert found.display_name == "Ouvert"


def test_an_address_said_to_be_open_is_found_by_its_town(directory: Directory) -> None:
    secret = directories.organisation(
        directory, "Refuge", ("addresses.+", "9, rue Un, Rimouski (Québec) G5L 1A2")
    )
    directory.contacts.edit(secret, [("confidential", "true")])
    assert directory.search.all_keys("ville:rimouski") == ()
    directory.contacts.edit(secret, [("addresses.0.confidential", "false")])
    assert len(directory.search.all_keys("ville:rimouski")) == 1
    assert [one.label for one in directory.filter_values.read("city")] == ["Rimouski"]
