"""The work of the page on the lanes: files are looked at and read on the file lane, what they would
do is found out on the read lane; only the last answer is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from PySide6.QtCore import QObject, Signal

from directory_app.domain.errors import BottinError
from directory_app.domain.incoming import ImportSource
from directory_app.services.importing.decisions import Decisions
from directory_app.services.importing.opening import OpenedFile, ReadingOptions
from directory_app.services.importing.reading import Watch
from directory_app.services.importing.report import Proposal, RecordResult
from directory_app.services.importing.service import ImportService
from directory_app.ui.tasks import Lanes

from .sorting import Sorted, sort_results


@dataclass(frozen=True, slots=True)
class Answer:
    """What a source would do, and its records by what becomes of them."""

    proposal: Proposal
    sorted: Sorted


class _Manners(TypedDict):
    on_error: Callable[[BottinError], None]
    is_wanted: Callable[[], bool]


class ImportFeed(QObject):
    """``opened`` carries an :class:`OpenedFile`, ``read`` an :class:`ImportSource`, ``answered`` an
    :class:`Answer`, ``failed`` an expected error; ``progressed`` how many records are read, of how
    many (-1: not known)."""

    opened = Signal(object)
    read = Signal(object)
    answered = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, imports: ImportService, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._imports = imports
        self._lanes = lanes
        self._generation = 0
        self._answered = 0
        self._running = 0

    @property
    def is_loading(self) -> bool:
        """Whether what is on screen is not what was asked last."""
        return self._answered != self._generation

    def ask_file(self, path: Path, options: ReadingOptions) -> None:
        """Looks at a file; earlier questions are forgotten."""
        generation, imports = self._next(), self._imports

        def look() -> OpenedFile:
            self._running = generation
            return imports.open_file(path, options, self._is_cancelled)

        def recall(found: OpenedFile) -> None:
            self._lanes.read.submit(
                lambda: imports.recalled(found), self._on_opened, **self._manners(generation)
            )

        self._lanes.file.submit(look, recall, **self._manners(generation))

    def ask_source(self, opened: OpenedFile) -> None:
        """Reads the records of a file; earlier questions are forgotten."""
        generation, imports = self._next(), self._imports
        watch = Watch(self._is_cancelled, self._tell_progress)

        def work() -> ImportSource:
            self._running = generation
            return imports.source_of_file(opened, watch)

        self._lanes.file.submit(work, self._on_read, **self._manners(generation))

    def ask_proposal(
        self, source: ImportSource, decisions: Decisions, kept: dict[int, RecordResult]
    ) -> None:
        """Asks what a source would do; ``kept`` are records as they were before they were left
        out. Earlier questions are forgotten."""
        generation = self._next()

        def work() -> Answer:
            proposal = self._imports.propose(
                source, decisions, lambda: generation != self._generation
            )
            return Answer(proposal, sort_results(proposal, kept))

        self._lanes.read.submit(work, self._on_answered, **self._manners(generation))

    def forget(self) -> None:
        """Wants no answer any more; what is being read stops."""
        self._answered = self._next()

    def _next(self) -> int:
        self._generation += 1
        return self._generation

    def _is_cancelled(self) -> bool:
        """Asked on the file lane: whether another question was asked since the one at work. A file
        that was looked at asks it again when it is read."""
        return self._running != self._generation

    def _manners(self, generation: int) -> _Manners:
        return _Manners(on_error=self._on_error, is_wanted=lambda: generation == self._generation)

    def _tell_progress(self, done: int, total: int | None) -> None:
        """Called on the file lane: the signal crosses to the window's thread."""
        self.progressed.emit(done, -1 if total is None else total)

    def _on_opened(self, opened: OpenedFile) -> None:
        self._answered = self._generation
        self.opened.emit(opened)

    def _on_read(self, source: ImportSource) -> None:
        self._answered = self._generation
        self.read.emit(source)

    def _on_answered(self, answer: Answer) -> None:
        self._answered = self._generation
        self.answered.emit(answer)

    def _on_error(self, error: BottinError) -> None:
        self._answered = self._generation
        self.failed.emit(error)
