"""The contacts that are in the trash, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from sqlalchemy import Connection, select

from directory_app.domain.changes import State
from directory_app.domain.contact import Kind

from .rows import contact

_CONTACT = contact.c


def list_trashed(connection: Connection) -> Iterator[tuple[str, Kind, str, int]]:
    """Id, kind, name and moment (ms since 1970 UTC) of each, the longest there first."""
    statement = (
        select(_CONTACT.id, _CONTACT.kind, _CONTACT.display_name, _CONTACT.trashed_at)
        .where(_CONTACT.state == State.TRASHED)
        .order_by(_CONTACT.trashed_at, _CONTACT.filing_key, _CONTACT.key)
    )
    for id_, kind, name, since in connection.execute(statement):
        yield id_, cast(Kind, kind), name, since or 0
