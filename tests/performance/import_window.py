"""Takes a file of cards in through the real window, and says when the loop stood still.

A process: ``python -m tests.performance.import_window PATH FILE`` prints, as JSON, one line per
stage: its name, the longest time without a turn of the event loop in it, and how long it took, in
milliseconds. The hands are those of a person: a file opened, its differences scrolled, filtered,
ticked and unfolded, « Importer », and the whole taken back. The directory at PATH is changed.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory_app.ui import app as entry
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.import_page.page import ImportPage
from directory_app.ui.import_page.session import Stage
from directory_app.ui.import_page.sorting import Category
from directory_app.ui.import_page.steps_bar import Step
from directory_app.ui.main_window import MainWindow
from directory_app.ui.tour.hands import CTRL, PLAIN
from directory_app.ui.tour.import_sight import ImportSight
from tests.performance.painting import Heartbeat, pump_until

SIZE = (1280, 800)
STOPS = 40
"""Places where the scroll halts."""
HASTY_TICKS = 5
"""Boxes used one after the other, without waiting for the counts."""
PATIENCE_S = 3600.0
_CALM_BEATS = 20
"""Turns of the event loop after the last answer: layout, paint, and what is let go in slices."""


class Watch:
    """Keeps, by stage, the loop's longest gap and the duration, both in milliseconds."""

    def __init__(self, heartbeat: Heartbeat) -> None:
        self._heartbeat = heartbeat
        self.stages: list[tuple[str, float, float]] = []
        self.begin()

    def begin(self) -> None:
        """A stage begins; what was before does not count."""
        self._heartbeat.reset()
        self._begun = time.perf_counter()

    def keep(self, name: str) -> None:
        """A stage ended, the next one begins."""
        taken = (time.perf_counter() - self._begun) * 1000
        self.stages.append((name, self._heartbeat.longest_ms, taken))
        self.begin()


class Importing:
    """One file, in one window."""

    def __init__(self, window: MainWindow, heartbeat: Heartbeat) -> None:
        self._window = window
        self._heartbeat = heartbeat
        self.watch = Watch(heartbeat)
        self._sight = ImportSight(window)
        self._failure: Exception | None = None
        window.lanes.failed.connect(self._on_failed)

    def go(self, file: Path) -> None:
        """All of it. Raises what a lane failed with, RuntimeError where nothing came in."""
        self._open(file)
        self._look_around()
        self._decide()
        self._take()
        self._take_back()

    # --- stages --------------------------------------------------------------------------------

    def _open(self, file: Path) -> None:
        window = self._window
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        self._wait(lambda: window.page is not None and window.is_settled, "the directory")
        assert window.wiring is not None
        window.commands.import_file.trigger()
        self._wait(lambda: self._sight.find_page() is not None and self._is_quiet(), "the page")
        self._view.session.begun.connect(self._on_begun)
        self._keep("page opened")
        self._view.show_file(file)
        self._wait(lambda: self._view.step is Step.DIFFERENCES and self._is_quiet(), "differences")
        self._keep("differences shown")

    def _on_begun(self, stage: str) -> None:
        """Looking at the file comes to its end where reading it begins, and so on."""
        before = {Stage.READING: "file looked at", Stage.COMPARING: "file read"}
        if name := before.get(Stage(stage)):
            self.watch.keep(name)

    def _look_around(self) -> None:
        differences = self._view.differences
        bar = differences.view.verticalScrollBar()
        for stop in [*range(1, STOPS + 1), 0]:
            bar.setValue(bar.maximum() * stop // STOPS)
            self._rest(1)
        self._keep("scrolled")
        for value in (Category.NEW.value, Category.SAME.value, "all"):
            differences.segments.buttons[value].click()
            self._rest(3)
        self._keep("filtered")

    def _decide(self) -> None:
        view = self._view.differences.view
        view.setFocus()
        self._press(Qt.Key.Key_Space)
        self._rest(3)
        self._keep("one row unticked")
        self._wait(self._is_quiet, "counts")
        self._keep("counted again")
        for _ in range(HASTY_TICKS):
            self._press(Qt.Key.Key_Space)
            self._press(Qt.Key.Key_Down)
            self._rest(3)
        self._wait(self._is_quiet, "counts")
        self._keep("several ticked, counted again")
        self._press(Qt.Key.Key_Right)
        self._rest(3)
        self._press(Qt.Key.Key_Left)
        self._keep("unfolded and folded")
        for _ in range(2):
            self._view.differences.every.click()
            self._wait(self._is_quiet, "counts")
        self._keep("all unticked, all ticked")

    def _take(self) -> None:
        """Whoever is doubtful stays so: those rows are not taken."""
        if self._view.session.questions:
            self._press(Qt.Key.Key_Return, CTRL)
            self._wait(lambda: self._view.step is Step.DOUBLES, "doubles")
            self._keep("doubles shown")
        self._press(Qt.Key.Key_Return, CTRL)
        self._wait(lambda: not self._view.is_writing, "written")
        self._keep("written")
        if not self._sight.is_browsing:
            self._wait(self._is_quiet, "done")
            self._press(Qt.Key.Key_Return, CTRL)
        self._wait(lambda: self._sight.is_browsing and self._is_quiet(), "the list")
        if not self._page.list.model.keys:
            raise RuntimeError("nothing was imported")
        self._keep("list shown")

    def _take_back(self) -> None:
        self._window.commands.undo.trigger()
        self._wait(lambda: not self._page.list.model.keys and self._is_quiet(), "undone")
        self._keep("undone")

    # --- hands and eyes ------------------------------------------------------------------------

    def _press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key, held)

    def _keep(self, name: str) -> None:
        self._rest(_CALM_BEATS)
        self.watch.keep(name)

    def _rest(self, beats: int) -> None:
        last = self._heartbeat.count + beats
        self._wait(lambda: self._heartbeat.count >= last, "a beat")

    def _on_failed(self, error: Exception) -> None:
        self._failure = error

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        pump_until(lambda: condition() or self._failure is not None, what, PATIENCE_S)
        if self._failure is not None:
            raise self._failure

    def _is_quiet(self) -> bool:
        return self._sight.is_quiet

    @property
    def _view(self) -> ImportPage:
        return self._sight.page

    @property
    def _page(self) -> DirectoryPage:
        assert self._window.page is not None
        return self._window.page


def main(path: str, file: str) -> int:
    """The import, once."""
    program = entry.start(Path(path), theme="light")
    heartbeat = Heartbeat()
    importing = Importing(program.window, heartbeat)
    importing.go(Path(file))
    heartbeat.deleteLater()
    program.close()
    print(json.dumps(importing.watch.stages), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
