"""Kept searches say the new name of what they name, in the step that gives it, and lose nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.query import rewritten
from directory_app.services.directory import Directory
from directory_app.texts import Texts
from tests import directories


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        alliance = directories.organisation(opened, "Alliance du fleuve", ("acronym", "AF"))
        house = directories.organisation(opened, "Maison du lac", ("affiliations.+", alliance))
        opened.lists.create("Presse 2026", contact_ids=[house])
        opened.lists.create("Presse écrite", contact_ids=[house])
        event, _ = opened.events.create({"title": "Journée du lac"})
        opened.events.create({"title": "Journée du fleuve"})
        opened.roster.add(event, [house])
        yield opened


def kept(directory: Directory, query: str) -> str:
    list_id, _ = directory.lists.create("Gardée", query)
    assert members(directory) == ["Maison du lac"]
    return list_id


def members(directory: Directory) -> list[str]:
    return [one.display_name for one in directory.lists.get("Gardée").members]


def test_a_list_gets_another_name_and_one_undo_takes_all_back(directory: Directory) -> None:
    kept(directory, 'type:organisation liste:"Presse 2026" maison')
    before = directory.integrity.digest()
    changes = directory.lists.rename("Presse 2026", "Médias: 2027")
    assert directory.lists.get("Gardée").query == 'type:organisation liste:"Médias: 2027" maison'
    assert members(directory) == ["Maison du lac"]
    assert directory.lists.get("Gardée").id in changes.lists
    result = directory.history.undo()
    assert result.step is not None
    said = Texts("fr").step(result.step)
    assert said == "changement du nom de la liste «\u00a0Médias: 2027\u00a0»"
    assert directory.integrity.digest() == before
    assert directory.history.redo().done
    assert members(directory) == ["Maison du lac"]


def test_an_event_gets_another_title(directory: Directory) -> None:
    kept(directory, 'délégation:"Journée du lac" -xyz')
    event = directory.events.find_id("Journée du lac")
    directory.events.edit(event, {"title": "Haute Pression"})
    assert directory.lists.get("Gardée").query == 'délégation:"Haute Pression" -xyz'
    assert members(directory) == ["Maison du lac"]


@pytest.mark.parametrize(
    ("said", "edits", "after"),
    [
        ("membre:AF", {"acronym": "ADF"}, "membre:ADF"),
        ("membre:AF", {"acronym": ""}, 'membre:"Alliance du fleuve"'),
        ("membre:AF", {"name": "Alliance de la rive"}, "membre:AF"),
        (
            "alliance:«Alliance du fleuve»",
            {"name": "Front des rives"},
            'alliance:"Front des rives"',
        ),
        ("membre:alliance", {"name": "Alliance de la rive"}, "membre:alliance"),
        ("membre:fleuve", {"name": "Front des rives"}, 'membre:"Front des rives"'),
        (
            'membre:"Alliance du fleuve"',
            {"name": "Front des rives", "former_names.+": "Alliance du fleuve"},
            'membre:"Alliance du fleuve"',
        ),
    ],
)
def test_an_alliance_gets_another_name(
    directory: Directory, said: str, edits: dict[str, str], after: str
) -> None:
    kept(directory, said)
    directory.contacts.edit(directory.contacts.find_id("AF"), list(edits.items()))
    assert directory.lists.get("Gardée").query == after
    assert members(directory) == ["Maison du lac"]


def test_a_name_that_means_several_or_another_stays_as_typed(directory: Directory) -> None:
    kept(directory, "liste:presse")
    directory.lists.rename("Presse 2026", "Médias")
    assert directory.lists.get("Gardée").query == "liste:presse"
    assert members(directory) == ["Maison du lac"]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("", ""),
        ("liste:", "liste:"),
        ("liste: secteur:x", "liste: secteur:x"),
        ("-list:«A b» tel liste:A", '-list:"N é" tel liste:"N é"'),
        ("inconnu:A liste:B", 'inconnu:A liste:"N é"'),
        ('x "liste:A" y', 'x "liste:A" y'),
    ],
)
def test_only_the_value_of_a_filter_is_rewritten(text: str, after: str) -> None:
    assert rewritten(text, lambda name, _: "N é" if name == "list" else None) == after
