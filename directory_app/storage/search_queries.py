"""Answers look-ups: contact keys in display order, tier after tier, until the page is full.

Order: exact acronym, beginning of the name, beginning of the acronym, words of the names,
telephone digits, people or organisations, own values, what they belong to, who inherits a value
found, and confidential values by their complete form. Within a tier, those that are favoured come
first. Never bm25, never a join-and-sort over a broad answer: a tier larger than
:data:`SORTED_TIER` stays in the order of the keys. Knows SQLite's FTS5.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, bindparam, func, or_, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.elements import TextClause

from directory_app.domain.changes import State
from directory_app.domain.contact import Kind
from directory_app.domain.query import Query

from . import rows
from .bearers import NOT_LIVE
from .belonging import Belonging, keys_belonging
from .confidential_index import owners_of
from .favoured_documents import FavouredDocuments
from .operation_log import last_seq
from .time_limit import NO_LIMIT, Clock
from .whole_answers import split_keys, whole_answer
from .whole_sets import WholeSets

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
_ALL_WORDS = ("names", "own", "linked")
_DIGITS_COLUMN = ("digits",)


@dataclass(frozen=True, slots=True)
class Memory:
    """What look-ups read before, on one thread: nobody need keep it, nothing of it is older than
    the directory."""

    belonging: Belonging = field(default_factory=Belonging)
    documents: FavouredDocuments = field(default_factory=FavouredDocuments)
    sets: WholeSets = field(default_factory=WholeSets)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which contacts a look-up ranges over; ``favoured``: keys that come first among equals, the
    most favoured before the others."""

    today: datetime.date
    kind: Kind | None = None
    favoured: tuple[int, ...] = ()
    memory: Memory = field(default_factory=Memory)

    def narrow(self, statement: Select[int]) -> Select[int]:
        """Only live contacts of the wanted kind."""
        return _live(statement, self.kind)


def _live(statement: Select[int], kind: Kind | None) -> Select[int]:
    statement = statement.where(_CONTACT.state == State.LIVE)
    return statement.where(_CONTACT.kind == kind) if kind else statement


def all_keys(scope: Scope, limit: int | None) -> Select[int]:
    """Every live contact in filing order."""
    statement = select(_CONTACT.key).order_by(_CONTACT.filing_key, _CONTACT.key)
    return scope.narrow(statement).limit(limit)


def _match(columns: Sequence[str], terms: Iterable[str]) -> str:
    prefixes = " ".join(f'"{term}"*' for term in terms)
    if columns == _DIGITS_COLUMN:
        return prefixes  # an index of one column, without details, takes no name of it
    return f"{{{' '.join(columns)}}} : ({prefixes})"


_SOME: BindParameter[int] = bindparam("keys", expanding=True)
_KINDS = select(_CONTACT.key, _CONTACT.kind).where(_CONTACT.key.in_(_SOME))
_FILED = select(_CONTACT.filing_key, _CONTACT.key, _CONTACT.state, _CONTACT.kind).where(
    _CONTACT.key.in_(_SOME)
)


@dataclass(frozen=True, slots=True)
class _ByName:
    """Statements of the tiers of names: made once, for to make them takes longer than to run them
    for a first page. ``acronym``; ``first`` and ``last`` of the names that begin alike; ``limit``,
    -1 for none; ``keys``."""

    exact: Select[int]
    begins: Select[int]
    among: Select[int]
    acronyms: Select[int, str]


@cache
def _by_name(kind: Kind | None) -> _ByName:
    order = (_CONTACT.filing_key, _CONTACT.key)
    first: BindParameter[str] = bindparam("first")
    last: BindParameter[str] = bindparam("last")
    begins = _live(select(_CONTACT.key).where(_CONTACT.filing_key.between(first, last)), kind)
    exact = _live(select(_CONTACT.key).where(_CONTACT.acronym_key == bindparam("acronym")), kind)
    acronyms = select(_CONTACT.key, _CONTACT.state).where(_CONTACT.acronym_key.between(first, last))
    return _ByName(
        exact.order_by(*order),
        begins.order_by(*order).limit(bindparam("limit")),
        begins.where(_CONTACT.key.in_(_SOME)),
        acronyms.order_by(_CONTACT.acronym_key),
    )


def _beginning_with(prefix: str) -> dict[str, str]:
    return {"first": prefix, "last": prefix + "\U0010ffff"}


