"""Fields of the form: a caption above, the control, below it what is worth saying about its text.

Checked when they are left, never while they are typed into. Know nothing of contacts.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.widgets.combo_box import control_height

from .form import Form
from .messages import Message, Offer

LONGEST = 2**31 - 1
_AROUND_PX = 14
_SIDES_PX = 22
_CAPTION_PX = 60
_MOST_LINES = 10
_PASTE = "edit-paste"
"""What Qt calls that entry of a line's menu."""
_AS_A_LINE = (3, 1, 0, 0)
"""Around a text of one line, to stand as a line edit beside it does."""


def width_of(metrics: QFontMetrics, characters: int) -> int:
    """Room for that many characters in a field."""
    return metrics.averageCharWidth() * characters + _SIDES_PX


def _gives_away(event: QKeyEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Whether undo or redo is not about this field's typing: the directory's then."""
    is_undo = event.matches(QKeySequence.StandardKey.Undo)
    is_redo = event.matches(QKeySequence.StandardKey.Redo)
    return (is_undo and not can_undo) or (is_redo and not can_redo)


class FieldEdit(QLineEdit):
    """A line. Ctrl+Z takes back what leaving the field made of its text, then typing, then leaves
    the key to the directory. ``left`` when the focus goes elsewhere in the window."""

    left = Signal()
    pasted = Signal()

    def __init__(
        self,
        form: Form,
        text: str = "",
        name: str = "",
        chars: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._chars = chars
        self.setProperty("kind", "field")
        self.setMaxLength(LONGEST)  # Qt cuts what is longer, without a word
        self.setText(text)
        self.setAccessibleName(name)
        self.setCursorPosition(0)
        self.textEdited.connect(form.edited)

    def replace(self, text: str) -> None:
        """Puts another text in, as typing would: Ctrl+Z takes it back."""
        self.selectAll()
        self.insert(text)

    def minimumSizeHint(self) -> QSize:
        """Room for the characters that the field is made for."""
        metrics = self.fontMetrics()
        return QSize(width_of(metrics, self._chars), control_height(metrics))

    def sizeHint(self) -> QSize:
        """The same: a layout gives more where there is more."""
        return self.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        """Gives undo and redo away when there is nothing of this field to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            can_undo = self.isUndoAvailable() or self._form.can_take_back()
            if _gives_away(event, can_undo=can_undo, can_redo=self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo in its order; a paste is told."""
        if event.matches(QKeySequence.StandardKey.Undo) and self._takes_back():
            self._form.take_back()
            return
        before, is_paste = self.text(), event.matches(QKeySequence.StandardKey.Paste)
        super().keyPressEvent(event)
        if is_paste:
            self._tell_pasted(before)

    def _tell_pasted(self, before: str) -> None:
        self.pasted.emit()
        self._form.pasted.emit(self, before, QGuiApplication.clipboard().text())

    def _takes_back(self) -> bool:
        if self._form.can_take_back(self):
            return True
        return not self.isUndoAvailable() and self._form.can_take_back()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the field was left; another window in front is no leaving."""
        super().focusOutEvent(event)
        elsewhere = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in elsewhere:
            self.left.emit()
            self.home(False)  # a text is recognised by its beginning

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu; a paste out of it is told as one by the keys is."""
        menu, before = self.createStandardContextMenu(), self.text()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in menu.actions():
            if action.objectName() == _PASTE:
                action.triggered.connect(lambda: self._tell_pasted(before))
        menu.popup(event.globalPos())


class NoteEdit(QPlainTextEdit):
    """A text of several lines, as high as its text from ``least_lines`` to ten, and at least
    ``chars`` wide."""

    def __init__(
        self,
        text: str,
        name: str,
        parent: QWidget | None = None,
        *,
        chars: int = 12,
        least_lines: int = 3,
    ) -> None:
        super().__init__(text, parent)
        self._chars = chars
        self._least_lines = least_lines
        if least_lines == 1:
            self.setViewportMargins(*_AS_A_LINE)
        self.setProperty("kind", "field")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._suit)
        self._suit()

    def said(self, stored: str) -> str:
        """The text without the spaces around it; ``stored`` where nothing else differs."""
        text = self.toPlainText().strip()
        return stored if text == stored.strip() else text

    def _suit(self) -> None:
        """Takes the height of the text; a bar to scroll only where there is more of it."""
        policy, is_long = Qt.ScrollBarPolicy, self._lines() > _MOST_LINES
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_long else policy.ScrollBarAlwaysOff
        )
        self.updateGeometry()

    def _lines(self) -> int:
        return max(self._least_lines, round(self.document().size().height()))

    def sizeHint(self) -> QSize:
        """Its lines, within bounds."""
        line = self.fontMetrics().lineSpacing()
        lines = min(_MOST_LINES, self._lines())
        height = control_height(self.fontMetrics()) if lines == 1 else line * lines + _AROUND_PX + 2
        return QSize(super().sizeHint().width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may ask for another height: Qt tells of typing only."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._suit()

    def minimumSizeHint(self) -> QSize:
        """The same height, any width."""
        return QSize(width_of(self.fontMetrics(), self._chars), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Gives undo and redo away when there is no typing to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            can_undo, can_redo = document.isUndoAvailable(), document.isRedoAvailable()
            if _gives_away(event, can_undo=can_undo, can_redo=can_redo):
                event.ignore()
                return False
        return super().event(event)


class _Caption(QLabel):
    """A caption with a mnemonic: one line where there is room, more where there is not."""

    def __init__(self, text: str, buddy: QWidget, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("tone", "muted")
        set_scale(self, CAPTION)
        self.setBuddy(buddy)

    def sizeHint(self) -> QSize:
        """One line."""
        metrics = self.fontMetrics()
        width = metrics.size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width()
        return QSize(width + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """The longest of its words is not looked for: a few letters."""
        return QSize(min(_CAPTION_PX, self.sizeHint().width()), self.fontMetrics().height())


class FieldBox(QWidget):
    """A control with its caption above and, when there is one, a message below."""

    def __init__(
        self, form: Form, control: QWidget, caption: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._form = form
        self._message: Message | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._caption = _Caption(caption, control, self) if caption else None
        if self._caption is not None:
            self._column.addWidget(self._caption)
        self._column.addWidget(control)
        control.setParent(self)

    def set_buddy(self, control: QWidget) -> None:
        """Lets the caption's mnemonic lead to another control of the line."""
        if self._caption is not None:
            self._caption.setBuddy(control)

    def middle_px(self) -> int:
        """Where the middle of the control is, from the top."""
        caption = self._caption.sizeHint().height() + 4 if self._caption is not None else 0
        return caption + self.control.sizeHint().height() // 2

    @property
    def warning(self) -> str:
        """What is said below the control; empty when nothing is."""
        return self._message.text if self._message is not None else ""

    def say(self, text: str, offers: Sequence[Offer] = (), *, tone: str = "warn") -> None:
        """Says something below the control, to a screen reader too, with a button for each thing
        to do about it; nothing takes it away."""
        if text and text != self.warning:
            announce(self.control, text)
        self.control.setAccessibleDescription(text)
        if self._message is None and text:
            self._message = Message(self._form.look.theme, self)
            self._message.offered.connect(self._form.rows_changed)
            self._column.addWidget(self._message)
        if self._message is not None:
            self._message.show_text(text, offers, tone)

    def show_doubt(self, text: str, offers: Sequence[Offer], tone: str) -> None:
        """The same, for a :class:`.doubts.DoubtTeller`."""
        self.say(text, offers, tone=tone)
