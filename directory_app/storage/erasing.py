"""Erases contacts for good: no row, no value, no word of theirs is left in the file.

One transaction takes them out of everything that repeats a value (whatever does bears the
contact's key or its identifier); then :func:`.engine.write_anew` leaves no page nor side file that
still holds the bytes. Backups are not touched: they go in their turn.

Rule: P-39.1 (Québec), art. 23: destroyed when the purpose is met.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, func, select

from directory_app.domain.changes import Change, Json, Kind, State
from directory_app.domain.contact import AnyContact
from directory_app.domain.errors import Refused, UserError
from directory_app.domain.withholding import ConfidentialValues, from_comparable

from . import confidential_index, operation_log, rows, search_index
from .contact_keys import remember_highest
from .contact_repository import keys_of, load_records
from .erased_words import words_of
from .erasing_mentions import (
    Mention,
    keys_mentioning,
    list_mentions,
    unname_days,
    unname_lists,
)
from .erasing_others import is_reference, places_of, release, release_places
from .erasing_records import (
    batches_of,
    drop_pictures,
    drop_sectors,
    forget_changes,
    forget_departures,
    forget_imports,
    forget_settings,
    forget_texts,
    pictures_of,
    sectors_of,
)
from .erasing_undone import NONE_UNDONE, Undone
from .mappers import ITEM_TABLES, chunks
from .rows_events import event
from .rows_log import change, export_contact

ERASED = "erased"
"""Path of the only thing that the step says: how many were erased."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What else speaks of some contacts: how many people have a role there, affiliated
    organisations, places on lists and in delegations, exports they left in; ``mentions``: texts of
    others that name them, which stay unless it is asked otherwise; ``repeated``: others in which a
    text repeats a value that only they had marked as confidential."""

    roles: int = 0
    affiliations: int = 0
    lists: int = 0
    places: int = 0
    exports: int = 0
    repeated: int = 0
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure touched: others' ids, and the events'; ``unseen``: ids of those that went
    with it unseen."""

    seq: int
    contacts: frozenset[str]
    events: frozenset[str]
    unseen: frozenset[str] = frozenset()


def load_erasable(connection: Connection, ids: Sequence[str]) -> dict[int, AnyContact]:
    """The contacts in the trash with these ids, by their keys.

    Raises UserError ``not_found``, Refused ``erase_not_trashed`` when one is not in the trash.
    """
    key_of = keys_of(connection, ids)
    if missing := [one for one in ids if one not in key_of]:
        raise UserError("not_found", reference=missing[0])
    records = load_records(connection, sorted(key_of.values()))
    if any(one.state is not State.TRASHED for one in records.values()):
        raise Refused("erase_not_trashed")
    return {key: one.snapshot() for key, one in records.items()}


def ties_of(connection: Connection, contacts: Mapping[int, AnyContact]) -> Ties:
    """What erasing these contacts takes from others."""
    keys = contacts.keys()
    found = Counter[str]()
    for group in chunks(sorted(keys)):
        for name in ("roles", "affiliations"):
            found[name] += _owners(connection, name, group, keys)
        member, departure = rows.list_member.c, export_contact.c
        found["lists"] += _count(connection, member.contact_key.in_(group))
        found["exports"] += _count(connection, departure.contact_key.in_(group))
        found["places"] += _count(connection, places_of(group))
    found["repeated"] = len(_repeating(connection, contacts))
    words, known = words_of(connection, contacts), confidential_index.load_known(connection)
    return Ties(**found, mentions=tuple(list_mentions(connection, keys, words, known)))


def _owners(connection: Connection, name: str, group: list[int], keys: Collection[int]) -> int:
    table = ITEM_TABLES[name].table
    owners = (
        select(table.c.contact_key)
        .distinct()
        .join(rows.contact, rows.contact.c.key == table.c.contact_key)
        .where(table.c.organisation_key.in_(group), rows.contact.c.state == State.LIVE)
    )
    return len(set(connection.scalars(owners)) - set(keys))


def _count(connection: Connection, condition: Any) -> int:
    return connection.scalar(select(func.count()).where(condition)) or 0


def _repeating(connection: Connection, contacts: Mapping[int, AnyContact]) -> set[int]:
    """Keys of others in which a value stands that only these contacts mark as confidential."""
    known = confidential_index.load_known(connection)
    column = rows.confidential_value.c
    every = connection.execute(select(column.contact_key, column.kind, column.value))
    left = from_comparable((kind, value) for key, kind, value in every if key not in contacts)
    return confidential_index.keys_holding(connection, known, left) - contacts.keys()


