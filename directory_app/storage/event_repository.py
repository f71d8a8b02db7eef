"""Reads events: summaries, whole events in the flat form, and who takes part."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Row, func, or_, select

from directory_app.domain.cards import EventReference
from directory_app.domain.changes import Fields, State
from directory_app.domain.events import (
    PARTICIPATIONS,
    Event,
    EventSummary,
    Status,
    event_from_fields,
)
from directory_app.domain.fields import parse_date

from . import rows
from .rows_events import event, participation

SCALARS = (
    "title",
    "group",
    "start_on",
    "end_on",
    "place",
    "contact",
    "introduction",
    "closing",
    "logo",
    "order",
)
GUEST = ("guest_given_name", "guest_family_name", "guest_organisation")
SOURCE = ("source_document", "source_line", "published_on")
_PLAIN = ("position", *GUEST, "function", "status", "status_on", *SOURCE)

_EVENT, _PLACE = event.c, participation.c
_PERSON = rows.contact.alias("person")
_ORGANISATION = rows.contact.alias("organisation")


def keys_of(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Integer keys of event ids."""
    statement = select(_EVENT.id, _EVENT.key).where(_EVENT.id.in_(list(ids)))
    return {row.id: row.key for row in connection.execute(statement)}


def head_fields(row: Mapping[str, Any]) -> Fields:
    """The scalar values of an event's row."""
    fields: Fields = {name: row[name] for name in SCALARS if row[name] is not None}
    source = {name: row[name] for name in SOURCE if row[name] is not None}
    return fields | ({"source": source} if source else {})


def place_values(row: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON of a participation from its row, ``person`` and ``organisation`` joined in."""
    names = (*_PLAIN, "person", "organisation")
    values = {name: row[name] for name in names if row[name] is not None}
    if row["frozen"] is not None:
        values["frozen"] = json.loads(row["frozen"])
    return values


PLACES = (
    select(
        participation,
        _PERSON.c.id.label("person"),
        _ORGANISATION.c.id.label("organisation"),
    )
    .outerjoin(_PERSON, _PERSON.c.key == _PLACE.person_key)
    .outerjoin(_ORGANISATION, _ORGANISATION.c.key == _PLACE.organisation_key)
)
"""Participations with the ids of whom they name, as :func:`place_values` wants them."""


def find_place(connection: Connection, event_key: int, item_id: str) -> dict[str, Any] | None:
    """The JSON of one participation, or None."""
    here = (_PLACE.event_key == event_key) & (_PLACE.item_id == item_id)
    row = connection.execute(PLACES.where(here)).mappings().one_or_none()
    return None if row is None else place_values(cast(Any, row))


def find_event(
    connection: Connection, event_id: str, states: Sequence[State] = (State.LIVE,)
) -> Event | None:
    """An event with everybody on it in manual order, or None."""
    statement = select(event).where(_EVENT.id == event_id, _EVENT.state.in_(states))
    head = connection.execute(statement).mappings().one_or_none()
    if head is None:
        return None
    fields = head_fields(cast(Any, head))
    for row in connection.execute(PLACES.where(_PLACE.event_key == head["key"])).mappings():
        fields[f"{PARTICIPATIONS}/{row['item_id']}"] = place_values(cast(Any, row))
    return event_from_fields(event_id, fields)


def load_summaries(connection: Connection) -> list[EventSummary]:
    """Every live event with the number of participations of each status, the latest first;
    those without a date before all others."""
    counts: dict[int, dict[Status, int]] = defaultdict(dict)
    open_places: dict[int, int] = defaultdict(int)
    named = func.count(func.coalesce(_PLACE.person_key, _PLACE.organisation_key))
    statement = select(
        _PLACE.event_key, _PLACE.status, func.count(), named, func.count(_PLACE.frozen)
    ).group_by(_PLACE.event_key, _PLACE.status)
    for key, status, count, with_card, frozen in connection.execute(statement):
        counts[key][Status(status)] = count
        open_places[key] += with_card - frozen
    heads = connection.execute(select(event).where(_EVENT.state == State.LIVE)).all()
    found = [_summary(row, counts[row.key], not open_places[row.key]) for row in heads]
    return sorted(found, key=lambda one: (_undated(one), one.title, one.id), reverse=True)


def _undated(one: EventSummary) -> str:
    return one.start_on.iso() if one.start_on else "~"


def _summary(row: Row[Any], statuses: dict[Status, int], is_frozen: bool) -> EventSummary:
    return EventSummary(
        row.id,
        row.title,
        parse_date(row.start_on),
        parse_date(row.end_on),
        row._mapping["group"] or "",
        row.place or "",
        statuses,
        is_frozen and bool(statuses),
    )


def references_by_contact(
    connection: Connection, keys: Sequence[int]
) -> dict[int, list[EventReference]]:
    """Contact key → the live events that it takes part in or is represented at, latest first."""
    named = or_(_PLACE.person_key.in_(keys), _PLACE.organisation_key.in_(keys))
    statement = (
        select(_PLACE.person_key, _PLACE.organisation_key, _EVENT.id, _EVENT.title, _EVENT.start_on)
        .join(event)
        .where(_EVENT.state == State.LIVE, named)
        .order_by(func.coalesce(_EVENT.start_on, "~").desc(), _EVENT.title, _EVENT.id)
    )
    wanted = frozenset(keys)
    found: dict[int, list[EventReference]] = defaultdict(list)
    for row in connection.execute(statement):
        one = EventReference(row.id, row.title, parse_date(row.start_on))
        for key in wanted & {row.person_key, row.organisation_key}:
            if one not in found[key]:
                found[key].append(one)
    return found


def used_contacts(connection: Connection, keys: Sequence[int]) -> set[int]:
    """Those of ``keys`` that a participation names, in events that are not withdrawn."""
    statement = (
        select(_PLACE.person_key, _PLACE.organisation_key)
        .join(event)
        .where(_EVENT.state != State.WITHDRAWN)
        .where(or_(_PLACE.person_key.in_(keys), _PLACE.organisation_key.in_(keys)))
    )
    return {key for row in connection.execute(statement) for key in row} & set(keys)


def digest_lines(connection: Connection) -> list[str]:
    """One canonical line per live event and per participation, for the directory's digest."""
    heads = connection.execute(select(event).where(_EVENT.state == State.LIVE)).mappings()
    lines = [json.dumps([row["id"], head_fields(cast(Any, row))], sort_keys=True) for row in heads]
    statement = PLACES.add_columns(_EVENT.id.label("of")).join(event)
    found = connection.execute(statement.where(_EVENT.state == State.LIVE)).mappings()
    lines += [
        json.dumps([row["of"], row["item_id"], place_values(cast(Any, row))], sort_keys=True)
        for row in found
    ]
    return sorted(lines)
