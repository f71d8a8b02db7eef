"""The head of the page's columns: which card is A, which is B, and that A is the one that stays."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.merging.choices import Side
from directory_app.services.merging.preview import CardHead, Preview
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.link_button import LinkButton
from directory_app.ui.widgets.plain_label import PlainLabel

from .columns import ColumnLine
from .wording import MergeWording


class ColumnHeads(ColumnLine):
    """``opened`` carries the id of the card that is wanted whole."""

    opened = Signal(str)

    def __init__(self, words: MergeWording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.links: dict[Side, LinkButton] = {}
        self._shown: tuple[CardHead, CardHead] | None = None
        self.leave_room(0)

    def leave_room(self, px: int) -> None:
        """As much at the right as the lines below leave for their scroll bar."""
        self._line.setContentsMargins(12, 0, 12 + px, 0)

    def show_heads(self, preview: Preview) -> bool:
        """Two cards, and what they become; whether they are others than before."""
        if self._shown == (preview.a, preview.b):
            return False
        self._shown = (preview.a, preview.b)
        self.forget_columns()
        self.add_field(QWidget(self))
        self.add_column(self._card(Side.A, preview.a))
        self.add_column(self._card(Side.B, preview.b))
        outcome = self._outcome()
        self.add_column(outcome)
        self.only_beside(outcome)
        return True

    def _card(self, side: Side, head: CardHead) -> QWidget:
        holder, column = self._column()
        stays, goes = self.tr("A: the card that stays"), self.tr("B: goes into A")
        told = stays if side is Side.A else goes
        column.addWidget(PlainLabel(told, holder, scale=CAPTION, tone="muted"))
        link = LinkButton(self._words.name(head), holder)
        link.setToolTip(self.tr("Open this card"))
        link.clicked.connect(lambda _=False, one=head.id: self.opened.emit(one))
        self.links[side] = link
        column.addWidget(link)
        column.addWidget(PlainLabel(self._words.state(head), holder, scale=CAPTION, tone="muted"))
        return holder

    def _outcome(self) -> QWidget:
        holder, column = self._column()
        column.addWidget(PlainLabel(self._words.result(), holder, scale=CAPTION, tone="muted"))
        column.addWidget(PlainLabel(self.tr("One card"), holder, is_bold=True))
        column.addStretch(1)
        return holder

    def _column(self) -> tuple[QWidget, QVBoxLayout]:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        return holder, column
