"""What Bottin exports comes back whole into an empty directory; a second time changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from directory_app import bootstrap
from directory_app.domain.accepted_problems import mark_of
from directory_app.domain.contact import AnyContact
from directory_app.domain.validation import problems_of
from directory_app.domain.withholding import Grant
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from directory_app.services.importing.report import Outcome
from directory_app.texts import Texts
from tests import directories

CONTACTS = 150
EVERYTHING = Grant(confidential=True, personal=True, internal=True, reason="essai")
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
        _complete(directory, home, person)
    return path


def _complete(directory: Directory, home: str, person: str) -> None:
    """Everything that a card may say of others, of itself and of whoever writes to it."""
    contacts = directory.contacts
    contacts.edit(home, [("addresses.+", "12, rue des Érables, Laval (Québec)  H7A 1B1")])
    contacts.edit(home, [("addresses.+", "C. P. 4, Laval (Québec)  H7A 1B2")])
    branch = directories.organisation(
        directory,
        "Succursale",
        ("affiliations.+", f"{home}: member"),
        ("websites.+", "rien du tout"),
    )
    for follower in (branch, directories.organisation(directory, "Annexe")):
        contacts.edit(follower, [("addresses.+", "3, rue X, Laval (Québec)  H7A 1B9")])
        contacts.edit(follower, [("addresses.0.taken_from", home)])
    shelter = directories.organisation(directory, "Refuge", ("phones.+", "819 555-0107"))
    contacts.edit(shelter, [("confidential", "true"), ("emails.+", "refuge@example.org")])
    contacts.edit(branch, [("affiliations.0.representative", person), ("languages.+", "en-CA")])
    contacts.edit(
        person,
        [
            *(("roles.0.riding", "Rivière-Longue"), ("roles.0.party", "Union; du Nord")),
            *(("roles.0.portfolio", "Habitation"), ("languages.+", "fr"), ("pronouns", "elle")),
            *(("grammatical_gender", "feminine"), ("emails.+", "lise@example.org")),
            *(("phones.0.refused", "true"), ("phones.0.refused_source", "appel")),
            ("dated_notes.+", "2026-11-03: rappeler\nbientôt"),
        ],
    )
    contacts.edit(
        person, [("emails.0.refused", "true"), ("emails.0.refused_on", "2026-02"), *_SOURCE]
    )
    contacts.edit(home, [("dated_notes.+", "sans date"), ("dated_notes.0.author", "Anne")])
    found = _contact(directory, branch)
    marks = [mark_of(found, one) for one in problems_of(found)]
    assert marks
    for one in marks:
        contacts.accept_problem(branch, one)


def _contact(directory: Directory, contact_id: str) -> AnyContact:
    cards = map(directory.contacts.get_card, directory.search.all_keys(""))
    return next(card.contact for card in cards if card.contact.id == contact_id)


_SOURCE = [("emails.0.refused_source", "sa demande")]


def _cards(directory: Directory) -> dict[str, Any]:
    """Every contact as JSON by id, without where its values were read."""
    contacts = directory.contacts
    cards = map(contacts.get_card, directory.search.all_keys(""))
    found = {card.contact.id: _said(contacts.to_json(card, Texts("fr").problem)) for card in cards}
    for one in found.values():
        one["people"] = sorted(one.get("people", ()), key=str)
        marks = (mark.split("|") for mark in one.get("accepted_problems", ()))
        one["accepted_problems"] = sorted(
            (code, subject.partition("/")[0], digest) for code, subject, digest in marks
        )
    return found


def _said(value: Any) -> Any:
    if isinstance(value, dict):
        aside = ("source", "raw", "version", "taken_item")
        return {name: _said(one) for name, one in value.items() if name not in aside}
    return [_said(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("profile", PROFILES)
def test_an_export_comes_back_whole_and_once(tmp_path: Path, source: Path, profile: str) -> None:
    path = tmp_path / f"bottin{PROFILES[profile]}"
    with directories.opened(source) as directory:
        plan = directory.exports.plan(Selection(everything=True), profile, grant=EVERYTHING)
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
