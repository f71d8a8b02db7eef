"""What is to be decided of the current entry: somebody who may exist already, an address that may
have to stay in the office."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from directory_app.domain.incoming import Part, Place
from directory_app.services.importing.decisions import NEW
from directory_app.services.importing.matching import Match
from directory_app.services.importing.report import RecordResult
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import TextButton, verbatim
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.tick_box import TickBox

from .choices import Choices
from .wording import PasteWording

_MOST_CANDIDATES = 4


class DecisionBar(QFrame):
    """``decided`` carries a record's number, whether it is about its organisation, and the id of
    the contact chosen ("" for a new one); ``marked`` an address and whether it is confidential."""

    decided = Signal(int, bool, str)
    marked = Signal(object, bool)

    def __init__(self, words: PasteWording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._number = -1
        self._is_organisation = False
        self._place: Place | None = None
        self.question = PlainLabel("", self)
        self._holder = QWidget(self)
        self._flow = FlowLayout(self._holder)
        self.buttons: list[TextButton] = []
        text = self.tr("Confidential address: it stays in the office")
        self.confidential = TickBox(text, theme, self)
        self.confidential.toggled.connect(self._on_marked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(self.question)
        column.addWidget(self._holder)
        column.addWidget(self.confidential)
        self.hide()

    def show_result(self, result: RecordResult | None, choices: Choices) -> None:
        """What there is to decide of an entry; nothing hides the bar."""
        match = self._match(result)
        place = self._maybe_confidential(result, choices)
        self._show_match(result, match)
        self._show_mark(place, choices)
        self.setVisible(match is not None or place is not None)

    def _match(self, result: RecordResult | None) -> Match | None:
        return None if result is None else self._words.undecided(result)

    def _show_match(self, result: RecordResult | None, match: Match | None) -> None:
        is_same = result is not None and result.number == self._number and bool(self.buttons)
        if is_same and match is not None:
            return
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for widget in (self.question, self._holder):
            widget.setVisible(match is not None)
        if result is None or match is None:
            self._number = -1
            return
        self._number, self._is_organisation = result.number, match is result.organisation
        self.question.setText(self._words.question(result, match))
        choices = [
            (self._words.join_text(one.name, one.where), one.id)
            for one in match.candidates[:_MOST_CANDIDATES]
        ]
        self._make_buttons([*choices, (self.tr("Create a new card"), NEW)])

    def _make_buttons(self, choices: Sequence[tuple[str, str]]) -> None:
        for text, contact_id in choices:
            button = TextButton(verbatim(text), "plain", self._holder)
            button.clicked.connect(lambda _=False, id_=contact_id: self._decide(id_))
            self._flow.addWidget(button)
            self.buttons.append(button)

    def _decide(self, contact_id: str) -> None:
        self.decided.emit(self._number, self._is_organisation, contact_id)

    def _maybe_confidential(self, result: RecordResult | None, choices: Choices) -> Place | None:
        """The address that is worth asking about, or that was marked."""
        if result is None:
            return None
        for note in result.notes:
            if note.problem.code == "address_maybe_confidential" and note.number is not None:
                return result.number, note.number
        for number, value in enumerate(result.record.values):
            is_marked = (result.number, number) in choices.confidential
            if value.part is Part.ADDRESS and is_marked:
                return result.number, number
        return None

    def _show_mark(self, place: Place | None, choices: Choices) -> None:
        self._place = None
        self.confidential.setVisible(place is not None)
        self.confidential.setChecked(place in choices.confidential)
        self._place = place

    def _on_marked(self, is_confidential: bool) -> None:
        if self._place is not None:
            self.marked.emit(self._place, is_confidential)
