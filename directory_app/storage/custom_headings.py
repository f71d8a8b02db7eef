"""Which live contacts have a value under a heading of the office's own."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from directory_app.domain.changes import State
from directory_app.domain.custom_fields import heading_key

from . import rows


def keys_with_heading(connection: Connection, wanted: Collection[str]) -> list[int]:
    """Keys of the live contacts with a heading whose :func:`heading_key` is among ``wanted``."""
    if not wanted:
        return []
    names = connection.scalars(select(rows.custom_field.c.name).distinct())
    headings = [name for name in names if heading_key(name) in wanted]
    statement = (
        select(rows.contact.c.key)
        .join(rows.custom_field, rows.custom_field.c.contact_key == rows.contact.c.key)
        .where(rows.custom_field.c.name.in_(headings), rows.contact.c.state == State.LIVE)
        .distinct()
        .order_by(rows.contact.c.key)
    )
    return list(connection.scalars(statement)) if headings else []
