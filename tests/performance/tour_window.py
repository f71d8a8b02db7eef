"""Makes the journey of ``bottin tour`` in the real window, and says when the loop stood still.

A process: ``python -m tests.performance.tour_window PATH VIEWS`` prints, as JSON, one line per view
of the journey, or of as many of its first as VIEWS says (0: all): its name and the longest time
without a turn of the event loop since the view before. Nothing is drawn to a file: pictures are no
work of the window. The directory at PATH is changed.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from directory_app.ui import app as entry
from directory_app.ui.tour.journey import Journey
from tests.performance.painting import Heartbeat


class FarEnough(Exception):
    """The journey has reached the last view that was asked for."""


class Watch:
    """Stands where the camera stands; keeps gaps, in milliseconds, instead of pictures. Raises
    FarEnough at the view number ``views``."""

    def __init__(self, heartbeat: Heartbeat, views: int) -> None:
        self._heartbeat = heartbeat
        self._views = views
        self.gaps: list[tuple[str, float]] = []

    @property
    def count(self) -> int:
        """How many views were kept."""
        return len(self.gaps)

    def keep(self, name: str, _widget: QWidget) -> None:
        """One view has been reached."""
        self.gaps.append((name, self._heartbeat.longest_ms))
        self._heartbeat.reset()
        if self.count == self._views:
            raise FarEnough


def main(path: str, views: str) -> int:
    """The journey, once."""
    program = entry.start(Path(path), theme="light")
    heartbeat = Heartbeat()
    watch = Watch(heartbeat, int(views))
    with suppress(FarEnough):
        Journey(program.window, watch, lambda _: None).go()
    heartbeat.deleteLater()
    QGuiApplication.clipboard().clear()  # without a screen, Qt frees it too late for Python
    program.close()
    print(json.dumps(watch.gaps), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
