"""The places of a delegation as a list that changes in place: what is selected, current and in
sight stays so by identity while rows come, go and move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from directory_app.domain.delegations import Delegate

from .wording import spoken_row, who

DELEGATE_ROLE = Qt.ItemDataRole.UserRole + 1
RANK_ROLE = Qt.ItemDataRole.UserRole + 2
PLACE_FORMAT = "application/x-bottin-place"
"""What is dragged within the roster: the id of a place."""

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RosterModel(QAbstractListModel):
    """The delegates in the roster's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._delegates: list[Delegate] = []
        self.can_write = True

    @property
    def delegates(self) -> tuple[Delegate, ...]:
        """Every place, from the top."""
        return tuple(self._delegates)

    @property
    def ids(self) -> list[str]:
        """Their ids."""
        return [one.id for one in self._delegates]

    def row_of(self, place_id: str) -> int | None:
        """Where a place stands; None when it is not there."""
        ids = self.ids
        return ids.index(place_id) if place_id in ids else None

    def find(self, place_id: str) -> Delegate | None:
        """A place by its id."""
        row = self.row_of(place_id)
        return None if row is None else self._delegates[row]

    # --- changing --------------------------------------------------------------------------------

    def set_delegates(self, delegates: Sequence[Delegate]) -> None:
        """Other places: those that are gone go, new ones come, the rest takes its new order."""
        if list(delegates) == self._delegates:
            return
        self._take_away({one.id for one in delegates})
        self._bring([one for one in delegates if self.row_of(one.id) is None])
        if self.ids != [one.id for one in delegates]:
            self._reorder([one.id for one in delegates])
        self._delegates = list(delegates)
        self._tell()

    def replace(self, delegates: Sequence[Delegate]) -> None:
        """The places of another delegation."""
        self.beginResetModel()
        self._delegates = list(delegates)
        self.endResetModel()

    def move(self, place_id: str, rank: int) -> bool:
        """Puts a place at a rank (from 0) at once, before the file says so; whether it moves."""
        row = self.row_of(place_id)
        if row is None or row == rank or not 0 <= rank < len(self._delegates):
            return False
        below = rank + 1 if rank > row else rank
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), below)
        self._delegates.insert(rank, self._delegates.pop(row))
        self.endMoveRows()
        self._tell()
        return True

    def _take_away(self, kept: set[str]) -> None:
        for row in range(len(self._delegates) - 1, -1, -1):
            if self._delegates[row].id not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._delegates[row]
                self.endRemoveRows()

    def _bring(self, fresh: list[Delegate]) -> None:
        if fresh:
            first = len(self._delegates)
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._delegates += fresh
            self.endInsertRows()

    def _reorder(self, ids: list[str]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        named = [self._delegates[index.row()].id for index in before]
        self._delegates.sort(key=lambda one: ids.index(one.id))
        ranks = {id_: n for n, id_ in enumerate(ids)}
        self.changePersistentIndexList(before, [self.index(ranks[one]) for one in named])
        self.layoutChanged.emit()

    def _tell(self) -> None:
        if self._delegates:
            self.dataChanged.emit(self.index(0), self.index(len(self._delegates) - 1))

    # --- for the view ----------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many places."""
        return 0 if parent.isValid() else len(self._delegates)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The delegate, the rank (from 1), the name, and what a screen reader says."""
        if not index.isValid():
            return None
        one, rank = self._delegates[index.row()], index.row() + 1
        if role == DELEGATE_ROLE:
            return one
        if role == RANK_ROLE:
            return rank
        if role == Qt.ItemDataRole.DisplayRole:
            return who(one)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_row(one, rank, len(self._delegates))
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be dragged, and dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsDragEnabled if self.can_write else plain

    def mimeTypes(self) -> list[str]:
        """Places of this roster, nothing else."""
        return [PLACE_FORMAT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the row that is dragged: nothing that another program could read."""
        data = QMimeData()
        if indexes:
            place_id = self._delegates[indexes[0].row()].id
            data.setData(PLACE_FORMAT, QByteArray(place_id.encode()))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows move."""
        return Qt.DropAction.MoveAction
