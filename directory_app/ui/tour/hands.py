"""Hands that press keys as a user would, and wait for what follows; a journey that does not arrive
says where it stopped."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from directory_app.ui.main_window import MainWindow

PATIENCE_S = 60.0
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class TourStopped(Exception):
    """The window did not do what the step expects; the message names the step."""


def type_character(widget: QWidget, character: str) -> None:
    """Types one character; QTest knows ASCII only, and aborts on « é »."""
    if character.isascii():
        QTest.keyClicks(widget, character)
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, PLAIN, character))


class Hands:
    """Keys go to whatever has the focus."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """One key, perhaps with others held down; the window does what follows at once."""
        QTest.keyClick(self._focused(), key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Each character of a text."""
        for character in text:
            type_character(self._focused(), character)
            QApplication.processEvents()

    def search(self, text: str) -> None:
        """Types in the search box, in place of what is there, and waits for the answer."""
        self.press(Qt.Key.Key_F, CTRL)
        if text:
            self.type(text)
        else:
            self.press(Qt.Key.Key_Delete)
        self.wait("search", lambda: self._window.is_settled)

    def wait(self, step: str, condition: Callable[[], bool]) -> None:
        """Lets the window work until ``condition`` holds. Raises TourStopped."""
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            if time.monotonic() > deadline:
                raise TourStopped(step)
            QTest.qWait(5)

    def settle(self, step: str) -> None:
        """Waits until nothing is under way."""
        self.wait(step, lambda: self._window.is_settled)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window
