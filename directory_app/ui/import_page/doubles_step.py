"""The last step: rows that look like cards that exist. Each is asked about with what speaks for it;
nothing is joined by itself."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from directory_app.ui.context import Look
from directory_app.ui.delegation.scrolled_page import ScrolledPage
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.chip import Chip, ChipText
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.radio_box import RadioBox

from .choices import ImportChoices
from .doubles_wording import DoublesWording
from .questions import NEW, UNDECIDED, Question

_AT_A_TIME = 40
_MOST_CANDIDATES = 5


class QuestionFrame(QFrame):
    """One question. ``answered`` carries its key and the answer."""

    answered = Signal(str, str)

    def __init__(
        self, question: Question, words: DoublesWording, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "group")
        self.question = question
        self._theme = look.theme
        self._group = QButtonGroup(self)
        self.boxes: dict[str, RadioBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        title = words.title(question)
        self.setAccessibleName(title)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(PlainLabel(title, self, is_bold=True), 1)
        if question.match.score:
            chip = ChipText(words.score(question.match.score), "info")
            head.addWidget(Chip(chip, look.theme, self))
        column.addLayout(head)
        self.evidence = PlainLabel(words.evidence(question), self, scale=CAPTION, tone="muted")
        self.evidence.setVisible(bool(self.evidence.text()))
        column.addWidget(self.evidence)
        column.addWidget(self._choices(words))

    def _choices(self, words: DoublesWording) -> QWidget:
        holder = QWidget(self)
        flow = FlowLayout(holder, gap_px=16)
        candidates = self.question.match.candidates[:_MOST_CANDIDATES]
        choices = [(one.id, words.update(one, is_only=len(candidates) == 1)) for one in candidates]
        for value, text in (*choices, (NEW, words.create()), (UNDECIDED, words.leave())):
            box = RadioBox(text, self._theme, holder)
            box.setAccessibleDescription(self.accessibleName())
            box.clicked.connect(
                lambda _=False, one=value: self.answered.emit(self.question.key, one)
            )
            self._group.addButton(box)
            flow.addWidget(box)
            self.boxes[value] = box
        return holder

    def show_answer(self, answer: str) -> None:
        """What was chosen."""
        self.boxes.get(answer, self.boxes[UNDECIDED]).setChecked(True)


class DoublesStep(QWidget):
    """``answered`` carries a question's key and the answer."""

    answered = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = DoublesWording(look.texts, self)
        self.frames: dict[str, QuestionFrame] = {}
        self._questions: Mapping[str, Question] = {}
        self._choices = ImportChoices()
        self._shown = _AT_A_TIME
        self._before: QWidget | None = None
        self.title = PlainLabel("", self)
        self.more = TextButton(self.tr("Show more"), "plain", self)
        self.more.clicked.connect(self._show_more)
        self._page = QWidget(self)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(28, 4, 28, 12)
        self._column.setSpacing(10)
        self._column.addWidget(self.more)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(28, 0, 28, 0)
        head.addWidget(self.title)
        column.addLayout(head)
        column.addWidget(ScrolledPage(self._page, self), 1)

    def show_questions(self, questions: Mapping[str, Question], choices: ImportChoices) -> None:
        """The questions, with what was answered."""
        self._questions, self._choices = questions, choices
        self.title.setText(self._words.head(len(questions)))
        for key in [one for one in self.frames if one not in questions]:
            frame = self.frames.pop(key)
            self._column.removeWidget(frame)
            frame.hide()
            frame.deleteLater()
        if not questions:
            self._shown = _AT_A_TIME
        self._fill()

    def _fill(self) -> None:
        for place, (key, question) in enumerate(self._questions.items()):
            if place >= self._shown:
                break
            if key not in self.frames:
                frame = QuestionFrame(question, self._words, self._look, self._page)
                frame.answered.connect(self.answered)
                self._column.insertWidget(len(self.frames), frame)
                self.frames[key] = frame
            self.frames[key].show_answer(question.answer(self._choices))
        self.more.setVisible(len(self._questions) > self._shown)

    def _show_more(self) -> None:
        place = len(self.frames)
        self._shown += _AT_A_TIME
        self._fill()
        if self._before is not None:
            self.set_tab_order(self._before)
        following = list(self.frames.values())[place:]
        if following:
            following[0].boxes[UNDECIDED].setFocus()

    def show_record(self, number: int) -> None:
        """Brings the question about a record into sight, with the focus on it."""
        for place, (key, question) in enumerate(self._questions.items()):
            if number in question.numbers:
                while place >= self._shown:
                    self._show_more()
                frame = self.frames[key]
                checked = (one for one in frame.boxes.values() if one.isChecked())
                next(checked, frame.boxes[UNDECIDED]).setFocus()
                return

    def set_tab_order(self, before: QWidget) -> None:
        """Tab goes through the answers right after a widget, then to what shows more."""
        self._before = before
        boxes = [box for frame in self.frames.values() for box in frame.boxes.values()]
        for one in (*boxes, self.more):
            QWidget.setTabOrder(before, one)
            before = one

    def first_stop(self) -> QWidget | None:
        """The answer to the first question."""
        for frame in self.frames.values():
            return next((one for one in frame.boxes.values() if one.isChecked()), None)
        return None
