"""Before and after, contact by contact: looked at, never typed into.

A few dozen rows at first; more on request. The text of a cell is in its tool tip,
as plain text.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QRect, Qt
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
_SIDES_PX = 20
"""Left and right of a text, with what the style keeps free."""
_LONGEST = 300
_MOST_LINES = 3
"""Lines of a cell: what was added to a list of words must be seen."""
_MOST_FITTED = 400
"""Rows whose height follows their texts; the others have one line."""
LEAST_HEIGHT_PX = 220
"""Of the table, header included."""
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
        self._is_whole = False
        self.setMinimumHeight(LEAST_HEIGHT_PX)
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
        first = self.rowCount()
        for row in rows:
            for number, cell in enumerate(row.cells):
                texts = (row.name if not number else "", *self._words.cell_texts(field, cell))
                self._add_line(texts, row.name)
        self._fit(first)

    def set_whole(self, *, is_whole: bool) -> None:
        """Whether it is as high as its rows, in a page that scrolls."""
        self._is_whole = is_whole
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if is_whole else policy.ScrollBarAsNeeded
        )
        self._suit()

    def _fit(self, first: int) -> None:
        """Rows as high as their texts, within bounds."""
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _AROUND_PX)
        widths = [self.columnWidth(n) - _SIDES_PX for n in range(self.columnCount())]
        for number in range(first, min(self.rowCount(), _MOST_FITTED)):
            self.setRowHeight(number, self._height_of(number, widths))
        self._suit()

    def _height_of(self, line: int, widths: Sequence[int]) -> int:
        metrics, wraps = self.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        shown = [n for n in range(self.columnCount()) if not self.isColumnHidden(n)]
        texts = [(n, item.text()) for n in shown if (item := self.item(line, n)) is not None]
        highest = max(
            metrics.boundingRect(QRect(0, 0, widths[n], 0), wraps, text).height()
            for n, text in texts
        )
        least, most = metrics.height(), metrics.lineSpacing() * _MOST_LINES
        return min(max(highest, least), most) + _AROUND_PX

    def _suit(self) -> None:
        rows = self.verticalHeader().length() if self._is_whole else 0
        least = self.horizontalHeader().sizeHint().height() + 6 if self._is_whole else 0
        self.setMinimumHeight(max(LEAST_HEIGHT_PX, least + rows))

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
        """Another width breaks the texts elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(0)
