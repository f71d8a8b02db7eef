"""Hands that do anything anywhere: a seeded stream of clicks, keys, commands and sizes on a window.

Deterministic per seed: what to do next is chosen when the window is at rest; the events of one
gesture (a word typed, a few arrows) follow each other without rest, as real ones do. Knows the
window's frame (menus, lanes), nothing of what the commands mean.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from directory_app.ui.tour.hands import type_character
from tests.ui.conftest import CTRL, SHIFT, Desk

LEFT_OUT = {
    "quit": "ends the window that is tried",
    "open_file": "opens the system's file dialog, which belongs to the system",
}
"""Commands (attributes of Actions) that are not done, and why. A button that comes to the system's
file dialog after something else (export, preferences) is pressed, and the dialog left at once."""

WORDS = (
    "rimq", "é", "coordination", "Saint-Élie-de-Caxton", "514 555-0142", "x@example.org", "9999",
    "<b>&", "ça œuvre", "H2X 0Z9", "2026-02-30", "  ", "’«»", "depuis 2019", "Ωß", "tir", "a",
    "12, rue de l’Entracte, Saguenay (Québec) G7H 0Z2", "www.example.org", "%1 %n",
)  # fmt: skip
KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left,
    Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp,
    Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace, Qt.Key.Key_F6, Qt.Key.Key_Menu,
)  # fmt: skip
TARGETS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
SMALLEST, LARGEST = (480, 420), (1500, 1000)


def spoken(widget: QWidget) -> str:
    """A widget as a report points it out; without identifiers, which each run makes anew."""
    owner = widget.parentWidget()
    name = widget.objectName().partition(":")[0] or widget.accessibleName()
    return f"{type(widget).__name__} {name!r} in {type(owner).__name__}"


class Hands:
    """What ``desk`` undergoes. ``done`` events so far; ``last`` are the newest, for a report."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self._desk = desk
        self._random = random.Random(seed)
        self.done = 0
        self.last: deque[str] = deque(maxlen=30)
        commands = desk.window.commands
        self._left_out: list[QAction] = [
            getattr(commands, name) for name in LEFT_OUT if hasattr(commands, name)
        ]
        self._gestures = {
            self._click: 30, self._double_click: 4, self._click_more: 6, self._ask_menu: 4,
            self._type: 12, self._press_keys: 16, self._press_shortcut: 8, self._do_command: 14,
            self._resize: 1,
        }  # fmt: skip
        self._in_dialog = {
            self._click: 5, self._type: 4, self._press_keys: 3, self._escape: 2,
        }  # fmt: skip

    def play(self, events: int, check: Callable[[], None]) -> None:
        """``events`` more events, at least; ``check`` is called whenever the window is at rest."""
        end = self.done + events
        while self.done < end:
            self._gesture()
            self._rest()
            check()

    def _gesture(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            self._answer(popup)
            return
        gestures = self._in_dialog if QApplication.activeModalWidget() else self._gestures
        self._random.choices(list(gestures), list(gestures.values()))[0]()

    def _rest(self) -> None:
        """Until nothing is under way; a dialog of the system is left as it came. What a window
        manager would do without a screen's: the window on top is the active one."""
        self._desk.settle()
        for dialog in self._desk.window.findChildren(QFileDialog):
            dialog.reject()
        QApplication.processEvents()
        top = QApplication.activeModalWidget() or self._desk.window
        if QApplication.activePopupWidget() is None and not top.isActiveWindow():
            top.activateWindow()
            self._desk.wait(top.isActiveWindow)

    def _note(self, what: str) -> None:
        self.done += 1
        self.last.append(f"{self.done}: {what}")

    # --- pointing ----------------------------------------------------------------------------

    def _spot(self) -> tuple[QWidget, QPoint] | None:
        top = QApplication.activeModalWidget() or self._desk.window
        found = [
            w
            for w in top.findChildren(QWidget)
            if isinstance(w, TARGETS)
            and w.isVisible()
            and w.isEnabled()
            and not w.visibleRegion().isEmpty()
        ]
        if not found:
            return None
        target = self._random.choice(found)
        widget = target.viewport() if isinstance(target, QAbstractItemView) else target
        shown = widget.visibleRegion().boundingRect()
        across, down = (self._random.randrange(max(1, s)) for s in shown.size().toTuple())
        return widget, shown.topLeft() + QPoint(across, down)

    def _click(self, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        spot = self._spot()
        if spot is None:
            self._escape()
            return
        self._note(f"click {spoken(spot[0])} {spot[1].toTuple()} {modifiers.name}")
        with self._answering():
            QTest.mouseClick(spot[0], LEFT, modifiers, spot[1])

    def _click_more(self) -> None:
        """As one selects several rows."""
        self._click(self._random.choice((CTRL, SHIFT)))

    def _double_click(self) -> None:
        spot = self._spot()
        if spot is None:
            return
        widget, where = spot
        self._note(f"double click {spoken(widget)} {where.toTuple()}")
        for press in (QTest.mouseClick, QTest.mouseDClick):
            if isValid(widget) and widget.isVisible() and not QApplication.activePopupWidget():
                with self._answering():
                    press(widget, LEFT, PLAIN, where)

    def _ask_menu(self) -> None:
        spot = self._spot()
        if spot is None:
            return
        widget, where = spot
        self._note(f"context menu of {spoken(widget)} {where.toTuple()}")
        asked = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, where, widget.mapToGlobal(where), PLAIN
        )
        with self._answering():
            QApplication.sendEvent(widget, asked)

    # --- menus that open ---------------------------------------------------------------------

    @contextmanager
    def _answering(self) -> Iterator[None]:
        """Answers menus that wait for their answer before the event is over."""
        timer = QTimer()
        timer.timeout.connect(self._answer_waiting)
        timer.start(0)
        yield
        timer.stop()

    def _answer_waiting(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            self._answer(popup)

    def _answer(self, popup: QWidget) -> None:
        if isinstance(popup, QMenu):
            self._answer_menu(popup)
            return
        for _ in range(self._random.randrange(4)):
            self._press(popup, Qt.Key.Key_Down)
        self._press(popup, self._random.choice((Qt.Key.Key_Return, Qt.Key.Key_Escape)))
        if popup.isVisible():
            popup.close()

    def _answer_menu(self, menu: QMenu) -> None:
        offered = [
            action
            for action in menu.actions()
            if action.isEnabled() and not action.isSeparator() and action not in self._left_out
        ]
        if offered and self._random.random() < 0.8:
            menu.setActiveAction(self._random.choice(offered))
            self._press(menu, Qt.Key.Key_Return)
        if isValid(menu) and menu.isVisible():
            self._press(menu, Qt.Key.Key_Escape)

    # --- keys --------------------------------------------------------------------------------

    def _press(self, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self._note(f"{modifiers.name} {key.name} on {spoken(widget)}")
        with self._answering():
            QTest.keyClick(widget, key, modifiers)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or QApplication.activeModalWidget() or self._desk.window

    def _escape(self) -> None:
        self._press(self._focused(), Qt.Key.Key_Escape)

    def _press_keys(self) -> None:
        key = self._random.choice(KEYS)
        modifiers = self._random.choices((PLAIN, SHIFT, CTRL), (8, 2, 1))[0]
        for _ in range(self._random.randint(1, 5)):
            if QApplication.activePopupWidget() is None:
                self._press(self._focused(), key, modifiers)

    def _type(self) -> None:
        for character in self._random.choice(WORDS):
            focused = self._focused()
            self._note(f"type {character!r} on {spoken(focused)}")
            with self._answering():
                type_character(focused, character)

    # --- commands ----------------------------------------------------------------------------

    def _commands(self) -> list[QAction]:
        actions = [a for menu in self._desk.window.commands.menus for a in menu.actions()]
        return [a for a in actions if a.isEnabled() and a.text() and a not in self._left_out]

    def _do_command(self) -> None:
        action = self._random.choice(self._commands())
        self._note(f"command {action.text()!r}")
        with self._answering():
            action.trigger()

    def _press_shortcut(self) -> None:
        keys = [key for action in self._commands() for key in action.shortcuts()]
        chord = self._random.choice(keys)[0]  # type: ignore[index]
        self._press(self._focused(), chord.key(), chord.keyboardModifiers())

    def _resize(self) -> None:
        width = self._random.randint(SMALLEST[0], LARGEST[0])
        height = self._random.randint(SMALLEST[1], LARGEST[1])
        self._note(f"resize {width}×{height}")
        self._desk.window.resize(width, height)
