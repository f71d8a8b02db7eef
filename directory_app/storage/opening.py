"""Opens a directory file: recognises it, refuses what is not one, makes a new one.

Never opens a file's bytes by other means than SQLite, never creates where it was asked to open,
never leaves a half-made file under its final name.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, text

from directory_app.domain.errors import EnvironmentFault

from . import computed, schema
from .engine import APPLICATION_ID, reading_engine, writing_engine
from .faults import translated
from .gates import ReadGate, WriteGate
from .still_reading import StillReadGate


def _fault(code: str, path: Path) -> EnvironmentFault:
    return EnvironmentFault(code, file=path.name, folder=str(path.parent))


def check_present(path: Path) -> None:
    """Raises EnvironmentFault: directory_missing, directory_unreadable, directory_foreign,
    directory_empty_file."""
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise _fault("directory_missing", path) from None
    except OSError:
        raise _fault("directory_unreadable", path) from None
    if not path.is_file():
        raise _fault("directory_foreign", path)
    if size == 0:
        raise _fault("directory_empty_file", path)
    if not os.access(path, os.R_OK):
        raise _fault("directory_unreadable", path)


def _is_read_only(path: Path) -> bool:
    return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def recognise(connection: Connection, path: Path) -> None:
    """Raises EnvironmentFault: directory_foreign, directory_newer."""
    if schema.application_id(connection) != APPLICATION_ID:
        raise _fault("directory_foreign", path)
    if schema.revision(connection) not in schema.KNOWN:
        raise _fault("directory_newer", path)


def open_gates(
    path: Path, before_upgrade: Callable[[], object] | None = None
) -> tuple[ReadGate, WriteGate]:
    """The two gates of an existing directory file; one of an older program is brought up to date.

    ``before_upgrade`` is called before an older schema is touched; what it raises leaves the file
    as it is.

    Raises EnvironmentFault: directory_missing, directory_empty_file, directory_unreadable,
    directory_foreign, directory_newer, directory_damaged, directory_locked, and
    directory_read_only for an older file that cannot be brought up to date.
    """
    check_present(path)
    is_read_only = _is_read_only(path)
    reading = StillReadGate(path) if is_read_only else ReadGate(reading_engine(path), path)
    with reading.fresh_transaction() as connection:
        recognise(connection, path)
        is_old = schema.revision(connection) != schema.HEAD
        is_current = not is_old and computed.is_current(connection)
    if is_old and is_read_only:
        raise _fault("directory_read_only", path)
    if is_old and before_upgrade is not None:
        before_upgrade()
    if not (is_current or is_read_only):
        _bring_up_to_date(path)
    return reading, WriteGate(writing_engine(path), path, is_read_only=is_read_only)


def _bring_up_to_date(path: Path) -> None:
    """Give an older file today's tables and values, all or nothing; another process may be
    faster, and nothing is then left to do."""
    gate = WriteGate(writing_engine(path), path, is_read_only=False)
    try:
        with gate.transaction() as connection:
            if schema.revision(connection) != schema.HEAD:
                schema.migrate(connection)
            if not computed.is_current(connection):
                computed.compute_again(connection)
    finally:
        gate.close()


def _claim(path: Path) -> Path:
    """A new empty file of ours, readable by its owner only, beside the final place."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except PermissionError:
        raise _fault("folder_read_only", path) from None
    except OSError as error:
        code = "disk_full" if error.errno in _NO_SPACE else "folder_unusable"
        raise _fault(code, path) from None
    return part


_NO_SPACE = (28, 122)
"""ENOSPC and EDQUOT."""


def create_file(path: Path, fill: Callable[[WriteGate], None]) -> None:
    """Make a new directory at ``path`` and let ``fill`` put its first contents into it.

    The file appears under its name complete or not at all, and never in place of another. Raises
    EnvironmentFault: directory_exists, directory_leftovers, folder_read_only, folder_unusable,
    disk_full.
    """
    _check_free(path)
    part = _claim(path)
    try:
        with translated(path.name):
            _build(part, fill)
        _check_free(path)
        _put_in_place(part, path)
    finally:
        for leftover in (part, *(part.with_name(part.name + end) for end in ("-wal", "-shm"))):
            with contextlib.suppress(OSError):
                leftover.unlink()


def _check_free(path: Path) -> None:
    """Nothing stands under the name, nor what a directory of that name left beside it: SQLite
    would take a stale side file for newer content of the new directory."""
    if path.exists():
        raise _fault("directory_exists", path)
    for end in ("-wal", "-shm", "-journal"):
        beside = path.with_name(path.name + end)
        if beside.exists() and (end == "-journal" or beside.stat().st_size > 0):
            raise _fault("directory_leftovers", beside)


def _put_in_place(part: Path, path: Path) -> None:
    """Give the complete file its name, which nobody may have taken meanwhile."""
    try:
        if not _linked(part, path):
            _check_free(path)
            part.rename(path)
        sync_folder(path.parent)
    except FileExistsError:
        raise _fault("directory_exists", path) from None
    except OSError:
        raise _fault("folder_unusable", path) from None


def _linked(part: Path, path: Path) -> bool:
    """Whether the file has its name, by a link: unlike renaming, it never replaces a file. Some
    file systems (exFAT, some shares) have no links."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def sync_folder(folder: Path) -> None:
    """Make the new name outlive a power cut; Windows writes names by itself."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):  # not every file system syncs folders
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _build(part: Path, fill: Callable[[WriteGate], None]) -> None:
    gate = WriteGate(writing_engine(part, create=True), part, is_read_only=False)
    try:
        with gate.transaction() as connection:
            schema.mark_as_ours(connection)
            schema.migrate(connection)
            computed.mark_current(connection)
        fill(gate)
    finally:
        gate.close()
    engine = writing_engine(part)
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        if raw is not None:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    engine.dispose()


def read_meta(connection: Connection, name: str) -> str | None:
    """A remark about the directory itself (``title``, ``origin``), or None."""
    value = connection.execute(
        text("SELECT value FROM meta WHERE name = :name"), {"name": name}
    ).scalar()
    return None if value is None else str(value)


def write_meta(connection: Connection, values: dict[str, str]) -> None:
    """Set remarks about the directory itself."""
    statement = text("INSERT INTO meta (name, value) VALUES (:name, :value)")
    connection.execute(statement, [{"name": n, "value": v} for n, v in values.items()])