def erase(
    connection: Connection,
    contacts: Mapping[int, AnyContact],
    head: Mapping[str, Any],
    now_ms: int,
    *,
    undone: Undone = NONE_UNDONE,
    everywhere: bool = False,
) -> Erased:
    """Erase contacts that :func:`load_erasable` gave, and log that so many were.

    ``head``: ``id`` and ``author`` of the step. It bears no name and is not undoable. ``undone``:
    what goes with them unseen, of :func:`.erasing_undone.load_undone`. ``everywhere``: what
    others' texts say of them goes too (:class:`.erasing_mentions.Mention`).
    """
    known = {**contacts, **undone.telling}
    key_of = {**{one.id: key for key, one in known.items()}, **undone.others}
    keys = frozenset(key_of.values())
    words = words_of(connection, known)
    words = replace(words, ids=words.ids | key_of.keys())
    before = confidential_index.load_known(connection)
    pictures, sectors = pictures_of(connection, keys), sectors_of(connection, keys)
    batches = batches_of(connection, keys)
    mentioning = keys_mentioning(connection, keys, words) if everywhere else frozenset[int]()
    changed = release(connection, key_of, words, now_ms, mentioning)
    events = release_places(connection, keys, words)
    if everywhere:
        unname_lists(connection, words)
        events |= unname_days(connection, words)
        forget_texts(connection, words)
    search_index.update(connection, keys, before)
    forget_changes(connection, keys, words)
    forget_imports(connection, keys, batches, words)
    forget_departures(connection, keys, words)
    forget_settings(connection, words.ids)
    remember_highest(connection)
    _delete_rows(connection, keys)
    drop_pictures(connection, pictures)
    drop_sectors(connection, sectors)
    _index(connection, changed.keys(), before)
    search_index.merge(connection)
    done = _log(connection, len(contacts), changed, events, dict(head) | {"at": now_ms})
    return replace(done, unseen=undone.ids)


def _delete_rows(connection: Connection, keys: Collection[int]) -> None:
    """The rows that the contacts own in any table, then their own."""
    for table in reversed(rows.METADATA.sorted_tables):
        owner = table.columns.get("contact_key")
        if owner is not None and is_reference(owner):
            for group in chunks(sorted(keys)):
                connection.execute(delete(table).where(owner.in_(group)))
    for group in chunks(sorted(keys)):
        connection.execute(delete(rows.contact).where(rows.contact.c.key.in_(group)))


def _index(connection: Connection, changed: Collection[int], before: ConfidentialValues) -> None:
    """The indexes of those whose values, or whose values' confidentiality, changed."""
    records = load_records(connection, sorted(changed))
    confidential_index.refresh(connection, ((k, one.snapshot()) for k, one in records.items()))
    known = confidential_index.load_known(connection)
    touched = set(changed) | search_index.relatives(connection, changed)
    touched |= confidential_index.keys_holding(connection, before, known)
    search_index.update(connection, touched, known)


def _log(
    connection: Connection,
    count: int,
    changed: Mapping[int, Sequence[Change]],
    events: Collection[int],
    head: dict[str, Any],
) -> Erased:
    entries = [_entry(ERASED, after=_dump(count))]
    entries += [entry for key, found in changed.items() for entry in _entries(key, found)]
    entries += [_entry("participations", event_key=key) for key in sorted(events)]
    seq = operation_log.append(connection, head | {"kind": Kind.ERASE}, entries)
    found = load_records(connection, sorted(changed)).values()
    ids = connection.scalars(select(event.c.id).where(event.c.key.in_(events)))
    return Erased(seq, frozenset(one.id for one in found), frozenset(ids))


def _entries(key: int, changes: Sequence[Change]) -> Iterator[dict[str, Any]]:
    """What changed of another contact: that it did, not what it said of those who are gone; a
    mark that it has now is its own."""
    for one in changes:
        entry = _entry(one.path, contact_key=key)
        if isinstance(one.after, Mapping) and one.after.get("confidential") == "yes":
            before = {name: value for name, value in one.after.items() if name != "confidential"}
            entry |= {"before": _dump(before), "after": _dump(one.after)}
        yield entry


def _dump(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _entry(path: str, **more: Any) -> dict[str, Any]:
    """A line of the log; the identifier of one who is gone is not in its path."""
    return {"path": "distinct" if path.startswith("distinct/") else path} | more


def erased_count(connection: Connection, seq: int) -> int:
    """How many contacts a step erased."""
    here = (change.c.operation_seq == seq) & (change.c.path == ERASED)
    return int(json.loads(connection.scalar(select(change.c.after).where(here)) or "0"))
