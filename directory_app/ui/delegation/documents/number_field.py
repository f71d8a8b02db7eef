"""A number to type, or to step through with the arrow keys, drawn like the fields beside it.

Not a QSpinBox: drawn by a style sheet, it wants its arrows redrawn as images.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class NumberField(QLineEdit):
    """A number from ``least`` to ``most``, with as many ``decimals``. ``changed`` once a number is
    there to be taken; what is none goes back to the last one when the field is left."""

    changed = Signal()

    def __init__(
        self,
        least: float,
        most: float,
        step: float = 1,
        decimals: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "field")
        self._least, self._most, self._step, self._decimals = least, most, step, decimals
        self._value = float(least)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._show)
        self.set_value(max(least, 0.0))

    @property
    def value(self) -> float:
        """The number."""
        return self._value

    def set_value(self, value: float) -> None:
        """Shows a number, without telling; a text that says it already stays."""
        if value != self._value or self._read(self.text()) is None:
            self._value = value
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go by a step."""
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        value = min(max(self._value + by * self._step, self._least), self._most)
        if value != self._value:
            self._value = value
            self._show()
            self.selectAll()
            self.changed.emit()

    def _read(self, text: str) -> float | None:
        """The number that a text says, with a comma or a point."""
        try:
            value = round(float(text.strip().replace(",", ".").replace("−", "-")), self._decimals)
        except ValueError:
            return None
        return value if self._least <= value <= self._most else None

    def _show(self) -> None:
        self.setText(QLocale().toString(float(self._value), "f", self._decimals))

    def _on_edited(self, text: str) -> None:
        value = self._read(text)
        if value is not None and value != self._value:
            self._value = value
            self.changed.emit()
