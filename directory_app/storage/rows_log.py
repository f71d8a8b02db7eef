"""The tables of what was done (operations, their changes) and of what left (the export register).

History, undo, restore of a moment and the broadcast to other processes read the same rows.
Whatever repeats a value bears the contact's key, so that erasing a person finds it.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from . import rows_events as _rows_events
from .rows import METADATA

operation = Table(
    "operation",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("author", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("batch", String(36)),
    Column("undoes", Integer, ForeignKey("operation.seq")),
    Column("undone_by", Integer, ForeignKey("operation.seq")),
    Index(None, "author", "undone_by", "seq"),
)
change = Table(
    "change",
    METADATA,
    Column("operation_seq", Integer, ForeignKey("operation.seq"), primary_key=True),
    Column("ordinal", Integer, primary_key=True),
    Column("contact_key", Integer, ForeignKey("contact.key")),
    Column("list_key", Integer, ForeignKey("contact_list.key")),
    Column("event_key", Integer, ForeignKey(_rows_events.event.c.key)),
    Column("path", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index(None, "contact_key"),
    Index(None, "list_key"),
    Index(None, "event_key"),
)

export = Table(
    "export",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("at", BigInteger, nullable=False),
    Column("author", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("profile", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("included", Integer, nullable=False),
    Column("excluded", Integer, nullable=False),
    Column("withheld", Integer, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
)
export_contact = Table(
    "export_contact",
    METADATA,
    Column("export_seq", Integer, ForeignKey("export.seq"), primary_key=True),
    Column("contact_key", Integer, ForeignKey("contact.key"), primary_key=True, index=True),
)
