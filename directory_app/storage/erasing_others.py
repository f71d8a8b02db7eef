"""What stays when a contact is erased: other contacts that name it, and days it took part in.

A role in an erased organisation goes, its coordinates stay their person's; any other mention of
an erased identifier is taken out of the value that bore it. A value that was withheld because the
erased contact had marked it stays withheld where it stands elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    bindparam,
    delete,
    or_,
    select,
    update,
)

from directory_app.domain.changes import STATE, Change, Fields, Json, Patch, State
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.contact import Coordinate
from directory_app.domain.fields import COORDINATES, item_from_values, split_path
from directory_app.domain.withholding import from_comparable

from . import confidential_index, rows
from .contact_repository import Record, load_records
from .contact_writer import ContactWriter
from .erased_words import ErasedWords
from .erasing_mentions import unmentioned
from .mappers import chunks
from .rows_events import event, participation

_OWNER = "contact_key"
_IDENTIFIERS = ("other", "representative", "substitute", "taken_from")
"""Columns that hold a contact's identifier as a text, where there is one."""
_FOLLOWED = {"taken_from": "taken_item"}
"""A part of an element that says nothing without the other."""
_NOTHING = ConfidentialValues()


def is_reference(column: Any) -> bool:
    """Whether a column holds keys of contacts."""
    return any(key.column is rows.contact.c.key for key in column.foreign_keys)


def _naming_columns() -> Iterator[tuple[Table, Any, bool]]:
    """Table, column by which a contact's element names another, whether by key (or by id)."""
    for table in rows.METADATA.sorted_tables:
        for column in table.columns if _OWNER in table.columns else ():
            if column.name != _OWNER and is_reference(column):
                yield table, column, True
            elif column.name in _IDENTIFIERS and not column.foreign_keys:
                yield table, column, False


def keys_naming(connection: Connection, key_of: Mapping[str, int]) -> set[int]:
    """Keys of the other contacts, whatever their state, of which an element names one of these
    (id → key)."""
    keys, found = set(key_of.values()), set()
    for table, column, is_by_key in _naming_columns():
        wanted: list[Any] = sorted(keys) if is_by_key else sorted(key_of)
        for group in chunks(wanted):
            among = column.in_(group)
            found |= set(connection.scalars(select(table.c[_OWNER]).where(among)))
    return found - keys


def release(
    connection: Connection,
    key_of: Mapping[str, int],
    words: ErasedWords,
    now_ms: int,
    mentioning: Collection[int] = (),
) -> dict[int, tuple[Change, ...]]:
    """Take the contacts (id → key) out of all others; returns what changed, by key.
    ``mentioning``: keys of those whose texts are to name them no longer."""
    known = _marked_by(connection, key_of.values())
    keys = keys_naming(connection, key_of) | _from_documents(connection, words)
    keys |= confidential_index.keys_holding(connection, known, _NOTHING) | {*mentioning}
    patches: dict[int, Patch] = {}
    records = load_records(connection, sorted(keys - set(key_of.values())))
    for key, record in records.items():
        after = _released(record.fields, words)
        if key in mentioning:
            after = unmentioned(after, words)
        changes = (*_changes(record.fields, _guarded(after, known)),)
        if changes:
            patches[key] = Patch(record.id, changes)
    _write(connection, records, patches, now_ms)
    return {key: patch.changes for key, patch in patches.items()}


def _marked_by(connection: Connection, keys: Collection[int]) -> ConfidentialValues:
    column, found = rows.confidential_value.c, []
    for group in chunks(sorted(keys)):
        marked = select(column.kind, column.value).where(column.contact_key.in_(group))
        found += [(row.kind, row.value) for row in connection.execute(marked)]
    return from_comparable(found)


def _from_documents(connection: Connection, words: ErasedWords) -> set[int]:
    """Keys of contacts that say they come from a file whose name tells one of these."""
    found: set[int] = set()
    for table in rows.METADATA.sorted_tables:
        owner = table.c.key if table is rows.contact else table.columns.get(_OWNER)
        if owner is None or "source_document" not in table.columns:
            continue
        document = table.c.source_document
        named = connection.scalars(select(document).distinct().where(document.is_not(None)))
        for name in filter(words.are_in_file_name, list(named)):
            found |= set(connection.scalars(select(owner).where(document == name)))
    return found


def _released(fields: Fields, words: ErasedWords) -> Fields:
    """The fields without whatever names an erased contact."""
    kept: Fields = {}
    gone: set[str] = set()
    for path, value in fields.items():
        head, tail = split_path(path)
        if head == "distinct" and tail in words.ids:
            continue
        if isinstance(value, Mapping):
            if value.get("organisation") in words.ids:
                gone.add(tail)
                continue
            value = _without(value, words)
        kept[path] = value
    return {path: _detached(value, gone) for path, value in kept.items()} if gone else kept


def _without(value: Mapping[str, Json], words: ErasedWords) -> dict[str, Json]:
    left = {n for n, v in value.items() if isinstance(v, str) and v in words.ids}
    left |= {_FOLLOWED[name] for name in left if name in _FOLLOWED}
    kept = {name: one for name, one in value.items() if name not in left}
    document = kept.get("source_document")
    if isinstance(document, str):
        kept["source_document"] = words.without(document) or "-"
    return kept


def _detached(value: Json, roles: Collection[str]) -> Json:
    """A coordinate of a role that is gone is its person's own."""
    if isinstance(value, Mapping) and value.get("role") in roles:
        return {name: one for name, one in value.items() if name != "role"}
    return value


