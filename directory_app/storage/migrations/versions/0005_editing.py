"""What forms came to hold: languages, officials, dated notes, refusals, followed addresses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COORDINATES = ("phone", "email", "website", "address")


def upgrade() -> None:
    """Add columns that are empty so far, and the new tables."""
    for name in ("confidential BOOLEAN", "grammatical_gender VARCHAR(10)", "pronouns TEXT"):
        op.execute(f"ALTER TABLE contact ADD COLUMN {name}")
    for table in _COORDINATES:
        for name in ("refused BOOLEAN", "refused_on VARCHAR(10)", "refused_source TEXT"):
            op.execute(f"ALTER TABLE {table} ADD COLUMN {name}")
    for name in ("taken_from", "taken_item"):
        op.execute(f"ALTER TABLE address ADD COLUMN {name} VARCHAR(36)")
    op.create_index("ix_address_taken_from", "address", ["taken_from"])
    for name in ("riding", "party", "portfolio"):
        op.execute(f"ALTER TABLE role ADD COLUMN {name} TEXT")
    for name in ("representative", "substitute"):
        op.execute(f"ALTER TABLE affiliation ADD COLUMN {name} VARCHAR(36)")
    _make_notes()
    _make_words()
    op.create_table(
        "suppression",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("refused_on", sa.String(10)),
        sa.PrimaryKeyConstraint("digest", name="pk_suppression"),
    )


def _make_notes() -> None:
    op.create_table(
        "dated_note",
        sa.Column("contact_key", sa.Integer, nullable=False),
        sa.Column("item_id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("noted_on", sa.String(10)),
        sa.Column("author", sa.Text),
        sa.PrimaryKeyConstraint("contact_key", "item_id", name="pk_dated_note"),
        sa.ForeignKeyConstraint(["contact_key"], ["contact.key"], name="fk_dated_note_contact_key"),
    )


def _make_words() -> None:
    for table, column, length in (
        ("contact_language", "tag", 35),
        ("contact_accepted", "mark", 120),
    ):
        op.create_table(
            table,
            sa.Column("contact_key", sa.Integer, nullable=False),
            sa.Column(column, sa.String(length), nullable=False),
            sa.PrimaryKeyConstraint("contact_key", column, name=f"pk_{table}"),
            sa.ForeignKeyConstraint(
                ["contact_key"], ["contact.key"], name=f"fk_{table}_contact_key"
            ),
        )
