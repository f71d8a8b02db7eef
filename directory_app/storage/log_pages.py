"""Pages of the history: which operations, how much each did, and the first of its changes.

A page costs what it shows: of a step on a hundred thousand values, the first few are read and the
others counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from . import rows
from .import_log import TAKEN_BACK
from .mappers import chunks
from .merged_cards import keys_with_gone
from .operation_log import Entry, Operation, Subject, entries_where, operation_of
from .rows_events import event
from .rows_imports import import_batch
from .rows_log import change, operation

_OP, _CHANGE = operation.c, change.c


@dataclass(frozen=True, slots=True)
class PageAsked:
    """Which operations are wanted, the newest first. ``contact_id`` None: of the whole directory;
    ``author`` empty: of everybody; ``before``: only those with a smaller number."""

    contact_id: str | None = None
    author: str = ""
    before: int | None = None
    limit: int = 200


@dataclass(frozen=True, slots=True)
class ImportName:
    """What was imported in a batch, and whether that was taken back."""

    document: str
    is_undone: bool


@dataclass(frozen=True, slots=True)
class ContactName:
    """How a contact is called, and whether it is confidential as a whole."""

    name: str
    is_confidential: bool


def page(connection: Connection, asked: PageAsked) -> list[Operation]:
    """The operations of a page, the newest first; none of which nothing is left."""
    is_told = select(_CHANGE.ordinal).where(_CHANGE.operation_seq == _OP.seq).exists()
    wanted: Select[Any] = select(_OP.seq).where(is_told)
    if asked.contact_id is not None:
        touching = select(_CHANGE.operation_seq).where(_about(connection, asked.contact_id))
        wanted = wanted.where(_OP.seq.in_(touching))
    if asked.author:
        wanted = wanted.where(_OP.author == asked.author)
    if asked.before is not None:
        wanted = wanted.where(_OP.seq < asked.before)
    wanted = wanted.order_by(_OP.seq.desc()).limit(asked.limit)
    found = connection.execute(
        select(operation).where(_OP.seq.in_(wanted)).order_by(_OP.seq.desc())
    )
    return [operation_of(row) for row in found]


def _about(connection: Connection, contact_id: str) -> ColumnElement[bool]:
    """Changes of a contact, and of the cards that went into it."""
    return _CHANGE.contact_key.in_(keys_with_gone(connection, contact_id))


def list_authors(connection: Connection, contact_id: str | None = None) -> list[str]:
    """Whoever made a step (on one contact), by name."""
    statement = select(_OP.author).distinct()
    if contact_id is not None:
        touching = select(_CHANGE.operation_seq).where(_about(connection, contact_id))
        statement = statement.where(_OP.seq.in_(touching))
    return sorted(connection.scalars(statement), key=str.casefold)


def first_entries(
    connection: Connection, seqs: Collection[int], contact_id: str | None, most: int | None
) -> dict[int, list[Entry]]:
    """Number of the operation → its changes in order (on one contact): the first ``most``, or
    all."""
    conditions: list[ColumnElement[bool]] = [_OP.seq.in_(seqs)]
    if contact_id is not None:
        conditions.append(_about(connection, contact_id))
    elif most is not None:
        conditions.append(_CHANGE.ordinal < most)
    found: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries_where(connection, *conditions):
        found[entry.operation.seq].append(entry)
    return {seq: entries if most is None else entries[:most] for seq, entries in found.items()}


def count_changes(
    connection: Connection, seqs: Collection[int], contact_id: str | None
) -> dict[int, int]:
    """Number of the operation → how many changes it made (to one contact). Counted by the highest
    ordinal where all are meant, which costs no reading."""
    counted = func.max(_CHANGE.ordinal) + 1 if contact_id is None else func.count()
    statement = select(_CHANGE.operation_seq, counted).where(_CHANGE.operation_seq.in_(seqs))
    if contact_id is not None:
        statement = statement.where(_about(connection, contact_id))
    grouped = statement.group_by(_CHANGE.operation_seq)
    return {row[0]: row[1] for row in connection.execute(grouped)}


def subjects_of(connection: Connection, seqs: Collection[int]) -> Mapping[int, Subject]:
    """Number of the operation → what it was about."""
    statement = (
        select(
            _CHANGE.operation_seq,
            func.count(_CHANGE.contact_key.distinct()),
            func.min(_CHANGE.contact_key),
            func.min(_CHANGE.list_key),
            func.min(_CHANGE.event_key),
        )
        .where(_CHANGE.operation_seq.in_(seqs))
        .group_by(_CHANGE.operation_seq)
    )
    found = connection.execute(statement).all()
    contact, contact_list = rows.contact.c, rows.contact_list.c
    names = _names(connection, contact.key, contact.display_name, [row[2] for row in found])
    lists = _names(connection, contact_list.key, contact_list.name, [row[3] for row in found])
    events = _names(connection, event.c.key, event.c.title, [row[4] for row in found])
    return {
        seq: Subject(count, names.get(one), lists.get(list_key), events.get(event_key))
        for seq, count, one, list_key, event_key in found
    }


def _names(connection: Connection, key: Any, name: Any, keys: Sequence[int | None]) -> Any:
    wanted = sorted({one for one in keys if one is not None})
    rows_found = connection.execute(select(key, name).where(key.in_(wanted))) if wanted else ()
    return {row[0]: row[1] for row in rows_found}


def operations_of(connection: Connection, seqs: Collection[int]) -> dict[int, Operation]:
    """Operations by their numbers."""
    found = connection.execute(select(operation).where(_OP.seq.in_(seqs))) if seqs else ()
    return {row.seq: operation_of(row) for row in found}


def import_names(connection: Connection, batches: Collection[str]) -> dict[str, ImportName]:
    """Batch → what was imported in it."""
    batch = import_batch.c
    statement = select(batch.id, batch.document, batch.id.in_(TAKEN_BACK).label("is_undone")).where(
        batch.id.in_(batches)
    )
    found = connection.execute(statement) if batches else ()
    return {row.id: ImportName(row.document, bool(row.is_undone)) for row in found}


def contact_names(connection: Connection, ids: Collection[str]) -> dict[str, ContactName]:
    """The names of contacts, whatever their state, by their ids."""
    column = rows.contact.c
    statement = select(column.id, column.display_name, column.confidential)
    return {
        row.id: ContactName(row.display_name, bool(row.confidential))
        for group in chunks(sorted(ids))
        for row in connection.execute(statement.where(column.id.in_(group)))
    }
