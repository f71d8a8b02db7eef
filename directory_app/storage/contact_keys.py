"""The whole numbers by which contacts refer to each other in the tables: each is given once.

What the window keeps of a contact that was erased (a finding, a row, a judgement) bears its key,
and must never come to mean another contact. Knows no contact.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, delete, func, insert, select

from .rows import contact, meta

_NAME: Final = "highest_key"


def next_key(connection: Connection) -> int:
    """One more than every key that was ever given."""
    return max(_highest_there(connection), _highest_erased(connection)) + 1


def remember_highest(connection: Connection) -> None:
    """Keep the highest key in mind: the contacts are about to leave the table for good."""
    highest = max(_highest_there(connection), _highest_erased(connection))
    connection.execute(delete(meta).where(meta.c.name == _NAME))
    connection.execute(insert(meta).values(name=_NAME, value=str(highest)))


def _highest_there(connection: Connection) -> int:
    return connection.scalar(select(func.max(contact.c.key))) or 0


def _highest_erased(connection: Connection) -> int:
    return int(connection.scalar(select(meta.c.value).where(meta.c.name == _NAME)) or 0)
