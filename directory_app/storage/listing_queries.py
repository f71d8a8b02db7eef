"""Which contacts a listing has, and which of them answer a typed text: what the list shows.

One function, :func:`shown`, answers the list on screen and the export of what is on screen. Knows
the rules of :class:`~directory_app.domain.listing.Listing` in SQL; the ranking of a look-up is
that of :mod:`.search_queries`.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping
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
from directory_app.domain.folding import fold_compact, index_words
from directory_app.domain.listing import Listing
from directory_app.domain.query import Query, parse_query

from . import rows
from .list_repository import load_head
from .search_queries import LookUp, Scope, answer, count_live, whole_answer

Members = Mapping[int, None]
"""Keys of a listing's contacts: in display order, and quick to look into."""

_CONTACT = rows.contact.c
_OTHER = rows.contact.alias("other").c
_ROLE = rows.role.c
_AFFILIATION = rows.affiliation.c
_SECTOR = rows.contact_sector.c
_TERRITORY = rows.contact_territory.c
_MEMBER = rows.list_member.c

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


def _bearers(listing: Listing, today: datetime.date) -> Iterator[Select[int]]:
    """For each part about an organisation, the keys of the contacts that bear it themselves."""
    if listing.sector:
        named = select(_SECTOR.contact_key).join(rows.sector)
        yield named.where(rows.sector.c.name == listing.sector)
    if listing.territory:
        yield select(_TERRITORY.contact_key).where(_TERRITORY.code == listing.territory)
    if listing.alliance:
        key = select(_OTHER.key).where(_OTHER.id == listing.alliance).scalar_subquery()
        bound = select(_AFFILIATION.contact_key).where(_AFFILIATION.organisation_key == key)
        if listing.alliance_kind:
            bound = bound.where(_AFFILIATION.kind == listing.alliance_kind)
        day = datetime.date.fromisoformat(listing.alliance_on) if listing.alliance_on else today
        yield bound.where(is_current(_AFFILIATION, day))
    if listing.category:
        filed = select(_OTHER.key).where(_OTHER.kind == "organisation")
        yield filed.where(_OTHER.category == listing.category)


def _conditions(listing: Listing, today: datetime.date) -> Iterator[ColumnElement[bool]]:
    yield _CONTACT.state == (State.TRASHED if listing.is_trash else State.LIVE)
    if listing.kind:
        yield _CONTACT.kind == listing.kind
    if listing.needs_check:
        yield _CONTACT.key.in_(select(_OTHER.key).where(_OTHER.needs_check))
    for bearers in _bearers(listing, today):
        employed = select(_ROLE.contact_key).where(
            _ROLE.organisation_key.in_(bearers),
            _ROLE.organisation_key.not_in(NOT_LIVE),
            is_current(_ROLE, today),
        )
        yield _CONTACT.key.in_(union_all(bearers, employed))


def load_members(connection: Connection, listing: Listing, today: datetime.date) -> Members:
    """The listing's contacts: a static list in its own order, else in filing order.

    All contacts of a kind come in no order: showing them needs none of this.
    """
    statement = select(_CONTACT.key).where(*_conditions(listing, today))
    in_filing_order = statement.order_by(_CONTACT.filing_key, _CONTACT.key)
    if listing.is_plain:
        return dict.fromkeys(whole_answer(connection, statement))
    if not listing.list_id:
        return dict.fromkeys(whole_answer(connection, in_filing_order))
    head = load_head(connection, listing.list_id)
    if head is None:
        return {}
    list_key, query = head
    if query is None:
        on_list = statement.join(rows.list_member, _MEMBER.contact_key == _CONTACT.key)
        on_list = on_list.where(_MEMBER.list_key == list_key)
        in_order = on_list.order_by(_MEMBER.position, _MEMBER.contact_key)
        return dict.fromkeys(whole_answer(connection, in_order))
    found = set(answer(connection, query, today))
    keys = whole_answer(connection, in_filing_order)
    return dict.fromkeys(key for key in keys if key in found)


def needs_members(listing: Listing, typed: str) -> bool:
    """Whether :func:`shown` looks into the listing's members rather than at an index."""
    return not listing.is_plain or bool(listing.kind and not parse_query(typed).is_empty)


def shown(
    connection: Connection,
    typed: str,
    listing: Listing,
    today: datetime.date,
    limit: int | None = None,
    members: Members | None = None,
) -> tuple[int, ...]:
    """Keys of the listing's contacts that answer a typed text, in display order; all of the
    listing when the text says nothing. ``members``, when known already, saves reading them."""
    if not needs_members(listing, typed):
        return answer(connection, typed, today, listing.kind, limit)
    if members is None:
        members = load_members(connection, listing, today)
    query = parse_query(typed)
    if query.is_empty:
        return tuple(members)[:limit]
    if listing.is_trash:
        named = _named_in_trash(connection, query)
        return tuple(key for key in members if key in named)[:limit]
    return LookUp(connection, query, Scope(today)).keys_among(members, limit)


def _named_in_trash(connection: Connection, query: Query) -> Collection[int]:
    """Trashed contacts in whose name or acronym each word typed begins a word. They are in no
    index: their few names are compared directly."""
    columns = select(_CONTACT.key, _CONTACT.display_name, _CONTACT.acronym)
    found = connection.execute(columns.where(_CONTACT.state == State.TRASHED))
    return {key for key, name, acronym in found if _begins_words(query, name, acronym or "")}


def _begins_words(query: Query, name: str, acronym: str) -> bool:
    words = (*index_words(name), *index_words(acronym), fold_compact(acronym))
    return all(any(word.startswith(term) for word in words) for term in query.terms)


def count_members(
    connection: Connection, listing: Listing, today: datetime.date, members: Members | None = None
) -> int:
    """How many contacts the listing has."""
    if listing == Listing():
        return count_live(connection)
    return len(load_members(connection, listing, today) if members is None else members)
