"""Imported records and their batches; custom fields, pictures, and who is told not to be whom."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables, and the column of a contact's photo."""
    op.execute("ALTER TABLE contact ADD COLUMN photo TEXT")
    _make_contact_parts()
    _make_batches()
    _make_records()


def _make_contact_parts() -> None:
    op.create_table(
        "custom_field",
        sa.Column("contact_key", sa.Integer, nullable=False),
        sa.Column("item_id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("value", sa.Text),
        sa.PrimaryKeyConstraint("contact_key", "item_id", name="pk_custom_field"),
        sa.ForeignKeyConstraint(
            ["contact_key"], ["contact.key"], name="fk_custom_field_contact_key"
        ),
    )
    op.create_table(
        "contact_distinct",
        sa.Column("contact_key", sa.Integer, nullable=False),
        sa.Column("other", sa.String(36), nullable=False),
        sa.PrimaryKeyConstraint("contact_key", "other", name="pk_contact_distinct"),
        sa.ForeignKeyConstraint(
            ["contact_key"], ["contact.key"], name="fk_contact_distinct_contact_key"
        ),
    )
    op.create_table(
        "picture",
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_picture"),
    )


def _make_batches() -> None:
    op.create_table(
        "import_batch",
        sa.Column("key", sa.Integer),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("format", sa.String(10), nullable=False),
        sa.Column("counts", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_import_batch"),
        sa.UniqueConstraint("id", name="uq_import_batch_id"),
    )


def _make_records() -> None:
    op.create_table(
        "import_record",
        sa.Column("key", sa.Integer),
        sa.Column("batch_key", sa.Integer, nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("contact_key", sa.Integer, nullable=False),
        sa.Column("line", sa.Integer, nullable=False),
        sa.Column("uid", sa.Text),
        sa.Column("revised_at", sa.Text),
        sa.Column("digest", sa.String(32), nullable=False),
        sa.Column("data", sa.LargeBinary),
        sa.PrimaryKeyConstraint("key", name="pk_import_record"),
        sa.ForeignKeyConstraint(
            ["batch_key"], ["import_batch.key"], name="fk_import_record_batch_key"
        ),
        sa.ForeignKeyConstraint(
            ["contact_key"], ["contact.key"], name="fk_import_record_contact_key"
        ),
    )
    for column in ("batch_key", "contact_key", "uid", "digest"):
        op.create_index(f"ix_import_record_{column}", "import_record", [column])
