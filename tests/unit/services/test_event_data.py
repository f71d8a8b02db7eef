"""The days of the data: the Table's is the leaflet, word for word; the sample's is invented."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from directory_app.domain.contact import Organisation, Person
from directory_app.domain.errors import UserError
from directory_app.domain.events import Event, Participation, Status
from directory_app.domain.text import clean_line
from directory_app.resources import data_path
from directory_app.services.seeding import Seed, read_seed

LEAFLET = (Path(__file__).parents[2] / "data" / "seeds" / "leaflet-2018.txt").read_text(
    encoding="utf-8"
)
LINES = LEAFLET.split("\n")


def _seed(name: str) -> Seed:
    numbers = itertools.count()
    return read_seed(data_path(name), lambda: f"id-{next(numbers):04}")


@pytest.fixture(scope="module")
def day() -> Event:
    (event,) = _seed("table").events
    return event


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", clean_line(text))


def test_the_heading_is_the_leaflet_s(day: Event) -> None:
    assert clean_line(LINES[21]) == day.group
    title, _, date = LINES[23].rpartition(" - ")
    assert (day.title, date) == (title.strip(), "13 mars 2018")
    assert day.place in day.title
    assert day.start_on is not None
    assert day.start_on.display_fr() == date


def test_each_place_cites_its_line(day: Event) -> None:
    assert [one.source.line for one in day.participations if one.source] == [26, *range(28, 36)]
    for one in day.participations:
        assert one.source is not None
        assert one.frozen is not None
        assert one.frozen.raw == LINES[(one.source.line or 0) - 1].strip()
        assert one.status is Status.LISTED


def _values(place: Participation) -> list[str]:
    assert place.frozen is not None
    contacts = place.frozen.contacts
    return [
        raw
        for contact in contacts
        for items, read in (
            (contact.phones, lambda i: i.number.raw),
            (contact.emails, lambda i: i.email.raw),
            (contact.websites, lambda i: i.website.raw),
            (contact.addresses, lambda i: i.postal.raw),
        )
        for raw in map(read, items)
    ]


def test_the_reading_of_each_place_stands_in_its_own_line(day: Event) -> None:
    for one in day.participations:
        assert one.frozen is not None
        raw = _letters(one.frozen.raw)
        person, organisation = one.frozen.contacts
        assert isinstance(person, Person)
        assert isinstance(organisation, Organisation)
        assert _letters(person.display_name) in raw
        assert _letters(organisation.name) in raw
        assert _letters(organisation.acronym) in raw
        assert _letters(one.function) in raw
        values = _values(one)
        assert [text for text in values if _letters(text) not in raw] == []
        assert len(values) >= 4


def test_the_prose_is_all_there_and_nothing_else(day: Event) -> None:
    before, after = "".join(LINES[:20]), "".join(LINES[35:])
    assert _letters(day.introduction) == _letters(before)
    assert _letters(day.closing) == _letters(after)


def test_the_sample_has_a_day_of_forty_invented_places() -> None:
    seed = _seed("sample")
    (event,) = seed.events
    assert len(event.participations) == 40
    assert sum(one.person is None for one in event.participations) == 2
    assert {*Status} - {one.status for one in event.participations} == {
        Status.LISTED,
        Status.PRESENT,
    }
    numbers = re.findall(r"\d{3}-\d{4}", f"{event.contact} {event.introduction} {event.closing}")
    assert all(one.startswith("555-01") for one in numbers)
    assert seed.our_organisation is not None
    ids = {one.id for one in seed.contacts}
    named = {id_ for one in event.participations for id_ in (one.person, one.organisation) if id_}
    assert named <= ids


@pytest.mark.parametrize(
    "wrong",
    [
        'title = "X"\ncolour = "red"',
        'title = "X"\nparticipants = [{ person = "nobody" }]',
        'title = "X"\nparticipants = [{ status = "perhaps" }]',
        'title = "X"\nstart_on = "13 mars"',
        'title = "X"\nparticipants = [{ organisation = "a", raw = "X" }]',
    ],
)
def test_a_slip_of_the_pen_is_told_with_its_file(tmp_path: Path, wrong: str) -> None:
    head = '[directory]\ntitle = "T"\n[[organisation]]\nkey = "a"\nname = "A"\n'
    (tmp_path / "1.toml").write_text(f"{head}[[event]]\n{wrong}\n", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_seed(tmp_path, lambda: "id")
    assert caught.value.params["file"] == "1.toml"
    assert caught.value.params["key"] == "X"
