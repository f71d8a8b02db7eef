"""Small invented directories for tests, made the way the program makes them."""

from __future__ import annotations

import datetime
import os
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from directory_app import bootstrap
from directory_app.domain.events import Guest, Status
from directory_app.services.directory import Directory

TODAY = datetime.date(2026, 11, 22)
AUTHOR = "maude"


_MADE: dict[str, bytes] = {}
"""What a directory file holds once it is made and closed, by what it is made of. Nothing in a file
says which one it is: two copies are as unrelated as two files made from the same readable data."""


def once(kind: str, path: Path, make_it: Callable[[Path], object]) -> Path:
    """A directory file of a kind at ``path``: made by ``make_it`` the first time in this process,
    copied afterwards. ``make_it`` leaves it closed."""
    if kind not in _MADE:
        make_it(path)
        beside = [path.with_name(path.name + end) for end in ("-wal", "-journal")]
        assert not any(one.exists() and one.stat().st_size for one in beside), "left open"
        _MADE[kind] = path.read_bytes()
        return path
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(_MADE[kind])
    return path


def make(folder: Path, name: str = "essai.bottin") -> Path:
    """An empty directory file."""
    return once("empty", folder / name, lambda path: bootstrap.create_directory(path, "empty"))


def seeded(path: Path, origin: Literal["sample", "table"]) -> Path:
    """A directory file of the invented sample, or of the Table's readable data."""
    return once(origin, path, lambda new: bootstrap.create_directory(new, origin))


def opened(path: Path, author: str = AUTHOR) -> Directory:
    """The directory, on a fixed day, for one author."""
    return bootstrap.open_directory(path, author=author, today=lambda: TODAY)


def organisation(directory: Directory, name: str, *more: tuple[str, str]) -> str:
    """A new organisation's id."""
    return directory.contacts.create("organisation", [("name", name), *more])[0]


def person(directory: Directory, given: str, family: str, *more: tuple[str, str]) -> str:
    """A new person's id."""
    names = [("given_name", given), ("family_name", family)]
    return directory.contacts.create("person", [*names, *more])[0]


def names_found(directory: Directory, query: str, limit: int = 20) -> list[str]:
    """Display names of an answer, in order."""
    page = directory.search.first_page(query, limit=limit)
    return [row.display_name for row in directory.search.rows(page.keys)]


