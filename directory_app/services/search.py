"""Look-up: typed text → contact keys in display order, and the rows that a list shows."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from directory_app.domain.confidentiality import Purpose, redact
from directory_app.domain.listing import EVERYTHING, Listing
from directory_app.domain.matched import Match, find_match, is_unexplained, matched_fields
from directory_app.domain.query import NOTHING, Query, parse_query
from directory_app.domain.summaries import SummaryRow, summarise
from directory_app.domain.text import clean_line
from directory_app.storage import confidential_index, contact_rows, listing_queries
from directory_app.storage.contact_repository import ids_of, keys_of, load_cards
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.listing_queries import Members
from directory_app.storage.operation_log import last_seq
from directory_app.storage.search_queries import Memory, Scope
from directory_app.storage.time_limit import Clock, time_limit

from .near_text import NearText

Today = Callable[[], datetime.date]
_SCREEN = Purpose.SCREEN

FIRST_PAGE_S, WHOLE_ANSWER_S = 1.0, 10.0
"""How long a first page and a whole answer may take; what has come by then is shown, and said to
be a part."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The first keys of an answer, in display order. ``is_complete``: there are no others;
    ``is_partial``: time was up before all were found. ``corrected``: the text that is answered in
    place of ``text``, of which no word found anybody; empty when it is answered as typed."""

    text: str
    keys: tuple[int, ...]
    is_complete: bool
    is_partial: bool = False
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One result: its row, and the names of the fields that answer the query."""

    row: SummaryRow
    matched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """An answer. ``count``: all that was found; ``results``: the first of them; ``corrected`` and
    ``is_partial`` as in :class:`SearchPage`."""

    text: str
    count: int
    results: tuple[Finding, ...]
    corrected: str = ""
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """Who is in the listing last asked for and passes the filters last typed, as of the
    directory's operation ``seq``."""

    asked: tuple[object, ...]
    members: Members


@dataclass(frozen=True, slots=True)
class _Answer:
    keys: tuple[int, ...]
    corrected: str
    is_partial: bool


