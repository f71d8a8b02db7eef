"""A line that says how many, and a link that unfolds which ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from directory_app.ui.fonts import CAPTION, SUBTITLE

from .buttons import LEAST_TARGET_PX, TextButton
from .name_list import Line, NameList
from .plain_label import PlainLabel


class Disclosure(QFrame):
    """« 4 sans courriel … compléter »; the names unfold below. Hidden while there is nobody.

    ``opened`` carries the id of the name that was chosen.
    """

    opened = Signal(str)

    def __init__(self, link: str, parent: QWidget | None = None, *, is_main: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("kind", "plain" if is_main else "disclosure")
        self._link = link
        scale = SUBTITLE if is_main else 1.0
        self.glyph = QLabel(self)
        self.glyph.hide()
        self._count = PlainLabel("", self, scale=scale, is_bold=True, wraps=False)
        self._what = PlainLabel("", self, tone="" if is_main else "muted")
        self._more = PlainLabel("", self, tone="muted", scale=CAPTION)
        self._more.hide()
        self.button = TextButton(link, "link", self)
        self.button.setMinimumWidth(LEAST_TARGET_PX)
        self.button.clicked.connect(self.toggle)
        self.names = NameList("", self)
        self.names.opened.connect(self.opened)
        self.names.hide()
        self._arrange()

    def _arrange(self) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        words = QHBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._count, 0, middle)
        words.addWidget(self._what, 1)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addStretch(1)
        text.addLayout(words)
        text.addWidget(self._more)
        text.addStretch(1)
        line = QHBoxLayout()
        line.setContentsMargins(16, 8, 20, 8)
        line.setSpacing(12)
        line.addWidget(self.glyph, 0, middle)
        line.addLayout(text, 1)
        line.addWidget(self.button, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.names)

    @property
    def text(self) -> str:
        """« 4 sans courriel »."""
        return f"{self._count.text()} {self._what.accessibleName()}".strip()

    @property
    def is_open(self) -> bool:
        """Whether the names are unfolded."""
        return not self.names.isHidden()

    def show_lines(self, count: str, what: str, lines: Sequence[Line], *, more: str = "") -> None:
        """What it says, a second line in smaller letters, and whom it lists."""
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self._what.setText(what)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.names.set_lines(lines)
        self.names.setAccessibleName(self.text)
        self.button.setVisible(bool(lines))
        self._name_button()
        if not lines:
            self.names.hide()

    def toggle(self) -> None:
        """Unfolds or folds."""
        self.set_open(not self.is_open)

    def set_open(self, is_open: bool) -> None:
        """Unfolds or folds."""
        self.names.setVisible(is_open)
        self._name_button()

    def _name_button(self) -> None:
        self.button.setText(self.tr("hide") if self.is_open else self._link)
        self.button.setAccessibleName(f"{self.button.text()}, {self.text}")
