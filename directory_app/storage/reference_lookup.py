"""REF → contact: how a person names a contact on the command line or in a field.

An id, else an acronym or a complete name, else a query with one clear answer: one contact whose
name matches, or, when no name does, one contact at all. Where the answer is about to be changed
(``strict``), the beginning of one word is not clear enough: « AB » must not become ABC.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from directory_app.domain.changes import State
from directory_app.domain.contact import AnyContact, Kind
from directory_app.domain.errors import ReferenceProblem
from directory_app.domain.folding import fold, fold_compact
from directory_app.domain.query import Query, parse_query
from directory_app.domain.search_documents import own_words
from directory_app.domain.text import clean_line

from . import confidential_index, rows
from .contact_repository import load_records
from .merged_cards import survivor_of
from .search_queries import LookUp, Scope

_CANDIDATES = 8
_HITS = 50
_CHUNK = 2000
_LOCAL_NUMBER = 7
"""Digits that dial a telephone; fewer are a piece of it."""

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_CONTACT = rows.contact.c
_HEAD = select(
    _CONTACT.key, _CONTACT.id, _CONTACT.kind, _CONTACT.display_name, _CONTACT.acronym_key
)


def resolve(
    connection: Connection,
    reference: str,
    today: datetime.date,
    state: State = State.LIVE,
    *,
    kind: Kind | None = None,
    strict: bool = False,
) -> str:
    """The id of the contact that ``reference`` names.

    ``kind`` keeps to contacts of that kind, found by their names only (an organisation is not
    named by who works there). ``strict`` asks of a single word that it be whole.
    Raises ReferenceProblem: ``not_found`` (``organisation_not_found`` for that ``kind``), or
    ``ambiguous`` with the candidates, or ``merged_into`` with the one that stays.
    """
    typed = clean_line(reference)
    found, is_named = _look_up(connection, typed, today, state, kind)
    if len(found) == 1:
        (one,) = found
        if is_named or not strict or _is_certain(connection, one.key, parse_query(typed)):
            return str(one.id)
    if not found and (stays := _stays(connection, typed, kind)):
        raise ReferenceProblem("merged_into", typed, _candidates(stays))
    missing = "organisation_not_found" if kind == "organisation" else "not_found"
    raise ReferenceProblem("ambiguous" if found else missing, typed, _candidates(found))


def live_keys(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """Integer keys of the live contacts among ``ids``."""
    statement = select(_CONTACT.id, _CONTACT.key).where(_CONTACT.state == State.LIVE)
    found: dict[str, int] = {}
    for start in range(0, len(ids), _CHUNK):
        some = statement.where(_CONTACT.id.in_(ids[start : start + _CHUNK]))
        found.update((row.id, row.key) for row in connection.execute(some))
    return found


def _look_up(
    connection: Connection,
    typed: str,
    today: datetime.date,
    state: State,
    kind: Kind | None,
) -> tuple[Sequence[Any], bool]:
    """Rows that answer, and whether the id, the acronym or the complete name says so."""
    if found := _by_id(connection, typed, state, kind):
        return found, True
    if not fold_compact(typed):
        return (), False
    if state is State.TRASHED:
        hits = _trashed(connection, kind)
        return _chosen(hits, typed, [one for one in hits if fold(typed) in fold(one.display_name)])
    look_up = LookUp(connection, parse_query(typed), Scope(today, kind), limit=_HITS)
    named = _heads(connection, look_up.named())
    others = () if named or kind else _heads(connection, look_up.keys())
    return _chosen(named, typed, named or others)


def _chosen(hits: Sequence[Any], typed: str, others: Sequence[Any]) -> tuple[Sequence[Any], bool]:
    compact, name = fold_compact(typed), fold(typed)
    exact = [one for one in hits if one.acronym_key == compact]
    exact = exact or [one for one in hits if fold(one.display_name) == name]
    return (exact, True) if exact else (others, False)


def _by_id(connection: Connection, typed: str, state: State, kind: Kind | None) -> Sequence[Any]:
    if not _UUID.fullmatch(typed):
        return ()
    statement = _HEAD.where(_CONTACT.id == typed.lower(), _CONTACT.state == state)
    found = connection.execute(statement).all()
    return [one for one in found if kind in (None, one.kind)]


def _stays(connection: Connection, typed: str, kind: Kind | None) -> Sequence[Any]:
    """The live card that the card of an id went into."""
    last = survivor_of(connection, typed.lower()) if _UUID.fullmatch(typed) else None
    return _by_id(connection, last, State.LIVE, kind) if last else ()


def _trashed(connection: Connection, kind: Kind | None) -> Sequence[Any]:
    """Trashed contacts are in no index: their few names are compared directly."""
    found = connection.execute(_HEAD.where(_CONTACT.state == State.TRASHED)).all()
    return [one for one in found if kind in (None, one.kind)]


def _heads(connection: Connection, keys: Sequence[int]) -> Sequence[Any]:
    if not keys:
        return ()
    found = {one.key: one for one in connection.execute(_HEAD.where(_CONTACT.key.in_(keys)))}
    return [found[key] for key in keys if key in found]


def _is_certain(connection: Connection, key: int, query: Query) -> bool:
    """Whether more than the beginning of one word, or a piece of a number, was typed."""
    if len(query.terms) > 1 and not query.number:
        return True
    record = load_records(connection, [key])[key]
    if query.number:
        return _has_number(record.snapshot(), query.number)
    document = own_words(record.fields, confidential_index.load_known(connection))
    return set(query.terms) <= {*document.names.split(), *document.own.split()}


def _has_number(contact: AnyContact, number: str) -> bool:
    known = (phone.number.national_digits for phone in contact.phones)
    return len(number) >= _LOCAL_NUMBER and any(digits.endswith(number) for digits in known)


def _candidates(found: Sequence[Any]) -> list[dict[str, str]]:
    return [
        {"id": one.id, "kind": one.kind, "display_name": one.display_name}
        for one in found[:_CANDIDATES]
    ]
