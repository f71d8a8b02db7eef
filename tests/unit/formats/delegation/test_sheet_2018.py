"""The sheet of 13 March 2018, written anew: every fact of the leaflet, in the OQLF's form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from directory_app.domain.text import NBSP
from directory_app.formats.delegation.lines import delegate_line
from directory_app.formats.delegation.options import DocumentOptions
from directory_app.formats.delegation.text import BULLET, as_text
from tests.unit.formats.delegation.corrections_2018 import CORRECTIONS, Correction
from tests.unit.formats.delegation.readers import letters
from tests.unit.formats.delegation.rosters import LEAFLET, RECORDS, of_2018

EXPECTED = (Path(__file__).parent / "delegation-2018.txt").read_text(encoding="utf-8")
SHEET = DocumentOptions()


def line_of(name: str, text: str = EXPECTED) -> str:
    """The line of a person."""
    return next(line for line in text.split("\n") if line.startswith(f"{BULLET}{name},"))


def test_the_sheet_is_the_expected_one_line_by_line() -> None:
    assert as_text(of_2018(), SHEET).split("\n") == EXPECTED.split("\n")


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["organisation"]["name"])
def test_the_expected_line_bears_every_fact_of_the_record(record: dict) -> None:  # type: ignore[type-arg]
    line = line_of(" ".join(record["person"].values()))
    place = record["address"]
    facts = [
        record["function"],
        record["organisation"]["name"].replace("'", "’"),
        record["organisation"]["acronym"] and f"({record['organisation']['acronym']})",
        f"{place['number']}, {place['street']}" if place["number"] else place["street"],
        place["unit"] and f"{place['unit_type']} {place['unit']}",
        place["po_box"] and f"Case postale {place['po_box']}",
        place["station"],
        f"{place['city']} (Québec)  {place['postal_code']}",
        *(one["display"] for one in record["phones"]["numbers"]),
        record["email"],
    ]
    assert [fact for fact in facts if fact and fact not in line] == []


def test_the_delegates_stand_in_the_order_of_the_leaflet() -> None:
    names = [" ".join(record["person"].values()) for record in RECORDS]
    text = as_text(of_2018(), SHEET)
    assert sorted(names, key=text.index) == names


@pytest.mark.parametrize("correction", CORRECTIONS, ids=lambda one: f"{one.person}: {one.why}")
def test_a_correction_is_one(correction: Correction) -> None:
    record = next(r for r in RECORDS if " ".join(r["person"].values()) == correction.person)
    plain = record["raw"].replace(NBSP, " ")
    assert correction.printed in plain
    assert correction.printed not in line_of(correction.person)
    assert correction.written.replace(NBSP, " ") in line_of(correction.person)


def test_nothing_else_of_the_leaflet_is_lost() -> None:
    """Its prose, letter by letter; what was corrected in the nine lines is told above."""
    prose = [line for line in LEAFLET if line.strip() not in {r["raw"].strip() for r in RECORDS}]
    assert [line for line in prose if letters(line) not in letters(EXPECTED)] == []


def test_a_frozen_line_can_be_shown_as_it_was_printed() -> None:
    text = as_text(of_2018(is_frozen=True), DocumentOptions(is_as_printed=True))
    for record in RECORDS:
        printed = re.sub(r"^· ", "", record["raw"].strip()).replace(NBSP, " ")
        assert f"{BULLET}{printed}\n".replace("'", "’") in text


def test_the_copied_line_is_that_of_the_sheet_in_ordinary_spaces() -> None:
    lines = [BULLET + delegate_line(one) for one in of_2018().delegates]
    assert lines == [line_of(one.name) for one in of_2018().delegates]
    assert NBSP not in "".join(lines)
