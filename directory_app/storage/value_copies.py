"""Where confidential values stand beside the coordinates that are marked: in what other places of
the file, never what is said there.

Reads the tables in which a text or a value may repeat one. What it finds is withheld by the gate
already; this tells people where to look.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, Text, cast, or_, select

from directory_app.domain.changes import State
from directory_app.domain.withholding import ConfidentialValues

from . import rows
from .confidential_index import equal_addresses, needles_of
from .rows_events import event, participation
from .rows_imports import import_batch, import_record
from .rows_log import change

Columns = tuple[ColumnElement[Any], ...]


class Where(StrEnum):
    """The kinds of places, in the order in which they are told."""

    COORDINATE = "coordinate"
    NOTE = "note"
    DESCRIPTION = "description"
    FUNCTION = "function"
    CUSTOM = "custom"
    LIST = "list"
    EVENT = "event"
    FROZEN = "frozen"
    IMPORT = "import"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """One place: of which kind, and the id of the contact, list or event that it belongs to."""

    where: Where
    owner_id: str


_CONTACT, _LIST = rows.contact.c, rows.contact_list.c
_SOURCE = ("label", "raw", "refused_source")
_COORDINATES: Sequence[tuple[Table, tuple[str, ...]]] = (
    (rows.phone, ("digits", "extension", *_SOURCE)),
    (rows.email, ("address", *_SOURCE)),
    (rows.website, ("url", *_SOURCE)),
    (rows.address, ("number", "street", "unit", "po_box", "station", "city", *_SOURCE)),
)
_ELEMENTS: Sequence[tuple[Where, Table, tuple[str, ...]]] = (
    (Where.FUNCTION, rows.role, ("function", "riding", "party", "portfolio")),
    (Where.FUNCTION, rows.affiliation, ("kind", "committee", "function", "wording")),
    (Where.CUSTOM, rows.custom_field, ("name", "value")),
    (Where.NOTE, rows.dated_note, ("text",)),
)


def find_copies(
    connection: Connection, values: ConfidentialValues, marked: Collection[str]
) -> list[FoundCopy]:
    """The places where one of ``values`` stands, each once; ``marked`` are ids of the coordinates
    that bear the mark, which are no copies. Live and trashed contacts alike."""
    if not values:
        return []
    looked = _Look(connection, values)
    equal = _equal_addresses(connection, values, marked)
    past = _of_the_past(looked, marked)
    found = [*equal, *_of_contacts(looked, marked), *_of_others(looked), *past]
    return list(dict.fromkeys(found))


class _Look:
    """Reads rows that hold a needle, and keeps those that tell one of the values."""

    def __init__(self, connection: Connection, values: ConfidentialValues) -> None:
        self._connection = connection
        self._values = values
        self._needles = needles_of(values)

    def without_boxes(self) -> _Look:
        """The same, but for the numbers of post boxes."""
        return _Look(self._connection, replace(self._values, boxes=frozenset()))

    def rows(self, head: Select[Any], texts: Columns) -> Iterator[Row[Any]]:
        """Rows of ``head`` of which one of ``texts``, added behind its columns, tells a value."""
        conditions = [text.icontains(n, autoescape=True) for text in texts for n in self._needles]
        if not conditions:
            return
        for row in self._connection.execute(head.add_columns(*texts).where(or_(*conditions))):
            said = [one for text in row[-len(texts) :] for one in _said(text)]
            if any(map(self._values.is_mentioned_in, (" ".join(said), *said))):
                yield row


def _said(text: object) -> Iterator[str]:
    """The words of a column: of JSON, those of its values."""
    if isinstance(text, str) and text[:1] in ("{", "[", '"'):
        with suppress(ValueError):
            yield from _leaves(json.loads(text))
            return
    if isinstance(text, str) and text:
        yield text


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _leaves(one)


_IS_BOX = rows.address.c.po_box.is_not(None)
_NO_BOX = {rows.address: (~_IS_BOX,)}
"""Of an address that was read as a box, equality decides, not the number alone."""


def _unmarked(found: Iterator[Row[Any]], marked: Collection[str]) -> Iterator[FoundCopy]:
    return (FoundCopy(Where.COORDINATE, row.id) for row in found if row.item_id not in marked)


def _equal_addresses(
    connection: Connection, values: ConfidentialValues, marked: Collection[str]
) -> Iterator[FoundCopy]:
    keys = {key for key, item in equal_addresses(connection, values) if item not in marked}
    there = (_CONTACT.key.in_(keys), _CONTACT.state != State.WITHDRAWN)
    for id_ in connection.scalars(select(_CONTACT.id).where(*there)):
        yield FoundCopy(Where.COORDINATE, id_)


def _of_contacts(looked: _Look, marked: Collection[str]) -> Iterator[FoundCopy]:
    there = _CONTACT.state != State.WITHDRAWN
    for table, names in _COORDINATES:
        head = select(_CONTACT.id, table.c.item_id).join(table, table.c.contact_key == _CONTACT.key)
        texts = _columns(table, names)
        yield from _unmarked(looked.rows(head.where(there, *_NO_BOX.get(table, ())), texts), marked)
    head = select(_CONTACT.id, rows.address.c.item_id).join(rows.address).where(there, _IS_BOX)
    yield from _unmarked(looked.without_boxes().rows(head, _columns(*_COORDINATES[-1])), marked)
    for where, table, names in _ELEMENTS:
        head = select(_CONTACT.id).join(table, table.c.contact_key == _CONTACT.key).where(there)
        for row in looked.rows(head, _columns(table, names)):
            yield FoundCopy(where, row.id)
    for where, column in ((Where.NOTE, _CONTACT.note), (Where.DESCRIPTION, _CONTACT.description)):
        for row in looked.rows(select(_CONTACT.id).where(there), (column,)):
            yield FoundCopy(where, row.id)


def _of_others(looked: _Look) -> Iterator[FoundCopy]:
    lists = select(_LIST.id).where(_LIST.state == State.LIVE)
    for row in looked.rows(lists, (_LIST.name, _LIST.query)):
        yield FoundCopy(Where.LIST, row.id)
    texts = ("title", "group", "place", "contact", "introduction", "closing")
    live = event.c.state == State.LIVE
    for row in looked.rows(select(event.c.id).where(live), _columns(event, texts)):
        yield FoundCopy(Where.EVENT, row.id)
    places = select(event.c.id).join(participation, participation.c.event_key == event.c.key)
    said = ("function", "guest_given_name", "guest_family_name", "guest_organisation")
    for row in looked.rows(places.where(live), _columns(participation, said)):
        yield FoundCopy(Where.EVENT, row.id)
    for row in looked.rows(places.where(live), (participation.c.frozen,)):
        yield FoundCopy(Where.FROZEN, row.id)


def _of_the_past(looked: _Look, marked: Collection[str]) -> Iterator[FoundCopy]:
    """Originals of imports, and what other values said before they were replaced."""
    owner = import_record.c.contact_key == _CONTACT.key
    records = select(_CONTACT.id).join(import_record, owner)
    for row in looked.rows(records, (cast(import_record.c.data, Text),)):
        yield FoundCopy(Where.IMPORT, row.id)
    batches = select(_CONTACT.id).join(import_record, owner)
    batches = batches.join(import_batch, import_batch.c.key == import_record.c.batch_key)
    for row in looked.rows(batches, (import_batch.c.document,)):
        yield FoundCopy(Where.IMPORT, row.id)
    owner = change.c.contact_key == _CONTACT.key
    changed = select(_CONTACT.id, change.c.path).join(change, owner)
    for row in looked.rows(changed, (change.c.before,)):
        if row.path.partition("/")[2] not in marked:
            yield FoundCopy(Where.HISTORY, row.id)


def _columns(table: Table, names: Sequence[str]) -> Columns:
    return tuple(table.c[name] for name in names)
