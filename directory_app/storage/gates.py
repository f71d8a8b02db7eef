"""Gates to the file: one for reading, one for writing, each bound to one thread.

A gate opens its connection on the thread that first passes and refuses any other: no two threads
share a connection, and the thread of the window never holds one.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from directory_app.domain.errors import Cancelled, EnvironmentFault

from .engine import close_open_transaction
from .faults import translated

Session = Connection
"""What a transaction gives; services hand it back to storage and do nothing else with it."""


class Gate:
    """A lazily opened connection of one engine, for one thread."""

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self.path = path
        self._connection: Connection | None = None
        self._thread: int | None = None
        self._holding = threading.Lock()
        """Held while the connection comes or goes, so that interrupting never meets half of it."""

    def _bind(self) -> Connection:
        here = threading.get_ident()
        if self._thread not in (None, here):
            raise RuntimeError("a storage gate was passed by a second thread")
        if self._connection is None:
            self._thread = here
            connection = self._engine.connect()
            with self._holding:
                self._connection = connection
        return self._connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: committed at the end, rolled back by any exception.

        Raises EnvironmentFault for what the disk or another program refuses, Cancelled when
        interrupted.
        """
        with translated(self.path.name):
            connection = self._bind()
            close_open_transaction(connection)
            with connection.begin():
                yield connection

    def _drop(self) -> None:
        with self._holding:
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        self._engine.dispose()

    def close(self) -> None:
        """Close the connection, whichever thread asks: nobody passes any more."""
        self._drop()
        self._thread = None


class ReadGate(Gate):
    """Read-only transactions that another thread may interrupt."""

    def __init__(self, engine: Engine, path: Path) -> None:
        super().__init__(engine, path)
        self._is_interrupted = False
        self._met: tuple[int, int] | None = None

    def _bind(self) -> Connection:
        """As :meth:`Gate._bind`. Raises EnvironmentFault ``directory_replaced`` once another file
        stands in the place of the one that is open (a restored backup): what it says is past."""
        if self._connection is None:
            self._met = _identity(self.path)
        elif _identity(self.path) != self._met:
            raise EnvironmentFault("directory_replaced", file=self.path.name)
        return super()._bind()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """As :meth:`Gate.transaction`. An interrupted search index may answer with an error of
        its own (« vtable constructor failed »): that, too, is Cancelled."""
        self._is_interrupted = False
        try:
            with super().transaction() as connection:
                yield connection
        except DBAPIError:
            if self._is_interrupted:
                raise Cancelled from None
            raise

    @contextmanager
    def fresh_transaction(self) -> Iterator[Connection]:
        """A transaction on a connection of its own, for checks of the whole file.

        FTS5's own check (part of quick_check) reads a structure that it cached earlier: on a
        connection that stayed open while another wrote, it reports damage that is not there
        (SQLite 3.53; look-ups are not concerned).
        """
        fault = translated(self.path.name)
        with fault, self._engine.connect() as connection, connection.begin():
            yield connection

    def interrupt(self) -> None:
        """End the statement that is running, from any thread; it raises Cancelled."""
        with self._holding:
            if self._connection is not None:
                driver = self._connection.connection.driver_connection
                if driver is not None:
                    self._is_interrupted = True
                    driver.interrupt()


class WriteGate(Gate):
    """Write transactions, refused when the file is read-only or no longer the one opened."""

    def __init__(self, engine: Engine, path: Path, *, is_read_only: bool) -> None:
        super().__init__(engine, path)
        self.is_read_only = is_read_only
        self._identity = _identity(path)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """As :meth:`Gate.transaction`. Raises EnvironmentFault ``directory_read_only`` or
        ``directory_replaced`` before touching anything."""
        if self.is_read_only:
            raise EnvironmentFault("directory_read_only", file=self.path.name)
        if _identity(self.path) != self._identity:
            raise EnvironmentFault("directory_replaced", file=self.path.name)
        with super().transaction() as connection:
            yield connection


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
