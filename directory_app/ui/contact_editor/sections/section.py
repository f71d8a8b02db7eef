"""A group of the form: a heading, rows one below the other, links that add others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShortcutEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from directory_app.ui.contact_card.drafts import FieldKey
from directory_app.ui.contact_editor.fields import FieldBox
from directory_app.ui.contact_editor.form import Form
from directory_app.ui.contact_editor.item_row import ItemRow
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel

_SIDE_PX = 16
_EDGE_PX = 12
_GAP_PX = 10


class FormPart(Protocol):
    """Anything of the form that says what changed in it."""

    def edits(self) -> dict[FieldKey, str]:
        """What differs from what is stored."""

    def check(self) -> None:
        """Puts texts into their usual form and says what is wrong with them."""


class AddLink(TextButton):
    """A link that obeys its mnemonic at once: what is typed next is for the row that it adds."""

    def event(self, event: QEvent) -> bool:
        """Qt would press it for a tenth of a second first."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)


class Section(QFrame):
    """A framed group. Its parts are asked for their edits from top to bottom."""

    def __init__(self, form: Form, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form
        self.parts: list[FormPart] = []
        self.setProperty("kind", "group")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_SIDE_PX, _EDGE_PX, _SIDE_PX, _EDGE_PX + 2)
        self.column.setSpacing(_GAP_PX)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        title = PlainLabel(heading.upper(), self, scale=CAPTION, is_bold=True, tone="muted")
        self.head.addWidget(title, 1)
        self.column.addLayout(self.head)
        self._links: FlowLayout | None = None

    def edits(self) -> dict[FieldKey, str]:
        """What differs from what is stored."""
        return {key: text for part in self.parts for key, text in part.edits().items()}

    def check(self) -> None:
        """Checks every part."""
        for part in self.parts:
            part.check()

    def find_box(self, key: FieldKey) -> FieldBox | None:
        """The field of a key, None when it is not here."""
        owner, path, item = key
        collection, _, name = path.partition(".")
        for part in self.parts:
            if isinstance(part, FieldBox) and getattr(part, "key", None) == key:
                return part
            if isinstance(part, ItemRow) and part.key() == (owner, collection, item):
                return part.box_of(name)
        return None

    def add_row(self, row: QWidget, *, at: int | None = None) -> None:
        """Adds a row above the links, or at a place of the column."""
        last = self.column.count() - (1 if self._links is not None else 0)
        self.column.insertWidget(last if at is None else at, row)
        if self.isVisible():
            row.show()  # now: Tab passes over what is shown a moment later

    def add_link(self, text: str, name: str, on_clicked: Callable[[], object]) -> TextButton:
        """Adds a link at the bottom."""
        if self._links is None:
            holder = QWidget(self)
            self._links = FlowLayout(holder, gap_px=18)
            self.column.addWidget(holder)
        link = AddLink(text, "link", self)
        link.setObjectName(f"add:{name}")
        link.clicked.connect(lambda: on_clicked())
        self._links.addWidget(link)
        return link

    def drop(self, row: ItemRow) -> None:
        """Takes a row away that was never stored and says nothing."""
        self.parts.remove(row)
        row.hide()
        row.deleteLater()
        self.form.rows_changed.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.focusNextChild()
