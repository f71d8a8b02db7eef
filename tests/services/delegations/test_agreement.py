"""Whatever is done to a roster, and taken back, its documents say what the roster says."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from directory_app.domain.events import NOT_COMING, Guest, RosterOrder, Status
from directory_app.services.delegations.documents import Document, DocumentOptions
from directory_app.services.directory import Directory
from tests import directories

STEPS = 120


def _people(directory: Directory) -> list[str]:
    homes = [
        directories.organisation(
            directory, f"Organisme {n}", ("acronym", f"O{n}"), ("phones.+", f"514 555-01{n:02}")
        )
        for n in range(6)
    ]
    return [
        directories.person(directory, f"Zoé{n}", f"Essai-{n}", ("roles.+", f"{homes[n % 6]}: x"))
        for n in range(14)
    ] + homes


def _edit(directory: Directory, event: str, people: list[str], chance: random.Random) -> None:
    roster = directory.roster
    places = [one.id for one in roster.read(event).delegates]
    some = chance.sample(places, min(3, len(places)))
    match chance.randrange(9):
        case 0 | 1:
            roster.add(event, chance.sample(people, 2))
        case 2:
            roster.add_guest(event, Guest("Jo", f"Sans-Fiche-{chance.randrange(99)}"))
        case 3 if some:
            roster.set_status(event, some, chance.choice([*Status]))
        case 4 if some:
            roster.move(event, some[0], chance.randrange(len(places)))
        case 5:
            directory.events.edit(event, {"order": chance.choice([*RosterOrder])})
        case 6 if some:
            roster.remove(event, some[:1])
        case 7:
            roster.freeze(event, some)
        case _:
            back = directory.history.undo if chance.random() < 0.6 else directory.history.redo
            back()


def _check(directory: Directory, event: str) -> None:
    stored = directory.events.get(event)
    delegation = directory.roster.read(event)
    assert {one.id for one in delegation.delegates} == {one.id for one in stored.participations}
    coming = [one for one in delegation.delegates if one.status not in NOT_COMING]
    gathered = directory.documents.gather(event)
    text = directory.documents.data(gathered, DocumentOptions(), "text").decode()
    lines = [line for line in text.split("\n") if line.startswith("· ")]
    assert len(lines) == len(coming)
    for line, one in zip(lines, coming, strict=True):
        assert line.startswith(f"· {one.display_name}")
    listed = DocumentOptions(document=Document.ACCREDITATION)
    rows = directory.documents.data(gathered, listed, "text").decode()
    assert all(one.family_name in rows for one in coming if one.family_name)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_roster_and_documents_agree(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with directories.opened(directories.make(tmp_path)) as directory:
        people = _people(directory)
        event, _ = directory.events.create({"title": "Journée d’essai"})
        base = directory.integrity.digest()
        for _ in range(STEPS):
            _edit(directory, event, people, chance)
            if not directory.events.list_all():
                directory.history.redo()
            _check(directory, event)
        assert directory.integrity.verify() == ()
        while directory.integrity.digest() != base:
            assert directory.history.undo().done
        assert directory.roster.read(event).delegates == ()
