"""CSV: the exact file comes back equal; the people's file runs nothing and keeps its accents."""

from __future__ import annotations

import csv
import io
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.addresses import PostalAddress
from directory_app.domain.cards import ListReference
from directory_app.domain.confidentiality import Grant, Redacted
from directory_app.domain.contact import (
    Affiliation,
    FormerName,
    OpeningHours,
    OtherName,
    PublishedCount,
)
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.phones import PhoneNumber
from directory_app.domain.text import clean_block
from directory_app.formats.csv_file import (
    EXACT,
    EXCEL_FR,
    Dialect,
    RowEncoder,
    exact_cell,
    guarded_cell,
    verify_csv,
    write_csv,
)
from tests.unit.formats.builders import (
    address,
    card,
    director,
    email,
    organisation,
    passed,
    person,
    phone,
    postal,
    role,
    site,
)


def written(dialect: Dialect, *contacts: Redacted) -> bytes:
    return b"".join(write_csv(contacts, dialect))


def rows_of(data: bytes, dialect: Dialect) -> list[list[str]]:
    text = data.removeprefix(dialect.mark).decode("utf-8")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect.delimiter, strict=True))


def records_of(dialect: Dialect, *contacts: Redacted) -> list[dict[str, str]]:
    """The rows by heading, empty cells left out."""
    headings, *rows = rows_of(written(dialect, *contacts), dialect)
    assert len(set(headings)) == len(headings)
    return [{h: c for h, c in zip(headings, row, strict=True) if c} for row in rows]


# --- exact -------------------------------------------------------------------------------------


def test_exact_is_plain_utf8_with_commas_and_line_feeds() -> None:
    data = written(EXACT, passed(organisation("Côté, « à » l’œuvre")))
    assert data.startswith(b"id,kind,display_name,given_name,family_name,title,name,acronym,")
    assert data.endswith(b"\n")
    assert b"\r" not in data
    assert '"Côté, « à » l’œuvre"'.encode() in data


def test_exact_separates_number_and_extension_and_says_whose_they_are() -> None:
    subject = director()
    (record,) = records_of(EXACT, passed(subject))
    employer = subject.employers[0]
    assert {k: v for k, v in record.items() if k.startswith("phone_1")} == {
        "phone_1": "+15145550112",
        "phone_1_extension": "209",
        "phone_1_raw": "514 555-0112 poste 209",
        "phone_1_label": "work",
        "phone_1_of_role": "0",
        "phone_1_personal": "false",
        "phone_1_preferred": "true",
    }
    assert record["phone_2_inherited_from"] == employer.id
    assert record["role_1_organisation_id"] == employer.id
    assert (record["role_1_function"], record["role_1_main"]) == ("directrice générale", "true")
    assert record["address_1_street"] == "rue Fleury Est"
    assert record["email_1"] == "direction@cuisines.example.org"
    assert record["region"] == "06"


def test_exact_carries_every_field_of_an_organisation() -> None:
    parent = organisation("Coalition mère")
    day = PartialDate.parse("2018-03-13")
    contact = organisation(
        category="coalition",
        sectors=("Santé", "Logement"),
        territory=("QC",),
        description="Mission",
        sort_as="cuisines",
        verified_on=day,
        other_names=(OtherName(id="a", name="la Table"),),
        former_names=(FormerName(id="b", name="Ancien nom", acronym="AN"),),
        published_counts=(PublishedCount(id="c", count=43, what="membres", date=day),),
        opening_hours=(OpeningHours("mo-th", "09:00", "17:00"),),
        affiliations=(Affiliation(id="d", organisation=parent.id, period=Period(attested_on=day)),),
        phones=(phone(confidential=False), phone(PhoneNumber("illisible"))),
    )
    lists = (ListReference("l", "Envoi; automne"),)
    (record,) = records_of(EXACT, passed(card(contact, others=(parent,), lists=lists)))
    expected = {
        "category": "coalition",
        "sector_1": "Santé",
        "sector_2": "Logement",
        "territory_1": "QC",
        "description": "Mission",
        "sort_as": "cuisines",
        "verified_on": "2018-03-13",
        "other_name_1": "la Table",
        "former_name_1": "Ancien nom",
        "former_name_1_acronym": "AN",
        "published_count_1": "43",
        "published_count_1_what": "membres",
        "published_count_1_date": "2018-03-13",
        "opening_hours_1_days": "mo-th",
        "opening_hours_1_open": "09:00",
        "opening_hours_1_close": "17:00",
        "affiliation_1_organisation_id": parent.id,
        "affiliation_1_organisation": "Coalition mère",
        "affiliation_1_kind": "member",
        "affiliation_1_attested_on": "2018-03-13",
        "list_1": "Envoi; automne",
        "phone_1_confidential": "false",
        "phone_2_raw": "illisible",
    }
    assert {key: record.get(key) for key in expected} == expected
    assert "phone_2" not in record, "only E.164 stands under the bare heading"


