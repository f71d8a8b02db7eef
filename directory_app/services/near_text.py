"""The text that is answered in place of one that finds nobody: its words put right, and the names
that its filters ask for.

Keeps the word list of the directory until it changes.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections import Counter
from functools import partial

from directory_app.domain.folding import fold_words, index_words
from directory_app.domain.listing import EVERYTHING
from directory_app.domain.query import Filter, parse_query, spelled
from directory_app.domain.query_words import BY_NAME, Takes
from directory_app.storage.confidential_index import load_known
from directory_app.storage.gates import Session
from directory_app.storage.groups import Group, find_named, load_groups
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
        or when nothing near them does. A filter by a name that nothing has is put right first.
        ``is_everywhere``: the whole directory was looked through already."""
        query = parse_query(typed)
        filters = tuple(_meant_filter(connection, one) for one in query.filters)
        if filters != query.filters:
            query = dataclasses.replace(query, filters=filters)
            text = spelled(query, filter(None, (query.text,)))
            if shown(connection, text, EVERYTHING, today, 1):
                return text
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


def _meant_filter(connection: Session, one: Filter) -> Filter:
    """The filter by the nearest name there is; as it was typed when something is called so, or
    nothing nearly."""
    if BY_NAME[one.name].takes is not Takes.NAME:
        return one
    groups = load_groups(connection, one.name, load_known(connection))
    if find_named(groups, one.value):
        return one
    spoken = Counter(
        word for group in groups for text in group.labels for word in index_words(text)
    )

    def is_found(places: Places, _columns: str) -> bool:
        return any(
            all(any(group.begins((word,)) for word in some) for some in places) for group in groups
        )

    meant = find_meant(fold_words(one.value), WordList(sorted(spoken.items())), is_found)
    if meant is None:
        return one
    named = find_named(groups, " ".join(meant))
    names = [text for text in named[0].labels if Group("", (text,)).begins(meant)] if named else []
    value = names[0] if len(named) == 1 and names else " ".join(meant)
    return dataclasses.replace(one, value=value)
