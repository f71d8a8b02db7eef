"""Headings that mean one thing or another, unknown ones, and tables without any."""

from __future__ import annotations

import pytest

from directory_app.domain.incoming import Sureness
from directory_app.formats.columns.guessing import guess_columns


def paths(header: str, *rows: str) -> list[str]:
    cells = [row.split(";") for row in rows]
    return [one.target.path for one in guess_columns(header.split(";") if header else [], cells)]


CASES = [
    # Titre
    (
        "Titre;Prénom;Titre",
        ["Mme;Anne;Directrice", "M.;Luc;Agent"],
        ["title", "given_name", "roles.function"],
    ),
    ("Titre;Prénom;Titre", [], ["title", "given_name", "roles.function"]),
    ("Titre;Prénom;Titre", ["Agent;Luc;M."], ["roles.function", "given_name", "title"]),
    ("Prénom;Titre", ["Anne;Directrice"], ["given_name", "roles.function"]),
    ("Prénom;Titre", ["Anne;Mme", "Luc;M."], ["given_name", "title"]),
    ("Prénom;Titre;Fonction", [], ["given_name", "title", "roles.function"]),
    ("Title;First Name;Job Title", ["Dr;Ian;Director"], ["title", "given_name", "roles.function"]),
    # Poste
    ("Tél;Poste", ["514 555-0101;209", "514 555-0102;"], ["phones", "phones.extension"]),
    ("Tél;Poste", ["514 555-0101;Agente de liaison"], ["phones", "roles.function"]),
    ("Prénom;Poste", ["Anne;Directrice", "Luc;Agent"], ["given_name", "roles.function"]),
    ("Tél;Poste", ["514 555-0101;poste 12", "514 555-0102;x4"], ["phones", "phones.extension"]),
    ("Tél;Tél. + poste", ["514 555-0101;12"], ["phones", "phones.extension"]),
    ("Organisme;Tél. et poste", ["Centre;514 555-0101, p. 3"], ["name", "phones"]),
    # Nom
    ("Nom;Prénom", ["Roy;Anne"], ["family_name", "given_name"]),
    ("Nom;Tél", ["Anne Roy;", "Luc Côté;"], ["full_name", "phones"]),
    ("Nom;Tél", ["Roy Anne-Marie;", "Côté Luc;"], ["full_name.family_first", "phones"]),
    ("Nom;Tél", ["Centre des rives;", "Maison des lacs;"], ["name", "phones"]),
    ("Nom;Tél", ["Centre des rives;", "Anne Roy;"], ["display_name", "phones"]),
    ("Nom;Tél", ["FLN;", "RRN;", "COCO-RIVE;"], ["acronym", "phones"]),
    ("Nom;Organisme", ["Tremblay;Centre des rives"], ["full_name", "name"]),
    ("Nom;Contact", ["Centre des rives;Anne Roy"], ["name", "custom.Contact"]),
    (
        "Name;Given Name;Family Name",
        ["Anne Roy;Anne;Roy"],
        ["full_name", "given_name", "family_name"],
    ),
    # Bureau
    ("Bureau;Ville", ["514 555-0101;Laval"], ["phones.work", "addresses.city"]),
    ("Bureau;Ville", ["210;Laval", "4B;Alma"], ["addresses.unit", "addresses.city"]),
    ("Bureau;Ville", ["Rez-de-chaussée;Laval"], ["custom.Bureau", "addresses.city"]),
    # Région, groupe, membre, identifiants, CP, dates
    ("Organisme;Région", ["Centre;06 - Montréal"], ["name", "territory"]),
    ("Ville;Region", ["Laval;QC", "Ottawa;Ontario"], ["addresses.city", "addresses.province"]),
    ("Groupe;Tél", ["Centre des rives;", "Maison des lacs;"], ["name", "phones"]),
    ("Prénom;Groupe", ["Anne;Comité A"], ["given_name", "name"]),
    ("Organisme;Groupe", ["Centre;A", "Maison;B"], ["name", "lists"]),
    ("Organisme;Membre", ["Centre;oui", "Maison;non"], ["name", "custom.Membre"]),
    ("ID;Nom", ["204;Anne Roy", "17;Luc Côté"], ["id", "full_name"]),
    ("ID;Nom", ["1;Anne Roy", "2;Luc Côté"], ["custom.ID", "full_name"]),
    ("CP;Ville", ["H2X 3V8;Montréal"], ["addresses.postal_code", "addresses.city"]),
    ("CP;Ville", ["60;Saint-Jérôme"], ["addresses.po_box", "addresses.city"]),
    ("Jour;Prénom", ["lundi;Anne"], ["custom.Jour", "given_name"]),
    ("Anniversaire;Service", ["1970-01-02;Finances"], ["birthday", "roles.department"]),
    # by values, whatever the heading says
    ("Joindre;Truc", ["anne@example.org;H2X 3V8"], ["emails", "addresses.postal_code"]),
    ("Prénom;Pointure", ["Anne;38", "Luc;43"], ["given_name", "custom.Pointure"]),
    (
        "Courriel de la présidence;Nom",
        ["a@example.org;Anne Roy"],
        ["emails.présidence", "full_name"],
    ),
    # no headings
    (
        "",
        ["Anne Roy;Directrice;514 555-0101", "Luc Côté;Agent;514 555-0102"],
        ["full_name", "roles.function", "phones"],
    ),
    (
        "",
        ["Roy;Anne;anne@example.org", "Côté;Luc;luc@example.org"],
        ["family_name", "given_name", "emails"],
    ),
    (
        "",
        ["FLN;1, rue A;Montréal;QC;H2X 3V8", "RRN;2, rue B;Québec;QC;G1R 2B5"],
        [
            "acronym",
            "addresses.street",
            "addresses.city",
            "addresses.province",
            "addresses.postal_code",
        ],
    ),
    (
        "",
        ["Centre des rives;www.example.org", "Maison des lacs;https://example.net/x"],
        ["name", "websites"],
    ),
    # addresses
    (
        "Adresse;Ville;Ville (domicile);Ville",
        [],
        ["addresses", "addresses.city", "addresses.home.city", "addresses.1.city"],
    ),
]


@pytest.mark.parametrize(("header", "rows", "expected"), CASES)
def test_what_columns_are(header: str, rows: list[str], expected: list[str]) -> None:
    assert paths(header, *rows)[: len(expected)] == expected


def test_examples_and_hints() -> None:
    rows = [
        ["FLN", "", "38"],
        ["RRN", "", "39"],
        ["FLN", "", "40"],
        ["ROC", "", "41"],
        ["TROC", "", ""],
    ]
    first, second, third = guess_columns(["Nom_Org", "Téléphone", "Pointure"], rows)
    assert first.examples == ("FLN", "RRN", "ROC")
    assert (first.target.path, first.hint, first.sureness) == (
        "acronym",
        "looks_like_acronym",
        Sureness.LIKELY,
    )
    assert (second.target.path, second.hint, second.examples) == ("phones", "empty", ())
    assert (third.target.path, third.hint, third.sureness) == (
        "custom.Pointure",
        "heading_unknown",
        Sureness.DOUBTFUL,
    )


def test_a_table_of_nothing() -> None:
    assert guess_columns([]) == ()
    (only,) = guess_columns([""], [[""]])
    assert (only.target.path, only.hint) == ("custom.Colonne 1", "empty")


def test_two_columns_of_one_heading_are_kept_apart() -> None:
    assert paths("Pointure;Pointure", "38;39") == ["custom.Pointure", "custom.Pointure (2)"]
