"""The seventeen regions, as written and as postal codes tell them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.postal_regions import AREAS_OF_REGION, REGION_OF_AREA
from directory_app.domain.territory import (
    REGIONS,
    find_region,
    region_name,
    region_of_postal_code,
)


def test_seventeen_regions_two_of_them_with_an_en_dash() -> None:
    assert list(REGIONS) == [f"{number:02}" for number in range(1, 18)]
    assert [code for code, name in REGIONS.items() if "–" in name] == ["02", "11"]
    assert region_name("11") == "Gaspésie–Îles-de-la-Madeleine"
    with pytest.raises(KeyError):
        region_name("18")


@pytest.mark.parametrize("code", REGIONS)
def test_every_region_is_found_by_its_code_and_by_its_name_however_typed(code: str) -> None:
    name = REGIONS[code]
    typed = (
        code,
        str(int(code)),
        name,
        name.upper(),
        name.replace("–", "-"),
        name.replace("-", " "),
    )
    around = (f"({code}) {name}", f"région {code}", f"Région de l’{name}", f"{code} – {name}")
    assert {find_region(text) for text in (*typed, *around)} == {code}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("région de la Côte-Nord", "09"),
        ("Saguenay - Lac St-Jean", "02"),
        ("région administrative de la Montérégie", "16"),
        ("06 Laval", None),
        ("18", None),
        ("00", None),
        ("Toronto", None),
        ("", None),
    ],
)
def test_find_region(typed: str, code: str | None) -> None:
    assert find_region(typed) == code


@pytest.mark.parametrize(
    ("postal_code", "region"),
    [
        ("H2X 3V8", "06"),
        ("g1l1k6", "03"),
        ("J2G", "05"),
        ("H7N-1A1", "13"),
        ("G0A 1A0", None),
        ("K1A 0A6", None),
        ("", None),
    ],
)
def test_region_of_postal_code(postal_code: str, region: str | None) -> None:
    assert region_of_postal_code(postal_code) == region


def test_an_area_lies_in_one_region_only_and_every_region_has_one() -> None:
    listed = sum(len(group) - 2 for groups in AREAS_OF_REGION.values() for group in groups.split())
    assert listed == len(REGION_OF_AREA) == 349
    assert set(REGION_OF_AREA.values()) == set(REGIONS)
    assert {area[0] for area in REGION_OF_AREA} == {"G", "H", "J"}


@given(st.text())
def test_never_raises(text: str) -> None:
    assert find_region(text) in {None, *REGIONS}
    assert region_of_postal_code(text) in {None, *REGIONS}
