"""What contacts belong to, and what it is called: sectors, territories, categories, alliances,
lists, events, cities, functions.

Finds those that words name, and the keys of who belongs to them. Names that tell a confidential
value are not known here: whoever looks for one would learn it by who answers.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    or_,
    select,
)

from directory_app.domain.changes import State
from directory_app.domain.folding import fold, fold_compact, fold_words, index_words
from directory_app.domain.territory import REGIONS, WHOLE_PROVINCE
from directory_app.domain.withholding import ConfidentialValues

from . import bearers, column_values, confidential_index, rows
from .merged_cards import gone_into
from .rows_events import event, participation
from .whole_answers import whole_answer

_CONTACT = rows.contact.c
_AFFILIATION = rows.affiliation.c
_LIST = rows.contact_list.c
_MEMBER = rows.list_member.c
_WITH_ID = frozenset({"member", "list", "event"})
"""Kinds of groups of which two may be called nearly the same."""
_PROVINCE = ("Québec", "Tout le Québec", "All of Québec", WHOLE_PROVINCE)


@dataclass(frozen=True, slots=True)
class Group:
    """``value`` finds its members, ``labels`` are what it is called; ``ids``: it is itself,
    whatever else is called nearly so (spellings of one city are one), and is found by these whole,
    never by a part of them."""

    value: str
    labels: tuple[str, ...]
    ids: tuple[str, ...] = ()

    def is_called(self, typed: str) -> bool:
        """Whether one of its names, or its identifier, is just what is typed."""
        return (
            typed in self.ids
            or any(fold(typed) == fold(one) for one in self.labels)
            or fold_compact(typed) in {fold_compact(one) for one in self.labels}
        )

    def begins(self, terms: Iterable[str]) -> bool:
        """Whether each term begins one of its words."""
        words = _words(self.labels)
        return all(any(word.startswith(term) for word in words) for term in terms)


@lru_cache(maxsize=4_096)
def _words(labels: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for one in labels for word in (*index_words(one), fold_compact(one)))


def load_groups(connection: Connection, name: str, known: ConfidentialValues) -> Sequence[Group]:
    """Every group of a kind, by the name of its filter (:data:`.query_words.FILTERS`). What it is
    called first must tell nothing confidential; of the rest, what does is not known."""
    found: dict[str, tuple[str, ...]] = {}
    for value, first, *others in _HEADS[name](connection):
        if first and not known.is_mentioned_in(first):
            told = (one for one in others if one and not known.is_mentioned_in(one))
            found[str(value)] = (first, *told)
    if name not in _WITH_ID:
        return [Group(value, labels) for value, labels in found.items()]
    before = gone_into(connection, set(found)) if name == "member" else {}
    ids = {value: (value, *before.get(value, ())) for value in found}
    return [Group(value, labels, ids[value]) for value, labels in found.items()]


def find_named(groups: Iterable[Group], typed: str) -> list[Group]:
    """Those called just as typed, to the letter where some are: « T.R. » is not « TR »; when there
    is none, those whose names have every word typed."""
    several = list(groups)
    exact = [one for one in several if one.is_called(typed)]
    if exact:
        return [one for one in exact if one.ids and typed in (*one.labels, *one.ids)] or exact
    terms = fold_words(typed)
    return [one for one in several if terms and one.begins(terms)]


# --- what there is ---------------------------------------------------------------------------

Head = tuple[str | None, ...]


def _rows(connection: Connection, statement: Select[*tuple[Any, ...]]) -> Iterator[Head]:
    yield from (tuple(row) for row in connection.execute(statement) if row[0])


def _plain(
    name: ColumnElement[str], *where: ColumnElement[bool]
) -> Callable[[Connection], Iterator[Head]]:
    statement = select(name, name.label("label")).where(*where).distinct()
    return lambda connection: _rows(connection, statement)


def _regions(_: Connection) -> Iterator[Head]:
    yield from ((code, code, name) for code, name in REGIONS.items())
    yield WHOLE_PROVINCE, *_PROVINCE


def _alliances(connection: Connection) -> Iterator[Head]:
    """With their usual and former names: a search that was kept says how they were called then."""
    bound = select(_AFFILIATION.organisation_key).distinct()
    statement = select(_CONTACT.key, _CONTACT.id, _CONTACT.display_name, _CONTACT.acronym)
    wanted = statement.where(_CONTACT.key.in_(bound), _CONTACT.state == State.LIVE)
    found = connection.execute(wanted).all()
    keys = [key for key, *_ in found]
    usual, former = rows.other_name.c, rows.former_name.c
    names: dict[int, list[str]] = defaultdict(list)
    for some in (
        select(usual.contact_key, usual.name),
        select(former.contact_key, former.name),
        select(former.contact_key, former.acronym),
    ):
        (key, _) = some.selected_columns
        for owner, name in connection.execute(some.where(key.in_(keys))):
            names[owner].append(name)
    for key, id_, name, acronym in found:
        yield id_, name, acronym, *names[key]


def _lists(connection: Connection) -> Iterator[Head]:
    live = _LIST.state == State.LIVE
    yield from _rows(connection, select(_LIST.id, _LIST.name).where(live))


def _events(connection: Connection) -> Iterator[Head]:
    live = event.c.state == State.LIVE
    yield from _rows(connection, select(event.c.id, event.c.title, event.c.group).where(live))


_OPEN_ADDRESS = or_(rows.address.c.confidential.is_(None), rows.address.c.confidential != "yes")
_HEADS: dict[str, Callable[[Connection], Iterator[Head]]] = {
    "sector": _plain(rows.sector.c.name),
    "territory": _regions,
    "category": _plain(_CONTACT.category, _CONTACT.kind == "organisation"),
    "city": _plain(rows.address.c.city, _OPEN_ADDRESS),
    "function": _plain(rows.role.c.function),
    "member": _alliances,
    "list": _lists,
    "event": _events,
}


# --- who belongs -----------------------------------------------------------------------------


_BEARERS: dict[str, Callable[[Collection[str]], Select[int]]] = {
    "sector": bearers.of_sectors,
    "territory": bearers.of_territories,
    "category": bearers.of_categories,
}


OF_PEOPLE = frozenset({"function", "event", "list"})
"""Kinds of groups that people belong to themselves, not by where they work."""


def keys_of_owners(
    connection: Connection, name: str, values: Collection[str], today: datetime.date
) -> set[int]:
    """Who belongs to one of the groups of a kind themselves; contacts of any state. Of lists,
    those filled by hand only (:mod:`.listing_queries` reads the others)."""
    match name:
        case "function":
            return _keys(connection, _in_functions(values, today))
        case "event":
            return _keys(connection, *_at_events(values))
        case "list":
            by_hand = select(_MEMBER.contact_key).join(rows.contact_list)
            return _keys(connection, by_hand.where(_LIST.id.in_(values)))
        case "member":
            return _keys(connection, bearers.of_alliances(values, today))
        case "city":
            known = confidential_index.load_known(connection)
            told = column_values.told_cities(connection, known, values)
            return {key for keys in told.values() for key in keys}
        case _:
            return _keys(connection, _BEARERS[name](values))


def with_staff(
    connection: Connection, name: str, owners: set[int], today: datetime.date
) -> set[int]:
    """Those who belong themselves, and whoever belongs by where they work."""
    return owners if name in OF_PEOPLE else bearers.add_staff(connection, owners, today)


def keys_of_members(
    connection: Connection, name: str, values: Collection[str], today: datetime.date
) -> set[int]:
    """All who belong to one of the groups of a kind."""
    return with_staff(connection, name, keys_of_owners(connection, name, values, today), today)


def _keys(connection: Connection, *statements: Select[int]) -> set[int]:
    return {key for one in statements for key in whole_answer(connection, one)}


def _in_functions(texts: Collection[str], today: datetime.date) -> Select[int]:
    role = rows.role.c
    running = bearers.is_current(role, today)
    return select(role.contact_key).where(role.function.in_(texts), running)


def _at_events(ids: Collection[str]) -> Iterator[Select[int]]:
    place = participation.c
    at = select(event.c.key).where(event.c.id.in_(ids))
    for someone in (place.person_key, place.organisation_key):
        yield select(someone).where(place.event_key.in_(at), someone.is_not(None))
