"""Folders of readable TOML → contacts and lists; a slip of the pen names its file and record."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from directory_app.domain.contact import OpeningHours, Organisation, Person, Source
from directory_app.domain.errors import UserError
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.services.seeding import Seed, SeedSector, read_seed

Folder = Callable[..., Path]

MAISON = """
[directory]
title = "Essai"

[sources.feuille]
document = "Feuille d’essai"
published_on = "2018-03-13"

[sources.page]
document = "Page d’essai"

[[sector]]
name = "Familles"
wording = "En soutien aux familles"
source = "feuille"
line = 2

[[organisation]]
key = "maison"
name = "Maison imaginaire"
acronym = { text = "MI", source = "page", line = 9 }
category = "organisme"
other_names = ["la Maison", { text = "Chez nous", source = "page", line = 1 }]
former_names = [{ name = "Foyer imaginaire", acronym = "FI" }]
description = "Un lieu."
phones = ["514 555-0107 poste 25", { text = "1 855 555-0108" }, { text = "514 555-0109", label = "fax", preferred = true }]
emails = ["info@maison.example.org", { text = "maisonqc@example.org", function_mailbox = true, verified_on = "2026-05" }]
websites = ["maison.example.org"]
addresses = [
    "Case postale 12, Succursale St-Jacques, Montréal (Québec) H3C 0Z9",
    { text = "8, rue de l’Invention, Laval (Québec) H7N 0Z9", confidential = true },
]
opening_hours = [{ days = "mo-th", open = "09:00", close = "17:00", source = "page", line = 4 }]
territory = ["QC", "06"]
sectors = ["Familles"]
published_counts = [{ count = 43, what = "membres", date = "2018-03" }]
affiliations = [{ organisation = "reseau", wording = { text = "en est membre", source = "page", line = 5 }, start = "2014" }]
note = "Rappeler."
verified_on = "2026-05-12"
source = "feuille"
line = 7
"""  # noqa: E501

RESEAU = """
[[organisation]]
key = "reseau"
name = "Réseau imaginaire"

[[person]]
key = "cote"
given_name = "Lise"
family_name = "Côté"
phones = [{ text = "514 555-0150", label = "cell", personal = true }]
source = "feuille"
line = 8

[[person.roles]]
organisation = "maison"
function = "coordination"
attested_on = "2018-03-13"
phones = ["514 555-0107 poste 30"]
emails = [{ text = "lise@maison.example.org", source = "page", line = 6 }]

[[person.roles]]
organisation = "reseau"
function = "présidence"
start = "2010"
end = "2012-06"
source = "page"
line = 3
published_on = "2025-07-02"

[[list]]
name = "Tout le monde"
members = ["cote", "maison"]

[[list]]
name = "Montréal"
query = "montréal"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    def write(**files: str) -> Path:
        for name, text in files.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def read(folder: Path) -> Seed:
    numbers = itertools.count()
    return read_seed(folder, lambda: f"id-{next(numbers):03}")


@pytest.fixture
def seed(folder: Folder) -> Seed:
    return read(folder(a_maison=MAISON, b_reseau=RESEAU))


@pytest.fixture
def maison(seed: Seed) -> Organisation:
    found = seed.contacts[0]
    assert isinstance(found, Organisation)
    return found


@pytest.fixture
def cote(seed: Seed) -> Person:
    found = seed.contacts[-1]
    assert isinstance(found, Person)
    return found


FEUILLE = Source("Feuille d’essai", 7, PartialDate(2018, 3, 13))


def test_files_are_read_as_one_directory(seed: Seed) -> None:
    assert seed.title == "Essai"
    names = [contact.display_name for contact in seed.contacts]
    assert names == ["Maison imaginaire", "Réseau imaginaire", "Lise Côté"]
    source = Source("Feuille d’essai", 2, PartialDate(2018, 3, 13))
    assert seed.sectors == (SeedSector("Familles", "En soutien aux familles", source),)


def test_lists_are_by_hand_or_by_query(seed: Seed) -> None:
    by_hand, by_query = seed.lists
    assert by_hand.contact_ids == (seed.contacts[2].id, seed.contacts[0].id)
    assert by_hand.query is None
    assert (by_query.query, by_query.contact_ids) == ("montréal", ())


def test_texts_may_say_where_they_were_read(maison: Organisation) -> None:
    assert (maison.name, maison.acronym) == ("Maison imaginaire", "MI")
    assert [name.name for name in maison.other_names] == ["la Maison", "Chez nous"]
    assert (maison.former_names[0].name, maison.former_names[0].acronym) == (
        "Foyer imaginaire",
        "FI",
    )
    assert maison.source == FEUILLE


def test_raw_texts_are_read_by_the_domain(maison: Organisation) -> None:
    first, second, third = maison.phones
    assert (first.number.e164, first.number.extension) == ("+15145550107", "25")
    assert first.number.raw == "514 555-0107 poste 25"
    assert [phone.label for phone in maison.phones] == ["work", "toll_free", "fax"]
    assert third.preferred
    assert not second.preferred
    assert maison.websites[0].website.url == "http://maison.example.org"
    box, street = (address.postal for address in maison.addresses)
    assert (box.po_box, box.station) == ("12", "Saint-Jacques")
    assert (street.number, street.street) == ("8", "rue de l’Invention")


def test_a_mark_stays_undecided_unless_it_is_written(maison: Organisation) -> None:
    assert [address.confidential for address in maison.addresses] == [None, True]
    assert [phone.confidential for phone in maison.phones] == [None, None, None]


