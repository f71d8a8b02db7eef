"""Cells as values: several in one, labels, extensions, names of all forms, secrecy, dates."""

from __future__ import annotations

import json

import pytest

from directory_app.domain.incoming import ImportRecord, Part
from directory_app.domain.problems import Problem
from directory_app.formats.columns.row_reader import RowReader
from directory_app.formats.columns.targets import parse_target


def read(paths: str, cells: str, header: str = "") -> ImportRecord:
    """One row: paths and cells between bars, headings those paths unless given."""
    targets = [parse_target(path.strip()) for path in paths.split("|")]
    headings = [one.strip() for one in (header or paths).split("|")]
    return RowReader(targets, headings).records(2, [one.strip() for one in cells.split("|")])[0]


def texts(record: ImportRecord, part: Part) -> list[str]:
    return [value.text for _, value in record.all(part)]


def labelled(record: ImportRecord, part: Part) -> list[tuple[str, str]]:
    return [(value.text, value.label) for _, value in record.all(part)]


NAMES = [
    ("full_name", "Tremblay, Marie", ("", "Marie", "Tremblay")),
    ("full_name", "TREMBLAY Marie", ("", "Marie", "TREMBLAY")),
    ("full_name", "Marie-Ève de la Sablonnière", ("", "Marie-Ève", "de la Sablonnière")),
    ("full_name", "Mme Marie Tremblay", ("Mme", "Marie", "Tremblay")),
    ("full_name", "marie tremblay", ("", "marie", "tremblay")),
    ("full_name", "Tremblay, Mme Marie", ("Mme", "Marie", "Tremblay")),
    ("full_name", "Tremblay", ("", "", "Tremblay")),
    ("full_name.family_first", "Nguyen Thi Lan", ("", "Thi Lan", "Nguyen")),
    ("full_name.family_first", "Roy Anne", ("", "Anne", "Roy")),
    (
        "full_name.family_first",
        "de la Sablonnière Marie-Ève",
        ("", "Marie-Ève", "de la Sablonnière"),
    ),
    ("display_name", "Luc Côté", ("", "Luc", "Côté")),
    ("family_name | given_name", "Marie Tremblay |", ("", "Marie", "Tremblay")),
    ("given_name | middle_name | family_name", "Jean | Paul | Roy", ("", "Jean Paul", "Roy")),
    ("given_name | family_name | title", "Anne | Roy | Dre", ("Dre", "Anne", "Roy")),
    ("full_name", "Marie Roy et Luc Côté", ("", "Marie", "Roy")),
    ("full_name", "Marie et Luc Côté", ("", "Marie", "Côté")),
    ("emails", "Marie Roy <marie@example.org>", ("", "Marie", "Roy")),
]


@pytest.mark.parametrize(("paths", "cells", "expected"), NAMES)
def test_names_of_people(paths: str, cells: str, expected: tuple[str, str, str]) -> None:
    record = read(paths, cells)
    parts = (Part.TITLE, Part.GIVEN_NAME, Part.FAMILY_NAME)
    assert tuple(record.text(part) for part in parts) == expected


def test_two_people_are_two_records_and_told() -> None:
    cells = ["Ligue", "Marie Roy et Luc Côté", "coprésidents", "marie.roy@example.org", "17"]
    targets = ("name", "full_name", "roles.function", "emails", "custom.Allergies")
    reader = RowReader(tuple(map(parse_target, targets)), ("", "", "", "", ""))
    first, second = reader.records(4, cells)
    assert [one.code for one in first.problems] == ["two_people"]
    assert first.text(Part.FAMILY_NAME) == "Roy"
    assert (second.line, second.data, second.problems) == (4, first.data, ())
    said = [(one.part.value, one.text) for one in second.values]
    assert said == [
        ("given_name", "Luc"),
        ("family_name", "Côté"),
        ("function", "coprésidents"),
        ("organisation", "Ligue"),
    ]


