"""The page of pasted text: on one side the text, on the other what was recognised; then in.

Replaces list and card while it is open. Nothing is written before the main button; what is written
is what is shown, recognised again in the moment of writing.
"""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from directory_app.domain.changes import ChangeSet
from directory_app.domain.errors import BottinError
from directory_app.domain.incoming import ImportSource, Place
from directory_app.domain.problems import Problem
from directory_app.services.directory import Directory
from directory_app.services.importing.report import Proposal, RecordResult
from directory_app.services.importing.source_files import MOST_PASTED
from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import CAPTION, TITLE
from directory_app.ui.tasks import Lanes
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import verbatim
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.tick_box import TickBox

from .choices import Choices
from .decision_bar import DecisionBar
from .entries_model import EntriesModel
from .entries_view import EntriesView
from .feed import ProposalFeed
from .footer import Footer
from .form_texts import kind_for_form
from .source_text import MOST_SHOWN, SourceText
from .wording import PasteWording

_LEAST_TEXT_LINES, _LEAST_ENTRY_LINES = 4, 6
_SIDE_BY_SIDE_LINES = 46
"""Width, in heights of a line of text, from which both sides stand side by side."""


class PastePage(WholePage):
    """``closed``: back to the list. ``imported`` carries what was done (:class:`Proposal`) and the
    number of the step; ``form_asked`` an entry (:class:`RecordResult`) to go on with by hand.
    ``beginning`` is what can be read of the text shown last."""

    closed = Signal()
    imported = Signal(object, int)
    form_asked = Signal(object)

    def __init__(
        self,
        directory: Directory,
        lanes: Lanes,
        look: Look,
        initiator: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._imports = directory.imports
        self._lanes = lanes
        self._initiator = initiator
        self._is_writing = False
        self.beginning = ""
        self._source: ImportSource | None = None
        self._is_following = False
        self.words = PasteWording(self)
        self.choices = Choices()
        self.proposal: Proposal | None = None
        self.banner = Banner(look.theme, self)
        self.source = SourceText(look.theme, self)
        self.model = EntriesModel(self.words, self.choices, self)
        self.entries = EntriesView(self.model, look.theme, self)
        self.decision = DecisionBar(self.words, look.theme, self)
        self.event_box = TickBox("", look.theme, self)
        self.event_state = PlainLabel("", self, scale=CAPTION, tone="muted", wraps=False)
        self.event_state.setContentsMargins(0, 6, 0, 0)
        self.footer = Footer(self)
        self._feed = ProposalFeed(directory.imports, lanes, self)
        for view in (self.source, self.entries):
            view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._arrange()
        self._connect()

    # --- building ------------------------------------------------------------------------------

    def _arrange(self) -> None:
        title = PlainLabel(self.tr("Create from a pasted text"), self, scale=TITLE, is_bold=True)
        head = QVBoxLayout()
        head.setContentsMargins(28, 16, 28, 8)
        head.addWidget(title)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setContentsMargins(28, 4, 28, 12)
        self._sides.setSpacing(20)
        self._sides.addLayout(self._left(), 4)
        self._sides.addLayout(self._right(), 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(head)
        column.addLayout(self._sides, 1)
        column.addWidget(self.footer)

    def _left(self) -> QVBoxLayout:
        label = PlainLabel(self.tr("Pasted text"), self, scale=CAPTION, tone="muted")
        label.setBuddy(self.source)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.source, 1)
        return column

    def _right(self) -> QVBoxLayout:
        self._recognised = PlainLabel(self.tr("Recognised"), self, scale=CAPTION, tone="muted")
        self._recognised.setBuddy(self.entries)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._recognised)
        column.addWidget(self.entries, 1)
        column.addWidget(self.decision)
        self._event_line = QWidget(self)
        line = FlowLayout(self._event_line)
        line.addWidget(self.event_box)
        line.addWidget(self.event_state)
        column.addWidget(self._event_line)
        return column

    def _connect(self) -> None:
        self._feed.read.connect(self._on_read)
        self._feed.proposed.connect(self._on_proposed)
        self._feed.failed.connect(self._on_error)
        self.source.corrected.connect(self._feed.ask_source)
        self.source.textChanged.connect(self._on_edited)
        self.source.pointed.connect(self._on_pointed)
        self.entries.moved.connect(self._on_moved)
        self.model.entry_ticked.connect(lambda *_: self._propose())
        self.model.value_ticked.connect(lambda *_: self._propose())
        self.decision.decided.connect(self._on_decided)
        self.decision.marked.connect(self._on_marked)
        self.event_box.toggled.connect(self._on_event_ticked)
        self.footer.cancel.clicked.connect(self.close_page)
        self.footer.primary.clicked.connect(self.take)
        self.footer.form.clicked.connect(self._ask_form)

    # --- what the window calls -----------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether what is on screen is what was asked for last, and nothing is being written."""
        is_waiting = self.source.is_waiting or self._feed.is_loading
        return not is_waiting and not self._is_writing

    def show_text(self, text: str) -> None:
        """Opens for a text."""
        self.beginning = head = text[:MOST_PASTED]
        plain = head.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
        self._forget()
        self.source.fill(plain)
        self.banner.hide()
        self.footer.show_state(primary="", counts=self.tr("Reading…"), has_form=False)
        self._feed.ask_source(plain)
        self.entries.setFocus()

    def refresh(self) -> None:
        """The directory changed: what the text would do is asked again."""
        self._propose()

    def close_page(self) -> None:
        """Back to the list; nothing is written."""
        if self._is_writing:
            return
        self._forget()
        self.closed.emit()

    def go_back(self) -> None:
        """Escape."""
        self.close_page()

    def go_on(self) -> None:
        """Ctrl+Enter."""
        self.take()

    def first_stop(self) -> QWidget:
        """The entries."""
        return self.entries

    def take(self) -> None:
        """Writes what is shown, in one step."""
        source = self._source
        if source is None or not self.is_settled or self.footer.primary.isHidden():
            return
        decisions, imports, initiator = self.choices.decisions(), self._imports, self._initiator
        self._set_writing(is_writing=True)
        self._lanes.write.submit(
            lambda: imports.apply(source, decisions, initiator=initiator),
            self._on_taken,
            on_error=self._on_error,
            on_end=lambda: self._set_writing(is_writing=False),
        )

    # --- reading -------------------------------------------------------------------------------

    def _forget(self) -> None:
        self._feed.forget()
        self.source.stop_waiting()
        self._source = self.proposal = None
        self.choices = Choices()
        self.model.show_proposal(None, self.choices)
        self.decision.show_result(None, self.choices)
        self._event_line.hide()

    def _on_edited(self) -> None:
        if self.source.is_waiting:
            self._feed.forget()
            self.footer.primary.hide()

    def _on_read(self, source: ImportSource) -> None:
        if self._source is not None:
            self.choices = self.choices.carried(self._source, source)
        self._source = source
        self.source.show_source(source)
        self._show_limits(source)
        self._propose()

    def _show_limits(self, source: ImportSource) -> None:
        texts = [self._look.texts.problem(Problem(code)) for code in source.warnings]
        if len(source.text) > MOST_SHOWN:
            texts.append(self.tr("Only the beginning of this long text is shown."))
        if texts:
            self.banner.show_text(" ".join(texts))
        else:
            self.banner.hide()

    def _propose(self) -> None:
        if self._source is not None and not self._is_writing:
            self._feed.ask_proposal(self._source, self.choices.decisions())

    def _on_proposed(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self.model.show_proposal(proposal, self.choices)
        self._show_event(proposal)
        self._show_current()
        self._show_footer(proposal)

    def _show_event(self, proposal: Proposal) -> None:
        text = self.words.event_title(proposal, self._look.lang)
        is_shown = bool(text) and not proposal.event_code
        self._event_line.setVisible(is_shown)
        self.event_box.blockSignals(True)
        self.event_box.setChecked(self.choices.with_event)
        self.event_box.blockSignals(False)
        metrics = self.event_box.fontMetrics()
        room = max(80, self.entries.width() - 60)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.event_box.setText(verbatim(shown))
        self.event_box.setAccessibleName(text)
        self.event_state.setText(self.words.event_state(proposal))

    def _show_footer(self, proposal: Proposal) -> None:
        if not proposal.results:
            counts = self._look.texts.get("import_nothing")
        else:
            counts = self.words.summary(proposal)
        has_form = len(proposal.results) == 1 and kind_for_form(proposal.results[0]) is not None
        primary = self.words.primary(proposal)
        self.footer.show_state(primary=primary, counts=counts, has_form=has_form)

    # --- both sides ----------------------------------------------------------------------------

    def current(self) -> RecordResult | None:
        """The entry that is current."""
        return self.model.result(self.entries.currentIndex())

    def _on_moved(self) -> None:
        self._show_current()

    def _show_current(self) -> None:
        result = self.current()
        self.decision.show_result(result, self.choices)
        if result is None or self._is_following:
            return
        place = self.model.place(self.entries.currentIndex())
        value = result.record.values[place[1]].range if place is not None else None
        self.source.point_at(result.record.range, value)

    def _on_pointed(self, position: int) -> None:
        """A place in the text: the entry that stands there becomes current."""
        if self._source is None:
            return
        starts = [one.range[0] if one.range else 0 for one in self._source.records]
        record = bisect_right(starts, position) - 1
        if record < 0:
            return
        ranges = [one.range for one in self._source.records[record].values]
        found = (n for n, one in enumerate(ranges) if one and one[0] <= position < one[1])
        self._is_following = True
        self.entries.select(self.model.index_of(record, next(found, None)))
        self._is_following = False

    # --- deciding ------------------------------------------------------------------------------

    def _on_decided(self, record: int, is_organisation: bool, contact_id: str) -> None:
        chosen = self.choices.organisations if is_organisation else self.choices.people
        chosen[record] = contact_id
        self.entries.setFocus()
        self._propose()

    def _on_marked(self, place: Place, is_confidential: bool) -> None:
        self.choices.mark(place, is_confidential=is_confidential)
        self._propose()

    def _on_event_ticked(self, is_on: bool) -> None:
        self.choices.with_event = is_on
        self._propose()

    def _ask_form(self) -> None:
        if self.proposal is not None and len(self.proposal.results) == 1:
            self.form_asked.emit(self.proposal.results[0])

    # --- writing -------------------------------------------------------------------------------

    def _set_writing(self, *, is_writing: bool) -> None:
        self._is_writing = is_writing
        for widget in (self.source, self.entries, self.decision, self.event_box):
            widget.setEnabled(not is_writing)
        self.footer.primary.setEnabled(not is_writing)

    def _on_taken(self, done: tuple[Proposal, ChangeSet]) -> None:
        proposal, changes = done
        self._forget()
        self.imported.emit(proposal, changes.seq)

    def _on_error(self, error: BottinError) -> None:
        self.banner.show_text(error_text(error, self._look.texts))

    # --- room ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else one below the other."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= _SIDE_BY_SIDE_LINES * self.fontMetrics().height()
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        for place, share in enumerate((4, 5) if is_wide else (2, 5)):
            self._sides.setStretch(place, share)
        line = self.fontMetrics().height()
        self.source.setMinimumHeight(_LEAST_TEXT_LINES * line)
        self.entries.setMinimumHeight(_LEAST_ENTRY_LINES * line)
