"""The leaflet of 13 March 2018, pasted whole: nine delegates, one event, nothing of its prose."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from directory_app.domain.phones import parse_phone
from directory_app.domain.websites import parse_website
from directory_app.formats.free_text.reading import read_text
from directory_app.formats.free_text.records import Entry, Span

from .expectations import untraceable

LEAFLET = Path(__file__).with_name("leaflet-2018.txt").read_text(encoding="utf-8")
RECORDS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[3] / "data" / "seeds" / "delegation-2018.expected.json").read_text(
        "utf-8"
    )
)["records"]
READING = read_text(LEAFLET)
PAIRS = list(zip(READING.entries, RECORDS, strict=True))
FAMILIES = [record["person"]["family_name"] for record in RECORDS]
LINES_ABOVE = 21
"""Lines of the leaflet above the part that the records number from."""


def test_nine_people_and_nothing_else() -> None:
    assert len(READING.entries) == 9
    assert READING.unread == ()
    assert READING.limits == ()
    assert [entry.unread for entry in READING.entries] == [()] * 9
    assert untraceable(READING) == []


@pytest.mark.parametrize(("entry", "record"), PAIRS, ids=FAMILIES)
def test_each_line_is_read_as_published(entry: Entry, record: dict[str, Any]) -> None:
    assert entry.line == record["line"] + LINES_ABOVE
    assert entry.raw == record["raw"].strip()
    assert _text(entry.given_name) == record["person"]["given_name"]
    assert _text(entry.family_name) == record["person"]["family_name"]
    assert entry.title is None
    assert _text(entry.function) == record["function"]
    assert _text(entry.organisation) == record["organisation"]["name"]
    assert _text(entry.acronym) == record["organisation"]["acronym"]


@pytest.mark.parametrize(("entry", "record"), PAIRS, ids=FAMILIES)
def test_its_coordinates_are_those_published(entry: Entry, record: dict[str, Any]) -> None:
    numbers = record["phones"]["numbers"]
    assert [v.text for v in entry.phones] == [number["raw"] for number in numbers]
    phones = [parse_phone(v.text) for v in entry.phones]
    assert [(p.e164, p.extension) for p in phones] == [
        (n["number"], n["extension"]) for n in numbers
    ]
    assert [v.label or "work" for v in entry.phones] == [number["label"] for number in numbers]
    assert [v.text for v in entry.emails] == [record["email"]]
    assert [parse_website(v.text).url for v in entry.websites] == [record["website"]["url"]]
    assert [v.text for v in entry.addresses] == [record["address"]["printed"]]


def test_the_heading_is_the_event() -> None:
    event = READING.event
    assert event is not None
    assert event.title.text == "Haute Pression à l’Assemblée nationale"
    assert _text(event.group) == "La délégation de la « Journée des regroupements provinciaux »"
    assert _text(event.place) == "Assemblée nationale"
    assert (event.date, event.end_date) == ("2018-03-13", "")
    assert _at(event.date_span) == "13 mars 2018"


def test_the_nine_lines_alone_read_the_same() -> None:
    lines = LEAFLET.split("\n")[25:35]
    alone = read_text("\n".join(lines)).entries
    assert [e.raw for e in alone] == [e.raw for e in READING.entries]
    assert [e.family_name for e in alone] != []


def _text(value: Any) -> str:
    return "" if value is None else str(value.text)


def _at(span: Span | None) -> str:
    return "" if span is None else LEAFLET[span.start : span.end]
