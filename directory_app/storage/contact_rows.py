"""Pages of list rows: what a list shows of each contact, read in a handful of statements."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from typing import cast

from sqlalchemy import BindParameter, Connection, bindparam, select

from directory_app.domain.cards import is_running
from directory_app.domain.changes import State
from directory_app.domain.contact import Email, Item, Phone
from directory_app.domain.fields import in_order, item_from_values, parse_date
from directory_app.domain.partial_dates import Period
from directory_app.domain.summaries import RowFacts
from directory_app.domain.withholding import ConfidentialValues

from . import rows
from .mappers import item_values_of

_CONTACT = rows.contact.c
_AMONG: BindParameter[int] = bindparam("keys", expanding=True)
_HEADS = select(
    _CONTACT.key,
    _CONTACT.id,
    _CONTACT.kind,
    _CONTACT.display_name,
    _CONTACT.acronym,
    _CONTACT.state,
    _CONTACT.trashed_at,
    _CONTACT.confidential,
).where(_CONTACT.key.in_(_AMONG), _CONTACT.state != State.WITHDRAWN)
_ITEMS = {
    collection: select(table).where(table.c.contact_key.in_(_AMONG))
    for collection, table in (("phones", rows.phone), ("emails", rows.email))
}
_ROLE, _ORGANISATION = rows.role.c, rows.contact.alias("organisation")
_FUNCTIONS = (
    select(
        _ROLE.contact_key,
        _ROLE.function,
        _ROLE.start_on,
        _ROLE.end_on,
        _ORGANISATION.c.acronym,
        _ORGANISATION.c.display_name,
    )
    .join(_ORGANISATION, _ORGANISATION.c.key == _ROLE.organisation_key)
    .where(_ROLE.contact_key.in_(_AMONG))
    .order_by(_ROLE.end_on.is_not(None), _ROLE.main.is_(None), _ROLE.position)
)
"""Statements are made once: to make one takes longer than to run it for a page."""


def _items(connection: Connection, collection: str, keys: Sequence[int]) -> dict[int, list[Item]]:
    found: dict[int, list[Item]] = defaultdict(list)
    if not keys:
        return found
    result = connection.execute(_ITEMS[collection], {"keys": keys})
    names = tuple(result.keys())
    for values in result:
        row = dict(zip(names, values, strict=True))
        item = item_from_values(collection, row["item_id"], item_values_of(collection, row))
        found[row["contact_key"]].append(item)
    return found


def _functions(
    connection: Connection, keys: Sequence[int], today: datetime.date
) -> dict[int, list[str]]:
    """Contact key → its functions that are not known to be over, the main one first."""
    found: dict[int, list[str]] = defaultdict(list)
    result = connection.execute(_FUNCTIONS, {"keys": keys})
    for key, function, start, end, acronym, name in result:
        if is_running(Period(parse_date(start), parse_date(end)), today):
            found[key].append(" · ".join(filter(None, (acronym or name, function))))
    return found


def load_facts(
    connection: Connection,
    keys: Sequence[int],
    today: datetime.date,
    known: ConfidentialValues,
) -> list[RowFacts]:
    """Facts of the live or trashed contacts of ``keys``, in that order; others are left out. Those
    with a function that may be shown come without their coordinates: their rows show none."""
    if not keys:
        return []
    heads = {row["key"]: row for row in connection.execute(_HEADS, {"keys": keys}).mappings()}
    functions = _functions(connection, keys, today)
    rest = [key for key in keys if all(map(known.is_mentioned_in, functions.get(key, ())))]
    phones = _items(connection, "phones", rest)
    emails = _items(connection, "emails", rest)
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
