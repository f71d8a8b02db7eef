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
PROGRAMS = sorted([*FOLDER.glob("*.vcf"), *(FOLDER.parent / "producers").glob("*.vcf")])


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
        ("BDAY:0000-03-08", "8 mars"),
        ("BDAY:00000308", "8 mars"),
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
        (("FN:Marie Josée Dubé (gardienne)",), ("Marie Josée", "Dubé", "")),
        (("N:;Jean Pierre Côté;;;", "FN:Jean Pierre Côté"), ("Jean Pierre", "Côté", "")),
        (("FN:Jean Martin Côté",), ("Jean", "Martin Côté", "")),
        (("FN:Dubé\\, Marie Josée",), ("Marie Josée", "Dubé", "")),
        (("FN:Jean Pierre",), ("Jean", "Pierre", "")),
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
        (("N:Réception", "FN:A", "ORG:A"), "organisation"),
        (("N:Réception", "FN:B", "ORG:A"), "person"),
        (("ORG:A", "TITLE:Ébéniste", "EMAIL:jp.roy@a.example.org"), "person"),
        (("ORG:A", "TITLE:Ébéniste", "EMAIL:info@a.example.org"), "organisation"),
        (("ORG:A", "EMAIL:jp.roy@a.example.org"), "organisation"),
        (("N:;CLSC;;;",), "organisation"),
        (("N:;FTQ;;;",), "organisation"),
        (("N:Léo;Garderie;de;;", "FN:Garderie de Léo"), "organisation"),
        (("FN:la Maison du Parc",), "organisation"),
        (("FN:Garderie de Léo", "TITLE:Éducatrice"), "person"),
        (("FN:Dre Centre Roy",), "person"),
        (("N:Maison;Rose;;;", "FN:Rose Maison"), "person"),
        (("N:;PAPA;;;",), "person"),
        (("N:;Papa bureau;;;",), "person"),
        (("N:;Maison;;;",), "person"),
        (("FN:Maison Luc",), "person"),
        (("N:Clinique;;;;", "FN:Marc Roy"), "person"),
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
        ("TEL;TYPE=WORKFAX", "fax", False),
        ("TEL;TYPE=HOMEFAX", "fax", True),
        ("TEL;TYPE=HOME2", "home", True),
        ("TEL;TYPE=CAR,VOICE", "Voiture", False),
        ("TEL;TYPE=X-Bureau 2", "Bureau 2", False),
        ("X-MS-TEL;TYPE=VOICE,COMPANY", "principal", False),
        ("X-MS-TEL;TYPE=CALLBACK", "Rappel", False),
        ("EMAIL;TYPE=CELL", "", False),
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
    assert said(card("FN:A B", f"X-CLASS:{secrecy}", "CLASS:PUBLIC"), Part.SECRECY) == [
        secrecy.casefold()
    ]
    assert said(card("FN:A B", "CLASS:PUBLIC"), Part.SECRECY) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("TEL;TYPE=CELL:514-555-0122 / 450-555-0123",
         [("514-555-0122", "cell"), ("450-555-0123", "cell")]),
        ("TEL:514 555-0133 (bureau), 514 555-0132 (cell.)",
         [("514 555-0133 (bureau)", "work"), ("514 555-0132 (cell.)", "cell")]),
        ("TEL:514-555-0122, poste 3\\, 450-555-0123",
         [("514-555-0122, poste 3", ""), ("450-555-0123", "")]),
        ("TEL:514 555-0122 / 0123", [("514 555-0122 / 0123", "")]),
        ("TEL:+1 514 555-0122 poste 4123", [("+1 514 555-0122 poste 4123", "")]),
        ("TEL:12345678901234567890", [("12345678901234567890", "")]),
        ("EMAIL;TYPE=HOME:a@example.org, b@example.org",
         [("a@example.org", "home"), ("b@example.org", "home")]),
        ("EMAIL:a@example.org", [("a@example.org", "")]),
        ("URL:exemple.example.org ; reseau.example/x",
         [("exemple.example.org", ""), ("reseau.example/x", "")]),
        ("URL:https://exemple.example.org/a\\,b.html",
         [("https://exemple.example.org/a,b.html", "")]),
        ("URL:https://exemple.example.org/un deux.html",
         [("https://exemple.example.org/un deux.html", "")]),
        ("URL:voir a.example.org et b.example.org", [("voir a.example.org et b.example.org", "")]),
    ],
)  # fmt: skip
def test_several_values_in_one_property(written: str, expected: list[tuple[str, str]]) -> None:
    record = card("FN:A B", written)
    assert [(v.text, v.label) for v in record.values if v.item] == expected


