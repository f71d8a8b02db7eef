"""Answers look-ups: contact keys in display order, tier after tier, until the page is full.

Order: exact acronym, beginning of the name, beginning of the acronym, words of the names,
telephone digits, own values, people or organisations, who inherits a value found, and confidential
values by their complete form. Never bm25, never a join-and-sort over a broad answer: a tier larger
than :data:`SORTED_TIER` stays in the order of the keys. Knows SQLite's FTS5.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, func, or_, select, text
from sqlalchemy.sql.elements import ColumnElement, TextClause

from directory_app.domain.changes import State
from directory_app.domain.contact import Kind
from directory_app.domain.query import Query, parse_query

from . import rows
from .confidential_index import owners_of

SORTED_TIER = 400
"""Hits of one tier that are put in filing order; more would make a key press wait."""

_CONTACT = rows.contact.c
_ROLE = rows.role.c
_WORDS = text(
    "SELECT group_concat(rowid) FROM"
    " (SELECT rowid FROM search_words WHERE search_words MATCH :match ORDER BY rowid)"
)
_WORDS_SOME = text(
    "SELECT rowid FROM search_words WHERE search_words MATCH :match ORDER BY rowid LIMIT :limit"
)
_DIGITS = text(
    "SELECT group_concat(rowid) FROM"
    " (SELECT rowid FROM search_digits WHERE search_digits MATCH :match ORDER BY rowid)"
)
_DIGITS_SOME = text(
    "SELECT rowid FROM search_digits WHERE search_digits MATCH :match ORDER BY rowid LIMIT :limit"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which contacts a look-up ranges over."""

    today: datetime.date
    kind: Kind | None = None

    def narrow(self, statement: Select[int]) -> Select[int]:
        """Only live contacts of the wanted kind."""
        statement = statement.where(_CONTACT.state == State.LIVE)
        return statement.where(_CONTACT.kind == self.kind) if self.kind else statement


def all_keys(scope: Scope, limit: int | None) -> Select[int]:
    """Every live contact in filing order."""
    statement = select(_CONTACT.key).order_by(_CONTACT.filing_key, _CONTACT.key)
    return scope.narrow(statement).limit(limit)


def _match(columns: str, terms: Iterable[str]) -> str:
    prefixes = " ".join(f'"{term}"*' for term in terms)
    return f"{{{columns}}} : ({prefixes})"


def _in_filing_order(scope: Scope, condition: ColumnElement[bool]) -> Select[int]:
    statement = select(_CONTACT.key).where(condition)
    return scope.narrow(statement).order_by(_CONTACT.filing_key, _CONTACT.key)


def _begins(column: ColumnElement[str], prefix: str) -> ColumnElement[bool]:
    return column.between(prefix, prefix + "\U0010ffff")


def split_keys(joined: str | None) -> Sequence[int]:
    """The keys of a whole answer that came as one text, four times faster than a row each."""
    keys: list[int] = json.loads(f"[{joined}]") if joined else []
    return keys


def _first(tiers: Iterable[Sequence[int]], limit: int | None) -> tuple[int, ...]:
    """Keys of the tiers, each once; no further tier is asked for than fills ``limit``."""
    found: dict[int, None] = {}
    for tier in tiers:
        found.update(dict.fromkeys(tier))
        if limit is not None and len(found) >= limit:
            break
    return tuple(found)[:limit]


