"""The public search index: what it holds, how it follows the contacts, how it is checked.

Two FTS5 tables without stored text, whose row id is the contact's key: folded words (names, own,
linked) and suffixes of telephone digits (``detail=none``). Only live contacts are in it, and no
confidential value ever is. Migrations make the tables. Knows SQLite.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from hashlib import blake2b
from itertools import islice

from sqlalchemy import (
    ColumnElement,
    Connection,
    TableClause,
    bindparam,
    column,
    delete,
    select,
    text,
)

from directory_app.domain.changes import Fields, State
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.search_documents import (
    OwnWords,
    linked_words,
    own_words,
    search_document,
    words_of_each,
)

from . import rows
from .bulk import change_rows, insert_rows
from .contact_repository import load_records
from .indexed_values import read_live
from .mappers import chunks

_WORDS = TableClause("search_words", *map(column, ("rowid", "names", "own", "linked")))
_DIGITS = TableClause("search_digits", *map(column, ("rowid", "digits")))
_CHUNK = 2000
_EMPTY = (
    text("INSERT INTO search_words(search_words) VALUES ('delete-all')"),
    text("INSERT INTO search_digits(search_digits) VALUES ('delete-all')"),
)
_MERGE = (
    text("INSERT INTO search_words(search_words) VALUES ('optimize')"),
    text("INSERT INTO search_digits(search_digits) VALUES ('optimize')"),
)


def _linked_names(connection: Connection, keys: list[int]) -> dict[int, list[str]]:
    """Names and functions of the live contacts that each contact is linked to by a role."""
    found: dict[int, list[str]] = defaultdict(list)
    people: dict[int, list[int]] = defaultdict(list)
    role, other = rows.role.c, rows.contact.alias("other")
    names = (other.c.name, other.c.acronym, other.c.display_name)
    sides = (
        (role.contact_key, role.organisation_key),
        (role.organisation_key, role.contact_key),
    )
    for here, there in sides:
        statement = (
            select(here, there, other.c.state, role.function, *names)
            .join(other, other.c.key == there)
            .where(_among(here, keys))
            .order_by(here, other.c.key, role.item_id)
        )
        for key, linked, state, *texts in connection.execute(statement):
            if state != State.LIVE:  # said in the query, it begins with every live contact there is
                continue
            found[key].extend(filter(None, texts))
            if here is role.contact_key:
                people[linked].append(key)
    for key, name in _further_names(connection, sorted(people)):
        for person in people[key]:
            found[person].append(name)
    return found


def _among(column: ColumnElement[int], keys: list[int]) -> ColumnElement[bool]:
    """Whether a column holds one of these keys: a range where they are one, as new contacts' are,
    which is asked for at once."""
    first, last = min(keys, default=0), max(keys, default=0)
    is_range = last - first + 1 == len(keys)
    return column.between(first, last) if is_range else column.in_(keys)


def _further_names(connection: Connection, keys: list[int]) -> Iterator[tuple[int, str]]:
    """Usual and former names of organisations. Asked for apart: joined to all the rest, the query
    goes through every live contact."""
    for table in (rows.other_name, rows.former_name):
        statement = (
            select(table.c.contact_key, table.c.name)
            .where(table.c.contact_key.in_(keys))
            .order_by(table.c.contact_key, table.c.item_id)
        )
        yield from ((row.contact_key, row.name) for row in connection.execute(statement))


def live(connection: Connection, keys: Iterable[int]) -> Iterator[tuple[int, Fields]]:
    """Keys and values of the live contacts among ``keys``, in that order, a chunk at a time."""
    for group in chunks(keys):
        records = load_records(connection, group)
        for key in group:
            if key in records and records[key].state is State.LIVE:
                yield key, records[key].fields


def add(
    connection: Connection, contacts: Iterable[tuple[int, Fields]], known: ConfidentialValues
) -> None:
    """Put live contacts in that are not in it yet, by their keys, in the flat form. They, and
    whoever they are linked to, are stored already."""
    _write(connection, ((key, own_words(fields, known)) for key, fields in contacts), known)


def _write(
    connection: Connection, documents: Iterable[tuple[int, OwnWords]], known: ConfidentialValues
) -> None:
    stream = iter(documents)
    while group := list(islice(stream, _CHUNK)):
        linked = _linked_names(connection, [key for key, _ in group])
        words = (
            (key, doc.names, doc.own, linked_words(linked.get(key, ()), known))
            for key, doc in group
        )
        insert_rows(connection, _WORDS, words)
        insert_rows(connection, _DIGITS, ((key, doc.digits) for key, doc in group if doc.digits))


def update(
    connection: Connection,
    keys: Iterable[int],
    known: ConfidentialValues,
    made: Mapping[int, OwnWords] | None = None,
) -> None:
    """Replace the documents of these contacts. ``made``: what some of them have of themselves,
    where the caller has it at hand; the others are read."""
    wanted, at_hand = sorted(keys), made or {}
    _delete(connection, _WORDS, wanted)
    _delete(connection, _DIGITS, (key for key in wanted if _has_new_digits(at_hand.get(key))))
    _write(connection, _documents(connection, wanted, known, at_hand), known)


def _has_new_digits(made: OwnWords | None) -> bool:
    return made is None or made.digits is not None


def _delete(connection: Connection, table: TableClause, keys: Iterable[int]) -> None:
    statement = delete(table).where(table.c.rowid == bindparam("b_key"))
    change_rows(connection, statement, ("b_key",), ((key,) for key in keys))


def _documents(
    connection: Connection,
    keys: list[int],
    known: ConfidentialValues,
    made: Mapping[int, OwnWords],
) -> Iterator[tuple[int, OwnWords]]:
    """In the order of the keys: FTS5 writes a segment whenever a row comes before another."""
    for group in chunks(keys):
        others = dict(live(connection, [key for key in group if key not in made]))
        for key in group:
            if key in made:
                yield key, made[key]
            elif key in others:
                yield key, own_words(others[key], known)


def documents(
    connection: Connection, keys: Iterable[int], known: ConfidentialValues
) -> Iterator[tuple[int, Fields, dict[str, str]]]:
    """Of the live contacts among few keys, their values and what the index says of them: the words
    of each column."""
    contacts = list(live(connection, keys))
    linked = _linked_names(connection, [key for key, _ in contacts])
    for key, fields in contacts:
        made = search_document(fields, linked.get(key, ()), known)
        yield key, fields, asdict(made)


def rebuild(connection: Connection, known: ConfidentialValues) -> None:
    """Empty both indexes and fill them again from the contacts."""
    for statement in _EMPTY:
        connection.execute(statement)
    contacts = read_live(connection, is_whole=bool(known))
    while group := dict(islice(contacts, _CHUNK)):
        made = words_of_each(group.values(), known)
        _write(connection, zip(group, made, strict=True), known)


def merge(connection: Connection) -> None:
    """Leave no word of a contact that is gone: FTS5 marks words as deleted and drops them when
    its segments are merged into one (SQLite, FTS5 §6.5, « optimize »)."""
    for statement in _MERGE:
        connection.execute(statement)


def relatives(connection: Connection, keys: Iterable[int]) -> set[int]:
    """Contacts whose documents repeat the names of these: both ends of their roles."""
    role = rows.role.c
    found: set[int] = set()
    for group in chunks(keys):
        found |= set(
            connection.scalars(select(role.contact_key).where(role.organisation_key.in_(group)))
        )
        found |= set(
            connection.scalars(select(role.organisation_key).where(role.contact_key.in_(group)))
        )
    return found


def fingerprint(connection: Connection) -> str:
    """Digest of every word, contact and place in both indexes, for comparing with a rebuild."""
    digest = blake2b(digest_size=16)
    for table, columns in (
        ("search_words_terms", "term, doc, col, offset"),
        ("search_digits_terms", "term, doc"),
    ):
        statement = text(f"SELECT {columns} FROM {table} ORDER BY {columns}")  # noqa: S608
        for row in connection.execute(statement):
            digest.update(repr(tuple(row)).encode())
    return digest.hexdigest()
