"""Headings → targets, and the header's signature."""

from __future__ import annotations

import tomllib
from collections import defaultdict

import pytest

from directory_app.formats.columns.headings import (
    label_of,
    label_of_words,
    read_heading,
    signature,
    unique_headings,
    words_of,
)
from directory_app.resources import resource_path

PATHS = {
    "Prénom": "given_name",
    "PRENOM": "given_name",
    "  prénom * ": "given_name",
    "1. Prénom": "given_name",
    "Nom d’organisme": "name",
    "Organization 2 - Name": "roles.1.organisation.name",
    "Organization 2 - Title": "roles.1.function",
    "Téléphone": "phones",
    "Téléphone 2": "phones.1",
    "Tél2": "phones.1",
    "Téléphone (bureau)": "phones.work",
    "Téléphone\n(bureau)": "phones.work",
    "Téléphone 2 (bureau)": "phones.work.1",
    "N° de tél. bureau": "phones.work",
    "Tél. rés.": "phones.home",
    "Téléphone (domicile)": "phones.home",
    "Cell. personnel": "phones.cell",
    "Télécopie (bureau)": "phones.fax",
    "Télécopieur (maison)": "phones.home_fax",
    "1-800": "phones.toll_free",
    "Phone 3 - Value": "phones.2",
    "Phone 3 - Label": "phones.2.label",
    "Phone 3 - Type": "phones.2.label",
    "No de poste": "phones.extension",
    "Courriel(s)": "emails",
    "Courriel (autre)": "emails",
    "Courriel professionnel": "emails.work",
    "Courriel personnel": "emails.home",
    "Adresse de messagerie 3": "emails.2",
    "E-mail 1 - Value": "emails.0",
    "Adresse e-mail": "emails",
    "Rue (domicile)": "addresses.home.street",
    "Rue (domicile) 2": "addresses.home.street_2",
    "Ville (autre)": "addresses.other.city",
    "Adresse - Ville": "addresses.city",
    "Adresse 2 - Code postal": "addresses.1.postal_code",
    "Address 1 - Extended Address": "addresses.0.street_2",
    "B.P. professionnelle": "addresses.work.po_box",
    "Custom Field 2 - Value": "custom.field.1.value",
    "Groupe(s)": "lists",
    "Critère de diffusion": "secrecy",
    "Photo": "",
    "Courriel / Email": "emails",
    "Organization/Company": "name",
    "Titre / Fonction": "roles.function",
    "Téléphone au travail": "phones.work",
    "Tél. (bur.)": "phones.work",
}


@pytest.mark.parametrize(("heading", "path"), PATHS.items())
def test_a_heading_is_read(heading: str, path: str) -> None:
    found = read_heading(heading)
    assert found is not None
    assert found.target is not None
    assert found.target.path == path


@pytest.mark.parametrize(
    ("heading", "undecided"),
    [
        ("Titre", "title"),
        ("Poste", "extension_or_function"),
        ("Nom", "name"),
        ("C. P.", "code_or_box"),
    ],
)
def test_a_heading_may_leave_open_what_it_means(heading: str, undecided: str) -> None:
    found = read_heading(heading)
    assert found is not None
    assert (found.target, found.undecided) == (None, undecided)


@pytest.mark.parametrize(
    "heading", ["Pointure", "Grandeur de chandail", "", "***", "Nom du bureau", "Courriel / Ville"]
)
def test_an_unknown_heading_says_nothing(heading: str) -> None:
    assert read_heading(heading) is None


def test_each_heading_is_listed_once() -> None:
    data = tomllib.loads(resource_path("columns", "headings.toml").read_text(encoding="utf-8"))
    homes: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for section in ("headings", "undecided"):
        for path, some in data[section].items():
            for heading in some:
                assert words_of(heading), heading
                homes[words_of(heading)].add(f"{section} {path}")
    assert {words: paths for words, paths in homes.items() if len(paths) > 1} == {}
    assert len(homes) > 500


def test_a_label_beside_a_value() -> None:
    assert label_of("* Work") == "work"
    assert label_of("Mobile") == "cell"
    assert label_of("Télécopie bureau") == "fax"
    assert label_of("Chalet") == "Chalet"
    assert label_of("Autre") == ""


def test_what_a_heading_says_beside_its_first_word() -> None:
    assert label_of_words("Courriel de la présidence") == "présidence"
    assert label_of_words("Tél. (accueil)") == "accueil"
    assert label_of_words("Courriel") == ""


def test_each_column_has_a_name_of_its_own() -> None:
    assert unique_headings(["Titre", "", "Titre"], 4) == (
        "Titre",
        "Colonne 2",
        "Titre (2)",
        "Colonne 4",
    )


def test_a_signature_is_that_of_the_headings() -> None:
    first = signature(["Prénom", "Nom", "Tél. (bureau)"])
    assert len(first) == 64
    assert signature(["PRENOM", " nom ", "tel bureau", "", ""]) == first
    assert signature(["Nom", "Prénom", "Tél. (bureau)"]) != first
    assert signature(["Prénom", "", "Nom"]) != signature(["Prénom", "Nom"])
    assert signature(["", ""]) == ""
