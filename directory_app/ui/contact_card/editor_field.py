"""One field of the form: caption, text, and below it what is worth saying about the text.

Checked when it is left, never while it is typed into; only ever a warning, since a value is kept
as typed when it cannot be read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from directory_app.domain.addresses import parse_address
from directory_app.domain.emails import parse_email
from directory_app.domain.phones import parse_phone
from directory_app.domain.problems import Problem
from directory_app.domain.websites import parse_website
from directory_app.ui.announce import announce
from directory_app.ui.context import Look
from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.widgets.buttons import TextButton, verbatim
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .presentation import ValueLine
from .rows import pixmap_label

LONGEST = 1_000
_READERS: Mapping[str, Callable[[str], tuple[Problem, ...]]] = {
    "phones": lambda text: parse_phone(text).problems,
    "emails": lambda text: parse_email(text).problems,
    "websites": lambda text: parse_website(text).problems,
    "addresses": lambda text: parse_address(text).problems,
}


class FieldEdit(QLineEdit):
    """A line whose Ctrl+Z takes back typing first, then leaves the key to the directory."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Gives undo and redo away when there is no typing to take back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_spent_undo = event.matches(QKeySequence.StandardKey.Undo)
            is_spent_redo = event.matches(QKeySequence.StandardKey.Redo)
            if (is_spent_undo and not self.isUndoAvailable()) or (
                is_spent_redo and not self.isRedoAvailable()
            ):
                event.ignore()
                return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class EditorField(QWidget):
    """A coordinate being corrected. ``line`` is what it was."""

    def __init__(
        self, line: ValueLine, look: Look, parent: QWidget | None = None, *, is_first: bool = True
    ) -> None:
        super().__init__(parent)
        self.line = line
        self._look = look
        self.edit = FieldEdit(line.edited, self)
        self.edit.setProperty("kind", "field")
        self.edit.setMaxLength(LONGEST)
        self.edit.setMinimumHeight(32)
        self.edit.setObjectName(f"field:{line.item_id}")
        self.edit.setAccessibleName(wording.caption_of(line.collection))
        self.edit.left.connect(self.check)
        self._suggestion = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(5)
        layout.addWidget(self._caption(is_first=is_first))
        layout.addWidget(self.edit)
        layout.addWidget(self._warning_row())
        if line.source is not None:
            layout.addWidget(self._owner_note(line.source.short_name))

    @property
    def key(self) -> tuple[str, str, str]:
        """Owner, collection and item: what the correction is about."""
        return self.line.owner_id, self.line.collection, self.line.item_id

    @property
    def text(self) -> str:
        """What is in the field."""
        return self.edit.text()

    @property
    def is_changed(self) -> bool:
        """Whether the text differs from what was stored."""
        return self.text != self.line.edited

    @property
    def warning(self) -> str:
        """The sentence below the field; empty when there is none."""
        return "" if self._warnings.isHidden() else self._warning.accessibleName()

    def check(self) -> None:
        """Says below the field what is wrong with its text, if anything."""
        problems = _READERS[self.line.collection](self.text) if self.text.strip() else ()
        self._warnings.setVisible(bool(problems))
        if not problems:
            self.edit.setAccessibleDescription("")
            return
        sentence = self._look.texts.problem(problems[0])
        if sentence != self._warning.accessibleName():
            announce(self.edit, sentence)
        self._warning.setText(sentence)
        self.edit.setAccessibleDescription(sentence)
        self._suggest(problems[0].suggestion or "")

    def _suggest(self, suggestion: str) -> None:
        self._suggestion = suggestion if self.line.collection != "addresses" else ""
        text = self.tr("Use %1").replace("%1", verbatim(self._suggestion))
        self._repair.setText(text)
        self._repair.setVisible(bool(self._suggestion))

    def _on_repair(self) -> None:
        self.edit.selectAll()
        self.edit.insert(self._suggestion)  # unlike setText, Ctrl+Z takes it back
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.check()

    def _caption(self, *, is_first: bool) -> QLabel:
        # A mnemonic belongs to the first field of its kind only.
        name = wording.field_caption_of if is_first else wording.caption_of
        text = " · ".join((name(self.line.collection), *map(verbatim, self.line.details)))
        caption = QLabel(text if is_first else text.replace("&&", "&"), self)
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setProperty("tone", "muted")
        set_scale(caption, CAPTION)
        if is_first:
            caption.setBuddy(self.edit)
        return caption

    def _warning_row(self) -> QWidget:
        self._warnings = QWidget(self)
        self._warning = PlainLabel("", self._warnings, scale=CAPTION, tone="warn")
        self._repair = TextButton("", "link", self._warnings)
        self._repair.clicked.connect(self._on_repair)
        colour = self._look.theme.tokens.warn
        row = QHBoxLayout(self._warnings)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(pixmap_label("triangle-alert", colour, 16, self._warnings))
        row.addWidget(self._warning, 1)
        row.addWidget(self._repair)
        self._warnings.hide()
        return self._warnings

    def _owner_note(self, owner: str) -> PlainLabel:
        text = self.tr("changes the card of %1").replace("%1", owner)
        return PlainLabel(text, self, scale=CAPTION, tone="muted")
