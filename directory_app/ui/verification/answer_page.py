"""« Réponses à la feuille »: every value of a sheet with what came back, entered as one step.

Stands in place of list and card. Unfinished answers are a draft; what somebody else changed
meanwhile is shown anew and asked again, never overwritten.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from directory_app.domain.confidentiality import Reason
from directory_app.domain.errors import BottinError
from directory_app.domain.partial_dates import PartialDate
from directory_app.services.verification.service import Answer, Questionnaire, Verdict
from directory_app.ui.announce import announce
from directory_app.ui.contact_card.time_wording import date_text
from directory_app.ui.contact_editor.tab_order import chain
from directory_app.ui.context import Look
from directory_app.ui.error_text import error_text
from directory_app.ui.fonts import CAPTION, TITLE
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.elided_label import ElidedLabel
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.grant_form import GrantForm
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.progress_footer import ProgressFooter

from .answer_list import AnswerList
from .answer_row import AnswerRow

DRAFT_MS = 800
"""What is answered is kept on disk this long after, at the latest."""


class AnswerPage(WholePage):
    """``closed``: back to the list. ``code_asked`` carries what was typed to find a sheet,
    ``reveal_asked`` a reason, ``save_asked`` the answers by line, ``draft_changed`` the same."""

    closed = Signal()
    code_asked = Signal(str)
    reveal_asked = Signal(str)
    save_asked = Signal(dict)
    draft_changed = Signal(dict)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.questionnaire: Questionnaire | None = None
        self.is_saving = False
        self.banner = Banner(look.theme, self)
        self.title = ElidedLabel("", self, scale=TITLE, is_bold=True)
        self.about = PlainLabel("", self, tone="muted")
        self.code = QLineEdit(self)
        self._make_buttons()
        self.grant = GrantForm(look.theme, self)
        self.list = AnswerList(self)
        self.footer = ProgressFooter(self)
        self._timer = QTimer(self, interval=DRAFT_MS, singleShot=True)
        self._arrange()
        self._connect()
        self.clear()

    # --- building ------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.all_exact = TextButton(self.tr("Everything is exact (T)"), "plain", self)
        self.forget = TextButton(self.tr("Clear the answers"), "link", self)
        self.reveal = TextButton(self.tr("Show the confidential values…"), "link", self)

    def _arrange(self) -> None:
        label = PlainLabel(
            self.tr("Sheet’s reference, or contact"), self, scale=CAPTION, tone="muted"
        )
        label.setBuddy(self.code)
        self.code.setAccessibleName(label.text())
        self.code.setProperty("kind", "field")
        self.code.setMaximumWidth(self.fontMetrics().averageCharWidth() * 34)
        finder = QVBoxLayout()
        finder.setSpacing(2)
        finder.addWidget(label)
        finder.addWidget(self.code)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(names, 3)
        head.addLayout(finder, 2)
        buttons = FlexLayout(ends_right=False)
        for button in (self.all_exact, self.forget, self.reveal):
            buttons.add(button)
        top = QVBoxLayout()
        top.setContentsMargins(28, 16, 28, 8)
        top.setSpacing(8)
        top.addLayout(head)
        top.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(top)
        column.addWidget(self.grant)
        column.addWidget(self.list, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.code.returnPressed.connect(self._on_code)
        self.all_exact.clicked.connect(self._on_all_exact)
        self.forget.clicked.connect(self._on_forget)
        self.reveal.clicked.connect(self.grant.start)
        self.grant.submitted.connect(lambda grant: self.reveal_asked.emit(grant.reason))
        self.grant.cancelled.connect(self.grant.hide)
        self.list.changed.connect(self._on_answered)
        self.list.finished.connect(self.footer.primary.setFocus)
        self.footer.back.clicked.connect(self.go_back)
        self.footer.primary.clicked.connect(self.go_on)
        self._timer.timeout.connect(self.flush_draft)

    # --- what the window calls -----------------------------------------------------------------

    @property
    def contact_id(self) -> str:
        """Whose sheet is in front; empty for none."""
        return self.questionnaire.sheet.contact_id if self.questionnaire else ""

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being written, and every answer is kept."""
        return not self.is_saving and not self._timer.isActive()

    def clear(self) -> None:
        """No sheet: only the field that finds one."""
        self.questionnaire = None
        self.list.clear()
        self.title.setText(self.tr("Answers of a verification sheet"))
        self.about.setText(
            self.tr("Type the reference that stands on the sheet, then press Enter.")
        )
        for widget in (self.all_exact, self.forget, self.reveal, self.grant):
            widget.hide()
        self._show_footer()

    def show_sheet(self, found: Questionnaire, answers: Mapping[str, Answer]) -> None:
        """Opens a sheet with the answers that were left unfinished."""
        self.questionnaire = found
        self.is_saving = False
        self.banner.hide()
        self.code.clear()
        self._show_head(found)
        self._show_rows(found)
        self.list.take_up(answers)
        self._show_footer()
        if answers:
            self.banner.show_text(self.tr("The answers that were left unfinished are back."))
        self.first_stop().setFocus()

    def update_sheet(self, found: Questionnaire, *, is_conflict: bool = False) -> None:
        """The directory changed: the values as they are now, the answers where they still make
        sense; a value that is another is asked again, what was typed for it standing beside."""
        before, answers = self.questionnaire, self.list.answers
        self.is_saving = False
        self.questionnaire = found
        self._show_head(found)
        focused = self._focused_key()
        self._show_rows(found)
        stale = self._stale(before, found, answers)
        kept = {key: answer for key, answer in answers.items() if key not in stale}
        self.list.take_up(kept)
        for row in self.list.rows:
            if (answer := stale.get(row.line.key)) is not None:
                row.field.setText(answer.text or row.line.typed)
                row.show_message(self._stale_text(answer))
        if stale or is_conflict:
            self.banner.show_text(
                self.tr("Somebody changed this contact meanwhile. Check the lines that say so.")
            )
        if focused and (row_now := self.list.find_row(focused)) is not None:
            self.list.go_to(row_now)
        self._show_footer()

    def show_refused(self, error: BottinError) -> None:
        """What was answered cannot be entered: said under the value at fault, else above."""
        self.is_saving = False
        self._show_footer()
        text = error_text(error, self._look.texts)
        row = self._find_fault(error)
        if row is None:
            self.banner.show_text(text)
            return
        row.show_message(text)
        self.list.go_to(row)
        if row.field.isVisibleTo(row):
            row.field.setFocus()

    def show_reason_error(self, text: str) -> None:
        """The reason for showing confidential values is missing."""
        self.grant.show_error(text)

    def flush_draft(self) -> None:
        """Keeps what was answered so far, at once."""
        self._timer.stop()
        if self.questionnaire is not None:
            self.draft_changed.emit(self.list.answers)

    def _show_rows(self, found: Questionnaire) -> None:
        """Made after the foot, they come before it all the same for Tab."""
        self.list.show_sheet(found)
        foot = (self.footer.stop, self.footer.back, self.footer.primary)
        chain([self.grant.cancel, *self.list.tab_stops(), *foot])

    # --- showing -------------------------------------------------------------------------------

    def _show_head(self, found: Questionnaire) -> None:
        sheet = found.sheet
        self.title.setText(self.tr("Answers: %1").replace("%1", sheet.short_name))
        self.about.setText(" · ".join(filter(None, (sheet.code, self._sent_text(found)))))
        hidden = sum(line.is_hidden for line in sheet.lines)
        self.grant.hide()
        self.grant.set_counts({Reason.CONFIDENTIAL: hidden} if hidden else {})
        self.reveal.setVisible(bool(hidden))
        for widget in (self.all_exact, self.forget):
            widget.show()

    def _sent_text(self, found: Questionnaire) -> str:
        if found.sent_at is None:
            return self.tr("no sheet was sent yet")
        day = datetime.datetime.fromtimestamp(found.sent_at / 1000).astimezone().date()
        told = date_text(PartialDate.of(day), self._look.lang)
        return self.tr("sheet sent on %1").replace("%1", told)

    def _show_footer(self) -> None:
        answers = self.list.answers
        count = len(answers)
        primary = self.tr("Enter %n answer(s)", "", count) if count else ""
        left = len(self.list.open_rows) - count
        counts = self.tr("%n line(s) without an answer", "", left) if self.contact_id else ""
        self.footer.show_state(primary=primary, counts=counts, back=self.tr("Close"))
        self.forget.setEnabled(bool(count))

    def _focused_key(self) -> str:
        for row in self.list.rows:
            if row.isAncestorOf(self.focusWidget() or self):
                return row.line.key
        return ""

    def _stale(
        self,
        before: Questionnaire | None,
        found: Questionnaire,
        answers: Mapping[str, Answer],
    ) -> dict[str, Answer]:
        """Answers to values that are not what they were."""
        stale = {}
        for key, answer in answers.items():
            old = before.find_line(key) if before is not None else None
            new = found.find_line(key)
            if old is None or new is None or (old.typed, old.text) != (new.typed, new.text):
                stale[key] = answer
        return stale

    def _stale_text(self, answer: Answer) -> str:
        told = {
            Verdict.EXACT: self.tr("exact"),
            Verdict.REMOVE: self.tr("to remove"),
        }.get(answer.verdict, answer.text)
        text = self.tr("This value changed meanwhile. Your answer was: %1")
        return text.replace("%1", told)

    def _find_fault(self, error: BottinError) -> AnswerRow | None:
        owner = str(error.params.get("owner", ""))
        if "line" in error.params:
            return self.list.find_row(f"{owner}|{error.params['line']}")
        collection, _, part = str(error.params.get("field", "")).partition(".")
        item = str(error.params.get("item", ""))
        path = f"{collection}/{item}" if item else collection
        for key in (f"{owner}|{path}:{part}", f"{owner}|{path}"):
            if (row := self.list.find_row(key)) is not None:
                return row
        return None

    # --- acting --------------------------------------------------------------------------------

    def first_stop(self) -> QWidget:
        """The first value, or the field that finds a sheet."""
        rows = self.list.open_rows
        if not rows:
            return self.code
        choice = rows[0].choice
        return choice.buttons[choice.value]

    def go_back(self) -> None:
        """Back to the list; the answers stay as a draft."""
        if self.is_saving:
            return
        self.flush_draft()
        self.clear()
        self.closed.emit()

    def go_on(self) -> None:
        """Enters what was answered."""
        answers = self.list.answers
        if self.questionnaire is not None and answers and not self.is_saving:
            self._timer.stop()
            self.is_saving = True
            self.footer.show_busy(self.tr("Entering the answers…"), can_stop=False)
            self.save_asked.emit(answers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T, where nothing is typed: everything is exact."""
        if event.key() == Qt.Key.Key_T and not event.modifiers() and self.contact_id:
            self._on_all_exact()
        else:
            super().keyPressEvent(event)

    def _on_all_exact(self) -> None:
        self.list.answer_rest(Verdict.EXACT)
        announce(self, self.footer.primary.text())
        self.footer.primary.setFocus()

    def _on_forget(self) -> None:
        self.list.take_up({})
        self.list.changed.emit()

    def _on_answered(self) -> None:
        self._timer.start()
        self._show_footer()

    def _on_code(self) -> None:
        if text := self.code.text().strip():
            self.flush_draft()
            self.code_asked.emit(text)
