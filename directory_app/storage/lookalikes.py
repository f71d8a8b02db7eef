"""Who already bears what is being typed into a form: live contacts by telephone, mailbox, acronym
and words of their names.

Each question is a handful of index reads, whatever the size of the directory. A value that is
confidential is told apart from the others and never named. Whether two names mean one is for the
domain to say. Knows SQLite's FTS5, as :mod:`.search_queries` does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select, text

from directory_app.domain.changes import State
from directory_app.domain.contact import Kind
from directory_app.domain.emails import names_a_function
from directory_app.domain.withholding import ConfidentialValues

from . import rows

MOST = 40
"""Rows of one question that are looked at: what more bear tells nobody from another."""

_CONTACT = rows.contact.c
_NAMED = text(
    "SELECT rowid FROM search_words WHERE search_words MATCH :match ORDER BY rowid LIMIT :limit"
)


@dataclass(frozen=True, slots=True)
class Bearer:
    """A live contact that bears a value: of an e-mail, whether it is a function's mailbox; of a
    telephone, its extension. ``is_secret``: there it is confidential."""

    key: int
    value: str
    extension: str = ""
    is_mailbox: bool = False
    is_secret: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """The names of a live contact: of an organisation, the present one first."""

    key: int
    id: str
    kind: Kind
    given: str = ""
    family: str = ""
    acronym: str = ""
    names: tuple[str, ...] = field(default=())


def bearers_of_phones(
    connection: Connection, digits: Collection[str], known: ConfidentialValues
) -> list[Bearer]:
    """Who has a telephone of these national digits."""
    phone = rows.phone.c
    statement = select(phone.contact_key, phone.digits, phone.extension, phone.confidential)
    found = connection.execute(statement.where(phone.digits.in_(digits)).limit(MOST))
    return [
        Bearer(key, value, extension or "", is_secret=_is_secret(mark, value in known.phones))
        for key, value, extension, mark in found
    ]


def bearers_of_emails(
    connection: Connection, addresses: Collection[str], known: ConfidentialValues
) -> list[Bearer]:
    """Who has a mailbox of these comparable addresses."""
    email = rows.email.c
    statement = select(email.contact_key, email.comparable, email.function_mailbox,
                       email.confidential)  # fmt: skip
    found = connection.execute(statement.where(email.comparable.in_(addresses)).limit(MOST))
    return [
        Bearer(
            key,
            value,
            is_mailbox=bool(is_function) or names_a_function(value),
            is_secret=_is_secret(mark, value in known.emails),
        )
        for key, value, is_function, mark in found
    ]


def _is_secret(mark: str | None, is_known: bool) -> bool:
    return mark == "yes" or (mark != "no" and is_known)


def keys_of_acronyms(connection: Connection, compact: Collection[str]) -> Sequence[int]:
    """Who bears one of these acronyms now."""
    statement = select(_CONTACT.key).where(_CONTACT.acronym_key.in_(compact)).limit(MOST)
    return connection.scalars(statement).all()


def keys_named(connection: Connection, choices: Sequence[Sequence[str]]) -> list[int]:
    """Who has, among the words of its names, words that begin like all of one of the choices."""
    pieces = (" ".join(f'"{stem}"*' for stem in stems) for stems in choices if stems)
    found: dict[int, None] = {}
    for piece in pieces:
        rows_found = connection.scalars(_NAMED, {"match": f"{{names}} : ({piece})", "limit": MOST})
        found.update(dict.fromkeys(rows_found))
    return list(found)


def load_named(connection: Connection, keys: Collection[int]) -> Iterator[Named]:
    """The names of the live contacts among the keys."""
    others = _further_names(connection, keys)
    statement = select(_CONTACT.key, _CONTACT.id, _CONTACT.kind, _CONTACT.given_name,
                       _CONTACT.family_name, _CONTACT.acronym, _CONTACT.name,
                       _CONTACT.state).where(_CONTACT.key.in_(keys))  # fmt: skip
    for key, id_, kind, given, family, acronym, name, state in connection.execute(statement):
        if state == State.LIVE:
            names = tuple(filter(None, (name, *others.get(key, ()))))
            yield Named(key, id_, kind, given or "", family or "", acronym or "", names)


def _further_names(connection: Connection, keys: Collection[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for table in (rows.other_name, rows.former_name):
        statement = select(table.c.contact_key, table.c.name).where(table.c.contact_key.in_(keys))
        for key, name in connection.execute(statement):
            found[key].append(name)
    return found


def ids_apart_from(connection: Connection, contact_id: str) -> set[str]:
    """Ids of the contacts that somebody said are not this one."""
    table = rows.contact_distinct.c
    mine = select(table.other).join_from(
        rows.contact_distinct, rows.contact, _CONTACT.key == table.contact_key
    )
    return set(connection.scalars(mine.where(_CONTACT.id == contact_id)))
