"""The list of shortcuts, read from the menus so that it cannot be out of date."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QMenu, QVBoxLayout, QWidget

from .fonts import SUBTITLE
from .widgets.buttons import TextButton
from .widgets.plain_label import PlainLabel

_MNEMONIC = re.compile(r"&(.)")


def without_mnemonic(text: str) -> str:
    """« &Fichier » → « Fichier »; « && » → « & »."""
    return _MNEMONIC.sub(r"\1", text)


class ShortcutsPage(QDialog):
    """Each command that has a shortcut, menu by menu."""

    def __init__(self, menus: list[QMenu], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(6)
        for menu in menus:
            self._add_menu(grid, menu)
        close = TextButton(self.tr("Close"), "plain", self)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 20)
        layout.setSpacing(20)
        layout.addLayout(grid)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _add_menu(self, grid: QGridLayout, menu: QMenu) -> None:
        actions = [action for action in menu.actions() if action.shortcuts()]
        if not actions:
            return
        title = without_mnemonic(menu.title())
        heading = PlainLabel(title, self, scale=SUBTITLE, is_bold=True, wraps=False)
        heading.setContentsMargins(0, 10, 0, 2)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for action in actions:
            row = grid.rowCount()
            grid.addWidget(PlainLabel(without_mnemonic(action.text()), self, wraps=False), row, 0)
            keys = (self._native(key) for key in action.shortcuts())
            label = PlainLabel(" · ".join(keys), self, tone="muted", wraps=False)
            grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignRight)

    @staticmethod
    def _native(key: QKeySequence) -> str:
        return key.toString(QKeySequence.SequenceFormat.NativeText)
