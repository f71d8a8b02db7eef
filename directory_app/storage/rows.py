"""The tables of contacts. Rows never leave this package.

Every contact has an explicit integer key (implicit row ids are renumbered by VACUUM) beside its
UUIDv7; the search index's row id is that key. ``display_name``, ``filing_key``, ``acronym_key`` and
``needs_check`` are computed from the rest. Elements of collections have one table each, whose
columns bear the names of :func:`directory_app.domain.fields.item_values`. Absent is NULL. Dates
are ISO texts that may lack day or month; instants are milliseconds since 1970 UTC.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

meta = Table(
    "meta",
    METADATA,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)

contact = Table(
    "contact",
    METADATA,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("id", String(36), nullable=False, unique=True),
    Column("kind", String(12), nullable=False),
    Column("state", String(10), nullable=False),
    Column("version", Integer, nullable=False),
    Column("checksum", String(32), nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
    Column("trashed_at", BigInteger),
    Column("display_name", Text, nullable=False),
    Column("filing_key", Text, nullable=False),
    Column("acronym_key", Text, nullable=False),
    Column("given_name", Text),
    Column("family_name", Text),
    Column("title", Text),
    Column("name", Text),
    Column("acronym", Text),
    Column("category", Text),
    Column("description", Text),
    Column("note", Text),
    Column("sort_as", Text),
    Column("opening_hours", Text),
    Column("verified_on", String(10)),
    Column("source_document", Text),
    Column("source_line", Integer),
    Column("published_on", String(10)),
    Column("photo", Text),
    Column("confidential", Boolean),
    Column("grammatical_gender", String(10)),
    Column("pronouns", Text),
    Column("needs_check", Boolean, nullable=False, server_default=false()),
    Index(None, "state", "filing_key", "key"),
    Index(None, "acronym_key", "state", "filing_key", "key"),
    Index(None, "kind", "category", "state", "needs_check"),
)


def _item_table(name: str, *columns: Column[object] | Index) -> Table:
    return Table(
        name,
        METADATA,
        Column("contact_key", Integer, ForeignKey("contact.key"), primary_key=True),
        Column("item_id", String(36), primary_key=True),
        Column("position", Integer, nullable=False),
        *columns,
    )


def _source_columns() -> tuple[Column[object], ...]:
    return (
        Column("source_document", Text),
        Column("source_line", Integer),
        Column("published_on", String(10)),
    )


def _period_columns() -> tuple[Column[object], ...]:
    return (
        Column("start_on", String(10)),
        Column("end_on", String(10)),
        Column("attested_on", String(10)),
    )


def _mark_columns() -> tuple[Column[object], ...]:
    return (
        Column("label", Text),
        Column("confidential", String(3)),
        Column("personal", Boolean),
        Column("preferred", Boolean),
        Column("verified_on", String(10)),
        Column("role", String(36)),
        Column("refused", Boolean),
        Column("refused_on", String(10)),
        Column("refused_source", Text),
        *_source_columns(),
    )


phone = _item_table(
    "phone",
    Column("e164", String(20)),
    Column("extension", String(20)),
    Column("raw", Text),
    Column("digits", Text),
    *_mark_columns(),
    Index(None, "digits"),
)
email = _item_table(
    "email",
    Column("address", Text),
    Column("raw", Text),
    Column("function_mailbox", Boolean),
    Column("comparable", Text),
    *_mark_columns(),
    Index(None, "comparable"),
)
website = _item_table("website", Column("url", Text), Column("raw", Text), *_mark_columns())
address = _item_table(
    "address",
    Column("number", Text),
    Column("street", Text),
    Column("unit_type", Text),
    Column("unit", Text),
    Column("po_box", Text),
    Column("station", Text),
    Column("city", Text),
    Column("province", Text),
    Column("postal_code", Text),
    Column("country", Text),
    Column("raw", Text),
    Column("comparable", Text),
    Column("taken_from", String(36)),
    Column("taken_item", String(36)),
    *_mark_columns(),
    Index(None, "comparable"),
    Index(None, "taken_from"),
)
other_name = _item_table("other_name", Column("name", Text, nullable=False))
former_name = _item_table(
    "former_name", Column("name", Text, nullable=False), Column("acronym", Text)
)
published_count = _item_table(
    "published_count",
    Column("count", Integer, nullable=False),
    Column("what", Text),
    Column("date", String(10)),
    *_source_columns(),
)
role = _item_table(
    "role",
    Column("organisation_key", Integer, ForeignKey("contact.key"), nullable=False),
    Column("function", Text),
    Column("riding", Text),
    Column("party", Text),
    Column("portfolio", Text),
    Column("main", Boolean),
    *_period_columns(),
    *_source_columns(),
    Index(None, "organisation_key"),
)
affiliation = _item_table(
    "affiliation",
    Column("organisation_key", Integer, ForeignKey("contact.key"), nullable=False),
    Column("kind", Text),
    Column("committee", Text),
    Column("function", Text),
    Column("wording", Text),
    Column("representative", String(36)),
    Column("substitute", String(36)),
    *_period_columns(),
    *_source_columns(),
    Index(None, "organisation_key"),
)

custom_field = _item_table(
    "custom_field", Column("name", Text, nullable=False), Column("value", Text)
)

dated_note = _item_table(
    "dated_note",
    Column("text", Text, nullable=False),
    Column("noted_on", String(10)),
    Column("author", Text),
)

sector = Table(
    "sector",
    METADATA,
    Column("key", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)
contact_sector = Table(
    "contact_sector",
    METADATA,
    Column("contact_key", Integer, ForeignKey("contact.key"), primary_key=True),
    Column("sector_key", Integer, ForeignKey("sector.key"), primary_key=True, index=True),
)
contact_territory = Table(
    "contact_territory",
    METADATA,
    Column("contact_key", Integer, ForeignKey("contact.key"), primary_key=True),
    Column("code", String(2), primary_key=True, index=True),
)

contact_language = Table(
    "contact_language",
    METADATA,
    Column("contact_key", Integer, ForeignKey("contact.key"), primary_key=True),
    Column("tag", String(35), primary_key=True),
)
contact_distinct = Table(
    "contact_distinct",
    METADATA,
    Column("contact_key", Integer, ForeignKey("contact.key"), primary_key=True),
    Column("other", String(36), primary_key=True),
)
contact_accepted = Table(
    "contact_accepted",
    METADATA,
    Column("contact_key", Integer, ForeignKey("contact.key"), primary_key=True),
    Column("mark", String(120), primary_key=True),
)
picture = Table(
    "picture",
    METADATA,
    Column("name", String(40), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

contact_list = Table(
    "contact_list",
    METADATA,
    Column("key", Integer, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("query", Text),
    Column("state", String(10), nullable=False),
)
list_member = Table(
    "list_member",
    METADATA,
    Column("list_key", Integer, ForeignKey("contact_list.key"), primary_key=True),
    Column("contact_key", Integer, ForeignKey("contact.key"), primary_key=True, index=True),
    Column("position", Integer, nullable=False),
    Column("role", String(36)),
)

suppression = Table(
    "suppression",
    METADATA,
    Column("digest", String(64), primary_key=True),
    Column("kind", String(10), nullable=False),
    Column("refused_on", String(10)),
)

confidential_value = Table(
    "confidential_value",
    METADATA,
    Column("contact_key", Integer, ForeignKey("contact.key"), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("value", Text, nullable=False),
    UniqueConstraint("contact_key", "kind", "value"),
    Index(None, "kind", "value"),
)
