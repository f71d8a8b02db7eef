"""Under which name steps enter the history: the system user, unless another name was chosen.

The choice is a small file of the user's own, in Bottin's home, that windows and commands share; it
is no data of the directory. Undo takes back the steps of the name in use.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from directory_app.domain.text import clean_line
from directory_app.formats.atomic_file import faults_of, write_atomically

if TYPE_CHECKING:  # read at the start, when nothing is written yet
    from directory_app.storage.unit_of_work import UnitOfWork

ENVIRONMENT = "BOTTIN_AUTHOR"
"""The environment variable that fixes the name, whatever was chosen."""

MOST_LETTERS = 80
_FILE_NAME = "author.json"
_PRIVATE = 0o700


def author_name(text: str) -> str:
    """A typed name as the history has it: one line, of at most eighty letters."""
    return clean_line(text)[:MOST_LETTERS].rstrip()


def chosen_author(home: Path) -> str:
    """The name that was chosen; empty without a choice, and for a file that cannot be read."""
    try:
        document = json.loads((home / _FILE_NAME).read_bytes())
    except (OSError, ValueError):
        return ""
    found = document.get("author") if isinstance(document, dict) else None
    return author_name(found) if isinstance(found, str) else ""


class AuthorService:
    """The name in use on one open directory. ``usual``: the system user. ``is_fixed``: the
    environment or the command line says the name, and a choice would change nothing."""

    def __init__(self, home: Path, work: UnitOfWork, usual: str, *, is_fixed: bool) -> None:
        self._home = home
        self._work = work
        self.usual = usual
        self.is_fixed = is_fixed

    @property
    def name(self) -> str:
        """The name of the next step."""
        return self._work.author

    def choose(self, text: str) -> str:
        """Take another name from the next step on, the usual one when ``text`` is empty; returns
        the name in use. Belongs to the writing thread. Raises EnvironmentFault: the name is then
        as it was."""
        if not self.is_fixed:
            chosen = author_name(text)
            if chosen == self.usual:
                chosen = ""
            self._write(chosen)
            self._work.author = chosen or self.usual
        return self.name

    def _write(self, chosen: str) -> None:
        file = self._home / _FILE_NAME
        with faults_of(file):
            file.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
        document = json.dumps({"author": chosen}, ensure_ascii=False, indent=1)
        write_atomically(file, [document.encode()], overwrite=True)
