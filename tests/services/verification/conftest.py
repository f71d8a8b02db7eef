"""An invented office with a federation, a shelter, and people who hold functions in both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from directory_app.services.directory import Directory
from tests import directories

SECRET_STREET = "1280, rue des Mésanges Est, Montréal (Québec) H2X 0Z9"
SECRET_CELL = "514 555-0188"
NOTE = "Remarque du bureau, pour personne d’autre."


@dataclass(frozen=True)
class Office:
    """The open directory and the ids of its contacts."""

    directory: Directory
    ours: str
    shelter: str
    other: str
    maude: str


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with directories.opened(directories.make(tmp_path)) as directory:
        yield fill(directory)


def fill(directory: Directory) -> Office:
    ours = directories.organisation(
        directory,
        "Table inventée",
        ("acronym", "TIN"),
        ("phones.+", "514 555-0100"),
        ("emails.+", "info@table.example.org"),
    )
    directory.our_organisation.choose(ours)
    other = directories.organisation(directory, "Autre organisme", ("emails.+", "a@b.example.org"))
    maude = directories.person(directory, "Maude", "Beaulieu-Roy", ("title", "Madame"))
    shelter = directories.organisation(
        directory,
        "Maison Abri",
        ("acronym", "MABRI"),
        ("phones.+", "514 555-0123, poste 25"),
        ("emails.+", "info@abri.example.org"),
        ("addresses.+", SECRET_STREET),
        ("addresses.0.confidential", "true"),
        ("sectors.+", "Femmes"),
        ("sectors.+", "Violence conjugale, familiale et sexuelle"),
        ("territory.+", "06"),
        ("opening_hours.+", "mo-th 09:00-17:30"),
        ("published_counts.+", "1586 groupes"),
        ("affiliations.+", "TIN"),
        ("affiliations.0.representative", maude),
        ("note", NOTE),
        ("dated_notes.+", f"2026-11-03: {NOTE}"),
        ("custom.Clé", NOTE),
    )
    directory.contacts.edit(
        maude,
        [
            ("roles.+", "MABRI: directrice générale"),
            ("phones.+", SECRET_CELL),
            ("phones.0.personal", "true"),
            ("emails.+", "maude@abri.example.org"),
        ],
    )
    return Office(directory, ours, shelter, other, maude)
