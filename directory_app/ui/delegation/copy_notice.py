"""What changed since the event that was copied: one line a place, each a way to its row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from directory_app.services.delegations.copying import RosterChange, Turn
from directory_app.ui.announce import announce
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import IconButton
from directory_app.ui.widgets.name_list import NameLine, NameList
from directory_app.ui.widgets.plain_label import PlainLabel


class CopyNotice(QFrame):
    """Hidden until there is something to say. ``opened`` carries a place's id."""

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("copyNotice")
        self.title = PlainLabel("", self, is_bold=True)
        self.lines = NameList(self.tr("What has changed since"), self)
        self.lines.opened.connect(self._on_opened)
        self.close_button = IconButton("x", self.tr("Close this message"), theme, self)
        self.close_button.clicked.connect(self.hide)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 10, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.lines)
        self.hide()

    def show_changes(self, changes: Sequence[RosterChange]) -> None:
        """Says what is not what it was; nothing when all is as before."""
        if not changes:
            self.hide()
            return
        text = self.tr("%n place(s) not as in the earlier delegation", "", len(changes))
        self.title.setText(text)
        self.lines.set_lines([NameLine(one.participation, self._line(one)) for one in changes])
        self.show()
        announce(self, f"{text}. {self._line(changes[0])}")

    def _line(self, one: RosterChange) -> str:
        templates = {
            Turn.LEFT: self.tr("%1 is no longer at %2: place to fill"),
            Turn.GONE: self.tr("%1 has no card any more: place to fill for %2"),
            Turn.DISSOLVED: self.tr("%2 has no card any more; %1 keeps the place"),
            Turn.DROPPED: self.tr("%1 (%2) is not taken over: no card any more"),
            Turn.FUNCTION: self.tr("%1, %2: function “%3”, “%4” before"),
        }
        text = templates[one.turn].replace("%1", one.name).replace("%2", one.organisation)
        return text.replace("%3", one.after).replace("%4", one.before)

    def _on_opened(self, place_id: str) -> None:
        if place_id:
            self.opened.emit(place_id)