@dataclass
class Walker:
    """Random, valid steps over one directory: what an office does, faster."""

    random: random.Random
    organisations: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    trashed: list[str] = field(default_factory=list)
    serial: int = 0

    def step(self, directory: Directory) -> None:
        """One random step; every kind that exists is among them."""
        kinds = [self._new_organisation, self._new_person, self._edit, self._edit, self._edit]
        kinds += [self._trash, self._restore, self._list, self._member, self._member, self._role]
        kinds += [self._event, self._delegates, self._delegates, self._bond, self._merge]
        self.random.choice(kinds)(directory)

    def _number(self) -> str:
        return f"514 555-01{self.random.randrange(100):02}"

    def _live(self, ids: list[str]) -> list[str]:
        return [one for one in ids if one not in self.trashed]

    def _new_organisation(self, directory: Directory) -> None:
        self.serial += 1
        words = self.random.sample(["Maison", "Côté", "Étape", "Réseau", "L’Œuvre", "St-Jean"], 3)
        name = f"{' '.join(words)} {self.serial}"
        more = [("acronym", f"ORG-{self.serial}"), ("phones.+", self._number())]
        self.organisations.append(organisation(directory, name, *more))

    def _new_person(self, directory: Directory) -> None:
        self.serial += 1
        more = [("emails.+", f"p{self.serial}@example.org")]
        if homes := self._live(self.organisations):
            more.append(("roles.+", f"{self.random.choice(homes)}: coordination"))
        self.people.append(person(directory, "Zoé", f"Essai-{self.serial}", *more))

    def _edit(self, directory: Directory) -> None:
        everyone = self._live(self.organisations + self.people)
        if not everyone:
            return
        change = self.random.choice(
            [
                ("phones.+", self._number()),
                ("note", f"note {self.random.randrange(9)}"),
                ("sectors.+", self.random.choice(["Femmes", "Jeunes", "Familles"])),
                ("emails.+", f"x{self.random.randrange(999)}@example.com"),
                ("addresses.+", "1280, rue des Modèles Est, Montréal (Québec) H2X 0Z9"),
                ("addresses.0.confidential", "true"),
                ("phones.0", ""),
                ("phones.0", self._number()),
                ("phones.0.confidential", "true"),
                ("emails.0.label", "infolettre"),
                ("acronym", f"ORG-{self.random.randrange(99)}"),
                ("family_name", f"Nouveau-{self.random.randrange(99)}"),
                ("languages.+", self.random.choice(["fr", "en", "es"])),
                ("dated_notes.+", f"2026-11-0{self.random.randrange(1, 9)}: Appel."),
                ("emails.0.refused", "true"),
                ("roles.0.riding", f"Comté {self.random.randrange(9)}"),
                ("confidential", self.random.choice(["true", "false"])),
            ]
        )
        if homes := self._live(self.organisations):
            change = self.random.choice([change] * 9 + [("addresses.0.taken_from", homes[0])])
        self._try(lambda: directory.contacts.edit(self.random.choice(everyone), [change]))

    def _try(self, action: object) -> None:
        from directory_app.domain.errors import UserError

        try:
            action()  # type: ignore[operator]
        except UserError as error:
            expected = {"index_unknown", "field_unknown", "address_to_follow_missing"}
            if error.code not in expected | {"reference_to_self"}:
                raise

    def _trash(self, directory: Directory) -> None:
        if everyone := self._live(self.organisations + self.people):
            chosen = self.random.choice(everyone)
            directory.contacts.trash(chosen)
            self.trashed.append(chosen)

    def _restore(self, directory: Directory) -> None:
        if self.trashed:
            directory.contacts.restore(self.trashed.pop())

    def _bond(self, directory: Directory) -> None:
        """What names another: an affiliation, « not the same »."""
        homes = self._live(self.organisations)
        if len(homes) < 2:
            return
        one, other = self.random.sample(homes, 2)
        if self.random.random() < 0.3:
            directory.duplicates.tell_apart(one, other)
        else:
            change = ("affiliations.+", other)
            self._try(lambda: directory.contacts.edit(one, [change]))

    def _merge(self, directory: Directory) -> None:
        for found in (self.organisations, self.people):
            live = self._live(found)
            if len(live) > 2 and self.random.random() < 0.6:
                stays, gone = self.random.sample(live, 2)
                directory.merging.merge(stays, gone)
                found.remove(gone)

    def _list(self, directory: Directory) -> None:
        self.serial += 1
        if self.lists and self.random.random() < 0.4:
            old = self.lists.pop(self.random.randrange(len(self.lists)))
            directory.lists.delete(old)
        else:
            name = f"Liste {self.serial}"
            directory.lists.create(name)
            self.lists.append(name)

    def _member(self, directory: Directory) -> None:
        everyone = self._live(self.organisations + self.people)
        if self.lists and everyone:
            name = self.random.choice(self.lists)
            some = self.random.sample(everyone, min(3, len(everyone)))
            act = directory.lists.add if self.random.random() < 0.6 else directory.lists.remove
            act(name, some)

    def _event(self, directory: Directory) -> None:
        self.serial += 1
        move = self.random.random()
        if not self.events or move < 0.4:
            made, _ = directory.events.create({"title": f"Journée {self.serial}"})
            self.events.append(made)
            return
        one = self.random.choice(self.events)
        if move < 0.6:
            directory.events.edit(one, {"introduction": f"Bonjour {self.serial}"})
        elif move < 0.8:
            copied, _ = directory.events.copy(one, {"title": f"Copie {self.serial}"})
            self.events.append(copied.event_id)
        else:
            self.events.remove(one)
            directory.events.delete(one)

    def _delegates(self, directory: Directory) -> None:
        everyone = self._live(self.organisations + self.people)
        if not self.events or not everyone:
            return
        event, roster = self.random.choice(self.events), directory.roster
        places = [one.id for one in roster.read(event).delegates]
        some = self.random.sample(places, min(2, len(places)))
        chance = self.random.random()
        if chance < 0.4 or not places:
            roster.add(event, self.random.sample(everyone, min(3, len(everyone))))
        elif chance < 0.5:
            roster.add_guest(event, Guest("Jo", f"Essai-{self.serial}"))
        elif chance < 0.65:
            roster.set_status(event, some, self.random.choice([*Status]))
        elif chance < 0.75:
            roster.move(event, some[0], self.random.randrange(len(places)))
        elif chance < 0.85:
            roster.freeze(event, some)
        elif chance < 0.92:
            roster.thaw(event)
        else:
            roster.remove(event, some)

    def _role(self, directory: Directory) -> None:
        people, homes = self._live(self.people), self._live(self.organisations)
        if people and homes:
            home = self.random.choice(homes)
            self._try(
                lambda: directory.contacts.edit(
                    self.random.choice(people), [("roles.+", f"{home}: présidence")]
                )
            )
