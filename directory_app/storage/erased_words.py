"""By which words a contact is told: names, identifier, and the coordinates that are its alone.

Erasing reads with them the texts that bear no contact's key: a file's name, the bytes of a record
that told of two contacts, a line that was printed. A coordinate that somebody else has too (the
office's own telephone) tells nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Column, Connection, Table, select

from directory_app.domain.contact import (
    Address,
    AnyContact,
    Coordinate,
    Email,
    Organisation,
    Phone,
    Site,
)
from directory_app.domain.fields import COORDINATES
from directory_app.domain.folding import digits_of, fold

from . import rows

_LEAST_LETTERS = 3
_LEAST_DIGITS = 7
"""Shorter names and numbers stand in any text."""

_CHUNK = 2000
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")


@dataclass(frozen=True, slots=True)
class ErasedWords:
    """The words of some contacts: ``names`` and streets folded between two spaces, ``parts`` each
    word of the names, ``acronyms`` as written, ``signs`` (e-mails, sites) without case, ``digits``
    of telephones."""

    ids: frozenset[str]
    names: tuple[str, ...]
    parts: frozenset[str]
    acronyms: tuple[re.Pattern[str], ...]
    signs: tuple[str, ...]
    digits: tuple[str, ...]

    def are_in(self, text: str) -> bool:
        """Whether a text tells one of the contacts."""
        if not text:
            return False
        lowered = text.casefold()
        if any(sign in lowered for sign in self.signs) or any(id_ in text for id_ in self.ids):
            return True
        folded = f" {fold(text)} "
        if any(name in folded for name in self.names):
            return True
        numbers = digits_of(text)
        is_called = any(digits in numbers for digits in self.digits)
        return is_called or any(one.search(text) for one in self.acronyms)

    def are_hinted_in(self, text: str) -> bool:
        """As :meth:`are_in`, for what was typed to look one up: a part of a name will do."""
        return self.are_in(text) or not self.parts.isdisjoint(fold(text).split())

    def are_in_file_name(self, name: str) -> bool:
        """As :meth:`are_in`, for a file's name, in which signs stand for spaces."""
        return self.are_in(name) or self.are_in(re.sub(r"[_.+]", " ", name))

    def without(self, name: str) -> str:
        """A file's name, or, where it tells one of them, its suffix alone."""
        if not self.are_in_file_name(name):
            return name
        found = _SUFFIX.search(name)
        return found.group() if found else ""


def words_of(connection: Connection, contacts: dict[int, AnyContact]) -> ErasedWords:
    """The words of these contacts, by their keys, which are stored still."""
    people = contacts.values()
    own = _own_items(connection, contacts)
    names = {fold(name) for one in people for name in _names(one)}
    streets = {street for item in own if (street := _street(item))}
    return ErasedWords(
        frozenset(one.id for one in people),
        tuple(f" {one} " for one in sorted(names | streets) if len(one) >= _LEAST_LETTERS),
        frozenset(w for one in names for w in one.split() if len(w) >= _LEAST_LETTERS),
        tuple(_acronyms(people)),
        tuple(sorted({text.casefold() for item in own for text in _signs(item)})),
        tuple(sorted({digits for item in own if len(digits := _digits(item)) >= _LEAST_DIGITS})),
    )


def _names(contact: AnyContact) -> Iterator[str]:
    yield contact.display_name
    if isinstance(contact, Organisation):
        yield contact.name
        yield from (one.name for one in contact.other_names)
        yield from (one.name for one in contact.former_names)
    else:
        yield f"{contact.family_name} {contact.given_name}"


def _acronyms(contacts: Iterable[AnyContact]) -> Iterator[re.Pattern[str]]:
    for one in contacts:
        if isinstance(one, Organisation) and len(one.acronym) >= _LEAST_LETTERS:
            yield re.compile(rf"(?<!\w){re.escape(one.acronym)}(?!\w)")


def _street(item: Coordinate) -> str:
    if not isinstance(item, Address) or not (item.postal.number and item.postal.street):
        return ""
    return fold(f"{item.postal.number} {item.postal.street}")


def _signs(item: Coordinate) -> Iterator[str]:
    match item:
        case Email() if item.email.address:
            yield item.email.address
        case Site() if item.website.key:
            yield item.website.key


def _digits(item: Coordinate) -> str:
    return item.number.national_digits if isinstance(item, Phone) else ""


_COMPARED: dict[type[Coordinate], tuple[Table, Column[str]]] = {
    Phone: (rows.phone, rows.phone.c.digits),
    Email: (rows.email, rows.email.c.comparable),
    Address: (rows.address, rows.address.c.comparable),
    Site: (rows.website, rows.website.c.url),
}


def _comparable(item: Coordinate) -> str:
    match item:
        case Phone():
            return item.number.national_digits
        case Email():
            return item.email.key
        case Address():
            return item.postal.key
        case Site():
            return item.website.url
    return ""


def _own_items(connection: Connection, contacts: dict[int, AnyContact]) -> list[Coordinate]:
    """The coordinates that no other contact has."""
    items: list[Coordinate] = [
        item for one in contacts.values() for name in COORDINATES for item in getattr(one, name)
    ]
    shared: set[tuple[type, str]] = set()
    for kind, (table, column) in _COMPARED.items():
        values = {value for i in items if type(i) is kind and (value := _comparable(i))}
        found = _held_by_others(connection, table, column, values, contacts.keys())
        shared |= {(kind, value) for value in found}
    return [item for item in items if (type(item), _comparable(item)) not in shared]


def _held_by_others(
    connection: Connection,
    table: Table,
    column: Column[str],
    values: Collection[str],
    keys: Collection[int],
) -> set[str]:
    statement = select(column, table.c.contact_key)
    wanted = sorted(values)
    return {
        value
        for start in range(0, len(wanted), _CHUNK)
        for value, key in connection.execute(
            statement.where(column.in_(wanted[start : start + _CHUNK]))
        )
        if key not in keys
    }
