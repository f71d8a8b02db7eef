"""Events and who takes part in them; history tells of their changes too."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables, and the column by which a change names an event."""
    _make_events()
    _make_participations()
    op.execute(
        "ALTER TABLE change ADD COLUMN event_key INTEGER"
        " CONSTRAINT fk_change_event_key REFERENCES event (key)"
    )
    op.create_index("ix_change_event_key", "change", ["event_key"])


def _source_columns() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("source_document", sa.Text),
        sa.Column("source_line", sa.Integer),
        sa.Column("published_on", sa.String(10)),
    )


def _make_events() -> None:
    op.create_table(
        "event",
        sa.Column("key", sa.Integer),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("group", sa.Text),
        sa.Column("start_on", sa.String(10)),
        sa.Column("end_on", sa.String(10)),
        sa.Column("place", sa.Text),
        sa.Column("contact", sa.Text),
        sa.Column("introduction", sa.Text),
        sa.Column("closing", sa.Text),
        sa.Column("logo", sa.Text),
        sa.Column("order", sa.String(20), nullable=False),
        *_source_columns(),
        sa.PrimaryKeyConstraint("key", name="pk_event"),
        sa.UniqueConstraint("id", name="uq_event_id"),
    )


def _make_participations() -> None:
    op.create_table(
        "participation",
        sa.Column("event_key", sa.Integer, nullable=False),
        sa.Column("item_id", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("person_key", sa.Integer),
        sa.Column("organisation_key", sa.Integer),
        sa.Column("guest_given_name", sa.Text),
        sa.Column("guest_family_name", sa.Text),
        sa.Column("guest_organisation", sa.Text),
        sa.Column("function", sa.Text),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("status_on", sa.String(10)),
        sa.Column("frozen", sa.Text),
        *_source_columns(),
        sa.PrimaryKeyConstraint("event_key", "item_id", name="pk_participation"),
        sa.ForeignKeyConstraint(["event_key"], ["event.key"], "fk_participation_event_key"),
        sa.ForeignKeyConstraint(["person_key"], ["contact.key"], "fk_participation_person_key"),
        sa.ForeignKeyConstraint(
            ["organisation_key"], ["contact.key"], "fk_participation_organisation_key"
        ),
    )
    for column in ("person_key", "organisation_key"):
        op.create_index(f"ix_participation_{column}", "participation", [column])
