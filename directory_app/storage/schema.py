"""The version of the schema: what this program writes, and how an older file is brought to it.

Alembic is imported only when a file is made or its version differs: it costs 0.2 s at start.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

from .engine import APPLICATION_ID

HEAD = "0006"
"""The newest revision; a test compares it with the scripts."""

KNOWN = frozenset({"0001", "0002", "0003", "0004", "0005", HEAD})
"""Revisions that this program can open, after an upgrade where needed."""


def migrate(connection: Connection) -> None:
    """Run every missing revision in the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def mark_as_ours(connection: Connection) -> None:
    """Write the application id into the header of a new file."""
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))


def application_id(connection: Connection) -> int:
    """The application id of the file's header; 0 for a file that says nothing."""
    return int(connection.execute(text("PRAGMA application_id")).scalar_one())


def revision(connection: Connection) -> str:
    """The revision that the file says it is at."""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
