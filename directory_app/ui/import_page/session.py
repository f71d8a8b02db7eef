"""One file on its way in: what was read of it, what was decided, what it would do, what is under
way. Knows no widgets; the page shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from directory_app.domain.changes import ChangeSet
from directory_app.domain.errors import BottinError
from directory_app.domain.incoming import ImportSource
from directory_app.services.directory import Directory
from directory_app.services.importing.opening import OpenedFile, ReadingOptions
from directory_app.services.importing.report import Proposal
from directory_app.ui.tasks import Lanes

from .choices import ImportChoices
from .feed import Answer, ImportFeed, Inquiry
from .pasting import PrivateFile
from .questions import Question
from .results_model import ResultsModel
from .sorting import Category

_PAUSE_MS = 250
"""Between a choice and finding out what follows: whoever ticks a few boxes waits once."""


class Stage(StrEnum):
    """What is under way."""

    NOTHING = ""
    OPENING = "opening"
    READING = "reading"
    COMPARING = "comparing"
    WRITING = "writing"


class ImportSession(QObject):
    """``begun`` when a stage begins, ``progressed`` how many records are read of how many (-1: not
    known). ``opened`` after a file was looked at; ``answered`` after what it would do is known,
    True the first time since it was read; ``taken`` after it was written; ``failed`` carries an
    expected error."""

    begun = Signal(str)
    progressed = Signal(int, int)
    opened_file = Signal()
    answered = Signal(bool)
    taken = Signal()
    failed = Signal(object)

    def __init__(
        self,
        directory: Directory,
        lanes: Lanes,
        model: ResultsModel,
        initiator: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._directory = directory
        self._lanes = lanes
        self._model = model
        self._initiator = initiator
        self._feed = ImportFeed(directory.imports, lanes, self)
        self._feed.opened.connect(self._on_opened)
        self._feed.read.connect(self._on_read)
        self._feed.answered.connect(self._on_answered)
        self._feed.failed.connect(self._on_failed)
        self._feed.progressed.connect(self._on_progressed)
        self._private: PrivateFile | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.propose)
        self.proposal: Proposal | None = None
        self._source: ImportSource | None = None
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.choices = ImportChoices()
        self.opened: OpenedFile | None = None
        self.stage = Stage.NOTHING
        self.seq = self.not_taken = 0
        self._private = None
        self._read_as: object = None
        self._left_before: set[int] = set()
        self._replace(None)

    def _replace(self, source: ImportSource | None) -> None:
        """Another file, or none; what was known of the one before is let go."""
        done = self.proposal.source if self.proposal is not None else None
        self._let_go(self.proposal, self._source or done)
        self._source, self.proposal = source, None
        self._is_first_answer = True
        self.questions: Mapping[str, Question] = {}
        self._model.forget(self.choices)

    def _let_go(self, proposal: Proposal | None, source: ImportSource | None = None) -> None:
        self._feed.letting_go.take(proposal, source, self._model.kept.values())

    # --- what is going on ----------------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether everything asked for is answered, and nothing is being written."""
        return not self._feed.is_loading and not self.stage

    @property
    def is_writing(self) -> bool:
        """Whether the directory is being written."""
        return self.stage is Stage.WRITING

    @property
    def is_read(self) -> bool:
        """Whether the records of the file are known."""
        return self._source is not None

    def is_read_with(self, fields: Sequence[str]) -> bool:
        """Whether they were read with the columns as they stand now."""
        return self._source is not None and self._read_as == self._manner(fields)

    def _manner(self, fields: Sequence[str]) -> object:
        opened = self.opened
        return None if opened is None else (opened.path, opened.options, tuple(fields))

    def let_go(self) -> None:
        """What is being read stops; a file of ours is removed."""
        self._pause.stop()
        self._feed.forget()
        if self._private is not None:
            self._private.remove()

    def forget(self) -> None:
        """No file any more."""
        self.let_go()
        self._begin_anew()

    def interrupt(self) -> None:
        """Stops looking, reading or comparing; nothing was written."""
        self._pause.stop()
        self._feed.forget()
        self.stage, self._read_as = Stage.NOTHING, None
        self._replace(None)

    def _begin(self, stage: Stage) -> None:
        self.stage = stage
        self.begun.emit(stage.value)

    def _on_failed(self, error: BottinError) -> None:
        if self.stage in (Stage.OPENING, Stage.READING):
            self._read_as = None
        self.stage = Stage.NOTHING
        self.failed.emit(error)

    # --- looking at the file, reading it -------------------------------------------------------

    def open(self, path: Path, options: ReadingOptions, private: PrivateFile | None = None) -> None:
        """Looks at a file; ``private`` is one of ours, which goes with the session."""
        self._private = private or self._private
        self._begin(Stage.OPENING)
        self._feed.ask_file(path, options)

    def _on_opened(self, opened: OpenedFile) -> None:
        self.stage = Stage.NOTHING
        self.opened = opened
        self.opened_file.emit()

    def read(self, fields: Sequence[str]) -> None:
        """Reads the records, each column as the field of its place."""
        opened = self.opened
        if opened is None:
            return
        self._read_as = self._manner(fields)
        self._begin(Stage.READING)
        self._feed.ask_source(opened.with_fields(fields) if opened.needs_columns else opened)

    def _on_progressed(self, done: int, total: int) -> None:
        if self.stage is Stage.READING:
            self.progressed.emit(done, total)

    def _on_read(self, source: ImportSource) -> None:
        if self._source is not None:
            self.choices = self.choices.carried(self._source, source)
        self.choices.remembers_columns = bool(source.columns)
        self._left_before, self.choices.left_out = self.choices.left_out, set()
        self._replace(source)
        self._begin(Stage.COMPARING)
        self.propose()

    # --- what it would do ----------------------------------------------------------------------

    def propose(self) -> None:
        """Asks what the file would do under the choices as they are."""
        self._pause.stop()
        if self._source is not None and not self.is_writing:
            kept, decisions = dict(self._model.kept), self.choices.decisions()
            self._feed.ask_proposal(Inquiry(self._source, decisions, kept, self.questions))

    def propose_soon(self) -> None:
        """The same in a moment, for the last of several choices; what was being found out is not
        wanted any more."""
        if self._source is not None and not self.is_writing:
            self._feed.put_off()
            self._pause.start()

    def _on_answered(self, answer: Answer) -> None:
        was_comparing = self.stage is Stage.COMPARING
        self.stage = Stage.NOTHING
        self._let_go(self.proposal)
        self.proposal, self.questions = answer.proposal, answer.questions
        self._model.show_answer(answer.proposal, answer.sorted)
        if self._is_first_answer:
            self._is_first_answer = False
            self._leave_out({*answer.sorted.numbers(Category.CORRECT), *self._left_before})
        self.answered.emit(was_comparing)

    def _leave_out(self, numbers: set[int]) -> None:
        """What must be mended first starts unticked; so does what was left out before."""
        if numbers:
            self._model.leave_out(sorted(numbers))
            self.propose()

    def decide(self, key: str, answer: str) -> None:
        """Notes the answer to a question."""
        self.questions[key].decide(self.choices, answer)
        self.propose_soon()

    # --- writing -------------------------------------------------------------------------------

    def take(self) -> None:
        """Writes what is proposed, in one step; a backup is made first."""
        if self._source is None:
            return
        taken, imports, initiator = [self._source], self._directory.imports, self._initiator
        decisions = self.choices.decisions()
        self._begin(Stage.WRITING)
        self._lanes.write.submit(
            lambda: [_Done.of(*imports.apply(taken[0], decisions, initiator=initiator))],
            self._on_taken,
            on_error=self._on_failed,
            on_end=taken.clear,  # the lane keeps its last job: the file must not hang on it
        )

    def _on_taken(self, done: list[_Done]) -> None:
        self._let_go(self.proposal)  # the source goes with what was done with it
        self._show_done(done.pop())
        self._feed.forget()
        self.taken.emit()

    def _show_done(self, done: _Done) -> None:
        self.proposal, self.seq, self.not_taken = done.proposal, done.seq, done.not_taken
        self.stage, self._source = Stage.NOTHING, None


@dataclass(frozen=True, slots=True)
class _Done:
    """What was written, as which step, and how many records were not taken."""

    proposal: Proposal
    seq: int
    not_taken: int

    @classmethod
    def of(cls, proposal: Proposal, changes: ChangeSet) -> _Done:
        """Counted where it was written: there may be a hundred thousand records."""
        return cls(proposal, changes.seq, len(proposal.results) - proposal.taken)
