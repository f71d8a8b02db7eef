"""Finds the few live contacts that a record read from elsewhere might be: by name, acronym, number.

Broad on purpose, by the indexes that exist; whether one of them *is* the same contact is decided
by the caller, on whole snapshots. Knows SQLite's FTS5.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, Select, select, text

from directory_app.domain.changes import State
from directory_app.domain.contact import AnyContact, Kind
from directory_app.domain.folding import fold

from . import rows
from .contact_repository import keys_of, load_records

_MOST = 200
"""More contacts with all the words of one name are not looked at."""
_MOST_WORDS = 40

_CONTACT = rows.contact.c
_NAMED = text("SELECT rowid FROM search_words WHERE search_words MATCH :match LIMIT :most")


def _live(kind: Kind) -> Select[int]:
    return select(_CONTACT.key).where(_CONTACT.state == State.LIVE, _CONTACT.kind == kind)


def load_live(connection: Connection, keys: Collection[int]) -> dict[int, AnyContact]:
    """Snapshots of the live contacts among ``keys``."""
    found = load_records(connection, keys) if keys else {}
    return {key: one.snapshot() for key, one in found.items() if one.state is State.LIVE}


def find_live(connection: Connection, contact_id: str) -> AnyContact | None:
    """The live contact of an id, or None."""
    found = load_live(connection, keys_of(connection, [contact_id]).values())
    return next(iter(found.values()), None)


def keys_named(connection: Connection, name: str, kind: Kind) -> Sequence[int]:
    """Live contacts whose names, present, usual or former, hold all the words of ``name``."""
    words = fold(name).split()[:_MOST_WORDS]
    if not words:
        return ()
    match = "{names} : (" + " ".join(f'"{word}"' for word in words) + ")"
    found = connection.scalars(_NAMED, {"match": match, "most": _MOST}).all()
    return connection.scalars(_live(kind).where(_CONTACT.key.in_(found))).all()


def keys_of_acronym(connection: Connection, acronym_key: str) -> Sequence[int]:
    """Live organisations whose acronym folds to ``acronym_key``."""
    statement = _live("organisation").where(_CONTACT.acronym_key == acronym_key)
    return connection.scalars(statement.limit(_MOST)).all() if acronym_key else ()


def keys_of_phone(connection: Connection, digits: str) -> Sequence[int]:
    """Live organisations with a telephone of these national digits."""
    owners = select(rows.phone.c.contact_key).where(rows.phone.c.digits == digits)
    statement = _live("organisation").where(_CONTACT.key.in_(owners))
    return connection.scalars(statement.limit(_MOST)).all() if digits else ()
