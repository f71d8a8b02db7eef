"""Writes events inside the caller's transaction, checking what each change starts from."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import Connection, delete, insert, select, update

from directory_app.domain.changes import RECORD, STATE, Change, EventPatch, State
from directory_app.domain.errors import Conflict, Refused
from directory_app.domain.events import PARTICIPATIONS
from directory_app.domain.fields import split_path

from . import rows
from .contact_repository import keys_of
from .event_repository import GUEST, SOURCE, find_place, head_fields
from .rows_events import event, participation

_EVENT, _PLACE = event.c, participation.c
_COLUMNS = ("position", *GUEST, "function", "status", "status_on", *SOURCE)


class EventWriter:
    """Applies changes to events. Contacts that leave or come in the same step do so between
    :meth:`free`, which takes participations away, and :meth:`apply`, which does the rest."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def free(self, patches: Sequence[EventPatch]) -> None:
        """Take away the participations that a step takes away. Raises Conflict."""
        self._apply_all(patches, is_freeing=True)

    def apply(self, patches: Sequence[EventPatch]) -> None:
        """Apply every other change in order. Raises Conflict or Refused (``changed_since``)."""
        self._apply_all(patches, is_freeing=False)

    def _apply_all(self, patches: Sequence[EventPatch], *, is_freeing: bool) -> None:
        for patch in patches:
            for change in patch.changes:
                if _is_freeing(change) is is_freeing:
                    self._apply(patch.event_id, change)

    def _apply(self, event_id: str, change: Change) -> None:
        head, tail = split_path(change.path)
        if head == PARTICIPATIONS:
            self._change_place(event_id, tail, change)
        elif head == RECORD:
            self._change_record(event_id, change)
        else:
            self._change_value(event_id, change)

    def _row(self, event_id: str) -> Any:
        statement = select(event).where(_EVENT.id == event_id)
        return self._connection.execute(statement).mappings().one_or_none()

    def _change_record(self, event_id: str, change: Change) -> None:
        row = self._row(event_id)
        head = cast("dict[str, Any]", change.before or change.after)
        if row is None:
            values = head | {"id": event_id, "state": State.LIVE}
            self._connection.execute(insert(event).values(**values))
            return
        expected = State.LIVE if change.after is None else State.WITHDRAWN
        is_bare = change.after is not None or not self._has_places(row["key"])
        if row["title"] != head["title"] or row["state"] != expected or not is_bare:
            raise Refused("changed_since")
        state = State.WITHDRAWN if change.after is None else State.LIVE
        self._set(event_id, {"state": state})

    def _has_places(self, key: int) -> bool:
        statement = select(_PLACE.item_id).where(_PLACE.event_key == key).limit(1)
        return self._connection.scalar(statement) is not None

    def _change_value(self, event_id: str, change: Change) -> None:
        row = self._row(event_id)
        current = None if row is None else (head_fields(row) | {STATE: row["state"]})
        if current is None or current.get(change.path) != change.before:
            raise Conflict(event_id, (change.path,))
        if change.path == "source":
            source = cast("dict[str, Any]", change.after or {})
            self._set(event_id, {name: source.get(name) for name in SOURCE})
        else:
            self._set(event_id, {change.path: change.after})

    def _set(self, event_id: str, values: dict[str, Any]) -> None:
        self._connection.execute(update(event).where(_EVENT.id == event_id).values(values))

    def _change_place(self, event_id: str, item_id: str, change: Change) -> None:
        row = self._row(event_id)
        if row is None or (row["state"] == State.WITHDRAWN and change.after is not None):
            raise Refused("changed_since")
        if find_place(self._connection, row["key"], item_id) != change.before:
            raise Conflict(event_id, (change.path,))
        here = (_PLACE.event_key == row["key"]) & (_PLACE.item_id == item_id)
        self._connection.execute(delete(participation).where(here))
        if change.after is not None:
            values = cast("dict[str, Any]", change.after)
            self._insert_place(row["key"], item_id, values)

    def _insert_place(self, event_key: int, item_id: str, values: dict[str, Any]) -> None:
        plain = {name: values.get(name) for name in _COLUMNS}
        frozen = values.get("frozen")
        person, organisation = values.get("person"), values.get("organisation")
        self._connection.execute(
            insert(participation).values(
                event_key=event_key,
                item_id=item_id,
                frozen=json.dumps(frozen, ensure_ascii=False) if frozen else None,
                person_key=self._contact_key(person),
                organisation_key=self._contact_key(organisation),
                **plain,
            )
        )

    def _contact_key(self, contact_id: str | None) -> int | None:
        """The key of a contact that may be named. Raises Refused when its creation was undone."""
        if contact_id is None:
            return None
        key = keys_of(self._connection, [contact_id]).get(contact_id)
        state = select(rows.contact.c.state).where(rows.contact.c.key == key)
        if key is None or self._connection.scalar(state) == State.WITHDRAWN:
            raise Refused("changed_since")
        return key


def _is_freeing(change: Change) -> bool:
    head, _ = split_path(change.path)
    return head == PARTICIPATIONS and change.after is None
