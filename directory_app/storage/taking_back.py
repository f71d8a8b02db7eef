"""What of an old step can still be taken back: whatever nobody touched since.

Undo takes a step back whole or not at all; a batch of weeks ago is taken back value by value. A
contact that it made and that somebody changed, or uses, stays; so does what names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection

from directory_app.domain.changes import RECORD, EventPatch, ListPatch, Patch, State
from directory_app.domain.errors import Conflict, Refused
from directory_app.domain.fields import split_path

from .contact_repository import Record, keys_of, load_records
from .contact_writer import ContactWriter
from .event_writer import EventWriter
from .list_repository import ListWriter, member_values


@dataclass(frozen=True, slots=True)
class Reversal:
    """The patches that take back what can be; ``left``: contacts of which something stays."""

    contacts: tuple[Patch, ...]
    lists: tuple[ListPatch, ...]
    events: tuple[EventPatch, ...]
    left: frozenset[str]


def still_revertible(
    connection: Connection,
    contacts: Sequence[Patch],
    lists: Sequence[ListPatch],
    events: Sequence[EventPatch],
) -> Reversal:
    """Of the patches that would take a step back, those that are still true."""
    keys = keys_of(connection, [one.contact_id for one in contacts])
    records = {one.id: one for one in load_records(connection, keys.values()).values()}
    kept = {one.contact_id: _still_true(one, records) for one in contacts}
    wanted_events = [
        one for one in events if _is_accepted(connection, _event_trial(connection, one))
    ]
    wanted_lists = [found for one in lists if (found := _list_patch(connection, one))]
    with _undone_after(connection):
        EventWriter(connection).free(wanted_events)
        ListWriter(connection).free(wanted_lists)
        staying = _staying(connection, records, kept)
    reverted = tuple(
        one for id_, one in kept.items() if one is not None and one.changes and id_ not in staying
    )
    whole = {one.contact_id: len(one.changes) for one in reverted}
    left = {one.contact_id for one in contacts if whole.get(one.contact_id) != len(one.changes)}
    gone = {one.contact_id for one in reverted if _withdraws(one)}
    return Reversal(
        reverted,
        tuple(_without(one, left - gone) for one in wanted_lists),
        tuple(wanted_events),
        frozenset(left),
    )


def _withdraws(patch: Patch) -> bool:
    return any(one.path == RECORD for one in patch.changes)


def _still_true(patch: Patch, records: dict[str, Record]) -> Patch | None:
    """The changes whose value is what the step left; nothing of a contact in the trash."""
    record = records.get(patch.contact_id)
    if record is None or record.state is not State.LIVE:
        return None
    if _withdraws(patch):
        is_same = all(one.path != RECORD or record.checksum == one.before for one in patch.changes)
        return patch if is_same else None
    changes = tuple(one for one in patch.changes if record.fields.get(one.path) == one.before)
    return Patch(patch.contact_id, changes)


def _staying(
    connection: Connection, records: dict[str, Record], kept: dict[str, Patch | None]
) -> set[str]:
    """Ids of the contacts that would go but that something which stays refers to."""
    writer = ContactWriter(connection, 0)
    id_of = {one.key: one.id for one in records.values()}
    leaving = {records[id_].key for id_, one in kept.items() if one is not None and _withdraws(one)}
    patches = [one for one in kept.values() if one is not None]
    released = {
        (records[one.contact_id].key, change.path)
        for one in patches
        for change in one.changes
        if split_path(change.path)[0] in ("roles", "affiliations")
    }
    staying: set[int] = set()
    while busy := writer.still_in_use(leaving, released):
        leaving -= busy
        staying |= busy
    return {id_of[key] for key in staying}


# --- lists and events ---------------------------------------------------------------------------


def _list_patch(connection: Connection, patch: ListPatch) -> ListPatch | None:
    """The whole patch where it applies, else the members that are as the step left them."""

    def act() -> None:
        writer = ListWriter(connection)
        writer.free([patch])
        writer.apply([patch])

    if _is_accepted(connection, act):
        return patch
    present = member_values(connection, patch.list_id)
    changes = tuple(
        one
        for one in patch.changes
        if one.path.startswith("members/") and present.get(split_path(one.path)[1]) == one.before
    )
    return ListPatch(patch.list_id, changes) if changes else None


def _without(patch: ListPatch, staying: Iterable[str]) -> ListPatch:
    """The patch, but those who stay keep their places, and then the list stays too."""
    kept = {f"members/{one}" for one in staying}
    named = any(one.path in kept for one in patch.changes)
    changes = tuple(
        one for one in patch.changes if one.path not in kept and not (named and one.path == RECORD)
    )
    return ListPatch(patch.list_id, changes)


def _event_trial(connection: Connection, patch: EventPatch) -> Callable[[], None]:
    def act() -> None:
        writer = EventWriter(connection)
        writer.free([patch])
        writer.apply([patch])

    return act


def _is_accepted(connection: Connection, act: Callable[[], None]) -> bool:
    with _undone_after(connection):
        try:
            act()
        except (Conflict, Refused):
            return False
        return True


@contextmanager
def _undone_after(connection: Connection) -> Iterator[None]:
    """Whatever is written inside is taken back at the end."""
    point = connection.begin_nested()
    try:
        yield
    finally:
        point.rollback()
