"""Finds live contacts by what an import knows of them: id, uid in their source, digest of what
their record said. Always in sets: one question for many records.

What contacts may be recognised by otherwise is read by :mod:`.match_traits`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Column, Connection, select

from directory_app.domain.changes import State
from directory_app.domain.contact import AnyContact

from . import rows, rows_imports
from .contact_repository import keys_of, load_records
from .import_log import TAKEN_BACK

_CHUNK = 900
"""Parameters of one statement: fewer than any SQLite refuses."""

_CONTACT = rows.contact.c
_BATCH = rows_imports.import_batch
_RECORD = rows_imports.import_record.c


def load_live(connection: Connection, ids: Collection[str]) -> dict[str, AnyContact]:
    """Snapshots of the live contacts among ``ids``, by id."""
    found = load_records(connection, keys_of(connection, ids).values()) if ids else {}
    return {one.id: one.snapshot() for one in found.values() if one.state is State.LIVE}


def find_live(connection: Connection, contact_id: str) -> AnyContact | None:
    """The live contact of an id, or None."""
    return load_live(connection, [contact_id]).get(contact_id)


def ids_of_uids(connection: Connection, uids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """uid → ids of the live contacts that bear it: their own id, else what their source called
    them, the latest import first. Unknown ones are left out."""
    found = _ids_by(connection, _RECORD.uid, uids)
    for some in _chunks(uids):
        own = select(_CONTACT.id).where(_CONTACT.id.in_(some), _CONTACT.state == State.LIVE)
        found |= {one: (one,) for one in connection.scalars(own)}
    return found


def ids_of_digests(connection: Connection, digests: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Digest of a record → ids of the live contacts that came of one like it, the latest first."""
    return _ids_by(connection, _RECORD.digest, digests)


def _ids_by(
    connection: Connection, column: Column[str], values: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """By the records of imports that are in force: one taken back proves nothing any more."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for some in _chunks(values):
        statement = (
            select(column, _CONTACT.id)
            .join_from(
                rows_imports.import_record, rows.contact, _CONTACT.key == _RECORD.contact_key
            )
            .join(_BATCH, _BATCH.c.key == _RECORD.batch_key)
            .where(column.in_(some), _CONTACT.state == State.LIVE, _BATCH.c.id.not_in(TAKEN_BACK))
            .order_by(_RECORD.key.desc())
        )
        for value, contact_id in connection.execute(statement):
            found[value][contact_id] = None
    return {value: tuple(ids) for value, ids in found.items()}


def _chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    return (values[start : start + _CHUNK] for start in range(0, len(values), _CHUNK))
