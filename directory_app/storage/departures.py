"""Where a person stands besides their own card: lists, coming delegations, seats; and whom the step
of a departure was about."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, func, or_, select

from directory_app.domain.changes import State
from directory_app.domain.events import Participation, participation_of
from directory_app.domain.fields import parse_date
from directory_app.domain.partial_dates import PartialDate

from . import rows
from .event_repository import PLACES, place_values
from .rows_events import event, participation
from .rows_log import change

_LIST, _MEMBER, _CONTACT = rows.contact_list.c, rows.list_member.c, rows.contact.c
_AFFILIATION, _EVENT, _CHANGE = rows.affiliation.c, event.c, change.c


@dataclass(frozen=True, slots=True)
class EventPlace:
    """A place on the roster of a live event."""

    event_id: str
    title: str
    start_on: PartialDate | None
    participation: Participation


def lists_of(connection: Connection, key: int) -> list[tuple[str, str]]:
    """Id and name of the live lists, filled by hand, that a contact is on."""
    statement = (
        select(_LIST.id, _LIST.name)
        .join(rows.list_member, _MEMBER.list_key == _LIST.key)
        .where(_MEMBER.contact_key == key, _LIST.state == State.LIVE, _LIST.query.is_(None))
        .order_by(_LIST.name, _LIST.id)
    )
    return [(row.id, row.name) for row in connection.execute(statement)]


def coming_places(connection: Connection, key: int, today: datetime.date) -> list[EventPlace]:
    """A person's places in live events that are not known to be past, the nearest first."""
    statement = (
        PLACES.add_columns(_EVENT.id.label("of"), _EVENT.title, _EVENT.start_on, _EVENT.end_on)
        .join(event, _EVENT.key == participation.c.event_key)
        .where(participation.c.person_key == key, _EVENT.state == State.LIVE)
        .order_by(func.coalesce(_EVENT.start_on, "~"), _EVENT.title, _EVENT.id)
    )
    found = []
    for row in connection.execute(statement).mappings():
        last = parse_date(row["end_on"] or row["start_on"])
        if last is None or last.latest() >= today:
            place = participation_of(row["item_id"], place_values(cast(Any, row)))
            found.append(EventPlace(row["of"], row["title"], parse_date(row["start_on"]), place))
    return found


def keys_with_seats(connection: Connection, contact_id: str) -> Sequence[int]:
    """Keys of the live organisations that a person represents somewhere, or is a substitute of."""
    named = or_(_AFFILIATION.representative == contact_id, _AFFILIATION.substitute == contact_id)
    statement = (
        select(_CONTACT.key)
        .join(rows.affiliation, _AFFILIATION.contact_key == _CONTACT.key)
        .where(named, _CONTACT.state == State.LIVE)
        .order_by(_CONTACT.filing_key, _CONTACT.key)
    )
    return list(dict.fromkeys(connection.scalars(statement)))


def departed_names(connection: Connection, seqs: Collection[int]) -> Mapping[int, str]:
    """Number of the step of a departure → who left: the first contact of which a function that was
    there changed."""
    if not seqs:
        return {}
    first = (
        select(_CHANGE.operation_seq, func.min(_CHANGE.ordinal).label("ordinal"))
        .where(_CHANGE.operation_seq.in_(seqs), _CHANGE.path.startswith("roles/"))
        .where(_CHANGE.before.is_not(None), _CHANGE.after.is_not(None))
        .group_by(_CHANGE.operation_seq)
        .subquery()
    )
    statement = (
        select(first.c.operation_seq, _CONTACT.display_name)
        .join(change, _CHANGE.operation_seq == first.c.operation_seq)
        .join(rows.contact, _CONTACT.key == _CHANGE.contact_key)
        .where(_CHANGE.ordinal == first.c.ordinal)
    )
    return {row.operation_seq: row.display_name for row in connection.execute(statement)}
