"""Which live contacts have an address that follows another's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from directory_app.domain.changes import State

from . import rows


@dataclass(frozen=True, slots=True)
class Follower:
    """An address, ``item_id`` of ``contact_id``, that follows ``taken_item`` of ``taken_from``."""

    contact_id: str
    item_id: str
    taken_from: str
    taken_item: str


def followers_of(connection: Connection, contact_ids: Sequence[str]) -> list[Follower]:
    """The addresses of live contacts that follow one of these contacts'."""
    table, contact = rows.address, rows.contact
    statement = (
        select(contact.c.id, table.c.item_id, table.c.taken_from, table.c.taken_item)
        .join(contact, contact.c.key == table.c.contact_key)
        .where(contact.c.state == State.LIVE)
        .order_by(contact.c.id, table.c.item_id)
    )
    found: list[Follower] = []
    for start in range(0, len(contact_ids), 2000):
        group = contact_ids[start : start + 2000]
        for row in connection.execute(statement.where(table.c.taken_from.in_(group))):
            found.append(Follower(row.id, row.item_id, row.taken_from, row.taken_item or ""))
    return found
