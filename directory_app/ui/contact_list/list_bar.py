"""What belongs to the place shown: its name, and for a list filled by hand the buttons that order
it (the same as Alt+↑, Alt+↓ and Suppr: dragging is never the only way, WCAG 2.2, 2.5.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from directory_app.ui.widgets.buttons import IconButton
from directory_app.ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme


class ListBar(QFrame):
    """Hidden unless a list is shown. ``moved`` carries -1 or 1."""

    moved = Signal(int)
    removed = Signal()
    menu_asked = Signal(QWidget)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listBar")
        self._name = ElidedLabel("", self, is_bold=True)
        self.up = IconButton("arrow-up", self.tr("Move up (Alt+↑)"), theme, self)
        self.down = IconButton("arrow-down", self.tr("Move down (Alt+↓)"), theme, self)
        self.remove = IconButton("list-x", self.tr("Remove from the list (Del)"), theme, self)
        self.more = IconButton("ellipsis", self.tr("More actions on this list"), theme, self)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        self.more.clicked.connect(lambda: self.menu_asked.emit(self.more))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 4)
        row.setSpacing(2)
        row.addWidget(self._name, 1)
        for button in (self.up, self.down, self.remove, self.more):
            row.addWidget(button)
        self.hide()

    def show_list(self, name: str, *, is_ordered: bool, can_write: bool) -> None:
        """Shows the bar of a list; no name hides it."""
        self._name.setText(name)
        for button in (self.up, self.down, self.remove):
            button.setVisible(is_ordered and can_write)
        self.setVisible(bool(name))
