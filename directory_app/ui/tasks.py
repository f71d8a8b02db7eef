"""Lanes: the threads that may wait, so that the window's own never does.

One thread reads, one writes, one computes; a job is a plain function, its result comes back on
the thread of the window by a queued signal. A job interrupted while its answer is still wanted runs
again; one that nobody wants any more is dropped. No failure is lost: what the asker does not handle
goes to ``failed``. Knows nothing of contacts or services.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from directory_app.domain.errors import BottinError, Cancelled

from .failure_report import log_unexpected

T = TypeVar("T")
OnError = Callable[[BottinError], None]


TURN_S = 0.0001
"""How long the window's thread waits before it asks a lane to step aside (Python: 5 ms).

A lane lets go of the interpreter at each row that SQLite steps over, and has it again before a
thread that was woken gets there; nobody then waits long enough to ask for a turn. Many small
statements kept the window waiting two seconds so (30,000 cards read), 30 ms with this; the lanes
are no slower.
"""


def _always() -> bool:
    return True


def _nothing() -> None:
    return None


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    on_done: Callable[[Any], None]
    on_error: OnError | None
    is_wanted: Callable[[], bool]
    on_end: Callable[[], None]


@dataclass(frozen=True, slots=True)
class _Outcome:
    job: _Job
    value: Any = None
    error: Exception | None = None
    is_dropped: bool = False


class Lane(QObject):
    """One thread that does one job after the other. Use from the window's thread only.

    ``failed`` carries the errors that no ``on_error`` took: every bug, and expected failures of
    jobs that were submitted without one.
    """

    failed = Signal(object)
    settled = Signal()
    _arrived = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._outcomes: SimpleQueue[_Outcome] = SimpleQueue()
        self._open = 0
        self._is_closing = False
        self._is_discarding = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=f"bottin-{name}", daemon=True)
        self._thread.start()

    @property
    def is_idle(self) -> bool:
        """Whether every job was delivered."""
        return self._open == 0

    @property
    def is_closing(self) -> bool:
        """Whether the end was asked for: nothing more is taken."""
        return self._is_closing

    def submit(
        self,
        work: Callable[[], T],
        on_done: Callable[[T], None],
        *,
        on_error: OnError | None = None,
        is_wanted: Callable[[], bool] = _always,
        on_end: Callable[[], None] = _nothing,
    ) -> None:
        """Queues ``work``; ``on_done`` gets its result here, on the window's thread.

        ``is_wanted`` is asked from either thread: when it says no, the job or its answer is
        dropped without a word. ``on_end`` is called before any of these, whatever came of it.
        """
        if self._is_closing:
            return
        self._open += 1
        self._jobs.put(_Job(work, on_done, on_error, is_wanted, on_end))

    def call(self, work: Callable[[], None]) -> None:
        """Does ``work`` after all that is queued, and waits: for a window about to close.

        Raises what ``work`` raises, RuntimeError on a lane that is closed.
        """
        if self._is_closing:
            raise RuntimeError("the lane is closed")
        ended: SimpleQueue[Exception | None] = SimpleQueue()

        def attempt() -> None:
            try:
                work()
            except Exception as error:
                ended.put(error)
            else:
                ended.put(None)

        self.submit(attempt, lambda _: None)
        if (error := ended.get()) is not None:
            raise error

    def close(self, *, is_discarding: bool) -> None:
        """Ends the thread and waits for it; queued jobs are done first, unless discarding."""
        self._is_discarding = is_discarding
        self._is_closing = True
        self._jobs.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._outcomes.put(self._do(job))
            self._arrived.emit()

    def _do(self, job: _Job) -> _Outcome:
        while job.is_wanted() and not self._is_discarding:
            try:
                return _Outcome(job, value=job.work())
            except Cancelled:
                if self._is_closing:
                    break
            except Exception as error:  # a lane outlives any bug; the window tells
                return _Outcome(job, error=error)
        return _Outcome(job, is_dropped=True)

    def _deliver(self) -> None:
        outcome = self._outcomes.get()
        self._open -= 1
        try:
            if not self._is_closing:
                outcome.job.on_end()
                if not outcome.is_dropped:
                    self._hand_over(outcome)
        finally:
            if self.is_idle:
                self.settled.emit()

    def _hand_over(self, outcome: _Outcome) -> None:
        job, error = outcome.job, outcome.error
        if error is None:
            if job.is_wanted():
                job.on_done(outcome.value)
        elif isinstance(error, BottinError) and job.on_error is not None:
            job.on_error(error)
        else:
            if not isinstance(error, BottinError):
                log_unexpected(error)
            self.failed.emit(error)


class Lanes(QObject):
    """The lanes of a window: ``read``, ``write``, ``file`` for what only computes (typesetting,
    reading pictures), which holds no connection to the directory, ``draft`` for what is typed,
    which no import or sheet under way may hold up, and ``backup``, which copies the directory in
    the background: nobody waits for that one, ``is_idle`` does not speak of it."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(TURN_S)
        self.read = Lane("read", self)
        self.write = Lane("write", self)
        self.file = Lane("file", self)
        self.draft = Lane("draft", self)
        self.backup = Lane("backup", self)
        for lane in (self.read, self.write, self.file, self.draft, self.backup):
            lane.failed.connect(self.failed)

    @property
    def is_idle(self) -> bool:
        """Whether no lane has anything under way that the window waits for."""
        lanes = (self.read, self.write, self.file, self.draft)
        return all(lane.is_idle for lane in lanes)

    def close(self, interrupt: Callable[[], None] | None = None) -> None:
        """Ends all: what was to be written is written, what was to be read or made is let go."""
        if interrupt is not None:
            interrupt()
        self.backup.close(is_discarding=True)
        self.read.close(is_discarding=True)
        self.file.close(is_discarding=True)
        self.draft.close(is_discarding=False)
        self.write.close(is_discarding=False)
