"""Postal addresses: read from what people type, written as the OQLF and Canada Post ask."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.address_vocabulary import (
    COMPASS,
    GENERICS,
    PROVINCES,
    PROVINCES_OF_LETTER,
    UNITS,
)
from directory_app.domain.addresses import (
    PostalAddress,
    format_canada_post,
    format_inline,
    format_oqlf,
    format_postal_code,
    parse_address,
)
from directory_app.domain.folding import fold_words
from directory_app.domain.quebec_cities import CITIES
from directory_app.domain.text import NBSP, clean_block

from .delegation import RECORDS

MONTREAL = PostalAddress(city="Montréal", province="QC", postal_code="H2X 3V8", country="CA")


def parsed(text: str) -> PostalAddress:
    return replace(parse_address(text), raw="")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["address"]["printed"][:30])
def test_printed_lines_of_2018(record: dict[str, Any]) -> None:
    parts = dict(record["address"])
    printed = parts.pop("printed")
    assert parse_address(printed) == PostalAddress(**parts, raw=printed)
    assert parse_address(printed).problems == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1 RUE SHERBROOKE E\nMONTREAL QC  H2X 3V8",
            {"number": "1", "street": "rue Sherbrooke Est"},
        ),
        ("1 RUE SHERBROOKE E MONTREAL QC H2X3V8", {"number": "1", "street": "rue Sherbrooke Est"}),
        (
            "200-1234 RUE DES PINS O\nMONTREAL QC  H2X 3V8",
            {"unit": "200", "number": "1234", "street": "rue des Pins Ouest"},
        ),
        (
            "C.P. 60, succ. Terminus, Montréal (Québec) H2X 3V8",
            {"po_box": "60", "station": "Terminus"},
        ),
        (
            "CP 60 SUCC CENTRE-VILLE\nMONTREAL QC H2X 3V8",
            {"po_box": "60", "station": "Centre-ville"},
        ),
        ("C. P. 60\nMontréal QC\nh2x-3v8\nCanada", {"po_box": "60"}),
        (
            "Immeuble Caron\n1554, boul. De Maisonneuve Ouest, bur. 400\nMontréal QC H2X 3V8",
            {
                "number": "1554",
                "street": "boulevard De Maisonneuve Ouest, Immeuble Caron",
                "unit_type": "bureau",
                "unit": "400",
            },
        ),
        (
            "740 Ouest, boul. Charest, Montréal, Québec, H2X 3V8",
            {"number": "740", "street": "boulevard Charest Ouest"},
        ),
        ("234 a, rue Lemieux, Montréal (Qc) H2X 3V8", {"number": "234A", "street": "rue Lemieux"}),
        (
            "91 ½, chemin Fleury, Montréal (Québec) H2X 3V8",
            {"number": "91 ½", "street": "chemin Fleury"},
        ),
        (
            "1474-1478, rue Fleury, Montréal (Québec) H2X 3V8",
            {"number": "1474-1478", "street": "rue Fleury"},
        ),
        ("123, 2e Avenue, Montréal (Québec) H2X 3V8", {"number": "123", "street": "2e Avenue"}),
        ("2e Avenue, Montréal (Québec) H2X 3V8", {"street": "2e Avenue"}),
        (
            "12, ch. Ste-Foy, 3e étage, suite 210, Montréal (Québec) H2X 3V8",
            {
                "number": "12",
                "street": "chemin Sainte-Foy, 3e étage",
                "unit_type": "bureau",
                "unit": "210",
            },
        ),
        (
            "Étage 4, 10, rue des Pins, bureau 210, Montréal (Québec) H2X 3V8",
            {
                "number": "10",
                "street": "rue des Pins, étage 4",
                "unit_type": "bureau",
                "unit": "210",
            },
        ),
        (
            "12 av. McGill College, 3e étage, Montréal QC H2X 3V8",
            {"number": "12", "street": "avenue McGill College", "unit_type": "étage", "unit": "3e"},
        ),
        (
            "1474 rue Fleury Est #4, Montréal QC H2X 3V8",
            {"number": "1474", "street": "rue Fleury Est", "unit": "4"},
        ),
        (
            "1474, rue Fleury, Montréal (Québec) H2X 3V8, porte arrière",
            {"number": "1474", "street": "rue Fleury, porte arrière"},
        ),
        (
            "5, rue de Québec, Montréal, QC, Canada H2X 3V8",
            {"number": "5", "street": "rue de Québec"},
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_forms_of_montreal(text: str, expected: dict[str, str]) -> None:
    assert parsed(text) == replace(MONTREAL, **expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", PostalAddress()),
        ("chez Julie, en arrière", PostalAddress(street="chez Julie, en arrière")),
        (
            "1045, rue des Parlementaires, Québec G1A 1A4",
            PostalAddress(
                number="1045",
                street="rue des Parlementaires",
                city="Québec",
                province="QC",
                postal_code="G1A 1A4",
                country="CA",
            ),
        ),
        (
            "5, rue de Québec, Sherbrooke",
            PostalAddress(number="5", street="rue de Québec", city="Sherbrooke"),
        ),
        ("5 rue de Québec", PostalAddress(number="5", street="rue de Québec")),
        ("H2X 3V8", PostalAddress(province="QC", postal_code="H2X 3V8", country="CA")),
        (
            "boul. St-Joseph E., St-Jérôme QC",
            PostalAddress(
                street="boulevard Saint-Joseph Est",
                city="Saint-Jérôme",
                province="QC",
                country="CA",
            ),
        ),
        (
            "PO Box 7 Stn A, Toronto ON M5W 1A1",
            PostalAddress(
                po_box="7",
                station="A",
                city="Toronto",
                province="ON",
                postal_code="M5W 1A1",
                country="CA",
            ),
        ),
        (
            "100 Main Street, Ottawa, Ontario K1A 0A6",
            PostalAddress(
                number="100",
                street="Main Street",
                city="Ottawa",
                province="ON",
                postal_code="K1A 0A6",
                country="CA",
            ),
        ),
        (
            "12, rue de Rivoli\n75001 Paris\nFrance",
            PostalAddress(
                number="12", street="rue de Rivoli", city="Paris", postal_code="75001", country="FR"
            ),
        ),
        (
            "10 Main St, Boston, MA 02108, USA",
            PostalAddress(
                number="10",
                street="Main St",
                city="Boston",
                province="MA",
                postal_code="02108",
                country="US",
            ),
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_other_places(text: str, expected: PostalAddress) -> None:
    assert parsed(text) == expected


def test_oqlf_lines() -> None:
    street = replace(
        MONTREAL, number="1474", street="rue Fleury Est", unit_type="bureau", unit="210"
    )
    assert format_oqlf(street) == "1474, rue Fleury Est, bureau 210\nMontréal (Québec)  H2X 3V8"
    assert format_oqlf(street, nbsp=True).endswith(f"(Québec){NBSP}{NBSP}H2X{NBSP}3V8")
    assert format_inline(street) == "1474, rue Fleury Est, bureau 210, Montréal (Québec)  H2X 3V8"
    assert format_oqlf(PostalAddress(raw="x", country="CA")) == ""


def test_a_unit_that_would_read_as_a_range_stands_after_the_street() -> None:
    address = replace(MONTREAL, number="210", street="rue X", unit="200")
    assert format_oqlf(address).startswith("210, rue X, #200\n")
    assert parsed(format_oqlf(address)) == address


def test_a_box_takes_the_place_of_the_street() -> None:
    box = replace(MONTREAL, number="1", street="rue X", po_box="2", station="Saint-Jacques")
    assert format_oqlf(box) == "Case postale 2, succ. Saint-Jacques\nMontréal (Québec)  H2X 3V8"
    assert format_canada_post(box) == "CP 2 SUCC SAINT-JACQUES\nMONTREAL QC  H2X 3V8"


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({"number": "1", "street": "rue Sherbrooke Est"}, "1 RUE SHERBROOKE E"),
        ({"number": "5", "street": "boulevard Côte-Vertu Ouest"}, "5 BOUL COTE-VERTU O"),
        ({"number": "1234", "unit": "200", "street": "rue X"}, "200-1234 RUE X"),
        (
            {"number": "9", "street": "rue X", "unit_type": "appartement", "unit": "4"},
            "9 RUE X APP 4",
        ),
        ({"number": "9", "street": "rue d’Œuvres, 3e étage"}, "9 RUE D'OEUVRES 3E ETAGE"),
    ],
)
def test_canada_post_lines(parts: dict[str, str], line: str) -> None:
    assert format_canada_post(replace(MONTREAL, **parts)) == f"{line}\nMONTREAL QC  H2X 3V8"


@pytest.mark.parametrize(
    ("typed", "province", "code", "suggestion"),
    [
        ("G1L 1KO", "QC", "postal_code_letter_o", "G1L 1K0"),
        ("GIL 1K6", "QC", "postal_code_invalid", "G1L 1K6"),
        ("H2O 3V8", "QC", "postal_code_invalid", None),
        ("D2X 3V8", "QC", "postal_code_invalid", None),
        ("M5W 1A1", "QC", "fsa_province_mismatch", None),
        ("75001", "QC", "postal_code_invalid", None),
    ],
)
def test_problems(typed: str, province: str, code: str, suggestion: str | None) -> None:
    address = PostalAddress(province=province, postal_code=typed, country="CA")
    assert [(p.code, p.suggestion) for p in address.problems] == [(code, suggestion)]
    assert replace(address, country="FR").problems == ()


def test_a_federal_code_serves_both_banks_of_the_river() -> None:
    assert PostalAddress(province="QC", postal_code="K1A 0A6").problems == ()


def test_key_ignores_spelling_and_sees_the_unit() -> None:
    one = parse_address("1, rue Saint-Hubert, bur. 2, Montréal (Québec) H2X 3V8")
    other = parse_address("1 RUE ST-HUBERT BUREAU 2\nMONTREAL QC  H2X3V8")
    assert one.key == other.key
    assert one.key != replace(one, unit="3").key
    assert PostalAddress(raw="Chez Élise").key == PostalAddress(raw="chez elise").key


def test_format_postal_code() -> None:
    assert format_postal_code("h2x-3v8") == "H2X 3V8"
    assert format_postal_code("75001") == "75001"


# --- round trips over invented, well-formed addresses

_RESERVED = set(GENERICS) | set(COMPASS) | set(UNITS) | {"succ", "sle", "station", "stn", "canada"}
_NAME = st.from_regex(r"[B-DF-HJ-NP-TV-Z][a-zéèêîç]{2,8}", fullmatch=True).filter(
    lambda word: not set(fold_words(word)) & _RESERVED
)
_HYPHENATED = st.lists(_NAME, min_size=1, max_size=3).map("-".join)
_GENERIC = st.sampled_from(sorted(set(GENERICS.values())))
_STREET = st.builds(
    lambda generic, link, specific, point: f"{generic} {link}{specific}{point}",
    _GENERIC,
    st.sampled_from(["", "", "de ", "des ", "du ", "De La "]),
    _HYPHENATED,
    st.sampled_from(["", "", " Est", " Ouest", " Nord", " Sud"]),
)
_NUMBER = st.integers(1, 99999).map(str) | st.from_regex(r"[1-9][0-9]{0,4}[A-DF-Z]", fullmatch=True)
_UNIT = st.sampled_from(sorted(set(UNITS.values()) - {"étage"})).flatmap(
    lambda kind: st.tuples(st.just(kind), st.from_regex(r"[A-Z]?[1-9][0-9]{0,3}", fullmatch=True))
) | st.sampled_from(
    [
        ("", ""),
        ("étage", "3e"),
        ("étage", "4"),
        ("étage", "1er"),
        ("", "200"),
        ("", "12B"),
        ("bureau", "A"),
    ]
)
_LETTERS = "ABCEGHJKLMNPRSTVWXYZ"


def _code(first: str) -> st.SearchStrategy[str]:
    rest = st.from_regex(rf"[0-9][{_LETTERS}] [0-9][{_LETTERS}][0-9]", fullmatch=True)
    return rest.map(lambda tail: first + tail)


@st.composite
def addresses(draw: st.DrawFn) -> PostalAddress:
    province = draw(st.sampled_from(["QC", "QC", "QC", *PROVINCES]))
    first = draw(st.sampled_from([k for k, v in PROVINCES_OF_LETTER.items() if province in v]))
    place = PostalAddress(
        city=draw(_HYPHENATED | st.sampled_from(CITIES)),
        province=province,
        postal_code=draw(_code(first)),
        country="CA",
    )
    if draw(st.booleans()) and draw(st.booleans()):
        box = str(draw(st.integers(1, 99999)))
        return replace(place, po_box=box, station=draw(st.just("") | _HYPHENATED))
    unit_type, unit = draw(_UNIT)
    number = draw(_NUMBER)
    return replace(place, number=number, street=draw(_STREET), unit_type=unit_type, unit=unit)


@given(addresses(), st.booleans())
def test_what_is_written_reads_back(address: PostalAddress, nbsp: bool) -> None:
    assert parsed(format_oqlf(address, nbsp)) == address
    assert parsed(format_inline(address, nbsp)) == address
    assert address.problems == ()


@given(addresses())
def test_canada_post_form_is_bare_capitals_of_the_same_place(address: PostalAddress) -> None:
    printed = format_canada_post(address)
    assert printed == printed.upper()
    assert "," not in printed
    assert parse_address(printed).key == address.key


@given(st.text() | st.text(alphabet="1a2B,rue QCH2X 3V8()\n.#-é"))
def test_never_raises_and_never_loses_the_text(text: str) -> None:
    address = parse_address(text)
    assert address.raw == clean_block(text)
    assert isinstance(address.problems, tuple)
    assert parse_address(address.raw) == address


@given(st.lists(_NAME, min_size=1, max_size=6).map(" ".join))
def test_words_without_a_sign_of_an_address_stay_together(text: str) -> None:
    address = parsed(text)
    words = fold_words(f"{address.number} {address.street} {address.city}")
    assert sorted(words) == sorted(fold_words(text))
