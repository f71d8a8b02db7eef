"""Which contacts have a value worth a second look, and an index that counts them by kind.

Only the room for the answer: it is filled, and filled again whenever the rules change, by
``storage.computed``.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_COUNTED = ["kind", "category", "state", "needs_check"]


def upgrade() -> None:
    """Add the column, false everywhere, and the index."""
    column = sa.Column("needs_check", sa.Boolean, nullable=False, server_default=sa.false())
    op.add_column("contact", column)
    op.create_index("ix_contact_" + "_".join(_COUNTED), "contact", _COUNTED)
