"""Where a card stands that goes into another: lists, days; and when cards were changed last."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, cast

from sqlalchemy import Connection, or_, select

from directory_app.domain.changes import State
from directory_app.domain.events import Participation, participation_of

from . import rows
from .event_repository import PLACES, place_values
from .rows_events import event, participation

_LIST, _MEMBER, _CONTACT = rows.contact_list.c, rows.list_member.c, rows.contact.c


def changed_at(connection: Connection, ids: Collection[str]) -> dict[str, int]:
    """Contact id → when it was changed last, in milliseconds since 1970 UTC."""
    statement = select(_CONTACT.id, _CONTACT.updated_at).where(_CONTACT.id.in_(sorted(ids)))
    return {row.id: row.updated_at for row in connection.execute(statement)}


def lists_with(connection: Connection, key: int) -> Sequence[str]:
    """Ids of the lists, live or deleted, on which a contact stands."""
    statement = (
        select(_LIST.id)
        .join(rows.list_member, _MEMBER.list_key == _LIST.key)
        .where(_MEMBER.contact_key == key, _LIST.state != State.WITHDRAWN)
    )
    return connection.scalars(statement.order_by(_LIST.key)).all()


def places_under(connection: Connection, role_ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """List and contact of each place on a list that is held under one of these functions."""
    statement = (
        select(_LIST.id, _CONTACT.id.label("member"))
        .select_from(rows.list_member)
        .join(rows.contact_list, _MEMBER.list_key == _LIST.key)
        .join(rows.contact, _CONTACT.key == _MEMBER.contact_key)
        .where(_MEMBER.role.in_(sorted(role_ids)), _LIST.state != State.WITHDRAWN)
        .order_by(_LIST.key, _CONTACT.key)
    )
    if role_ids:
        yield from ((row.id, row.member) for row in connection.execute(statement))


def events_with(connection: Connection, key: int) -> dict[str, list[Participation]]:
    """Event id → everybody on it, in order, of the events that name a contact and are not gone."""
    named = or_(participation.c.person_key == key, participation.c.organisation_key == key)
    meant = select(participation.c.event_key).where(named)
    statement = (
        PLACES.add_columns(event.c.id.label("of"))
        .join(event, event.c.key == participation.c.event_key)
        .where(event.c.key.in_(meant), event.c.state != State.WITHDRAWN)
        .order_by(event.c.key, participation.c.position, participation.c.item_id)
    )
    found: dict[str, list[Participation]] = {}
    for row in connection.execute(statement).mappings():
        place = participation_of(row["item_id"], place_values(cast(Any, row)))
        found.setdefault(row["of"], []).append(place)
    return found
