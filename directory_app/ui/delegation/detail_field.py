"""A field of an event's details: a caption above, the line, below it what is wrong with its text.

Checked when it is left, never while it is typed into. Knows nothing of events.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.keys import REDO, UNDO, is_one_of
from directory_app.ui.widgets.combo_box import control_height
from directory_app.ui.widgets.plain_label import PlainLabel

LONGEST = 2**31 - 1
_LINES = 3
_AROUND_PX = 18
_NO_LEAVING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class _Line(QLineEdit):
    """One line. Undo is the directory's once there is no typing to take back."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Gives undo and redo away when there is nothing of this line to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = is_one_of(event, UNDO) and not self.isUndoAvailable()
            if is_undo or (is_one_of(event, REDO) and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the line was left; another window in front is no leaving."""
        super().focusOutEvent(event)
        if event.reason() not in _NO_LEAVING:
            self.left.emit()


class _Block(QPlainTextEdit):
    """A text of several lines; Tab goes on."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Gives undo and redo away when there is nothing of this text to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            is_undo = is_one_of(event, UNDO) and not document.isUndoAvailable()
            if is_undo or (is_one_of(event, REDO) and not document.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the text was left."""
        super().focusOutEvent(event)
        if event.reason() not in _NO_LEAVING:
            self.left.emit()


class DetailField(QWidget):
    """``left`` carries the field's name. ``name`` is that of the event's value."""

    left = Signal(str)

    def __init__(
        self, name: str, caption: str, *, is_block: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.stored = ""
        """The text of what is stored, as it was shown."""
        self.edit: _Line | _Block = _Block(self) if is_block else _Line(self)
        self._label = QLabel(caption, self)
        self._label.setProperty("tone", "muted")
        self._label.setBuddy(self.edit)
        set_scale(self._label, CAPTION)
        self.error = PlainLabel("", self, scale=CAPTION, tone="danger")
        self.error.hide()
        self.edit.setProperty("kind", "field")
        self.edit.setAccessibleName(caption.replace("&", ""))
        self.edit.left.connect(lambda: self.left.emit(self.name))
        if isinstance(self.edit, _Block):
            self.edit.setTabChangesFocus(True)
            self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.edit.document().setDocumentMargin(0)
        else:
            self.edit.setMaxLength(LONGEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._label, self.edit, self.error):
            column.addWidget(widget)
        self._fit()

    @property
    def text(self) -> str:
        """What is in the field."""
        edit = self.edit
        return edit.text() if isinstance(edit, _Line) else edit.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Whether something else than what is stored was typed."""
        return self.text != self.stored

    def show_stored(self, text: str) -> None:
        """What is stored now; what was typed over it stays."""
        was_changed = self.is_changed
        self.stored = text
        if not was_changed and self.text != text:
            self.replace(text)
        if not self.is_changed:
            self.show_error("")

    def replace(self, text: str) -> None:
        """Another text in the field."""
        edit = self.edit
        if isinstance(edit, _Line):
            edit.setText(text)
            edit.setCursorPosition(0)
        else:
            edit.setPlainText(text)

    def show_error(self, text: str) -> None:
        """What is wrong, below the field; empty for nothing."""
        if text == self.error.text() and self.error.isHidden() is not bool(text):
            return
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)
        if text:
            announce(self.edit, text)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        if isinstance(self.edit, _Block):
            self.edit.setFixedHeight(metrics.lineSpacing() * _LINES + _AROUND_PX)
        else:
            self.edit.setMinimumHeight(control_height(metrics))
