"""The tables of imports: what came, from where, and the original of every record.

A record keeps its own bytes and bears its contact's key, so that erasing a person finds it. What
a batch changed is in the operation of the same ``batch`` (:mod:`.rows_log`).
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from .rows import METADATA

import_batch = Table(
    "import_batch",
    METADATA,
    Column("key", Integer, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("at", BigInteger, nullable=False),
    Column("author", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("format", String(10), nullable=False),
    Column("counts", Text, nullable=False),
)
import_record = Table(
    "import_record",
    METADATA,
    Column("key", Integer, primary_key=True),
    Column("batch_key", Integer, ForeignKey("import_batch.key"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("contact_key", Integer, ForeignKey("contact.key"), nullable=False),
    Column("line", Integer, nullable=False),
    Column("uid", Text),
    Column("revised_at", Text),
    Column("digest", String(32), nullable=False),
    Column("data", LargeBinary),
    Index(None, "batch_key"),
    Index(None, "contact_key"),
    Index(None, "uid"),
    Index(None, "digest"),
)
"""``uid`` names the contact in its source, ``digest`` (BLAKE2b-128) what the record said."""
