"""The one writer of files: a file that leaves is whole, checked and private, or is not there.

Bytes go to a temporary file (0600) beside the target, are flushed, read back and compared, and
only then take the target's name. Until that moment the target keeps its old bytes, whatever
fails: full disk, removed stick, killed program. Qt's own saver cannot promise this: it reports
success for a file cut short by a full disk and writes through symbolic links.
Knows bytes and paths only: no format, no contact, no register.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from directory_app.domain.errors import EnvironmentFault, UserError

IS_WINDOWS: Final = os.name == "nt"

_TEMPORARY_NAME: Final = re.compile(r"\.bottin-[0-9a-f]{16}\.tmp")
_ABANDONED_AFTER_S: Final = 24 * 3600
_BLOCK_BYTES: Final = 1 << 20

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_MISSING: Final = frozenset({errno.ENOENT, errno.ENOTDIR})
_NO_HARD_LINKS: Final = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK})


@dataclass(frozen=True, slots=True)
class Written:
    """A finished file: where it stands, its size and the hexadecimal SHA-256 of its bytes."""

    path: Path
    size_bytes: int
    sha256: str


def write_atomically(
    target: Path,
    chunks: Iterable[bytes],
    *,
    verify: Callable[[Path], None] | None = None,
    before_replace: Callable[[Written], None] | None = None,
    overwrite: bool = False,
) -> Written:
    """Write ``chunks`` to ``target``, wholly or not at all, readable by its owner only.

    ``verify`` receives the closed temporary file and raises when its content is not what was
    meant. ``before_replace`` receives the result just before the file takes its name: what it
    raises keeps the target as it was, so a register entry and the file appear together.
    A symbolic link at ``target`` is replaced, never followed.

    Raises :class:`UserError` ``file_exists`` {file} unless ``overwrite``;
    :class:`EnvironmentFault` {file} ``disk_full`` {needed_bytes}, ``folder_missing``,
    ``folder_read_only``, ``file_busy`` or ``write_failed``. Whatever ``chunks`` and the two
    callbacks raise passes through.
    """
    if not overwrite and os.path.lexists(target):
        raise UserError("file_exists", file=target.name)
    with _temporary_beside(target) as (temporary, descriptor):
        written = _write_and_check(target, temporary, descriptor, chunks)
        if verify is not None:
            verify(temporary)
        if before_replace is not None:
            before_replace(written)
        _publish(temporary, target, overwrite=overwrite)
    _flush_folder(target.parent)
    return written


# --- the temporary file ------------------------------------------------------------------------


@contextmanager
def _temporary_beside(target: Path) -> Iterator[tuple[Path, int]]:
    """A new empty file in the target's folder and its descriptor; gone afterwards if unused."""
    _remove_abandoned(target.parent)
    temporary = target.parent / f".bottin-{secrets.token_hex(8)}.tmp"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with faults_of(target):
        descriptor = os.open(temporary, flags, 0o600)
    try:
        yield temporary, descriptor
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _remove_abandoned(folder: Path) -> None:
    """Take away what a killed export left here: it may hold people's coordinates."""
    oldest_alive = time.time() - _ABANDONED_AFTER_S
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY_NAME.fullmatch(entry.name):
                with suppress(OSError):
                    if entry.stat(follow_symlinks=False).st_mtime < oldest_alive:
                        Path(entry.path).unlink()


def _write_and_check(
    target: Path, temporary: Path, descriptor: int, chunks: Iterable[bytes]
) -> Written:
    try:
        size_bytes, sha256 = _write_all(target, descriptor, chunks)
        with faults_of(target):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
    with faults_of(target):
        found = _digest_of(temporary)
    if found != (size_bytes, sha256):
        raise EnvironmentFault("write_failed", file=target.name)
    return Written(target, size_bytes, sha256)


def _write_all(target: Path, descriptor: int, chunks: Iterable[bytes]) -> tuple[int, str]:
    digest, size_bytes = hashlib.sha256(), 0
    remaining = iter(chunks)
    for chunk in remaining:
        try:
            _write_whole(descriptor, chunk)
        except OSError as error:
            if error.errno not in _FULL:
                raise _fault(target, error) from error
            needed = size_bytes + len(chunk) + sum(map(len, remaining))
            raise EnvironmentFault("disk_full", file=target.name, needed_bytes=needed) from error
        digest.update(chunk)
        size_bytes += len(chunk)
    return size_bytes, digest.hexdigest()


def _write_whole(descriptor: int, chunk: bytes) -> None:
    """Write every byte: the system may accept fewer than it was given without an error."""
    view = memoryview(chunk)
    while view:
        accepted = os.write(descriptor, view)
        if accepted <= 0:
            raise OSError(errno.EIO, "nothing was written")
        view = view[accepted:]


def _digest_of(path: Path) -> tuple[int, str]:
    digest, size_bytes = hashlib.sha256(), 0
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK_BYTES):
            digest.update(block)
            size_bytes += len(block)
    return size_bytes, digest.hexdigest()


# --- taking the name ---------------------------------------------------------------------------


def _publish(temporary: Path, target: Path, *, overwrite: bool) -> None:
    try:
        if overwrite:
            temporary.replace(target)
        else:
            _rename_to_free_name(temporary, target)
    except FileExistsError as error:
        raise UserError("file_exists", file=target.name) from error
    except PermissionError as error:
        code = "file_busy" if IS_WINDOWS else "folder_read_only"
        raise EnvironmentFault(code, file=target.name) from error
    except OSError as error:
        raise _fault(target, error) from error


def _rename_to_free_name(temporary: Path, target: Path) -> None:
    """Rename, failing when somebody took the name meanwhile.

    Windows' rename refuses by itself; elsewhere a second hard link does, except on file systems
    without any (FAT), where only the check remains.
    """
    if IS_WINDOWS:
        temporary.rename(target)
        return
    try:
        os.link(temporary, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, "name taken") from error
        temporary.replace(target)


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where folders can be flushed.

    A failure is not reported: the file stands there, complete, and saying that the export
    failed would leave it out of the register.
    """
    if IS_WINDOWS:
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


# --- what the world answered -------------------------------------------------------------------


def _fault(target: Path, error: OSError) -> EnvironmentFault:
    if error.errno in _FULL:
        code = "disk_full"
    elif error.errno in _MISSING:
        code = "folder_missing"
    elif error.errno in _READ_ONLY:
        code = "folder_read_only"
    else:
        code = "write_failed"
    return EnvironmentFault(code, file=target.name)


@contextmanager
def faults_of(target: Path) -> Iterator[None]:
    """What the system refuses about a file is an EnvironmentFault that names it."""
    try:
        yield
    except OSError as error:
        raise _fault(target, error) from error
