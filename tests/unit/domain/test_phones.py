"""Telephone numbers: every notation of the office, kept, shown the OQLF's way."""

from __future__ import annotations

from typing import Any

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.numbering_plan import CANADIAN_AREAS, TOLL_FREE_AREAS
from directory_app.domain.phones import PhoneNumber, parse_phone, parse_phones
from directory_app.domain.text import NBSP, clean_line

from .delegation import RECORDS

AREAS = st.sampled_from(sorted(CANADIAN_AREAS | TOLL_FREE_AREAS))
PHONES = st.builds(
    lambda area, line, ext: PhoneNumber("", f"+1{area}55501{line:02}", ext),
    AREAS,
    st.integers(0, 99),
    st.none() | st.from_regex(r"[0-9]{1,7}", fullmatch=True),
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["organisation"]["name"][:30])
def test_printed_lines_of_2018(record: dict[str, Any]) -> None:
    read = parse_phones(record["phones"]["printed"])
    expected = record["phones"]["numbers"]
    assert [(p.raw, p.e164, p.extension, p.display()) for p in read] == [
        (e["raw"], e["number"], e["extension"], e["display"]) for e in expected
    ]
    assert [p.is_toll_free for p in read] == [e["label"] == "toll_free" for e in expected]
    assert not any(p.problems for p in read)


@pytest.mark.parametrize(
    "typed",
    [
        "514 555-0112 poste 25",
        "(514) 555-0112, poste 25",
        "(514) 555-0112 (poste 25)",
        "514 555-0112 p.25",
        "514 555-0112 p. 25",
        "514-555-0112 poste no 25",
        "514-555-0112, poste : 25",
        "514.555.0112 ext 25",
        "514 555 0112 ext. 25",
        "514/555-0112 extension 25",
        "5145550112 x25",
        "5145550112x25",
        "1 514 555-0112 #25",
        "+1 (514) 555-0112 poste 25#",
        "(1) 514 555-0112 local 25",
        "514 555-0112 boîte vocale 25",
        "514 555-0112;ext=25",
        "tel:+1-514-555-0112;ext=25",
        "+15145550112,25",
        "+15145550112,,25",
        "514 555-0112, 25",
        ": 514‑555‑0112 poste 25",
        f"514{NBSP}555\u20110112,{NBSP}poste{NBSP}25",
        "(514 555-0112) poste 25",
        "Tél. : ٥١٤ ٥٥٥-٠١١٢ poste 25",
    ],
)
def test_notations_of_one_number(typed: str) -> None:
    phone = parse_phone(typed)
    assert (phone.e164, phone.extension) == ("+15145550112", "25")
    assert phone.display() == "514 555-0112, poste 25"
    assert phone.raw == clean_line(typed)
    assert phone.problems == ()


@pytest.mark.parametrize(
    ("typed", "display"),
    [
        ("855-555-0159", "1 855 555-0159"),
        ("51 45 55 01 12", "514 555-0112"),
        ("+33 1 42 68 53 00", "+33 1 42 68 53 00"),
        ("011 33 1 42 68 53 00", "+33 1 42 68 53 00"),
        ("0033 1 42 68 53 00", "+33 1 42 68 53 00"),
        ("H2C 1S1: 514 555-0112", "514 555-0112"),
    ],
)
def test_display(typed: str, display: str) -> None:
    assert parse_phone(typed).display() == display


@pytest.mark.parametrize(
    ("typed", "code", "params"),
    [
        ("555-0112", "phone_too_short", {"digits": "7"}),
        ("12", "phone_too_short", {"digits": "2"}),
        ("123 555-0112", "phone_unknown_area", {"area": "123"}),
        ("514 155-0112", "phone_unreadable", {}),
        ("514 555-01123", "phone_unreadable", {}),
        ("1-800-GO-FEDEX", "phone_unreadable", {}),
        ("appeler Julie", "phone_unreadable", {}),
        ("514 555-0112 / 514 555-0113", "two_phones", {}),
    ],
)
def test_what_cannot_be_read_is_kept_and_named(
    typed: str, code: str, params: dict[str, str]
) -> None:
    phone = parse_phone(typed)
    assert not phone.is_valid
    assert phone.display() == typed
    assert phone.rfc3966() == ""
    assert [(p.code, dict(p.params)) for p in phone.problems] == [(code, params)]