def test_a_couple_has_one_address_and_telephone() -> None:
    reader = RowReader(tuple(map(parse_target, ("full_name", "phones", "emails"))), ("", "", ""))
    first, second = reader.records(2, ["Marie et Luc Côté", "819 555-0101", "marie@example.org"])
    assert [one.text(Part.FAMILY_NAME) for one in (first, second)] == ["Côté", "Côté"]
    assert [one.text(Part.PHONE) for one in (first, second)] == ["819 555-0101"] * 2
    assert [one.text(Part.EMAIL) for one in (first, second)] == ["marie@example.org", ""]


@pytest.mark.parametrize(
    ("cell", "name", "acronym"),
    [
        ("Fédération des lacs (FDL)", "Fédération des lacs", "FDL"),
        ("FDL – Fédération des lacs", "Fédération des lacs", "FDL"),
        ("Fédération des lacs - FDL", "Fédération des lacs", "FDL"),
        ("Centre des rives (Québec)", "Centre des rives (Québec)", ""),
        ("Maison A - Maison B", "Maison A - Maison B", ""),
    ],
)
def test_a_body_with_its_acronym(cell: str, name: str, acronym: str) -> None:
    record = read("name", cell)
    assert (record.text(Part.ORGANISATION), record.text(Part.ACRONYM)) == (name, acronym)


def test_an_acronym_of_its_own_column_holds() -> None:
    record = read("name | acronym", "Fédération des lacs (FDL) | FDLN")
    assert record.text(Part.ORGANISATION) == "Fédération des lacs (FDL)"
    assert record.text(Part.ACRONYM) == "FDLN"


def test_what_stands_behind_a_name() -> None:
    record = read("full_name", "Anne Roy, directrice générale")
    assert record.text(Part.FUNCTION) == "directrice générale"
    record = read("full_name", "Luc Côté (Ligue des rives)")
    assert record.text(Part.ORGANISATION) == "Ligue des rives"
    record = read("full_name", "Anne Roy (lundi)", "Contact")
    assert labelled(record, Part.CUSTOM) == [("lundi", "Contact")]


def test_coordinates_in_a_cell_of_names() -> None:
    record = read("full_name", "Anne Roy 514 555-0101, anne@example.org")
    assert record.text(Part.FAMILY_NAME) == "Roy"
    assert texts(record, Part.PHONE) == ["514 555-0101"]
    assert texts(record, Part.EMAIL) == ["anne@example.org"]


def test_a_name_that_repeats_the_others_is_not_kept() -> None:
    record = read("full_name | given_name | family_name", "Roy, Anne | Anne | Roy")
    assert texts(record, Part.CUSTOM) == []
    record = read("full_name | given_name | family_name", "Nanou Roy | Anne | Roy")
    assert texts(record, Part.CUSTOM) == ["Nanou Roy"]


PHONES = [
    ("phones", "514 555-0101 / 855-555-0102", [("514 555-0101", ""), ("855-555-0102", "")]),
    ("phones", "5145550101 ::: 5145550102", [("5145550101", ""), ("5145550102", "")]),
    (
        "phones",
        "514 555-0101 (cell.); 514 555-0102 fax",
        [("514 555-0101 (cell.)", "cell"), ("514 555-0102 fax", "fax")],
    ),
    ("phones.work", "cell. 514 555-0101", [("cell. 514 555-0101", "cell")]),
    ("phones.cell", "514 555-0101", [("514 555-0101", "cell")]),
    ("phones | phones.extension", "514 555-0101 | 209", [("514 555-0101, poste 209", "")]),
    ("phones | phones.extension", "514 555-0101 | poste 209", [("514 555-0101, poste 209", "")]),
    ("phones | phones.extension", "514 555-0101 p. 209 | 209", [("514 555-0101 p. 209", "")]),
    (
        "phones | phones.cell | phones.extension",
        "514 555-0101 | 438 555-0102 | 7",
        [("514 555-0101, poste 7", ""), ("438 555-0102", "cell")],
    ),
    ("phones.extension | phones", "7 | 514 555-0101", [("514 555-0101, poste 7", "")]),
    (
        "phones.0 | phones.1 | phones.0.extension",
        "514 555-0101 | 514 555-0102 | 7",
        [("514 555-0101, poste 7", ""), ("514 555-0102", "")],
    ),
    ("phones.0 | phones.0.label", "514 555-0101 | Mobile", [("514 555-0101", "cell")]),
    (
        "phones.0 | phones.0.label",
        "514 555-0101 ::: 514 555-0102 | Work ::: Home",
        [("514 555-0101", "work"), ("514 555-0102", "home")],
    ),
    ("phones", "n/d", []),
    ("emails", "514 555-0101", [("514 555-0101", "")]),
]


