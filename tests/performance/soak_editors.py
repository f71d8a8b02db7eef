"""Parts of the soak about two editors and about a window killed while somebody types into it.

The window is the real one, offscreen, in this process for interleavings and in one process a life
for kills. What must be true is said in :mod:`tests.e2e`, where the suite repeats it less often.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests import directories
from tests.e2e import killed_typing

PATIENCE_S = 30.0
CHAINS = 2
"""Directories that are typed into at a time: lives wait more than they work."""


def interleave(count: int) -> Callable[[Path, int], str]:
    """A part that does ``count`` interleavings of a window and the command line."""

    def part(folder: Path, seed: int) -> str:
        from PySide6.QtWidgets import QApplication

        from directory_app.ui.app import make_look, make_window
        from directory_app.ui.garbage import GarbageCollector
        from directory_app.ui.settings import WindowSettings
        from directory_app.ui.theme import Mode
        from tests.e2e.interleavings import Office, build

        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        collector = GarbageCollector(app)
        collector.begin()
        path = build(folder)
        settings = WindowSettings(folder / "window.ini")
        window = make_window(make_look(app, "fr", Mode.LIGHT), settings, path)
        window.show()
        try:
            wait(lambda: window.page is not None and window.is_settled)
            with directories.opened(path) as directory:
                office = Office(window, wait, random.Random(seed), path, directory)
                for _ in office.all_of_them(count):
                    pass
                problems = directory.integrity.verify()
        finally:
            window.close()
            window.deleteLater()
            collector.stop()
        if problems:
            raise AssertionError(f"problems {problems}")
        tally = office.tally
        return f"{count} interleavings, {tally.silent} silent, {tally.differences} values asked"

    return part


def wait(condition: Callable[[], bool]) -> None:
    """Lets the window live until something is so. Raises AssertionError when it never is."""
    from PySide6.QtWidgets import QApplication

    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        QApplication.processEvents()
        time.sleep(0.001)
        if time.monotonic() > deadline:
            raise AssertionError("the window never came to rest")


def kill_typists(count: int) -> Callable[[Path, int], str]:
    """A part that kills ``count`` windows while somebody types into them."""

    def part(folder: Path, seed: int) -> str:
        counts = [count // CHAINS + (n < count % CHAINS) for n in range(CHAINS)]
        folders = [killed_typing.prepare(folder / str(n)) for n in range(CHAINS)]
        with ThreadPoolExecutor(CHAINS) as pool:
            chains = [
                pool.submit(killed_typing.chain, folders[n], seed + 10_000 * n, kills)
                for n, kills in enumerate(counts)
                if kills
            ]
            outcomes = [one.result() for one in chains]
        found, acknowledged = map(sum, zip(*outcomes, strict=True))
        return f"{count} kills, {found} texts found again, {acknowledged} savings as acknowledged"

    return part
