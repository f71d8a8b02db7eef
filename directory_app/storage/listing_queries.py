"""Which contacts a listing has, and which of them answer a typed text: what the list shows.

One function, :func:`shown`, answers the list on screen and the export of what is on screen. Knows
the rules of :class:`~directory_app.domain.listing.Listing` in SQL; the ranking of a look-up is
that of :mod:`.search_queries`.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    select,
)

from directory_app.domain.changes import State
from directory_app.domain.folding import fold_compact, index_words
from directory_app.domain.listing import EVERYTHING, Listing
from directory_app.domain.query import NOTHING, Query, parse_query

from . import bearers, rows
from .confidential_index import load_known
from .filter_queries import FilterReader
from .kept_searches import KeptSearches
from .list_repository import load_head
from .search_queries import LookUp, Scope, count_live
from .time_limit import NO_LIMIT, Clock
from .whole_answers import whole_answer

Members = Mapping[int, None]
"""Keys of a listing's contacts: in display order, and quick to look into."""

_CONTACT = rows.contact.c
_OTHER = rows.contact.alias("other").c
_MEMBER = rows.list_member.c


def _bearers(listing: Listing, today: datetime.date) -> Iterator[Select[int]]:
    """For each part about an organisation, the keys of the contacts that bear it themselves."""
    if listing.sector:
        yield bearers.of_sectors([listing.sector])
    if listing.territory:
        yield bearers.of_territories([listing.territory])
    if listing.alliance:
        day = datetime.date.fromisoformat(listing.alliance_on) if listing.alliance_on else today
        yield bearers.of_alliances([listing.alliance], day, listing.alliance_kind)
    if listing.category:
        yield bearers.of_categories([listing.category])


def _conditions(listing: Listing, today: datetime.date) -> Iterator[ColumnElement[bool]]:
    yield _CONTACT.state == (State.TRASHED if listing.is_trash else State.LIVE)
    if listing.kind:
        yield _CONTACT.kind == listing.kind
    if listing.needs_check:
        yield _CONTACT.key.in_(select(_OTHER.key).where(_OTHER.needs_check))
    for some in _bearers(listing, today):
        yield _CONTACT.key.in_(bearers.with_staff(some, today))


def load_members(
    connection: Connection,
    listing: Listing,
    today: datetime.date,
    query: Query = NOTHING,
    kept: KeptSearches | None = None,
) -> Members:
    """The listing's contacts that pass the filters of a query: a static list in its own order,
    else in filing order.

    All contacts of a kind come in no order: showing them needs none of this. ``kept``: the lists
    of this transaction that were read before.
    """
    if listing.is_plain and not query.is_narrowed:
        statement = select(_CONTACT.key).where(*_conditions(listing, today))
        return dict.fromkeys(whole_answer(connection, statement))
    reader = _Reader(connection, today, kept or KeptSearches(connection, load_known(connection)))
    members = dict.fromkeys(_in_order(reader, listing))
    return _narrowed(reader, members, query) if query.is_narrowed else members


@dataclass(frozen=True, slots=True)
class _Reader:
    """One read of members; ``asking``: the list whose search is being read, empty for none."""

    connection: Connection
    today: datetime.date
    kept: KeptSearches
    asking: str = ""


def _in_order(reader: _Reader, listing: Listing) -> Sequence[int]:
    connection, today = reader.connection, reader.today
    statement = select(_CONTACT.key).where(*_conditions(listing, today))
    in_filing_order = statement.order_by(_CONTACT.filing_key, _CONTACT.key)
    if not listing.list_id:
        return whole_answer(connection, in_filing_order)
    head = load_head(connection, listing.list_id)
    if head is None:
        return ()
    list_key, query = head
    if query is None:
        on_list = statement.join(rows.list_member, _MEMBER.contact_key == _CONTACT.key)
        on_list = on_list.where(_MEMBER.list_key == list_key)
        in_order = on_list.order_by(_MEMBER.position, _MEMBER.contact_key)
        return whole_answer(connection, in_order)
    found = reader.kept.keys(listing.list_id, partial(_found, reader, listing.list_id, query))
    return [key for key in whole_answer(connection, in_filing_order) if key in found]


def _found(reader: _Reader, list_id: str, typed: str) -> frozenset[int]:
    """Who answers the search of a list in the whole directory."""
    query, scope = parse_query(typed), Scope(reader.today)
    members = None
    if query.is_narrowed:
        inner = dataclasses.replace(reader, asking=list_id)
        members = _narrowed(inner, dict.fromkeys(_in_order(inner, EVERYTHING)), query)
    return frozenset(answered(reader.connection, query, EVERYTHING, scope, members))


def _narrowed(reader: _Reader, members: Members, query: Query) -> Members:
    """Those who pass every filter, and whom none of the excluded words finds."""
    connection, today = reader.connection, reader.today

    def list_keys(list_id: str) -> Sequence[int]:
        if reader.kept.leads_back(list_id, reader.asking):
            return ()
        return _in_order(reader, Listing(list_id=list_id))

    filters = FilterReader(connection, today, load_known(connection), list_keys)
    for one in query.filters:
        keys = filters.keys(one)
        if keys is not None:
            members = {key: None for key in members if (key in keys) is not one.is_negated}
    for terms in query.excluded:
        out = set(LookUp(connection, parse_query(" ".join(terms)), Scope(today)).keys())
        members = {key: None for key in members if key not in out}
    return members


def needs_members(listing: Listing, query: Query) -> bool:
    """Whether :func:`shown` looks into the listing's members rather than at an index."""
    return not listing.is_plain or query.is_narrowed or bool(listing.kind and query.has_words)


def shown(
    connection: Connection,
    typed: str,
    listing: Listing,
    today: datetime.date,
    limit: int | None = None,
) -> tuple[int, ...]:
    """Keys of the listing's contacts that answer a typed text, in display order; all of the
    listing when the text says nothing."""
    query, scope = parse_query(typed), Scope(today, listing.kind)
    members = None
    if needs_members(listing, query):
        members = load_members(connection, listing, today, query)
    return answered(connection, query, listing, scope, members, limit)


def answered(
    connection: Connection,
    query: Query,
    listing: Listing,
    scope: Scope,
    members: Members | None,
    limit: int | None = None,
    clock: Clock = NO_LIMIT,
) -> tuple[int, ...]:
    """As :func:`shown`, with the ``members`` that :func:`needs_members` asks for at hand."""
    if members is None:
        return LookUp(connection, query, scope, limit, clock).keys()
    if not query.has_words:
        return tuple(members)[:limit]
    if listing.is_trash:
        named = _named_in_trash(connection, query)
        return tuple(key for key in members if key in named)[:limit]
    anybody = dataclasses.replace(scope, kind=None)
    return LookUp(connection, query, anybody, clock=clock).keys_among(members, limit)


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
