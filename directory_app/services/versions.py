"""Versions of Bottin and of what it stands on, without loading any of it but SQLite."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from directory_app import __version__
from directory_app.storage.engine import sqlite_version


def _installed(distribution: str) -> str | None:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def versions() -> dict[str, str | None]:
    """Name → version; None for what is not installed."""
    return {
        "bottin": __version__,
        "python": platform.python_version(),
        "qt": _installed("PySide6-Essentials"),
        "sqlite": sqlite_version(),
        "sqlalchemy": _installed("SQLAlchemy"),
    }
