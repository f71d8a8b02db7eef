"""What was imported: batches, and the original of each record that was taken.

Owns the rows of :mod:`.rows_imports`. A record of a batch whose step was undone proves nothing any
more. What the records mean is the services' matter.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, insert, select

from directory_app.domain.changes import Kind

from .bulk import insert_rows
from .contact_repository import keys_of
from .merged_cards import gone_keys
from .rows_imports import import_batch, import_record
from .rows_log import operation

_CHUNK = 900
_BATCH, _RECORD = import_batch.c, import_record.c


@dataclass(frozen=True, slots=True)
class ImportedRecord:
    """A record that was taken into a contact. ``ordinal`` is its number in the source, from 0;
    ``digest`` says what it said, ``data`` are its own bytes."""

    contact_id: str
    ordinal: int
    line: int
    digest: str
    uid: str = ""
    revised_at: str = ""
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """One import. ``counts``: outcome → how many records."""

    id: str
    document: str
    format: str
    counts: Mapping[str, int] = field(default_factory=dict)
    records: Iterable[ImportedRecord] = ()


@dataclass(frozen=True, slots=True)
class LoggedBatch:
    """A batch of the log. ``seq`` is its step's number, ``is_undone`` whether that was taken back;
    ``at``: milliseconds since 1970 UTC."""

    id: str
    at: int
    author: str
    document: str
    format: str
    counts: Mapping[str, int]
    seq: int
    is_undone: bool


def append(connection: Connection, batch: ImportBatch, author: str, now_ms: int) -> None:
    """Keep a batch and its records, whose contacts are stored already."""
    head = {
        "id": batch.id,
        "at": now_ms,
        "author": author,
        "document": batch.document,
        "format": batch.format,
        "counts": json.dumps(dict(batch.counts)),
    }
    added = connection.execute(insert(import_batch).values(head)).inserted_primary_key
    assert added is not None
    records = list(batch.records)
    key_of = keys_of(connection, {one.contact_id for one in records})
    found = (_row(added[0], key_of[one.contact_id], one) for one in records)
    insert_rows(connection, import_record, (tuple(map(one.get, _RECORD.keys())) for one in found))


def _row(batch_key: int, contact_key: int, one: ImportedRecord) -> dict[str, Any]:
    return {
        "batch_key": batch_key,
        "contact_key": contact_key,
        "ordinal": one.ordinal,
        "line": one.line,
        "uid": one.uid or None,
        "revised_at": one.revised_at or None,
        "digest": one.digest,
        "data": one.data or None,
    }


TAKEN_BACK = select(operation.c.batch).where(
    operation.c.batch.is_not(None),
    ((operation.c.kind == Kind.IMPORT) & operation.c.undone_by.is_not(None))
    | ((operation.c.kind == Kind.IMPORT_UNDO) & operation.c.undone_by.is_(None)),
)
"""Batches that are not in force: their step was undone, or a later one took them back."""

_LOGGED = (
    select(import_batch, operation.c.seq, _BATCH.id.in_(TAKEN_BACK).label("is_undone"))
    .join(operation, operation.c.batch == _BATCH.id)
    .where(operation.c.kind == Kind.IMPORT)
)


def list_batches(connection: Connection, limit: int = 200) -> Sequence[LoggedBatch]:
    """The latest batches, newest first."""
    found = connection.execute(_LOGGED.order_by(_BATCH.key.desc()).limit(limit))
    return [_logged(row) for row in found]


def find_batch(connection: Connection, batch_id: str) -> LoggedBatch | None:
    """A batch by its id, or None."""
    row = connection.execute(_LOGGED.where(_BATCH.id == batch_id)).one_or_none()
    return None if row is None else _logged(row)


def _logged(row: Any) -> LoggedBatch:
    return LoggedBatch(
        row.id,
        row.at,
        row.author,
        row.document,
        row.format,
        json.loads(row.counts),
        row.seq,
        bool(row.is_undone),
    )


def load_originals(connection: Connection, keys: Collection[int]) -> dict[int, tuple[bytes, ...]]:
    """Contact key → the bytes of the vCard that was last imported into it, and not taken back;
    then those of the cards that went into it."""
    own = _originals(connection, keys)
    found: dict[int, tuple[bytes, ...]] = {key: (data,) for key, data in own.items()}
    stays = gone_keys(connection, set(keys))
    for gone, data in sorted(_originals(connection, stays).items()):
        found[stays[gone]] = (*found.get(stays[gone], ()), data)
    return found


def _originals(connection: Connection, keys: Collection[int]) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    wanted = sorted(keys)
    for start in range(0, len(wanted), _CHUNK):
        newest = (
            select(func.max(_RECORD.key))
            .join(import_batch, _BATCH.key == _RECORD.batch_key)
            .where(_RECORD.contact_key.in_(wanted[start : start + _CHUNK]))
            .where(_BATCH.format == "vcard", _RECORD.data.is_not(None))
            .where(_BATCH.id.not_in(TAKEN_BACK))
            .group_by(_RECORD.contact_key)
        )
        statement = select(_RECORD.contact_key, _RECORD.data).where(_RECORD.key.in_(newest))
        found.update((row.contact_key, row.data) for row in connection.execute(statement))
    return found
