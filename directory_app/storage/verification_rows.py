"""Verification sheets in the file: which card a code stands for, when a sheet was last made.

A sheet is a document of the register like another; its profile begins with :data:`PROFILE` and the
kind of contact that it is about, so that people who stand on their organisation's sheet were not
asked themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, func, or_, select

from directory_app.domain.changes import State

from .merged_cards import survivors
from .rows import contact
from .rows_log import export, export_contact

PROFILE: Final = "verification"


def live_ids_ending(connection: Connection, end: str) -> Sequence[str]:
    """Ids of the live contacts whose identifier ends in these hexadecimal digits, or that of a card
    which went into them."""
    column = contact.c
    stays = {last for gone, last in survivors(connection).items() if gone.endswith(end)}
    is_meant = or_(func.substr(column.id, -len(end)) == end, column.id.in_(sorted(stays)))
    found = select(column.id).where(column.state == State.LIVE, is_meant)
    return connection.scalars(found.order_by(column.id)).all()


def last_sheets(connection: Connection, contact_id: str | None = None) -> dict[str, int]:
    """Contact id → when its last sheet was made, in milliseconds since 1970 UTC; of one contact,
    or of all that had one."""
    column = contact.c
    statement = (
        select(column.id, func.max(export.c.at).label("at"))
        .join(export_contact, export_contact.c.contact_key == column.key)
        .join(export, export.c.seq == export_contact.c.export_seq)
        .where(export.c.profile.like(func.concat(PROFILE, "-", column.kind, "-%")))
        .group_by(column.id)
    )
    if contact_id is not None:
        statement = statement.where(column.id == contact_id)
    return {row.id: row.at for row in connection.execute(statement)}
