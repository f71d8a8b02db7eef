"""Rows pasted from a spreadsheet: with headings in French or English, or without any."""

from __future__ import annotations

import pytest

from directory_app.formats.free_text.reading import read_text

from .expectations import Facts, read_facts, untraceable

ANNE: Facts = {
    "given_name": "Anne",
    "family_name": "Roy",
    "organisation": "Éveil du lac",
    "phones": ["514 555-0101"],
    "emails": ["anne@example.org"],
}
MARC: Facts = {
    "given_name": "Marc",
    "family_name": "Côté",
    "organisation": "Alliance Y",
    "function": "directeur",
    "phones": ["514 555-0102"],
    "emails": ["marc@example.org"],
}

TABLES = {
    "family name first": (
        "Nom\tPrénom\tOrganisme\tFonction\tTéléphone\tCourriel\n"
        "Roy\tAnne\tÉveil du lac\t\t514 555-0101\tanne@example.org\n"
        "Côté\tMarc\tAlliance Y\tdirecteur\t514 555-0102\tmarc@example.org"
    ),
    "English, whole names": (
        "Full Name\tJob Title\tCompany\tBusiness Phone\tE-mail\n"
        "Anne Roy\t\tÉveil du lac\t514 555-0101\tanne@example.org\n"
        "Côté, Marc\tdirecteur\tAlliance Y\t514 555-0102\tmarc@example.org"
    ),
    "semicolons": (
        "Prénom;Nom de famille;Fonction;Organisation;Tél.;Courriel\n"
        "Anne;Roy;;Éveil du lac;514 555-0101;anne@example.org\n"
        "Marc;Côté;directeur;Alliance Y;514 555-0102;marc@example.org"
    ),
    "bars of a text table": (
        "| Nom | Fonction | Organisme | Téléphone | Courriel |\n|---|---|---|---|---|\n"
        "| Anne Roy | | Éveil du lac | 514 555-0101 | anne@example.org |\n"
        "| Marc Côté | directeur | Alliance Y | 514 555-0102 | marc@example.org |"
    ),
    "no headings": (
        "Anne\tRoy\tÉveil du lac\t\t514 555-0101\tanne@example.org\n"
        "Marc\tCôté\tAlliance Y\tdirecteur\t514 555-0102\tmarc@example.org"
    ),
    "no headings, family name first, numbered": (
        "1\tRoy\tAnne\tÉveil du lac\t\t514 555-0101\tanne@example.org\n"
        "2\tCôté\tMarc\tAlliance Y\tdirecteur\t514 555-0102\tmarc@example.org"
    ),
    "no headings, whole names": (
        "Anne Roy\tÉveil du lac\t\t514 555-0101\tanne@example.org\n"
        "Marc Côté\tAlliance Y\tdirecteur\t514 555-0102\tmarc@example.org"
    ),
}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_each_row_is_an_entry(text: str) -> None:
    assert read_facts(text) == [ANNE, MARC]
    assert untraceable(read_text(text)) == []


def test_cells_of_an_address_are_one_address() -> None:
    text = (
        "Nom\tAdresse\tVille\tProvince\tCode postal\nAnne Roy\t12, rue des Pins\tLaval\tQC\tH7A 1A1"
    )
    (facts,) = read_facts(text)
    assert facts["addresses"] == ["12, rue des Pins Laval QC H7A 1A1"]


def test_columns_label_their_telephones() -> None:
    text = (
        "Nom\tTéléphone\tCellulaire\tTélécopieur\nAnne Roy\t514 555-0101\t514 "
        "555-0102\t514 555-0103"
    )
    (entry,) = read_text(text).entries
    assert [(v.text, v.label) for v in entry.phones] == [
        ("514 555-0101", ""),
        ("514 555-0102", "cell"),
        ("514 555-0103", "fax"),
    ]


def test_a_quoted_cell_may_hold_several_lines() -> None:
    text = (
        'Nom\tAdresse\tCourriel\nAnne Roy\t"12, rue X\nLaval (Québec) H7A 1A1"\tanne@example.org\n'
        "Marc Côté\t\tm@example.org"
    )
    first, second = read_text(text).entries
    assert first.addresses[0].text == "12, rue X Laval (Québec) H7A 1A1"
    assert (first.line, second.line) == (2, 4)


def test_cells_that_are_not_understood_are_kept() -> None:
    text = "Nom\tTéléphone\tNotes\nAnne Roy\tà venir\tvégétarienne"
    (entry,) = read_text(text).entries
    assert {v.text for v in entry.unread} == {"à venir", "végétarienne"}


def test_a_table_among_other_lines() -> None:
    text = (
        f"Marie Dubé, Coalition X, 514 555-0100\n\n{TABLES['family name first']}\n\nLuc "
        f"Ross, Table Z, 514 555-0103"
    )
    assert [facts["family_name"] for facts in read_facts(text)] == ["Dubé", "Roy", "Côté", "Ross"]


def test_tabs_after_labels_are_no_table() -> None:
    text = (
        "Anne Roy\nCoalition X\nTél. :\t514 555-0101\nTéléc. :\t514 555-0102\nCourriel "
        ":\tanne@example.org"
    )
    (entry,) = read_text(text).entries
    assert [v.label for v in entry.phones] == ["work", "fax"]
