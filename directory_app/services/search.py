"""Look-up: typed text → contact keys in display order, and the rows that a list shows."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from directory_app.domain.confidentiality import Purpose, redact
from directory_app.domain.listing import EVERYTHING, Listing
from directory_app.domain.matched import matched_fields
from directory_app.domain.query import parse_query
from directory_app.domain.summaries import SummaryRow, summarise
from directory_app.domain.text import clean_line
from directory_app.storage import confidential_index, contact_rows, listing_queries
from directory_app.storage.contact_repository import ids_of, load_cards
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.listing_queries import Members
from directory_app.storage.operation_log import last_seq

Today = Callable[[], datetime.date]
_SCREEN = Purpose.SCREEN


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The first keys of an answer, in display order. ``is_complete``: there are no others."""

    text: str
    keys: tuple[int, ...]
    is_complete: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One result: its row, and the names of the fields that answer the query."""

    row: SummaryRow
    matched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """An answer. ``count``: all that was found; ``results``: the first of them."""

    text: str
    count: int
    results: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """The members of the listing last asked for, as of the directory's operation ``seq``."""

    listing: Listing
    today: datetime.date
    seq: int
    members: Members


class SearchService:
    """Reads for look-up; all on one thread, except :meth:`interrupt`.

    Remembers who is in the listing that is on screen, until the directory or the day changes: a
    key press in a filtered list costs hardly more than one in the whole directory.
    """

    def __init__(self, reading: ReadGate, today: Today) -> None:
        self._reading = reading
        self._today = today
        self._known: _Known | None = None

    def first_page(
        self, text: str, *, listing: Listing = EVERYTHING, limit: int = 100
    ) -> SearchPage:
        """What a key press shows. Raises Cancelled when interrupted; never for what was typed,
        nor for a list that is not there."""
        keys = self._keys(text, listing, limit + 1)
        return SearchPage(text, keys[:limit], len(keys) <= limit)

    def all_keys(self, text: str, *, listing: Listing = EVERYTHING) -> tuple[int, ...]:
        """The whole answer; begins with the keys of :meth:`first_page`."""
        return self._keys(text, listing, None)

    def _keys(self, text: str, listing: Listing, limit: int | None) -> tuple[int, ...]:
        with self._reading.transaction() as connection:
            return self._shown(connection, clean_line(text), listing, limit)

    def _shown(
        self, connection: Session, typed: str, listing: Listing, limit: int | None
    ) -> tuple[int, ...]:
        members = None
        if listing_queries.needs_members(listing, typed):
            members = self._members(connection, listing)
        today = self._today()
        return listing_queries.shown(connection, typed, listing, today, limit, members)

    def _members(self, connection: Session, listing: Listing) -> Members:
        seq, today, known = last_seq(connection), self._today(), self._known
        if known is None or (known.listing, known.today, known.seq) != (listing, today, seq):
            members = listing_queries.load_members(connection, listing, today)
            self._known = known = _Known(listing, today, seq, members)
        return known.members

    def rows(self, keys: Sequence[int]) -> tuple[SummaryRow, ...]:
        """Rows of these contacts, in this order, through the gate; missing ones left out."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            facts = contact_rows.load_facts(connection, keys, self._today())
            return tuple(summarise(one, known) for one in facts)

    def ids(self, keys: Sequence[int]) -> tuple[str, ...]:
        """Ids of these contacts, in this order; missing ones left out."""
        with self._reading.transaction() as connection:
            id_of = ids_of(connection, keys)
        return tuple(id_of[key] for key in keys if key in id_of)

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
        typed, today = clean_line(text), self._today()
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            keys = self._shown(connection, typed, listing, None)
            facts = contact_rows.load_facts(connection, keys[:limit], today)
            cards = load_cards(connection, keys[:limit], today)
        query = parse_query(typed)
        results = tuple(
            Finding(summarise(one, known), matched_fields(redact(card, _SCREEN, known), query))
            for one, card in zip(facts, cards, strict=True)
        )
        return Findings(text, len(keys), results)
