"""Puts another file in the place of a directory: whole, and at one stroke.

Nobody else may have the directory open meanwhile. A side file of the present directory beside a
restored file would silently bring the present content back (docs: the WAL is taken for newer), so
the present one's are gone before the name changes hands.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from directory_app.domain.errors import EnvironmentFault

from .backup import SIDE_FILES, Contents, contents_of, file_digest, sync_file
from .engine import sole_engine, writing_engine
from .faults import translated
from .opening import recognise, sync_folder

_BUSY = "directory_locked"
_NO_READING = frozenset(
    {"directory_foreign", "directory_newer", "directory_damaged", "disk_failed"}
)
"""What is answered of a file that is no directory of ours any more; it is kept as it is."""


def stage(file: Path, part: Path, digest: str, contents: Contents) -> None:
    """Copy ``file`` over ``part``, an empty file of ours beside the directory, flush it, and see
    that it is what it should be: the bytes, then what they hold.

    Raises EnvironmentFault ``backup_changed``, ``disk_full``…; OSError.
    """
    with file.open("rb") as source, part.open("wb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
    sync_file(part)
    if file_digest(part) != digest:
        raise EnvironmentFault("backup_changed", file=file.name)
    if _contents_for_use(part) != contents:
        raise EnvironmentFault("backup_changed", file=file.name)
    sync_file(part)


def _contents_for_use(part: Path) -> Contents:
    """What the file holds, in the mode in which directories are written from now on."""
    engine = writing_engine(part)
    try:
        with translated(part.name), engine.connect() as connection, connection.begin():
            return contents_of(connection)
    finally:
        engine.dispose()


class Hold:
    """A directory that nobody else can open until it is released. ``connection`` reads what it
    holds, None for a file that is no readable directory, or for none at all."""

    def __init__(self, connection: Connection | None) -> None:
        self.connection = connection

    def release(self) -> None:
        """Let go; nothing happens the second time."""
        if self.connection is not None:
            connection, self.connection = self.connection, None
            with suppress(DBAPIError):
                connection.rollback()
            connection.close()


@contextmanager
def held(location: Path) -> Iterator[Hold]:
    """The directory, for ourselves alone.

    Raises EnvironmentFault ``directory_in_use`` when another window or program has it open, and
    when our own gates are not closed.
    """
    if not location.exists():
        yield Hold(None)
        return
    hold = Hold(_sole_connection(location))
    try:
        yield hold
    finally:
        hold.release()


def _sole_connection(location: Path) -> Connection | None:
    try:
        with translated(location.name):
            connection = sole_engine(location).connect()
            try:
                connection.begin()
                recognise(connection, location)
            except BaseException:
                connection.close()
                raise
            return connection
    except EnvironmentFault as fault:
        if fault.code == _BUSY:
            raise EnvironmentFault("directory_in_use", file=location.name) from None
        if fault.code in _NO_READING:
            return None
        raise
    except DBAPIError:  # the header is ours and the tables are not: no readable directory
        return None


def set_aside(location: Path, target: Path) -> None:
    """Give a file that cannot be read, and what lies beside it, the name ``target`` too, whole;
    then only the side files of ``location`` are taken away: the file's name is for what replaces
    it. Raises OSError."""
    ends = [end for end in ("", *SIDE_FILES) if _beside(location, end).exists()]
    for end in ends:
        _give_second_name(_beside(location, end), _beside(target, end))
    sync_folder(target.parent)
    for end in ends:
        if end:
            _beside(location, end).unlink()


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


def _give_second_name(path: Path, target: Path) -> None:
    """A link where that is possible: nothing is read, nothing takes room."""
    try:
        target.hardlink_to(path)
    except FileExistsError:
        raise
    except OSError:
        shutil.copyfile(path, target)
        sync_file(target)
    with suppress(OSError):
        target.chmod(0o600)


def put_in_place(part: Path, location: Path, hold: Hold) -> None:
    """Give the staged file the directory's name. Raises OSError.

    While the old file is still held, wherever a file that is open can be replaced.
    """
    if os.name == "nt":
        hold.release()
    part.replace(location)
    hold.release()
    sync_folder(location.parent)
