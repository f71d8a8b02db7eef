"""Reads and writes lists and who is on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import Connection, delete, func, insert, select, update

from directory_app.domain.changes import RECORD, STATE, Change, ListPatch, State
from directory_app.domain.errors import Conflict, Refused
from directory_app.domain.fields import split_path
from directory_app.domain.folding import fold
from directory_app.domain.lists import ContactList, ListSummary, Member

from . import rows
from .contact_repository import keys_of

_LIST = rows.contact_list.c
_MEMBER = rows.list_member.c


def _summary(row: Any) -> ListSummary:
    return ListSummary(row.id, row.name, row.query, row.count)


def load_summaries(connection: Connection) -> list[ListSummary]:
    """Every live list with the number of live contacts on it (0 for a self-updating one)."""
    living = (
        select(_MEMBER.list_key, func.count().label("count"))
        .join(rows.contact, rows.contact.c.key == _MEMBER.contact_key)
        .where(rows.contact.c.state == State.LIVE)
        .group_by(_MEMBER.list_key)
        .subquery()
    )
    statement = (
        select(_LIST.id, _LIST.name, _LIST.query, func.coalesce(living.c.count, 0).label("count"))
        .outerjoin(living, living.c.list_key == _LIST.key)
        .where(_LIST.state == State.LIVE)
    )
    return [_summary(row) for row in connection.execute(statement)]


def load_head(connection: Connection, list_id: str) -> tuple[int, str | None] | None:
    """Key and query of a live list, or None."""
    statement = select(_LIST.key, _LIST.query).where(_LIST.id == list_id)
    row = connection.execute(statement.where(_LIST.state == State.LIVE)).one_or_none()
    return None if row is None else (row.key, row.query)


def load_queries(connection: Connection) -> dict[str, str]:
    """Id of each live list that updates itself → its search."""
    statement = select(_LIST.id, _LIST.query)
    found = connection.execute(statement.where(_LIST.state == State.LIVE, _LIST.query.is_not(None)))
    return {row.id: row.query for row in found}


def _members(connection: Connection, list_id: str, states: Sequence[State]) -> Sequence[Any]:
    statement = (
        select(rows.list_member, rows.contact.c.id, rows.contact.c.display_name)
        .join(rows.contact_list)
        .join(rows.contact, rows.contact.c.key == _MEMBER.contact_key)
        .where(_LIST.id == list_id, rows.contact.c.state.in_(states))
        .order_by(_MEMBER.position, _MEMBER.contact_key)
    )
    return connection.execute(statement).all()


def find_list(connection: Connection, list_id: str) -> ContactList | None:
    """A live list with its live members in order."""
    head = connection.execute(
        select(rows.contact_list).where(_LIST.id == list_id, _LIST.state == State.LIVE)
    ).one_or_none()
    if head is None:
        return None
    members = _members(connection, list_id, (State.LIVE,))
    return ContactList(
        head.id,
        head.name,
        head.query,
        tuple(Member(row.id, row.display_name, row.role) for row in members),
    )


def member_values(connection: Connection, list_id: str) -> dict[str, dict[str, Any]]:
    """Contact id → the JSON of its place on the list, trashed contacts included."""
    members = _members(connection, list_id, (State.LIVE, State.TRASHED))
    return {row.id: _member_json(row.position, row.role) for row in members}


def _member_json(position: int, role: str | None) -> dict[str, Any]:
    return {"position": position} | ({"role": role} if role else {})


def list_digest_lines(connection: Connection) -> list[str]:
    """One canonical line per live list and per place on it, for the directory's digest."""
    lists = connection.execute(
        select(_LIST.id, _LIST.name, _LIST.query).where(_LIST.state == State.LIVE)
    )
    lines = [repr(tuple(row)) for row in lists]
    places = connection.execute(
        select(_LIST.id, rows.contact.c.id, _MEMBER.position, _MEMBER.role)
        .select_from(rows.list_member)
        .join(rows.contact_list)
        .join(rows.contact, rows.contact.c.key == _MEMBER.contact_key)
        .where(_LIST.state == State.LIVE)
    )
    return sorted(lines + [repr(tuple(row)) for row in places])


