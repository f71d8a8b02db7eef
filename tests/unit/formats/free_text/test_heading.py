"""The heading above a list: title, group, place, one day or several, in French and in English."""

from __future__ import annotations

import pytest

from directory_app.formats.free_text.reading import read_text
from directory_app.formats.free_text.records import EventHeading

ENTRY = "\n\n· Anne Roy, Coalition X, 514 555-0101\n· Marc Côté, Alliance Y, 514 555-0102"

HEADINGS = {
    "Haute marée à l’Assemblée nationale - 13 mars 2018": (
        "Haute marée à l’Assemblée nationale",
        "Assemblée nationale",
        "2018-03-13",
        "",
    ),
    "Journée des lacs, le 1er mars 2019, Assemblée nationale": (
        "Journée des lacs",
        "Assemblée nationale",
        "2019-03-01",
        "",
    ),
    "Journée des lacs (2024-04-02)": ("Journée des lacs", "", "2024-04-02", ""),
    "Rendez-vous des lacs au Centre des congrès – du 2 au 4 avril 2024": (
        "Rendez-vous des lacs au Centre des congrès",
        "Centre des congrès",
        "2024-04-02",
        "2024-04-04",
    ),
    "Journée des lacs\nMardi 30 avril et mercredi 1er mai 2024\nColline parlementaire": (
        "Journée des lacs",
        "Colline parlementaire",
        "2024-04-30",
        "2024-05-01",
    ),
    "Lakes Summit, March 13-14, 2018 at Ottawa City Hall": (
        "Lakes Summit",
        "Ottawa City Hall",
        "2018-03-13",
        "2018-03-14",
    ),
    "13 MARS 2018 – JOURNÉE DES LACS": ("JOURNÉE DES LACS", "", "2018-03-13", ""),
}


@pytest.mark.parametrize(("heading", "expected"), HEADINGS.items(), ids=[h[:20] for h in HEADINGS])
def test_a_heading_announces_an_event(heading: str, expected: tuple[str, str, str, str]) -> None:
    reading = read_text(heading + ENTRY)
    assert _parts(reading.event) == expected
    assert len(reading.entries) == 2


def test_the_line_above_is_the_group() -> None:
    event = read_text("Délégation des riverains\n\nJournée des lacs – 13 mars 2018" + ENTRY).event
    assert event is not None
    assert event.group is not None
    assert event.group.text == "Délégation des riverains"


NO_EVENT = (
    "Montréal, le 13 mars 2018",
    "Liste des membres",
    (
        "Le 13 mars 2018, nous avons rencontré plusieurs ministres qui nous ont promis de nous "
        "revoir très bientôt."
    ),
    "Journée des lacs – 31 février 2018",
    "Journée des lacs – 45 mars 2018",
    "https://example.org/2025/07/02/des-organismes",
)


@pytest.mark.parametrize("above", NO_EVENT)
def test_other_lines_announce_nothing(above: str) -> None:
    assert read_text(above + ENTRY).event is None


def test_a_heading_without_entries_is_none() -> None:
    assert read_text("Journée des lacs – 13 mars 2018").event is None


def _parts(event: EventHeading | None) -> tuple[str, str, str, str] | None:
    if event is None:
        return None
    return event.title.text, event.place.text if event.place else "", event.date, event.end_date
