"""A process with the real window that types into a form until it is killed, saying each text.

Run as ``python -m tests.e2e.typist``: answers « ready » once Qt is there, then waits for one line
"PATH SEED" on standard input, so that starting it costs nothing while another one still types.
Each line of its output is a JSON object: ``offered`` first (what a fresh start offers back), then
``typed`` after each key and ``saved`` after each acknowledged saving, with the time of the clock.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from directory_app.ui.app import make_look, make_window
from directory_app.ui.contact_editor.editor import CardEditor
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.garbage import GarbageCollector
from directory_app.ui.main_window import MainWindow
from directory_app.ui.settings import WindowSettings
from directory_app.ui.theme import Mode
from directory_app.ui.tour.hands import type_character

PACE_MS = (5, 90)
PATIENCE_S = 60.0
SAVES = 0.02
"""Share of the keys after which the form is saved."""


def say(**what: object) -> None:
    """One line on standard output, at once, with the time."""
    os.write(1, json.dumps(what | {"at": time.time()}).encode() + b"\n")


def until(condition: Callable[[], bool]) -> None:
    """Lets the window live until something is so. Raises TimeoutError: whoever waits for the next
    line is told that none comes."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"not so within {PATIENCE_S} s")
        QApplication.processEvents()
        time.sleep(0.001)


class Typist:
    """The hands of one life. What is typed is the note of a contact."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._chance = random.Random(seed)
        self._serial = f"{seed:06}"

    @property
    def page(self) -> DirectoryPage:
        """The open directory."""
        assert self._window.page is not None
        return self._window.page

    @property
    def editor(self) -> CardEditor:
        """The form that is open."""
        assert self.page.card.editor is not None
        return self.page.card.editor

    @property
    def note(self) -> QPlainTextEdit:
        """Its field."""
        found = self.editor.findChild(QPlainTextEdit, "field:note")
        assert isinstance(found, QPlainTextEdit)
        return found

    def begin(self) -> None:
        """Says what is offered, takes it up, or begins anew."""
        drafts = self.page.card.drafts.list_all()
        offered = {"contact": "", "text": "", "banner": self.page.list.banner.text}
        if drafts:
            self.page.card.resume(drafts[-1].contact_id)
            until(lambda: self.page.card.is_editing)
            offered |= {"contact": self.editor.contact_id, "text": self.note.toPlainText()}
        say(event="offered", **offered)
        if not drafts:
            self._open()
        self._next()

    def _open(self) -> None:
        if self._chance.random() < 0.3:
            self._window.commands.new_organisation.trigger()
            until(lambda: self.page.card.is_editing)
            self.editor.identity.first.edit.setText(f"Organisme {self._serial}")
        else:
            until(lambda: self._window.is_settled and self.page.card.card is not None)
            self.page.card.open_form()
        self.note.setFocus()

    def _next(self) -> None:
        QTimer.singleShot(self._chance.randint(*PACE_MS), self._act)

    def _act(self) -> None:
        if not self.page.card.is_editing:
            self._open()
        elif self._chance.random() < SAVES and self.editor.edits():
            self._save()
        else:
            self._type()
        self._next()

    def _type(self) -> None:
        type_character(self.note, self._chance.choice("abcdefghijklmnopqrstuvwxyzéà’œ"))
        text = self.note.toPlainText()
        say(event="typed", contact=self.editor.contact_id, text=text)

    def _save(self) -> None:
        contact, text = self.editor.contact_id, self.note.toPlainText()
        assert self._window.wiring is not None
        self._window.wiring.edit.save()
        until(lambda: not self.page.card.is_editing)
        say(event="saved", contact=contact, text=text)
        until(lambda: self._window.is_settled)


def main() -> None:
    """One life."""
    app = QApplication([])
    GarbageCollector(app).begin()
    look = make_look(app, "fr", Mode.LIGHT)
    say(event="ready")
    path, seed = sys.stdin.readline().split()
    settings = WindowSettings(Path(path).with_suffix(".ini"))
    window = make_window(look, settings, Path(path))
    window.show()
    until(lambda: window.page is not None and window.is_settled)
    typist = Typist(window, int(seed))
    QTimer.singleShot(0, typist.begin)
    app.exec()


if __name__ == "__main__":
    main()