@pytest.mark.parametrize(("paths", "cells", "expected"), PHONES)
def test_telephones(paths: str, cells: str, expected: list[tuple[str, str]]) -> None:
    assert labelled(read(paths, cells), Part.PHONE) == expected


@pytest.mark.parametrize(
    ("paths", "cells", "kept"),
    [
        ("phones | phones.extension", "514 555-0101 | réception", "réception"),
        ("phones | phones.extension", " | 209", "209"),
        ("phones.extension", "209", "209"),
        ("phones | phones.extension", "514 555-0101 p. 3 | 209", "209"),
        ("phones | phones.extension", "a@example.org | 209", "209"),
        ("phones", "à venir", "à venir"),
    ],
)
def test_what_is_no_telephone_is_kept(paths: str, cells: str, kept: str) -> None:
    assert texts(read(paths, cells), Part.CUSTOM) == [kept]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("a@example.org; b@example.org", ["a@example.org", "b@example.org"]),
        ("a@example.org ou b@example.org", ["a@example.org", "b@example.org"]),
        ("a@example.org/b@example.org", ["a@example.org", "b@example.org"]),
        ("a@example.org,b@example.org", ["a@example.org", "b@example.org"]),
        ("a@example.org\nb@example.org", ["a@example.org", "b@example.org"]),
        ("a@example.org ::: b@example.org", ["a@example.org", "b@example.org"]),
        ("<a@example.org>", ["a@example.org"]),
        ("mailto:a@example.org", ["a@example.org"]),
        ("info [at] example.org", ["info [at] example.org"]),
        ("info@", ["info@"]),
        ("-", []),
        ("aucun", []),
    ],
)
def test_emails(cell: str, expected: list[str]) -> None:
    record = read("emails", cell)
    assert texts(record, Part.EMAIL) == expected
    assert texts(record, Part.CUSTOM) == []


def test_words_beside_an_email_are_kept() -> None:
    record = read("emails | name", "a@example.org (matin) | Ligue des rives", "Courriel | Org")
    assert labelled(record, Part.CUSTOM) == [("(matin)", "Courriel")]
    record = read("emails", "pas encore", "Courriel")
    assert labelled(record, Part.CUSTOM) == [("pas encore", "Courriel")]


def test_a_cell_is_read_by_its_own_form() -> None:
    record = read(
        "phones | emails | websites | addresses",
        "a@example.org | www.example.org | b@example.org | c@example.org",
    )
    assert texts(record, Part.EMAIL) == ["a@example.org", "b@example.org", "c@example.org"]
    assert texts(record, Part.WEBSITE) == ["www.example.org"]


def test_the_main_one_of_google_is_preferred() -> None:
    record = read("emails.0.label | emails.0", "* Work | a@example.org ::: b@example.org")
    marks = [(one.text, one.item.preferred if one.item else False) for one in record.values]
    assert marks == [("a@example.org", True), ("b@example.org", False)]


def test_a_home_fax_is_the_person_s() -> None:
    (value,) = (
        one
        for one in read("full_name | phones.home_fax", "Anne Roy | 450 555-0101").values
        if one.part is Part.PHONE
    )
    assert (value.label, value.owner, value.item.personal) == ("fax", "person", True)


