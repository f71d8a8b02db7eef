"""What stands before a form while it is saved: keeps the keys, and gives them on afterwards.

A form that is saved is about to close. What is typed in that moment belongs to what comes next,
or to the form again when saving was refused; in either case it is not lost.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_TYPING = (
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class Curtain(QWidget):
    """Covers ``form`` and has the focus, from its making until :meth:`lift`."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._window = form.window()
        self._before = QApplication.focusWidget()
        self._keys: list[QKeyEvent] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(form.size())
        self.show()
        self.raise_()
        if self._before is not None and form.isAncestorOf(self._before):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """What a field would take is no command of the menu bar here either: Suppr, Ctrl+Z."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and _is_typing(event):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Tab is kept like any other key."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keeps the key."""
        self._keys.append(event.clone())

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Keeps it too: a button is pressed by both."""
        self._keys.append(event.clone())

    def lift(self, *, is_over: bool = False) -> None:
        """Goes, and gives the keys on, in their order, to whoever has the focus by then: the
        field of before when nobody took it. Once the form ``is_over``, letters only: a Suppr that
        was meant for a field is no command."""
        keys, self._keys = self._keys, []
        if self.hasFocus() and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()
        for key in keys:
            if is_over and not _is_letter(key):
                continue
            QApplication.sendEvent(QApplication.focusWidget() or self._window, key)


def _is_typing(event: QKeyEvent) -> bool:
    is_function_key = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    is_plain = event.modifiers() in _PLAIN and not is_function_key
    return is_plain or any(event.matches(key) for key in _TYPING)


def _is_letter(event: QKeyEvent) -> bool:
    text = event.text()
    return event.modifiers() in _PLAIN and bool(text) and text.isprintable()
