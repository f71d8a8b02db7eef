"""Below the board: the current row in full, and a button for each key that acts on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from directory_app.ui.widgets.buttons import TextButton, verbatim
from directory_app.ui.widgets.flow_layout import FlowLayout
from directory_app.ui.widgets.page_footer import PageFooter
from directory_app.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from .lines import BoardLine

_MOST_TOLD = 240
_MOST_LETTERS = 40


class BoardFooter(PageFooter):
    """``acted``, ``opened``, ``ignored``, ``explained``, ``verified``, ``told_apart``,
    ``answers_asked`` (what came back of the sheet that was sent) when a button is pressed."""

    acted = Signal()
    opened = Signal()
    ignored = Signal()
    explained = Signal()
    verified = Signal()
    told_apart = Signal()
    answers_asked = Signal()

    def __init__(self, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageFooter")
        self._can_write = can_write
        self.told = PlainLabel("", self, tone="muted")
        self.open = TextButton(self.tr("&Open the card"), "plain", self)
        self.ignore = TextButton(self.tr("&Ignore"), "plain", self)
        self.explain = TextButton(self.tr("Ignore and say wh&y…"), "plain", self)
        self.apart = TextButton(self.tr("They are &not the same"), "plain", self)
        self.answers = TextButton(self.tr("Enter the ans&wers…"), "plain", self)
        self.verify = TextButton(self.tr("&Verified today"), "plain", self)
        self.act = TextButton("", "primary", self)
        self._name_keys()
        signals = (
            self.opened,
            self.ignored,
            self.explained,
            self.told_apart,
            self.answers_asked,
            self.verified,
            self.acted,
        )
        for button, signal in zip(self.buttons, signals, strict=True):
            button.clicked.connect(signal)
        self._arrange()

    @property
    def buttons(self) -> tuple[TextButton, ...]:
        """In the order of reading."""
        asked = (self.apart, self.answers, self.verify, self.act)
        return (self.open, self.ignore, self.explain, *asked)

    def _name_keys(self) -> None:
        for button, key in ((self.open, "O"), (self.ignore, "I"), (self.verify, "V")):
            button.setToolTip(self.tr("Key: %1").replace("%1", key))
        self.explain.setToolTip(self.tr("Key: %1").replace("%1", self.tr("Shift+I")))

    def _arrange(self) -> None:
        below = QVBoxLayout(self)
        below.setContentsMargins(28, 8, 28, 12)
        below.setSpacing(8)
        below.addWidget(self.told)
        row = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        flow = FlowLayout(row, gap_px=8)
        for button in self.buttons:
            flow.addWidget(button)
        below.addWidget(row)

    def suit(self, line: BoardLine | None, count: int, *, is_ignored: bool) -> None:
        """The buttons that make sense for a row, of which ``count`` like it are selected."""
        row = line.row if line is not None else None
        is_pair = line is not None and line.pair is not None
        can_write = self._can_write and line is not None
        can_ignore = can_write and row is not None and bool(row.mark) and not is_ignored
        self.open.setVisible(line is not None and not is_pair)
        self.ignore.setVisible(can_ignore)
        self.explain.setVisible(can_ignore)
        self.apart.setVisible(can_write and is_pair)
        was_sent = row is not None and line is not None and bool(line.end)
        self.answers.setVisible(can_write and was_sent and not is_ignored)
        self.verify.setVisible(can_write and row is not None and not is_ignored)
        text = line.action if line is not None else ""
        is_own = row is not None and row.fix is not None and row.fix.code == "verified_today"
        if count > 1 and text:
            text = self.tr("%n selected: %1", "", count).replace("%1", text)
        self.act.setText(verbatim(_short(text)))
        self.act.setVisible(bool(text) and (can_write or is_pair) and not is_own)
        said = line.spoken if line is not None else ""
        if is_pair and line is not None:
            said = f"{line.name}, {line.said}"  # the rest stands on the row
        self.told.setText(said if len(said) <= _MOST_TOLD else f"{said[:_MOST_TOLD]}…")


def _short(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1]}…"