class SearchService:
    """Reads for look-up; all on one thread, except :meth:`interrupt`.

    Remembers who is in the listing that is on screen, until the directory or the day changes: a
    key press in a filtered list costs hardly more than one in the whole directory.
    """

    def __init__(
        self,
        reading: ReadGate,
        today: Today,
        limits_s: tuple[float | None, float | None] = (FIRST_PAGE_S, WHOLE_ANSWER_S),
    ) -> None:
        self._reading = reading
        self._today = today
        self._first_s, self._whole_s = limits_s
        self._known: _Known | None = None
        self._near = NearText()
        self._memory = Memory()

    def first_page(
        self,
        text: str,
        *,
        listing: Listing = EVERYTHING,
        limit: int = 100,
        favoured: Sequence[int] = (),
    ) -> SearchPage:
        """What a key press shows; ``favoured`` keys come first among equals. Raises Cancelled when
        interrupted; never for what was typed, nor for a list that is not there."""
        found = self._answer(text, listing, limit + 1, tuple(favoured), self._first_s)
        is_complete = len(found.keys) <= limit and not found.is_partial
        keys = found.keys[:limit]
        return SearchPage(text, keys, is_complete, found.is_partial, found.corrected)

    def whole(
        self,
        text: str,
        *,
        listing: Listing = EVERYTHING,
        favoured: Sequence[int] = (),
        is_limited: bool = True,
    ) -> SearchPage:
        """The whole answer; begins with the keys of :meth:`first_page`. Not ``is_limited``: however
        long it takes."""
        limit_s = self._whole_s if is_limited else None
        found = self._answer(text, listing, None, tuple(favoured), limit_s)
        return SearchPage(text, found.keys, not found.is_partial, found.is_partial, found.corrected)

    def all_keys(
        self, text: str, *, listing: Listing = EVERYTHING, favoured: Sequence[int] = ()
    ) -> tuple[int, ...]:
        """The keys of :meth:`whole`."""
        return self.whole(text, listing=listing, favoured=favoured).keys

    def _answer(
        self,
        text: str,
        listing: Listing,
        limit: int | None,
        favoured: tuple[int, ...],
        limit_s: float | None,
    ) -> _Answer:
        typed, corrected = clean_line(text), ""
        keys: tuple[int, ...] = ()
        with (
            self._reading.transaction() as connection,
            time_limit(connection, limit_s) as clock,
        ):
            keys = self._shown(connection, typed, listing, limit, favoured, clock)
            if not keys and not listing.is_trash:
                corrected = self._corrected(connection, typed, listing, clock)
                if corrected:
                    keys = self._shown(connection, corrected, listing, limit, favoured, clock)
        return _Answer(keys, corrected if keys else "", clock.has_cut)

    def _corrected(self, connection: Session, typed: str, listing: Listing, clock: Clock) -> str:
        today, is_everywhere = self._today(), listing == EVERYTHING
        return self._near.corrected(connection, typed, clock, today, is_everywhere=is_everywhere)

    def _shown(
        self,
        connection: Session,
        typed: str,
        listing: Listing,
        limit: int | None,
        favoured: tuple[int, ...],
        clock: Clock,
    ) -> tuple[int, ...]:
        members, query = None, parse_query(typed)
        if listing_queries.needs_members(listing, query):
            members = self._members(connection, listing, query)
        scope = Scope(self._today(), listing.kind, favoured, self._memory)
        return listing_queries.answered(connection, query, listing, scope, members, limit, clock)

    def _members(self, connection: Session, listing: Listing, query: Query = NOTHING) -> Members:
        today = self._today()
        asked = (listing, query.filters, query.excluded, today, last_seq(connection))
        if self._known is None or self._known.asked != asked:
            members = listing_queries.load_members(connection, listing, today, query)
            self._known = _Known(asked, members)
        return self._known.members

    def rows(self, keys: Sequence[int]) -> tuple[SummaryRow, ...]:
        """Rows of these contacts, in this order, through the gate; missing ones left out."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            facts = contact_rows.load_facts(connection, keys, self._today(), known)
            return tuple(summarise(one, known) for one in facts)

    def matches(self, keys: Sequence[int], text: str) -> Mapping[int, Match]:
        """By key, why contacts were found whose rows do not show it; through the gate. ``text`` is
        the one that is answered (:attr:`SearchPage.corrected`, when there is one)."""
        query, today = parse_query(clean_line(text)), self._today()
        if not query.has_words:
            return {}
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            facts = contact_rows.load_facts(connection, keys, today, known)
            rows = [summarise(one, known) for one in facts]
            seen = {row.key: (row.display_name, row.acronym, row.secondary) for row in rows}
            wanted = [row.key for row in rows if is_unexplained(query, seen[row.key])]
            cards = load_cards(connection, wanted, today)
        found = {}
        for key, card in zip(wanted, cards, strict=True):
            if match := find_match(redact(card, _SCREEN, known), query, seen[key]):
                found[key] = match
        return found

    def ids(self, keys: Sequence[int]) -> tuple[str, ...]:
        """Ids of these contacts, in this order; missing ones left out."""
        with self._reading.transaction() as connection:
            id_of = ids_of(connection, keys)
        return tuple(id_of[key] for key in keys if key in id_of)

    def keys_of(self, ids: Sequence[str]) -> tuple[int, ...]:
        """Keys of these contacts, in this order; missing ones left out."""
        if not ids:
            return ()
        with self._reading.transaction() as connection:
            key_of = keys_of(connection, list(ids))
        return tuple(key_of[one] for one in ids if one in key_of)

    def count(self, listing: Listing = EVERYTHING) -> int:
        """How many contacts the listing has."""
        with self._reading.transaction() as connection:
            known = None if listing == EVERYTHING else self._members(connection, listing)
            return listing_queries.count_members(connection, listing, self._today(), known)

    def interrupt(self) -> None:
        """Stop the running read, from any thread: its answer is no longer wanted."""
        self._reading.interrupt()

    def find(self, text: str, *, listing: Listing = EVERYTHING, limit: int = 20) -> Findings:
        """A whole answer with its first results explained, for the command line."""
        page = self.whole(text, listing=listing)
        keys, today = page.keys[:limit], self._today()
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            facts = contact_rows.load_facts(connection, keys, today, known)
            cards = load_cards(connection, keys, today)
        query = parse_query(page.corrected or clean_line(text))
        results = tuple(
            Finding(summarise(one, known), matched_fields(redact(card, _SCREEN, known), query))
            for one, card in zip(facts, cards, strict=True)
        )
        return Findings(text, len(page.keys), results, page.corrected, page.is_partial)
