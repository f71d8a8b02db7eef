"""Where the problems of the board stand, in sets: a statement a kind, never a card at a time.

Knows the rules of :mod:`directory_app.domain.quality` in SQL. What was ignored is not taken away
here, and nothing is told of a value but its element's id.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from directory_app.domain.changes import State
from directory_app.domain.quality import Finding, Presence

from . import rows
from .bearers import NOT_LIVE, load_staff
from .rows_events import event, participation
from .whole_answers import whole_answer

_CONTACT = rows.contact.c
_LIVE = _CONTACT.state == State.LIVE
_READ_THROUGH = _CONTACT.key.not_in(NOT_LIVE)
"""Live contacts in the order of the table: an index by state would look each of them up."""

_VALUES = (rows.phone, rows.email, rows.website, rows.address)


def _keys(connection: Connection, statement: Select[int]) -> frozenset[int]:
    return frozenset(whole_answer(connection, statement))


def load_presence(connection: Connection, today: datetime.date) -> Presence:
    """Who there is, and what they have."""
    kinds = {
        kind: _keys(connection, select(_CONTACT.key).where(_LIVE, _CONTACT.kind == kind))
        for kind in ("person", "organisation")
    }
    workers, workplaces = load_staff(connection, today)
    owners = {one.name: _owners(connection, one) for one in _VALUES}
    return Presence(
        kinds["person"],
        kinds["organisation"],
        owners["email"],
        owners["phone"],
        owners["website"] | owners["address"],
        workers,
        workplaces,
    )


def _owners(connection: Connection, table: Any) -> frozenset[int]:
    return _keys(connection, select(table.c.contact_key))


# --- values ------------------------------------------------------------------------------------


def doubtful(connection: Connection) -> dict[int, int]:
    """Live contacts that validation finds fault with: key → version."""
    statement = select(_CONTACT.key, _CONTACT.version)
    marked = select(_CONTACT.key).where(_CONTACT.needs_check)
    found = connection.execute(statement.where(_LIVE, _CONTACT.key.in_(marked)))
    return {row.key: row.version for row in found}


def live_items(
    connection: Connection, table: Any, *conditions: ColumnElement[bool]
) -> list[Finding]:
    """Elements of live contacts, in no order: read through, not looked up one by one."""
    column = table.c
    statement = select(column.contact_key, column.item_id)
    statement = statement.where(column.contact_key.not_in(NOT_LIVE), *conditions)
    return [Finding(key, item) for key, item in connection.execute(statement)]


def incomplete_addresses(connection: Connection) -> list[Finding]:
    """A street or a box without city or postal code, or a place without either; of one that follows
    another's, the other is to be completed."""
    table = rows.address
    column = table.c
    where = func.coalesce(column.street, column.po_box)
    lacks = or_(where.is_(None), column.city.is_(None), column.postal_code.is_(None))
    says = or_(where.is_not(None), column.city.is_not(None), column.postal_code.is_not(None))
    abroad = and_(column.country.is_not(None), column.country.not_in(["", "Canada", "CA"]))
    own = func.coalesce(column.taken_from, "") == ""
    return live_items(connection, table, lacks, says, ~abroad, own)


# --- review ------------------------------------------------------------------------------------


def _known_before(limit: datetime.date) -> ColumnElement[bool]:
    """Whether a card was last known to be true before a day: verified, published, else made."""
    day, moment = limit.isoformat(), _milliseconds(limit)
    verified, published = _CONTACT.verified_on, _CONTACT.published_on
    return or_(
        verified < day,
        and_(verified.is_(None), published < day),
        and_(verified.is_(None), published.is_(None), _CONTACT.created_at < moment),
    )


def _milliseconds(day: datetime.date) -> int:
    return int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp() * 1000)


def unverified(connection: Connection, limit: datetime.date) -> list[Finding]:
    """Cards last known to be true before a day."""
    statement = select(_CONTACT.key).where(_READ_THROUGH, _known_before(limit))
    return [Finding(key) for key in whole_answer(connection, statement)]


def earliest_known(connection: Connection, limit: datetime.date) -> str | None:
    """The oldest day, from ``limit`` on, on which a live card was known to be true."""
    made = func.date(_CONTACT.created_at / 1000, "unixepoch")
    known = func.coalesce(_CONTACT.verified_on, _CONTACT.published_on, made)
    statement = select(func.min(known)).where(_READ_THROUGH, known >= limit.isoformat())
    found: str | None = connection.scalar(statement)
    return found


def unverified_values(connection: Connection, limit: datetime.date) -> list[Finding]:
    """Values verified before a day, on cards that were not verified as a whole since."""
    day = limit.isoformat()
    found = [
        one for table in _VALUES for one in live_items(connection, table, table.c.verified_on < day)
    ]
    if not found:
        return []
    lately = _keys(connection, select(_CONTACT.key).where(_CONTACT.verified_on >= day))
    return [one for one in found if one.key not in lately]


def inactive_people(connection: Connection, limit: datetime.date) -> list[Finding]:
    """People whose card was neither changed nor verified since a day, who took part in nothing
    since."""
    day = limit.isoformat()
    recent = select(event.c.key).where(event.c.start_on >= day)
    lately = select(participation.c.person_key).where(
        participation.c.person_key.is_not(None), participation.c.event_key.in_(recent)
    )
    verified = _CONTACT.verified_on
    statement = select(_CONTACT.key).where(
        _READ_THROUGH,
        _CONTACT.kind == "person",
        _CONTACT.updated_at < _milliseconds(limit),
        or_(verified.is_(None), verified < day),
        _CONTACT.key.not_in(lately),
    )
    return [Finding(key) for key in whole_answer(connection, statement)]


# --- what was ignored --------------------------------------------------------------------------


def accepted_marks(connection: Connection, beginning: str = "") -> list[tuple[int, str]]:
    """Marks of live contacts that begin so, with the contact's key, in filing order."""
    table = rows.contact_accepted.c
    statement = select(table.contact_key, table.mark).join(
        rows.contact, _CONTACT.key == table.contact_key
    )
    statement = statement.where(_LIVE, table.mark.startswith(beginning, autoescape=True))
    in_order = statement.order_by(_CONTACT.filing_key, _CONTACT.key, table.mark)
    return [(key, text) for key, text in connection.execute(in_order)]


def in_filing_order(connection: Connection, found: Sequence[Finding]) -> list[Finding]:
    """The findings as the directory files their contacts; those of one contact stay together."""
    statement = select(_CONTACT.key).where(_LIVE).order_by(_CONTACT.filing_key, _CONTACT.key)
    rank = {key: place for place, key in enumerate(whole_answer(connection, statement))}
    return sorted((one for one in found if one.key in rank), key=lambda one: rank[one.key])