class LookUp:
    """One look-up in one read transaction."""

    def __init__(
        self, connection: Connection, query: Query, scope: Scope, limit: int | None = None
    ) -> None:
        self._connection = connection
        self._query = query
        self._scope = scope
        self._limit = limit

    def keys(self) -> tuple[int, ...]:
        """Keys in display order, at most ``limit``."""
        return _first(self._tiers(), self._limit)

    def keys_among(self, members: Collection[int], limit: int | None) -> tuple[int, ...]:
        """Those of the keys that are members, at most ``limit``. Only for a look-up without limit
        of its own: each tier is whole, so that a value's owner who is no member still brings the
        members who inherit it."""
        return _first(([k for k in tier if k in members] for tier in self._tiers()), limit)

    def named(self) -> tuple[int, ...]:
        """Contacts whose names answer: an exact acronym alone, else every name that matches."""
        if not self._query.compact:
            return ()
        exact, *others = (*self._name_tiers(), self._words("names"))
        return tuple(exact) or tuple(dict.fromkeys(key for tier in others for key in tier))

    def _tiers(self) -> Iterator[Sequence[int]]:
        if self._query.is_empty:
            yield self._scalars(all_keys(self._scope, self._limit))
            return
        yield from self._name_tiers()
        yield from self._index_tiers()

    def _name_tiers(self) -> Iterator[Sequence[int]]:
        query = self._query
        if query.compact:
            exact = _CONTACT.acronym_key == query.compact
            yield self._scalars(_in_filing_order(self._scope, exact))
        if query.prefix:
            begins = _begins(_CONTACT.filing_key, query.prefix)
            yield self._scalars(_in_filing_order(self._scope, begins).limit(self._limit))
        if query.compact:
            yield self._acronyms(query.compact)

    def _acronyms(self, prefix: str) -> Sequence[int]:
        """Live contacts by acronym; the state is looked at here, as asking the database for it
        would make it prefer the index of all names."""
        columns = select(_CONTACT.key, _CONTACT.state)
        statement = columns.where(_begins(_CONTACT.acronym_key, prefix))
        found = self._connection.execute(statement.order_by(_CONTACT.acronym_key))
        live = [key for key, state in found if state == State.LIVE]
        return self._of_kind(live[: self._limit])

    def _index_tiers(self) -> Iterator[Sequence[int]]:
        owners: list[int] = []
        if self._query.terms:
            yield self._words("names")
        if self._query.number:
            owners.extend(self._digits())
            yield owners
        if self._query.terms:
            own = self._words("names own")
            owners.extend(own)
            yield own
            yield self._words("names own linked")
            yield self._numbers_among_words()
        whole = self._filed(owners_of(self._connection, self._query.text))
        yield whole
        yield self._inheritors([*owners, *whole])

    def _scalars(self, statement: Select[int]) -> Sequence[int]:
        """The keys in order."""
        if self._limit is not None:
            return self._connection.scalars(statement).all()
        return whole_answer(self._connection, statement)

    def _ranked(self, some: TextClause, every: TextClause, match: str) -> Sequence[int]:
        """Live hits of an index, in filing order when they are few."""
        few = {"match": match, "limit": SORTED_TIER + 1}
        keys: Sequence[int] = self._connection.scalars(some, few).all()
        if len(keys) <= SORTED_TIER:
            return self._filed(keys)
        if self._limit is None or self._scope.kind is not None:
            keys = split_keys(self._connection.scalar(every, {"match": match}))
        return self._of_kind(keys)

    def _filed(self, keys: Sequence[int]) -> Sequence[int]:
        """The live ones of few keys, in filing order; sorted here, as asking the database for an
        order would make it walk its index of all names."""
        if not keys:
            return keys
        columns = (_CONTACT.filing_key, _CONTACT.key, _CONTACT.state, _CONTACT.kind)
        found = self._connection.execute(select(*columns).where(_CONTACT.key.in_(keys)))
        return [
            key
            for _, key, state, kind in sorted(map(tuple, found))
            if state == State.LIVE and self._scope.kind in (None, kind)
        ]

    def _of_kind(self, keys: Sequence[int]) -> Sequence[int]:
        if self._scope.kind is None:
            return keys
        wanted = set(self._scalars(self._scope.narrow(select(_CONTACT.key))))
        return [key for key in keys if key in wanted]

    def _words(self, columns: str) -> Sequence[int]:
        return self._ranked(_WORDS_SOME, _WORDS, _match(columns, self._query.terms))

    def _digits(self) -> Sequence[int]:
        return self._ranked(_DIGITS_SOME, _DIGITS, f'"{self._query.number}"*')

    def _numbers_among_words(self) -> Sequence[int]:
        """Words and a piece of telephone number: « perroux 1959 »."""
        numbers = [term for term in self._query.terms if term.isdigit() and len(term) >= 3]
        words = [term for term in self._query.terms if term not in numbers]
        if not numbers or not words:
            return ()
        found = set(self._ranked(_WORDS_SOME, _WORDS, _match("names own linked", words)))
        for number in numbers:
            found &= set(self._ranked(_DIGITS_SOME, _DIGITS, f'"{number}"*'))
        return self._filed(sorted(found))

    def _inheritors(self, owners: Sequence[int]) -> Sequence[int]:
        """People whose current organisation owns a value found."""
        if not owners or len(owners) > SORTED_TIER:
            return ()
        today = self._scope.today.isoformat()
        so_far = func.substr(today, 1, func.length(_ROLE.end_on))
        still = or_(_ROLE.end_on.is_(None), _ROLE.end_on >= so_far)
        statement = select(_ROLE.contact_key).where(_ROLE.organisation_key.in_(owners), still)
        return self._filed(sorted(set(self._scalars(statement))))


def whole_answer(connection: Connection, statement: Select[int]) -> Sequence[int]:
    """Every key of a statement, in its order."""
    (key,) = statement.subquery().c
    return split_keys(connection.scalar(select(func.group_concat(key))))


def count_live(connection: Connection) -> int:
    """How many contacts look-up ranges over."""
    statement = select(func.count()).where(_CONTACT.state == State.LIVE)
    return connection.scalar(statement) or 0


def answer(
    connection: Connection,
    typed: str,
    today: datetime.date,
    kind: Kind | None = None,
    limit: int | None = None,
) -> tuple[int, ...]:
    """Keys for a typed text, in display order, at most ``limit``."""
    return LookUp(connection, parse_query(typed), Scope(today, kind), limit).keys()
