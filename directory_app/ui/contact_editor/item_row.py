"""A row of the form: one element of a collection, its parts, and its removal.

A removed line stays in its place as « Retiré — Remettre » until the form is saved: nothing is
lost by a slip. Knows which keys it changes, never what becomes of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.fonts import CAPTION
from directory_app.ui.icons import icon_pixmap
from directory_app.ui.widgets.buttons import IconButton, TextButton
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel

from . import wording
from .fields import FieldBox
from .form import Form
from .marks import Marks
from .messages import LineLabel

_ROW_GAP_PX = 4
_SAYING = frozenset({"extension", "acronym", "what", "date"})
"""Parts that somebody typed for something; a label or a mark alone is no beginning."""


@dataclass(frozen=True, slots=True)
class Part:
    """One text of an element: what is stored and how to read what is there now."""

    stored: str
    read: Callable[[], str]

    @property
    def is_changed(self) -> bool:
        """Whether it says something else now."""
        return self.read() != self.stored


class ItemRow(QWidget):
    """One element. ``vanished`` when a line that was never stored and says nothing is removed."""

    vanished = Signal(object)

    def __init__(
        self,
        form: Form,
        owner_id: str,
        collection: str,
        item_id: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self.owner_id = owner_id
        self.collection = collection
        self.item_id = item_id
        self.is_removed = False
        self.whole: Part | None = None
        self.parts: dict[str, Part] = {}
        self.boxes: dict[str, FieldBox] = {}
        self._removed_line: QWidget | None = None
        self._details: PlainLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_ROW_GAP_PX)
        self.content = QWidget(self)
        self.line = FlexLayout(self.content)
        self._column.addWidget(self.content)

    # --- what it is about ----------------------------------------------------------------------

    def key(self, part: str = "") -> FieldKey:
        """The key of the element, or of a part of it."""
        path = f"{self.collection}.{part}" if part else self.collection
        return self.owner_id, path, self.item_id

    @property
    def is_new(self) -> bool:
        """Whether the element is not stored yet."""
        return self.item_id.startswith("+")

    @property
    def is_removed_in_draft(self) -> bool:
        """Whether the draft takes the element away."""
        return not self.is_new and self.form.drafted(self.key()) == ""

    @property
    def is_secret(self) -> bool:
        """Whether what it shows is, or is being marked, confidential: what is copied out of it is
        kept from histories of the clipboard (:mod:`directory_app.ui.secrecy.copied_fields`)."""
        granted = self.form.redacted.granted_items
        lock = self.findChild(Marks)
        return not granted.isdisjoint((self.item_id, self.collection)) or (
            lock is not None and lock.lock.isChecked()
        )

    def typed(self, part: str, stored: str) -> str:
        """What a part shows at first; a removed element keeps what it had, to be put back."""
        text = self.form.typed(self.key(part), stored)
        return stored if self.is_removed_in_draft else text

    @property
    def is_begun(self) -> bool:
        """Whether a new line says something beside what it is about, which is missing."""
        if not self.is_new or self.is_removed or self.whole is None or self.whole.read():
            return False
        return any(part.is_changed for name, part in self.parts.items() if name in _SAYING)

    def edits(self) -> dict[FieldKey, str]:
        """What differs from what is stored; of a line that is begun, what it says so far."""
        whole = self.whole.read() if self.whole is not None else ""
        if self.is_new:
            if self.is_removed or not (whole or self.is_begun):
                return {}
            return ({self.key(): whole} if whole else {}) | self._changes()
        if self.is_removed or (self.whole is not None and not whole):
            return {self.key(): ""}
        found = {} if self.whole is None or not self.whole.is_changed else {self.key(): whole}
        return found | self._changes()

    def _changes(self) -> dict[FieldKey, str]:
        return {self.key(name): part.read() for name, part in self.parts.items() if part.is_changed}

    def check(self) -> None:
        """Puts texts into their usual form and says below them what is wrong; nothing here."""

    def box_of(self, part: str) -> FieldBox | None:
        """The field of a part, or the first one."""
        return self.boxes.get(part) or next(iter(self.boxes.values()), None)

    def summary(self) -> str:
        """What the element is called once it is removed."""
        return self.whole.read() if self.whole is not None else ""

    def start(self) -> None:
        """Puts the cursor into the field that matters most."""
        box = self.box_of("")
        if box is not None:
            box.control.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is said below --------------------------------------------------------------------

    def show_details(self, text: str) -> None:
        """Says in small letters what has no field of its own; nothing takes it away."""
        if self._details is None:
            if not text:
                return
            self._details = PlainLabel("", self, scale=CAPTION, tone="muted")
            self._column.insertWidget(1, self._details)
        self._details.setText(text)
        self._details.setVisible(bool(text) and not self.is_removed)

    # --- removal -------------------------------------------------------------------------------

    def _remove_button(self, name: str, parent: QWidget) -> IconButton:
        """The cross that takes the element away; ``name``: what of."""
        text = QCoreApplication.translate("Editor", "Remove: %1").replace("%1", name)
        button = IconButton("x", text, self.form.look.theme, parent)
        button.setObjectName("remove")
        button.clicked.connect(self.remove)
        return button

    def _add_remove(self) -> None:
        """The cross at the end of the line."""
        self.line.add(self._remove_button(wording.name_of(self.collection), self.content))

    def remove(self) -> None:
        """Takes the element away; a line tells it and gives it back."""
        if self.is_new and not self.edits():
            self.is_removed = True
            self.vanished.emit(self)
            return
        self.set_removed(is_removed=True)
        assert self._removed_line is not None
        self._removed_line.findChildren(TextButton)[0].setFocus()
        self.form.rows_changed.emit()

    def put_back(self) -> None:
        """Gives a removed element back."""
        self.set_removed(is_removed=False)
        self.form.rows_changed.emit()
        self.start()

    def set_removed(self, *, is_removed: bool) -> None:
        """Shows the element, or that it was removed."""
        self.is_removed = is_removed
        if is_removed and self._removed_line is None:
            self._removed_line = self._make_removed_line()
            self._column.addWidget(self._removed_line)
        if self._removed_line is not None:
            self._removed_line.setVisible(is_removed)
        self.content.setVisible(not is_removed)
        if self._details is not None:
            self._details.setVisible(bool(self._details.text()) and not is_removed)

    def _make_removed_line(self) -> QWidget:
        translate = QCoreApplication.translate
        line = QWidget(self)
        row = FlexLayout(line, gap_px=6, line_gap_px=0)
        text = self.summary()
        row.add(LineLabel(f"{text} · " + translate("Editor", "Removed"), line, tone="muted"))
        button = TextButton(translate("Editor", "Put back"), "link", line)
        button.setObjectName("put-back")
        button.setAccessibleName(translate("Editor", "Put back: %1").replace("%1", text))
        button.clicked.connect(self.put_back)
        row.add(button)
        return line


class MaskedRow(QWidget):
    """The place of something confidential, with the way to ask for it."""

    def __init__(self, form: Form, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._glyph = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._glyph)
        text = QCoreApplication.translate("Editor", "%1: confidential").replace("%1", caption)
        row.addWidget(PlainLabel(text, self, tone="muted"), 1)
        button = TextButton(QCoreApplication.translate("Editor", "Show"), "link", self)
        button.setObjectName("reveal")
        button.setAccessibleName(
            QCoreApplication.translate("Editor", "Show: %1").replace("%1", caption)
        )
        button.clicked.connect(form.reveal_asked)
        row.addWidget(button)
        form.look.theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        colour = self._form.look.theme.tokens.text2
        self._glyph.setPixmap(icon_pixmap("lock", colour, 16, self.devicePixelRatioF()))
