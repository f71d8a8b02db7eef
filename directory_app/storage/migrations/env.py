"""Runs revisions on the connection that :mod:`directory_app.storage.opening` brings.

The caller holds the transaction, so that a failing revision leaves the old schema whole.
"""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
