"""A heading, the names under it, and what can be done about them: hidden while there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.name_list import NameLine, NameList
from directory_app.ui.widgets.plain_label import PlainLabel


class ChoiceList(NameList):
    """Names of which one is chosen by a click, and opened by a double click or Entrée: buttons
    beside it are about the chosen one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.clicked.disconnect()
        self.doubleClicked.connect(self._open)

    @property
    def current_id(self) -> str:
        """The chosen one; the first while nobody chose."""
        ids = self.ids
        if not ids:
            return ""
        row = self.currentIndex().row()
        return ids[max(row, 0)]


class NamedSection(QWidget):
    """Heading, names, buttons in a flow. The heading says how many."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.heading = PlainLabel(name, self, is_bold=True)
        self.names = ChoiceList(name, self)
        self._flow = FlowLayout(gap_px=12)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.names)
        self._column.addLayout(self._flow)

    def add_button(self, text: str) -> TextButton:
        """A button below the names."""
        button = TextButton(text, "link", self)
        self._flow.addWidget(button)
        return button

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Id and text of each; none hides the section."""
        self.heading.setText(f"{self._name} ({len(names)})")
        self.names.set_lines([NameLine(id_, text) for id_, text in names])
        self.setVisible(bool(names))


class ToldSection(QWidget):
    """A heading and a sentence."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(name, self, is_bold=True)
        self.sentence = PlainLabel("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.sentence)

    def show_words(self, words: Sequence[str]) -> None:
        """The words, one after the other; none hides the section."""
        self.sentence.setText(", ".join(words))
        self.setVisible(bool(words))
