"""Somebody types two milliseconds a key while another process edits and merges what is shown.

What must be true: the list never goes back to the answer of an older text, the last answer is that
of the last text, and once the other process has stopped, what the window shows is what the
directory holds.

``python -m tests.performance.soak_typing PATH SEED`` is the other process: it changes contacts of
the directory, at random, until its input closes, and prints how often.
"""

from __future__ import annotations

import random
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from directory_app import bootstrap
from directory_app.domain.errors import BottinError
from directory_app.services.directory import Directory
from directory_app.services.search import SearchService
from tests import directories
from tests.performance.processes import child_environment
from tests.performance.soak_editors import wait
from tests.performance.texts import typed_texts

KEY_S = 0.002
PAUSE_S = 0.05
"""Between two changes of the other process."""
_BEGUN = "begun"


def type_fast(texts: int, contacts: int) -> Callable[[Path, int], str]:
    """A part that types so many texts into a window on a directory of so many contacts."""

    def part(folder: Path, seed: int) -> str:
        path = folder / "large.bottin"
        bootstrap.create_directory(path, "empty", contacts=contacts, seed=seed)
        with _window(folder, path) as window, _other_process(folder, path, seed) as other:
            watch = Watch(window)
            for text in typed_texts(path, seed, texts):
                watch.type(text)
            changes = int(other.communicate()[0])
            with directories.opened(path) as directory:
                wait(lambda: watch.shows(directory.search))
                problems = directory.integrity.verify()
        if problems or not changes:
            raise AssertionError(f"problems {problems}, {changes} changes")
        return f"{texts} texts, {watch.answers} answers shown, {changes} changes meanwhile"

    return part


class Watch:
    """A hand at the search box, and an eye on every answer that the list takes. Raises
    AssertionError for one that is not of the text in the box."""

    def __init__(self, window: Any) -> None:
        self._window = window
        self._page = window.page
        self._box = window.page.list.box
        self._late: list[tuple[str, str]] = []
        self.answers = 0
        self._page.session.page_found.connect(self._on_page)

    def _on_page(self, page: Any) -> None:
        self.answers += 1
        if page.text != self._box.text():
            self._late.append((page.text, self._box.text()))

    def type(self, text: str) -> None:
        """Types a text without waiting for anything, then waits for its answer."""
        from PySide6.QtWidgets import QApplication

        from directory_app.ui.tour.hands import type_character

        self._box.clear()
        for character in text:
            type_character(self._box, character)
            until = time.monotonic() + KEY_S
            while time.monotonic() < until:
                QApplication.processEvents()
        wait(lambda: bool(self._page.session.is_complete and self._window.is_settled))
        if self._late or self._page.session.text != text:
            raise AssertionError(f"« {text} »: {self._late or self._page.session.text}")

    def shows(self, search: SearchService) -> bool:
        """Whether the list is what the directory answers now, whatever stands first among
        equals."""
        return set(self._page.list.model.keys) == set(search.all_keys(self._box.text()))


@contextmanager
def _window(folder: Path, path: Path) -> Iterator[Any]:
    from PySide6.QtWidgets import QApplication

    from directory_app.ui.app import make_look, make_window
    from directory_app.ui.settings import WindowSettings
    from directory_app.ui.theme import Mode

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    settings = WindowSettings(folder / "window.ini")
    window = make_window(make_look(app, "fr", Mode.LIGHT), settings, path)
    window.show()
    try:
        wait(lambda: window.page is not None and window.is_settled)
        yield window
    finally:
        window.close()
        window.deleteLater()


@contextmanager
def _other_process(folder: Path, path: Path, seed: int) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-P", "-m", "tests.performance.soak_typing", str(path), str(seed)]
    environment = child_environment(folder / "other")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == f"{_BEGUN}\n"
        yield child


def change_at_random(directory: Directory, chooser: random.Random) -> None:
    """One change that look-up must follow: a name, a number, a merge, the trash and back."""
    keys = directory.search.first_page(chooser.choice("abcdefglmnoprst")).keys
    kind = chooser.choice(("person", "organisation"))
    some = [row.id for row in directory.search.rows(keys) if row.kind == kind]
    if not some:
        return
    one = chooser.choice(some)
    name = "family_name" if kind == "person" else "name"
    match chooser.randrange(5):
        case 0:
            directory.contacts.edit(one, [(name, f"Renommé {chooser.randrange(1000)}")])
        case 1:
            directory.contacts.edit(one, [("phones.+", f"514 555-01{chooser.randrange(100):02}")])
        case 2 if len(some) > 1:
            directory.merging.merge(*chooser.sample(some, 2))
        case 3:
            directory.history.undo()
        case _:
            directory.contacts.trash(one)
            directory.contacts.restore(one)


def main(path: str, seed: str) -> int:
    """The other process."""
    chooser, changes = random.Random(int(seed)), 0
    with directories.opened(Path(path)) as directory:
        while not select.select([sys.stdin], [], [], PAUSE_S)[0]:
            try:
                change_at_random(directory, chooser)
                changes += 1
                if changes == 1:
                    print(_BEGUN, flush=True)
            except BottinError:
                continue
    print(changes, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
