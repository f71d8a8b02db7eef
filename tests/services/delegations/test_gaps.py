"""What a delegation lacks, counted again by other means on the invented sample."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from directory_app.domain.events import Status
from directory_app.resources import data_path
from directory_app.services.delegations.gaps import Gaps
from directory_app.services.directory import Directory
from tests import directories
from tests.services.delegations.conftest import Office


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Directory, Gaps]]:
    path: Path = tmp_path_factory.mktemp("lacunes") / "exemple.bottin"
    directories.seeded(path, "sample")
    with directories.opened(path) as directory:
        (event,) = directory.events.list_all()
        yield directory, directory.gaps.read(event.id, "Membres")


def _raw(kind: str) -> list[dict[str, Any]]:
    files = sorted(data_path("sample").glob("*.toml"))
    contents = [tomllib.loads(path.read_text(encoding="utf-8")) for path in files]
    return [record for content in contents for record in content.get(kind, ())]


def test_every_gap_of_the_sample_is_right(sample: tuple[Directory, Gaps]) -> None:
    directory, gaps = sample
    organisations = {one["key"]: one for one in _raw("organisation")}
    members = next(one["members"] for one in _raw("list") if one["name"] == "Membres")
    (event,) = _raw("event")
    assert (len(members), len(event["participants"])) == (45, 40)
    coming = [one for one in event["participants"] if one["status"] not in {"declined", "absent"}]
    present = Counter(one.get("organisation") for one in coming)
    acronyms = {key: one.get("acronym", one["name"]) for key, one in organisations.items()}

    assert [one.acronym for one in gaps.without] == [
        acronyms[key] for key in members if present[key] == 0
    ]
    assert [one.acronym for one in gaps.several] == [
        acronyms[key] for key in members if present[key] > 1
    ]
    for name, found in (("sectors", gaps.sectors), ("territory", gaps.territories)):
        wanted = {value for key in members for value in organisations[key].get(name, ())}
        had = {v for key in present if key for v in organisations[key].get(name, ())}
        assert set(found) == wanted - had
    waiting = [one for one in event["participants"] if one["status"] in {"to_invite", "invited"}]
    assert len(gaps.unanswered) == len(waiting) == 12
    places = {
        one.id: one for one in directory.roster.read(directory.events.list_all()[0].id).delegates
    }
    assert {places[one.place].status for one in gaps.unanswered} == {
        Status.TO_INVITE,
        Status.INVITED,
    }


def test_an_answer_moves_a_gap(office: Office) -> None:
    office.directory.lists.create("Membres", contact_ids=[office.rimq, office.tir, office.abri])
    office.directory.contacts.edit(office.rimq, [("sectors.+", "Femmes"), ("territory.+", "06")])
    (maude,) = office.add(office.maude)

    def read() -> Gaps:
        return office.directory.gaps.read(office.event, "membres")

    assert [one.id for one in read().without] == [office.tir, office.abri]
    assert read().sectors == read().territories == ()
    office.directory.roster.set_status(office.event, [maude], Status.DECLINED)
    assert [one.id for one in read().without] == [office.rimq, office.tir, office.abri]
    assert (read().sectors, read().territories) == (("Femmes",), ("06",))
    assert read().unanswered == ()
    office.add(office.rimq)
    other = directories.person(office.directory, "B", "C", ("roles.+", f"{office.rimq}: x"))
    office.add(other)
    assert [one.id for one in read().several] == [office.rimq]
