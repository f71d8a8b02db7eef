"""Copies a directory file while it is in use, reads the copy again and says what it holds.

A copy counts only once it was opened anew: SQLite's quick check, and the same counts and the same
digest of records as its source had in that moment. Knows nothing of where backups are kept, how
they are named or when they are made.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from directory_app.domain.changes import State
from directory_app.domain.errors import Cancelled, EnvironmentFault

from . import integrity, schema
from .engine import blank_engine, copy_pages, reading_engine, settled_engine
from .faults import translated
from .opening import check_present, recognise

SIDE_FILES = ("-wal", "-shm", "-journal")

_CONTACTS = text("SELECT state, count(*) FROM contact GROUP BY state")
_CHECKSUMS = text("SELECT checksum FROM contact ORDER BY key")
_LISTS = text("SELECT count(*) FROM contact_list WHERE state = 'live'")
_EVENTS = text("SELECT count(*) FROM event WHERE state = 'live'")
_HAS_EVENTS = text("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'event'")
_OPERATIONS = text("SELECT count(*) FROM operation")
_LAST = text("SELECT id, kind FROM operation ORDER BY seq DESC LIMIT 1")
_CHUNK = 5_000


@dataclass(frozen=True, slots=True)
class Contents:
    """What a directory file of any known revision holds. ``digest``: BLAKE2b-128 of the checksums
    of all records in key order, hexadecimal; ``last_operation``: the id of the newest step."""

    contacts: int
    trashed: int
    lists: int
    events: int
    operations: int
    last_operation: str
    digest: str
    revision: str


def contents_of(connection: Connection) -> Contents:
    """Counts and digest, in plain SQL that every revision understands."""
    states = {str(state): int(count) for state, count in connection.execute(_CONTACTS)}
    has_events = connection.scalar(_HAS_EVENTS) is not None
    return Contents(
        contacts=states.get(State.LIVE, 0),
        trashed=states.get(State.TRASHED, 0),
        lists=int(connection.scalar(_LISTS) or 0),
        events=int(connection.scalar(_EVENTS) or 0) if has_events else 0,
        operations=int(connection.scalar(_OPERATIONS) or 0),
        last_operation=_last_operation(connection)[0],
        digest=_digest(connection),
        revision=schema.revision(connection),
    )


def _last_operation(connection: Connection) -> tuple[str, str]:
    row = connection.execute(_LAST).first()
    return ("", "") if row is None else (str(row.id), str(row.kind))


def _digest(connection: Connection) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for rows in connection.scalars(_CHECKSUMS).partitions(_CHUNK):
        digest.update("\n".join((*rows, "")).encode())
    return digest.hexdigest()


def file_digest(path: Path) -> str:
    """BLAKE2b-128 of a file's bytes, hexadecimal: never of a file that is open as a directory.

    Raises OSError.
    """
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


def remove_with_side_files(path: Path) -> None:
    """Take away a file of ours and what SQLite left beside it, as far as that works."""
    for one in (path, *(path.with_name(path.name + end) for end in SIDE_FILES)):
        with suppress(OSError):
            one.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Make a file's bytes outlive a power cut. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class Copier:
    """Copies and checks, on whatever thread asks, over connections of its own; another thread may
    interrupt, which raises Cancelled there."""

    def __init__(self) -> None:
        self._holding = threading.Lock()
        self._in_use: list[Connection] = []
        self._is_stopped = False

    def interrupt(self) -> None:
        """End what is under way, and whatever is asked from now on."""
        with self._holding:
            self._is_stopped = True
            for connection in self._in_use:
                driver = connection.connection.driver_connection
                if driver is not None:
                    driver.interrupt()

    @contextmanager
    def _opened(self, engine: Engine, file: str) -> Iterator[Connection]:
        """One connection of its own, closed and the engine with it. Raises EnvironmentFault,
        Cancelled."""
        try:
            with translated(file), engine.connect() as connection:
                self._register(connection)
                try:
                    yield connection
                finally:
                    with self._holding:
                        self._in_use.remove(connection)
        finally:
            engine.dispose()

    def _register(self, connection: Connection) -> None:
        with self._holding:
            if self._is_stopped:
                raise Cancelled
            self._in_use.append(connection)

    @contextmanager
    def reading(self, path: Path) -> Iterator[Connection]:
        """One read transaction on a directory file, whoever has it open. Raises EnvironmentFault:
        what :func:`.opening.check_present` and :func:`.opening.recognise` raise, directory_locked…
        """
        check_present(path)
        with self._opened(reading_engine(path), path.name) as connection, connection.begin():
            recognise(connection, path)
            yield connection

    def last_operation(self, path: Path) -> tuple[str, str]:
        """The id and the kind of the newest step of a directory; empty for none."""
        with self.reading(path) as connection:
            return _last_operation(connection)

    def contents(self, path: Path) -> Contents:
        """What a directory that may be in use holds now."""
        with self.reading(path) as connection:
            return contents_of(connection)

    def copy(self, source: Connection, part: Path) -> Contents:
        """Fill ``part``, an empty file of ours, with what the transaction of ``source`` sees,
        flush it and read it again. Returns what both hold.

        Raises EnvironmentFault: disk_full, disk_failed, and ``backup_unsound`` when the copy does
        not say what its source says, or fails SQLite's check: the source is damaged, most likely.
        """
        expected = contents_of(source)
        with self._opened(blank_engine(part), part.name) as target:
            copy_pages(source, target)
        with self._opened(settled_engine(part), part.name):
            pass  # as it connects: out of WAL mode, so that reading it makes no side files
        sync_file(part)
        if self.examine(part) != expected:
            raise EnvironmentFault("backup_unsound", file=part.name)
        return expected

    def examine(self, file: Path) -> Contents:
        """What a file that nobody has open holds, once SQLite's check found it whole. Neither
        locks it nor makes anything beside it.

        Raises EnvironmentFault ``backup_unsound``, and as :meth:`reading`.
        """
        check_present(file)
        engine = reading_engine(file, immutable=True)
        with self._opened(engine, file.name) as connection, connection.begin():
            recognise(connection, file)
            if any(one.code == "file_damaged" for one in integrity.check_file(connection)):
                raise EnvironmentFault("backup_unsound", file=file.name)
            return contents_of(connection)
