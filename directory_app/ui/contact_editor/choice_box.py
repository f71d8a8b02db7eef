"""A box to choose a word in, drawn like the fields beside it; most take any other word too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QComboBox, QWidget

from directory_app.ui.widgets.combo_box import ARROW_ROOM_PX, INDENT_PX, ComboBox, control_height

from .fields import FieldEdit, width_of
from .form import Form


class ChoiceBox(ComboBox):
    """``choices``: codes and what they are called. A word that is none of them stands for itself
    when ``is_open``."""

    def __init__(
        self,
        form: Form,
        choices: Sequence[tuple[str, str]],
        value: str = "",
        *,
        name: str = "",
        is_open: bool = True,
        chars: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(form.look.theme, parent)
        self._chars = chars
        self._codes = {text: code for code, text in choices}
        self.setAccessibleName(name)
        self.setMaxVisibleItems(18)
        self.edit: FieldEdit | None = None
        if is_open:
            self.edit = FieldEdit(form, "", name)
            self.edit.setProperty("kind", "")
            self.edit.setTextMargins(INDENT_PX - 4, 0, 0, 0)
            _make_see_through(self.edit)
            self.setLineEdit(self.edit)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.setCompleter(None)  # type: ignore[arg-type]  # None: what is typed is meant
        self._is_filled = False
        self.set_value(value)

    @property
    def value(self) -> str:
        """The code chosen, or the word typed."""
        text = " ".join(self.currentText().split())
        return self._codes.get(text, text)

    def set_value(self, value: str) -> None:
        """Chooses a code, or writes a word that is none."""
        text = next((text for text, code in self._codes.items() if code == value), value)
        if self.edit is not None:
            self.setCurrentIndex(self.findText(text))
            self.setEditText(text)
            self.edit.setCursorPosition(0)
            return
        self._codes.setdefault(text, value)
        if self.findText(text) < 0:
            self.addItem(text)
        self.setCurrentIndex(self.findText(text))

    def _fill(self) -> None:
        """Puts the choices in, which costs too much before anybody looks."""
        if self._is_filled:
            return
        self._is_filled = True
        before = self.currentText()
        self.blockSignals(True)
        self.clear()
        self.addItems(list(self._codes))
        self.setCurrentIndex(self.findText(before))
        if self.edit is not None:
            self.setEditText(before)
        self.blockSignals(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arrows go through the choices."""
        self._fill()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        """Opens the list."""
        self._fill()
        super().showPopup()

    def minimumSizeHint(self) -> QSize:
        """Room for the characters that the box is made for, and its arrow."""
        metrics = self.fontMetrics()
        return QSize(width_of(metrics, self._chars) + ARROW_ROOM_PX, control_height(metrics))


def _make_see_through(edit: FieldEdit) -> None:
    """The box draws the ground and the frame of its line."""
    palette = edit.palette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    edit.setPalette(palette)
