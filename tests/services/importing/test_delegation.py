"""The leaflet of 13 March 2018 pasted whole: the nine of the expected reading, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from directory_app.domain.changes import Kind
from directory_app.domain.events import Status
from directory_app.services.directory import Directory
from directory_app.services.importing.report import Outcome
from directory_app.texts import Texts
from tests import directories
from tests.services.importing.desk import SEED, ImportDesk

EXPECTED = json.loads((SEED.parent / "delegation-2018.expected.json").read_text(encoding="utf-8"))
RECORDS: list[dict[str, Any]] = EXPECTED["records"]
TEXT = SEED.read_text(encoding="utf-8")


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Directory]:
    path = tmp_path / "table.bottin"
    directories.seeded(path, "table")
    with directories.opened(path) as opened:
        yield opened


def _paste(directory: Directory) -> dict[str, Any]:
    imports = directory.imports
    proposal, _ = imports.apply(imports.source_of_text(TEXT))
    return dict(imports.to_json(imports.report(proposal), Texts("fr").problem))


LINES_BEFORE = 21
"""Of the leaflet, before the page with the delegation, which is all that was expected of."""


@pytest.mark.parametrize("number", range(9))
def test_each_of_the_nine_is_read_as_expected(desk: ImportDesk, number: int) -> None:
    record, expected = _paste(desk.directory)["records"][number], RECORDS[number]
    person, organisation = record["person"], record["organisation"]
    assert record["outcome"] == "created"
    assert record["raw"].split() == expected["raw"].split()
    assert record["line"] == expected["line"] + LINES_BEFORE
    names = {name: person[name] for name in ("given_name", "family_name")}
    assert names == expected["person"]
    assert organisation["name"] == expected["organisation"]["name"]
    assert organisation.get("acronym", "") == expected["organisation"].get("acronym", "")
    assert organisation["websites"][0]["url"] == expected["website"]["url"]
    (role,) = person["roles"]
    assert role.get("function", "") == expected["function"]
    assert role["attested_on"] == "2018-03-13"
    (address,) = organisation["addresses"]
    printed = {name: text for name, text in expected["address"].items() if text}
    assert {name: address.get(name) for name in printed if name != "printed"} == {
        name: text for name, text in printed.items() if name != "printed"
    }
    reached = [(one["number"], one.get("extension"), one["label"]) for one in person["phones"]]
    assert reached == [
        (one["number"], one["extension"], one["label"]) for one in expected["phones"]["numbers"]
    ]
    assert person["emails"][0]["address"] == expected["email"]


def test_coordinates_are_the_organisations_but_three(desk: ImportDesk) -> None:
    records = _paste(desk.directory)["records"]
    own = [
        (one["person"]["family_name"], name, value.get("extension") or value.get("address"))
        for one in records
        for name in ("phones", "emails", "websites", "addresses")
        for value in one["person"][name]
        if "of_role" in value
    ]
    assert own == [
        ("Ladjadj", "phones", "209"),
        ("Roberge", "emails", "coordination@trpocb.org"),
        ("Tankoano", "phones", "25"),
    ]
    assert not [v for one in records for v in one["organisation"]["phones"] if "extension" in v]
    assert "emails" not in records[7]["organisation"]


def test_nothing_comes_from_the_prose(desk: ImportDesk) -> None:
    report = _paste(desk.directory)
    assert report["found"] == report["created"] == 9
    assert report["contacts_created"] == desk.directory.search.count() == 18
    assert report["warnings"] == []


def test_the_heading_makes_an_event_of_the_nine_as_printed(desk: ImportDesk) -> None:
    report = _paste(desk.directory)
    assert report["event"] == {"title": EXPECTED["event"]["title"], "date": "2018-03-13"}
    (summary,) = desk.directory.events.list_all()
    event = desk.directory.events.get(summary.id)
    assert summary.group == EXPECTED["event"]["group"]
    assert [one.status for one in event.participations] == [Status.LISTED] * 9
    assert [one.position for one in event.participations] == list(range(9))
    assert event.participations[7].function == "coordonnatrice"
    frozen = event.participations[8].frozen
    assert frozen is not None
    assert frozen.raw.startswith("Fimba Tankoano, Fédération")
    assert frozen.on.iso() == "2018-03-13"
    person, organisation = frozen.contacts
    assert [one.number.extension for one in person.phones] == ["25"]
    assert [one.number.extension for one in organisation.phones] == [None]
    assert event.is_frozen


def test_the_shelters_box_is_asked_about_and_not_decided(desk: ImportDesk) -> None:
    records = _paste(desk.directory)["records"]
    asked = [
        (one["person"]["family_name"], problem["field"])
        for one in records
        for problem in one["problems"]
        if problem["code"] == "address_maybe_confidential"
    ]
    assert asked == [("Fedida", "addresses.0")]
    assert "confidential" not in records[1]["organisation"]


def test_again_nothing_is_new(desk: ImportDesk) -> None:
    _paste(desk.directory)
    digest = desk.directory.integrity.digest()
    again = _paste(desk.directory)
    assert (again["unchanged"], again["created"], again["contacts_created"]) == (9, 0, 0)
    assert again["batch"] is None
    assert again["event"]["date"] == "2018-03-13"
    assert desk.directory.integrity.digest() == digest


def test_into_the_tables_directory_nothing_is_created(table: Directory) -> None:
    report = _paste(table)
    assert report["created"] == report["contacts_created"] == 0
    assert [one["differences"] for one in report["records"]] == [[]] * 9
    assert report["unchanged"] == 9
    assert len([one for one in table.events.list_all() if one.start_on]) == 1


def test_undo_takes_everything_back_and_redo_makes_it_again(desk: ImportDesk) -> None:
    directory = desk.directory
    before = directory.integrity.digest()
    _paste(directory)
    after = directory.integrity.digest()
    assert directory.history.undo().done
    assert directory.integrity.digest() == before
    assert directory.integrity.verify() == ()
    redone = directory.history.redo()
    assert (redone.done, redone.step and redone.step.kind) == (True, Kind.IMPORT)
    assert directory.integrity.digest() == after
    assert directory.integrity.verify() == ()


def test_a_rehearsal_leaves_the_file_as_it_is(desk: ImportDesk) -> None:
    directory = desk.directory
    before = directory.location.read_bytes()
    source = directory.imports.source_of_text(TEXT)
    rehearsed = directory.imports.rehearse(source)
    assert rehearsed.proposal.batch is None
    assert rehearsed.proposal.counts[Outcome.CREATED] == 9
    assert directory.location.read_bytes() == before
    assert directory.location.with_name(f"{directory.location.name}-wal").read_bytes() == b""


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        dropped = ("id", "batch", "version", "inherited_from", "contact")
        return {k: _without_ids(v) for k, v in value.items() if k not in dropped}
    return [_without_ids(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("is_again", [False, True])
def test_a_rehearsal_says_what_the_import_then_does(desk: ImportDesk, is_again: bool) -> None:
    if is_again:
        directories.organisation(
            desk.directory, "Fédération", ("acronym", "FCABQ"), ("phones.+", "514 555-0101")
        )
    rehearsed = desk.report(desk.directory.imports.source_of_text(TEXT))
    assert _without_ids(rehearsed) == _without_ids(_paste(desk.directory))


def test_the_places_keep_every_number_that_was_printed(desk: ImportDesk) -> None:
    _paste(desk.directory)
    (summary,) = desk.directory.events.list_all()
    places = desk.directory.events.get(summary.id).participations
    reached = {
        one.number.national_digits
        for place in places
        if place.frozen
        for contact in place.frozen.contacts
        for one in contact.phones
    }
    assert {f"+1{digits}" for digits in reached} == {
        one["number"] for record in RECORDS for one in record["phones"]["numbers"]
    }


def test_a_day_to_come_follows_the_cards(desk: ImportDesk) -> None:
    text = LEAFLET_TO_COME
    desk.directory.imports.apply(desk.directory.imports.source_of_text(text))
    (summary,) = desk.directory.events.list_all()
    event = desk.directory.events.get(summary.id)
    assert [one.frozen for one in event.participations] == [None]
    assert [one.name for one in desk.directory.roster.read(event.id).delegates] == ["Lise Côté"]


LEAFLET_TO_COME = """\
La délégation de la « Journée inventée »

Voisinages à l’Assemblée nationale - 9 mai 2027

· Lise Côté, Alliance des haltes du Nord (AHN) : 12, rue du Patron Est, Montréal (Québec) \
H2X 0Z1, 514 555-0183, ahn.example.org, info@ahn.example.org
"""
