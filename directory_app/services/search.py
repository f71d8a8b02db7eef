"""Look-up: typed text → contact keys in display order, and the rows that a list shows."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from directory_app.domain.confidentiality import Purpose, redact
from directory_app.domain.contact import Kind
from directory_app.domain.matched import matched_fields
from directory_app.domain.query import parse_query
from directory_app.domain.summaries import SummaryRow, summarise
from directory_app.domain.text import clean_line
from directory_app.storage import confidential_index, contact_rows
from directory_app.storage.contact_repository import load_cards
from directory_app.storage.gates import ReadGate
from directory_app.storage.search_queries import answer, count_live

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


class SearchService:
    """Reads for look-up; all on one thread, except :meth:`interrupt`."""

    def __init__(self, reading: ReadGate, today: Today) -> None:
        self._reading = reading
        self._today = today

    def first_page(self, text: str, *, kind: Kind | None = None, limit: int = 100) -> SearchPage:
        """What a key press shows. Raises Cancelled when interrupted; never for what was typed."""
        keys = self._keys(text, kind, limit + 1)
        return SearchPage(text, keys[:limit], len(keys) <= limit)

    def all_keys(self, text: str, *, kind: Kind | None = None) -> tuple[int, ...]:
        """The whole answer; begins with the keys of :meth:`first_page`."""
        return self._keys(text, kind, None)

    def _keys(self, text: str, kind: Kind | None, limit: int | None) -> tuple[int, ...]:
        with self._reading.transaction() as connection:
            return answer(connection, clean_line(text), self._today(), kind, limit)

    def rows(self, keys: Sequence[int]) -> tuple[SummaryRow, ...]:
        """Rows of these contacts, in this order, through the gate; missing ones left out."""
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            facts = contact_rows.load_facts(connection, keys, self._today())
            return tuple(summarise(one, known) for one in facts)

    def count(self) -> int:
        """How many live contacts there are."""
        with self._reading.transaction() as connection:
            return count_live(connection)

    def interrupt(self) -> None:
        """Stop the running read, from any thread: its answer is no longer wanted."""
        self._reading.interrupt()

    def find(self, text: str, *, kind: Kind | None = None, limit: int = 20) -> Findings:
        """A whole answer with its first results explained, for the command line."""
        typed, today = clean_line(text), self._today()
        with self._reading.transaction() as connection:
            known = confidential_index.load_known(connection)
            keys = answer(connection, typed, today, kind)
            facts = contact_rows.load_facts(connection, keys[:limit], today)
            cards = load_cards(connection, keys[:limit], today)
        query = parse_query(typed)
        results = tuple(
            Finding(summarise(one, known), matched_fields(redact(card, _SCREEN, known), query))
            for one, card in zip(facts, cards, strict=True)
        )
        return Findings(text, len(keys), results)
