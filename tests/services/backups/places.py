"""A directory with its backups in a folder of the test, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from directory_app.services.backups.service import BackupService
from tests import directories

NOON = 1_795_366_800_000
"""22 November 2026, 12:00 in Québec."""


class Clock:
    """A clock in the test's hands, in milliseconds since 1970."""

    def __init__(self, now: int = NOON) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


def backups_of(path: Path, now_ms: Callable[[], int] | None = None) -> BackupService:
    """The backups of a directory, in « sauvegardes » beside it."""
    return BackupService(path, path.parent, now_ms or Clock(), path.parent / "sauvegardes")


def names(path: Path) -> list[str]:
    """What organisations a directory holds."""
    with directories.opened(path) as directory:
        assert directory.integrity.verify() == ()
        return sorted(directories.names_found(directory, "maison"))


def add(path: Path, name: str) -> None:
    """One more organisation."""
    with directories.opened(path) as directory:
        directories.organisation(directory, f"Maison {name}")


def stray(folder: Path) -> list[str]:
    """What is in a folder of backups and is neither a backup nor its manifest."""
    files = {one.name for one in folder.iterdir()}
    pairs = {one for one in files if one.endswith(".bottin") and f"{one[:-7]}.json" in files}
    return sorted(files - pairs - {f"{one[:-7]}.json" for one in pairs})
