"""The records and what stands under them, as one flat list: a row is a number, and nothing is made
of it before it is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from directory_app.domain.incoming import Place
from directory_app.services.importing.report import Difference, Proposal, RecordResult

from .choices import ImportChoices, put
from .lines import Below, LineKind, Told, brief_lines, full_lines, has_more
from .row_keys import key_of, keys_of, number_of, row_of, run_of, slot_of
from .sorting import LEFT_OUT, Category, Sorted
from .wording import NOTHING, Action, ImportWording, LineText

AnyIndex = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a row shows, as :class:`Line`."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row, as the delegate draws it. ``is_last``: of its card; ``can_unfold``: its record says
    more than is in sight; ``is_explained``: what can be done about it stands in the row below;
    ``widest``: the longest old value of the record, so that the new ones of a card stand in
    line."""

    kind: LineKind
    text: LineText
    is_ticked: bool = True
    is_last: bool = False
    can_unfold: bool = False
    is_unfolded: bool = False
    widest: str = ""
    is_explained: bool = False


class ResultsModel(QAbstractListModel):
    """``decided`` after a box or an action was used: what follows from it arrives with the next
    proposal. ``decision_asked`` carries the number of a record to decide elsewhere."""

    decided = Signal()
    decision_asked = Signal(int)

    def __init__(self, words: ImportWording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.choices = ImportChoices()
        self.proposal: Proposal | None = None
        self.sorted = Sorted()
        self.category: Category | None = None
        self.kept: dict[int, RecordResult] = {}
        self._refused: dict[int, dict[int, tuple[Difference, ...]]] = {}
        self._unfolded: set[int] = set()
        self._rows: list[int] = []
        self._below: dict[int, tuple[Below, ...]] = {}

    # --- what is shown -------------------------------------------------------------------------

    def forget(self, choices: ImportChoices) -> None:
        """Nothing is shown any more."""
        self.beginResetModel()
        self.choices, self.proposal, self.sorted = choices, None, Sorted()
        self.kept, self._refused, self._unfolded = {}, {}, set()
        self._rows, self._below, self.category = [], {}, None
        self.endResetModel()

    def show_answer(self, proposal: Proposal, answered: Sorted) -> None:
        """Shows a proposal; where the rows stay the same, only what they say changes."""
        self.proposal, self.sorted = proposal, answered
        self.kept = {n: one for n, one in self.kept.items() if n in self.choices.left_out}
        self._refused = {
            record: {n: one for n, one in found.items() if (record, n) in self.choices.refused}
            for record, found in self._refused.items()
        }
        self._arrange()

    def show_category(self, category: Category | None) -> None:
        """Only the records of a category; None: all."""
        self.category = category
        self._arrange()

    def _arrange(self) -> None:
        self._below = {}
        rows = self._arranged()
        if rows == self._rows:
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _arranged(self) -> list[int]:
        """The rows as they were found on the read lane, but for the few records of which something
        was decided, or unfolded, by hand."""
        choices = self.choices
        marked = (*choices.dropped, *choices.corrected, *choices.confidential)
        rows = list(self.sorted.rows.get(self.category, ()))
        for number in {record for record, _ in marked} | self._unfolded | self._refused.keys():
            first, last = run_of(rows, number)
            if first < last:
                rows[first:last] = keys_of(number, len(self.below(number)))
        return rows

    def _numbers(self) -> Iterable[int]:
        if self.category is None:
            return range(len(self.sorted.of))
        return self.sorted.numbers(self.category)

    def told(self, number: int) -> Told:
        """A record as it is told."""
        assert self.proposal is not None
        result = self.proposal.results[number]
        if result.reason == LEFT_OUT:
            result = self.kept.get(number, result)
        return Told.of(result, self._refused.get(number, {}))

    def below(self, number: int) -> tuple[Below, ...]:
        """What stands under a record."""
        if number not in self._below:
            lines = full_lines if number in self._unfolded else brief_lines
            self._below[number] = lines(self.told(number), self.choices)
        return self._below[number]

    # --- rows ----------------------------------------------------------------------------------

    def number(self, index: AnyIndex) -> int | None:
        """The record that a row is of."""
        return number_of(self._rows[index.row()]) if index.isValid() else None

    def row_of(self, number: int, slot: int = 0) -> int:
        """The row of a record, or of a line under it; -1 when it is not shown."""
        return row_of(self._rows, key_of(number, slot))

    def key(self, index: AnyIndex) -> int | None:
        """What a row is, whatever stands around it."""
        return self._rows[index.row()] if index.isValid() else None

    def row_of_key(self, key: int) -> int:
        """The row of a key, else that of its record, else -1."""
        row = row_of(self._rows, key)
        return row if row >= 0 or not slot_of(key) else self.row_of(number_of(key))

    def line_below(self, index: AnyIndex) -> Below | None:
        """The line under a record that a row is; None for the record itself."""
        key = self.key(index)
        slot = slot_of(key or 0)
        return self.below(number_of(key))[slot - 1] if key is not None and slot else None

    def place(self, index: AnyIndex) -> Place | None:
        """The value that a row is about."""
        number, line = self.number(index), self.line_below(index)
        if number is None or line is None:
            return None
        told = self.told(number)
        match line.kind:
            case LineKind.HEADING:
                value = None
            case LineKind.DIFFERENCE:
                value = told.differences[line.index].number
            case LineKind.ASIDE | LineKind.VALUE:
                value = line.index
            case _:
                value = told.result.notes[line.index].number
        return None if value is None else (number, value)

    def line(self, index: AnyIndex) -> Line:
        """What a row shows."""
        number = self.number(index)
        assert number is not None
        told, below = self.told(number), self.line_below(index)
        is_ticked = number not in self.choices.left_out
        after = index.row() + 1
        is_last = after == len(self._rows) or number_of(self._rows[after]) != number
        if below is not None:
            text = self._words.below(told, below, self.choices)
            is_explained = below.kind is LineKind.PROBLEM and not is_last and self._acts(after)
            widest = self._widest(told)
            return Line(
                below.kind, text, is_ticked, is_last, widest=widest, is_explained=is_explained
            )
        return Line(
            LineKind.RECORD,
            self._words.record(told),
            is_ticked,
            is_last,
            has_more(told, self.choices),
            number in self._unfolded,
        )

    def whole(self, index: AnyIndex) -> str:
        """Everything that a row says, on one line."""
        return self._words.whole(self.line(index).text)

    def _acts(self, row: int) -> bool:
        below = self.line_below(self.index(row))
        return below is not None and below.kind is LineKind.ACTIONS

    @staticmethod
    def _widest(told: Told) -> str:
        olds = (one.old or NOTHING for one in told.differences if not one.is_withheld)
        return max(olds, key=len, default="")

    # --- Qt's ----------------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A record can be ticked; a value that is wrong can be written anew."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        below = self.line_below(index)
        if below is None:
            return base | Qt.ItemFlag.ItemIsUserCheckable
        return base | Qt.ItemFlag.ItemIsEditable if below.kind is LineKind.ACTIONS else base

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, tick, what the delegate draws, what is written anew, what a reader says."""
        if not index.isValid() or self.proposal is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return self._written(index)
        line = self.line(index)
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.CheckStateRole and line.kind is LineKind.RECORD:
            return Qt.CheckState.Checked if line.is_ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt>{escape(self.whole(index))}</qt>"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            number = self.number(index)
            assert number is not None
            count = len(self.told(number).differences)
            return self._words.spoken(line.text, line.kind, count, is_ticked=line.is_ticked)
        return None

    def _written(self, index: AnyIndex) -> str | None:
        place = self.place(index)
        if place is None or self.proposal is None:
            return None
        before = self.told(place[0]).result.record.values[place[1]].text
        return self.choices.corrected.get(place, before)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ticks a box, or takes what was written in place of a value."""
        number, place = self.number(index), self.place(index)
        if number is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            self._take(number, is_taken=Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and place is not None:
            text = str(value).strip()
            if not text or text == self._written(index):
                return False
            self.choices.corrected[place] = text
            self._take(number, is_taken=True)
        else:
            return False
        self._tell(number)
        return True

    def _take(self, number: int, *, is_taken: bool) -> None:
        if not is_taken and self.proposal is not None:
            self.kept.setdefault(number, self.proposal.results[number])
        self.choices.take(number, is_taken=is_taken)

    def _tell(self, number: int) -> None:
        self._splice(number)
        self.decided.emit()

    # --- what is done --------------------------------------------------------------------------

    def leave_out(self, numbers: Iterable[int]) -> None:
        """Leaves records out that must be mended first."""
        for number in numbers:
            self._take(number, is_taken=False)

    @property
    def has_ticked(self) -> bool:
        """Whether one of the records shown is taken."""
        return any(number not in self.choices.left_out for number in self._numbers())

    def tick_all(self, *, is_ticked: bool) -> None:
        """Takes every record that is shown, or leaves them all out."""
        assert self.proposal is not None
        numbers, left_out = set(self._numbers()), self.choices.left_out
        if is_ticked:
            left_out -= numbers
        else:
            results = self.proposal.results
            self.kept.update({number: results[number] for number in numbers - left_out})
            left_out |= numbers
        self.dataChanged.emit(self.index(0), self.index(max(0, len(self._rows) - 1)))
        self.decided.emit()

    def unfold(self, index: AnyIndex, *, is_open: bool) -> bool:
        """Shows everything that a record says, or only what changes; whether that is new."""
        number = self.number(index)
        if number is None or (number in self._unfolded) is is_open:
            return False
        if is_open and not has_more(self.told(number), self.choices):
            return False
        put(self._unfolded, number, is_in=is_open)
        self._splice(number)
        return True

    def _splice(self, number: int) -> None:
        """The rows under one record anew."""
        self._below.pop(number, None)
        first, last = run_of(self._rows, number)
        if first == last:
            return
        first += 1
        wanted = keys_of(number, len(self.below(number)))[1:]
        before = last - first
        if len(wanted) > before:
            self.beginInsertRows(QModelIndex(), last, first + len(wanted) - 1)
            self._rows[first:last] = wanted
            self.endInsertRows()
        elif len(wanted) < before:
            self.beginRemoveRows(QModelIndex(), first + len(wanted), last - 1)
            self._rows[first:last] = wanted
            self.endRemoveRows()
        self.dataChanged.emit(self.index(first - 1), self.index(first - 1 + len(wanted)))

    def act(self, index: AnyIndex, action: Action) -> None:
        """Does what a row offers; :attr:`Action.CORRECT` is the view's."""
        number, place = self.number(index), self.place(index)
        if number is None:
            return
        if action is Action.DECIDE:
            self.decision_asked.emit(number)
            return
        if place is None:
            return
        self._do(number, place, action)
        self._tell(number)

    def _do(self, number: int, place: Place, action: Action) -> None:
        choices = self.choices
        match action:
            case Action.KEEP_OLD | Action.TAKE_NEW:
                self._refuse(number, place, is_refused=action is Action.KEEP_OLD)
            case Action.DROP:
                choices.dropped.add(place)
                choices.corrected.pop(place, None)
                if number in choices.left_out:
                    self._take(number, is_taken=True)
            case Action.RESTORE:
                choices.dropped.discard(place)
                choices.corrected.pop(place, None)
            case Action.MARK | Action.UNMARK:
                put(choices.confidential, place, is_in=action is Action.MARK)

    def _refuse(self, number: int, place: Place, *, is_refused: bool) -> None:
        """What a refused value would have changed stays in sight, until it is no longer refused and
        the next proposal brings it."""
        put(self.choices.refused, place, is_in=is_refused)
        if is_refused:
            found = (one for one in self.told(number).differences if one.number == place[1])
            self._refused.setdefault(number, {})[place[1]] = tuple(found)
