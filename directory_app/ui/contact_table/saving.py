"""Stores what is left in cells, one after the other, in the order in which it was typed.

A cell shows its new text at once, as on its way. A text is compared with what its cell said when
it was typed over: somebody else's change is asked about, never overwritten; only what this table
itself wrote there meanwhile counts as seen.
"""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from directory_app.services.table_cells import Column, TableRow, is_same
from directory_app.ui.commands.initiator import INITIATOR

from .wording import Typed, meant

if TYPE_CHECKING:
    from directory_app.domain.changes import ChangeSet
    from directory_app.services.directory import Directory
    from directory_app.ui.tasks import Lanes

    from .model import ContactTableModel, Place, Seen


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A text left in a cell. ``row`` is what was shown then; ``follows``: a text of ours for the
    same cell is still on its way, and this one was typed over it."""

    place: Place
    text: str
    row: TableRow
    follows: bool = False

    @property
    def column(self) -> Column:
        """The cell's column."""
        return self.place[1]


class CellSaver(QObject):
    """``saved`` carries an edit and the row as it was typed over; ``refused`` an edit and the
    error. ``sentence`` words what an edit was refused for."""

    saved = Signal(object, object)
    refused = Signal(object, object)

    def __init__(
        self,
        directory: Directory,
        lanes: Lanes,
        model: ContactTableModel,
        sentence: Callable[[CellEdit, Exception], str],
    ) -> None:
        super().__init__(model)
        self._directory = directory
        self._lanes = lanes
        self._model = model
        self._sentence = sentence
        self._queue: deque[CellEdit] = deque()
        self._running: CellEdit | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is on its way."""
        return self._running is None and not self._queue

    def submit(self, seen: Seen, text: str) -> None:
        """Stores a text typed over what was ``seen``."""
        place, row = seen.place, seen.row
        if row is None:
            return
        value = meant(place[1], text)
        if not seen.has_pending and is_same(place[1], row.cells[place[1]], value):
            self._model.put_typed(place, None)
            self.saved.emit(CellEdit(place, value, row), None)
            return
        self._put(CellEdit(place, value, row, seen.has_pending), text)

    def insist(self, edit: CellEdit, text: str) -> None:
        """Stores a refused text over whatever its cell says by now, which was read since."""
        self._put(dataclasses.replace(edit, follows=True), text)

    def _put(self, edit: CellEdit, text: str) -> None:
        self._model.put_typed(edit.place, Typed(text))
        self._queue.append(edit)
        self._next()

    def _next(self) -> None:
        if self._running is not None or not self._queue:
            return
        edit = self._running = self._queue.popleft()
        row = (self._model.row(edit.place[0]) if edit.follows else None) or edit.row
        save = self._directory.table_edits.save

        def write() -> ChangeSet:
            return save(row, edit.column, edit.text, initiator=INITIATOR)

        self._lanes.write.submit(
            write,
            lambda changes: self._read_again(edit, lambda: self.saved.emit(edit, changes)),
            on_error=lambda error: self._read_again(edit, lambda: self._refuse(edit, error)),
            on_end=lambda: QTimer.singleShot(0, self, lambda: self._give_up_bug(edit)),
        )

    def _read_again(self, edit: CellEdit, conclude: Callable[[], None]) -> None:
        """The row as it is now, then what came of the edit, then the next."""
        key, self._reading = edit.place[0], edit

        def arrived(rows: tuple[TableRow, ...]) -> None:
            self._model.add_rows(rows)
            self._running = None
            if not self._is_typed_over(edit):
                self._model.put_typed(edit.place, None)
            conclude()
            self._next()

        rows = self._directory.table.rows
        self._lanes.read.submit(lambda: rows((key,)), arrived, on_error=lambda _: arrived(()))

    def _is_typed_over(self, edit: CellEdit) -> bool:
        """Whether another text for the same cell waits."""
        return any(one.place == edit.place for one in self._queue)

    def _refuse(self, edit: CellEdit, error: Exception) -> None:
        if not self._is_typed_over(edit):
            text = self._sentence(edit, error)
            self._model.put_typed(edit.place, Typed(edit.text, text))
        self.refused.emit(edit, error)

    _reading: CellEdit | None = None

    def _give_up_bug(self, edit: CellEdit) -> None:
        """A failure that nobody expected: the window told it; the text stays in its cell."""
        if self._running is edit and self._reading is not edit:
            self._running = None
            self._refuse(edit, RuntimeError())
            self._next()
