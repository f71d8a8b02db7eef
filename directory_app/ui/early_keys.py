"""Keys of commands that are pressed while the window is not quite there: kept, and done then.

The first list is painted before what may be done with it is loaded; whoever opens Bottin and
presses Ctrl+N at once, and types a name, finds it in the form and not in the search box.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class EarlyKeys(QObject):
    """Listens to the box that has the focus first, until :meth:`replay`."""

    def __init__(self, box: QLineEdit, menus: Sequence[QMenu], parent: QObject) -> None:
        super().__init__(parent)
        self._box = box
        self._menus = menus
        self._pressed: list[QKeyEvent] = []
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the first command on, every key waits: what follows it is meant for it."""
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        key = cast("QKeyEvent", event)
        if not self._pressed and not self._is_command(key):
            return False
        if kind is QEvent.Type.KeyPress:
            self._pressed.append(key.clone())
        key.accept()  # a shortcut that the menu bar has already is kept too, in its turn
        return True

    def replay(self) -> None:
        """Does what was pressed, in order, and listens no more."""
        self._box.removeEventFilter(self)
        pressed, self._pressed = self._pressed, []
        for key in pressed:
            action = self._find(key)
            if action is not None:
                action.trigger()
            else:
                QApplication.sendEvent(QApplication.focusWidget() or self._box, key)
        self.deleteLater()

    def _is_command(self, key: QKeyEvent) -> bool:
        is_held = bool(key.modifiers() & _HELD)
        is_function = Qt.Key.Key_F1 <= key.key() <= Qt.Key.Key_F12
        action = self._find(key) if is_held or is_function else None
        return action is not None and not action.isEnabled()

    def _find(self, key: QKeyEvent) -> QAction | None:
        """The command of a key; of several, the one that makes sense now."""
        wanted = QKeySequence(key.keyCombination())
        found = [one for one in self._actions() if wanted in one.shortcuts()]
        return next((one for one in found if one.isEnabled()), next(iter(found), None))

    def _actions(self) -> Iterator[QAction]:
        waiting = list(self._menus)
        while waiting:
            menu = waiting.pop()
            yield from menu.actions()
            waiting += [one for action in menu.actions() if isinstance(one := action.menu(), QMenu)]
