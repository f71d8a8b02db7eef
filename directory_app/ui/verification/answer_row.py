"""One value of a sheet and what came back of it: exact, to be corrected, to be removed.

Keys where the row has the focus: 1, 2, 3 answer, 0 takes the answer back, Enter goes on to the next
row. Knows nothing of the other rows, nor of what is done with answers.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from directory_app.services.verification.service import Answer, SheetLine, Verdict
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.segmented import SegmentedControl

_NONE: Final = ""
_DIGITS: Final = {
    Qt.Key.Key_0: _NONE,
    Qt.Key.Key_1: Verdict.EXACT.value,
    Qt.Key.Key_2: Verdict.CORRECT.value,
    Qt.Key.Key_3: Verdict.REMOVE.value,
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AnswerRow(QFrame):
    """``answered`` after each change of the answer or its text; ``left`` when Enter goes on."""

    answered = Signal()
    left = Signal()

    def __init__(self, line: SheetLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.caption = PlainLabel(
            f"{line.number}. {line.caption}", self, scale=CAPTION, tone="muted"
        )
        self.value = PlainLabel(line.text or self.tr("Confidential, hidden"), self)
        self.notes = PlainLabel("; ".join(line.notes), self, scale=CAPTION, tone=self._tone)
        self.notes.setVisible(bool(line.notes) and not line.is_hidden)
        self.choice = SegmentedControl(self._name, self)
        self.field = QLineEdit(self)
        self.error = PlainLabel("", self, tone="danger")
        self._make_choice()
        self._make_field()
        self._arrange()

    @property
    def is_secret(self) -> bool:
        """Whether the value, or what corrects it, is confidential."""
        return self.line.is_confidential

    # --- building ------------------------------------------------------------------------------

    @property
    def _tone(self) -> str:
        return "warn" if self.line.is_confidential else "muted"

    @property
    def _name(self) -> str:
        text = self.line.text or self.tr("Confidential, hidden")
        return f"{self.line.caption}, {text}"

    def _make_choice(self) -> None:
        self.choice.set_choices(
            (
                (_NONE, self.tr("No answer")),
                (Verdict.EXACT, self.tr("Exact")),
                (Verdict.CORRECT, self.tr("To correct")),
                (Verdict.REMOVE, self.tr("To remove")),
            )
        )
        buttons = self.choice.buttons
        buttons[Verdict.CORRECT].setEnabled(self.line.can_be_corrected)
        buttons[Verdict.REMOVE].setEnabled(self.line.can_be_removed)
        for button in buttons.values():
            button.setAccessibleDescription(self._name)
        self.choice.setEnabled(not self.line.is_hidden)
        self.choice.setHidden(self.line.is_hidden)
        self.choice.chosen.connect(self._on_chosen)

    def _make_field(self) -> None:
        name = self.tr("Correction: %1").replace("%1", self.line.caption)
        self.field.setAccessibleName(name)
        self.field.setProperty("kind", "field")
        self.field.setText(self.line.typed)
        self.field.textEdited.connect(self._on_edited)
        self.field.hide()
        self.error.hide()

    def _arrange(self) -> None:
        told = QWidget(self)
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for widget in (self.caption, self.value, self.notes):
            column.addWidget(widget)
        told.setMinimumWidth(self.fontMetrics().averageCharWidth() * 30)
        line = FlexLayout()
        line.add(told, 1)
        line.add(self.choice)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 6, 12, 6)
        whole.setSpacing(4)
        whole.addLayout(line)
        whole.addWidget(self.field)
        whole.addWidget(self.error)

    # --- the answer ----------------------------------------------------------------------------

    @property
    def answer(self) -> Answer | None:
        """What was answered; None while nothing was."""
        value = self.choice.value
        if value == _NONE:
            return None
        verdict = Verdict(value)
        return Answer(verdict, self.field.text() if verdict is Verdict.CORRECT else "")

    def take_up(self, answer: Answer | None) -> None:
        """Shows an answer without telling anybody."""
        self.choice.set_value(_NONE if answer is None else answer.verdict.value)
        is_correction = answer is not None and answer.verdict is Verdict.CORRECT
        if answer is not None and is_correction:
            self.field.setText(answer.text)
        self.field.setVisible(is_correction)

    def choose(self, value: str) -> None:
        """Answers as a click would; a verdict that does not suit the value is none."""
        button = self.choice.buttons[value]
        if button.isEnabled():
            button.click()

    def _on_chosen(self, value: str) -> None:
        self.choice.set_value(value)
        self.show_message("")
        is_correction = value == Verdict.CORRECT
        self.field.setVisible(is_correction)
        if is_correction:
            self.field.selectAll()
            self.field.setFocus()
        elif self.isAncestorOf(QApplication.focusWidget() or self):
            self.take_focus()
        self.answered.emit()

    def _on_edited(self) -> None:
        self.show_message("")
        self.answered.emit()

    def show_message(self, text: str) -> None:
        """Says under the value what is wrong with the answer, or what happened meanwhile."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.field.setAccessibleDescription(text)
        if text:
            announce(self, text)

    # --- keys ----------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """The focus goes to the answer, or to the text that corrects."""
        self.choice.buttons[self.choice.value].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 and 0 answer, Enter goes on; Escape leaves the text."""
        key, is_typing = event.key(), self.field.hasFocus()
        if key in _ENTER and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.left.emit()
        elif key == Qt.Key.Key_Escape and is_typing:
            self.take_focus()
        elif key in _DIGITS and not is_typing and self.choice.isEnabled():
            self.choose(_DIGITS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)
