"""What a listing has, said once more in plain Python from the stored records."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from pathlib import Path

from directory_app import bootstrap
from directory_app.domain.changes import State
from directory_app.domain.contact import AnyContact, Organisation, Person
from directory_app.domain.errors import Refused, UserError
from directory_app.domain.listing import Listing
from directory_app.domain.validation import problems_of
from directory_app.services.directory import Directory
from directory_app.storage.contact_repository import Record, load_records
from directory_app.storage.engine import reading_engine
from tests import directories

BAD_VALUES = (
    ("phones.+", "514 555-01"),
    ("phones.+", "poste 12"),
    ("phones.0", "019 555-0101"),
    ("phones.+", "demander Zoé au 514 555-0103"),
    ("emails.+", "info@"),
    ("emails.0", "sans arobas"),
    ("websites.+", "pas un site"),
    ("websites.0", "ftp://example.org"),
    ("addresses.+", "12, rue des Essais, Montréal (Québec) H2X OZ9"),
    ("addresses.0.postal_code", "M5V 0A1"),
    ("roles.0.start", "2024-05"),
    ("roles.0.end", "2020"),
    ("roles.0.end", "2026-11"),
    ("roles.0.start", "2027"),
)
GOOD_VALUES = (
    ("phones.+", "514 555-0199"),
    ("phones.0", ""),
    ("phones.0", "438 555-0104"),
    ("emails.0", "info@example.org"),
    ("websites.0", ""),
    ("roles.0.end", ""),
    ("sectors.+", "Femmes"),
    ("territory", "06"),
    ("category", "coalition"),
)


def spoil(directory: Directory, chooser: random.Random, edits: int) -> None:
    """Good and bad values, put here and there, some contacts in the trash, some steps undone."""
    ids = directory.search.ids(directory.search.all_keys(""))
    for _ in range(edits):
        contact_id, roll = chooser.choice(ids), chooser.random()
        with contextlib.suppress(UserError, Refused):  # no such field, or already in the trash
            if roll < 0.05:
                directory.contacts.trash(contact_id)
            elif roll < 0.15:
                directory.history.undo()
            else:
                change = chooser.choice(BAD_VALUES if roll < 0.7 else GOOD_VALUES)
                directory.contacts.edit(contact_id, [change])


def affiliate(directory: Directory, chooser: random.Random, count: int) -> None:
    """Ties between organisations, some over, some not begun."""
    ids = directory.search.ids(directory.search.all_keys("", listing=Listing(kind="organisation")))
    for _ in range(count):
        here, there = chooser.sample(ids, 2)
        period = chooser.choice(
            ((), (("end", "2019"),), (("start", "2027-01"),), (("end", "2026"),))
        )
        values = [(f"affiliations.0.{name}", value) for name, value in period]
        directory.contacts.edit(here, [("affiliations.+", there), *values])


def a_directory(folder: Path, origin: str) -> Path:
    """One of the directories that rules are tried on: ``sample``, ``table`` or ``spoiled``."""
    path = folder / f"{origin}.bottin"
    if origin != "spoiled":
        directories.seeded(path, "sample" if origin == "sample" else "table")
        return path
    bootstrap.create_directory(path, "empty", contacts=120, seed=4)
    chooser = random.Random(4)
    with directories.opened(path) as directory:
        affiliate(directory, chooser, 40)
        spoil(directory, chooser, 250)
    return path


class Plainly:
    """Answers a listing from the records, one contact after the other."""

    def __init__(self, path: Path) -> None:
        engine = reading_engine(path)
        with engine.connect() as connection, connection.begin():
            keys = connection.exec_driver_sql("SELECT key FROM contact").scalars().all()
            self._records = load_records(connection, keys)
        engine.dispose()
        self._by_id = {one.id: one for one in self._records.values()}
        self.contacts = {key: one.snapshot() for key, one in self._records.items()}

    def keys(self, listing: Listing) -> list[int]:
        """Keys in filing order, for any listing without a list."""
        found = (r for r in self._records.values() if self._is_in(r, listing))
        return sorted((r.key for r in found), key=lambda k: (self.contacts[k].filing_key, k))

    def _is_in(self, record: Record, listing: Listing) -> bool:
        contact = self.contacts[record.key]
        wanted = State.TRASHED if listing.is_trash else State.LIVE
        return (
            record.state is wanted
            and listing.kind in (None, record.fields["kind"])
            and (not listing.needs_check or bool(problems_of(contact)))
            and all(self._answers(contact, name, value) for name, value in listing.stated())
        )

    def _answers(self, contact: AnyContact, name: str, value: str) -> bool:
        if name not in {"sector", "territory", "alliance", "category"}:
            return True
        return any(self._bears(one, name, value) for one in (contact, *self._employers(contact)))

    def _employers(self, contact: AnyContact) -> Iterator[AnyContact]:
        for role in contact.roles if isinstance(contact, Person) else ():
            there = self._by_id[role.organisation]
            is_over = role.period.is_active_on(directories.TODAY) is False
            if there.state is State.LIVE and not is_over:
                yield self.contacts[there.key]

    @staticmethod
    def _bears(contact: AnyContact, name: str, value: str) -> bool:
        if name == "sector":
            return value in contact.sectors
        if not isinstance(contact, Organisation):
            return False
        if name == "territory":
            return value in contact.territory
        if name == "category":
            return contact.category == value
        return any(
            one.organisation == value and one.period.is_active_on(directories.TODAY) is not False
            for one in contact.affiliations
        )

    def listings(self) -> list[Listing]:
        """Every listing of one filter that could have somebody, and some of several."""
        live = [self.contacts[r.key] for r in self._records.values()]
        homes = [one for one in live if isinstance(one, Organisation)]
        sectors = sorted({name for one in live for name in one.sectors})
        codes = sorted({code for one in homes for code in one.territory})
        found = [Listing(), Listing(kind="person"), Listing(kind="organisation")]
        found += [Listing(is_trash=True), Listing(needs_check=True)]
        found += [Listing(sector=name) for name in (*sectors, "Aucun")]
        found += [Listing(territory=code) for code in (*codes, "99")]
        found += [Listing(category=name) for name in {one.category for one in homes} if name]
        ties = {tie.organisation for one in homes for tie in one.affiliations}
        found += [Listing(alliance=one) for one in (*sorted(ties), "inconnue")]
        found += [
            Listing(kind="person", sector=sectors[0]),
            Listing(sector=sectors[0], territory=codes[0]),
            Listing(kind="organisation", needs_check=True),
            Listing(is_trash=True, kind="person", needs_check=True),
            Listing(is_trash=True, territory=codes[0]),
        ]
        return found