class LookUp:
    """One look-up in one read transaction. When ``clock`` is over, the tiers that have come are
    the answer."""

    def __init__(
        self,
        connection: Connection,
        query: Query,
        scope: Scope,
        limit: int | None = None,
        clock: Clock = NO_LIMIT,
    ) -> None:
        self._connection = connection
        self._query = query
        self._scope = scope
        self._limit = limit
        self._clock = clock

    @cached_property
    def _seq(self) -> int:
        """The last operation, as of which everything here is read."""
        return last_seq(self._connection)

    def keys(self) -> tuple[int, ...]:
        """Keys in display order, at most ``limit``."""
        return self._first(self._tiers(), self._limit)

    def keys_among(self, members: Collection[int], limit: int | None) -> tuple[int, ...]:
        """Those of the keys that are members, at most ``limit``. Only for a look-up without limit
        of its own: each tier is whole, so that a value's owner who is no member still brings the
        members who inherit it."""
        return self._first(([k for k in tier if k in members] for tier in self._tiers()), limit)

    def _first(self, tiers: Iterable[Sequence[int]], limit: int | None) -> tuple[int, ...]:
        """Keys of the tiers, each once; no further tier is asked for than fills ``limit``."""
        found: dict[int, None] = {}
        try:
            for tier in tiers:
                some = dict.fromkeys(tier)
                if found:
                    found.update(some)
                else:
                    found = some
                if (limit is not None and len(found) >= limit) or self._clock.is_over():
                    break
        except DBAPIError:
            if not self._clock.has_cut:
                raise
        return tuple(found)[:limit]

    def named(self) -> tuple[int, ...]:
        """Contacts whose names answer: an exact acronym alone, else every name that matches."""
        if not self._query.compact:
            return ()
        exact, *others = (*self._name_tiers(), self._words("names"))
        return tuple(exact) or tuple(dict.fromkeys(key for tier in others for key in tier))

    def _tiers(self) -> Iterator[Sequence[int]]:
        if not self._query.has_words:
            yield self._scalars(all_keys(self._scope, self._limit))
            return
        yield from self._name_tiers()
        yield from self._index_tiers()

    def _name_tiers(self) -> Iterator[Sequence[int]]:
        query, statements = self._query, _by_name(self._scope.kind)
        if query.compact:
            exact = self._scalars(statements.exact, {"acronym": query.compact})
            yield self._favouring(exact)
        if query.prefix:
            place = _beginning_with(query.prefix)
            among = {**place, "keys": self._scope.favoured}
            limit = -1 if self._limit is None else self._limit
            tier = self._scalars(statements.begins, {**place, "limit": limit})
            yield self._favouring(
                tier, lambda: self._connection.scalars(statements.among, among).all()
            )
        if query.compact:
            yield self._favouring(self._acronyms(query.compact))

    def _favouring(
        self, tier: Sequence[int], others: Callable[[], Sequence[int]] | None = None
    ) -> Sequence[int]:
        """The tier with its favoured keys first; ``others`` finds those that a limit left out."""
        favoured = self._scope.favoured
        if not favoured:
            return tier
        is_cut = self._limit is not None and len(tier) >= self._limit
        known = frozenset(others() if others and is_cut else tier)
        first = [key for key in favoured if key in known]
        return list(dict.fromkeys([*first, *tier])) if first else tier

    def _acronyms(self, prefix: str) -> Sequence[int]:
        """Live contacts by acronym; the state is looked at here, as asking the database for it
        would make it prefer the index of all names."""
        statement = _by_name(None).acronyms
        found = self._connection.execute(statement, _beginning_with(prefix))
        live = [key for key, state in found if state == State.LIVE]
        return self._of_kind(live[: self._limit])

    def _index_tiers(self) -> Iterator[Sequence[int]]:
        owners: list[int] = []
        if self._query.terms:
            yield self._words("names")
        if self._query.number:
            owners.extend(self._digits(self._query.number))
            yield owners
        if self._query.terms:
            yield self._people_first(self._words("names", "linked"))
            own = self._words("names", "own")
            owners.extend(own)
            yield own
            yield self._words(*_ALL_WORDS)
            yield self._numbers_among_words()
            yield self._belonging()
        whole = self._filed(owners_of(self._connection, self._query.text))
        yield whole
        yield self._inheritors([*owners, *whole])

    def _scalars(
        self, statement: Select[int], parameters: Mapping[str, Any] | None = None
    ) -> Sequence[int]:
        """The keys in order."""
        if self._limit is not None:
            return self._connection.scalars(statement, parameters).all()
        return whole_answer(self._connection, statement, parameters)

    def _ranked(
        self, some: TextClause, every: TextClause, columns: Sequence[str], terms: Sequence[str]
    ) -> Sequence[int]:
        """Live hits of an index, in filing order when they are few."""
        match = _match(columns, terms)
        few = {"match": match, "limit": SORTED_TIER + 1}
        keys: Sequence[int] = self._connection.scalars(some, few).all()
        if len(keys) <= SORTED_TIER:
            return self._favouring(self._filed(keys))
        if self._limit is None or self._scope.kind is not None:
            keys = split_keys(self._connection.scalar(every, {"match": match}))
        return self._favouring(self._of_kind(keys), lambda: self._favoured_having(columns, terms))

    def _favoured_having(self, columns: Sequence[str], terms: Sequence[str]) -> Sequence[int]:
        scope = self._scope
        return scope.memory.documents.having(
            self._connection, scope.favoured, columns, terms, scope.kind
        )

    def _filed(self, keys: Sequence[int]) -> Sequence[int]:
        """The live ones of few keys, in filing order; sorted here, as asking the database for an
        order would make it walk its index of all names."""
        if not keys:
            return keys
        found = self._connection.execute(_FILED, {"keys": keys})
        return [
            key
            for _, key, state, kind in sorted(map(tuple, found))
            if state == State.LIVE and self._scope.kind in (None, kind)
        ]

    def _of_kind(self, keys: Sequence[int]) -> Sequence[int]:
        if self._scope.kind is None:
            return keys
        return self._of_scope(keys)

    def _of_scope(self, keys: Sequence[int]) -> Sequence[int]:
        """The live ones of the wanted kind among many keys."""
        if self._scope.kind is None:
            gone = set(whole_answer(self._connection, NOT_LIVE))
            return [key for key in keys if key not in gone]
        wanted = set(whole_answer(self._connection, self._scope.narrow(select(_CONTACT.key))))
        return [key for key in keys if key in wanted]

    def _words(self, *columns: str, terms: Sequence[str] = ()) -> Sequence[int]:
        return self._ranked(_WORDS_SOME, _WORDS, columns, terms or self._query.terms)

    def _digits(self, number: str) -> Sequence[int]:
        return self._ranked(_DIGITS_SOME, _DIGITS, _DIGITS_COLUMN, (number,))

    def _people_first(self, keys: Sequence[int]) -> Sequence[int]:
        """Few contacts, those who have a function before those for whom they do. The kind is looked
        at here: the database, asked for it, would walk its index of all people."""
        if not 1 < len(keys) <= SORTED_TIER:
            return keys
        kinds = self._connection.execute(_KINDS, {"keys": keys})
        people = {key for key, kind in kinds if kind == "person"}
        return self._favouring(sorted(keys, key=lambda key: key not in people))

    def _numbers_among_words(self) -> Sequence[int]:
        """Words and a piece of telephone number: « perroux 1959 »."""
        numbers = [term for term in self._query.terms if term.isdigit() and len(term) >= 3]
        words = [term for term in self._query.terms if term not in numbers]
        if not numbers or not words:
            return ()
        self._scope.memory.sets.begin(self._seq, self._scope.today)
        found = set(self._having(words))  # whole sets: a part would lose some
        for number in numbers:
            found.intersection_update(self._having((number,), *_DIGITS_COLUMN))
        return self._filed(sorted(found))

    def _having(self, terms: Iterable[str], *columns: str) -> Sequence[int]:
        """Every contact, of any state, that has the terms in these columns, in all of the words if
        none. Between ``begin`` of the sets and the end of this look-up."""
        match = _match(columns or _ALL_WORDS, terms)
        statement = _DIGITS if columns == _DIGITS_COLUMN else _WORDS
        return self._scope.memory.sets.get(
            (columns, match),
            lambda: split_keys(self._connection.scalar(statement, {"match": match})),
        )

    def _belonging(self) -> Sequence[int]:
        """Contacts found by what they belong to, alone or with words of their own: « santé roy »
        is Roy of a sector."""
        sides = self._scope.memory.belonging.sides(self._connection, self._query.terms, self._seq)
        if not sides:
            return ()
        self._scope.memory.sets.begin(self._seq, self._scope.today)
        rest = tuple(term for term in self._query.terms if term not in sides)
        found = set(self._having(rest)) if rest else None
        owners: set[int] = set()
        for term, groups in sides.items():
            if found is None or found:
                own, side = keys_belonging(
                    self._connection, groups, self._scope.today, self._scope.memory.sets
                )
                side.update(self._having((term,)))
                found = side if found is None else found & side
                owners |= own
        if not found:
            return ()
        first = set(self._having(rest, "names")) if rest else owners
        return self._of_live(sorted(found), first)

    def _of_live(self, keys: Sequence[int], first: Collection[int]) -> Sequence[int]:
        """The live ones of however many keys."""
        if len(keys) > SORTED_TIER:
            return self._favouring(self._of_scope(keys))
        filed = self._filed(keys)
        return self._favouring(sorted(filed, key=lambda key: key not in first))

    def _inheritors(self, owners: Sequence[int]) -> Sequence[int]:
        """People whose current organisation owns a value found."""
        if not owners or len(owners) > SORTED_TIER:
            return ()
        today = self._scope.today.isoformat()
        so_far = func.substr(today, 1, func.length(_ROLE.end_on))
        still = or_(_ROLE.end_on.is_(None), _ROLE.end_on >= so_far)
        statement = select(_ROLE.contact_key).where(_ROLE.organisation_key.in_(owners), still)
        return self._filed(sorted(set(self._scalars(statement))))


def count_live(connection: Connection) -> int:
    """How many contacts look-up ranges over."""
    statement = select(func.count()).where(_CONTACT.state == State.LIVE)
    return connection.scalar(statement) or 0
