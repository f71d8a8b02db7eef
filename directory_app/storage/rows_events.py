"""The tables of events and of who takes part in them.

Columns bear the names of :mod:`directory_app.domain.events`; a participation's person and
organisation are keys of contacts, ``frozen`` is the JSON of what was printed.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from .rows import METADATA

event = Table(
    "event",
    METADATA,
    Column("key", Integer, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("state", String(10), nullable=False),
    Column("title", Text, nullable=False),
    Column("group", Text),
    Column("start_on", String(10)),
    Column("end_on", String(10)),
    Column("place", Text),
    Column("contact", Text),
    Column("introduction", Text),
    Column("closing", Text),
    Column("logo", Text),
    Column("order", String(20), nullable=False),
    Column("source_document", Text),
    Column("source_line", Integer),
    Column("published_on", String(10)),
)
participation = Table(
    "participation",
    METADATA,
    Column("event_key", Integer, ForeignKey("event.key"), primary_key=True),
    Column("item_id", String(36), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("person_key", Integer, ForeignKey("contact.key"), index=True),
    Column("organisation_key", Integer, ForeignKey("contact.key"), index=True),
    Column("guest_given_name", Text),
    Column("guest_family_name", Text),
    Column("guest_organisation", Text),
    Column("function", Text),
    Column("status", String(20), nullable=False),
    Column("status_on", String(10)),
    Column("frozen", Text),
    Column("source_document", Text),
    Column("source_line", Integer),
    Column("published_on", String(10)),
)
