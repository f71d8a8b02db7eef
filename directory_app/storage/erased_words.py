"""By which words a contact is told: names, identifier, and the coordinates that are its alone.

Erasing reads with them the texts that bear no contact's key: a file's name, the bytes of a record
that told of two contacts, a line that was printed. A coordinate that somebody else has too (the
office's own telephone) tells nobody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

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
from .mappers import chunks

_LEAST_LETTERS = 3
_LEAST_DIGITS = 7
"""Shorter names and numbers stand in any text."""

_IDENTIFIER = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_WORD = re.compile(r"\w+")
_Heads = Mapping[str, list[str]]
_ESCAPED_SPACE = re.compile(r"\\[nrt]")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")


def acronym_pattern(acronym: str) -> re.Pattern[str]:
    """An acronym as a word of its own, as written."""
    return re.compile(rf"(?<!\w){re.escape(acronym)}(?!\w)")


def _heads_of(words: Iterable[str], split: Callable[[str], list[str]]) -> _Heads:
    """The words by what each begins with."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in words:
        found[next(iter(split(one)), "")].append(one)
    return found


def identifiers_in(text: str) -> list[str]:
    """The identifiers of contacts, lists and days that stand in a text."""
    return _IDENTIFIER.findall(text)


class Sort(Enum):
    """What kind of word tells somebody."""

    ID = "id"
    SIGN = "sign"
    NAME = "name"
    ACRONYM = "acronym"
    DIGITS = "digits"


@dataclass(frozen=True, slots=True)
class ErasedWords:
    """The words of some contacts: ``names`` and streets folded between two spaces, ``parts`` each
    word of the names, ``acronyms`` as written, ``signs`` (e-mails, sites) without case, ``digits``
    of telephones. Asking costs what the text is long, not how many contacts there are."""

    ids: frozenset[str]
    names: tuple[str, ...]
    parts: frozenset[str]
    acronyms: tuple[str, ...]
    signs: tuple[str, ...]
    digits: frozenset[str]
    _by_head: Mapping[Sort, _Heads] = field(init=False, repr=False, compare=False)
    _lengths: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        heads = {
            Sort.NAME: _heads_of(self.names, str.split),
            Sort.SIGN: _heads_of(self.signs, _WORD.findall),
            Sort.ACRONYM: _heads_of(self.acronyms, _WORD.findall),
        }
        object.__setattr__(self, "_by_head", heads)
        object.__setattr__(self, "_lengths", frozenset(map(len, self.digits)))

    def are_in(self, text: str) -> bool:
        """Whether a text tells one of the contacts."""
        return bool(text) and any(True for _ in self.found_in(text))

    def found_in(self, text: str) -> Iterator[tuple[Sort, str]]:
        """The words by which a text tells them, each with its kind."""
        lowered, folded, numbers = text.casefold(), f" {fold(text)} ", digits_of(text)
        yield from ((Sort.ID, one) for one in self.ids.intersection(identifiers_in(text)))
        for sign in self._likely(Sort.SIGN, _WORD.findall(lowered)):
            if sign in lowered:
                yield Sort.SIGN, sign
        for name in self._likely(Sort.NAME, folded.split()):
            if name in folded:
                yield Sort.NAME, name
        for length in self._lengths:
            places = range(len(numbers) - length + 1)
            runs = (numbers[place : place + length] for place in places)
            yield from ((Sort.DIGITS, one) for one in self.digits.intersection(runs))
        for acronym in self._likely(Sort.ACRONYM, _WORD.findall(text)):
            if acronym_pattern(acronym).search(text):
                yield Sort.ACRONYM, acronym

    def _likely(self, sort: Sort, words: Iterable[str]) -> Iterator[str]:
        heads = self._by_head[sort]
        return (one for word in heads.keys() & words for one in heads[word])

    def are_in_json(self, text: str) -> bool:
        """As :meth:`are_in`, for texts inside a JSON document: a line that begins there is no
        part of a word."""
        return self.are_in(_ESCAPED_SPACE.sub(" ", text))

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


def words_of(connection: Connection, contacts: Mapping[int, AnyContact]) -> ErasedWords:
    """The words of these contacts, by their keys, which are stored still."""
    people = contacts.values()
    own = _own_items(connection, contacts)
    names = {fold(name) for one in people for name in _names(one)}
    streets = {street for item in own if (street := _street(item))}
    return ErasedWords(
        frozenset(one.id for one in people),
        tuple(f" {one} " for one in sorted(names | streets) if len(one) >= _LEAST_LETTERS),
        frozenset(w for one in names for w in one.split() if len(w) >= _LEAST_LETTERS),
        tuple(sorted(_acronyms(people))),
        tuple(sorted({text.casefold() for item in own for text in _signs(item)})),
        frozenset(digits for item in own if len(digits := _digits(item)) >= _LEAST_DIGITS),
    )


def _names(contact: AnyContact) -> Iterator[str]:
    yield contact.display_name
    if isinstance(contact, Organisation):
        yield contact.name
        yield from (one.name for one in contact.other_names)
        yield from (one.name for one in contact.former_names)
    else:
        yield f"{contact.family_name} {contact.given_name}"


def _acronyms(contacts: Iterable[AnyContact]) -> set[str]:
    return {
        one.acronym
        for one in contacts
        if isinstance(one, Organisation) and len(one.acronym) >= _LEAST_LETTERS
    }


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


def _own_items(connection: Connection, contacts: Mapping[int, AnyContact]) -> list[Coordinate]:
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
    return {
        value
        for group in chunks(sorted(values))
        for value, key in connection.execute(statement.where(column.in_(group)))
        if key not in keys
    }
