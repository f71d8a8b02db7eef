"""Windows on real directories, offscreen, with hands that count the keys they press."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain, repeat
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from directory_app.ui.app import make_look, make_window
from directory_app.ui.contact_card.presentation import CardPresentation
from directory_app.ui.context import Look
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.garbage import GarbageCollector
from directory_app.ui.main_window import MainWindow
from directory_app.ui.panes import ORDINARY_LETTER_PX
from directory_app.ui.settings import WindowSettings
from directory_app.ui.theme import Density, Mode, Theme
from directory_app.ui.tour.hands import type_character
from tests.ui.invented import build

PATIENCE_MS = 20_000
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def in_letters(px: int) -> int:
    """As wide for this font's letters as ``px`` is for ordinary ones: places for as many."""
    letter = QFontMetrics(QApplication.font()).averageCharWidth()
    return math.ceil(px * max(1.0, letter / ORDINARY_LETTER_PX))


def wait_until(qtbot: QtBot, condition: Callable[[], object]) -> None:
    """Lets the windows live until something is so; an AssertionError means « not yet ».

    Looks after 1 ms, 2 ms and so on up to 10: most of what is waited for is there at once, and
    ``qtbot.waitUntil`` would sleep 10 ms before it looked again. Raises TimeoutError.
    """
    end = time.monotonic() + PATIENCE_MS / 1000
    for pause_ms in chain(range(1, 10), repeat(10)):
        with suppress(AssertionError):
            if condition():
                return
        if time.monotonic() > end:
            raise TimeoutError(f"not so within {PATIENCE_MS} ms")
        qtbot.wait(pause_ms)


class Desk:
    """A window and the person in front of it. ``keys`` counts the key presses, a chord as one."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot
        self.keys = 0

    @property
    def page(self) -> DirectoryPage:
        assert self.window.page is not None
        return self.window.page

    @property
    def card(self) -> CardPresentation:
        assert self.page.card.card is not None
        return self.page.card.card

    @property
    def toast(self) -> str:
        return self.page.card.toast.text

    def focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def wait(self, condition: Callable[[], bool]) -> None:
        wait_until(self._qtbot, condition)

    def settle(self) -> None:
        self.wait(lambda: self.window.is_settled)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.keys += 1
        QTest.keyClick(self.focused(), key, modifiers)

    def type(self, text: str) -> None:
        for character in text:
            self.keys += 1
            type_character(self.focused(), character)

    def search(self, text: str) -> None:
        self.press(Qt.Key.Key_F, CTRL)
        if text:
            self.type(text)
        else:
            self.press(Qt.Key.Key_Delete)
        self.settle()

    def edit(self) -> None:
        self.press(Qt.Key.Key_E, CTRL)
        self.wait(lambda: self.page.card.is_editing)


@pytest.fixture(scope="module", autouse=True)
def garbage(qapp: QApplication) -> Iterator[None]:
    """No thread of a window destroys what another test left behind, as in the program."""
    yield from collecting(qapp)


def collecting(qapp: QApplication) -> Iterator[None]:
    """Python's collector in the hands of the event loop, then Python's own again."""
    collector = GarbageCollector(qapp)
    collector.begin()
    yield
    collector.stop()
    collector.deleteLater()
    gc.unfreeze()


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Iterator[Look]:
    """One theme and one language for the session, as in the program; what the tests left on the
    clipboard goes as it does when the program ends."""
    yield make_look(qapp, "fr", Mode.LIGHT)
    qapp.clipboard().clear()


@pytest.fixture
def open_desk(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[Path], Desk]]:
    """Opens windows; each is closed, its threads ended, before the test is over."""
    windows: list[MainWindow] = []

    def open_one(location: Path) -> Desk:
        settings = WindowSettings(tmp_path / "window.ini")
        window = make_window(look, settings, location)
        windows.append(window)
        window.resize(in_letters(1280), 800)
        window.show()
        window.activateWindow()
        wait_until(qtbot, window.isActiveWindow)
        desk = Desk(window, qtbot)
        desk.settle()
        return desk

    as_at_first(look.theme)
    yield open_one
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.processEvents()
    # Otherwise the windows live until the next event loop, and every new sheet restyles them.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def as_at_first(theme: Theme) -> None:
    """Light, of the usual size: taken on anew only when a test left it otherwise, since that
    restyles all that there is."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.set_text_scale(1.0)
    theme.set_density(Density.COMFORTABLE)
    if theme.mode is not Mode.LIGHT or not app.styleSheet():
        theme.apply(Mode.LIGHT)


@pytest.fixture
def directory_file(tmp_path: Path) -> Path:
    """The invented directory of :mod:`tests.ui.invented`."""
    return build(tmp_path)


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], directory_file: Path) -> Desk:
    """A window open on the invented directory."""
    return open_desk(directory_file)
