"""The inline form that lets withheld values out: which kinds, and a reason that is not optional."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from directory_app.domain.confidentiality import NO_GRANT, Grant, Reason
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.theme import Theme

from .buttons import LEAST_TARGET_PX, TextButton
from .flex_layout import FlexLayout
from .plain_label import PlainLabel
from .tick_box import TickBox


class GrantForm(QWidget):
    """``submitted`` carries a :class:`Grant`; the service judges its reason, and what it refuses
    comes back by :meth:`show_error`. Opens empty each time."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = {
            Reason.CONFIDENTIAL: TickBox("", theme, self),
            Reason.PERSONAL: TickBox("", theme, self),
            Reason.INTERNAL: TickBox("", theme, self),
        }
        self._counts: dict[Reason, int] = dict.fromkeys(Reason, 0)
        text = self.tr("Reason (required, written in the register)")
        self._label = PlainLabel(text, self, scale=CAPTION, tone="muted")
        self.reason = QLineEdit(self)
        self.reason.setProperty("kind", "field")
        self.reason.setAccessibleName(text)
        self.reason.returnPressed.connect(self.submit)
        self._label.setBuddy(self.reason)
        self.error = PlainLabel("", self, tone="danger")
        self.include = TextButton(self.tr("Include"), "plain", self)
        self.include.clicked.connect(self.submit)
        self.cancel = TextButton(self.tr("Leave them out"), "plain", self)
        self.cancel.clicked.connect(self.cancelled)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(4)
        for box in self.kinds.values():
            box.setMinimumHeight(LEAST_TARGET_PX)
            column.addWidget(box)
        column.addSpacing(4)
        for widget in (self._label, self.reason, self.error):
            column.addWidget(widget)
        column.addSpacing(4)
        answers = QWidget(self)
        row = FlexLayout(answers, gap_px=8, ends_right=False)
        row.add(self.include)
        row.add(self.cancel)
        column.addWidget(answers)

    @property
    def has_choice(self) -> bool:
        """Whether there is anything to let out."""
        return any(self._counts.values())

    def set_counts(
        self, counts: Mapping[Reason, int], hopes: Collection[Reason] = frozenset()
    ) -> None:
        """How many values of each kind could leave; ``hopes`` are kinds that may hold some though
        none is counted."""
        texts = {
            Reason.CONFIDENTIAL: self.tr("Confidential values"),
            Reason.PERSONAL: self.tr("Personal values"),
            Reason.INTERNAL: self.tr("Internal notes"),
        }
        for reason, box in self.kinds.items():
            count = counts.get(reason, 0)
            self._counts[reason] = count + (reason in hopes)
            box.setText(f"{texts[reason]} ({count})" if count else texts[reason])
            box.setVisible(bool(self._counts[reason]))

    def start(self) -> None:
        """Opens, empty; the only kind there is, is ticked."""
        offered = [reason for reason, count in self._counts.items() if count]
        for reason, box in self.kinds.items():
            box.setChecked([reason] == offered)
        self.reason.clear()
        self.show_error("")
        self.show()
        ticked = len(offered) == 1
        (self.reason if ticked else self.kinds[offered[0]]).setFocus()

    def submit(self) -> None:
        """Asks for what is ticked."""
        ticked = {reason.value: self.kinds[reason].isChecked() for reason in Reason}
        grant = Grant(**ticked, reason=self.reason.text())
        if grant in (NO_GRANT, Grant(reason=grant.reason)):
            self.show_error(self.tr("Tick what is to be included."))
        else:
            self.submitted.emit(grant)

    def show_error(self, text: str) -> None:
        """Says under the reason what is missing."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.reason.setAccessibleDescription(text)
        if text:
            announce(self, text)
            self.reason.setFocus()
