"""A small invented office whose cards say much, for merges at random."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass

from directory_app.domain.changes import Fields
from directory_app.domain.fields import split_path, to_fields
from directory_app.domain.merging.choices import Choices, Side
from directory_app.services.directory import Directory
from directory_app.storage import operation_log
from directory_app.storage.contact_repository import keys_of, load_records
from tests import directories

Pairs = list[tuple[str, str]]

_WORDS = ("Maison", "Réseau", "Côté", "Étape", "L’Œuvre", "St-Jean", "Table", "Main")
_STREETS = ("rue des Modèles Est", "avenue du Test", "chemin des Essais")
_FUNCTIONS = ("coordination", "direction", "présidence", "")


class Writer:
    """Values at random, often the same: what two lists say of one contact."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def pick(self, *values: str) -> str:
        return self.chance.choice(values)

    def _mark(self, name: str) -> Pairs:
        if self.chance.random() < 0.2:
            return [(f"{name}.0.confidential", self.pick("true", "false"))]
        return []

    def _common(self) -> Iterator[tuple[str, str]]:
        chance = self.chance
        for _ in range(chance.randrange(3)):
            end = self.pick("", "", " poste 25", " poste 31")
            yield "phones.+", f"514 555-01{chance.randrange(12):02}{end}"
        for _ in range(chance.randrange(2)):
            yield "emails.+", f"info{chance.randrange(6)}@example.org"
        if chance.random() < 0.5:
            yield "websites.+", self.pick("https://example.org/", "http://www.example.org")
        if chance.random() < 0.6:
            number, street = chance.randrange(100, 104), self.pick(*_STREETS)
            yield "addresses.+", f"{number}, {street}, Montréal (Québec) H2X 0Z9"
        for name, texts in (
            ("note", ("Rappeler.", "Rappeler en mai.", "")),
            ("description", ("Défend les droits.", "Rassemble.", "")),
            ("sectors.+", ("Femmes", "Jeunes", "Familles")),
            ("custom.Allergies", ("noix", "lait")),
            ("dated_notes.+", ("2026-11-02: Appel.", "2026-11-03: Courriel.")),
            ("languages.+", ("fr", "en")),
        ):
            if chance.random() < 0.5 and (text := self.pick(*texts)):
                yield name, text

    def _marks(self, values: Pairs) -> Pairs:
        heads = {name.partition(".")[0] for name, _ in values}
        found = [one for name in ("phones", "emails", "addresses") if name in heads
                 for one in self._mark(name)]  # fmt: skip
        if "emails" in heads and self.chance.random() < 0.3:
            found.append(("emails.0.refused", "true"))
        if "phones" in heads and self.chance.random() < 0.4:
            found.append(("phones.0.label", self.pick("work", "cell")))
        if self.chance.random() < 0.1:
            found.append(("confidential", "true"))
        return found

    def organisation(self, directory: Directory) -> str:
        name = " ".join(self.chance.sample(_WORDS, 2))
        values = [*self._common(), ("acronym", self.pick("MRC", "M-R-C", "TME"))]
        if self.chance.random() < 0.5:
            values += [("category", self.pick("coalition", "organisme", "media"))]
            values += [("other_names.+", self.pick("la Table", "la table", "Main rouge"))]
        if self.chance.random() < 0.5:
            values += [("territory.+", self.pick("06", "13"))]
        return directories.organisation(directory, name, *values, *self._marks(values))

    def person(self, directory: Directory, homes: list[str]) -> str:
        given, family = self.pick("Zoé", "Zoe", "Luc"), self.pick("Essai", "Essaye")
        values = [*self._common()]
        for home in self.chance.sample(homes, self.chance.randrange(3)):
            values.append(("roles.+", f"{home}: {self.pick(*_FUNCTIONS)}".rstrip(": ")))
        if any(name == "roles.+" for name, _ in values) and self.chance.random() < 0.5:
            values.append(("roles.0.start", self.pick("2018", "2019-05")))
        return directories.person(directory, given, family, *values, *self._marks(values))


@dataclass
class Office:
    """Who is there, and what may be merged."""

    directory: Directory
    writer: Writer
    organisations: list[str]
    people: list[str]

    @classmethod
    def made(cls, directory: Directory, seed: int) -> Office:
        writer = Writer(seed)
        homes = [writer.organisation(directory) for _ in range(6)]
        people = [writer.person(directory, homes) for _ in range(8)]
        office = cls(directory, writer, homes, people)
        office._bind()
        return office

    def _bind(self) -> None:
        """Lists, days, affiliations, addresses that follow, « not the same », the trash."""
        directory, chance = self.directory, self.writer.chance
        everyone = self.organisations + self.people
        for number in range(3):
            directory.lists.create(f"Liste {number}")
            directory.lists.add(f"Liste {number}", chance.sample(everyone, 6))
            event, _ = directory.events.create({"title": f"Journée {number}"})
            directory.roster.add(event, chance.sample(everyone, 5))
        directory.roster.freeze(event)
        directory.lists.delete("Liste 2")
        for one in self.organisations:
            other = chance.choice([home for home in self.organisations if home != one])
            directory.contacts.edit(one, [("affiliations.+", other)])
        for one in self.people[:2]:
            directory.duplicates.tell_apart(one, self.people[3])
        directory.our_organisation.choose(chance.choice(self.organisations))
        directory.contacts.trash(self.people.pop())

    def pair(self) -> tuple[list[str], str, str]:
        """A group, and two of it: who stays, who goes."""
        group = self.writer.chance.choice(
            [one for one in (self.organisations, self.people) if len(one) > 1]
        )
        stays, gone = self.writer.chance.sample(group, 2)
        return group, stays, gone

    def choices(self, stays: str, gone: str) -> Choices:
        """Some of what may be decided, decided at random."""
        chance = self.writer.chance
        rows = self.directory.merging.preview(stays, gone).rows
        sides = {row.line.key: chance.choice([*Side]) for row in rows if chance.random() < 0.3}
        places = [place for row in rows for place in row.line.places()]
        without = [one for one in places if chance.random() < 0.1]
        return Choices(sides, frozenset(without))


def fields_of(directory: Directory, contact_id: str) -> Fields:
    """What a card says, secrets included."""
    with directory._reading.transaction() as connection:
        key = keys_of(connection, [contact_id])[contact_id]
        return dict(to_fields(load_records(connection, [key])[key].snapshot()))


def told_of(directory: Directory, seq: int) -> str:
    """Everything that the log has of a step, as one text."""
    with directory._reading.transaction() as connection:
        entries = operation_log.entries_of(connection, seq)
        values = [
            (one.change.path, one.change.before, one.change.after, one.contact_name)
            for one in entries
        ]
        return json.dumps(values, ensure_ascii=False)


_NO_WORDS = frozenset({"position", "raw", "role", "preferred", "main", "taken_item", "kind"})


def words_of(fields: Fields) -> Iterator[str]:
    """Every word that a card says: numbers, names, texts, members of sets."""
    for path, value in fields.items():
        head, tail = split_path(path)
        if value is True and tail:
            yield tail
        elif isinstance(value, dict):
            yield from (
                str(part)
                for name, part in value.items()
                if name not in _NO_WORDS and isinstance(part, str)
            )
        elif isinstance(value, str) and head not in _NO_WORDS:
            yield value


def as_written(text: str) -> str:
    """A text as it stands inside a JSON text."""
    return json.dumps(text, ensure_ascii=False)[1:-1]