def list_keys(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """Integer keys of list ids."""
    statement = select(_LIST.id, _LIST.key).where(_LIST.id.in_(ids))
    return {row.id: row.key for row in connection.execute(statement)}


class ListWriter:
    """Applies changes to lists inside the caller's transaction, checking what they start from.
    Contacts that leave or come in the same step do so between :meth:`free`, which takes members
    off, and :meth:`apply`, which does the rest."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def free(self, patches: Sequence[ListPatch]) -> None:
        """Take off the members that a step takes off. Raises Conflict."""
        self._apply_all(patches, is_freeing=True)

    def apply(self, patches: Sequence[ListPatch]) -> None:
        """Apply every other change in order. Raises Conflict or Refused (``still_in_use``)."""
        self._apply_all(patches, is_freeing=False)

    def _apply_all(self, patches: Sequence[ListPatch], *, is_freeing: bool) -> None:
        for patch in patches:
            for change in patch.changes:
                if _is_freeing(change) is is_freeing:
                    self._apply(patch.list_id, change)

    def _apply(self, list_id: str, change: Change) -> None:
        head, tail = split_path(change.path)
        if head == "members":
            self._change_member(list_id, tail, change)
        elif head == RECORD:
            self._change_record(list_id, change)
        else:
            self._change_value(list_id, change)

    def _row(self, list_id: str) -> Any:
        return self._connection.execute(
            select(rows.contact_list).where(_LIST.id == list_id)
        ).one_or_none()

    def _change_value(self, list_id: str, change: Change) -> None:
        row = self._row(list_id)
        if row is None or getattr(row, change.path) != change.before:
            raise Conflict(list_id, (change.path,))
        if change.path == "name" and row.state != State.LIVE:
            raise Refused("changed_since")
        name = change.after if change.path == "name" else row.name
        if change.after != State.TRASHED and self._is_taken(str(name), list_id):
            raise Refused("list_name_taken")
        self._connection.execute(
            update(rows.contact_list).where(_LIST.id == list_id).values({change.path: change.after})
        )

    def _is_taken(self, name: str, but: str) -> bool:
        """Whether another live list bears this name, folded."""
        statement = select(_LIST.name).where(_LIST.state == State.LIVE, _LIST.id != but)
        return any(fold(other) == fold(name) for other in self._connection.scalars(statement))

    def _change_record(self, list_id: str, change: Change) -> None:
        row = self._row(list_id)
        if row is None:
            head = cast("dict[str, Any]", change.after)
            self._connection.execute(
                insert(rows.contact_list).values(
                    id=list_id, name=head["name"], query=head.get("query"), state=State.LIVE
                )
            )
            return
        head = cast("dict[str, Any]", change.before or change.after)
        if (row.name, row.query) != (head["name"], head.get("query")):
            raise Refused("changed_since")
        if change.after is None and self._has_members(row.key):
            raise Refused("still_in_use")
        state = State.WITHDRAWN if change.after is None else State.LIVE
        self._change_value(list_id, Change(STATE, row.state, state))

    def _has_members(self, key: int) -> bool:
        statement = select(_MEMBER.contact_key).where(_MEMBER.list_key == key).limit(1)
        return self._connection.scalar(statement) is not None

    def _is_withdrawn(self, contact_key: int) -> bool:
        state = select(rows.contact.c.state).where(rows.contact.c.key == contact_key)
        return self._connection.scalar(state) == State.WITHDRAWN

    def _change_member(self, list_id: str, contact_id: str, change: Change) -> None:
        list_key = list_keys(self._connection, [list_id])[list_id]
        contact_key = keys_of(self._connection, [contact_id])[contact_id]
        if change.after is not None and self._is_withdrawn(contact_key):
            raise Refused("changed_since")
        here = (_MEMBER.list_key == list_key) & (_MEMBER.contact_key == contact_key)
        row = self._connection.execute(select(rows.list_member).where(here)).one_or_none()
        current = None if row is None else _member_json(row.position, row.role)
        if current != change.before:
            raise Conflict(list_id, (change.path,))
        self._connection.execute(delete(rows.list_member).where(here))
        if change.after is not None:
            values = cast("dict[str, Any]", change.after)
            self._connection.execute(
                insert(rows.list_member).values(
                    list_key=list_key,
                    contact_key=contact_key,
                    position=values["position"],
                    role=values.get("role"),
                )
            )


def _is_freeing(change: Change) -> bool:
    head, _ = split_path(change.path)
    return head == "members" and change.after is None
