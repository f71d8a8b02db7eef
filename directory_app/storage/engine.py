"""Opens connections: the only module that knows how SQLite is set up.

One SQLite library (pysqlite3 ≥ 3.51.3: earlier ones have a WAL fault) for reading and writing;
nothing else may open the live file, not even to look at its first bytes (closing it would drop
the locks). WAL with synchronous=FULL: measured to lose no acknowledged commit.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from pysqlite3 import dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

MINIMUM_SQLITE = (3, 51, 3)
APPLICATION_ID = 0x42544E31
"""« BTN1 » in the header of our files (PRAGMA application_id)."""

BUSY_TIMEOUT_MS = 2000

_BLANK = ("journal_mode=OFF", "synchronous=OFF")
_SETTLED = ("journal_mode=DELETE", "synchronous=FULL")
_ALONE = ("locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=FULL")

_NAMES = {
    "disk I/O error": "SQLITE_IOERR",
    "database or disk is full": "SQLITE_FULL",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "unable to open database file": "SQLITE_CANTOPEN",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "interrupted": "SQLITE_INTERRUPT",
}
"""SQLite's fixed words for a kind of error (sqlite3_errstr) → its name, which the driver leaves out
where it copies."""

_SAFE = ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "foreign_keys=ON")
_WRITER = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "cache_size=-32000")


def sqlite_version() -> str:
    """Version of the SQLite library in use."""
    return str(dbapi2.sqlite_version)


def check_sqlite_version() -> None:
    """Raise RuntimeError on a SQLite known to corrupt files in WAL mode."""
    if dbapi2.sqlite_version_info < MINIMUM_SQLITE:
        raise RuntimeError(f"SQLite {dbapi2.sqlite_version} is too old")


def _uri(path: Path, options: str) -> str:
    return f"file:{quote(path.absolute().as_posix())}?{options}"


def _engine(uri: str, pragmas: tuple[str, ...], begin: str, first: tuple[str, ...] = ()) -> Engine:
    check_sqlite_version()

    def connect() -> Any:
        connection = dbapi2.connect(uri, uri=True, check_same_thread=False)
        connection.isolation_level = None
        try:
            for pragma in (f"busy_timeout={BUSY_TIMEOUT_MS}", *pragmas):
                connection.execute(f"PRAGMA {pragma}").fetchall()
            for statement in first:
                connection.execute(statement)
        except BaseException:
            connection.close()  # its locks go now, not when the error is forgotten
            raise
        return connection

    engine = create_engine(
        "sqlite://", module=dbapi2, creator=connect, poolclass=NullPool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine


def close_open_transaction(connection: Connection) -> None:
    """End the transaction that an interrupted BEGIN, COMMIT or ROLLBACK left open, if one did.

    Raises OperationalError when that, too, is interrupted. A transaction that SQLAlchemy knows
    of is its user's: nothing happens to it.
    """
    driver = connection.connection.driver_connection
    if driver is None or connection.in_transaction() or not driver.in_transaction:
        return
    try:
        driver.rollback()
    except dbapi2.OperationalError as error:
        raise OperationalError("ROLLBACK", None, error) from error


def writing_engine(path: Path, *, create: bool = False) -> Engine:
    """Transactions that write start with BEGIN IMMEDIATE: never a late upgrade of a lock."""
    mode = "mode=rwc" if create else "mode=rw"
    return _engine(_uri(path, mode), (*_SAFE, *_WRITER), "BEGIN IMMEDIATE")


def reading_engine(path: Path, *, immutable: bool = False) -> Engine:
    """Read-only transactions; ``immutable`` for a medium where side files cannot be made.

    Opened for writing all the same (query_only forbids it): the last connection to close must
    be able to take the side files away, or a later restore would find stale ones.
    """
    options = "mode=ro&immutable=1" if immutable else "mode=rw"
    return _engine(_uri(path, options), (*_SAFE, "query_only=ON", "cache_size=-4000"), "BEGIN")


def blank_engine(path: Path) -> Engine:
    """For a file that is only being filled and that a failure throws away: no journal at all."""
    return _engine(_uri(path, "mode=rw"), (*_SAFE, *_BLANK), "BEGIN IMMEDIATE")


def settled_engine(path: Path) -> Engine:
    """Takes a file out of WAL mode as it connects: it can then be read where nothing may be made
    beside it."""
    return _engine(_uri(path, "mode=rw"), (*_SAFE, *_SETTLED), "BEGIN IMMEDIATE")


def sole_engine(path: Path) -> Engine:
    """Connects only where nobody else is connected, in any process: a connection in WAL mode keeps
    a lock that this mode asks for. What the side files hold goes into the file, and they go; the
    lock stays for as long as the connection."""
    return _engine(_uri(path, "mode=rw"), (*_SAFE, *_ALONE), "BEGIN", ("BEGIN EXCLUSIVE", "COMMIT"))


def make_temporary(connection: Connection, statement: str) -> None:
    """Make a temporary table on a connection that otherwise only reads."""
    connection.exec_driver_sql("PRAGMA query_only=OFF")
    try:
        connection.exec_driver_sql(statement)
    finally:
        connection.exec_driver_sql("PRAGMA query_only=ON")


def copy_pages(source: Connection, target: Connection) -> None:
    """Copy a whole database, as ``source``'s transaction sees it, over another.

    All pages at once: in steps, each commit of a writer would make it begin again (measured). The
    driver would wait for ever for a lock: it is told not to.
    """
    ours, theirs = (one.connection.driver_connection for one in (source, target))
    if ours is None or theirs is None:
        raise RuntimeError("a closed connection cannot be copied")
    try:
        ours.backup(theirs, progress=_do_not_wait)
    except dbapi2.Error as error:
        if not hasattr(error, "sqlite_errorname"):
            error.sqlite_errorname = _NAMES.get(str(error), "")
        raise OperationalError("BACKUP", None, error) from error


def _do_not_wait(status: int, remaining: int, total: int) -> None:
    if status in (dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED):
        error = dbapi2.OperationalError("the copy is locked out")
        error.sqlite_errorname = "SQLITE_BUSY"
        raise error


def write_anew(path: Path) -> bool:
    """Write every page of the file anew and empty its journal; whether both could be done now.

    ``secure_delete`` overwrites what is deleted, not the copies that the balancing of pages leaves
    in their gaps: VACUUM does not take them along (SQLite, « VACUUM »). A reader elsewhere keeps
    the journal: it goes when that one closes. On a connection of its own; raises nothing for a
    file that is busy or a disk that is full.
    """
    engine = writing_engine(path)
    try:
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            if driver is None:
                return False
            driver.execute("VACUUM").fetchall()
            busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy
    except (dbapi2.OperationalError, OperationalError):
        return False
    finally:
        engine.dispose()
