"""The first schema: contacts, lists, the log of operations, the export register, the indexes.

Frozen: the tables as they were at this revision, whatever ``rows`` becomes later.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, String, Text

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SEARCH_TABLES = (
    "CREATE VIRTUAL TABLE search_words USING fts5(names, own, linked, content='',"
    " contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 0')",
    "CREATE VIRTUAL TABLE search_digits USING fts5(digits, content='', contentless_delete=1,"
    " detail=none, tokenize='unicode61 remove_diacritics 0')",
    "CREATE VIRTUAL TABLE search_words_terms USING fts5vocab('search_words', 'instance')",
    "CREATE VIRTUAL TABLE search_digits_terms USING fts5vocab('search_digits', 'instance')",
)

Columns = tuple[Column[Any], ...]


def upgrade() -> None:
    """Make every table of the first release."""
    op.create_table("meta", Column("name", String(40), primary_key=True), _text("value"))
    _contacts()
    _coordinates()
    _names_and_ties()
    _classification()
    _lists()
    _log()
    _register()
    for statement in SEARCH_TABLES:
        op.execute(statement)


def _text(name: str) -> Column[Any]:
    return Column(name, Text, nullable=False)


def _integer(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False)


def _texts(*names: str) -> Columns:
    return tuple(Column(name, Text) for name in names)


def _dates(*names: str) -> Columns:
    return tuple(Column(name, String(10)) for name in names)


def _source() -> Columns:
    return (*_texts("source_document"), Column("source_line", Integer), *_dates("published_on"))


def _period() -> Columns:
    return _dates("start_on", "end_on", "attested_on")


def _key(name: str, to: str, *, primary: bool = False) -> Column[Any]:
    return Column(name, Integer, ForeignKey(f"{to}.key"), primary_key=primary, nullable=False)


def _indexed(table: str, *columns: str) -> None:
    name = f"ix_{table}_" + "_".join(columns)
    op.create_index(name, table, list(columns))


def _contacts() -> None:
    op.create_table(
        "contact",
        Column("key", Integer, primary_key=True, autoincrement=False),
        Column("id", String(36), nullable=False),
        Column("kind", String(12), nullable=False),
        Column("state", String(10), nullable=False),
        _integer("version"),
        Column("checksum", String(32), nullable=False),
        Column("created_at", BigInteger, nullable=False),
        Column("updated_at", BigInteger, nullable=False),
        Column("trashed_at", BigInteger),
        *(_text(name) for name in ("display_name", "filing_key", "acronym_key")),
        *_texts("given_name", "family_name", "title", "name", "acronym", "category"),
        *_texts("description", "note", "sort_as", "opening_hours"),
        *_dates("verified_on"),
        *_source(),
        sa.UniqueConstraint("id", name="uq_contact_id"),
    )
    _indexed("contact", "state", "filing_key", "key")
    _indexed("contact", "acronym_key", "state", "filing_key", "key")


def _items(name: str, *columns: Column[Any]) -> None:
    op.create_table(
        name,
        _key("contact_key", "contact", primary=True),
        Column("item_id", String(36), primary_key=True),
        _integer("position"),
        *columns,
    )


def _marked(name: str, *columns: Column[Any]) -> None:
    _items(
        name,
        *columns,
        *_texts("label"),
        Column("confidential", String(3)),
        Column("personal", Boolean),
        Column("preferred", Boolean),
        *_dates("verified_on"),
        Column("role", String(36)),
        *_source(),
    )


def _coordinates() -> None:
    numbers = (Column("e164", String(20)), Column("extension", String(20)))
    _marked("phone", *numbers, *_texts("raw", "digits"))
    _indexed("phone", "digits")
    mailbox = Column("function_mailbox", Boolean)
    _marked("email", *_texts("address", "raw"), mailbox, *_texts("comparable"))
    _indexed("email", "comparable")
    _marked("website", *_texts("url", "raw"))
    street = _texts("number", "street", "unit_type", "unit", "po_box", "station")
    place = _texts("city", "province", "postal_code", "country", "raw", "comparable")
    _marked("address", *street, *place)
    _indexed("address", "comparable")


def _names_and_ties() -> None:
    _items("other_name", _text("name"))
    _items("former_name", _text("name"), *_texts("acronym"))
    _items("published_count", _integer("count"), *_texts("what"), *_dates("date"), *_source())
    main = Column("main", Boolean)
    organisation = "organisation_key"
    _items("role", _key(organisation, "contact"), *_texts("function"), main, *_period(), *_source())
    _indexed("role", organisation)
    words = _texts("kind", "committee", "function", "wording")
    _items("affiliation", _key(organisation, "contact"), *words, *_period(), *_source())
    _indexed("affiliation", organisation)


def _classification() -> None:
    op.create_table(
        "sector",
        Column("key", Integer, primary_key=True),
        _text("name"),
        sa.UniqueConstraint("name", name="uq_sector_name"),
    )
    op.create_table(
        "contact_sector",
        _key("contact_key", "contact", primary=True),
        _key("sector_key", "sector", primary=True),
    )
    _indexed("contact_sector", "sector_key")
    op.create_table(
        "contact_territory",
        _key("contact_key", "contact", primary=True),
        Column("code", String(2), primary_key=True),
    )
    _indexed("contact_territory", "code")
    op.create_table(
        "confidential_value",
        _key("contact_key", "contact"),
        Column("kind", String(10), nullable=False),
        _text("value"),
        sa.UniqueConstraint(
            "contact_key", "kind", "value", name="uq_confidential_value_contact_key_kind_value"
        ),
    )
    _indexed("confidential_value", "kind", "value")


def _lists() -> None:
    op.create_table(
        "contact_list",
        Column("key", Integer, primary_key=True),
        Column("id", String(36), nullable=False),
        _text("name"),
        *_texts("query"),
        Column("state", String(10), nullable=False),
        sa.UniqueConstraint("id", name="uq_contact_list_id"),
    )
    op.create_table(
        "list_member",
        _key("list_key", "contact_list", primary=True),
        _key("contact_key", "contact", primary=True),
        _integer("position"),
        Column("role", String(36)),
    )
    _indexed("list_member", "contact_key")


def _log() -> None:
    op.create_table(
        "operation",
        Column("seq", Integer, primary_key=True),
        Column("id", String(36), nullable=False),
        _text("author"),
        Column("at", BigInteger, nullable=False),
        Column("kind", String(20), nullable=False),
        Column("batch", String(36)),
        Column("undoes", Integer, ForeignKey("operation.seq")),
        Column("undone_by", Integer, ForeignKey("operation.seq")),
        sa.UniqueConstraint("id", name="uq_operation_id"),
    )
    _indexed("operation", "author", "undone_by", "seq")
    op.create_table(
        "change",
        Column("operation_seq", Integer, ForeignKey("operation.seq"), primary_key=True),
        Column("ordinal", Integer, primary_key=True),
        Column("contact_key", Integer, ForeignKey("contact.key")),
        Column("list_key", Integer, ForeignKey("contact_list.key")),
        _text("path"),
        *_texts("before", "after"),
    )
    _indexed("change", "contact_key")
    _indexed("change", "list_key")


def _register() -> None:
    op.create_table(
        "export",
        Column("seq", Integer, primary_key=True),
        Column("id", String(36), nullable=False),
        Column("at", BigInteger, nullable=False),
        _text("author"),
        Column("kind", String(20), nullable=False),
        *(_text(name) for name in ("profile", "scope", "purpose", "reason", "fields")),
        *(_integer(name) for name in ("included", "excluded", "withheld")),
        _text("file_name"),
        Column("sha256", String(64), nullable=False),
        sa.UniqueConstraint("id", name="uq_export_id"),
    )
    op.create_table(
        "export_contact",
        Column("export_seq", Integer, ForeignKey("export.seq"), primary_key=True),
        _key("contact_key", "contact", primary=True),
    )
    _indexed("export_contact", "contact_key")
