"""Who bears a sector, a territory, an alliance or a category: themselves, or by where they work.

The one rule behind the filters above the list and the words that filter: a person answers through
any live organisation of a role that is not known to be over.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Sequence
from itertools import compress
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    func,
    literal,
    or_,
    select,
    union_all,
)

from directory_app.domain.changes import State

from . import rows
from .whole_answers import split_keys

_CONTACT = rows.contact.c
_BEARER = rows.contact.alias("bearer").c
_ROLE = rows.role.c
_AFFILIATION = rows.affiliation.c
_SECTOR = rows.contact_sector.c
_TERRITORY = rows.contact_territory.c

NOT_LIVE = select(_CONTACT.key).where(_CONTACT.state.in_([State.TRASHED, State.WITHDRAWN]))
"""Keys of the contacts that count for nothing: few, and read off an index."""


def is_current(columns: Any, today: datetime.date) -> ColumnElement[bool]:
    """Whether a role or an affiliation (its table's columns) is not known to be over on a day:
    ``Period.is_active_on(today) is not False``, on dates that may lack day or month."""
    day = literal(today.isoformat())

    def so_far(column: ColumnElement[str]) -> ColumnElement[str]:
        return func.substr(day, 1, func.length(column))

    start, end = columns.start_on, columns.end_on
    return and_(
        or_(end.is_(None), end >= so_far(end)), or_(start.is_(None), start <= so_far(start))
    )


def of_sectors(names: Collection[str]) -> Select[int]:
    """Keys of the contacts filed under one of these sectors."""
    return select(_SECTOR.contact_key).join(rows.sector).where(rows.sector.c.name.in_(names))


def of_territories(codes: Collection[str]) -> Select[int]:
    """Keys of the contacts that serve one of these regions."""
    return select(_TERRITORY.contact_key).where(_TERRITORY.code.in_(codes))


def of_categories(names: Collection[str]) -> Select[int]:
    """Keys of the organisations of one of these categories."""
    filed = select(_BEARER.key).where(_BEARER.kind == "organisation")
    return filed.where(_BEARER.category.in_(names))


def of_alliances(ids: Collection[str], on: datetime.date, kind: str = "") -> Select[int]:
    """Keys of the organisations affiliated to one of these, by contact id, on a day; by a kind of
    affiliation where one is given."""
    keys = select(_BEARER.key).where(_BEARER.id.in_(ids))
    bound = select(_AFFILIATION.contact_key).where(_AFFILIATION.organisation_key.in_(keys))
    if kind:
        bound = bound.where(_AFFILIATION.kind == kind)
    return bound.where(is_current(_AFFILIATION, on))


def with_staff(bearers: Select[int], today: datetime.date) -> Select[int]:
    """Keys of the bearers and of those who work for them."""
    employed = select(_ROLE.contact_key).where(
        _ROLE.organisation_key.in_(bearers),
        _ROLE.organisation_key.not_in(NOT_LIVE),
        is_current(_ROLE, today),
    )
    (key,) = union_all(bearers, employed).subquery().c
    return select(key)


def load_staff(connection: Connection, today: datetime.date) -> tuple[Sequence[int], Sequence[int]]:
    """Live people, and the live organisations where they are, as two sequences side by side."""
    statement = select(
        func.group_concat(_ROLE.contact_key), func.group_concat(_ROLE.organisation_key)
    ).where(
        is_current(_ROLE, today),
        _ROLE.contact_key.not_in(NOT_LIVE),
        _ROLE.organisation_key.not_in(NOT_LIVE),
    )
    people, organisations = connection.execute(statement).one()
    return split_keys(people), split_keys(organisations)


def add_staff(connection: Connection, owners: set[int], today: datetime.date) -> set[int]:
    """The owners and those who work for them, where they are too many to be named in a query."""
    return join_staff(owners, *load_staff(connection, today))


def join_staff(owners: set[int], people: Sequence[int], organisations: Sequence[int]) -> set[int]:
    """The owners and those of the people whose organisation, at the same place, is one."""
    return owners.union(compress(people, map(owners.__contains__, organisations)))
