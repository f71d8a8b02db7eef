"""The import page: source, columns, differences, duplicates; then in, as one step.

Replaces list and card while it is open. Nothing is written before the last button; what is written
is what is shown, recognised again in the moment of writing. What was decided stays when one goes
back.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from directory_app.domain.errors import BottinError
from directory_app.domain.lists import ListSummary
from directory_app.services.directory import Directory
from directory_app.services.importing.fields import field_choices
from directory_app.services.importing.opening import OpenedFile, ReadingOptions
from directory_app.services.importing.report import Proposal
from directory_app.services.importing.report_json import warnings_of
from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import TITLE
from directory_app.ui.pane_focus import Stop
from directory_app.ui.tasks import Lanes
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.elided_label import ElidedLabel
from directory_app.ui.widgets.progress_footer import ProgressFooter

from .after_step import AfterStep
from .choices import ImportChoices
from .columns_step import ColumnsStep
from .differences_step import DifferencesStep
from .doubles_step import DoublesStep
from .pasting import PrivateFile, is_table
from .rejects import Rejects
from .results_model import ResultsModel
from .session import ImportSession, Stage
from .sorting import Category
from .source_step import SourceStep
from .step_order import reachable_steps, shown_steps, step_before
from .steps_bar import Step, StepsBar
from .wording import ImportWording

_MOST_WARNINGS = 3


class ImportPage(WholePage):
    """``closed``: back to the list. ``imported`` carries what was done (:class:`Proposal`) and the
    number of the step, ``undo_asked`` that number; ``text_pasted`` a text that is no table."""

    closed = Signal()
    imported = Signal(object, int)
    undo_asked = Signal(int)
    text_pasted = Signal(str)

    def __init__(
        self,
        directory: Directory,
        lanes: Lanes,
        look: Look,
        initiator: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("importPage")
        self._look = look
        self._is_fresh = True
        self._goes_on = False
        self._files = lanes.file
        self.step = Step.SOURCE
        self.words = ImportWording(look.texts, self)
        self.model = ResultsModel(self.words, self)
        self.session = ImportSession(directory, lanes, self.model, initiator, self)
        self.banner = Banner(look.theme, self)
        middle = Qt.TextElideMode.ElideMiddle  # the end of a file's name tells its edition
        self.title = ElidedLabel("", self, scale=TITLE, is_bold=True, mode=middle)
        self.steps = StepsBar(look.theme, self)
        self.source = SourceStep(look, self)
        self.columns = ColumnsStep(field_choices(), look, self)
        self.differences = DifferencesStep(self.model, self.words, look, self)
        self.doubles = DoublesStep(look, self)
        self.after = AfterStep(self)
        self.footer = ProgressFooter(self)
        self._rejects = Rejects(directory.imports, lanes.file, look.texts, self.words, self)
        self._arrange()
        self._connect()
        self._connect_session()

    # --- building ------------------------------------------------------------------------------

    def _arrange(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(28, 16, 28, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.steps)
        self._stack = QStackedWidget(self)
        self._pages: dict[Step, QWidget] = {
            Step.SOURCE: self.source,
            Step.COLUMNS: self.columns,
            Step.DIFFERENCES: self.differences,
            Step.DOUBLES: self.doubles,
        }
        for page in (*self._pages.values(), self.after):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.steps.chosen.connect(lambda step: self.show_step(Step(step)))
        self.source.file_chosen.connect(lambda file: self.show_file(Path(file)))
        self.source.pasted.connect(self.take_text)
        self.source.options_chosen.connect(self._on_options)
        self.model.decided.connect(self._on_decided)
        self.model.decision_asked.connect(self._on_decision_asked)
        self.differences.changed.connect(self._on_decided)
        self.doubles.answered.connect(self._on_double_answered)
        self.after.rejects_asked.connect(self._save_rejects)
        self.after.undo_asked.connect(self._undo)
        self._rejects.saved.connect(self.after.show_saved)
        self._rejects.failed.connect(self._on_failed)
        self.footer.stop.clicked.connect(self.interrupt)
        self.footer.back.clicked.connect(self.go_back)
        self.footer.primary.clicked.connect(self.go_on)

    def _connect_session(self) -> None:
        session = self.session
        session.begun.connect(self._on_begun)
        session.progressed.connect(self.footer.show_progress)
        session.opened_file.connect(self._on_opened)
        session.answered.connect(self._on_answered)
        session.taken.connect(self._on_taken)
        session.failed.connect(self._on_failed)

    # --- what the window calls -----------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether what is on screen is what was asked for last, and nothing is being written."""
        return self.session.is_settled

    @property
    def is_writing(self) -> bool:
        """Whether the directory is being written."""
        return self.session.is_writing

    @property
    def opened(self) -> OpenedFile | None:
        """The file that was looked at."""
        return self.session.opened

    @property
    def proposal(self) -> Proposal | None:
        """What it would do."""
        return self.session.proposal

    @property
    def choices(self) -> ImportChoices:
        """What was decided so far."""
        return self.session.choices

    def show_empty(self) -> None:
        """Opens without a file."""
        self._forget()
        self.show_step(Step.SOURCE)

    def show_file(self, path: Path, private: PrivateFile | None = None) -> None:
        """Opens for a file; ``private`` is one of ours, which goes with the page."""
        self._forget()
        self.title.setText(self.tr("Import “%1”").replace("%1", path.name))
        self.show_step(Step.SOURCE)
        options = ReadingOptions(format="tsv") if private else ReadingOptions()
        self.session.open(path, options, private)

    def take_text(self, text: str) -> None:
        """A pasted text: a table is read here, anything else has a page of its own."""
        if not is_table(text):
            self.text_pasted.emit(text)
            return
        self._files.submit(
            lambda: PrivateFile(text), lambda private: self.show_file(private.path, private)
        )

    def show_lists(self, lists: Sequence[ListSummary]) -> None:
        """The lists that everybody may be put on."""
        self.differences.show_lists(lists)

    def refresh(self) -> None:
        """The directory changed: what the file would do is asked again."""
        self.session.propose()

    def close_page(self) -> None:
        """Back to the list; nothing is written."""
        if not self.is_writing:
            self._forget()
            self.closed.emit()

    def _forget(self) -> None:
        self.session.forget()
        self._is_fresh = True
        self.step = Step.SOURCE
        self._stack.setCurrentWidget(self.source)
        self.steps.show()
        self.title.setText(self.tr("Import"))
        self.banner.hide()
        self.columns.forget()
        self.source.show_nothing()
        self.source.set_options_shown(False)
        self.differences.show_choices(self.choices)
        self.differences.show_all()
        self.doubles.show_questions({}, self.choices)

    # --- what is under way ---------------------------------------------------------------------

    def _on_begun(self, stage: str) -> None:
        texts = {
            Stage.OPENING: self.tr("Looking at the file…"),
            Stage.READING: self.tr("Reading the file…"),
            Stage.COMPARING: self.tr("Comparing with the directory…"),
            Stage.WRITING: self.tr("Backing up, then importing…"),
        }
        is_writing = Stage(stage) is Stage.WRITING
        self.footer.show_busy(texts[Stage(stage)], can_stop=not is_writing)
        self._set_open(is_open=not is_writing)
        if Stage(stage) is Stage.COMPARING:
            self.differences.show_choices(self.choices)
            self.differences.show_all()

    def _set_open(self, *, is_open: bool) -> None:
        """Whether anything can be changed."""
        for widget in (*self._pages.values(), self.steps):
            widget.setEnabled(is_open)

    def _on_opened(self) -> None:
        opened = self.opened
        assert opened is not None
        self.banner.hide()
        self.source.show_opened(opened)
        if opened.needs_columns:
            self.columns.show_opened(opened)
            self.columns.set_tab_order(self.source.preview)
        else:
            self.columns.forget()
        is_fresh, self._is_fresh = self._is_fresh, False
        if is_fresh and not opened.needs_columns:
            self._read()
        else:
            self.show_step(Step.SOURCE, takes_focus=is_fresh)

    def _on_options(self, options: ReadingOptions) -> None:
        if self.opened is not None:
            self.session.open(self.opened.path, options)

    def _read(self) -> None:
        """The records of the file, unless they were read like this already."""
        if self.session.is_read_with(self.columns.fields):
            self.show_step(Step.DIFFERENCES)
        else:
            self.session.read(self.columns.fields)

    def _on_answered(self, is_first: bool) -> None:
        proposal = self.session.proposal
        assert proposal is not None
        self.differences.show_counts()
        self._show_event(proposal)
        self.doubles.show_questions(self.session.questions, self.choices)
        self.doubles.set_tab_order(self.differences.event_box)
        if is_first:
            self._tell_warnings(proposal)
            self.show_step(Step.DIFFERENCES)
            return
        goes_on, self._goes_on = self._goes_on, False
        self._show_bar_and_foot()
        if goes_on:
            self.go_on()

    def _show_event(self, proposal: Proposal) -> None:
        event = proposal.source.event
        is_shown = event is not None and not proposal.event_code
        text = self.tr("With the event “%1”").replace("%1", event.title) if event else ""
        self.differences.show_event(text if is_shown else "")

    def _tell_warnings(self, proposal: Proposal) -> None:
        """What was guessed of a table stands on the source page already."""
        said = self.opened.warnings if self.opened else ()
        found = (one for one in warnings_of(proposal) if one.code not in said)
        texts = [self._look.texts.problem(one) for one in islice(found, _MOST_WARNINGS)]
        if texts:
            self.banner.show_text(" ".join(texts))

    def _on_failed(self, error: BottinError) -> None:
        text = error_text(error, self._look.texts)
        self._goes_on = False
        self._set_open(is_open=True)
        if self._is_after:
            self.banner.show_text(text)
            return
        if self.step in (Step.SOURCE, Step.COLUMNS):
            choose = self.tr("Choose another file…")
            self.banner.show_text(text, action=choose, on_action=self.source.ask_file)
        else:
            self.banner.show_text(text)
        self.show_step(self.step)

    def interrupt(self) -> None:
        """Stops looking, reading or comparing: back where it was asked for."""
        if self._goes_on:
            self._stay()
        if self.is_writing or not self.session.stage:
            return
        self.session.interrupt()
        if self.opened is None:
            self.show_empty()
        else:
            self.show_step(self.step)

    # --- steps ---------------------------------------------------------------------------------

    @property
    def _is_after(self) -> bool:
        return self._stack.currentWidget() is self.after

    def _shown_steps(self) -> list[Step]:
        opened, session = self.opened, self.session
        return shown_steps(
            has_columns=opened is None or opened.needs_columns,
            has_doubles=bool(session.questions) or not session.is_read,
        )

    def _reachable(self) -> list[Step]:
        is_read = self.session.is_read_with(self.columns.fields)
        return reachable_steps(self._shown_steps(), self.step, is_read=is_read)

    def show_step(self, step: Step, *, takes_focus: bool = True) -> None:
        """Goes to a step."""
        if self.is_writing:
            return
        self.step, self._goes_on = step, False
        self._stack.setCurrentWidget(self._pages[step])
        self._show_bar_and_foot()
        if takes_focus:
            self.first_stop().setFocus()

    def _show_bar_and_foot(self) -> None:
        if not self._is_after and not self.session.stage:
            self.steps.show_step(self.step, self._shown_steps(), self._reachable())
            self._show_footer()

    def _show_footer(self) -> None:
        back = self.tr("Cancel") if self.step is Step.SOURCE else self.tr("Back")
        go_on = self.tr("Continue")
        if self.step in (Step.SOURCE, Step.COLUMNS):
            primary, counts = go_on if self.opened is not None else "", ""
        elif self.proposal is None:
            primary = counts = ""
        else:
            found = self.model.sorted
            has_questions = self.step is Step.DIFFERENCES and bool(self.session.questions)
            primary = go_on if has_questions else self.words.primary(self.proposal, found)
            counts = self.words.summary(self.proposal, found)
            if not self.proposal.results:
                counts = self.tr("The file holds no row to import.")
        self.footer.show_state(primary=primary, counts=counts, back=back)

    def first_stop(self) -> QWidget:
        """What takes the focus on a step: what is looked at, else the main button."""
        if self._is_after:
            return self.after.save
        if self.step is Step.SOURCE:
            return self.footer.primary if self.opened is not None else self.source.choose
        if self.step is Step.COLUMNS:
            return self.footer.primary
        if self.step is Step.DOUBLES:
            return self.doubles.first_stop() or self.footer.primary
        return self.differences.view

    def stops(self) -> list[Stop]:
        """The panes that F6 goes through."""
        content = self._stack.currentWidget() or self
        primary = self.footer.primary if self.footer.primary.isVisible() else self.footer.back
        stop: QWidget | None = self.first_stop()
        if stop is not None and not content.isAncestorOf(stop):
            is_columns = self.step is Step.COLUMNS
            stop = self.columns.first_stop() if is_columns else self.source.choose
        return [(content, stop or primary), (self.footer, primary)]

    def go_on(self) -> None:
        """The main button of the step: further on, or in; as soon as what was decided last is
        counted."""
        if self._is_after:
            self._finish()
        elif self.footer.primary.isHidden():
            return
        elif not self.is_settled:
            self._go_on_later()
        elif self.step is Step.SOURCE and self.opened is not None and self.opened.needs_columns:
            self.show_step(Step.COLUMNS)
        elif self.step in (Step.SOURCE, Step.COLUMNS):
            self._read()
        elif self.step is Step.DIFFERENCES and self.session.questions:
            self.show_step(Step.DOUBLES)
        else:
            self.session.take()

    def _go_on_later(self) -> None:
        if self.step in (Step.DIFFERENCES, Step.DOUBLES) and not self.session.stage:
            self._goes_on = True
            self.footer.show_busy(self.tr("Comparing with the directory…"), can_stop=True)

    def _stay(self) -> None:
        """Something was decided, or stopped: nobody goes on by themselves any more."""
        if self._goes_on:
            self._goes_on = False
            self._show_bar_and_foot()

    def go_back(self) -> None:
        """One step back; from the first one, to the list. What is being read stops."""
        if self._is_after:
            self._finish()
        elif self.is_writing:
            return
        elif self.session.stage or self._goes_on:
            self.interrupt()
        elif self.step is Step.SOURCE:
            self.close_page()
        else:
            self.show_step(step_before(self._shown_steps(), self.step))

    def _on_decided(self) -> None:
        self._stay()
        self.session.propose_soon()

    def _on_double_answered(self, key: str, answer: str) -> None:
        self._stay()
        self.session.decide(key, answer)

    def _on_decision_asked(self, number: int) -> None:
        self.show_step(Step.DOUBLES)
        self.doubles.show_record(number)

    # --- afterwards ----------------------------------------------------------------------------

    def _on_taken(self) -> None:
        counts, left = self.model.sorted.counts, self.session.not_taken
        self._set_open(is_open=True)
        has_rejects = counts.get(Category.CORRECT, 0) + counts.get(Category.DECIDE, 0) > 0
        if has_rejects and left and self.session.seq:
            self._show_after(left)
        else:
            self._finish()

    def _show_after(self, left: int) -> None:
        proposal = self.proposal
        assert proposal is not None
        self.after.show_done(self.words.imported(proposal), self.words.left(left))
        self._stack.setCurrentWidget(self.after)
        self.steps.hide()
        self.footer.show_state(primary=self.tr("Close"), counts="", back="")
        self.footer.back.hide()
        self.after.save.setFocus()

    def _finish(self) -> None:
        """To the list, with what was done."""
        self.imported.emit(self.proposal, self.session.seq)
        self._forget()

    def _undo(self) -> None:
        seq = self.session.seq
        self._forget()
        self.closed.emit()
        self.undo_asked.emit(seq)

    def _save_rejects(self) -> None:
        if self.proposal is not None:
            self._rejects.ask_where(self.proposal)
