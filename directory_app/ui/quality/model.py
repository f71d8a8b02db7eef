"""The rows of one kind: every finding is known, what it says is read when it is shown.

Holds what the read lane answered, asks nothing itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

if TYPE_CHECKING:
    from .lines import BoardLine

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a row shows, as :class:`BoardLine`; None until it is read."""

PAGE_ROWS = 50
KEPT_LINES = 2_000
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class BoardModel(QAbstractListModel):
    """``wanted`` carries the findings of rows that were shown without being known."""

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = ""
        self.findings: tuple[Hashable, ...] = ()
        self._lines: dict[Hashable, BoardLine] = {}
        self._asked: set[Hashable] = set()
        self._missing: set[int] = set()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    def show(
        self,
        kind: str,
        findings: Sequence[Hashable],
        lines: Mapping[Hashable, BoardLine] | None = None,
    ) -> None:
        """Replaces everything by the findings of a kind; ``lines`` that are known already."""
        self.beginResetModel()
        self.kind = kind
        self.findings, self._lines = tuple(findings), dict(lines or {})
        self._asked.clear()
        self.endResetModel()

    def add_lines(self, lines: Mapping[Hashable, BoardLine]) -> None:
        """What some rows say. Those that were asked for and are not among them are gone."""
        self._lines |= lines
        while len(self._lines) > KEPT_LINES:
            del self._lines[next(iter(self._lines))]
        self._asked -= set(lines)
        if self.findings:
            self.dataChanged.emit(self.index(0), self.index(len(self.findings) - 1))

    def forget_lines(self) -> None:
        """What rows say may be another by now; those in sight are asked for again."""
        self._lines.clear()
        self._asked.clear()
        if self.findings:
            self.dataChanged.emit(self.index(0), self.index(len(self.findings) - 1))

    def line_at(self, row: int) -> BoardLine | None:
        """The line of a row, None when there is none or it is not known yet."""
        if not 0 <= row < len(self.findings):
            return None
        return self._lines.get(self.findings[row])

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many problems."""
        return 0 if parent.isValid() else len(self.findings)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line, and what a screen reader says of it."""
        if not index.isValid() or (role != LINE_ROLE and role not in _SPOKEN):
            return None
        line = self.line_at(index.row())
        if line is None:
            self._want(index.row())
            return None
        return line if role == LINE_ROLE else line.spoken

    def _want(self, row: int) -> None:
        first = row - row % PAGE_ROWS
        self._missing.update(range(first, min(first + PAGE_ROWS, len(self.findings))))
        if not self._timer.isActive():
            self._timer.start()

    def _ask(self) -> None:
        rows = (self.findings[n] for n in sorted(self._missing) if n < len(self.findings))
        new = tuple(one for one in rows if one not in self._lines and one not in self._asked)
        self._missing.clear()
        self._asked.update(new)
        if new:
            self.wanted.emit(new)
