"""What was committed after a moment: which contacts and lists, not the values."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from directory_app.domain.changes import ChangeSet, Kind

from . import rows
from .rows_events import event
from .rows_log import change, operation

_OP, _CHANGE = operation.c, change.c


@dataclass(frozen=True, slots=True)
class News:
    """One committed operation: its identifier and what it touched."""

    operation_id: str
    changes: ChangeSet


def news_after(connection: Connection, seq: int) -> list[News]:
    """Every operation after ``seq``, oldest first."""
    statement = select(_OP.seq, _OP.id, _OP.kind).where(_OP.seq > seq).order_by(_OP.seq)
    found = connection.execute(statement).all()
    contacts = _touched_after(connection, seq, rows.contact, "contact_key")
    lists = _touched_after(connection, seq, rows.contact_list, "list_key")
    events = _touched_after(connection, seq, event, "event_key")
    return [
        News(
            one.id,
            ChangeSet(
                one.seq,
                Kind(one.kind),
                frozenset(contacts.get(one.seq, ())),
                frozenset(lists.get(one.seq, ())),
                events=frozenset(events.get(one.seq, ())),
            ),
        )
        for one in found
    ]


def _touched_after(
    connection: Connection, seq: int, table: Table, column: str
) -> dict[int, set[str]]:
    """Number of the operation → ids of the rows of ``table`` that it names."""
    statement = (
        select(_CHANGE.operation_seq, table.c.id)
        .distinct()
        .join(table, table.c.key == _CHANGE[column])
        .where(_CHANGE.operation_seq > seq)
    )
    found: dict[int, set[str]] = defaultdict(set)
    for operation_seq, touched in connection.execute(statement):
        found[operation_seq].add(touched)
    return found
