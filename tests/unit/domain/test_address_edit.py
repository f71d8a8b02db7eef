"""One part of an address typed apart: spelled like the others, and the text follows."""

from __future__ import annotations

import pytest

from directory_app.domain.address_edit import with_part
from directory_app.domain.addresses import PostalAddress, format_inline, parse_address

WHOLE = parse_address("12, rue des Essais, bureau 4, Montréal (Québec) H2X 0Z9")


@pytest.mark.parametrize(
    ("part", "text", "stored"),
    [
        ("street", "boul. St-Joseph E.", "boul. St-Joseph E."),
        ("unit_type", "Suite", "bureau"),
        ("unit_type", "aile nord", "aile nord"),
        ("unit", " 12  B ", "12 B"),
        ("station", "ST-JACQUES", "Saint-Jacques"),
        ("city", "Laval", "Laval"),
        ("province", "Ontario", "ON"),
        ("province", "qc", "QC"),
        ("postal_code", "h7a0a1", "H7A 0A1"),
        ("postal_code", "H7A", "H7A"),
        ("country", "États-Unis", "US"),
        ("country", "Canada", "CA"),
        ("country", "jp", "JP"),
    ],
)
def test_a_part_is_spelled_as_the_reader_spells_it_but_a_street(
    part: str, text: str, stored: str
) -> None:
    assert getattr(with_part(WHOLE, part, text), part) == stored


def test_the_text_is_the_address_as_it_is_now() -> None:
    moved = with_part(with_part(WHOLE, "city", "Laval"), "postal_code", "H7A 0A1")
    assert moved.raw == "12, rue des Essais, bureau 4\nLaval (Québec) H7A 0A1"
    assert parse_address(moved.raw) == moved
    assert moved.key != WHOLE.key


def test_an_address_is_made_part_by_part() -> None:
    made = PostalAddress()
    for part, text in (("city", "Laval"), ("province", "Québec"), ("street", "12, rue du Lac")):
        made = with_part(made, part, text)
    assert (made.number, made.street, made.country) == ("12", "rue du Lac", "CA")
    assert format_inline(made) == "12, rue du Lac, Laval (Québec)"


@pytest.mark.parametrize(
    ("typed", "number", "unit", "street"),
    [
        ("200-1234, rue du Lac", "1234", "200", "rue du Lac"),
        ("1re Avenue", "", "", "1re Avenue"),
        ("12", "", "", "12"),
    ],
)
def test_a_street_brings_its_number_where_there_is_none(
    typed: str, number: str, unit: str, street: str
) -> None:
    made = with_part(PostalAddress(), "street", typed)
    assert (made.number, made.unit, made.street) == (number, unit, street)


def test_a_street_does_not_replace_the_number_beside_it() -> None:
    assert with_part(WHOLE, "street", "14, rue du Lac").number == "12"


def test_the_text_keeps_the_street_beside_the_box() -> None:
    both = with_part(with_part(WHOLE, "po_box", "60"), "station", "Terminus")
    assert both.raw.split("\n") == [
        "12, rue des Essais, bureau 4",
        "Case postale 60, succ. Terminus",
        "Montréal (Québec) H2X 0Z9",
    ]
    assert parse_address(both.raw) == both


def test_taking_every_part_away_leaves_nothing() -> None:
    address = WHOLE
    for part in ("number", "street", "unit_type", "unit", "city", "province", "postal_code"):
        assert not address.is_empty
        address = with_part(address, part, "")
    assert address.is_empty
    assert address.raw == ""
