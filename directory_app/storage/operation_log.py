"""The log of operations: history, the order of undo and redo, and news for other processes."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, insert, select, update

from directory_app.domain.changes import (
    RECORD,
    Change,
    EventPatch,
    Json,
    Kind,
    ListPatch,
    Patch,
)
from directory_app.domain.events import named_in

from . import event_repository, rows
from .bulk import insert_rows
from .contact_repository import keys_of
from .list_repository import list_keys
from .rows import contact
from .rows_events import event
from .rows_log import change, operation

_OP, _CHANGE = operation.c, change.c
_STEPS_BACK = (Kind.UNDO, Kind.REDO)
_CHUNK = 4_000
_NOT_UNDOABLE = (Kind.INIT, Kind.ERASE, *_STEPS_BACK)


@dataclass(frozen=True, slots=True)
class Operation:
    """One logged operation. ``at`` in milliseconds since 1970 UTC."""

    seq: int
    id: str
    author: str
    at: int
    kind: Kind
    batch: str | None
    undoes: int | None
    undone_by: int | None = None

    @property
    def is_undone(self) -> bool:
        """Whether a later step took it back."""
        return self.undone_by is not None and self.undone_by != self.seq


@dataclass(frozen=True, slots=True)
class Entry:
    """One logged change: of a contact (``contact_id``), a list, a place on a list or an event;
    of a setting of the directory when it names none of them."""

    operation: Operation
    contact_id: str | None
    list_id: str | None
    change: Change
    contact_name: str | None = None
    event_id: str | None = None


def _dump(value: Json) -> str | None:
    if value is None:
        return None
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _load(value: str | None) -> Json:
    loaded: Json = None if value is None else json.loads(value)
    return loaded


def append(connection: Connection, head: dict[str, Any], entries: Iterable[dict[str, Any]]) -> int:
    """Log an operation with its changes; returns its number."""
    seq = (connection.scalar(select(func.max(_OP.seq))) or 0) + 1
    connection.execute(insert(operation).values(seq=seq, **head))
    names = _CHANGE.keys()[2:]
    said = (tuple(map(one.get, names)) for one in entries)
    insert_rows(connection, change, ((seq, n, *one) for n, one in enumerate(said)))
    return seq


def birth_entries(connection: Connection, keys: range) -> Iterator[dict[str, Any]]:
    """Rows of the contacts stored under ``keys``: each says the checksum that it was born with."""
    statement = select(contact.c.key, contact.c.checksum).order_by(contact.c.key)
    for first in range(keys.start, keys.stop, _CHUNK):
        last = min(first + _CHUNK, keys.stop) - 1
        born = connection.execute(statement.where(contact.c.key.between(first, last))).all()
        for key, checksum in born:
            yield _entry(Change(RECORD, None, checksum), contact_key=key)


def contact_entries(key_of: dict[str, int], patches: Iterable[Patch]) -> Iterable[dict[str, Any]]:
    """Rows of the changes to contacts."""
    for patch in patches:
        for one in patch.changes:
            yield _entry(one, contact_key=key_of[patch.contact_id])


def list_entries(connection: Connection, patches: Sequence[ListPatch]) -> Iterable[dict[str, Any]]:
    """Rows of the changes to lists; a place on a list names its contact too."""
    key_of = list_keys(connection, [patch.list_id for patch in patches])
    changes = [(patch.list_id, one) for patch in patches for one in patch.changes]
    members = [_member_of(one) for _, one in changes]
    keys = keys_of(connection, filter(None, members))
    for (list_id, one), member in zip(changes, members, strict=True):
        yield _entry(one, contact_key=keys.get(member), list_key=key_of[list_id])


def _member_of(one: Change) -> str:
    """The contact whose place on a list a change is about, else empty."""
    head, _, contact_id = one.path.partition("/")
    return contact_id if head == "members" else ""


def event_entries(
    connection: Connection, patches: Sequence[EventPatch]
) -> Iterable[dict[str, Any]]:
    """Rows of the changes to events; a participation names its person, else its organisation."""
    key_of = event_repository.keys_of(connection, [patch.event_id for patch in patches])
    named = {id_ for patch in patches for one in patch.changes for id_ in named_in(one)}
    contact_keys = keys_of(connection, named)
    for patch in patches:
        for one in patch.changes:
            contact_key = next((contact_keys.get(id_) for id_ in named_in(one)), None)
            yield _entry(one, contact_key=contact_key, event_key=key_of[patch.event_id])


def setting_entries(changes: Iterable[Change]) -> Iterable[dict[str, Any]]:
    """Rows of the changes to the directory's settings."""
    return (_entry(one) for one in changes)


def _entry(
    one: Change,
    contact_key: int | None = None,
    list_key: int | None = None,
    event_key: int | None = None,
) -> dict[str, Any]:
    return {
        "contact_key": contact_key,
        "list_key": list_key,
        "event_key": event_key,
        "path": one.path,
        "before": _dump(one.before),
        "after": _dump(one.after),
    }


def set_undone(connection: Connection, seq: int, undone_by: int | None) -> None:
    """Mark an operation as taken back by another, or in force again (None)."""
    connection.execute(update(operation).where(_OP.seq == seq).values(undone_by=undone_by))


def operation_of(row: Any) -> Operation:
    """The operation of a row of its table."""
    kind = Kind(row.kind)
    return Operation(
        row.seq, row.id, row.author, row.at, kind, row.batch, row.undoes, row.undone_by
    )


def next_undo(connection: Connection, author: str) -> Operation | None:
    """The author's latest step that is in force."""
    statement = (
        select(operation)
        .where(_OP.author == author, _OP.undone_by.is_(None), _OP.kind.not_in(_NOT_UNDOABLE))
        .order_by(_OP.seq.desc())
        .limit(1)
    )
    row = connection.execute(statement).one_or_none()
    return None if row is None else operation_of(row)


