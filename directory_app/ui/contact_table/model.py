"""The table's model: the keys of the list, a row of cells for those that are shown.

Follows the list's own model key by key; asks for pages of rows with ``rows_wanted`` and gets them
by ``add_rows``. Texts that were typed and are not stored yet stand over the cells. Asks nothing of
the directory itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from directory_app.services.table_cells import Cell, Column, TableRow
from directory_app.ui.contact_list.model import PAGE_ROWS, ContactListModel
from directory_app.ui.widgets.plain_tip import plain_tip

from .wording import Typed, column_names, said, spoken, tip, who

if TYPE_CHECKING:
    from directory_app.domain.problems import Problem

KEPT_ROWS = 600
"""Rows kept in memory; older ones are read again when shown again."""
CELL_ROLE = Qt.ItemDataRole.UserRole + 1
TYPED_ROLE = Qt.ItemDataRole.UserRole + 2
COLUMNS = tuple(Column)

AnyIndex = QModelIndex | QPersistentModelIndex
Place = tuple[int, Column]
"""A cell: the key of its contact, and its column."""
_NOWHERE = QModelIndex()
_ROLES = frozenset(
    {
        CELL_ROLE,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a text is typed over: a cell, the row as it was shown then (None: it had not come), and
    whether a text of ours was still on its way there."""

    place: Place
    row: TableRow | None
    has_pending: bool = False


class ContactTableModel(QAbstractTableModel):
    """``rows_wanted`` carries the keys of rows that were shown without being known. ``sentence``
    words a problem; ``can_write``: cells may be typed into."""

    rows_wanted = Signal(object)

    def __init__(
        self,
        contacts: ContactListModel,
        sentence: Callable[[Problem], str],
        *,
        can_write: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._contacts = contacts
        self._sentence = sentence
        self._can_write = can_write
        self._rows: dict[int, TableRow] = {}
        self._stale: set[int] = set()
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._typed: dict[Place, Typed] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        contacts.modelAboutToBeReset.connect(self.beginResetModel)
        contacts.modelReset.connect(self._on_reset)
        contacts.rowsAboutToBeInserted.connect(self._on_about_to_insert)
        contacts.rowsInserted.connect(self.endInsertRows)

    # --- rows ----------------------------------------------------------------------------------

    @property
    def keys(self) -> tuple[int, ...]:
        """Every key, in display order: the list's."""
        return self._contacts.keys

    @property
    def cached_count(self) -> int:
        """How many rows are in memory."""
        return len(self._rows)

    def _on_reset(self) -> None:
        self._asked.clear()
        self._wanted.clear()
        self.endResetModel()

    def _on_about_to_insert(self, _: QModelIndex, first: int, last: int) -> None:
        self.beginInsertRows(QModelIndex(), first, last)

    def refresh(self) -> None:
        """The directory changed: rows are read again when they are looked at, and stay as they
        are until then."""
        self._stale.update(self._rows)
        self._asked.clear()
        self._tell_all()

    def _tell_all(self) -> None:
        if self.keys:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self.keys) - 1, len(COLUMNS) - 1)
            )

    def add_rows(self, rows: Iterable[TableRow]) -> None:
        """Rows that were asked for."""
        fresh = {row.key: row for row in rows}
        for key in fresh:
            self._rows.pop(key, None)
        self._rows |= fresh
        self._stale.difference_update(fresh)
        self._asked.difference_update(fresh)
        while len(self._rows) > KEPT_ROWS:
            gone = next(iter(self._rows))
            del self._rows[gone]
            self._stale.discard(gone)
        if fresh:
            self._tell_all()

    def row(self, key: int) -> TableRow | None:
        """The row of a contact, if it is in memory."""
        return self._rows.get(key)

    def _want(self, position: int) -> None:
        first = position - position % PAGE_ROWS
        page = self.keys[first : first + PAGE_ROWS]
        self._wanted.update(key for key in page if key not in self._rows or key in self._stale)
        if not self._timer.isActive():
            self._timer.start(0)

    def _ask(self) -> None:
        wanted = tuple(sorted(self._wanted - self._asked))
        self._wanted.clear()
        self._asked.update(wanted)
        if wanted:
            self.rows_wanted.emit(wanted)

    # --- what was typed ------------------------------------------------------------------------

    def typed_at(self, place: Place) -> Typed | None:
        """What was typed into a cell and is not stored."""
        return self._typed.get(place)

    def seen(self, place: Place) -> Seen:
        """A cell as it is shown now."""
        typed = self._typed.get(place)
        has_pending = typed is not None and typed.is_pending
        return Seen(place, self._rows.get(place[0]), has_pending)

    def put_typed(self, place: Place, typed: Typed | None) -> None:
        """Puts a text over a cell, or takes it away."""
        if typed is None:
            self._typed.pop(place, None)
        else:
            self._typed[place] = typed
        self._tell_all()

    @property
    def unsaved(self) -> dict[Place, Typed]:
        """Every text that is not stored."""
        return dict(self._typed)

    # --- Qt's ----------------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many contacts."""
        return 0 if parent.isValid() else len(self.keys)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Every column, shown or not."""
        return 0 if parent.isValid() else len(COLUMNS)

    def place_of(self, index: AnyIndex) -> Place:
        """Which cell an index is."""
        return self.keys[index.row()], COLUMNS[index.column()]

    def cell(self, index: AnyIndex) -> Cell | None:
        """The cell, None while its row has not come."""
        row = self._rows.get(self.keys[index.row()])
        return None if row is None else row.cells[COLUMNS[index.column()]]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell (``CELL_ROLE``), what was typed over it (``TYPED_ROLE``), or its texts."""
        if role == TYPED_ROLE:
            return self._typed.get(self.place_of(index))
        if role not in _ROLES:
            return None
        key = self.keys[index.row()]
        if key not in self._rows or key in self._stale:
            self._want(index.row())
        cell = self.cell(index)
        if cell is None:
            is_spoken = role == Qt.ItemDataRole.AccessibleTextRole
            return column_names()[COLUMNS[index.column()]] if is_spoken else None
        return cell if role == CELL_ROLE else self._text(index, cell, role)

    def _text(self, index: AnyIndex, cell: Cell, role: int) -> str:
        place = self.place_of(index)
        column, typed = place[1], self._typed.get(place)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            sentences = () if typed else tuple(map(self._sentence, cell.problems))
            tell = tip if role == Qt.ItemDataRole.ToolTipRole else spoken
            text = tell(column, cell, typed, sentences)
            if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.NAME:
                text = ", ".join((text, *who(self._rows[place[0]])))
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if typed is not None:
            return typed.text
        return said(column, cell.typed if role == Qt.ItemDataRole.EditRole else cell.text)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Cells take text where the contact has the field and its value is told."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        cell = self.cell(index)
        if self._can_write and cell is not None and cell.locked is None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the columns."""
        is_name = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation is Qt.Orientation.Horizontal and is_name:
            return column_names()[COLUMNS[section]]
        return None
