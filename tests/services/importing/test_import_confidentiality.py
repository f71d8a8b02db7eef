"""What is confidential stays so, whatever is pasted: not added openly, not shown, not named."""

from __future__ import annotations

import json

import pytest

from directory_app.services.importing.decisions import Decisions
from directory_app.services.importing.report import Outcome
from tests import directories
from tests.services.importing.desk import ImportDesk, entry, source

PHONE, STREET = "514 555-0123", "1280, rue des Mésanges Est, Montréal (Québec) H2X 0Z9"


@pytest.fixture
def shelter(desk: ImportDesk) -> str:
    return directories.organisation(
        desk.directory,
        "Maison Abri",
        ("phones.+", PHONE),
        ("phones.0.confidential", "true"),
        ("addresses.+", STREET),
        ("addresses.0.confidential", "true"),
    )


def _told(shown: object) -> list[str]:
    text = json.dumps(shown, ensure_ascii=False)
    signs = {"0123": ("555-0123", "5550123"), "sanges": ("sanges",)}  # an id may hold 0123
    return [sign for sign, forms in signs.items() if any(form in text for form in forms)]


def test_the_shelters_street_pasted_again_stays_withheld(desk: ImportDesk, shelter: str) -> None:
    again = entry("", "", "Maison Abri", phones=[PHONE], addresses=[STREET])
    assert desk.one(again) == (Outcome.UNCHANGED, "")
    card = desk.card(shelter)
    assert card["addresses"] == card["phones"] == [{"withheld": "confidential"}]


def test_another_street_of_hers_arrives_withheld(desk: ImportDesk, shelter: str) -> None:
    new = entry("", "", "Maison Abri", addresses=["4, rue du Refuge, Laval (Québec) H7N 1A1"])
    result = desk.take(new).results[0]
    assert [one.is_withheld for one in result.differences] == [True]
    assert desk.card(shelter)["addresses"] == [{"withheld": "confidential"}] * 2


@pytest.mark.usefixtures("shelter")
def test_an_equal_value_arrives_withheld_on_somebody_else(desk: ImportDesk) -> None:
    other = entry("Ana", "Roy", "Voisine", phones=[PHONE], addresses=[STREET])
    report = desk.report(source(other))
    assert _told(report) == []
    assert report["records"][0]["organisation"]["phones"] == [{"withheld": "confidential"}]
    desk.take(other)
    assert _told([desk.card("Voisine"), desk.card("Ana Roy")]) == []
    assert desk.directory.integrity.verify() == ()


@pytest.mark.usefixtures("shelter")
def test_the_entry_as_typed_is_not_repeated(desk: ImportDesk) -> None:
    line = f"Ana Roy, Voisine : {STREET}, {PHONE}"
    report = desk.report(desk.directory.imports.source_of_text(f"{line}\nBo Roy, {line[9:]}"))
    assert report["found"] == 2
    assert {json.dumps(one["raw"]) for one in report["records"]} == {
        json.dumps({"withheld": "confidential"})
    }
    assert _told(report) == []


@pytest.mark.usefixtures("shelter")
def test_a_name_that_tells_rejects_its_entry_alone(desk: ImportDesk) -> None:
    telling = entry("", "", f"Appeler {PHONE}")
    done = desk.take(telling, entry("Ana", "Roy"))
    assert [(one.outcome, one.reason) for one in done.results] == [
        (Outcome.REJECTED, "name_confidential"),
        (Outcome.CREATED, ""),
    ]
    assert _told(desk.report(source(telling))) == []


@pytest.mark.usefixtures("shelter")
def test_a_title_that_tells_makes_no_event(desk: ImportDesk) -> None:
    done = desk.take(entry("Ana", "Roy"), title=f"Appeler {PHONE}", date="2026-11-22")
    assert (done.event, done.event_code) == (None, "event_name_confidential")
    assert desk.directory.events.list_all() == ()


def test_an_address_marked_on_the_way_in_is_confidential(desk: ImportDesk) -> None:
    new = entry("Ana", "Roy", "Refuge d’essai", addresses=[STREET], phones=[PHONE])
    (note,) = desk.directory.imports.propose(source(new)).results[0].notes
    assert note.problem.code == "address_maybe_confidential"
    assert note.number is not None
    marked = Decisions(confidential=frozenset({(0, note.number)}))
    assert "sanges" not in json.dumps(
        desk.report(source(new), marked)["records"][0]["organisation"]
    )
    desk.take(new, decisions=marked)
    assert _told([desk.card("Refuge d’essai"), desk.card("Ana Roy")]) == ["0123"]


@pytest.mark.usefixtures("shelter")
def test_what_was_printed_is_judged_by_todays_marks(desk: ImportDesk) -> None:
    done = desk.take(
        entry("Ana", "Roy", "Voisine", phones=[PHONE]), title="Jour", date="2026-11-22"
    )
    assert done.event is not None
    delegation = desk.directory.roster.read(done.event.id)
    assert _told(repr(delegation)) == []
