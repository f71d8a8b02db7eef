"""One disagreement on screen: my text, what was stored meanwhile, and what is to stand.

←/→ choose a side wherever the focus is on one, and what stands may be typed over. Knows texts,
not contacts.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from directory_app.services.disagreements import Answer
from directory_app.ui.contact_editor.fields import NoteEdit
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.radio_box import RadioBox

_PAD_PX = 12
_TOP_PX = 8
_LEAST_CHARS = 24
_ACROSS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
_ALONG = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
_SIDES = (Answer.MINE, Answer.THEIRS, Answer.BOTH)


@dataclass(frozen=True, slots=True)
class RowTexts:
    """What a row says. ``sides``: what each side is called and what it says; ``values``: what
    would stand, as it may be corrected; ``can_be_typed``: whether it may be; ``can_join``: whether
    both together are one text."""

    caption: str
    sides: dict[Answer, tuple[str, str]]
    values: dict[Answer, str]
    can_be_typed: bool
    can_join: bool


class Side(QFrame):
    """One version: a circle to choose it, its text below. A click anywhere on it chooses it."""

    def __init__(self, head: str, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "group")
        self.radio = RadioBox("", theme, self)
        self.radio.setAccessibleDescription(text)
        self.head = PlainLabel(head, self)
        self.body = PlainLabel(text, self, is_bold=True)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.head, 1, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD_PX, _TOP_PX, _PAD_PX, 10)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.body)
        column.addStretch(1)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST_CHARS)

    def middle_px(self) -> int:
        """All the circles of a row are level."""
        return _TOP_PX + self.radio.sizeHint().height() // 2

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Chooses this version."""
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
        self.radio.click()
        event.accept()


class ConflictRow(QWidget):
    """``changed`` when another side, or another text, is to stand; ``passed`` with -1 or 1 when the
    row above or below is wanted."""

    changed = Signal()
    passed = Signal(int)

    def __init__(self, texts: RowTexts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.answer: Answer | None = None
        self.sides: dict[Answer, Side] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.caption = PlainLabel(texts.caption, self, is_bold=True)
        self._column.addWidget(self.caption)
        self._make_sides(theme)
        self.result = self._make_result()

    def _make_sides(self, theme: Theme) -> None:
        holder = QWidget(self)
        line = FlexLayout(holder, gap_px=12)
        for answer in _SIDES:
            if answer not in self._texts.sides:
                continue
            head, text = self._texts.sides[answer]
            side = Side(head, text, theme, holder)
            side.radio.setAccessibleName(f"{self._texts.caption} — {head}")
            side.radio.clicked.connect(lambda _=False, one=answer: self.choose(one))
            side.radio.installEventFilter(self)
            self._group.addButton(side.radio)
            line.add(side, 1)
            self.sides[answer] = side
        self._column.addWidget(holder)

    def _make_result(self) -> NoteEdit | None:
        """What is to stand, where a third text may."""
        if not self._texts.can_be_typed:
            return None
        name = self.tr("What will stand: %1").replace("%1", self._texts.caption)
        caption = PlainLabel(self.tr("What will stand"), self, scale=CAPTION, tone="muted")
        edit = NoteEdit("", name, self, least_lines=1)
        edit.textChanged.connect(self._on_typed)
        self._column.addWidget(caption)
        self._column.addWidget(edit)
        return edit

    # --- deciding ------------------------------------------------------------------------------

    def choose(self, answer: Answer) -> None:
        """This side stands."""
        self.answer = answer
        self.sides[answer].radio.setChecked(True)
        if self.result is not None:
            self.result.blockSignals(True)
            self.result.setPlainText(self._texts.values[answer])
            self.result.blockSignals(False)
            self.result.setReadOnly(answer is Answer.BOTH and not self._texts.can_join)
        self.changed.emit()

    @property
    def is_decided(self) -> bool:
        """Whether a side or a text stands."""
        return self.answer is not None or self.typed_text is not None

    @property
    def typed_text(self) -> str | None:
        """The text that stands in place of either side, None when a side does."""
        if self.result is None:
            return None
        text = self.result.toPlainText().strip()
        chosen = self._texts.values[self.answer] if self.answer is not None else ""
        return None if text == chosen.strip() else text

    def _on_typed(self) -> None:
        self.changed.emit()

    def first_stop(self) -> QWidget:
        """The side that stands, else mine."""
        return self.sides[self.answer or Answer.MINE].radio

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """← and → choose the side beside, and take the focus along."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, is_alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
            if key in _ACROSS and not is_alt:
                self._step(_ACROSS[key], watched)
                return True
            if key in _ALONG:
                self.passed.emit(_ALONG[key])
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int, at: QObject) -> None:
        """The first arrow on a row where nothing is chosen chooses the side in its direction."""
        there = list(self.sides)
        radios = [side.radio for side in self.sides.values()]
        if self.answer is None:
            place = 0 if step < 0 else 1
        else:
            here = next(place for place, radio in enumerate(radios) if radio is at)
            place = min(max(here + step, 0), len(there) - 1)
        radios[place].setFocus(Qt.FocusReason.TabFocusReason)
        self.choose(there[place])
