"""The entries and, under each, its values: a tree that makes nothing before it is looked at."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from directory_app.domain.incoming import ImportRecord, ImportValue, Place
from directory_app.services.importing.report import Proposal, RecordResult

from .choices import Choices
from .wording import PasteWording

AnyIndex = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a row shows, as :class:`EntryLine` or :class:`ValueLine`."""


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry: whom it names, and what becomes of it. ``tone`` is a colour of the theme."""

    title: str
    state: str
    tone: str = "text2"
    is_ticked: bool = True
    can_tick: bool = True


@dataclass(frozen=True, slots=True)
class ValueLine:
    """A value of an entry, or a piece that was understood as nothing (which cannot be ticked)."""

    label: str
    text: str
    state: str
    tone: str = "text2"
    is_ticked: bool = True
    can_tick: bool = True


class EntriesModel(QAbstractItemModel):
    """Rows of the first level are records, those below their values, then what was not
    understood. ``entry_ticked`` and ``value_ticked`` after a box was ticked or not."""

    entry_ticked = Signal(int, bool)
    value_ticked = Signal(int, int, bool)

    def __init__(
        self, words: PasteWording, choices: Choices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._choices = choices
        self._proposal: Proposal | None = None

    # --- what is shown -------------------------------------------------------------------------

    def show_proposal(self, proposal: Proposal | None, choices: Choices) -> None:
        """Shows a proposal; of the same records, only what becomes of them changes."""
        before, self._choices = self._proposal, choices
        if before is not None and proposal is not None and before.source is proposal.source:
            self._proposal = proposal
            self._tell_changed()
            return
        self.beginResetModel()
        self._proposal = proposal
        self.endResetModel()

    def _tell_changed(self) -> None:
        last = self.rowCount() - 1
        if last >= 0:
            self.dataChanged.emit(self.index(0, 0), self.index(last, 0))
            for row in range(last + 1) if last < _MOST_TOLD else ():
                parent = self.index(row, 0)
                end = self.index(self.rowCount(parent) - 1, 0, parent)
                self.dataChanged.emit(self.index(0, 0, parent), end)

    def result(self, index: AnyIndex) -> RecordResult | None:
        """The record that a row is, or is of."""
        if self._proposal is None or not index.isValid():
            return None
        number = index.row() if index.internalId() == 0 else index.internalId() - 1
        return self._proposal.results[number]

    def place(self, index: AnyIndex) -> Place | None:
        """The value that a row is, or None."""
        result = self.result(index)
        if result is None or index.internalId() == 0:
            return None
        is_value = index.row() < len(result.record.values)
        return (result.number, index.row()) if is_value else None

    def index_of(self, record: int, value: int | None = None) -> QModelIndex:
        """The row of a record, or of one of its values."""
        parent = self.index(record, 0)
        return parent if value is None else self.index(value, 0, parent)

    # --- the tree ------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008
        """A row of the first level has no number of its own, one below that of its record, from
        1."""
        if not 0 <= row < self.rowCount(parent) or column:
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: AnyIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008  # the stub has QObject.parent too
        """The record of a value."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Records, or values and what was not understood."""
        if self._proposal is None:
            return 0
        if not parent.isValid():
            return len(self._proposal.results)
        if parent.internalId() != 0:
            return 0
        record = self._proposal.results[parent.row()].record
        return len(record.values) + len(record.unread)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Everything can be looked at; what may be left out can be ticked."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self._line(index)
        can_tick = line is not None and line.can_tick
        return base | Qt.ItemFlag.ItemIsUserCheckable if can_tick else base

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, tick, what the delegate draws and what a screen reader says."""
        line = self._line(index)
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.CheckStateRole and line.can_tick:
            return Qt.CheckState.Checked if line.is_ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title if isinstance(line, EntryLine) else f"{line.label} {line.text}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, line)
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ticks a box; what follows from it arrives with the next proposal."""
        result = self.result(index)
        if role != Qt.ItemDataRole.CheckStateRole or result is None:
            return False
        is_ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        place = self.place(index)
        if place is None:
            self._choices.take(result.number, is_taken=is_ticked)
            self.entry_ticked.emit(result.number, is_ticked)
        else:
            self._choices.keep(place, is_kept=is_ticked)
            self.value_ticked.emit(*place, is_ticked)
        self.dataChanged.emit(index, index)
        return True

    # --- lines ---------------------------------------------------------------------------------

    def _line(self, index: AnyIndex) -> EntryLine | ValueLine | None:
        result = self.result(index)
        if result is None:
            return None
        if index.internalId() == 0:
            return self._entry(result)
        record, row = result.record, index.row()
        if row < len(record.values):
            return self._value(result, row, record.values[row])
        return self._unread(record, row - len(record.values), is_masked=result.is_raw_withheld)

    def _entry(self, result: RecordResult) -> EntryLine:
        is_open = result.reason not in ("", "left_out")
        is_left = result.number in self._choices.left_out
        tone = "warn" if is_open else "text2" if result.reason or not result.differences else "info"
        if result.is_new_person or result.is_new_organisation:
            tone = "ok"
        title = self._words.title(result.record, result.withheld)
        return EntryLine(title, self._words.outcome(result), tone, not is_left)

    def _value(self, result: RecordResult, number: int, value: ImportValue) -> ValueLine:
        is_masked = number in result.withheld
        text = self._words.masked() if is_masked else value.text
        is_known = number in result.items and number not in result.fresh
        state = self._words.known_value() if is_known else self._words.sureness(value)
        tone = "text2" if is_known or value.sureness == "sure" else "warn"
        is_kept = (result.number, number) not in self._choices.dropped
        return ValueLine(self._words.part_name(value.part), text, state, tone, is_kept)

    def _unread(self, record: ImportRecord, number: int, *, is_masked: bool) -> ValueLine:
        text = self._words.masked() if is_masked else f"«\u00a0{record.unread[number]}\u00a0»"
        return ValueLine(self._words.unread_name(), text, "", "text2", can_tick=False)

    def _spoken(self, index: AnyIndex, line: EntryLine | ValueLine) -> str:
        result = self.result(index)
        if isinstance(line, EntryLine) and result is not None:
            return self._words.spoken(result, self.rowCount())
        assert isinstance(line, ValueLine)
        return ", ".join(filter(None, (line.label, line.text, line.state)))


_MOST_TOLD = 60
"""Of more entries, those on screen are repainted, and nothing more is told."""
