"""Pages of list rows: what a list shows of each contact, read in a handful of statements."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import Connection, Table, select

from directory_app.domain.cards import is_running
from directory_app.domain.changes import State
from directory_app.domain.contact import Email, Item, Phone
from directory_app.domain.fields import in_order, item_from_values, parse_date
from directory_app.domain.partial_dates import Period
from directory_app.domain.summaries import RowFacts

from . import rows
from .mappers import item_values_of

_CONTACT = rows.contact.c
_HEAD = select(
    _CONTACT.key,
    _CONTACT.id,
    _CONTACT.kind,
    _CONTACT.display_name,
    _CONTACT.acronym,
    _CONTACT.state,
    _CONTACT.trashed_at,
    _CONTACT.confidential,
)


def _items(
    connection: Connection, collection: str, table: Table, keys: Sequence[int]
) -> dict[int, list[Item]]:
    found: dict[int, list[Item]] = defaultdict(list)
    statement = select(table).where(table.c.contact_key.in_(keys))
    for row in connection.execute(statement).mappings():
        values = item_values_of(collection, cast(Any, row))
        found[row["contact_key"]].append(item_from_values(collection, row["item_id"], values))
    return found


def _functions(
    connection: Connection, keys: Sequence[int], today: datetime.date
) -> dict[int, list[str]]:
    """Contact key → its functions that are not known to be over, the main one first."""
    role, organisation = rows.role.c, rows.contact.alias("organisation")
    statement = (
        select(
            role.contact_key,
            role.function,
            role.start_on,
            role.end_on,
            organisation.c.acronym,
            organisation.c.display_name,
        )
        .join(organisation, organisation.c.key == role.organisation_key)
        .where(role.contact_key.in_(keys))
        .order_by(role.end_on.is_not(None), role.main.is_(None), role.position)
    )
    found: dict[int, list[str]] = defaultdict(list)
    for key, function, start, end, acronym, name in connection.execute(statement):
        if is_running(Period(parse_date(start), parse_date(end)), today):
            found[key].append(" · ".join(filter(None, (acronym or name, function))))
    return found


def load_facts(connection: Connection, keys: Sequence[int], today: datetime.date) -> list[RowFacts]:
    """Facts of the live or trashed contacts of ``keys``, in that order; others are left out."""
    if not keys:
        return []
    statement = _HEAD.where(_CONTACT.key.in_(keys), _CONTACT.state != State.WITHDRAWN)
    heads = {row["key"]: row for row in connection.execute(statement).mappings()}
    phones = _items(connection, "phones", rows.phone, keys)
    emails = _items(connection, "emails", rows.email, keys)
    functions = _functions(connection, keys, today)
    return [
        RowFacts(
            key=key,
            id=heads[key]["id"],
            kind=heads[key]["kind"],
            display_name=heads[key]["display_name"],
            acronym=heads[key]["acronym"] or "",
            functions=tuple(functions.get(key, ())),
            phones=cast("tuple[Phone, ...]", in_order(phones.get(key, ()))),
            emails=cast("tuple[Email, ...]", in_order(emails.get(key, ()))),
            is_trashed=heads[key]["state"] == State.TRASHED,
            trashed_at=heads[key]["trashed_at"],
            is_confidential=bool(heads[key]["confidential"]),
        )
        for key in keys
        if key in heads
    ]
