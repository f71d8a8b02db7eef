"""One file on its way in: what was read of it, what was decided, what it would do, what is under
way. Knows no widgets; the page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from directory_app.domain.changes import ChangeSet
from directory_app.domain.errors import BottinError
from directory_app.domain.incoming import ImportSource
from directory_app.services.directory import Directory
from directory_app.services.importing.opening import OpenedFile, ReadingOptions
from directory_app.services.importing.report import Proposal
from directory_app.ui.tasks import Lanes

from .choices import ImportChoices
from .feed import Answer, ImportFeed
from .pasting import PrivateFile
from .questions import Question, questions_of
from .results_model import ResultsModel
from .sorting import Category


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
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.choices = ImportChoices()
        self.opened: OpenedFile | None = None
        self.proposal: Proposal | None = None
        self.questions: dict[str, Question] = {}
        self.stage = Stage.NOTHING
        self.seq = 0
        self._private = None
        self._source: ImportSource | None = None
        self._read_as: object = None
        self._left_before: set[int] = set()
        self._is_first_answer = True
        self._model.forget(self.choices)

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
        self._feed.forget()
        if self._private is not None:
            self._private.remove()

    def forget(self) -> None:
        """No file any more."""
        self.let_go()
        self._begin_anew()

    def interrupt(self) -> None:
        """Stops looking, reading or comparing; nothing was written."""
        self._feed.forget()
        self.stage, self._read_as, self._source = Stage.NOTHING, None, None

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
        self._source, self._is_first_answer, self.questions = source, True, {}
        self._model.forget(self.choices)
        self._begin(Stage.COMPARING)
        self.propose()

    # --- what it would do ----------------------------------------------------------------------

    def propose(self) -> None:
        """Asks what the file would do under the choices as they are."""
        if self._source is not None and not self.is_writing:
            kept = dict(self._model.kept)
            self._feed.ask_proposal(self._source, self.choices.decisions(), kept)

    def _on_answered(self, answer: Answer) -> None:
        was_comparing = self.stage is Stage.COMPARING
        self.stage = Stage.NOTHING
        self.proposal = answer.proposal
        undecided = answer.sorted.undecided
        self.questions = questions_of(answer.proposal, undecided, self.questions)
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
        self.propose()

    # --- writing -------------------------------------------------------------------------------

    def take(self) -> None:
        """Writes what is proposed, in one step; a backup is made first."""
        source, imports, initiator = self._source, self._directory.imports, self._initiator
        if source is None:
            return
        decisions = self.choices.decisions()
        self._begin(Stage.WRITING)
        self._lanes.write.submit(
            lambda: imports.apply(source, decisions, initiator=initiator),
            self._on_taken,
            on_error=self._on_failed,
        )

    def _on_taken(self, done: tuple[Proposal, ChangeSet]) -> None:
        self.proposal, changes = done
        self.seq, self.stage, self._source = changes.seq, Stage.NOTHING, None
        self._feed.forget()
        self.taken.emit()
