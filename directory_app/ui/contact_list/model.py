"""The list's model: integer keys in display order, rows fetched by page when they are shown.

100,000 keys are one tuple; rows are asked for with ``rows_wanted`` and come back by ``add_rows``.
Holds what the read lane answered, asks nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from directory_app.domain.query import Query
from directory_app.ui.search.match_wording import match_text

if TYPE_CHECKING:
    from directory_app.domain.matched import Match
    from directory_app.domain.summaries import SummaryRow

PAGE_ROWS = 50
KEPT_ROWS = 2_000
"""Rows kept in memory; older ones are fetched again when shown again."""

FREEING_MS = 40
"""After an answer, until the keys of the one before are freed: of 100,000, that takes as long as
to paint the list."""

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
SHOWN_ROLE = Qt.ItemDataRole.UserRole + 2
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def _with_draft(row: SummaryRow) -> SummaryRow:
    """« • brouillon » before what the second line says."""
    mark = "• " + QCoreApplication.translate("ListPane", "draft")
    return replace(row, secondary=" · ".join(filter(None, (mark, row.secondary))))


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row, why it was found where it does not show it, and the query to highlight."""

    row: SummaryRow
    match: Match | None
    query: Query


class ContactListModel(QAbstractListModel):
    """``rows_wanted`` carries the keys of rows that were shown without being known."""

    rows_wanted = Signal(object)

    def __init__(
        self, describe: Callable[[SummaryRow], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._describe = describe
        self._keys: tuple[int, ...] = ()
        self._rows: dict[int, SummaryRow] = {}
        self._drafted: frozenset[str] = frozenset()
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._query = Query()
        self._matches: dict[int, Match] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self._former: tuple[int, ...] = ()
        self._freeing = QTimer(self, interval=FREEING_MS, singleShot=True)
        self._freeing.timeout.connect(self._free)

    @property
    def keys(self) -> tuple[int, ...]:
        """Every key, in display order."""
        return self._keys

    @property
    def cached_count(self) -> int:
        """How many rows are in memory."""
        return len(self._rows)

    def show_page(self, keys: tuple[int, ...], rows: Iterable[SummaryRow], query: Query) -> None:
        """Replaces everything: keys that begin the answer, and the first rows. The same keys and
        query keep their place on screen."""
        if keys == self._keys and query == self._query:
            self._replace_rows(rows)
            return
        self.beginResetModel()
        if query != self._query:
            self._matches.clear()
        self._former, self._keys, self._query = self._keys, keys, query
        self._freeing.start()
        self._rows = {row.key: row for row in rows}
        self._asked.clear()
        self.endResetModel()

    def _free(self) -> None:
        self._former = ()

    def _replace_rows(self, rows: Iterable[SummaryRow]) -> None:
        self._rows = {row.key: row for row in rows}
        self._asked.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    def extend(self, keys: tuple[int, ...]) -> None:
        """All the keys of the answer, whose beginning is already shown."""
        known = len(self._keys)
        if keys[:known] != self._keys:
            self.show_page(keys, self._rows.values(), self._query)
        elif len(keys) > known:
            self.beginInsertRows(QModelIndex(), known, len(keys) - 1)
            self._keys = keys
            self.endInsertRows()

    def add_rows(self, rows: Iterable[SummaryRow]) -> None:
        """Rows that were asked for."""
        fresh = {row.key: row for row in rows}
        self._rows |= fresh
        while len(self._rows) > KEPT_ROWS:
            del self._rows[next(iter(self._rows))]
        # Positions of an answer that was replaced meanwhile hold other keys, or none.
        count = len(self._keys)
        positions = [n for n in self._asked if n < count and self._keys[n] in fresh]
        self._asked.difference_update(positions)
        if positions:
            self.dataChanged.emit(self.index(min(positions)), self.index(max(positions)))

    def set_matches(self, asked: Iterable[int], found: Mapping[int, Match]) -> None:
        """Why the contacts ``asked`` about were found, where their rows do not show it."""
        for position in map(self.position_of, tuple(asked)):
            if position is None:
                continue
            key = self._keys[position]
            if self._matches.get(key) != found.get(key):
                self._matches.pop(key, None)
                if key in found:
                    self._matches[key] = found[key]
                self.dataChanged.emit(self.index(position), self.index(position))

    def set_drafted(self, ids: Iterable[str]) -> None:
        """The contacts whose form was left with something typed: their rows say so."""
        drafted = frozenset(ids)
        changed, self._drafted = drafted ^ self._drafted, drafted
        for position, key in enumerate(self._keys if changed else ()):
            row = self._rows.get(key)
            if row is not None and row.id in changed:
                self.dataChanged.emit(self.index(position), self.index(position))

    def position_of(self, key: int) -> int | None:
        """Where a key stands, None when it is not there."""
        try:
            return self._keys.index(key)
        except ValueError:
            return None

    def find_row(self, contact_id: str) -> SummaryRow | None:
        """The row of a contact, if it is in memory."""
        return next((row for row in self._rows.values() if row.id == contact_id), None)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many contacts."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row (``ROW_ROLE``), its spoken description, or all that its picture is made of
        (``SHOWN_ROLE``: to ask three times takes a fifth of the time to paint it)."""
        if role not in (ROW_ROLE, SHOWN_ROLE, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self._rows.get(self._keys[index.row()])
        if row is None:
            self._want(index.row())
            return None
        row = _with_draft(row) if row.id in self._drafted else row
        if role == SHOWN_ROLE:
            return ShownRow(row, self._matches.get(row.key), self._query)
        return row if role == ROW_ROLE else self._spoken(row)

    def _spoken(self, row: SummaryRow) -> str:
        match = self._matches.get(row.key)
        return self._describe(row) + (f", {match_text(match)}" if match else "")

    def _want(self, position: int) -> None:
        first = position - position % PAGE_ROWS
        page = range(first, min(first + PAGE_ROWS, len(self._keys)))
        self._wanted.update(n for n in page if self._keys[n] not in self._rows)
        if not self._timer.isActive():
            self._timer.start(0)

    def _ask(self) -> None:
        positions = sorted(n for n in self._wanted - self._asked if n < len(self._keys))
        self._wanted.clear()
        self._asked.update(positions)
        if positions:
            self.rows_wanted.emit(tuple(self._keys[n] for n in positions))
