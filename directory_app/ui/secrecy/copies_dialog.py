"""The places where a confidential value also stands, each a way there; never the value."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from directory_app.services.copies import Copies, Copy
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.name_list import NameLine, NameList
from directory_app.ui.widgets.plain_label import PlainLabel

from .wording import CopiesWording

_LEAST_PX = (480, 320)


class CopiesDialog(QDialog):
    """``opened`` carries the :class:`Copy` whose place is wanted; the dialog then closes."""

    opened = Signal(object)

    def __init__(self, found: Copies, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("copies")
        self.setWindowTitle(self.tr("Also withheld there"))
        self._places: tuple[Copy, ...] = found.found
        words = CopiesWording(self)
        self.names = NameList(self.tr("Where the value also stands"), self)
        self.names.set_lines(
            [NameLine(str(number), words.line(one)) for number, one in enumerate(found.found)]
        )
        self.names.opened.connect(self._open)
        close = TextButton(self.tr("Close"), "plain", self)
        close.clicked.connect(self.reject)
        self._lay_out(words.marked_text(found), close)

    def _lay_out(self, text: str, close: TextButton) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(text, self))
        column.addWidget(self.names)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.setMinimumSize(*_LEAST_PX)

    def _open(self, number: str) -> None:
        self.accept()
        self.opened.emit(self._places[int(number)])