def test_a_function_mailbox_is_guessed_unless_it_is_told(maison: Organisation) -> None:
    assert [email.function_mailbox for email in maison.emails] == [True, True]
    assert maison.emails[1].verified_on == PartialDate(2026, 5)
    assert not maison.emails[1].email.is_function_mailbox


def test_what_an_organisation_says_of_itself(maison: Organisation) -> None:
    assert maison.opening_hours == (OpeningHours("mo-th", "09:00", "17:00"),)
    assert (maison.territory, maison.sectors) == (("06", "QC"), ("Familles",))
    (count,) = maison.published_counts
    assert (count.count, count.what, count.date) == (43, "membres", PartialDate(2018, 3))
    assert (maison.note, maison.description) == ("Rappeler.", "Un lieu.")
    assert maison.verified_on == PartialDate(2026, 5, 12)


def test_an_affiliation_names_the_other_organisation(seed: Seed, maison: Organisation) -> None:
    (bond,) = maison.affiliations
    assert bond.organisation == seed.contacts[1].id
    assert (bond.kind, bond.wording) == ("member", "en est membre")
    assert bond.period == Period(start=PartialDate(2014))
    assert bond.source == FEUILLE


def test_roles_keep_their_period_and_source(seed: Seed, cote: Person) -> None:
    first, second = cote.roles
    assert (first.organisation, first.main) == (seed.contacts[0].id, True)
    assert first.period == Period(attested_on=PartialDate(2018, 3, 13))
    assert first.source == cote.source
    assert (second.main, second.period.end) == (False, PartialDate(2012, 6))
    assert second.source == Source("Page d’essai", 3, PartialDate(2025, 7, 2))


def test_a_roles_coordinates_come_after_the_persons_own(cote: Person) -> None:
    own, of_role = cote.phones
    assert (own.role, own.personal, own.label) == (None, True, "cell")
    assert (of_role.role, of_role.number.extension) == (cote.roles[0].id, "30")
    assert [phone.position for phone in cote.phones] == [0, 1]
    (email,) = cote.emails
    assert email.role == cote.roles[0].id
    assert email.source == Source("Page d’essai", 6, None)


COLLECTIONS = (
    *("phones", "emails", "websites", "addresses", "roles"),
    *("other_names", "former_names", "published_counts", "affiliations"),
)


def test_every_element_has_an_id_of_its_own(seed: Seed) -> None:
    found: list[str] = []
    for contact in seed.contacts:
        found += [contact.id, *(i.id for n in COLLECTIONS for i in getattr(contact, n, ()))]
    assert len(set(found)) == len(found) == 21


WRONG: dict[str, str] = {
    "unknown key": 'adresses = ["1, rue Xy, Laval (Québec) H7N 0Z9"]',
    "wrong type": "acronym = 3",
    "mark as text": 'phones = [{ text = "514 555-0100", confidential = "yes" }]',
    "misspelt mark": 'phones = [{ text = "514 555-0100", confidentiel = true }]',
    "coordinate without text": 'phones = [{ label = "fax" }]',
    "number for a coordinate": "phones = [5145550100]",
    "undeclared source": 'source = "nulle-part"',
    "undeclared sector": 'sectors = ["Famille"]',
    "unknown region": 'territory = ["18"]',
    "unknown organisation": 'affiliations = [{ organisation = "y" }]',
    "bad date": 'verified_on = "13 mars 2018"',
    "impossible date": 'verified_on = "2018-02-30"',
    "count as text": 'published_counts = [{ count = "43", what = "membres" }]',
    "hours without end": 'opening_hours = [{ days = "mo", open = "09:00" }]',
    "former name without name": 'former_names = [{ acronym = "X" }]',
    "nested unknown key": 'affiliations = [{ organisation = "x", depuis = "2014" }]',
}


@pytest.mark.parametrize("name", WRONG)
def test_a_slip_of_the_pen_names_its_file_and_record(folder: Folder, name: str) -> None:
    text = f'[[organisation]]\nkey = "x"\nname = "X"\n{WRONG[name]}\n'
    assert fault(folder(a_maison=MAISON, b_reseau=RESEAU, faute=text)) == ("faute.toml", "x")


def fault(path: Path) -> tuple[Any, Any]:
    """File and record that the refusal of a folder names."""
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.code == "seed_invalid"
    return caught.value.params["file"], caught.value.params["key"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[[organisation]]\nname = "Sans clé"\n', "Sans clé"),
        ("[[person]]\n[[person]]\n", "person 1"),
        ('[[organisation]]\nkey = "x"\n', "x"),
        ('[[organisation]]\nkey = "x"\nname = "X"\n[[person]]\nkey = "x"\n', "x"),
        ('[[list]]\nname = "L"\nmembers = ["personne"]\n', "L"),
        ("[sources.s]\npublished_on = '2018'\n", "s"),
        ("[[sector]]\nwording = 'w'\n", "sector 1"),
        ("[directory]\ntitre = 'T'\n", "directory"),
        ("[[organization]]\nkey = 'x'\n", ""),
        ("organisation = [3]\n", "organisation 1"),
        ("key = \n", ""),
    ],
)
def test_a_broken_structure_is_refused(folder: Folder, text: str, key: str) -> None:
    assert fault(folder(faute=text)) == ("faute.toml", key)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "faute.toml").write_bytes(b'title = "\xe9"\n')
    assert fault(tmp_path) == ("faute.toml", "")


def test_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    assert fault(tmp_path)[1] == "*.toml"
