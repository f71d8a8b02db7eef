"""The head of the workspace: the way back, the title, where, when and how many, the segments."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from directory_app.domain.delegations import Delegation
from directory_app.ui.context import Look
from directory_app.ui.fonts import CAPTION, TITLE
from directory_app.ui.widgets.buttons import IconButton, TextButton
from directory_app.ui.widgets.chip import Chip, ChipText
from directory_app.ui.widgets.elided_label import ElidedLabel
from directory_app.ui.widgets.flex_layout import FlexLayout
from directory_app.ui.widgets.link_button import LinkButton
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.segmented import SegmentedControl

from . import wording

ROSTER, GAPS, DOCUMENTS = "roster", "gaps", "documents"


class EventHeader(QFrame):
    """``segment_chosen`` carries :data:`ROSTER`, :data:`GAPS` or :data:`DOCUMENTS`."""

    back_asked = Signal()
    edit_asked = Signal()
    copy_asked = Signal()
    menu_asked = Signal()
    segment_chosen = Signal(str)

    def __init__(self, look: Look, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("eventHeader")
        self._look = look
        self.back = LinkButton(self.tr("Delegations ›"), self)
        self.back.setMinimumHeight(0)  # its own: never less than its text
        self.title = ElidedLabel("", self, scale=TITLE, is_bold=True)
        self.copy = TextButton(self.tr("Duplicate"), "plain", self)
        self.copy.set_icon(look.theme, "copy-plus", "text")
        self.copy.setVisible(can_write)
        name = self.tr("More actions on this delegation")
        self.more = IconButton("ellipsis", name, look.theme, self)
        self.line = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.frozen = Chip(ChipText(self.tr("Frozen"), "neutral", "lock"), look.theme, self)
        self.edit = TextButton(self.tr("Edit the details"), "link", self)
        self.edit.setVisible(can_write)
        self.segments = SegmentedControl(self.tr("Parts of the delegation"), self)
        self.segments.set_choices(
            [
                (ROSTER, self.tr("Delegation")),
                (GAPS, self.tr("Nobody yet")),
                (DOCUMENTS, self.tr("Documents")),
            ]
        )
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.back)
        texts.addWidget(self.title)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addLayout(texts, 1)
        top.addWidget(self.copy)
        top.addWidget(self.more)
        about = FlexLayout(gap_px=12, line_gap_px=2, ends_right=False)
        about.add(self.frozen)
        about.add(self.line, 1)
        about.add(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(about)
        column.addSpacing(6)
        column.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.edit.clicked.connect(self.edit_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.more.clicked.connect(self.menu_asked)
        self.segments.chosen.connect(self.segment_chosen)

    def show_delegation(self, delegation: Delegation) -> None:
        """Title, place, dates, how many of each status; whether all is frozen."""
        hidden = self.tr("Delegation (title withheld)")
        self.title.setText(delegation.title or hidden)
        days = wording.days_text(delegation.start_on, delegation.end_on, self._look.lang)
        counts = wording.counts_text(wording.counted(delegation.delegates))
        parts = (delegation.place, days, counts)
        self.line.setText(" · ".join(part for part in parts if part))
        named = [one for one in delegation.delegates if one.person_id or one.organisation_id]
        self.frozen.setVisible(bool(named) and all(one.is_frozen for one in named))

    def show_gap_count(self, count: int | None) -> None:
        """« Sans personne déléguée (39) »; None while it is not known."""
        text = self.tr("Nobody yet")
        if count is not None:
            text = self.tr("Nobody yet (%1)").replace("%1", str(count))
        self.segments.buttons[GAPS].set_text(text)
