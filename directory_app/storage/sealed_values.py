"""What the log repeats of values that were open when they were written, and must be no longer.

Sealed is every coordinate that a contact had which is, or ever was, confidential as a whole, and
every earlier value of a coordinate that is, or ever was, marked: the street before a correction is
nearly the one that was marked after it. What a person decided to be open (``confidential`` "no")
stays open.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, or_, select

from directory_app.domain.changes import Json
from directory_app.domain.contact import Coordinate
from directory_app.domain.fields import COORDINATES, item_from_values, split_path
from directory_app.domain.withholding import (
    ConfidentialValues,
    comparable_values,
    from_comparable,
)

from . import rows
from .confidential_index import load_ever_known
from .mappers import chunks
from .rows_log import change

_CHANGE, _CONTACT = change.c, rows.contact.c
_MARK = '"confidential":"yes"'
_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class Seals:
    """``known``: values that the history withholds wherever they stand. ``contacts``: ids of those
    of which every coordinate is sealed; ``elements``: contact id and path of single ones."""

    known: ConfidentialValues = field(default_factory=ConfidentialValues)
    contacts: frozenset[str] = frozenset()
    elements: frozenset[tuple[str, str]] = frozenset()

    def covers(self, contact_id: str | None, path: str) -> bool:
        """Whether what stands, or stood, at a path is withheld whatever it says."""
        if split_path(path)[0] not in COORDINATES:
            return False
        return contact_id in self.contacts or (contact_id, path) in self.elements


def load_seals(connection: Connection) -> Seals:
    """The seals of the directory, without single elements (:func:`marked_elements`)."""
    secret = _secret_contacts(connection)
    known = load_ever_known(connection) | _values_had(connection, secret.values())
    return Seals(known, frozenset(secret))


def _secret_contacts(connection: Connection) -> dict[str, int]:
    """Id → key of the contacts that are, or ever were, confidential as a whole."""
    once = select(_CHANGE.contact_key).where(_CHANGE.path == "confidential")
    wanted = or_(_CONTACT.confidential, _CONTACT.key.in_(once))
    found = connection.execute(select(_CONTACT.id, _CONTACT.key).where(wanted))
    return {row.id: row.key for row in found}


def _values_had(connection: Connection, keys: Iterable[int]) -> ConfidentialValues:
    """Every coordinate that the log repeats of these contacts, but for those decided open."""
    return from_comparable(
        pair
        for item in _coordinates(connection, keys)
        if item.confidential is not False
        for pair in comparable_values(item)
    )


def _coordinates(connection: Connection, keys: Iterable[int]) -> Iterator[Coordinate]:
    is_coordinate = or_(*(_CHANGE.path.startswith(f"{name}/") for name in COORDINATES))
    for group in chunks(keys):
        statement = select(_CHANGE.path, _CHANGE.before, _CHANGE.after)
        mine = _CHANGE.contact_key.in_(group), _CHANGE.list_key.is_(None)
        for path, *values in connection.execute(statement.where(*mine, is_coordinate)):
            yield from _items(path, values)


def _items(path: str, values: Iterable[str | None]) -> Iterator[Coordinate]:
    head, tail = split_path(path)
    for text in values:
        value: Json = None if text is None else json.loads(text)
        item = item_from_values(head, tail, value) if isinstance(value, dict) else None
        if isinstance(item, Coordinate):
            yield item


def marked_elements(
    connection: Connection, contact_ids: Collection[str]
) -> frozenset[tuple[str, str]]:
    """Contact id and path of the coordinates of these contacts that are, or ever were, marked."""
    is_marked = or_(
        _CHANGE.before.contains(_MARK, autoescape=True),
        _CHANGE.after.contains(_MARK, autoescape=True),
    )
    statement = select(_CONTACT.id, _CHANGE.path).join(change, _CHANGE.contact_key == _CONTACT.key)
    ids = sorted(contact_ids)
    groups = (ids[start : start + _AT_A_TIME] for start in range(0, len(ids), _AT_A_TIME))
    return frozenset(
        (row.id, row.path)
        for group in groups
        for row in connection.execute(statement.where(_CONTACT.id.in_(group), is_marked))
    )
