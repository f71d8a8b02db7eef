"""« Tout corriger (7)… »: what each correction would change, ticked, then done as one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from directory_app.services.quality import ProblemRow
    from directory_app.ui.context import Look

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SIZE = (760, 480)
_LEAST = (460, 320)


class FixModel(QAbstractTableModel):
    """Contact, what it says, what is done about it; the first column is ticked."""

    counted = Signal(int)

    def __init__(self, rows: Sequence[ProblemRow], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)
        self._texts = look.texts
        self._left_out: set[int] = set()

    @property
    def chosen(self) -> tuple[ProblemRow, ...]:
        """The rows that are ticked."""
        return tuple(row for n, row in enumerate(self.rows) if n not in self._left_out)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many corrections."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Three."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What the columns are."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Contact"), self.tr("Now"), self.tr("Afterwards"))[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts, and whether the row is ticked."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            is_out = index.row() in self._left_out
            return Qt.CheckState.Unchecked if is_out else Qt.CheckState.Checked
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        fix = self._texts.fix(row.fix) if row.fix is not None else ""
        text = (row.name, row.doubted or row.text, fix)[index.column()]
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ticks a row, or not."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        is_in = Qt.CheckState(value) is Qt.CheckState.Checked
        (self._left_out.discard if is_in else self._left_out.add)(index.row())
        self.dataChanged.emit(index, index)
        self.counted.emit(len(self.chosen))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Space ticks a row."""
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else found


class FixAllDialog(QDialog):
    """``accepted`` when what is ticked (``model.chosen``) is to be done."""

    def __init__(self, rows: Sequence[ProblemRow], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("fixAll")
        self.setWindowTitle(self.tr("Correct everything"))
        self.model = FixModel(rows, look, self)
        self.view = QTableView(self)
        self.view.setModel(self.model)
        self._fit_view()
        self.apply = TextButton("", "primary", self)
        self.apply.setDefault(True)
        self.apply.clicked.connect(self.accept)
        cancel = TextButton(self.tr("Cancel"), "plain", self)
        cancel.clicked.connect(self.reject)
        self.model.counted.connect(self._name_button)
        self._name_button(len(rows))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(
            PlainLabel(self.tr("Everything is done as one step: one undo takes it back."), self)
        )
        column.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.apply)
        column.addLayout(row)
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)

    def _fit_view(self) -> None:
        view = self.view
        view.setAccessibleName(self.tr("Corrections"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.horizontalHeader().setHighlightSections(False)
        height = max(28, round(view.fontMetrics().height() * 1.7))
        view.verticalHeader().setDefaultSectionSize(height)
        view.selectRow(0)

    def _name_button(self, count: int) -> None:
        self.apply.setText(self.tr("Correct %n value(s)", "", count))
        self.apply.setEnabled(count > 0)
