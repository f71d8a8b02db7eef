"""The first rows of a spreadsheet, as a spreadsheet shows them.

Looked at only: no cell can be chosen or copied, since what leaves goes through the register.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from directory_app.ui.fonts import scaled
from directory_app.ui.widgets.plain_tip import plain_tip

DELIMITERS = {"xlsx": ",", "csv-excel-fr": ";", "csv": ","}
"""Profile of a spreadsheet → what parts its cells, in the file or in its preview."""
_WIDEST_LETTERS = 26
_LEAST_LETTERS = 6
_SIDES_PX = 18
_AROUND_PX = 10

AnyIndex = QModelIndex | QPersistentModelIndex


def cells_of(text: str, profile: str) -> list[list[str]]:
    """Headings and rows of what the writer of a profile of :data:`DELIMITERS` wrote."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=DELIMITERS[profile]))


class _Cells(QAbstractTableModel):
    """Headings and rows; a cell of several lines on one, whole in its tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.headings: Sequence[str] = ()
        self.rows: Sequence[Sequence[str]] = ()

    def show(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Replaces everything."""
        self.beginResetModel()
        self.headings, self.rows = headings, rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many contacts."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex | None = None) -> int:
        """How many headings."""
        return 0 if parent is not None and parent.isValid() else len(self.headings)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Seen, not chosen."""
        return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """A cell's text."""
        text = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.splitlines())
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """A heading."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return self.headings[section] if is_text else None


class TablePreview(QTableView):
    """A table whose cells are gone through with the arrows, and left with Tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportTable")
        self._cells = _Cells(self)
        self.setModel(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)

    @property
    def texts(self) -> list[list[str]]:
        """Headings and rows, as the file has them."""
        return [list(self._cells.headings), *map(list, self._cells.rows)]

    def show_cells(self, cells: Sequence[Sequence[str]]) -> None:
        """Headings first; what is shown already stays where it was scrolled to."""
        if self.texts != [list(row) for row in cells]:
            self._cells.show(cells[0] if cells else (), cells[1:])
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A cell is not copied."""
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Columns as wide as what they hold, within bounds: a long text is elided."""
        metrics = self.fontMetrics()
        letter, head = metrics.averageCharWidth(), self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + _AROUND_PX)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setFont(scaled(self.font(), 1.0, is_bold=True))  # as drawn: elided where it ends
        bold = QFontMetrics(head.font())
        for column, heading in enumerate(self._cells.headings):
            texts = (row[column] for row in self._cells.rows)
            widths = [*map(metrics.horizontalAdvance, texts), bold.horizontalAdvance(heading)]
            fitting = min(max(widths), _WIDEST_LETTERS * letter)
            self.setColumnWidth(column, max(fitting, _LEAST_LETTERS * letter) + _SIDES_PX)
