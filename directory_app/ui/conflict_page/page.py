"""The conflict page: each value that two people changed, both versions, and what is to stand.

Stands in place of list and card while a form waits behind it. Nothing is chosen beforehand; what
is open when saving is asked gets the focus. Reads and writes nothing itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from directory_app.services.disagreements import (
    BLOCKS,
    Answer,
    Answers,
    Disagreement,
    Group,
    Sort,
)
from directory_app.ui.announce import announce
from directory_app.ui.fonts import PAGE_WIDTH_PX, TITLE
from directory_app.ui.theme import Theme
from directory_app.ui.whole_page import WholePage
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.page_footer import PageFooter
from directory_app.ui.widgets.plain_label import PlainLabel

from .row import ConflictRow, RowTexts
from .wording import ConflictWording

_SIDE_PX = 28
_AROUND_PX = 40


class ConflictPage(WholePage):
    """``decided`` carries the :class:`Answers`; ``closed`` when the form is wanted back."""

    decided = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: tuple[Disagreement, ...] = ()
        self.rows: dict[Group, ConflictRow] = {}
        self.title = PlainLabel("", self, scale=TITLE, is_bold=True)
        self.sentence = PlainLabel("", self, tone="muted")
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._make_footer()
        self._lay_out()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _make_footer(self) -> None:
        self.footer = PageFooter(self)
        self.footer.setObjectName("exportFooter")
        self.counts = PlainLabel("", self.footer, tone="muted")
        self.all_mine = TextButton(self.tr("Keep all of mine"), "plain", self.footer)
        self.all_theirs = TextButton(self.tr("Keep all that was saved"), "plain", self.footer)
        self.back = TextButton(self.tr("Back to the form"), "plain", self.footer)
        self.save = TextButton(self.tr("Save"), "primary", self.footer)
        self.save.setToolTip(self.tr("Ctrl+Enter"))
        row = QHBoxLayout(self.footer)
        row.setContentsMargins(_SIDE_PX, 12, _SIDE_PX, 12)
        row.setSpacing(8)
        row.addWidget(self.counts, 1)
        for button in (self.back, self.save):
            row.addWidget(button)
        self.all_mine.clicked.connect(lambda: self._choose_all(Answer.MINE))
        self.all_theirs.clicked.connect(lambda: self._choose_all(Answer.THEIRS))
        self.back.clicked.connect(self.go_back)
        self.save.clicked.connect(self.go_on)

    def _lay_out(self) -> None:
        head = QWidget(self)
        column = QVBoxLayout(head)
        column.setContentsMargins(_SIDE_PX, 20, _SIDE_PX, 8)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        both = QHBoxLayout()
        both.setSpacing(8)
        for button in (self.all_mine, self.all_theirs):
            both.addWidget(button)
        both.addStretch(1)
        column.addLayout(both)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.footer)

    # --- what is shown -------------------------------------------------------------------------

    def show_found(
        self,
        name: str,
        own_id: str,
        found: Sequence[Disagreement],
        heads: Mapping[Group, str],
        words: ConflictWording,
    ) -> None:
        """Asks about each disagreement; ``heads`` say who stored the other version of it."""
        self._found = tuple(found)
        self.title.setText(self.tr("Two versions of %1").replace("%1", name))
        self.sentence.setText(
            self.tr(
                "These values were changed while you were typing. Choose what will stand: "
                "nothing is lost, the history keeps the other version."
            )
        )
        body = QWidget(self.area.viewport())
        body.setMaximumWidth(PAGE_WIDTH_PX + 2 * _SIDE_PX)
        column = QVBoxLayout(body)
        column.setContentsMargins(_SIDE_PX, 8, _SIDE_PX, 20)
        column.setSpacing(22)
        self.rows = {}
        for one in self._found:
            row = ConflictRow(self._texts(one, own_id, heads, words), self._theme, body)
            row.changed.connect(self._on_changed)
            row.passed.connect(partial(self._on_passed, row))
            column.addWidget(row)
            self.rows[one.group] = row
        column.addStretch(1)
        self.area.setWidget(body)
        has_many = len(self._found) > 1
        self.all_mine.setVisible(has_many)
        self.all_theirs.setVisible(has_many)
        self._on_changed()
        self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.title.accessibleName()}. {self.counts.accessibleName()}")

    def _texts(
        self,
        one: Disagreement,
        own_id: str,
        heads: Mapping[Group, str],
        words: ConflictWording,
    ) -> RowTexts:
        theirs = heads.get(one.group, words.writer(None))
        sides = {
            Answer.MINE: (self.tr("Your text"), words.side(one, one.mine)),
            Answer.THEIRS: (theirs, words.side(one, one.theirs)),
        }
        values = {
            Answer.MINE: words.value(one, one.mine),
            Answer.THEIRS: words.value(one, one.theirs),
        }
        if one.keep_both is not None:
            sides[Answer.BOTH] = (self.tr("Keep both"), self._both_text(one, words))
            values[Answer.BOTH] = "\n\n".join(filter(None, (values[Answer.THEIRS],
                                                           values[Answer.MINE])))  # fmt: skip
        can_be_typed = one.can_be_typed and one.sort is Sort.TEXT
        return RowTexts(
            words.caption(one, own_id),
            sides,
            values,
            can_be_typed,
            can_join=one.collection in BLOCKS,
        )

    def _both_text(self, one: Disagreement, words: ConflictWording) -> str:
        if one.group[2]:
            return self.tr("The two values, one after the other")
        return self.tr("The two texts, one below the other")

    # --- deciding ------------------------------------------------------------------------------

    def _choose_all(self, answer: Answer) -> None:
        for row in self.rows.values():
            row.choose(answer)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> Answers:
        """What was decided so far."""
        given = Answers()
        for group, row in self.rows.items():
            if (text := row.typed_text) is not None:
                given.texts[group] = text
            elif row.answer is not None:
                given.sides[group] = row.answer
        return given

    def _open_rows(self) -> list[ConflictRow]:
        return [row for row in self.rows.values() if not row.is_decided]

    def _on_changed(self) -> None:
        count = len(self._open_rows())
        done = self.tr("%n difference(s), all settled", "", len(self.rows))
        text = self.tr("%n difference(s) to settle", "", count) if count else done
        if text != self.counts.accessibleName():
            self.counts.setText(text)
            if self.isVisible():
                announce(self, text)

    def go_on(self) -> None:
        """Saves, or goes to what is not decided yet."""
        if left := self._open_rows():
            left[0].first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.decided.emit(self.answers())

    def go_back(self) -> None:
        """The form again, with what was typed; nothing is decided."""
        self.closed.emit()

    def first_stop(self) -> QWidget:
        """The first row that is open, else the button."""
        rows = self._open_rows() or list(self.rows.values())
        return rows[0].first_stop() if rows else self.save

    def _on_passed(self, row: ConflictRow, step: int) -> None:
        rows = list(self.rows.values())
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].first_stop().setFocus(Qt.FocusReason.TabFocusReason)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.area.isAncestorOf(now):
            self.area.ensureWidgetVisible(now, 0, _AROUND_PX)
