"""The prose of the seed documents: hardly anybody in it, and nothing that is not there."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from directory_app.formats.free_text.reading import read_text

from .expectations import name_of, untraceable

_LINES = [
    line.split("\t", 2)
    for line in (Path(__file__).parents[3] / "data" / "seeds" / "table-sources.txt")
    .read_text(encoding="utf-8")
    .splitlines()
]
SOURCES = {
    name: "\n".join(line[2] for line in lines)
    for name, lines in groupby(_LINES, key=lambda line: line[0])
}
OFFICIALS = {"Lionel Carmant", "Sonia LeBel"}


@pytest.mark.parametrize("name", sorted(SOURCES.keys() - {"depliant-2018"}))
def test_prose_names_only_who_has_a_line(name: str) -> None:
    reading = read_text(SOURCES[name])
    people = {name_of(entry) for entry in reading.entries if entry.family_name}
    assert people <= OFFICIALS
    assert untraceable(reading) == []
    assert [entry for entry in reading.entries if entry.phones or entry.addresses] == []


def test_a_leaflet_without_its_list_is_nobody() -> None:
    prose = SOURCES["depliant-2018"].partition("Haute Pression")[0]
    assert read_text(prose).entries == ()


def test_a_page_keeps_the_number_that_nobody_owns() -> None:
    page = (
        "Address\n\nMontreal, QC\n\nOpening Hours\n\nMonday 9am - 5pm\n\nTelephone\n\n"
        "+15145550101\n\nAlerts"
    )
    reading = read_text(page)
    assert reading.entries == ()
    assert [v.text for v in reading.unread] == ["+15145550101"]


def test_a_headline_with_a_link_is_no_organisation() -> None:
    text = (
        "L’ Observatoire des lacs décortique les liens entre crise du logement et "
        "inégalités\n\nhttps://example.org/a"
    )
    assert read_text(text).entries == ()
