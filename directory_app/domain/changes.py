"""Changes: what an operation did, value by value, so that it can be shown, undone and broadcast.

A record is seen as a mapping from *path* to JSON value (see :mod:`.fields`). A change replaces the
value at one path; None stands for absent. Three paths are about the record as a whole:

``record``  None → checksum: created; checksum → None: its creation was undone.
``state``   "live" ↔ "trashed".
``merged``  None → id: gone into that contact; id → None: that was undone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Fields = dict[str, Json]

RECORD = "record"
STATE = "state"
MERGED = "merged"
LIFE = (RECORD, STATE, MERGED)
"""Paths that are about the record as a whole."""


class State(StrEnum):
    """Life of a record: withdrawn ones are kept only so that their creation can be redone, or
    their going into another undone."""

    LIVE = "live"
    TRASHED = "trashed"
    WITHDRAWN = "withdrawn"


class Kind(StrEnum):
    """What a named step did. The sentence for each is in ``resources/messages``."""

    INIT = "init"
    CREATE = "create"
    EDIT = "edit"
    TRASH = "trash"
    RESTORE = "restore"
    LIST_CREATE = "list_create"
    LIST_RENAME = "list_rename"
    LIST_QUERY = "list_query"
    LIST_DELETE = "list_delete"
    LIST_ADD = "list_add"
    LIST_REMOVE = "list_remove"
    LIST_MOVE = "list_move"
    EVENT_CREATE = "event_create"
    EVENT_EDIT = "event_edit"
    EVENT_DELETE = "event_delete"
    EVENT_ADD = "event_add"
    EVENT_REMOVE = "event_remove"
    EVENT_STATUS = "event_status"
    EVENT_MOVE = "event_move"
    EVENT_FREEZE = "event_freeze"
    IMPORT = "import"
    IMPORT_UNDO = "import_undo"
    SETTING = "setting"
    FIELDS = "fields"
    DEPARTURE = "departure"
    MERGE = "merge"
    RESTORE_VALUE = "restore_value"
    RESTORE_MOMENT = "restore_moment"
    ERASE = "erase"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Change:
    """The value at ``path`` went from ``before`` to ``after`` (None: absent)."""

    path: str
    before: Json
    after: Json

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.path, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Patch:
    """Changes to one contact, made on the snapshot of ``base_version`` (None: whatever is there,
    each ``before`` being checked)."""

    contact_id: str
    changes: tuple[Change, ...]
    base_version: int | None = None


@dataclass(frozen=True, slots=True)
class ListPatch:
    """Changes to one list. Paths: record, state, name, members/<contact id>."""

    list_id: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class EventPatch:
    """Changes to one event. Paths: record, state, its texts, participations/<id>."""

    event_id: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What a committed operation touched: told to every view after the commit, never before."""

    seq: int
    kind: Kind
    contacts: frozenset[str] = field(default_factory=frozenset)
    lists: frozenset[str] = field(default_factory=frozenset)
    initiator: str = ""
    events: frozenset[str] = field(default_factory=frozenset)
