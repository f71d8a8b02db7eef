"""A page that stands in place of list and card: one way back, one way on.

Escape and Alt+← go back, Ctrl+Enter goes on, Enter presses the button that has the focus and does
nothing else: a box is ticked by Space, so that whoever ends with Enter changes no choice. Knows
nothing of what stands on the page.
"""

from __future__ import annotations

from typing import TypeGuard

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WholePage(QWidget):
    """Its keys. A page says what back, on and its first stop are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way_back = QShortcut(QKeySequence("Alt+Left"), self)
        self._way_back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._way_back.activated.connect(lambda: self.go_back())

    def go_back(self) -> None:
        """One step back, or to the list."""
        raise NotImplementedError

    def go_on(self) -> None:
        """What the main button does."""
        raise NotImplementedError

    def first_stop(self) -> QWidget:
        """What takes the focus: what is looked at."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Alt+← is the page's while it is in front: a button would take the arrow for itself."""
        super().showEvent(event)
        self._way_back.setEnabled(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Then somebody else's."""
        super().hideEvent(event)
        self._way_back.setEnabled(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Given to the page (F6), the focus goes on to what is looked at."""
        self.first_stop().setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, Ctrl+Enter goes on; Enter presses the button that has the focus."""
        focused, key = QApplication.focusWidget(), event.key()
        is_enter = key in _ENTER
        if key == Qt.Key.Key_Escape:
            self.go_back()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_on()
        elif is_enter and _is_pressed(focused) and not event.isAutoRepeat():
            focused.click()
        elif not is_enter:
            super().keyPressEvent(event)


def _is_pressed(focused: QWidget | None) -> TypeGuard[QAbstractButton]:
    return isinstance(focused, QAbstractButton) and not isinstance(
        focused, QCheckBox | QRadioButton
    )


__all__ = ["WholePage"]
