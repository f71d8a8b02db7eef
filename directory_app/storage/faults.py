"""Sorts each failure of the database at the border: the world's fault, ours, or a cancellation.

The messages of the driver may quote values, so only the kind of error goes on, never its text.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from directory_app.domain.errors import Cancelled, EnvironmentFault

_CODES = {
    "SQLITE_BUSY": "directory_locked",
    "SQLITE_LOCKED": "directory_locked",
    "SQLITE_PROTOCOL": "directory_locked",
    "SQLITE_FULL": "disk_full",
    "SQLITE_READONLY": "directory_read_only",
    "SQLITE_PERM": "directory_unreadable",
    "SQLITE_AUTH": "directory_unreadable",
    "SQLITE_CANTOPEN": "directory_unreadable",
    "SQLITE_NOTADB": "directory_foreign",
    "SQLITE_CORRUPT": "directory_damaged",
    "SQLITE_IOERR": "disk_failed",
}


def _kind(error: DBAPIError) -> str:
    name = str(getattr(error.orig, "sqlite_errorname", ""))
    return "_".join(name.split("_")[:2])


@contextmanager
def translated(file: str) -> Iterator[None]:
    """Turn errors of the driver into :class:`EnvironmentFault` naming ``file``.

    Raises Cancelled for an interrupted statement; a programming error passes unchanged.
    """
    try:
        yield
    except DBAPIError as error:
        kind = _kind(error)
        if kind == "SQLITE_INTERRUPT":
            raise Cancelled from None
        if kind in _CODES:
            raise EnvironmentFault(_CODES[kind], file=file) from None
        raise
