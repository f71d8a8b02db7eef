"""Before and after, contact by contact: looked at, never typed into.

A few dozen rows at first; more on request. The text of a cell is in its tool tip,
as plain text.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from directory_app.services.batch_edit import PreviewRow

from .wording import BatchWording

_AROUND_PX = 12
_LONGEST = 300
NOTHING = "—"
"""Stands where there is no value."""


class PreviewTable(QTableWidget):
    """One line a value; the column of labels is there only where something has one."""

    def __init__(self, words: BatchWording, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._words = words
        self.setObjectName("exportTable")
        self.setAccessibleName(self.tr("Before and after"))
        self.setHorizontalHeaderLabels(
            [self.tr("Contact"), self.tr("Which"), self.tr("Before"), self.tr("After")]
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_rows(self, field: str, rows: Sequence[PreviewRow]) -> None:
        """Other rows."""
        self.setRowCount(0)
        self.setColumnHidden(1, not any(cell.label for row in rows for cell in row.cells))
        self.add_rows(field, rows)

    def add_rows(self, field: str, rows: Sequence[PreviewRow]) -> None:
        """Further rows, below."""
        height = self.fontMetrics().height() + _AROUND_PX
        self.verticalHeader().setDefaultSectionSize(height)
        for row in rows:
            for number, cell in enumerate(row.cells):
                texts = (row.name if not number else "", *self._words.cell_texts(field, cell))
                self._add_line(texts, row.name)

    def _add_line(self, texts: Sequence[str], name: str) -> None:
        line = self.rowCount()
        self.insertRow(line)
        for column, text in enumerate(texts):
            is_first = not column
            item = QTableWidgetItem(text[:_LONGEST] or ("" if is_first else NOTHING))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name if is_first else item.text())
            item.setToolTip(f"<span>{escape(text[:_LONGEST])}</span>" if text else "")
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.setItem(line, column, item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines as high as the text is."""
        super().resizeEvent(event)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _AROUND_PX)
