"""Rows of our own tables: headings in any order, columns of others, what hands wrote in them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory_app.domain.incoming import ImportRecord, Owner, Part
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.problems import Problem
from directory_app.formats.exact_columns import EXACT_LAYOUT
from directory_app.formats.own.exact_rows import column_uses, exact_records, is_exact
from directory_app.formats.sheet_columns import (
    SEEN_LAYOUT,
    TECHNICAL_LAYOUT,
    french_heading,
    numbered_exact,
    numbered_french,
)
from directory_app.formats.tables.table import Row
from tests.unit.formats.builders import director, organisation, passed, person
from tests.unit.formats.full_contacts import EVERYTHING, full_organisation, full_person
from tests.unit.formats.own.comparing import read_from
from tests.unit.formats.own.files import calamine_cells, csv_cells, from_cells, workbook


def read(**cells: str) -> ImportRecord:
    """The record of one exact row with these cells."""
    row = {"id": "c1", "kind": "person", "display_name": "x", "family_name": "Roy"} | cells
    (record,) = exact_records(list(row), [Row(2, tuple(row.values()))])
    return record


def said(record: ImportRecord, part: Part) -> list[str]:
    return [one.text for _, one in record.all(part)]


# --- headings ----------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [1, 2, 17])
def test_every_exact_heading_has_its_french_one_and_comes_back(number: int) -> None:
    for block in EXACT_LAYOUT:
        for template in block.headings:
            if "{n}" in template:
                exact = template.replace("{n}", str(number))
                french = french_heading(template).replace("{n}", str(number))
                assert numbered_french(french) == numbered_exact(exact) is not None


def test_no_heading_stands_twice_and_none_that_people_read_is_technical() -> None:
    headings = [
        heading.replace("{n}", block.number(n))
        for block in (*SEEN_LAYOUT, *TECHNICAL_LAYOUT)
        for heading in block.headings
        for n in ((1, 2, 3) if "{n}" in heading else (1,))
    ]
    assert len(headings) == len(set(headings))
    seen = [h.replace("{n}", block.number(2)) for block in SEEN_LAYOUT for h in block.headings]
    assert [heading for heading in seen if numbered_french(heading)] == []


def test_our_tables_are_recognised_and_no_others() -> None:
    card = passed(full_person(), EVERYTHING)
    assert is_exact(csv_cells([card])[0])
    assert is_exact([f" {one}\u00a0" for one in csv_cells([card])[0]])
    assert is_exact(calamine_cells(workbook([card]))[0])
    seen = [h.replace("{n}", "") for block in SEEN_LAYOUT for h in block.headings]
    for header in (seen, [], ["id", "name"], ["First Name", "Last Name", "E-mail 1 - Value"]):
        assert not is_exact(header)


def test_columns_say_where_they_go() -> None:
    header = [
        *("id", "kind", "display_name", "name", "phone_2_label", "role_1_organisation_id"),
        *("sector_3", "custom_1_name", "Allergies", "phone_1001"),
    ]
    assert [one.field for one in column_uses(header)] == [
        *("id", "kind", "display_name", "name", "phones.1.label", "roles.0.organisation.id"),
        *("sectors.2", "custom", "custom.Allergies", "custom.phone_1001"),
    ]


@pytest.mark.parametrize("cells_of", [csv_cells, lambda cards: calamine_cells(workbook(cards))])
def test_columns_in_another_order_say_the_same(cells_of: object) -> None:
    assert callable(cells_of)
    cells = cells_of([passed(one, EVERYTHING) for one in (full_person(), full_organisation())])
    turned = [row[::-1] for row in cells]
    forth, back = from_cells(cells), from_cells(turned)
    assert [set(map(repr, one.values)) for one in forth] == [
        set(map(repr, one.values)) for one in back
    ]


# --- cells --------------------------------------------------------------------------------------


def test_a_column_that_is_not_ours_is_kept_under_its_heading() -> None:
    record = read(Allergies="noix", Vide="", phone_1="+15145550110")
    (kept,) = [one for one in record.values if one.part is Part.CUSTOM]
    assert (kept.label, kept.text) == ("Allergies", "noix")
    assert json.loads(record.data) == ["c1", "person", "x", "Roy", "noix", "", "+15145550110"]


def test_values_of_another_type_are_left_out_and_named() -> None:
    record = read(
        phone_1="+15145550110",
        phone_1_confidential="peut-être",
        phone_1_of_role="premier",
        phone_1_verified_on="hier",
        phone_1_extension="trois",
        role_1_organisation="Table A",
        role_1_start="2018-13",
        published_count_1="beaucoup",
    )
    assert [one.params["field"] for one in record.problems] == [
        "roles.0.start",
        "phones.0.extension",
        "phones.0.confidential",
        "phones.0.verified_on",
        "phones.0.of_role",
        "published_counts.0.count",
    ]
    assert {one.code for one in record.problems} == {"value_of_wrong_type"}
    assert said(record, Part.PHONE) == ["514 555-0110"]


def test_problems_of_the_row_stay_with_it() -> None:
    problem = Problem("column_count", {"line": "9"})
    header = ["id", "kind", "display_name", "name"]
    (record,) = exact_records(header, [Row(9, ("a", "organisation", "", "N"), (problem,))])
    assert (record.line, record.problems) == (9, (problem,))


@pytest.mark.parametrize(("cell", "expected"), [("TRUE", True), ("vrai", True), ("FAUX", False)])
def test_what_a_spreadsheet_makes_of_true_is_understood(cell: str, expected: bool) -> None:
    record = read(phone_1="+15145550110", phone_1_confidential=cell)
    ((_, value),) = record.all(Part.PHONE)
    assert value.item.confidential is expected


def test_a_removed_position_leaves_the_others_their_coordinates() -> None:
    record = read(
        role_2_organisation="Table A",
        role_2_organisation_id="org-a",
        phone_1="+15145550110",
        phone_1_of_role="1",
        phone_2="+15145550111",
        phone_2_inherited_from="org-a",
        phone_3="+15145550112",
        phone_3_of_role="0",
        phone_4="+15145550113",
        phone_4_inherited_from="org-z",
    )
    owners = [(one.owner, one.role) for _, one in record.all(Part.PHONE)]
    assert owners == [(Owner.ROLE, 0), (Owner.ORGANISATION, 0), (Owner.PERSON, 0)]
    assert [(one.code, one.params["field"]) for one in record.problems] == [
        ("value_of_wrong_type", "phones.2.of_role"),
        ("inherited_from_unknown", "phones.3"),
    ]


@pytest.mark.parametrize("kind", ["", "groupe"])
def test_what_is_neither_a_person_nor_an_organisation_is_refused(kind: str) -> None:
    header = ["id", "kind", "display_name", "note"]
    (record,) = exact_records(header, [Row(2, ("a", kind, "Roy", "x"))])
    assert (record.refusal, record.values) == ("kind_unknown", ())
    assert "Roy" in record.raw


def test_short_and_long_rows_crash_nothing() -> None:
    header = ["id", "kind", "display_name", "name"]
    for cells in ((), ("a",), ("a", "organisation", "x", "N", "de trop")):
        (record,) = exact_records(header, [Row(2, cells)])
        assert isinstance(record.raw, str)


# --- what people write in the columns that they read --------------------------------------------


class Sheet:
    """A workbook opened by somebody."""

    def __init__(self, *subjects: object) -> None:
        cards = [passed(one, EVERYTHING) for one in subjects]  # type: ignore[arg-type]
        self.cells = calamine_cells(workbook(cards))
        self.untouched = from_cells(self.cells)

    def write(self, row: int, **cells: str) -> ImportRecord:
        """What the row says once these cells are written in."""
        for heading, text in cells.items():
            self.cells[row][self.cells[0].index(heading.replace("_", " "))] = text
        return from_cells(self.cells)[row - 1]


def changed(before: ImportRecord, after: ImportRecord) -> tuple[list[str], list[str]]:
    """Texts that are gone and texts that are new."""
    old, new = ({(one.part, one.text) for one in r.values} for r in (before, after))
    return sorted(text for _, text in old - new), sorted(text for _, text in new - old)


def test_a_telephone_written_over_another_takes_its_place_and_its_marks() -> None:
    sheet = Sheet(full_person())
    cells = dict(zip(*sheet.cells, strict=True))
    assert (cells["Téléphone"], cells["Téléphone 2"]) == ("514 555-0120, poste 209", "819 555-0131")
    record = sheet.write(1, Téléphone="450 555-0177 poste 12")
    assert changed(sheet.untouched[0], record) == (
        ["514 555-0120, poste 209"],
        ["450 555-0177, poste 12"],
    )
    (value,) = [one for one in record.values if one.text == "450 555-0177, poste 12"]
    assert (value.owner, value.role, value.label) == (Owner.ROLE, 1, "work")
    assert (value.item.preferred, value.item.number.e164) == (True, "+14505550177")


def test_an_inherited_value_written_over_becomes_the_persons_own() -> None:
    sheet = Sheet(director())
    record = sheet.write(1, Courriel_2="moi@example.org")
    (value,) = [one for one in record.values if one.text == "moi@example.org"]
    assert value.owner is Owner.PERSON
    assert changed(sheet.untouched[0], record)[0] == ["info@cuisines.example.org"]


def test_values_added_in_empty_cells_and_emptied_ones() -> None:
    sheet = Sheet(full_person(), organisation("Autre", phones=()))
    record = sheet.write(2, Téléphone="514 555-0188", Courriel="a@b.example.org", Ville="Laval")
    assert said(record, Part.PHONE) == ["514 555-0188"]
    assert said(record, Part.EMAIL) == ["a@b.example.org"]
    assert said(record, Part.ADDRESS) == ["Laval"]
    emptied = sheet.write(1, Cellulaire="", Courriel="")
    gone, new = changed(sheet.untouched[0], emptied)
    assert (gone, new) == (["438 555-0130", "maelle@a.example.org"], [])


def test_names_functions_sectors_and_texts_written_over() -> None:
    sheet = Sheet(full_person(), full_organisation())
    person_ = sheet.write(1, Nom="Roy", Fonction="présidente du CA", Secteurs="Santé, Enfance")
    assert changed(sheet.untouched[0], person_) == (["Lafleur-Noël"], ["Enfance", "Roy"])
    functions = [one.item.function for _, one in person_.all(Part.ROLE)]
    assert functions == ["présidente", "présidente du CA", ""]
    assert person_.values[2].part is Part.TITLE
    organisation_ = sheet.write(2, Organisation="Nouveau nom", Description="Autre mission")
    gone, new = changed(sheet.untouched[1], organisation_)
    assert new == ["Autre mission", "Nouveau nom"]
    contact = full_organisation().contact
    assert gone == [contact.description, contact.display_name]


def test_another_organisation_is_another_position() -> None:
    sheet = Sheet(director())
    record = sheet.write(1, Organisation="Coalition Z", Sigle="CZ", Fonction="membre")
    roles = [(one.text, one.label, one.item.function) for _, one in record.all(Part.ROLE)]
    assert roles == [
        ("Regroupement des cuisines du Nord", "RCN", "directrice générale"),
        ("Coalition Z", "CZ", "membre"),
    ]


def test_a_part_of_an_address_written_over_is_read_again() -> None:
    sheet = Sheet(organisation("Autre", addresses=(full_person().employers[0].addresses[0],)))
    record = sheet.write(1, Ville="Laval", Code_postal="H7N 1A1")
    ((_, value),) = record.all(Part.ADDRESS)
    postal = value.item.postal
    assert (postal.number, postal.street, postal.city) == ("1474", "rue Fleury Est", "Laval")
    assert (postal.province, postal.postal_code, postal.country) == ("QC", "H7N 1A1", "CA")


def test_a_row_that_somebody_added_is_a_contact() -> None:
    sheet = Sheet(person())
    width = len(sheet.cells[0])
    sheet.cells += [[""] * width, [""] * width]
    found = sheet.write(2, Prénom="Léa", Nom="Roy", Téléphone="514 555-0188")
    assert (found.kind, found.uid) == ("person", "")
    assert found.raw == "Léa · Roy · 514 555-0188"
    named = sheet.write(3, Organisation="Maison neuve", Sigle="MN")
    assert (named.kind, named.raw) == ("organisation", "Maison neuve · MN")


def test_columns_that_were_deleted_change_nothing() -> None:
    card = passed(full_person(), EVERYTHING)
    cells = calamine_cells(workbook([card]))
    seen = {
        h.replace("{n}", b.number(n)) for b in SEEN_LAYOUT for h in b.headings for n in (1, 2, 3)
    }
    kept = {"Type", "Prénom", "Nom", "Titre", "Description", "Note interne", "Accords", "Pronoms"}
    gone = [n for n, heading in enumerate(cells[0]) if heading in seen - kept]
    assert len(gone) > 15
    left = [[cell for n, cell in enumerate(row) if n not in gone] for row in cells]
    assert read_from(from_cells(left)[0]) == read_from(from_cells(cells)[0])
    only_country = [[c for n, c in enumerate(row) if cells[0][n] != "Pays"] for row in cells]
    assert read_from(from_cells(only_country)[0]) == read_from(from_cells(cells)[0])


def test_what_is_written_in_the_columns_of_marks_counts() -> None:
    """« Langues », « Circonscription » and « Ne pas écrire » are read where people write them."""
    cells = calamine_cells(workbook([passed(full_person(), EVERYTHING)]))
    refused = "maelle@a.example.org"
    added = {"Ne pas écrire": refused, "Ne pas écrire depuis le": "2026-05"}
    header = [*cells[0], *added, "Ne pas écrire selon", "Ne pas écrire 2"]
    row = dict(zip(header, [*cells[1], *added.values(), "Anne", "nobody@example.org"], strict=True))
    row |= {"Langues": "en, fr", "Circonscription 2": "Les Caps", "Accords": "masculin"}
    (record,) = from_cells([header, [row[name] for name in header]])
    emails = {value.text: value.item for _, value in record.all(Part.EMAIL)}
    assert emails[refused].refused
    assert emails[refused].refused_on == PartialDate(2026, 5)
    assert emails[refused].refused_source == "Anne"
    assert [value.text for _, value in record.all(Part.LANGUAGE)] == ["en", "fr"]
    assert [value.text for _, value in record.all(Part.GRAMMATICAL_GENDER)] == ["masculine"]
    ridings = {value.text: value.item.riding for _, value in record.all(Part.ROLE)}
    assert ridings == {"Comité C": "", "Table A": "", "Coalition B": "Les Caps"}


CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["", "true", "0", "99", "+15145550110", "2018", "Personne", "514 555-0110"]),
)
WRITTEN = calamine_cells(
    workbook([passed(one, EVERYTHING) for one in (full_person(), full_organisation())])
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, len(WRITTEN[0]) - 1), CELL)))
def test_whatever_is_written_where_every_row_is_a_record(
    edits: list[tuple[int, int, str]],
) -> None:
    cells = [list(row) for row in WRITTEN]
    for row, column, text in edits:
        cells[row][column] = text
    if is_exact(cells[0]):
        records = from_cells(cells)
        assert len(records) == 2
        assert all(value.text for record in records for value in record.values)
