"""The list of shortcuts, read from the menus so that it cannot be out of date; a field narrows
it."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLineEdit,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from directory_app.domain.folding import fold

from .announce import announce
from .fonts import SUBTITLE
from .search.filter_examples import filter_examples
from .widgets.buttons import TextButton
from .widgets.plain_label import PlainLabel

_MNEMONIC = re.compile(r"&(.)")
_TALLEST_PX = 600
_WIDEST_PX = 900
_NAMED = re.compile("\u00a0?: ?.*")
"""What an undo names today: the page says what the keys do any day."""


def without_mnemonic(text: str) -> str:
    """« &Fichier » → « Fichier »; « && » → « & »."""
    return _MNEMONIC.sub(r"\1", text)


class ShortcutsPage(QDialog):
    """Each command that has a shortcut, menu by menu."""

    def __init__(self, menus: list[QMenu], parent: QWidget | None = None, lang: str = "fr") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._rows: list[tuple[str, tuple[PlainLabel, ...], PlainLabel]] = []
        self.filter = QLineEdit(self)
        self.filter.setProperty("kind", "field")
        self.filter.setPlaceholderText(self.tr("Find a shortcut"))
        self.filter.setAccessibleName(self.tr("Find a shortcut"))
        self.filter.setMinimumHeight(34)
        self.filter.textChanged.connect(self._narrow)
        page = QWidget(self)
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(6)
        for menu in menus:
            self._add_menu(menu)
        self._add_filters(lang)
        self._none = PlainLabel(self.tr("No shortcut matches."), self, tone="muted")
        self._none.hide()
        self._grid.addWidget(self._none, self._grid.rowCount(), 0, 1, 2)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self._grid.setColumnStretch(0, 1)
        self._lay_out(page)

    def _lay_out(self, page: QWidget) -> None:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrows scroll it
        area.setAccessibleName(self.tr("Keyboard shortcuts"))
        area.setWidget(page)
        close = TextButton(self.tr("Close"), "plain", self)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self.filter)
        layout.addWidget(area, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        hint = page.sizeHint()
        width = min(hint.width() + 90, _WIDEST_PX)
        self.resize(width, min(hint.height() + 140, _TALLEST_PX))
        self.filter.setFocus()

    def _add_menu(self, menu: QMenu) -> None:
        actions = [action for action in menu.actions() if action.shortcuts()]
        if not actions:
            return
        title = without_mnemonic(menu.title())
        heading = self._heading(title)
        for action in actions:
            text = _NAMED.sub("", without_mnemonic(action.text()))
            keys = " · ".join(dict.fromkeys(map(self._native, action.shortcuts())))
            name = PlainLabel(text, self, wraps=False)
            shown = PlainLabel(keys, self, tone="muted", wraps=False)
            self._add_row(title, name, shown, heading)

    def _add_filters(self, lang: str) -> None:
        """The words that filter a search, an example of each."""
        title = self.tr("Words that filter a search")
        heading = self._heading(title)
        glossary = QGridLayout()  # its own columns: a text is longer than the keys of a command
        glossary.setHorizontalSpacing(self._grid.horizontalSpacing())
        glossary.setVerticalSpacing(self._grid.verticalSpacing())
        glossary.setColumnStretch(1, 1)
        for example, text in filter_examples(lang):
            words = PlainLabel(example, self, wraps=False)
            meaning = PlainLabel(text, self, tone="muted")
            row = glossary.rowCount()
            glossary.addWidget(words, row, 0)
            glossary.addWidget(meaning, row, 1)
            self._know(title, words, meaning, heading)
        self._grid.addLayout(glossary, self._grid.rowCount(), 0, 1, 2)

    def _heading(self, title: str) -> PlainLabel:
        heading = PlainLabel(title, self, scale=SUBTITLE, is_bold=True, wraps=False)
        heading.setContentsMargins(0, 10, 0, 2)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        return heading

    def _add_row(
        self, title: str, name: PlainLabel, shown: PlainLabel, heading: PlainLabel
    ) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(shown, row, 1, Qt.AlignmentFlag.AlignRight)
        self._know(title, name, shown, heading)

    def _know(self, title: str, name: PlainLabel, shown: PlainLabel, heading: PlainLabel) -> None:
        """Has the field above find the row."""
        known = fold(f"{title} {name.accessibleName()} {shown.accessibleName()}")
        self._rows.append((known, (name, shown), heading))

    def _narrow(self, text: str) -> None:
        words = fold(text).split()
        kept: set[PlainLabel] = set()
        for known, labels, heading in self._rows:
            is_kept = all(word in known for word in words)
            for label in labels:
                label.setVisible(is_kept)
            if is_kept:
                kept.add(heading)
        for _, _, heading in self._rows:
            heading.setVisible(heading in kept)
        self._none.setVisible(not kept)
        if not kept:
            announce(self, self._none.text())

    @staticmethod
    def _native(key: QKeySequence) -> str:
        """« Ctrl+Entrée » for either of the two keys that bear that name in French."""
        portable = key.toString(QKeySequence.SequenceFormat.PortableText)
        key = QKeySequence(portable.replace("Return", "Enter"))
        return key.toString(QKeySequence.SequenceFormat.NativeText)
