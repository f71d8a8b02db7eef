"""The text that is answered in place of one that finds nobody: its words put right.

Keeps the word list of the directory until it changes.
"""

from __future__ import annotations

import datetime
from functools import partial

from directory_app.domain.listing import EVERYTHING
from directory_app.domain.query import parse_query, spelled
from directory_app.storage.gates import Session
from directory_app.storage.listing_queries import shown
from directory_app.storage.operation_log import last_seq
from directory_app.storage.time_limit import Clock
from directory_app.storage.word_list import is_found, load_words

from .near_words import FROM_LETTERS, Places, WordList, find_meant


class NearText:
    """Asked on one thread."""

    def __init__(self) -> None:
        self._words: tuple[int, WordList] | None = None

    def corrected(
        self,
        connection: Session,
        typed: str,
        clock: Clock,
        today: datetime.date,
        *,
        is_everywhere: bool,
    ) -> str:
        """A text with the words that were meant, empty when those typed find somebody somewhere,
        or when nothing near them does. Its filters stay as they are. ``is_everywhere``: the whole
        directory was looked through already."""
        query = parse_query(typed)
        is_long_enough = sum(map(len, query.terms)) >= FROM_LETTERS
        if not is_long_enough or query.number:
            return ""
        is_everywhere = is_everywhere and not query.is_narrowed
        if not is_everywhere and shown(connection, query.text, EVERYTHING, today, 1):
            return ""
        found = partial(self._is_found, connection, clock)
        meant = find_meant(query.terms, self._read(connection), found)
        return spelled(query, meant) if meant else ""

    def _read(self, connection: Session) -> WordList:
        seq = last_seq(connection)
        if self._words is None or self._words[0] != seq:
            self._words = (seq, WordList(load_words(connection)))
        return self._words[1]

    @staticmethod
    def _is_found(connection: Session, clock: Clock, places: Places, columns: str) -> bool:
        return not clock.is_over() and is_found(connection, places, columns)
