"""The rows of « Aller à… »: a heading before each section, then where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from directory_app.ui.contact_list.pane import describe

from .targets import Found, Section, Target

TARGET_ROLE = Qt.ItemDataRole.UserRole + 1
AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading, or a target; ``number``: which of the targets."""

    heading: str = ""
    target: Target | None = None
    number: int = -1


class TargetModel(QAbstractListModel):
    """Shows one :class:`Found` at a time; ``text`` is the one it answers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = Found("", (), None)
        self._rows: tuple[_Row, ...] = ()

    @property
    def found(self) -> Found:
        """What is shown."""
        return self._found

    @property
    def first_row(self) -> int | None:
        """The row to begin with."""
        rows = (n for n, row in enumerate(self._rows) if row.number == self._found.current)
        return next(rows, None) if self._found.current is not None else None

    def show_found(self, found: Found) -> None:
        """Replaces everything."""
        self.beginResetModel()
        self._found, self._rows = found, tuple(self._made(found))
        self.endResetModel()

    def next_row(self, row: int, step: int) -> int:
        """The next row that leads somewhere, beyond headings, round the end; -1: there is none."""
        count = len(self._rows)
        for distance in range(1, count + 1):
            other = (row + step * distance) % count
            if self._leads(other):
                return other
        return -1

    def _leads(self, row: int) -> bool:
        target = self._rows[row].target
        return target is not None and target.is_enabled

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many rows, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The target (None for a heading), the text, and what a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == TARGET_ROLE:
            return row.target
        if role == Qt.ItemDataRole.DisplayRole:
            return row.target.text if row.target else row.heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row.target) if row.target else row.heading
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Headings, and what makes no sense now, cannot be chosen."""
        if not index.isValid() or not self._leads(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def spoken(self, target: Target) -> str:
        """« Commandes, Exporter…, Fichier, Ctrl+Maj+X »."""
        name = describe(target.row) if target.row else target.text
        off = "" if target.is_enabled else self.tr("not available now")
        parts = (self._heading(target.section), name, target.detail, target.keys, off)
        return ", ".join(part for part in parts if part)

    def _made(self, found: Found) -> Iterator[_Row]:
        section = None
        for number, target in enumerate(found.targets):
            if target.section is not section:
                section = target.section
                yield _Row(self._heading(section))
            yield _Row(target=target, number=number)

    def _heading(self, section: Section) -> str:
        return {
            Section.CONTACTS: self.tr("Contacts"),
            Section.LISTS: self.tr("Lists and delegations"),
            Section.VIEWS: self.tr("Views"),
            Section.COMMANDS: self.tr("Commands"),
        }[section]
