"""Above the list of the trash: how many contacts have long been there, and the way to erase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from directory_app.services.trash import TrashContents


class TrashBar(QFrame):
    """Hidden but in the trash. ``empty_asked`` by the button, whose label ends with « … »."""

    empty_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trashBar")
        self._label = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.empty = TextButton(self.tr("Empty the trash…"), "plain", self)
        self.empty.clicked.connect(self.empty_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 10)
        row.setSpacing(10)
        row.addWidget(self._label, 1)
        row.addWidget(self.empty)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.accessibleName()

    def show_contents(self, found: TrashContents, *, can_write: bool) -> None:
        """Says what has long been in the trash; an empty one says so itself."""
        self.setVisible(bool(found.contacts))
        self.empty.setVisible(can_write)
        days = str(found.keep_days)
        if found.overdue:
            text = self.tr(
                "%n contact(s) have been here for more than %1 days.", "", len(found.overdue)
            )
        else:
            text = self.tr("No contact has been here for more than %1 days.")
        self._label.setText(text.replace("%1", days))
