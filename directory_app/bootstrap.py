"""The composition root: the only place that wires storage, services and the outside world.

Imported by ``__main__``, the two front ends' entry points and tests only.
"""

from __future__ import annotations

import datetime
import getpass
import os
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from directory_app.domain.identifiers import uuid7
from directory_app.resources import data_path
from directory_app.services.authorship import ENVIRONMENT, author_name, chosen_author
from directory_app.services.backups.service import BackupService
from directory_app.services.directory import Directory, Surroundings

if TYPE_CHECKING:  # loaded when a directory is made
    from directory_app.services.creation import FirstContents

Origin = Literal["table", "sample", "empty"]

FILE_NAME = "repertoire.bottin"
_EMPTY_TITLE = "Répertoire"


_chance = random.Random()  # noqa: S311  (an id is no secret)
"""Seeded by the system, once: to ask it for each id costs more than all the rest of one."""


def new_id() -> str:
    """A new UUIDv7."""
    return uuid7(_now_ms(), _chance.randbytes(10))


def _now_ms() -> int:
    return time.time_ns() // 1_000_000


def _system_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "inconnu"


def home() -> Path:
    """Where settings, drafts, backups and logs stand: ``BOTTIN_HOME`` or the user's data."""
    chosen = os.environ.get("BOTTIN_HOME")
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("Bottin", appauthor=False)


def default_location() -> Path:
    """The directory file that opens when none is named."""
    return home() / FILE_NAME


def _world(
    author: str | None = None, today: Callable[[], datetime.date] = datetime.date.today
) -> Surroundings:
    """``author`` None: ``BOTTIN_AUTHOR``, else the name chosen by the user, else the system's."""
    usual = _system_user()
    fixed = author_name(author or os.environ.get(ENVIRONMENT, ""))
    name = fixed or chosen_author(home()) or usual
    return Surroundings(name, home(), _now_ms, today, new_id, usual, bool(fixed))


def open_directory(
    location: Path,
    *,
    author: str | None = None,
    today: Callable[[], datetime.date] = datetime.date.today,
) -> Directory:
    """An existing directory with its services. Raises EnvironmentFault."""
    return Directory(location, _world(author, today))


def backups_of(location: Path) -> BackupService:
    """The backups of the directory at ``location``, which may be open, damaged or gone."""
    return BackupService(location, home(), _now_ms)


def create_directory(
    location: Path,
    origin: Origin,
    *,
    contacts: int | None = None,
    seed: int = 1,
    on_made: Callable[[int], None] = lambda _: None,
) -> None:
    """Make a new directory file; ``contacts`` asks for that many invented ones instead, and
    ``on_made`` is told now and then how many there are.

    Raises EnvironmentFault (directory_exists, folder_read_only, disk_full…).
    """
    from directory_app.services.creation import create

    create(location, _contents(origin, contacts, seed, on_made), _world())


def _contents(
    origin: Origin, contacts: int | None, seed: int, on_made: Callable[[int], None]
) -> FirstContents:
    from directory_app.services.creation import FirstContents, from_seed

    if contacts is not None:
        from directory_app.services.generating import generate, told

        stream = told(generate(contacts, seed), on_made)
        return FirstContents("Répertoire inventé", "generated", stream)
    if origin == "empty":
        return FirstContents(_EMPTY_TITLE, "empty")
    from directory_app.services.seeding import read_seed

    return from_seed(read_seed(data_path(origin), new_id), origin)