def test_there_are_as_many_columns_as_the_richest_contact_needs() -> None:
    many = passed(person(phones=tuple(phone(f"514 555-01{n:02}") for n in range(25))))
    one = passed(person(phones=(phone("514 555-0199"),)))
    headings, *rows = rows_of(written(EXACT, one, many), EXACT)
    assert {len(row) for row in rows} == {len(headings)}
    assert headings.count("phone_25") == 1
    assert "phone_26" not in headings
    assert rows[1][headings.index("phone_25")] == "+15145550124"


@pytest.mark.parametrize("dialect", [EXACT, EXCEL_FR])
def test_an_empty_selection_is_a_row_of_headings(dialect: Dialect, tmp_path: Path) -> None:
    data = written(dialect)
    assert len(rows_of(data, dialect)) == 1
    path = tmp_path / "vide.csv"
    path.write_bytes(data)
    verify_csv(path, 0, dialect)


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))


@given(st.lists(TEXT, min_size=2, max_size=8))
def test_exact_cells_come_back_equal(cells: list[str]) -> None:
    assert rows_of(RowEncoder(EXACT).encode(cells), EXACT) == [cells]


@given(TEXT, TEXT, TEXT)
def test_an_exact_contact_comes_back_equal(name: str, street: str, note: str) -> None:
    value = PostalAddress(street=street, raw=street)
    contact = organisation(name, note=note, sectors=(name,), addresses=(address(value),))
    (record,) = records_of(EXACT, passed(contact, Grant(internal=True, reason="essai")))
    found = [record.get(key, "") for key in ("name", "address_1_street", "note", "sector_1")]
    assert found == [name, street, note, name]


def test_what_no_csv_can_carry_is_dropped() -> None:
    assert exact_cell("a\x00b\ud800c") == "abc"


# --- for people --------------------------------------------------------------------------------


def test_the_peoples_file_is_what_french_excel_opens_with_a_double_click() -> None:
    data = written(EXCEL_FR, passed(director()))
    assert data.startswith(b"\xef\xbb\xbfType;Titre;Pr\xc3\xa9nom;Nom;Organisation;Sigle;Fonction;")
    assert data.count(b"\r\n") == 2
    assert data.count(b"\n") == 2


def test_a_person_is_written_the_quebec_way() -> None:
    (record,) = records_of(EXCEL_FR, passed(director()))
    assert record == {
        "Type": "Personne",
        "Prénom": "Maëlle",
        "Nom": "Lafleur",
        "Organisation": "Regroupement des cuisines du Nord",
        "Sigle": "RCN",
        "Fonction": "directrice générale",
        "Téléphone": "514 555-0112, poste 209",
        "Téléphone 2": "514 555-0110",
        "Sans frais": "1 800 555-0111",
        "Courriel": "direction@cuisines.example.org",
        "Courriel 2": "info@cuisines.example.org",
        "Site Web": "https://cuisines.example.org",
        "Adresse": "1474, rue Fleury Est",
        "Ville": "Montréal",
        "Province": "Québec",
        "Code postal": "H2X 3V8",
        "Pays": "Canada",
        "Région": "Montréal",
    }


def test_a_fax_is_never_among_the_telephones() -> None:
    phones = (
        phone("514 555-0110", label="fax"),
        phone("514 555-0111", label="cell"),
        phone("514 555-0112", label="tty"),
    )
    (record,) = records_of(EXCEL_FR, passed(person(phones=phones)))
    assert record["Télécopieur"] == "514 555-0110"
    assert record["Cellulaire"] == "514 555-0111"
    assert record["Téléphone"] == "514 555-0112"


def test_an_organisation_fills_the_same_columns() -> None:
    contact = organisation(sectors=("Santé", "Logement"), description="Mission")
    (record,) = records_of(EXCEL_FR, passed(contact))
    assert record == {
        "Type": "Organisation",
        "Organisation": "Regroupement des cuisines du Nord",
        "Sigle": "RCN",
        "Secteurs": "Santé, Logement",
        "Description": "Mission",
    }


def test_two_positions_are_two_groups_of_columns() -> None:
    first, second = organisation("Table A"), organisation("Coalition B", acronym="CB")
    roles = (role(first, "directrice", main=True), role(second, "trésorière"))
    (record,) = records_of(EXCEL_FR, passed(card(person(roles=roles), first, second)))
    assert (record["Organisation"], record["Fonction"]) == ("Table A", "directrice")
    assert (record["Organisation 2"], record["Sigle 2"], record["Fonction 2"]) == (
        "Coalition B",
        "CB",
        "trésorière",
    )


def test_the_internal_note_has_a_column_only_when_it_was_granted() -> None:
    contact = organisation(note="interne")
    assert "Note interne" not in records_of(EXCEL_FR, passed(contact))[0]
    (granted,) = records_of(EXCEL_FR, passed(contact, Grant(internal=True, reason="essai")))
    assert granted["Note interne"] == "interne"


