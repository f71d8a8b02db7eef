"""Previews on the read lane, and the step on the write lane; only the last question counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from directory_app.domain.batch_edit import BatchEdit
from directory_app.domain.changes import ChangeSet
from directory_app.domain.errors import BottinError, Cancelled
from directory_app.services.batch_edit import SHOWN_ROWS, BatchEditService, BatchPreview
from directory_app.services.exports import Selection
from directory_app.ui.commands.initiator import INITIATOR
from directory_app.ui.latest_answer import LatestAnswer
from directory_app.ui.tasks import Lanes

_PAUSE_MS = 150
"""After a key, before the contacts are read: a word is typed in one go."""


class BatchFeed(LatestAnswer):
    """``found`` carries a :class:`BatchPreview`, ``more`` further rows of it."""

    found = Signal(object)
    more = Signal(object)

    def __init__(
        self, service: BatchEditService, lanes: Lanes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lanes.read
        self._timer = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self._read)
        self._asked: tuple[Selection, BatchEdit, bool] | None = None

    def ask(self, selection: Selection, edit: BatchEdit, *, include_confidential: bool) -> None:
        """In a moment, unless something else is asked until then."""
        self.put_off()
        self._asked = (selection, edit, include_confidential)
        self._timer.start()

    def stop(self) -> None:
        """Wants nothing any more."""
        self._timer.stop()
        self.forget()

    def _read(self) -> None:
        if self._asked is None:
            return
        generation, (selection, edit, including) = self._next(), self._asked

        def told(_: int, __: int) -> None:
            if not self._is_wanted(generation):
                raise Cancelled

        self._lane.submit(
            lambda: self._service.preview(
                selection, edit, include_confidential=including, progress=told
            ),
            self._on_found,
            **self._manners(generation),
        )

    def _on_found(self, found: BatchPreview) -> None:
        self._settle()
        self.found.emit(found)

    def ask_more(self, preview: BatchPreview, start: int) -> None:
        """The rows that follow the first ``start``."""
        generation = self._generation
        self._lane.submit(
            lambda: self._service.rows(preview, start, SHOWN_ROWS),
            self.more.emit,
            **self._manners(generation),
        )


class BatchStep(QObject):
    """One step under way: ``progressed`` how many contacts of how many, then ``done`` (a change
    set), ``failed`` (an expected error) or ``cancelled``."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, service: BatchEditService, lanes: Lanes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._lane = lanes.write
        self._is_cancelled = False
        self.is_under_way = False

    def run(self, preview: BatchPreview) -> None:
        """Applies; once at a time."""
        if self.is_under_way:
            return
        self._is_cancelled, self.is_under_way = False, True

        def told(done: int, total: int) -> None:
            if self._is_cancelled:
                raise Cancelled
            self.progressed.emit(done, total)

        self._lane.submit(
            lambda: self._service.apply(preview, initiator=INITIATOR, progress=told),
            self._on_done,
            on_error=self._on_failed,
            is_wanted=lambda: not self._is_cancelled,
            on_end=self._on_end,
        )

    def cancel(self) -> None:
        """Nothing will have changed, unless it is done already."""
        self._is_cancelled = True

    def _on_end(self) -> None:
        self.is_under_way = False
        if self._is_cancelled:
            self.cancelled.emit()

    def _on_done(self, changes: ChangeSet) -> None:
        self.done.emit(changes)

    def _on_failed(self, error: BottinError) -> None:
        self.failed.emit(error)
