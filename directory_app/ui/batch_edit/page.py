"""The batch page: one field of several contacts, seen before and after, then one step.

Stands in place of list and card. What is applied is the very preview that is shown; when the
directory changes meanwhile, it is made again.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.changes import ChangeSet
from directory_app.domain.errors import BottinError, Conflict
from directory_app.services.batch_edit import BatchPreview, PreviewRow
from directory_app.services.directory import Directory
from directory_app.services.exports import Selection
from directory_app.ui.announce import announce
from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import CAPTION, TITLE
from directory_app.ui.tasks import Lanes
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.contact_picker import Lookup
from directory_app.ui.widgets.page_body import PageBody
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.progress_footer import ProgressFooter

from .feed import BatchFeed, BatchStep
from .preview_table import PreviewTable
from .question import QuestionPanel
from .wording import BatchWording


class BatchPage(WholePage):
    """``closed``: back to the list. ``done`` carries the number of the step and the toast's
    text."""

    closed = Signal()
    done = Signal(int, str)

    def __init__(
        self,
        directory: Directory,
        lanes: Lanes,
        look: Look,
        lookup: Lookup,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._selection = Selection(ids=())
        self._count = 0
        self.found: BatchPreview | None = None
        self._shown = 0
        self._words = BatchWording(look.lang, self)
        self.banner = Banner(look.theme, self)
        self.crumb = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.question = QuestionPanel(lookup, look, self)
        self.counts = PlainLabel("", self, tone="muted")
        self.withheld = PlainLabel("", self, tone="muted")
        self.table = PreviewTable(self._words, self)
        self.more = TextButton(self.tr("Show more"), "plain", self)
        self.footer = ProgressFooter(self)
        self._feed = BatchFeed(directory.batch_edits, lanes, self)
        self._step = BatchStep(directory.batch_edits, lanes, self)
        self._arrange()
        self._connect()

    # --- building ------------------------------------------------------------------------------

    def _arrange(self) -> None:
        title = PlainLabel(self.tr("Change a field"), self, scale=TITLE, is_bold=True)
        head = QVBoxLayout()
        head.setContentsMargins(28, 16, 28, 8)
        head.setSpacing(2)
        head.addWidget(self.crumb)
        head.addWidget(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(head)
        body = PageBody(self.question, self._right(), self, shares=(3, 5))
        body.turned.connect(self._on_turned)
        column.addWidget(body, 1)
        column.addWidget(self.footer)
        self.banner.hide()

    def _right(self) -> QWidget:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.counts)
        column.addWidget(self.withheld)
        column.addWidget(self.table, 1)
        column.addWidget(self.more)
        return right

    def _on_turned(self, is_side_by_side: bool) -> None:
        """Below the question, the preview is as high as its lines: one thing scrolls."""
        self.table.set_whole(is_whole=not is_side_by_side)

    def _connect(self) -> None:
        self.question.changed.connect(self._ask)
        self._feed.found.connect(self._on_found)
        self._feed.more.connect(self._on_more)
        self._feed.failed.connect(self._on_refused)
        self._step.progressed.connect(self.footer.show_progress)
        self._step.done.connect(self._on_done)
        self._step.failed.connect(self._on_failed)
        self._step.cancelled.connect(self._show_footer)
        self.more.clicked.connect(self._ask_more)
        self.footer.back.clicked.connect(self.go_back)
        self.footer.primary.clicked.connect(self.go_on)
        self.footer.stop.clicked.connect(self._step.cancel)

    # --- what the window calls -----------------------------------------------------------------

    @property
    def is_settled(self) -> bool:
        """Whether what is on screen is what was asked last, and nothing is being written."""
        return not self._feed.is_loading and not self._step.is_under_way

    def show_for(self, selection: Selection, title: str, count: int) -> None:
        """Opens for ``count`` contacts; ``title`` says who they are."""
        self._selection, self._count = selection, count
        self.crumb.setText(title)
        self.banner.hide()
        self.question.start()
        self._ask()
        self.first_stop().setFocus()

    def refresh(self) -> None:
        """The directory changed: the preview is made again."""
        if not self._step.is_under_way:
            self._ask()

    def first_stop(self) -> QWidget:
        """The field to change."""
        return self.question.field

    def stops(self) -> list[tuple[QWidget, QWidget]]:
        """For F6: what is asked, the preview, the foot."""
        last = self.footer.primary if self.footer.primary.isVisibleTo(self) else self.footer.back
        found: list[tuple[QWidget, QWidget]] = [(self.question, self.question.field)]
        if self.table.isVisibleTo(self):
            found.append((self.table, self.table))
        return [*found, (self.footer, last)]

    def go_back(self) -> None:
        """Back to the list; what is being written is interrupted instead."""
        if self._step.is_under_way:
            self._step.cancel()
            return
        self._feed.stop()
        self._forget()
        self.closed.emit()

    def go_on(self) -> None:
        """Applies what is shown."""
        if self.found is not None and self.found.changed and self.is_settled:
            self.footer.show_busy(self.tr("Changing the contacts…"), can_stop=True)
            self.question.setEnabled(False)
            self._step.run(self.found)

    # --- asking and showing --------------------------------------------------------------------

    def _ask(self) -> None:
        question = self.question
        self.banner.hide()
        if question.is_complete:
            including = question.including.isChecked()
            self._feed.ask(self._selection, question.edit, include_confidential=including)
            self._show_footer()
        else:
            self._feed.stop()
            self._forget()
            self._show_footer()

    def _forget(self) -> None:
        self.found = None
        self.table.hide()
        self.more.hide()
        self.withheld.hide()
        self.counts.setText(self.tr("What changes is shown here before anything is written."))

    def _on_found(self, found: BatchPreview) -> None:
        self.found = found
        self._shown = len(found.rows)
        self.table.show_rows(found.edit.field, found.rows)
        self.table.setVisible(bool(found.rows))
        self.counts.setText(self._words.counts(found))
        self.counts.setVisible(bool(self.counts.text()))
        self.withheld.setText(self._words.withheld(found.withheld))
        self.withheld.setVisible(bool(found.withheld))
        self.question.show_withheld(found.withheld)
        self._show_more()
        self._show_footer()
        announce(self, self._words.apply_text(found) or self.counts.text())

    def _show_more(self) -> None:
        left = self.found.changed - self._shown if self.found is not None else 0
        self.more.setText(self.tr("Show more (%n other(s))", "", left))
        self.more.setVisible(left > 0)

    def _ask_more(self) -> None:
        if self.found is not None:
            self._feed.ask_more(self.found, self._shown)

    def _on_more(self, rows: tuple[PreviewRow, ...]) -> None:
        if self.found is not None:
            self._shown += len(rows)
            self.table.add_rows(self.found.edit.field, rows)
            self._show_more()

    def _show_footer(self) -> None:
        is_shown = self.found is not None and not self._feed.is_loading
        primary = self._words.apply_text(self.found) if is_shown else ""
        self.question.setEnabled(True)
        self.footer.show_state(primary=primary, counts="", back=self.tr("Cancel"))
        self.footer.primary.setEnabled(bool(primary))

    def _on_refused(self, error: BottinError) -> None:
        """The value is not one: said where the preview would be."""
        self._forget()
        self.counts.show()
        self.counts.setText(self._refusal_text(error))
        announce(self, self.counts.text())
        self._show_footer()

    def _refusal_text(self, error: BottinError) -> str:
        """The sentence of an error, the field called as the menu calls it."""
        if "field" in error.params:
            named = dict(error.params) | {"field": self.question.field.currentText()}
            error = BottinError(error.code, **named)
        return error_text(error, self._look.texts)

    # --- the step ------------------------------------------------------------------------------

    def _on_done(self, changes: ChangeSet) -> None:
        count = len(changes.contacts)
        self._feed.stop()
        self._forget()
        self.question.setEnabled(True)
        self.closed.emit()
        self.done.emit(changes.seq, self._words.done_text(count))

    def _on_failed(self, error: BottinError) -> None:
        text = error_text(error, self._look.texts)
        if isinstance(error, Conflict):
            text = self.tr("Somebody changed one of these contacts meanwhile: here is what it is.")
        self._show_footer()
        self._ask()
        self.banner.show_text(text)
