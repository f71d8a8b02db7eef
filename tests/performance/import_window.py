"""Takes a file of cards in through the real window, and says when the loop stood still.

A process: ``python -m tests.performance.import_window PATH FILE`` prints its stages
(:mod:`tests.performance.watched_window`). The hands are those of a person: a file opened, its
differences scrolled, filtered, ticked and unfolded, « Importer », and the whole taken back. The
directory at PATH is changed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt

from directory_app.ui.import_page.page import ImportPage
from directory_app.ui.import_page.session import Stage
from directory_app.ui.import_page.sorting import Category
from directory_app.ui.import_page.steps_bar import Step
from directory_app.ui.tour.hands import CTRL
from directory_app.ui.tour.import_sight import ImportSight
from tests.performance.watched_window import WatchedWindow, run

STOPS = 40
"""Places where the scroll halts."""
HASTY_TICKS = 5
"""Boxes used one after the other, without waiting for the counts."""


class Importing:
    """One file, in one window."""

    def __init__(self, watched: WatchedWindow) -> None:
        self._hands = watched
        self._window = watched.window
        self._sight = ImportSight(watched.window)

    def go(self, file: Path) -> None:
        """All of it. Raises RuntimeError where nothing came in."""
        self._open(file)
        self._look_around()
        self._decide()
        self._take()
        self._take_back()

    # --- stages --------------------------------------------------------------------------------

    def _open(self, file: Path) -> None:
        self._hands.show()
        self._window.commands.import_file.trigger()
        self._hands.wait(
            lambda: self._sight.find_page() is not None and self._is_quiet(), "the page"
        )
        self._view.session.begun.connect(self._on_begun)
        self._hands.keep("page opened")
        self._view.show_file(file)
        self._hands.wait(
            lambda: self._view.step is Step.DIFFERENCES and self._is_quiet(), "differences"
        )
        self._hands.keep("differences shown")

    def _on_begun(self, stage: str) -> None:
        """Looking at the file comes to its end where reading it begins, and so on."""
        before = {Stage.READING: "file looked at", Stage.COMPARING: "file read"}
        if name := before.get(Stage(stage)):
            self._hands.watch.keep(name)

    def _look_around(self) -> None:
        differences = self._view.differences
        bar = differences.view.verticalScrollBar()
        for stop in [*range(1, STOPS + 1), 0]:
            bar.setValue(bar.maximum() * stop // STOPS)
            self._hands.rest(1)
        self._hands.keep("scrolled")
        for value in (Category.NEW.value, Category.SAME.value, "all"):
            differences.segments.buttons[value].click()
            self._hands.rest(3)
        self._hands.keep("filtered")

    def _decide(self) -> None:
        view = self._view.differences.view
        view.setFocus()
        self._hands.press(Qt.Key.Key_Space)
        self._hands.rest(3)
        self._hands.keep("one row unticked")
        self._hands.wait(self._is_quiet, "counts")
        self._hands.keep("counted again")
        for _ in range(HASTY_TICKS):
            self._hands.press(Qt.Key.Key_Space)
            self._hands.press(Qt.Key.Key_Down)
            self._hands.rest(3)
        self._hands.wait(self._is_quiet, "counts")
        self._hands.keep("several ticked, counted again")
        self._hands.press(Qt.Key.Key_Right)
        self._hands.rest(3)
        self._hands.press(Qt.Key.Key_Left)
        self._hands.keep("unfolded and folded")
        for _ in range(2):
            self._view.differences.every.click()
            self._hands.wait(self._is_quiet, "counts")
        self._hands.keep("all unticked, all ticked")

    def _take(self) -> None:
        """Whoever is doubtful stays so: those rows are not taken."""
        if self._view.session.questions:
            self._hands.press(Qt.Key.Key_Return, CTRL)
            self._hands.wait(lambda: self._view.step is Step.DOUBLES, "doubles")
            self._hands.keep("doubles shown")
        self._hands.press(Qt.Key.Key_Return, CTRL)
        self._hands.wait(lambda: not self._view.is_writing, "written")
        self._hands.keep("written")
        if not self._sight.is_browsing:
            self._hands.wait(self._is_quiet, "done")
            self._hands.press(Qt.Key.Key_Return, CTRL)
        self._hands.wait(lambda: self._sight.is_browsing and self._is_quiet(), "the list")
        if not self._hands.page.list.model.keys:
            raise RuntimeError("nothing was imported")
        self._hands.keep("list shown")

    def _take_back(self) -> None:
        self._window.commands.undo.trigger()
        self._hands.wait(
            lambda: not self._hands.page.list.model.keys and self._is_quiet(), "undone"
        )
        self._hands.keep("undone")

    def _is_quiet(self) -> bool:
        return self._sight.is_quiet

    @property
    def _view(self) -> ImportPage:
        return self._sight.page


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], lambda watched: Importing(watched).go(Path(sys.argv[2]))))
