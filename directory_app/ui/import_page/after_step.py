"""What came of the import, where some rows were not taken: they can be kept, to be mended."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.ui.fonts import SUBTITLE
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel


class AfterStep(QWidget):
    """``rejects_asked`` when the rows left are to be kept, ``undo_asked`` when the import is to be
    taken back."""

    rejects_asked = Signal()
    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done = PlainLabel("", self, scale=SUBTITLE, is_bold=True)
        self.left = PlainLabel("", self)
        self.saved = PlainLabel("", self, tone="muted")
        self.save = TextButton(self.tr("Save the rows not taken…"), "plain", self)
        self.save.clicked.connect(self.rejects_asked)
        self.undo = TextButton(self.tr("Undo the import"), "plain", self)
        self.undo.clicked.connect(self.undo_asked)
        buttons = QWidget(self)
        flow = FlowLayout(buttons, gap_px=8)
        flow.addWidget(self.save)
        flow.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 12)
        column.setSpacing(10)
        for widget in (self.done, self.left, buttons, self.saved):
            column.addWidget(widget)
        column.addStretch(1)

    def show_done(self, done: str, left: str) -> None:
        """What was imported, and what was not."""
        self.done.setText(done)
        self.left.setText(left)
        self.saved.setText("")
        self.undo.setEnabled(True)

    def show_saved(self, text: str) -> None:
        """Where the rows were written."""
        self.saved.setText(text)
