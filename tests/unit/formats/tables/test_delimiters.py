"""The separator of short French files, told by how many cells each record has."""

from __future__ import annotations

from itertools import product

import pytest

from directory_app.formats.tables.delimiters import CANDIDATES, separation

TABLES: dict[str, list[list[str]]] = {
    "phones": [["Nom", "Téléphone"], ["Côté", "514 555-0101"], ["Roy", "514 555-0102, poste 25"]],
    "addresses": [
        ["Organisme", "Adresse", "Ville"],
        ["Maison d’essai", "12, rue de l’Église, bureau 3", "Montréal"],
        ["Centre inventé", "4, rue du Lac; C.P. 60", "Québec"],
        ["Alliance fictive", "9, av. des Pins", "Gatineau"],
    ],
    "decimals": [["Nom", "Cotisation"], ["ME", "12,50"], ["CI", "7,25"], ["AF", "0,00"]],
    "names": [["Personne", "Fonction"], ["Côté, Hélène", "directrice"], ["Roy, Luc", "agent"]],
    "notes": [
        ["Sigle", "Remarque"],
        ["ME", "Reçu; à rappeler, demain | peut-être"],
        ["CI", ""],
        ["AF", "Non"],
        ["RQ", "Oui, merci; bonne journée"],
    ],
    "sectors": [
        ["Organisme", "Secteurs", "Région"],
        ["ME", "santé, logement, famille", "06"],
        ["CI", "santé, logement", "03"],
        ["AF", "aînés", "16"],
    ],
    "emails": [
        ["Courriels", "Nom"],
        ["a@example.org; b@example.org", "Roy"],
        ["c@example.org", "Lam"],
    ],
    "empty cells": [["Nom", "Cell.", "Bureau", "Fax"], ["Roy", "", "", ""], ["Lam", "", "x", ""]],
}


def written(rows: list[list[str]], sign: str) -> str:
    """A table as a spreadsheet writes it: quotes where a cell holds the separator itself."""
    return "".join(
        sign.join(f'"{cell}"' if sign in cell else cell for cell in row) + "\r\n" for row in rows
    )


@pytest.mark.parametrize(("name", "sign"), list(product(TABLES, CANDIDATES)))
def test_the_separator_gives_every_record_as_many_cells(name: str, sign: str) -> None:
    rows = TABLES[name]
    found = separation(written(rows, sign))
    assert (found.delimiter, found.width, found.share) == (sign, len(rows[0]), 1.0)


@pytest.mark.parametrize(
    ("text", "sign", "width"),
    [
        ("Liste; des membres\nNom,Sigle,Ville\nMaison,ME,Laval\nCentre,CI,Alma\n", ",", 3),
        ("Nom;Note\nRoy;\nLam\nCôté;a,b,c,d,e\nGagné;f\n", ";", 2),
        ("Courriel\na@example.org\nb@example.org\n", None, 1),
        ("Nom\nCôté, Hélène\nRoy\nLam\nGagné\nDubé\n", None, 1),
        ("\n\n\n", None, 1),
        ("", None, 1),
        ('"a;b","c"\n"d;e","f"\n', ",", 2),
    ],
)
def test_titles_gaps_and_single_columns(text: str, sign: str | None, width: int) -> None:
    found = separation(text)
    assert (found.delimiter, found.width) == (sign, width)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, voici la liste, merci.\nÀ bientôt, Hélène, de la Maison.\n",
        "Hélène Côté; directrice\n514 555-0101; poste 25\n",
        "Hélène Côté, Maison d’essai (ME) : 12, rue de l’Église, Montréal\nLuc Roy\n",
    ],
)
def test_prose_is_not_surely_a_table(text: str) -> None:
    assert not separation(text).is_sure


@pytest.mark.parametrize("sign", CANDIDATES)
def test_a_table_of_three_columns_is_sure(sign: str) -> None:
    assert separation(written(TABLES["addresses"], sign)).is_sure