def test_an_unassigned_area_is_a_warning_only() -> None:
    phone = parse_phone("222 555-0112")
    assert phone.e164 == "+12225550112"
    assert [(p.code, dict(p.params)) for p in phone.problems] == [
        ("phone_unknown_area", {"area": "222"})
    ]


def test_a_remark_beside_a_number_is_reported_because_the_display_drops_it() -> None:
    phone = parse_phone("Tél. : 514 555-0112 (le soir)")
    assert phone.display() == "514 555-0112"
    assert [(p.code, dict(p.params)) for p in phone.problems] == [
        ("phone_extra_text", {"text": "le soir"})
    ]


@pytest.mark.parametrize("code", ["211", "9-1-1", "811", "988"])
def test_service_codes_are_complete(code: str) -> None:
    assert parse_phone(code).problems == ()
    assert parse_phone(code).display() == code


def test_default_area_completes_seven_digits() -> None:
    phone = parse_phone("555-0112 poste 3", default_area="418")
    assert (phone.e164, phone.extension, phone.raw) == ("+14185550112", "3", "555-0112 poste 3")
    assert phone.problems == ()


def test_several_numbers_keep_their_own_piece() -> None:
    text = "bureau 514 555-0112 poste 3, cell. 438 555-0101 (Julie) ou 450 555-0102"
    assert [(p.raw, p.display()) for p in parse_phones(text)] == [
        ("bureau 514 555-0112 poste 3", "514 555-0112, poste 3"),
        ("cell. 438 555-0101", "438 555-0101"),
        ("(Julie) ou 450 555-0102", "450 555-0102"),
    ]
    assert parse_phones("  ") == ()


def test_no_break_spaces_bind_the_groups() -> None:
    phone = parse_phone("855 555-0159 poste 25")
    assert phone.display(nbsp=True) == f"1{NBSP}855{NBSP}555-0159, poste{NBSP}25"


def test_rfc3966() -> None:
    assert parse_phone("514 555-0112 p.25").rfc3966() == "tel:+1-514-555-0112;ext=25"
    assert parse_phone("+33 1 42 68 53 00").rfc3966() == "tel:+33-1-42-68-53-00"


def test_keys_ignore_notation_and_see_the_extension() -> None:
    assert parse_phone("(514) 555-0112").key == parse_phone("+1 514.555.0112").key
    assert parse_phone("514 555-0112").key != parse_phone("514 555-0112 p. 2").key
    assert parse_phone("Demander Élise").key == parse_phone("demander elise").key


@pytest.mark.parametrize("area", sorted(CANADIAN_AREAS | TOLL_FREE_AREAS))
def test_the_library_knows_every_area_that_we_do_not_ask_it_about(area: str) -> None:
    assert phonenumbers.is_valid_number(phonenumbers.parse(f"+1{area}5550112"))


@given(PHONES, st.booleans())
def test_display_and_uri_read_back(phone: PhoneNumber, nbsp: bool) -> None:
    assert parse_phone(phone.display(nbsp)).key == phone.key
    assert parse_phone(phone.rfc3966()).key == phone.key
    assert len(phone.national_digits) == 10


@given(st.lists(PHONES, min_size=2, max_size=4), st.sampled_from([" / ", "; ", " ou ", ", ", "\n"]))
def test_joined_numbers_come_apart(phones: list[PhoneNumber], separator: str) -> None:
    text = separator.join(phone.display() for phone in phones)
    assert [phone.key for phone in parse_phones(text)] == [phone.key for phone in phones]
    assert [p.code for p in parse_phone(text).problems] == ["two_phones"]


@given(st.text() | st.text(alphabet="0123456789+-()./ ,;#xposte"))
def test_never_raises_and_never_loses_the_text(text: str) -> None:
    phone = parse_phone(text)
    assert phone.raw == clean_line(text)
    assert all(problem.code for problem in phone.problems)
    assert bool(parse_phones(text)) == bool(phone.raw)
    assert all(p.display() or not p.raw for p in parse_phones(text))
