"""Settings of the directory itself, the same for everybody who opens it: changed in a step like
any other value, undoable, and kept in ``meta``."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from directory_app.domain.changes import Change
from directory_app.domain.errors import Conflict

from .rows import meta

OUR_ORGANISATION = "our_organisation"
"""The id of the organisation in whose name documents are made."""


def read_setting(connection: Connection, name: str) -> str | None:
    """A setting, or None."""
    return connection.scalar(select(meta.c.value).where(meta.c.name == name))


def write_settings(connection: Connection, changes: Iterable[Change]) -> None:
    """Apply changes whose paths are names of settings. Raises Conflict."""
    for change in changes:
        if read_setting(connection, change.path) != change.before:
            raise Conflict("", (change.path,))
        connection.execute(delete(meta).where(meta.c.name == change.path))
        if change.after is not None:
            connection.execute(insert(meta).values(name=change.path, value=change.after))