def test_addresses_are_composed_by_their_group() -> None:
    record = read(
        "addresses.street | addresses.unit | addresses.city | addresses.province"
        " | addresses.postal_code | addresses.home.street | addresses.home.city",
        "1474, rue Fleury Est | 210 | Montréal | QC | h2c1s1 | 12, rue des Lilas | Laval",
        "Rue | Bureau | Ville | Province | Code postal | Rue (domicile) | Ville (domicile)",
    )
    work, home = (value.item for _, value in record.all(Part.ADDRESS))
    assert (work.postal.number, work.postal.street, work.postal.unit_type, work.postal.unit) == (
        "1474",
        "rue Fleury Est",
        "bureau",
        "210",
    )
    assert (
        work.postal.city,
        work.postal.province,
        work.postal.postal_code,
        work.postal.country,
    ) == ("Montréal", "QC", "H2C 1S1", "CA")
    assert (home.label, home.personal, home.postal.city, home.postal.number) == (
        "home",
        True,
        "Laval",
        "12",
    )


@pytest.mark.parametrize(
    ("paths", "cells", "expected"),
    [
        (
            "addresses | addresses.city | addresses.postal_code",
            "1, rue A, Montréal (Québec) H2X 3V8 | Montréal | H2X 3V8",
            "1|rue A|Montréal|QC|H2X 3V8|CA",
        ),
        ("addresses | addresses.city", "1, rue A | Montréal (Québec)", "1|rue A|Montréal|QC||CA"),
        (
            "addresses.street | addresses.city | addresses.country",
            "12, rue de la Paix | Paris | France",
            "12|rue de la Paix|Paris|||FR",
        ),
        (
            "addresses.street | addresses.street_2 | addresses.city | addresses.province"
            " | addresses.postal_code | addresses.country",
            "100 Main St | Suite 5 | Boston | MA | 02110 | USA",
            "100|Main St|Boston|MA|02110|US",
        ),
        (
            "addresses.number | addresses.street | addresses.city",
            "12 | rue A | Laval",
            "12|rue A|Laval|||",
        ),
        ("addresses.postal_code | addresses.country", "G1R2B5 | CA", "|||QC|G1R 2B5|CA"),
        ("addresses.po_box | addresses.city", "60 | Saint-Jérôme", "||Saint-Jérôme|||"),
    ],
)
def test_parts_of_an_address(paths: str, cells: str, expected: str) -> None:
    ((_, value),) = read(paths, cells).all(Part.ADDRESS)
    postal = value.item.postal
    found = (
        postal.number,
        postal.street,
        postal.city,
        postal.province,
        postal.postal_code,
        postal.country,
    )
    assert "|".join(found) == expected


def test_a_whole_address_is_left_to_its_reader() -> None:
    ((_, value),) = read("addresses", "1 rue A, Montréal QC H2X 3V8 CA").all(Part.ADDRESS)
    assert (value.text, value.item) == ("1 rue A, Montréal QC H2X 3V8, Canada", None)


@pytest.mark.parametrize(
    ("heading", "cell", "levels"),
    [
        ("Privé", "Vrai", ["PRIVATE"]),
        ("Private", "True", ["PRIVATE"]),
        ("Privé", "Faux", []),
        ("Critère de diffusion", "Confidentiel", ["CONFIDENTIAL"]),
        ("Critère de diffusion", "Privé", ["PRIVATE"]),
        ("Sensitivity", "Normal", []),
        ("Confidentiel", "x", ["CONFIDENTIAL"]),
        ("Confidentiel", "", []),
        ("Ne pas diffuser", "oui", ["PRIVATE"]),
        ("Ne pas diffuser", "sauf le courriel", ["PRIVATE"]),
    ],
)
def test_secrecy(heading: str, cell: str, levels: list[str]) -> None:
    record = read("full_name | secrecy", f"Anne Roy | {cell}", f"Nom | {heading}")
    assert texts(record, Part.SECRECY) == levels
    assert texts(record, Part.CUSTOM) == (["sauf le courriel"] if "sauf" in cell else [])


