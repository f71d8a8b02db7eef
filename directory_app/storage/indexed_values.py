"""What look-up indexes of contacts, read a range of keys at a time: for making every document anew.

The same values as :func:`.contact_repository.load_records` gives, but only those that
:mod:`directory_app.domain.search_documents` has words of, and the elements in groups already: a
third of the time. Knows SQL; what the values mean is the domain's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, select

from directory_app.domain.changes import State
from directory_app.domain.search_documents import Elements, Indexed

from . import rows
from .mappers import ITEM_TABLES

_CONTACT = rows.contact.c
_SAID = (
    *("kind", "given_name", "family_name", "sort_as", "name", "acronym"),
    *("description", "note", "category", "confidential"),
)
_HEADS = select(_CONTACT.key, *(_CONTACT[name] for name in _SAID))
_SPAN = 5_000
"""Keys that are read at once."""

_ADDRESS = ("number", "street", "unit_type", "unit", "city", "station", "postal_code", "po_box")
_NEEDED = {
    "phones": ("e164", "extension", "raw", "confidential"),
    "emails": ("address", "confidential"),
    "websites": ("url", "confidential"),
    "addresses": (*_ADDRESS, "raw", "confidential"),
    "other_names": ("name",),
    "former_names": ("name", "acronym"),
    "roles": ("riding", "party", "portfolio"),
    "custom": ("value",),
    "dated_notes": ("text",),
}
"""Columns that a document has words of, or that keep words out of it."""


def read_live(connection: Connection, *, is_whole: bool) -> Iterator[tuple[int, Indexed]]:
    """Every live contact by its key, in order. ``is_whole``: with all the values of its elements,
    which are compared with confidential ones where there are any."""
    statements = {head: _statement(head, is_whole=is_whole) for head in _NEEDED}
    last = connection.scalar(select(func.max(_CONTACT.key))) or 0
    for first in range(0, last + 1, _SPAN):
        yield from _span(connection, statements, first, first + _SPAN - 1)


Statements = Mapping[str, tuple[Select[Any], Any, Sequence[str]]]


def _statement(head: str, *, is_whole: bool) -> tuple[Select[Any], Any, Sequence[str]]:
    one = ITEM_TABLES[head]
    names = one.columns if is_whole else _NEEDED[head]
    column = one.table.c
    columns = (column.contact_key, column.item_id, *(column[name] for name in names))
    in_order = select(*columns).order_by(column.contact_key, column.position, column.item_id)
    return in_order, column.contact_key, names


def _span(
    connection: Connection, statements: Statements, first: int, last: int
) -> Iterator[tuple[int, Indexed]]:
    among = _CONTACT.key.between(first, last)
    live = _HEADS.where(among, _CONTACT.state == State.LIVE).order_by(_CONTACT.key)
    heads = connection.execute(live).all()
    found: dict[int, Elements] = {row[0]: {} for row in heads}
    for head, (statement, owner, names) in statements.items():
        there: Sequence[Any] = connection.execute(statement.where(owner.between(first, last))).all()
        for key, item_id, *values in there:
            if (elements := found.get(key)) is not None:
                said = {
                    name: value
                    for name, value in zip(names, values, strict=True)
                    if value is not None
                }
                elements.setdefault(head, []).append((item_id, said))
    for row in heads:
        said = {name: v for name, v in zip(_SAID, row[1:], strict=True) if v is not None}
        yield row[0], Indexed(said, found[row[0]])