@pytest.mark.parametrize("dialect", [EXACT, EXCEL_FR])
def test_confidential_values_stay_home(dialect: Dialect) -> None:
    contact = organisation(
        note="SECRET-NOTE",
        phones=(phone("514 555-0199", confidential=True),),
        emails=(email("secret@a.example.org", personal=True),),
        websites=(site("https://secret.example.org", confidential=True),),
        addresses=(address(postal(number="9", street="rue Secrète"), confidential=True),),
    )
    data = written(dialect, passed(contact)).decode("utf-8-sig")
    for canary in ("0199", "secret", "SECRET", "Secrète", "H2X", "Montréal", ",06,"):
        assert canary not in data


TRIGGERS = tuple("=+-@\t\r＝＋－＠")

RISKY = st.one_of(
    st.text(max_size=40),
    st.text(st.sampled_from("=+-@\t\r\n \u00a0\u200b'\";,|x1(＝"), max_size=20),
    st.sampled_from(["=cmd|' /C calc'!A0", "+1 514 555-0110", "-2+3", "@SUM(A1)", " =1", "\t=1"]),
)


@given(st.lists(RISKY, min_size=2, max_size=6))
def test_no_cell_of_the_peoples_file_starts_a_formula(cells: list[str]) -> None:
    (read,) = rows_of(RowEncoder(EXCEL_FR).encode(cells), EXCEL_FR)
    assert len(read) == len(cells)
    for before, after in zip(cells, read, strict=True):
        assert not after.startswith(TRIGGERS)
        assert not after.strip().startswith(TRIGGERS)
        assert after.removeprefix("'") == clean_block(before) or after == clean_block(before)


@given(RISKY)
def test_the_guard_changes_only_what_needs_it(text: str) -> None:
    guarded, plain = guarded_cell(text), clean_block(text)
    assert guarded in {plain, f"'{plain}"}
    if not any(trigger in text for trigger in TRIGGERS):
        assert guarded == plain


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-5", "'-5"),
        ("+1 514 555-0110", "'+1 514 555-0110"),
        ("@nom", "'@nom"),
        ("＝1", "'＝1"),
        ("\t=1", "'=1"),
        ("\r=1", "'=1"),
        ("\u00a0\u200b=1", "'=1"),
        ("'=1", "''=1"),
        ('"=1"', '\'"=1"'),
        ("a=1", "a=1"),
        ("L’R – ici", "L’R – ici"),
        ("\tretrait", "retrait"),
    ],
)
def test_the_guard(text: str, cell: str) -> None:
    assert guarded_cell(text) == cell


def test_no_text_of_a_contact_becomes_a_formula() -> None:
    contact = person(
        "=1+1",
        "@nom",
        title="+x",
        sectors=("-a",),
        description=" =2",
        phones=(phone(PhoneNumber("+tel")),),
    )
    headings, row = rows_of(written(EXCEL_FR, passed(contact)), EXCEL_FR)
    assert len(headings) == len(row)
    assert not [cell for cell in row if cell.startswith(TRIGGERS)]


# --- checks and other programs -----------------------------------------------------------------


def test_a_file_with_a_missing_row_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "membres.csv"
    data = written(EXACT, passed(director()), passed(organisation("Deux\rlignes")))
    path.write_bytes(data)
    verify_csv(path, 2, EXACT)
    for damaged in (data[: data.rindex(b"\n", 0, -1) + 1], data[:-40], data + b"x\n"):
        path.write_bytes(damaged)
        with pytest.raises(ValueError):
            verify_csv(path, 2, EXACT)


@pytest.mark.libreoffice
def test_an_office_suite_keeps_accents_telephones_and_columns(tmp_path: Path) -> None:
    source = tmp_path / "membres.csv"
    subject = director()
    hostile = person("=1+1", description="Bonjour;\nœuf")
    source.write_bytes(written(EXCEL_FR, passed(subject), passed(hostile)))
    text_filter = "Text - txt - csv (StarCalc)"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
            "--headless",
            f"--infilter={text_filter}:59,34,76",
            "--convert-to",
            f"csv:{text_filter}:44,34,76",
            "--outdir",
            str(tmp_path / "lu"),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = (tmp_path / "lu" / "membres.csv").read_text(encoding="utf-8-sig")
    headings, first, second = csv.reader(io.StringIO(text, newline=""))
    assert headings == rows_of(source.read_bytes(), EXCEL_FR)[0]
    record = dict(zip(headings, first, strict=True))
    assert record["Prénom"] == "Maëlle"
    assert record["Téléphone"] == "514 555-0112, poste 209"
    assert record["Sans frais"] == "1 800 555-0111"
    assert record["Code postal"] == "H2X 3V8"
    risky = dict(zip(headings, second, strict=True))
    assert risky["Prénom"] in {"=1+1", "'=1+1"}, "the formula was not run"
    assert risky["Description"].splitlines() == ["Bonjour;", "œuf"]
