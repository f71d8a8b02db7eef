"""The rows of a sheet under their headings: walked through with Enter, answered all at once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from directory_app.services.verification.service import (
    Answer,
    Questionnaire,
    SheetSection,
    Verdict,
)
from directory_app.ui.fonts import PAGE_WIDTH_PX
from directory_app.ui.widgets.plain_label import PlainLabel

from .answer_row import AnswerRow


class AnswerList(QScrollArea):
    """``changed`` after each answer; ``finished`` when Enter leaves the last row."""

    changed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows: list[AnswerRow] = []
        self.setWidget(QWidget(self))

    def show_sheet(self, questionnaire: Questionnaire) -> None:
        """Rows for every value, without answers."""
        page = QWidget(self)
        page.setMaximumWidth(PAGE_WIDTH_PX + 240)
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 4, 28, 84)
        column.setSpacing(8)
        self.rows = []
        for section in questionnaire.sheet.sections:
            column.addWidget(PlainLabel(section.heading, page, is_bold=True))
            column.addWidget(self._group(section, page))
        column.addStretch(1)
        self.setWidget(page)

    def clear(self) -> None:
        """Nothing is shown, nor kept."""
        self.rows = []
        self.setWidget(QWidget(self))

    def _group(self, section: SheetSection, page: QWidget) -> QFrame:
        frame = QFrame(page)
        frame.setProperty("kind", "group")
        column = QVBoxLayout(frame)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        for place, line in enumerate(section.lines):
            if place:
                rule = QFrame(frame)
                rule.setProperty("kind", "line")
                rule.setFixedHeight(1)
                column.addWidget(rule)
            row = AnswerRow(line, frame)
            row.answered.connect(self.changed)
            row.left.connect(lambda one=row: self._go_on(one))
            column.addWidget(row)
            self.rows.append(row)
        return frame

    def tab_stops(self) -> list[QWidget]:
        """What takes the focus, from top to bottom."""
        return [one for row in self.rows for one in (*row.choice.buttons.values(), row.field)]

    # --- answers -------------------------------------------------------------------------------

    @property
    def open_rows(self) -> list[AnswerRow]:
        """Rows that can be answered."""
        return [row for row in self.rows if not row.line.is_hidden]

    @property
    def answers(self) -> dict[str, Answer]:
        """What was answered, by the lines' keys."""
        found = ((row.line.key, row.answer) for row in self.rows)
        return {key: answer for key, answer in found if answer is not None}

    def take_up(self, answers: Mapping[str, Answer]) -> None:
        """Shows answers that were given before."""
        for row in self.open_rows:
            row.take_up(answers.get(row.line.key))

    def answer_rest(self, verdict: Verdict) -> None:
        """Gives one answer to every row that has none."""
        for row in self.open_rows:
            if row.answer is None:
                row.take_up(Answer(verdict))
        self.changed.emit()

    def find_row(self, key: str) -> AnswerRow | None:
        """The row of a line."""
        return next((row for row in self.rows if row.line.key == key), None)

    def go_to(self, row: AnswerRow) -> None:
        """Puts the focus on a row and brings it into sight."""
        row.take_focus()
        self.ensureWidgetVisible(row)

    def _go_on(self, row: AnswerRow) -> None:
        rows = self.open_rows
        place = rows.index(row) + 1 if row in rows else len(rows)
        if place < len(rows):
            self.go_to(rows[place])
        else:
            self.finished.emit()
