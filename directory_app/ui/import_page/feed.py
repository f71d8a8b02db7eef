"""The work of the page on the lanes: files are looked at and read on the file lane, what they would
do is found out on the read lane; only the last answer is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from directory_app.domain.incoming import ImportSource
from directory_app.services.importing.decisions import Decisions
from directory_app.services.importing.opening import OpenedFile, ReadingOptions
from directory_app.services.importing.reading import Watch
from directory_app.services.importing.report import Proposal, RecordResult
from directory_app.services.importing.service import ImportService
from directory_app.ui.latest_answer import LatestAnswer
from directory_app.ui.tasks import Lanes

from .letting_go import LettingGo
from .questions import Question, questions_of
from .sorting import Sorted, sort_results

T = TypeVar("T", "Answer", ImportSource)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a source would do, its records by what becomes of them, and who is doubtful."""

    proposal: Proposal
    sorted: Sorted
    questions: Mapping[str, Question]


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What is asked of a source: ``kept`` are records as they were before they were left out,
    ``questions`` those of before."""

    source: ImportSource
    decisions: Decisions
    kept: Mapping[int, RecordResult]
    questions: Mapping[str, Question]


class ImportFeed(LatestAnswer):
    """``opened`` carries an :class:`OpenedFile`, ``read`` an :class:`ImportSource`, ``answered`` an
    :class:`Answer`; ``progressed`` how many records are read, of how many (-1: not known)."""

    opened = Signal(object)
    read = Signal(object)
    answered = Signal(object)
    progressed = Signal(int, int)

    def __init__(self, imports: ImportService, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._imports = imports
        self._lanes = lanes
        self._running = 0
        self.letting_go = LettingGo(self)

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
        made: list[ImportSource] = []

        def work() -> list[ImportSource]:
            self._running = generation
            made.append(imports.source_of_file(opened, watch))
            return made

        self._lanes.file.submit(
            work,
            lambda made: self._hand_over(generation, made, self.read.emit),
            on_error=lambda error: self._on_error(generation, error),
            is_wanted=lambda: bool(made) or self._is_wanted(generation),
        )

    def ask_proposal(self, inquiry: Inquiry) -> None:
        """Asks what a source would do. Earlier questions are forgotten."""
        generation = self._next()
        asked, made = [inquiry], list[Answer]()

        def work() -> list[Answer]:
            made.append(self._answer_to(asked[0], generation))
            return made

        self._lanes.read.submit(
            work,
            lambda made: self._hand_over(generation, made, self.answered.emit),
            on_error=lambda error: self._on_error(generation, error),
            is_wanted=lambda: bool(made) or self._is_wanted(generation),
            on_end=lambda: self._end(generation, asked),
        )

    def _answer_to(self, inquiry: Inquiry, generation: int) -> Answer:
        """Called on the read lane."""
        proposal = self._imports.propose(
            inquiry.source, inquiry.decisions, lambda: not self._is_wanted(generation)
        )
        found = sort_results(proposal, inquiry.kept)
        questions = questions_of(proposal, found.undecided, inquiry.questions)
        return Answer(proposal, found, questions)

    def _is_cancelled(self) -> bool:
        """Asked on the file lane: whether another question was asked since the one at work. A file
        that was looked at asks it again when it is read."""
        return self._running != self._generation

    def _tell_progress(self, done: int, total: int | None) -> None:
        """Called on the file lane: the signal crosses to the window's thread."""
        self.progressed.emit(done, -1 if total is None else total)

    def _on_opened(self, opened: OpenedFile) -> None:
        self._settle()
        self.opened.emit(opened)

    def _hand_over(self, generation: int, made: list[T], emit: Callable[[T], None]) -> None:
        """An answer, which stands alone in ``made``, is handed out; one that nobody wants any more
        is let go."""
        if self._is_wanted(generation):
            self._settle()
            emit(made.pop())
        while made:
            self._take_over(made.pop())

    def _take_over(self, unwanted: Answer | ImportSource) -> None:
        if isinstance(unwanted, Answer):
            self.letting_go.take(unwanted.proposal)
        else:
            self.letting_go.take(None, unwanted)

    def _end(self, generation: int, asked: list[Inquiry]) -> None:
        """The lane keeps its last job: what was asked must not hang on it."""
        inquiry = asked.pop()
        if not self._is_wanted(generation):
            self.letting_go.take(None, inquiry.source, inquiry.kept.values())
