"""« Ce qui a changé depuis »: what is no longer as it was printed, or as a draft was begun."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.services.delegations.drift import PrintedDifference
from directory_app.ui.context import Look
from directory_app.ui.fonts import SUBTITLE
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.name_list import NameLine, NameList
from directory_app.ui.widgets.plain_label import PlainLabel


class ChangesPane(QWidget):
    """``opened`` carries the place that a line is about, ``closed`` that the roster is wanted."""

    opened = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changesPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        text = self.tr("What has changed since")
        title = PlainLabel(text, self, scale=SUBTITLE, is_bold=True)
        self.sentence = PlainLabel("", self, tone="muted")
        self.lines = NameList(text, self)
        self.lines.opened.connect(self.opened)
        self.back = TextButton(self.tr("Back to the delegation"), "link", self)
        self.back.set_icon(look.theme, "arrow-left", "link")
        self.back.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(8)
        for widget in (self.back, title, self.sentence, self.lines):
            column.addWidget(widget)
        column.addStretch(1)

    def show_differences(self, found: Sequence[PrintedDifference]) -> None:
        """« Lise Côté, téléphone : 514 555-0101 → 514 555-0102 »."""
        self.lines.set_lines([NameLine(one.place_id, self._line(one)) for one in found])
        self.lines.setVisible(bool(found))
        self.sentence.setText(self._sentence(found))

    def _sentence(self, found: Sequence[PrintedDifference]) -> str:
        if not found:
            return self.tr("Nothing: the sheet would be the same with today’s coordinates.")
        if all(one.is_draft for one in found):
            return self.tr("The sheet follows the cards; this is other than when it was begun.")
        return self.tr("The sheet keeps what was printed; the cards say otherwise today.")

    def _line(self, one: PrintedDifference) -> str:
        names = {
            "organisation": self.tr("organisation"),
            "acronym": self.tr("acronym"),
            "address": self.tr("address"),
            "phones": self.tr("telephone"),
            "website": self.tr("website"),
            "email": self.tr("e-mail"),
        }
        nothing = self.tr("nothing")
        text = self.tr("%1, %2: %3 → %4").replace("%1", one.name).replace("%2", names[one.field])
        return text.replace("%3", one.printed or nothing).replace("%4", one.today or nothing)

    def first_stop(self) -> QWidget:
        """What takes the focus."""
        return self.lines if self.lines.isVisibleTo(self) else self.back
