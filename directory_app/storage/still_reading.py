"""Reading a directory where nothing may be written, not even SQLite's side files beside it.

Whoever may only read takes a place beside the writers when their side files are there. When there
are none and none can be made, the file is taken to stand still (SQLite's ``immutable``): SQLite
then neither locks nor looks for the work of others, so the gate looks itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from directory_app.domain.errors import EnvironmentFault

from .engine import reading_engine
from .faults import translated
from .gates import ReadGate

_NO_SIDE_FILES = frozenset({"directory_unreadable", "directory_read_only"})
"""What SQLite answers when it may not make its side files."""


class StillReadGate(ReadGate):
    """A reading gate that opens the file again, the ordinary way if that works, once somebody
    wrote to it or beside it."""

    def __init__(self, path: Path) -> None:
        self._is_still = not opens_ordinarily(path)
        self._stands = _stamp(path)
        super().__init__(reading_engine(path, immutable=self._is_still), path)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """As :meth:`Gate.transaction`. Raises EnvironmentFault ``directory_locked`` when the file
        changed meanwhile: what was read may be halves of two states."""
        with self._steadily(), super().transaction() as connection:
            yield connection

    @contextmanager
    def fresh_transaction(self) -> Iterator[Connection]:
        """As :meth:`ReadGate.fresh_transaction`; raises as :meth:`transaction`."""
        with self._steadily(), super().fresh_transaction() as connection:
            yield connection

    @contextmanager
    def _steadily(self) -> Iterator[None]:
        if self._is_still and _stamp(self.path) != self._stands:
            self._reopen()
        try:
            yield
        except EnvironmentFault:
            self._check_unchanged()
            raise
        self._check_unchanged()

    def _check_unchanged(self) -> None:
        """A writer beside the file does no harm before it writes into the file."""
        if self._is_still and _stamp(self.path)[:-1] != self._stands[:-1]:
            raise EnvironmentFault("directory_locked", file=self.path.name) from None

    def _reopen(self) -> None:
        self._drop()
        stands = _stamp(self.path)
        self._is_still = not opens_ordinarily(self.path)
        self._engine = reading_engine(self.path, immutable=self._is_still)
        self._stands = stands


def opens_ordinarily(path: Path) -> bool:
    """Whether a reader can take its place beside writers: side files are there or can be made.

    Raises EnvironmentFault when the file is refused for another reason, and when a side file
    holds newer content: taking the file to stand still would hide it.
    """
    engine = reading_engine(path)
    try:
        with translated(path.name), engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA schema_version").fetchall()
    except EnvironmentFault as fault:
        if fault.code not in _NO_SIDE_FILES or _has_newer_content(path):
            raise
        return False
    finally:
        engine.dispose()
    return True


def _has_newer_content(path: Path) -> bool:
    wal = path.with_name(path.name + "-wal")
    return wal.exists() and wal.stat().st_size > 0


def _stamp(path: Path) -> tuple[int, ...]:
    """What differs once somebody wrote into the file or, the last number, beside it."""
    try:
        status = path.stat()
    except OSError:
        return ()
    beside = int(_has_newer_content(path))
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, beside
