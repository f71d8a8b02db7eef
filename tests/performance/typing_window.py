"""Types texts into the real window, key by key, and times each until its answer is painted.

A process: ``python -m tests.performance.typing_window PATH TEXTS.json`` prints, as JSON, one line
per key press: text typed so far, milliseconds to the end of the paint event that shows its
answer, longest time without a turn of the event loop until the window had nothing left to do
(all keys counted, card shown), and whether anything was found.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from directory_app.ui import app as entry
from directory_app.ui.contact_list.view import ContactListView
from directory_app.ui.main_window import MainWindow
from directory_app.ui.tour.hands import type_character
from directory_app.ui.widgets.empty_state import EmptyState
from tests.performance.painting import Heartbeat, after_paint, has_rows, pump_until

SIZE = (1200, 800)
BEATS = 3
"""Turns of the event loop after the last answer: its delayed layout, then its paint."""


class Typist:
    """A window on a directory, and the hand that types into its search box."""

    def __init__(self, location: Path) -> None:
        after_paint(ContactListView, self._on_painted)
        after_paint(EmptyState, self._on_painted)
        self._painted_at: float | None = None
        self._is_whole = False
        self._failure: Exception | None = None
        self._program = entry.start(location)
        self._heartbeat = Heartbeat()
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        pump_until(lambda: self.window.page is not None, "the directory")
        assert self.window.page is not None
        self._page = self.window.page
        self._page.session.all_found.connect(self._on_all_found)
        self.window.lanes.failed.connect(self._on_failed)
        pump_until(lambda: bool(self._page.list.status), "the first list")
        self._is_whole = True
        self._rest()

    @property
    def window(self) -> MainWindow:
        return self._program.window

    def _on_all_found(self, keys: tuple[int, ...]) -> None:
        self._is_whole = keys == self._page.list.model.keys

    def _on_failed(self, error: Exception) -> None:
        self._failure = error

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        """As pump_until; raises what a lane failed with."""
        pump_until(lambda: condition() or self._failure is not None, what)
        if self._failure is not None:
            raise self._failure

    def _on_painted(self, widget: QWidget) -> None:
        shown = self._page.list
        is_first = self._painted_at is None and shown.shown_text == shown.box.text()
        if is_first and shown.isAncestorOf(widget):
            self._painted_at = time.perf_counter()

    def _rest(self) -> None:
        """Until nothing is under way: as between two keys of a person who types."""
        box = self._page.list.box
        self._wait(lambda: box.hasFocus() and self.window.isActiveWindow(), "the focus")
        self._wait(lambda: self._is_whole, "the whole answer")
        self._wait(lambda: self.window.is_settled and self.window.lanes.is_idle, "rest")
        last = self._heartbeat.count + BEATS
        self._wait(lambda: self._heartbeat.count >= last, "layout and paint of what came last")

    def clear(self) -> None:
        """Empties the search box, untimed."""
        if self._page.list.box.text():
            self._is_whole = False
            self._page.list.box.clear()
        self._rest()

    def press(self, character: str) -> dict[str, Any]:
        """Types one character at the end; what it took."""
        box = self._page.list.box
        text = box.text() + character
        self._painted_at = None
        self._is_whole = False
        self._heartbeat.reset()
        begun = time.perf_counter()
        type_character(box, character)
        self._wait(lambda: self._painted_at is not None, f"« {text} »")
        self._check(text)
        taken = (self._painted_at or begun) - begun
        self._rest()
        return {
            "text": text,
            "ms": taken * 1000,
            "gap_ms": self._heartbeat.longest_ms,
            "is_found": bool(self._page.list.model.keys),
        }

    def _check(self, text: str) -> None:
        """What was painted is the answer to ``text``, with its rows."""
        keys = self._page.list.model.keys
        if self._page.list.box.text() != text or (keys and not has_rows(self._page.list.view)):
            raise RuntimeError(f"« {text} » was painted without its rows")

    def type(self, text: str) -> list[dict[str, Any]]:
        """Types a text into the empty box; one record per key."""
        self.clear()
        return [self.press(character) for character in text]

    def leave(self) -> None:
        """Closes the window and its directory."""
        self._heartbeat.deleteLater()
        self.window.close()


def main(path: str, texts_path: str) -> int:
    """Types every text; the first one is a warm-up and does not count."""
    first, *texts = json.loads(Path(texts_path).read_text(encoding="utf-8"))
    typist = Typist(Path(path))
    typist.type(first)
    keys = [key for text in texts for key in typist.type(text)]
    typist.leave()
    print(json.dumps(keys), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
