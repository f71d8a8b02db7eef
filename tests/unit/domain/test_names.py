"""Names as shown, filed and abbreviated, with the sequences of Québec directories."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.names import (
    acronym_badge,
    filing_prefix,
    initials,
    organisation_filing_key,
    person_display,
    person_filing_key,
)

from .delegation import RECORDS

ORGANISATIONS = [
    "À cœur d'homme",
    "L'Alliance des maisons d'hébergement",
    "Association du Québec B",
    "Association québécoise A",
    "Coalition des organismes",
    "COCQ-SIDA",
    "La Maisonnée",
    "L’R des centres de femmes",
    "Regroupement Saint-Henri",
    "Regroupement St-Hubert",
    "Regroupement Sainte-Anne",
    "Réseau 9",
    "Réseau 10",
]
PEOPLE = [
    ("Jean-Henri", "d'Anglebert"),
    ("Samuel", "de Champlain"),
    ("E.", "Cote"),
    ("P.", "Côte"),
    ("È.", "Coté"),
    ("É.", "Côté"),
    ("X.", "D’Amours"),
    ("X.", "Damours"),
    ("X.", "De Grâce"),
    ("X.", "Du Berger"),
    ("X.", "de la Durantaye"),
    ("X.", "Le Blanc"),
    ("X.", "Le Breton"),
    ("X.", "Leblond"),
    ("X.", "Lebrun"),
    ("Hector", "de Saint-Denys Garneau"),
    ("A.", "Saint-Pierre"),
    ("Z.", "St-Pierre"),
    ("Andrée", "Tremblay"),
    ("Michel", "Tremblay"),
    ("A.", "Tremblay-Auger"),
    ("A.", "Tremblay-Gagnon"),
]
WORDS = st.lists(
    st.from_regex(r"[BCFGHMNPRTV][aeiouéèê]{1,2}[bcfgmnprt]{1,3}", fullmatch=True),
    min_size=1,
    max_size=3,
)


def test_organisations_file_by_their_first_real_word() -> None:
    shuffled = random.sample(ORGANISATIONS, len(ORGANISATIONS))
    assert sorted(shuffled, key=organisation_filing_key) == ORGANISATIONS


def test_people_file_by_family_name_then_given_name() -> None:
    shuffled = random.sample(PEOPLE, len(PEOPLE))
    assert sorted(shuffled, key=lambda person: person_filing_key(*person)) == PEOPLE


def test_the_nine_delegates_come_out_in_the_order_of_the_leaflet() -> None:
    names = [(r["person"]["given_name"], r["person"]["family_name"]) for r in RECORDS]
    shuffled = random.sample(names, len(names))
    assert sorted(shuffled, key=lambda person: person_filing_key(*person)) == names


def test_all_levels_of_the_family_name_come_before_the_given_name() -> None:
    assert person_filing_key("Zoé", "Cote") < person_filing_key("Anne", "Coté")
    assert person_filing_key("Zoé", "côté") < person_filing_key("Anne", "Côté")


def test_a_person_without_family_name_files_under_the_given_one() -> None:
    assert person_filing_key("Camille", " ") == person_filing_key("", "Camille")


@pytest.mark.parametrize("name", ["La", "L’", "Les ", "le"])
def test_an_article_that_is_the_whole_name_is_not_skipped(name: str) -> None:
    assert organisation_filing_key(name) != organisation_filing_key("")
    assert organisation_filing_key(name).startswith("l")


def test_articles_and_particles_only_separate_names_otherwise_alike() -> None:
    assert organisation_filing_key("Alliance X") < organisation_filing_key("L’Alliance X")
    assert organisation_filing_key("L’Alliance X") < organisation_filing_key("Alliance Y")
    assert person_filing_key("Zoé", "Anglebert") < person_filing_key("Zoé", "d’Anglebert")
    assert person_filing_key("Anne", "d’Anglebert") < person_filing_key("Zoé", "Anglebert")


@pytest.mark.parametrize(
    ("typed", "given", "family"),
    [
        ("tremblay-g", "A.", "Tremblay-Gagnon"),
        ("le bl", "X.", "Le Blanc"),
        ("ste-a", "", "Sainte-Anne"),
    ],
)
def test_filing_prefix_finds_people(typed: str, given: str, family: str) -> None:
    assert person_filing_key(given, family).startswith(filing_prefix(typed))
    assert filing_prefix(typed)


@given(WORDS, st.data())
def test_a_name_begins_with_the_prefix_of_its_beginning(
    words: list[str], data: st.DataObject
) -> None:
    name = " ".join(words)
    typed = name[: data.draw(st.integers(1, len(name)))]
    prefix = filing_prefix(typed)
    assert organisation_filing_key(name).startswith(prefix)
    assert person_filing_key("Anne", name).startswith(prefix)
    assert organisation_filing_key(name).startswith(filing_prefix(typed.upper()))


@given(WORDS, WORDS)
def test_a_prefix_never_finds_a_name_that_does_not_begin_so(
    one: list[str], other: list[str]
) -> None:
    name, typed = " ".join(one), " ".join(other)
    found = organisation_filing_key(name).startswith(filing_prefix(typed))
    plain = str.maketrans("éè\u00ea", "eee")
    begins = name.lower().translate(plain).startswith(typed.lower().translate(plain))
    assert found == begins


def test_person_display() -> None:
    assert person_display(" Gaëlle ", "Fedida") == "Gaëlle Fedida"
    assert person_display("", "Fedida") == "Fedida"
    assert person_display("", "") == ""


@pytest.mark.parametrize(
    ("given", "family", "expected"),
    [
        ("Jean-Pierre", "Côté", "JC"),
        ("élise", "œuvrard", "ÉŒ"),
        ("Jean-Henri", "d'Anglebert", "JA"),
        ("", "Côté", "C"),
        ("(Anne)", "", "A"),
        ("", "", ""),
    ],
)
def test_initials(given: str, family: str, expected: str) -> None:
    assert initials(given, family) == expected


@pytest.mark.parametrize(
    ("acronym", "name", "expected"),
    [
        ("COCQ-SIDA", "", "COCQ"),
        ("AGIDD-SMQ", "", "AGID"),
        ("FCABQ", "", "FCAB"),
        ("A.G.I.D.D. SMQ", "", "AGID"),
        ("RQ/ACA", "", "RQ"),
        ("", "Intergénérations Québec", "IQ"),
        ("", "L’Alliance des maisons d’hébergement de 2e étape", "AMH2"),
        ("-", "Les", "LES"),
        ("", "", ""),
    ],
)
def test_acronym_badge(acronym: str, name: str, expected: str) -> None:
    assert acronym_badge(acronym, name) == expected


@given(st.text(), st.text())
def test_nothing_raises_and_keys_can_be_stored(one: str, other: str) -> None:
    for key in (person_filing_key(one, other), organisation_filing_key(one), filing_prefix(one)):
        assert key.encode("utf-8")[:0] == b""
        assert "\x00" not in key
    assert len(initials(one, other)) <= 2
    assert len(acronym_badge(one, other)) <= 4
