"""Rows ↔ the flat form of a contact (:mod:`directory_app.domain.fields`).

Driven by one description per table: the elements' JSON names are the column names, so a new
column needs no code here. Derived columns (comparable forms) are written, never read back.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from sqlalchemy import Table

from directory_app.domain.changes import Fields, Json
from directory_app.domain.contact import (
    AnyContact,
    Item,
    Organisation,
)
from directory_app.domain.fields import item_from_values
from directory_app.domain.folding import fold_compact
from directory_app.domain.validation import problems_of

from . import rows

Row = dict[str, Any]
_Value = TypeVar("_Value")


def _digits(item: Any) -> Row:
    return {"digits": item.number.national_digits or None}


def _email_key(item: Any) -> Row:
    return {"comparable": item.email.key or None}


def _address_key(item: Any) -> Row:
    return {"comparable": item.postal.key or None}


@dataclass(frozen=True)
class ItemTable:
    """How one collection is stored: its table, and what is derived or refers to a contact."""

    table: Table
    derive: Callable[[Any], Row] | None = None
    refers: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns that hold an element's own values."""
        derived = {"contact_key", "item_id", "digits", "comparable", "organisation_key"}
        return tuple(c.name for c in self.table.columns if c.name not in derived)


ITEM_TABLES: Mapping[str, ItemTable] = {
    "phones": ItemTable(rows.phone, _digits),
    "emails": ItemTable(rows.email, _email_key),
    "websites": ItemTable(rows.website),
    "addresses": ItemTable(rows.address, _address_key),
    "other_names": ItemTable(rows.other_name),
    "former_names": ItemTable(rows.former_name),
    "published_counts": ItemTable(rows.published_count),
    "custom": ItemTable(rows.custom_field),
    "dated_notes": ItemTable(rows.dated_note),
    "roles": ItemTable(rows.role, refers=True),
    "affiliations": ItemTable(rows.affiliation, refers=True),
}
SET_TABLES: Mapping[str, tuple[Table, str]] = {
    "territory": (rows.contact_territory, "code"),
    "languages": (rows.contact_language, "tag"),
    "distinct": (rows.contact_distinct, "other"),
    "accepted": (rows.contact_accepted, "mark"),
}
"""Collections of words that stand in a table of their own, and the column of the word; sectors
have keys, and are not among them."""

_COLUMNS = {name: one.columns for name, one in ITEM_TABLES.items()}
_WHOLE_ROWS = {name: one.table.columns.keys() for name, one in ITEM_TABLES.items()}

SCALARS = (
    "given_name",
    "family_name",
    "title",
    "grammatical_gender",
    "pronouns",
    "name",
    "acronym",
    "category",
    "description",
    "note",
    "sort_as",
    "photo",
    "confidential",
    "verified_on",
)
_SOURCE = ("source_document", "source_line", "published_on")


def item_row(
    collection: str,
    contact_key: int,
    item_id: str,
    values: Mapping[str, Any],
    key_of: Mapping[str, int],
    item: Item | None = None,
) -> tuple[Any, ...]:
    """The row of one element in the order of its table's columns; ``key_of`` gives the keys of the
    contacts it may refer to. ``item``: the element itself, where it is at hand."""
    one = ITEM_TABLES[collection]
    row: Row = {**values, "contact_key": contact_key, "item_id": item_id}
    if one.refers:
        row["organisation_key"] = key_of[values["organisation"]]
    if one.derive is not None:
        row |= one.derive(item or item_from_values(collection, item_id, values))
    return tuple([row.get(name) for name in _WHOLE_ROWS[collection]])


def item_values_of(collection: str, row: Mapping[str, Any]) -> dict[str, Json]:
    """The element's JSON from its row; ``organisation`` is joined in by the reader."""
    names = _COLUMNS[collection]
    values = {name: row[name] for name in names if row[name] is not None}
    if ITEM_TABLES[collection].refers:
        values["organisation"] = row["organisation"]
    return values


def scalar_row(fields: Mapping[str, Json]) -> Row:
    """The contact row's own values."""
    row: Row = {name: fields.get(name) for name in SCALARS}
    source = cast("Mapping[str, Json]", fields.get("source") or {})
    row |= {name: source.get(name) for name in _SOURCE}
    hours = fields.get("opening_hours")
    row["opening_hours"] = json.dumps(hours) if hours else None
    return row


def scalars_of(fields: Mapping[str, Json], names: Iterable[str]) -> Row:
    """Of the contact row's own values, those that these heads of paths stand in."""
    whole = scalar_row(fields)
    columns = (name for head in names for name in (_SOURCE if head == "source" else (head,)))
    return {name: whole[name] for name in sorted(columns) if name in whole}


def scalar_fields(row: Mapping[str, Any]) -> Fields:
    """The inverse of :func:`scalar_row`, with the kind."""
    fields: Fields = {"kind": row["kind"]}
    fields |= {name: row[name] for name in SCALARS if row[name] is not None}
    source = {name: row[name] for name in _SOURCE if row[name] is not None}
    if source:
        fields["source"] = source
    if row["opening_hours"]:
        fields["opening_hours"] = json.loads(row["opening_hours"])
    return fields


UNDERIVED = frozenset(
    {
        *("category", "description", "note", "verified_on", "photo", "source", "opening_hours"),
        *("grammatical_gender", "pronouns", "confidential", "sectors", "territory", "languages"),
        *("distinct", "custom", "dated_notes", "published_counts"),
    }
)
"""Heads of paths that :func:`derived_row` does not look at."""


def derived_row(contact: AnyContact) -> Row:
    """What lists and look-up need to know of a contact, computed from its values."""
    acronym = contact.acronym if isinstance(contact, Organisation) else ""
    return {
        "display_name": contact.display_name,
        "filing_key": contact.filing_key,
        "acronym_key": fold_compact(acronym),
        "needs_check": bool(problems_of(contact)),
    }


def chunks(values: Iterable[_Value], size: int = 2000) -> Iterable[list[_Value]]:
    """Keys, or other values, in groups that fit one statement."""
    group: list[_Value] = []
    for value in values:
        group.append(value)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group