def test_tags_sectors_and_regions() -> None:
    record = read(
        "name | lists | sectors | territory",
        "Ligue | Presse ::: * myContacts | eau; air | 03 et 12",
    )
    assert texts(record, Part.TAG) == ["Presse"]
    assert texts(record, Part.SECTOR) == ["eau", "air"]
    assert texts(record, Part.TERRITORY) == ["03", "12"]
    assert texts(read("name | territory", "Ligue | tout le Québec"), Part.TERRITORY) == ["QC"]
    assert texts(read("name | territory", "Ligue | Nunavik"), Part.CUSTOM) == ["Nunavik"]


def test_what_only_a_body_has_is_kept_without_one() -> None:
    assert texts(read("full_name | territory | category", "Anne Roy | 03 | A"), Part.CUSTOM) == [
        "03",
        "A",
    ]
    assert texts(read("emails | roles.function", "a@example.org | Agente"), Part.CUSTOM) == [
        "Agente"
    ]


def test_dates_of_birth() -> None:
    parts = "birthday.year | birthday.month | birthday.day"
    assert texts(read(parts, "1975 | 2 | 9"), Part.CUSTOM) == ["1975-02-09"]
    assert texts(read(parts, " | 2 | 9"), Part.CUSTOM) == ["--02-09"]
    assert texts(read(parts, "1975 | |"), Part.CUSTOM) == ["1975"]
    assert texts(read(parts, "1975 | mars |"), Part.CUSTOM) == ["1975", "mars"]
    assert texts(read("birthday", "0/0/00"), Part.CUSTOM) == []


def test_what_programs_write_when_nobody_chose_is_nothing() -> None:
    cells = "0/0/00 | Non spécifié | Normal | Normal"
    record = read(
        "custom | gender | custom | custom", cells, "Anniversary | Sexe | Priorité | Humeur"
    )
    assert labelled(record, Part.CUSTOM) == [("Normal", "Humeur")]


def test_several_columns_of_one_meaning() -> None:
    record = read(
        "name | name | roles.function | roles.function | full_name",
        "Ligue A | Ligue B | Agente | Agente | Anne Roy",
        "Org | Société | F | F2 | N",
    )
    assert record.text(Part.ORGANISATION) == "Ligue A"
    assert labelled(record, Part.CUSTOM) == [("Ligue B", "Société")]


def test_a_second_position() -> None:
    record = read(
        "full_name | name | roles.1.organisation.name | roles.1.function",
        "Anne Roy | Ligue A | Ligue B (LB) | Agente",
    )
    ((_, value),) = record.all(Part.ROLE)
    assert (value.text, value.label, value.item.function) == ("Ligue B", "LB", "Agente")


def test_the_record_itself() -> None:
    reader = RowReader([parse_target("name"), parse_target("")], ["Org"])
    problem = Problem("column_count", {"line": "7", "found": "3", "expected": "2"})
    (record,) = reader.records(7, ["Ligue", " secret ", "", "de trop"], [problem])
    assert record.line == 7
    assert record.raw == "Ligue · secret · de trop"
    assert json.loads(record.data) == ["Ligue", " secret ", "", "de trop"]
    assert record.problems == (problem,)
    assert [(v.part, v.text, v.label, v.column) for v in record.values] == [
        (Part.ORGANISATION, "Ligue", "", 0),
        (Part.CUSTOM, "de trop", "Colonne 4", 3),
    ]
    assert reader.records(8, ["Ligue"], raw="Ligue;")[0].raw == "Ligue;"


def test_an_identifier_and_a_kind() -> None:
    record = read("id | kind | display_name", "M-12 | Organisation | Rive-Sud")
    assert (record.uid, record.text(Part.ORGANISATION)) == ("M-12", "Rive-Sud")
    assert record.kind is None
    assert read("kind | display_name", "Individual | Rive Sud").text(Part.FAMILY_NAME) == "Sud"


def test_a_very_long_cell_is_kept_whole() -> None:
    cell = "; ".join(f"a{n}@example.org" for n in range(400))
    record = read("emails | note", f"{cell} | {cell}", "Courriel | Notes")
    assert labelled(record, Part.CUSTOM) == [(cell, "Courriel")]
    assert texts(record, Part.NOTE) == [cell]
    assert texts(record, Part.EMAIL) == []
