"""What the cards of every program mean, and that no property of one is lost on the way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from directory_app.domain.incoming import ImportRecord, Part
from directory_app.formats.vcard.ownership import is_companion, is_read
from directory_app.formats.vcard.properties import CardProblem
from directory_app.formats.vcard.reading import PROBLEM_CODES, read_cards
from directory_app.formats.vcard.to_record import (
    card_record,
    problem_of,
    read_vcards,
    unknown_properties,
)
from directory_app.resources import resource_path
from tests.unit.formats.vcard.described import described, problem
from tests.unit.formats.vcard.fixtures import FILES as TRAPS

FOLDER = Path(__file__).resolve().parents[3] / "data" / "vcard" / "records"
PROGRAMS = sorted(FOLDER.glob("*.vcf"))


def card(*lines: str, version: str = "3.0") -> ImportRecord:
    """The record of a card with these lines."""
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
    (record,), problems = read_vcards(text.encode())
    assert problems == ()
    return record


def said(record: ImportRecord, part: Part) -> list[str]:
    return [value.text for _, value in record.all(part)]


def headed(record: ImportRecord) -> dict[str, str]:
    """The values under a heading."""
    return {value.label: value.text for _, value in record.all(Part.CUSTOM)}


@pytest.mark.parametrize("file", PROGRAMS, ids=lambda file: file.stem)
def test_the_cards_of_a_program(file: Path) -> None:
    records, problems = read_vcards(file.read_bytes())
    found: dict[str, Any] = {
        "records": [
            described(one) | {"unknown": [list(x) for x in unknown_properties(one.data)]}
            for one in records
        ],
        "problems": [problem(one) for one in problems],
    }
    assert found == json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", [*TRAPS, *PROGRAMS], ids=lambda file: file.stem)
def test_every_property_is_read_or_listed_as_unknown(file: Path) -> None:
    for read in read_cards(file.read_bytes()):
        record = card_record(read)
        unknown = [name for name, _ in unknown_properties(record.data)] if record.data else []
        kept = [p.name for p in read.properties if p.value and not is_read(p)]
        partners = [p.name for p in read.properties if is_companion(p)]
        assert sorted(unknown) == sorted(n for n in kept if n not in partners)
        assert record.data == read.data


def test_a_problem_of_every_code_has_a_sentence() -> None:
    for lang in ("fr", "en"):
        catalogue = resource_path("messages", f"{lang}.toml").read_text(encoding="utf-8")
        for code in PROBLEM_CODES:
            assert f"\n{problem_of(CardProblem(code, 3)).code} = " in catalogue


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("BDAY:1604-03-12", "12 mars"),
        ("BDAY:--0301", "1er mars"),
        ("BDAY:19750312", "1975-03-12"),
        ("BDAY:1975-03-12T00:00:00Z", "1975-03-12"),
        ("BDAY:1975", "1975"),
        ("BDAY;VALUE=text:vers 1975", "vers 1975"),
        ("BDAY:1975-02-31", "1975-02-31"),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-05-06", "6 mai"),
    ],
)
def test_birthdays(written: str, expected: str) -> None:
    assert headed(card("FN:Une Personne", written)) == {"Anniversaire": expected}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("N:Roy;Anne;Marie,Ève;Mme;",), ("Anne Marie Ève", "Roy", "Mme")),
        (("N:Roy;Anne;;;", "FN:Dre Anne Roy"), ("Anne", "Roy", "")),
        (("FN:Dre Anne Roy",), ("Anne", "Roy", "Dre")),
        (("FN:M. Roy",), ("", "Roy", "M.")),
        (("FN:M Roy",), ("M", "Roy", "")),
        (("N:Anne Roy;;;;", "FN:Anne Roy"), ("Anne", "Roy", "")),
        (("N:;Anne Roy;;;", "FN:Anne Roy"), ("Anne", "Roy", "")),
        (("N:Roy", "FN:Roy"), ("", "Roy", "")),
        (("N:;;;;", "NICKNAME:Loulou Roy"), ("Loulou", "Roy", "")),
    ],
)
def test_names(lines: tuple[str, ...], expected: tuple[str, str, str]) -> None:
    record = card(*lines)
    parts = (Part.GIVEN_NAME, Part.FAMILY_NAME, Part.TITLE)
    assert tuple(record.text(part) for part in parts) == expected
    assert record.kind == "person"


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("FN:A", "ORG:A"), "organisation"),
        (("FN:A (AB)", "ORG:A"), "organisation"),
        (("ORG:A;B",), "organisation"),
        (("N:A;;;;", "FN:A", "ORG:A"), "organisation"),
        (("N:A;B;;;", "FN:A", "X-ABShowAs:COMPANY"), "organisation"),
        (("FN:A", "KIND:org"), "organisation"),
        (("FN:A", "ORG:A", "KIND:individual"), "person"),
        (("FN:Anne Roy", "ORG:A"), "person"),
        (("N:Roy;A;;;", "FN:A", "ORG:A"), "person"),
    ],
)
def test_kinds(lines: tuple[str, ...], kind: str) -> None:
    assert card(*lines).kind == kind


@pytest.mark.parametrize(
    ("nickname", "part"),
    [
        ("FTQ", Part.ACRONYM),
        ("COCQ-SIDA", Part.ACRONYM),
        ("R des centres", Part.OTHER_NAME),
        ("la Table", Part.OTHER_NAME),
        ("OC 03", Part.ACRONYM),
    ],
)
def test_the_nickname_of_an_organisation(nickname: str, part: Part) -> None:
    assert said(card("FN:A", "ORG:A", f"NICKNAME:{nickname}"), part) == [nickname]


@pytest.mark.parametrize(
    ("head", "label", "is_personal"),
    [
        ("TEL;TYPE=WORK,VOICE", "work", False),
        ("TEL;TYPE=HOME,FAX", "fax", True),
        ("TEL;TYPE=CELL,HOME", "cell", True),
        ("TEL;TYPE=VOICE", "", False),
        ("TEL;TYPE=X-Direct_line", "Direct line", False),
        ("TEL;TYPE=PAGER", "pager", False),
        ("EMAIL;TYPE=INTERNET,HOME", "home", True),
        ("URL;TYPE=WORK", "work", False),
    ],
)
def test_labels_by_type(head: str, label: str, is_personal: bool) -> None:
    value = next(v for v in card("FN:A B", f"{head}:exemple.example.org").values if v.item)
    assert (value.label, value.item.label, value.item.personal) == (label, label, is_personal)


@pytest.mark.parametrize(
    ("spoken", "label"),
    [
        ("_$!<Work>!$_", "work"),
        ("_$!<HomeFAX>!$_", "fax"),
        ("_$!<Main>!$_", "principal"),
        ("Cellulaire", "cell"),
        ("Télécopieur", "fax"),
        ("Sans frais", "toll_free"),
        ("ATS", "tty"),
        ("Réception\\, jour", "Réception, jour"),
    ],
)
def test_labels_by_name(spoken: str, label: str) -> None:
    record = card("FN:A B", "item1.TEL:514-555-0110", f"item1.X-ABLabel:{spoken}")
    assert [value.label for _, value in record.all(Part.PHONE)] == [label]


@pytest.mark.parametrize("secrecy", ["PRIVATE", "Confidential"])
def test_a_private_card_says_so(secrecy: str) -> None:
    assert said(card("FN:A B", f"CLASS:{secrecy}"), Part.SECRECY) == [secrecy.casefold()]
    assert said(card("FN:A B", "CLASS:PUBLIC"), Part.SECRECY) == []


def test_a_photo_elsewhere_is_not_fetched() -> None:
    record = card("FN:A B", "PHOTO;VALUE=uri:https://photos.example.org/a.jpg")
    assert [one.code for one in record.problems] == ["photo_not_fetched"]
    assert headed(record) == {"Photo": "https://photos.example.org/a.jpg"}


def test_the_tags_of_telephones_are_dropped() -> None:
    record = card("FN:A B", "CATEGORIES:My Contacts,* myContacts,myContacts,Amis")
    assert said(record, Part.TAG) == ["Amis"]


def test_a_card_too_large_says_so() -> None:
    data = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nNOTE:" + b"x" * (11 * 1024 * 1024)
    (record,), _ = read_vcards(data + b"\r\nEND:VCARD\r\n")
    assert record.refusal == "card_too_large"
    assert [one.code for one in record.problems] == ["card_too_large"]
