"""One line of the page: what either side says, what is chosen of it, what would stand.

Of two texts of which one can stand, a circle each; of values that may all stand, a box each. ←/→
go from side to side (and choose, among circles), ↑/↓ from line to line, the space bar ticks.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from directory_app.domain.merging.choices import Line, Mark, Place, Side, Sort
from directory_app.services.merging.preview import PreviewRow
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.radio_box import RadioBox
from directory_app.ui.widgets.tick_box import TickBox

from .columns import ColumnLine
from .wording import MergeWording

_ACROSS = {int(Qt.Key.Key_Left): Side.A, int(Qt.Key.Key_Right): Side.B}
_ALONG = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
_BOX_PX = 26
_TEXT_TOP_PX = 5
"""So that a line of text stands beside the middle of a circle or a box."""


class MergeRow(ColumnLine):
    """``side_chosen`` carries whose text stands; ``toggled`` a value and whether it stands;
    ``passed`` -1 or 1 when the line above or below is wanted; ``visited`` when somebody came."""

    side_chosen = Signal(object)
    toggled = Signal(object, bool)
    passed = Signal(int)
    visited = Signal()

    def __init__(
        self, row: PreviewRow, words: MergeWording, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "group")
        self.row = row
        self.is_open = False
        self._words = words
        self._theme = theme
        self._group = QButtonGroup(self)
        self.boxes: dict[Place, QAbstractButton] = {}
        self._bodies: dict[Place, PlainLabel] = {}
        self._line.setContentsMargins(12, 8, 12, 8)
        self.add_field(self._make_field())
        for side in Side:
            self.add_column(self._make_side(side))
        self.add_column(self._make_result())
        self.show_row(row)

    # --- building -------------------------------------------------------------------------------

    def _make_field(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, _TEXT_TOP_PX, 0, 0)
        column.setSpacing(2)
        self.caption = PlainLabel(self._words.field(self.row), holder, is_bold=True)
        self.mark = PlainLabel("", holder, scale=CAPTION, tone="muted")
        column.addWidget(self.caption)
        column.addWidget(self.mark)
        column.addStretch(1)
        return holder

    def _make_side(self, side: Side) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name_column(self._words.side(side), holder))
        cells, line = self.row.cells(side), self.row.line
        if not cells:
            column.addWidget(self._text("—", holder))
        elif self._is_told(line):
            text = self._words.cells(cells, line.field)
            column.addWidget(self._text(text, holder))
        else:
            for path, cell in zip(line.paths(side), cells, strict=True):
                body = self._words.cell(cell, line.field)
                column.addWidget(self._choice((side, path), body, holder))
        column.addStretch(1)
        return holder

    @staticmethod
    def _is_told(line: Line) -> bool:
        """Whether there is nothing to decide: both say it, or one text stands beside none."""
        is_one = line.sort is Sort.ONE and line.mark is not Mark.DIFFERENT
        return line.sort is Sort.ALL or line.mark is Mark.SAME or is_one

    @staticmethod
    def _text(text: str, parent: QWidget) -> PlainLabel:
        label = PlainLabel(text, parent)
        label.setContentsMargins(0, _TEXT_TOP_PX, 0, 0)
        return label

    def _choice(self, place: Place, text: str, parent: QWidget) -> QWidget:
        """A circle or a box with its text beside; a click on either chooses."""
        box = self._box(place, text, parent)
        body = _Body(text, box, parent)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(body, 1)
        holder = QWidget(parent)
        holder.setLayout(line)
        self.boxes[place] = box
        self._bodies[place] = body
        return holder

    def _box(self, place: Place, text: str, parent: QWidget) -> QAbstractButton:
        side = place[0]
        box: QAbstractButton
        if self.row.line.sort is Sort.ONE:
            box = RadioBox("", self._theme, parent)
            box.clicked.connect(lambda _=False, one=side: self.side_chosen.emit(one))
            self._group.addButton(box)
        else:
            box = TickBox("", self._theme, parent)
            box.clicked.connect(lambda is_on: self.toggled.emit(place, is_on))
        box.setFixedWidth(_BOX_PX)
        mark = self._words.mark(self.row.line.mark)
        whose = f"{self._words.field(self.row)}, {mark}, {self._words.side(side)}"
        box.setAccessibleName(f"{whose} : {text}")
        box.installEventFilter(self)
        return box

    def _make_result(self) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, _TEXT_TOP_PX, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.name_column(self._words.result(), holder))
        self.result = PlainLabel("", holder, is_bold=True)
        self.note = PlainLabel("", holder, scale=CAPTION, tone="muted")
        column.addWidget(self.result)
        column.addWidget(self.note)
        column.addStretch(1)
        return holder

    # --- what is shown --------------------------------------------------------------------------

    def show_row(self, row: PreviewRow) -> None:
        """The same line after a choice: what is chosen, and what would stand."""
        self.row = row
        line = row.line
        self.mark.setText(self._words.mark(line.mark))
        self.result.setText(self._words.cells(row.result, line.field) or "—")
        note = self._words.note(row) or self._words.unchosen(row)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        for (side, _), box in self.boxes.items():
            if line.sort is Sort.ONE:
                box.setChecked(side is line.side)
        self._suit_stops()

    def show_kept(self, without: frozenset[Place]) -> None:
        """Which values are not to stand."""
        if self.row.line.sort is Sort.MANY:
            for place, box in self.boxes.items():
                box.setChecked(place not in without)

    def set_open(self, is_open: bool) -> None:
        """Whether it is to be looked at again: something changed since it was shown."""
        self.is_open = is_open
        self.mark.setProperty("tone", "warn" if is_open else "muted")
        self.mark.style().unpolish(self.mark)
        self.mark.style().polish(self.mark)
        text = self._words.mark(self.row.line.mark)
        changed = self.tr("changed meanwhile")
        self.mark.setText(f"{text}\n{changed}" if is_open else text)

    # --- keys -----------------------------------------------------------------------------------

    @property
    def can_choose(self) -> bool:
        """Whether there is anything to decide."""
        return bool(self.boxes)

    def first_stop(self) -> QWidget:
        """The side that stands, else the first value."""
        chosen = (box for box in self.boxes.values() if box.isChecked())
        return next(chosen, None) or next(iter(self.boxes.values()))

    def _suit_stops(self) -> None:
        """Tab comes to a line once; the arrows go on from there."""
        stop = self.first_stop() if self.boxes else None
        for box in self.boxes.values():
            is_stop = box is stop
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            box.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows, wherever the focus is on the line."""
        if event.type() == QEvent.Type.FocusIn:
            self.visited.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, modifiers = event.key(), event.modifiers()
            if not modifiers & ~Qt.KeyboardModifier.KeypadModifier:
                if key in _ACROSS:
                    self._go_across(_ACROSS[key])
                    return True
                if key in _ALONG:
                    self._go_along(_ALONG[key], watched)
                    return True
        return super().eventFilter(watched, event)

    def _of(self, side: Side) -> Iterator[QAbstractButton]:
        return (box for (whose, _), box in self.boxes.items() if whose is side)

    def _go_across(self, side: Side) -> None:
        """To the other side's value; among circles, that one stands."""
        box = next(self._of(side), None)
        if box is None:
            return
        box.setFocus(Qt.FocusReason.TabFocusReason)
        if self.row.line.sort is Sort.ONE and not box.isChecked():
            box.click()

    def _go_along(self, step: int, at: QObject) -> None:
        """To the next value of the same side, else to the next line."""
        side = next(place[0] for place, box in self.boxes.items() if box is at)
        found = list(self._of(side))
        here = next(n for n, box in enumerate(found) if box is at) + step
        if 0 <= here < len(found):
            found[here].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.passed.emit(step)


class _Body(PlainLabel):
    """A text that presses the box beside it."""

    def __init__(self, text: str, box: QAbstractButton, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setContentsMargins(0, _TEXT_TOP_PX, 0, 0)
        self._box = box

    def mousePressEvent(self, event: object) -> None:
        """As a click on the box."""
        self._box.setFocus(Qt.FocusReason.MouseFocusReason)
        self._box.click()
