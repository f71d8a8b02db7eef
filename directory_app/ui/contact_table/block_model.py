"""What a block would change, cell by cell: refused cells first, with their reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt
from PySide6.QtGui import QIcon

from directory_app.ui.widgets.plain_tip import plain_tip

from .wording import column_names, said

if TYPE_CHECKING:
    from directory_app.domain.problems import Problem
    from directory_app.services.table_edit import BlockPlan, PlannedCell

    from .model import AnyIndex

PLANNED_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class BlockModel(QAbstractTableModel):
    """``explain`` words an error, ``sentence`` a problem; ``warning`` marks what has either."""

    def __init__(
        self,
        plan: BlockPlan,
        explain: Callable[[Exception], str],
        sentence: Callable[[Problem], str],
        warning: QIcon,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._cells = (*plan.refused, *plan.changes)
        self._explain = explain
        self._sentence = sentence
        self._warning = warning

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        translate = QCoreApplication.translate
        return (
            translate("BlockSheet", "Contact"),
            translate("BlockSheet", "Column"),
            translate("BlockSheet", "Before"),
            translate("BlockSheet", "After"),
            translate("BlockSheet", "Remark"),
        )

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """One row a cell of the block that is not as it should be already."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Contact, column, before, after, remark."""
        return 0 if parent.isValid() else len(self.headings())

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts; a whole row is said with its first cell."""
        cell = self._cells[index.row()]
        texts = self._texts(cell)
        if role == PLANNED_ROLE:
            return cell
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._warning if cell.refusal is not None or cell.problems else None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return ", ".join(filter(None, texts))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = texts[index.column()]
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None

    def _texts(self, cell: PlannedCell) -> tuple[str, ...]:
        is_refused = cell.refusal is not None
        after = cell.text if is_refused else said(cell.column, cell.after)
        before = said(cell.column, cell.before)
        return cell.name, column_names()[cell.column], before, after, self._remark(cell)

    def _remark(self, cell: PlannedCell) -> str:
        translate = QCoreApplication.translate
        found = [self._sentence(problem) for problem in cell.problems]
        if cell.refusal is not None:
            why = found[0] if found else self._explain(cell.refusal)
            return translate("BlockSheet", "Refused: %1").replace("%1", why)
        if cell.is_own_now:
            found.append(translate("BlockSheet", "becomes this contact’s own"))
        if cell.is_withheld:
            found.append(translate("BlockSheet", "equals a confidential value: will not be shown"))
        return " ".join(found)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings()[section]
        return None
