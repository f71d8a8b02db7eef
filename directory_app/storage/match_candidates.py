"""Finds live contacts by what an import knows of them: id, uid in their source, digest of what
their record said. Always in sets: one question for many records.

What contacts may be recognised by otherwise is read by :mod:`.match_traits`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Column, Connection, select

from directory_app.domain.changes import State
from directory_app.domain.contact import AnyContact

from . import rows, rows_imports
from .contact_repository import keys_of, load_records
from .import_log import TAKEN_BACK
from .merged_cards import survivors

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
    stays = survivors(connection)
    found = _ids_by(connection, _RECORD.uid, uids, stays)
    for some in _chunks(uids):
        wanted = {stays.get(one, one): one for one in some}
        own = select(_CONTACT.id).where(_CONTACT.id.in_(wanted), _CONTACT.state == State.LIVE)
        living = set(connection.scalars(own))
        found |= {one: (stays.get(one, one),) for one in some if stays.get(one, one) in living}
    return found


def ids_of_digests(connection: Connection, digests: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Digest of a record → ids of the live contacts that came of one like it, the latest first."""
    return _ids_by(connection, _RECORD.digest, digests, survivors(connection))


def _ids_by(
    connection: Connection, column: Column[str], values: Sequence[str], stays: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """By the records of imports that are in force: one taken back proves nothing any more. What
    came for a card that went into another (``stays``) came for that one."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    states = (State.LIVE, State.WITHDRAWN) if stays else (State.LIVE,)
    for some in _chunks(values):
        statement = (
            select(column, _CONTACT.id)
            .join_from(
                rows_imports.import_record, rows.contact, _CONTACT.key == _RECORD.contact_key
            )
            .join(_BATCH, _BATCH.c.key == _RECORD.batch_key)
            .where(column.in_(some), _CONTACT.state.in_(states), _BATCH.c.id.not_in(TAKEN_BACK))
            .order_by(_RECORD.key.desc())
        )
        for value, contact_id in connection.execute(statement):
            found[value][stays.get(contact_id, contact_id)] = None
    living = _living(connection, {one for ids in found.values() for one in ids}) if stays else None
    kept = {v: tuple(i for i in ids if living is None or i in living) for v, ids in found.items()}
    return {value: ids for value, ids in kept.items() if ids}


def _living(connection: Connection, ids: Collection[str]) -> set[str]:
    some = sorted(ids)
    return {
        one
        for part in _chunks(some)
        for one in connection.scalars(
            select(_CONTACT.id).where(_CONTACT.id.in_(part), _CONTACT.state == State.LIVE)
        )
    }


def _chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    return (values[start : start + _CHUNK] for start in range(0, len(values), _CHUNK))