def test_what_stands_beside_several_mailboxes_is_kept() -> None:
    record = card("FN:A B", "EMAIL;TYPE=PREF:Ana <a@example.org>\\; Luc <b@example.org>")
    mailboxes = [value for _, value in record.all(Part.EMAIL)]
    assert [(one.text, one.item.preferred) for one in mailboxes] == [
        ("a@example.org", True),
        ("b@example.org", False),
    ]
    assert headed(record) == {"Courriel": "Ana ; Luc"}


def test_a_card_of_ours_is_never_split() -> None:
    typed = "514-555-0122 / 450-555-0123"
    record = card("PRODID:-//Bottin//Bottin//FR", "N:B;A;;;", f"TEL:{typed}")
    assert said(record, Part.PHONE) == [typed]


def test_a_home_number_among_others_stays_personal() -> None:
    record = card("FN:A B", "TEL;TYPE=HOME,PREF:514-555-0122 (cell.) / 450-555-0123")
    assert [(v.label, v.item.personal, v.item.preferred) for _, v in record.all(Part.PHONE)] == [
        ("cell", True, True),
        ("home", True, False),
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("IMPP:skype:pgirard", ("Messagerie", "Skype\u00a0: pgirard")),
        ("IMPP:xmpp:ana@im.example.org", ("Messagerie", "XMPP\u00a0: ana@im.example.org")),
        ("IMPP;X-SERVICE-TYPE=Facebook:xmpp:ana", ("Messagerie", "Facebook\u00a0: ana")),
        ("X-MS-IMADDRESS:ana@im.example.org", ("Messagerie", "ana@im.example.org")),
        ("X-SOCIALPROFILE;TYPE=mastodon:x-apple:%40max%40social.example",
         ("Réseau social", "Mastodon\u00a0: @max@social.example")),
        ("X-SOCIAL-PROFILE;TYPE=linkedin:https://reseau.example/ana",
         ("Réseau social", "LinkedIn\u00a0: https://reseau.example/ana")),
        ("GENDER:F;femme", ("Genre", "Femme")),
        ("GENDER:M;homme trans", ("Genre", "Homme, homme trans")),
        ("X-GENDER:female", ("Genre", "Femme")),
        ("X-WAB-GENDER:1", ("Genre", "Femme")),
        ("X-MS-ANNIVERSARY:20010714", ("Anniversaire d’union", "2001-07-14")),
        ("X-EPOCSECONDNAME:Rico", ("Surnom", "Rico")),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Jo;1;;;", ("Surnom", "Jo")),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-06-01;1;;",
         ("Anniversaire d’union", "2010-06-01")),
        ("EMAIL;TLX:514555", ("Télex", "514555")),
        ("EMAIL;TYPE=INTERNET:/o=Exemple/cn=ana", ("Adresse Exchange", "/o=Exemple/cn=ana")),
    ],
)  # fmt: skip
def test_facts(written: str, expected: tuple[str, str]) -> None:
    record = card("FN:A B", written)
    assert headed(record) == dict([expected])
    assert said(record, Part.EMAIL) == []
    assert unknown_properties(record.data) == ()


def test_a_remark_behind_a_name_stands_apart() -> None:
    assert headed(card("FN:Marie Josée Dubé (gardienne)")) == {"Précision": "gardienne"}


def test_the_word_of_a_card_called_as_its_organisation_is_kept() -> None:
    assert headed(card("N:Réception", "FN:A", "ORG:A")) == {"Personne": "Réception"}


def test_the_printed_form_of_an_address_is_read_without_its_escapes() -> None:
    record = card(
        'ADR;LABEL="2\\, rue A\\nSaguenay QC G7H 1A1":;;2\\, rue A;Saguenay;QC;G7H 1A1;',
        "FN:A B",
        version="4.0",
    )
    assert said(record, Part.ADDRESS) == ["2, rue A\nSaguenay QC G7H 1A1"]


def test_a_photo_elsewhere_is_not_fetched() -> None:
    record = card("FN:A B", "PHOTO;VALUE=uri:https://photos.example.org/a.jpg")
    assert [one.code for one in record.problems] == ["photo_not_fetched"]
    assert headed(record) == {"Photo": "https://photos.example.org/a.jpg"}


def test_the_tags_of_telephones_are_dropped() -> None:
    record = card("FN:A B", "CATEGORIES:My Contacts,* myContacts,myContacts,starred,Amis")
    assert said(record, Part.TAG) == ["Amis"]


def test_a_card_too_large_says_so() -> None:
    data = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nNOTE:" + b"x" * (11 * 1024 * 1024)
    (record,), _ = read_vcards(data + b"\r\nEND:VCARD\r\n")
    assert record.refusal == "card_too_large"
    assert [one.code for one in record.problems] == ["card_too_large"]