def _guarded(fields: Fields, known: ConfidentialValues) -> Fields:
    """The fields in which what was withheld for the sake of an erased contact is marked itself."""
    found = dict(fields)
    for path, value in fields.items() if known else ():
        head, tail = split_path(path)
        if head in COORDINATES and isinstance(value, Mapping):
            item = item_from_values(head, tail, cast("Any", value))
            if isinstance(item, Coordinate) and item.confidential is None and known.holds(item):
                found[path] = {**value, "confidential": "yes"}
    return found


def _changes(before: Fields, after: Fields) -> Iterator[Change]:
    for path, value in before.items():
        if after.get(path) != value:
            yield Change(path, value, after.get(path))


def _write(
    connection: Connection,
    records: Mapping[int, Record],
    patches: Mapping[int, Patch],
    now_ms: int,
) -> None:
    """Write the patches, of contacts in the trash too: since when they are there stays."""
    staying = {
        key: _stays(patch, records[key].state)
        for key, patch in patches.items()
        if records[key].state is not State.LIVE
    }
    table = rows.contact
    when = select(table.c.key.label("b_key"), table.c.trashed_at.label("b_at"))
    moments = [
        dict(row)
        for group in chunks(sorted(staying))
        for row in connection.execute(when.where(table.c.key.in_(group))).mappings()
    ]
    wanted = [staying.get(key, patch) for key, patch in patches.items()]
    ContactWriter(connection, now_ms).rewrite({records[k].id: k for k in patches}, wanted)
    if moments:
        again = update(table).where(table.c.key == bindparam("b_key"))
        connection.execute(again.values(trashed_at=bindparam("b_at")), moments)


def _stays(patch: Patch, state: State) -> Patch:
    """What is not live is only written by a step that says where it stands."""
    return Patch(patch.contact_id, (Change(STATE, state, state), *patch.changes))


# --- days ---------------------------------------------------------------------------------------

_PLACE = participation.c


def places_of(keys: Collection[int]) -> ColumnElement[bool]:
    """The participations that name one of the contacts."""
    return or_(_PLACE.person_key.in_(keys), _PLACE.organisation_key.in_(keys))


def release_places(connection: Connection, keys: Collection[int], words: ErasedWords) -> set[int]:
    """Take the contacts out of all days, with what was printed of them; returns the events' keys.

    A person who went for an erased organisation stays on the roster, for nobody that is known.
    """
    touched: set[int] = set()
    for event_key, item_id in _places_to_read(connection, keys):
        here = (_PLACE.event_key == event_key) & (_PLACE.item_id == item_id)
        row = connection.execute(select(participation).where(here)).mappings().one()
        if _goes(cast("Any", row), keys):
            connection.execute(delete(participation).where(here))
        elif values := _released_place(cast("Any", row), keys, words):
            connection.execute(update(participation).where(here).values(values))
        else:
            continue
        touched.add(event_key)
    _release_documents(connection, words)
    return touched


def _places_to_read(connection: Connection, keys: Collection[int]) -> list[tuple[int, str]]:
    """The places that name one of the contacts, or that were printed: read one at a time, since
    each may repeat a whole card."""
    columns = (_PLACE.event_key, _PLACE.item_id, _PLACE.person_key, _PLACE.organisation_key)
    return [
        (row.event_key, row.item_id)
        for row in connection.execute(select(*columns, _PLACE.frozen.is_not(None).label("was")))
        if row.was or row.person_key in keys or row.organisation_key in keys
    ]


def _goes(row: Mapping[str, Any], keys: Collection[int]) -> bool:
    """Whether a place is an erased person's, or an erased organisation's and nobody else's."""
    has_guest = row["guest_given_name"] or row["guest_family_name"]
    is_alone = row["person_key"] is None and not has_guest
    return row["person_key"] in keys or (is_alone and row["organisation_key"] in keys)


def _released_place(
    row: Mapping[str, Any], keys: Collection[int], words: ErasedWords
) -> dict[str, Any]:
    values: dict[str, Any] = {
        name: None for name in ("function", "guest_organisation") if words.are_in(row[name] or "")
    }
    if row["organisation_key"] in keys:
        values["organisation_key"] = None
    frozen = row["frozen"]
    if frozen and words.are_in_json(frozen):
        values["frozen"] = json.dumps(_thawed(json.loads(frozen), words), ensure_ascii=False)
    return values


def _thawed(frozen: dict[str, Any], words: ErasedWords) -> dict[str, Any]:
    """What was printed, without the erased: the line goes, if it told of everybody at once."""
    told = {one["id"] for one in frozen["contacts"]} & words.ids
    contacts = [
        {"id": one["id"]} | _released({n: v for n, v in one.items() if n != "id"}, words)
        for one in frozen["contacts"]
        if one["id"] not in words.ids
    ]
    raw = "" if told or words.are_in(frozen.get("raw", "")) else frozen["raw"]
    return frozen | {"raw": raw, "contacts": contacts}


def _release_documents(connection: Connection, words: ErasedWords) -> None:
    for table in (event, participation):
        document = table.c.source_document
        named = connection.scalars(select(document).distinct().where(document.is_not(None)))
        for name in filter(words.are_in_file_name, list(named)):
            left = words.without(name) or None
            connection.execute(update(table).where(document == name).values(source_document=left))
