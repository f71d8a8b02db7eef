"""What Bottin exports comes back whole into an empty directory; a second time changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from directory_app import bootstrap
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from directory_app.services.importing.report import Outcome
from directory_app.texts import Texts
from tests import directories

CONTACTS = 150
PROFILES = {
    "vcard3": ".vcf",
    "vcard4": ".vcf",
    "csv": ".csv",
    "xlsx": ".xlsx",
    "json": ".json",
}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated directory, with somebody who has one number twice, also their office's."""
    path = tmp_path_factory.mktemp("source") / "source.bottin"
    bootstrap.create_directory(path, "empty", contacts=CONTACTS, seed=11)
    with directories.opened(path) as directory:
        home = directories.organisation(directory, "Maison", ("phones.+", "819 555-0101"))
        twice = [("phones.+", "819 555-0101"), ("phones.+", "819 555-0101")]
        person = directories.person(
            directory, "Lise", "Côté", ("roles.+", f"{home}: membre"), *twice
        )
        directory.contacts.edit(person, [("phones.1.label", "cell")])
    return path


def _cards(directory: Directory) -> dict[str, Any]:
    """Every contact as JSON by id, without where its values were read."""
    contacts = directory.contacts
    cards = map(contacts.get_card, directory.search.all_keys(""))
    found = {card.contact.id: _said(contacts.to_json(card, Texts("fr").problem)) for card in cards}
    for one in found.values():
        one["people"] = sorted(one.get("people", ()), key=str)
    return found


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        aside = ("source", "raw", "version")
        return {name: _said(one) for name, one in value.items() if name not in aside}
    return [_said(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("profile", PROFILES)
def test_an_export_comes_back_whole_and_once(tmp_path: Path, source: Path, profile: str) -> None:
    path = tmp_path / f"bottin{PROFILES[profile]}"
    with directories.opened(source) as directory:
        plan = directory.exports.plan(Selection(everything=True), profile)
        directory.exports.write(plan, path)
        expected = _cards(directory)
    with directories.opened(directories.make(tmp_path)) as directory:
        imports = directory.imports
        read = imports.source_of_file(imports.open_file(path))
        done, _ = imports.apply(read)
        assert done.counts[Outcome.CREATED] == len(expected)
        assert _cards(directory) == expected
        assert directory.integrity.verify() == ()
        again, changes = imports.apply(read)
        assert (again.counts[Outcome.UNCHANGED], changes.seq) == (len(expected), 0)
