"""The small index of confidential values: consulted by the gate and by complete look-ups only.

Kept beside the contacts (marked ones, live or trashed) so that the gate can recognise the same
value wherever it stands. Partial words never reach it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, or_, select

from directory_app.domain.changes import Fields
from directory_app.domain.complete_values import is_typed_whole, may_be_whole
from directory_app.domain.contact import AnyContact, Coordinate
from directory_app.domain.fields import COORDINATES, item_from_values, split_path
from directory_app.domain.postal_address import PostalAddress
from directory_app.domain.withholding import (
    ConfidentialValues,
    comparable_values,
    confidential_values,
    from_comparable,
    marked_items,
)

from . import rows
from .mappers import Row, chunks
from .rows_log import change

_TABLE = rows.confidential_value


def load_known(connection: Connection) -> ConfidentialValues:
    """Every confidential value of the directory, in comparable form."""
    return from_comparable(_pairs(connection))


def load_ever_known(connection: Connection) -> ConfidentialValues:
    """Every value that is, or ever was, marked confidential: what the history must not show."""
    statement = select(change.c.path, change.c.before, change.c.after).where(
        or_(
            change.c.before.contains('"confidential":"yes"', autoescape=True),
            change.c.after.contains('"confidential":"yes"', autoescape=True),
        )
    )
    logged = confidential_values(
        item
        for path, *values in connection.execute(statement)
        for item in _logged_items(path, values)
    )
    return load_known(connection) | logged


def _logged_items(path: str, values: Iterable[str | None]) -> Iterator[Coordinate]:
    head, tail = split_path(path)
    for value in values:
        if value is not None and head in COORDINATES:
            item = item_from_values(head, tail, json.loads(value))
            if isinstance(item, Coordinate):
                yield item


def _pairs(connection: Connection) -> Iterator[tuple[str, str]]:
    for row in connection.execute(select(_TABLE.c.kind, _TABLE.c.value)):
        yield row.kind, row.value


def _rows_of(key: int, items: Iterable[Coordinate]) -> Iterator[Row]:
    """The entries of coordinates that are confidential."""
    for item in items:
        for kind, value in comparable_values(item):
            yield {"contact_key": key, "kind": kind, "value": value}


def refresh(connection: Connection, contacts: Iterable[tuple[int, AnyContact]]) -> None:
    """Rewrite the entries of these contacts."""
    found = list(contacts)
    _clear(connection, [key for key, _ in found])
    add(connection, found)


def follow(connection: Connection, coordinates: Sequence[tuple[int, Fields]]) -> None:
    """Rewrite the entries of contacts, given their coordinates, and whether the whole contact is
    confidential, in the flat form."""
    _clear(connection, [key for key, _ in coordinates])
    found = (row for key, values in coordinates for row in _rows_of(key, _marked(values)))
    _write(connection, found)


def _clear(connection: Connection, keys: Iterable[int]) -> None:
    for group in chunks(keys):
        connection.execute(delete(_TABLE).where(_TABLE.c.contact_key.in_(group)))


def _marked(values: Fields) -> Iterator[Coordinate]:
    undecided = None if values.get("confidential") else "no"
    for path, value in values.items():
        head, tail = split_path(path)
        if isinstance(value, Mapping) and value.get("confidential", undecided) != "no":
            item = item_from_values(head, tail, value)
            if isinstance(item, Coordinate):
                yield item


def add(connection: Connection, contacts: Iterable[tuple[int, AnyContact]]) -> None:
    """Write the entries of contacts that have none yet."""
    found = (row for key, one in contacts for row in _rows_of(key, marked_items(one)))
    _write(connection, found)


def _write(connection: Connection, found: Iterable[Row]) -> None:
    added = {tuple(row.items()): row for row in found}
    if added:
        connection.execute(insert(_TABLE), list(added.values()))


def is_told(connection: Connection, known: ConfidentialValues, *texts: str) -> bool:
    """Whether a text mentions a confidential value, or is one typed whole as look-up takes it:
    words that are kept (of a choice, a purpose, a file's name) must not tell one."""
    return any(known.is_mentioned_in(text) or owners_of(connection, text) for text in texts)


def owners_of(connection: Connection, typed: str) -> Sequence[int]:
    """Contacts of whom a confidential value was typed whole: the shelter calls, and is answered."""
    if not may_be_whole(typed):
        return ()
    found = connection.execute(select(_TABLE.c.contact_key, _TABLE.c.kind, _TABLE.c.value))
    return sorted({row.contact_key for row in found if is_typed_whole(row.kind, row.value, typed)})


_TEXTS: Sequence[tuple[Table, tuple[str, ...]]] = (
    (rows.phone, ("digits", "raw", "extension", "label", "refused_source")),
    (rows.email, ("address", "raw", "label", "refused_source")),
    (rows.website, ("url", "raw", "label", "refused_source")),
    (
        rows.address,
        (
            *("number", "street", "unit", "po_box", "station", "city", "raw", "label"),
            "refused_source",
        ),
    ),
    (rows.role, ("function", "riding", "party", "portfolio")),
    (rows.custom_field, ("name", "value")),
    (rows.other_name, ("name",)),
    (rows.former_name, ("name", "acronym")),
    (rows.dated_note, ("text", "author")),
    (rows.contact, ("description", "note", "category", "pronouns")),
)
"""Where a value that becomes confidential, or no longer is, may stand and be looked for."""


def needles_of(values: ConfidentialValues) -> list[str]:
    """Short texts of which one stands wherever one of the values does."""
    streets = (needle.split(" ")[0] for needle in values.streets)
    phones = (digits[-4:] for digits in values.phones)
    return sorted({*phones, *values.emails, *values.websites, *values.boxes, *streets})


def _mentions(row: Any, delta: ConfidentialValues) -> bool:
    texts = [text for text in row[1:] if text]
    return delta.is_mentioned_in(" ".join(texts)) or any(map(delta.is_mentioned_in, texts))


def equal_addresses(connection: Connection, values: ConfidentialValues) -> list[tuple[int, str]]:
    """Contact key and element of the addresses that equal one of these, also one that says too
    little to be recognised inside a text (a street without number, a unit)."""
    if not values.addresses:
        return []
    column = rows.address.c
    codes = {"", *(key.rpartition("|")[2].upper() for key in values.addresses)}
    code = func.upper(func.replace(func.coalesce(column.postal_code, ""), " ", ""))
    parts = [column[name] for name in _PARTS]
    statement = select(column.contact_key, column.item_id, *parts).where(code.in_(codes))
    return [
        (key, item)
        for key, item, *texts in connection.execute(statement)
        if _postal(texts).key in values.addresses
    ]


_PARTS = ("number", "street", "unit", "po_box", "postal_code", "raw")
"""What the key of an address is made of."""


def _postal(texts: Iterable[str | None]) -> PostalAddress:
    return PostalAddress(**{name: text or "" for name, text in zip(_PARTS, texts, strict=True)})


def keys_holding(
    connection: Connection, old: ConfidentialValues, new: ConfidentialValues
) -> set[int]:
    """Contacts with a value, or a text that mentions one, whose confidentiality just changed.

    For a role, both ends: the organisation's document repeats the function, the person's the
    organisation's names.
    """
    delta = old ^ new
    needles = needles_of(delta)
    found = {key for key, _ in equal_addresses(connection, delta)}
    for table, names in _TEXTS if needles else ():
        owner = table.c.key if table is rows.contact else table.c.contact_key
        conditions: list[ColumnElement[bool]] = [
            table.c[name].icontains(needle, autoescape=True) for name in names for needle in needles
        ]
        columns = (owner, *(table.c[name] for name in names))
        for row in connection.execute(select(*columns).where(or_(*conditions))):
            if _mentions(row, delta):
                found.add(row[0])
    role = rows.role.c
    ends = select(role.organisation_key).where(role.contact_key.in_(found))
    people = select(role.contact_key).where(role.organisation_key.in_(found))
    return found.union(connection.scalars(ends), connection.scalars(people))
