"""An invented office: three organisations, their people, one day to prepare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from directory_app.domain.delegations import Delegate
from directory_app.services.directory import Directory
from tests import directories


@dataclass
class Office:
    """Ids by short names, and what is asked of a roster most often."""

    directory: Directory
    rimq: str
    tir: str
    abri: str
    maude: str
    lise: str
    event: str

    def add(self, *contact_ids: str) -> list[str]:
        """Ids of the new places."""
        added, _ = self.directory.roster.add(self.event, contact_ids)
        return list(added.places)

    @property
    def delegates(self) -> tuple[Delegate, ...]:
        """The roster as it is shown."""
        return self.directory.roster.read(self.event).delegates

    @property
    def names(self) -> list[str]:
        """Who is on the roster, in its order."""
        return [one.display_name for one in self.delegates]

    def place(self, contact_id: str) -> Delegate:
        """The place of a person, or of an organisation without one."""
        return next(d for d in self.delegates if contact_id == (d.person_id or d.organisation_id))

    def sheet(self) -> str:
        """The sheet as text, as it may leave."""
        from directory_app.services.delegations.documents import DocumentOptions

        gathered = self.directory.documents.gather(self.event)
        return self.directory.documents.data(gathered, DocumentOptions(), "text").decode()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with directories.opened(directories.make(tmp_path)) as directory:
        rimq = directories.organisation(
            directory,
            "Regroupement imaginaire",
            ("acronym", "RIMQ"),
            ("phones.+", "514 555-0107"),
            ("emails.+", "info@rimq.example.org"),
            ("addresses.+", "1280, rue des Modèles Est, Montréal (Québec) H2X 0Z9"),
        )
        tir = directories.organisation(directory, "Table inventée", ("acronym", "TIR"))
        abri = directories.organisation(directory, "Abri fictif", ("phones.+", "438 555-0123"))
        maude = directories.person(
            directory, "Maude", "Beaulieu-Roy", ("roles.+", f"{rimq}: présidence")
        )
        lise = directories.person(directory, "Lise", "Côté", ("roles.+", f"{tir}: coordination"))
        event, _ = directory.events.create(
            {"title": "Journée d’essai", "start_on": "2027-03-16", "place": "Assemblée"}
        )
        yield Office(directory, rimq, tir, abri, maude, lise, event)