def latest_of(connection: Connection, author: str) -> int:
    """The number of the author's latest operation, whatever it was; 0 without any."""
    newest = select(_OP.seq).where(_OP.author == author).order_by(_OP.seq.desc()).limit(1)
    return connection.scalar(newest) or 0


def pass_over(connection: Connection, author: str) -> None:
    """Take the author's latest step in force out of the undo stack: it marks itself undone."""
    found = next_undo(connection, author)
    if found is not None:
        set_undone(connection, found.seq, found.seq)


def next_redo(connection: Connection, author: str) -> tuple[Operation, int] | None:
    """The author's latest undone step and the undo's number, unless a new step came after."""
    statement = (
        select(operation)
        .where(_OP.author == author, _OP.undone_by > _OP.seq)
        .order_by(_OP.undone_by.desc())
        .limit(1)
    )
    row = connection.execute(statement).one_or_none()
    if row is None:
        return None
    later = select(func.count()).where(
        _OP.author == author, _OP.seq > row.undone_by, _OP.kind.not_in(_STEPS_BACK)
    )
    return None if connection.scalar(later) else (operation_of(row), row.undone_by)


_ENTRIES = (
    select(
        operation,
        _CHANGE.path,
        _CHANGE.before,
        _CHANGE.after,
        rows.contact.c.id.label("contact_id"),
        rows.contact_list.c.id.label("list_id"),
        rows.contact.c.display_name.label("contact_name"),
        event.c.id.label("event_id"),
    )
    .select_from(operation)
    .join(change)
    .outerjoin(rows.contact, rows.contact.c.key == _CHANGE.contact_key)
    .outerjoin(rows.contact_list, rows.contact_list.c.key == _CHANGE.list_key)
    .outerjoin(event, event.c.key == _CHANGE.event_key)
    .order_by(_OP.seq, _CHANGE.ordinal)
)


def _entries(connection: Connection, statement: Select[Any]) -> list[Entry]:
    found = connection.execute(statement).all()
    operations = {row.seq: row for row in found}
    known = {seq: operation_of(row) for seq, row in operations.items()}
    return [
        Entry(
            known[row.seq],
            row.contact_id,
            row.list_id,
            Change(row.path, _load(row.before), _load(row.after)),
            row.contact_name,
            row.event_id,
        )
        for row in found
    ]


def entries_where(connection: Connection, *conditions: ColumnElement[bool]) -> list[Entry]:
    """The changes that the conditions (on operation and change) choose, by number and order."""
    return _entries(connection, _ENTRIES.where(*conditions))


def entries_of(connection: Connection, seq: int) -> list[Entry]:
    """The changes of one operation, in order."""
    return _entries(connection, _ENTRIES.where(_OP.seq == seq))


def entries_about(
    connection: Connection,
    contact_id: str | None,
    limit: int,
    *,
    keys: Collection[int] | None = None,
) -> list[list[Entry]]:
    """The latest operations (on one contact, or all) with their changes, newest first. ``keys``:
    of the contact and of those whose history is its own."""
    wanted = select(_OP.seq).order_by(_OP.seq.desc()).limit(limit)
    statement = _ENTRIES
    if contact_id is not None:
        own = keys_of(connection, [contact_id]).values() if keys is None else keys
        is_about = _CHANGE.contact_key.in_(list(own))
        wanted = wanted.where(
            select(_CHANGE.ordinal).where(_CHANGE.operation_seq == _OP.seq, is_about).exists()
        )
        statement = statement.where(is_about)
    found = _entries(connection, statement.where(_OP.seq.in_(wanted)))
    groups = [list(group) for _, group in groupby(found, key=lambda e: e.operation.seq)]
    return groups[::-1]


def birth_of_event(connection: Connection, event_id: str) -> int:
    """The number of the operation that made an event; 0 when the log has none."""
    key = select(event.c.key).where(event.c.id == event_id).scalar_subquery()
    made = select(func.min(_CHANGE.operation_seq)).where(_CHANGE.event_key == key)
    return connection.scalar(made) or 0


def contact_entries_after(
    connection: Connection, seq: int, contact_ids: Sequence[str]
) -> list[Entry]:
    """What was changed of these contacts themselves after an operation, in order."""
    keys = list(keys_of(connection, contact_ids).values())
    about = (_OP.seq > seq) & _CHANGE.contact_key.in_(keys)
    alone = _CHANGE.list_key.is_(None) & _CHANGE.event_key.is_(None)
    return _entries(connection, _ENTRIES.where(about, alone))


@dataclass(frozen=True, slots=True)
class Subject:
    """What an operation was about: how many contacts, and the first of each kind it names."""

    count: int
    contact: str | None
    list: str | None
    event: str | None


def subject_of(connection: Connection, seq: int) -> Subject:
    """How many contacts an operation touched, and the first contact, list and event it names."""
    statement = select(
        func.count(_CHANGE.contact_key.distinct()),
        func.min(_CHANGE.contact_key),
        func.min(_CHANGE.list_key),
        func.min(_CHANGE.event_key),
    ).where(_CHANGE.operation_seq == seq)
    count, contact_key, list_key, event_key = connection.execute(statement).one()
    name = select(rows.contact.c.display_name).where(rows.contact.c.key == contact_key)
    list_name = select(rows.contact_list.c.name).where(rows.contact_list.c.key == list_key)
    title = select(event.c.title).where(event.c.key == event_key)
    return Subject(count, *(connection.scalar(one) for one in (name, list_name, title)))


def last_seq(connection: Connection) -> int:
    """Number of the latest operation, 0 when there is none."""
    return connection.scalar(select(func.max(_OP.seq))) or 0
