"""The first page ever: what to start with. Five buttons, no wizard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from directory_app.ui.context import Look
from directory_app.ui.fonts import TITLE
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel

_WIDTH_PX = 560
IMPORT = "import"
"""What is chosen by whoever begins with a list of their own: an empty directory, then its page."""


class WelcomePage(QWidget):
    """``chosen`` carries the origin of the directory to make (table, sample,
    empty, or :data:`IMPORT`); ``open_asked`` when there is a file already."""

    chosen = Signal(str)
    open_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, TextButton] = {}
        self.banner = Banner(look.theme, self)
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedHeight(4)
        self._busy.setAccessibleName(self.tr("Making the directory"))
        self._busy.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.banner)
        layout.addWidget(self._busy)
        layout.addWidget(self._scrolled(), 1)

    def set_busy(self, is_busy: bool) -> None:
        """While the directory is made, nothing else can be chosen."""
        self._busy.setVisible(is_busy)
        for button in self.buttons.values():
            button.setEnabled(not is_busy)

    def _scrolled(self) -> QScrollArea:
        page = QWidget(self)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._panel(), 6)
        middle.addStretch(1)
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def _panel(self) -> QWidget:
        panel = QWidget(self)
        panel.setMaximumWidth(_WIDTH_PX)
        column = QVBoxLayout(panel)
        column.setSpacing(12)
        title = PlainLabel(self.tr("Welcome to Bottin"), panel, scale=TITLE, is_bold=True)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sentence = PlainLabel(
            self.tr("Everything stays on this computer. What do you want to begin with?"),
            panel,
            tone="muted",
        )
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addWidget(sentence)
        column.addSpacing(8)
        for choice in self._choices():
            column.addWidget(self._choice(panel, *choice))
        open_file = TextButton(self.tr("Open a directory file…"), "link", panel)
        open_file.clicked.connect(self.open_asked)
        self.buttons["file"] = open_file
        column.addWidget(open_file, 0, Qt.AlignmentFlag.AlignHCenter)
        return panel

    def _choices(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "table",
                self.tr("Open the Table’s directory"),
                self.tr("The federations and people of the public documents of the Table."),
            ),
            (
                "sample",
                self.tr("Explore with sample data"),
                self.tr("Invented people and organisations, to try everything without risk."),
            ),
            (
                "empty",
                self.tr("Start an empty directory"),
                self.tr("Nothing in it yet: your own contacts only."),
            ),
            (
                IMPORT,
                self.tr("Import a file or paste a list"),
                self.tr("Excel, CSV, vCard or text: you see what it does before it is done."),
            ),
        )

    def _choice(self, parent: QWidget, origin: str, text: str, sentence: str) -> QFrame:
        frame = QFrame(parent)
        frame.setProperty("kind", "group")
        button = TextButton(text, "primary" if origin == "table" else "plain", frame)
        button.setAccessibleDescription(sentence)
        button.clicked.connect(lambda: self.chosen.emit(origin))
        self.buttons[origin] = button
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(PlainLabel(sentence, frame, tone="muted"))
        return frame
