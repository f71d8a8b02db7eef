"""Evolution Data Server beside ours: the same cards stored in a local address book of its own, and
looked up there.

Its library is reached from the system's Python, in a child process (:mod:`.evolution_child`) on a
message bus of its own, with folders of its own and nothing of the desk's accounts. Debian:
``evolution-data-server gir1.2-ebook-1.2 gir1.2-ebookcontacts-1.2 python3-gi``; where they are not
installed, nothing is compared.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

NAME = "Evolution Data Server"
PYTHON = Path("/usr/bin/python3")
"""The system's: ours knows nothing of its libraries."""
_CHILD = Path(__file__).with_name("evolution_child.py")
_BUS = "dbus-run-session"
_SERVICES = Path("/usr/share/dbus-1/services")
_ADDRESS_BOOKS = "org.gnome.evolution.dataserver.AddressBook*.service"
_FOLDERS = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")


@cache
def is_installed() -> bool:
    """Whether this machine has it, and what it takes to reach it."""
    if not (PYTHON.exists() and shutil.which(_BUS) and any(_SERVICES.glob(_ADDRESS_BOOKS))):
        return False
    probe = subprocess.run([PYTHON, "-P", _CHILD], capture_output=True, check=False)
    return probe.returncode == 0


class Book:
    """An address book of its own, with every card of a file in it; ``stored_ms``: how long that
    took, the start of its processes apart. Raises RuntimeError when another number of contacts is
    there in the end. Its processes end with :meth:`close`."""

    def __init__(self, cards: Path, count: int) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="bottin-eds-", ignore_cleanup_errors=True)
        self._child = subprocess.Popen(
            [_BUS, "--", PYTHON, "-P", _CHILD, cards],
            env=_environment(Path(self._folder.name)),
            cwd=self._folder.name,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        found, self.stored_ms = self._read()
        if found != count:
            self.close()
            raise RuntimeError(f"{NAME} holds {found} contacts of {count}")

    def search_ms(self, text: str) -> float:
        """How long it takes to tell who has a text in any field."""
        assert self._child.stdin is not None
        self._child.stdin.write(f"{text}\n")
        self._child.stdin.flush()
        return self._read()[1]

    def _read(self) -> tuple[int, float]:
        assert self._child.stdout is not None
        answer = json.loads(self._child.stdout.readline())
        return int(answer["contacts"]), float(answer["ms"])

    def close(self) -> None:
        """Ends its processes and lets its files go."""
        self._child.communicate()
        self._folder.cleanup()

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def stored_ms(cards: Path, count: int) -> float:
    """How long it takes to store every card of a file in an empty address book."""
    with Book(cards, count) as book:
        return book.stored_ms


def _environment(folder: Path) -> dict[str, str]:
    """Folders of its own, settings in memory, no screen and no session of the desk's."""
    made = {name: str(folder / name.lower()) for name in _FOLDERS}
    for path in made.values():
        Path(path).mkdir(mode=0o700)
    return made | {
        "GSETTINGS_BACKEND": "memory",
        "LC_ALL": "C.UTF-8",
        "PATH": os.environ.get("PATH", os.defpath),
    }
