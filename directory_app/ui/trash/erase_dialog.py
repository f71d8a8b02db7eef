"""« Effacer pour de bon »: the one thing that is confirmed, for it cannot be undone.

Says which contacts, what goes with them and what does not; the safe button has the focus, and
only the destroying one is red (ux.md §3.12).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from directory_app.services.trash import Trashed
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import LEAST_TARGET_PX, TextButton
from directory_app.ui.widgets.growing_dialog import GrowingDialog
from directory_app.ui.widgets.plain_label import PlainLabel
from directory_app.ui.widgets.radio_box import RadioBox
from directory_app.ui.widgets.tick_box import TickBox

from .wording import TieWording

if TYPE_CHECKING:
    from directory_app.services.erasure import Ties
    from directory_app.ui.theme import Theme

_LETTERS, _LARGEST_PX = 60, 720
_NAMES = 3

Choice = tuple[str, tuple[Trashed, ...]]
"""What a choice is called, and the contacts that it erases."""


class EraseDialog(GrowingDialog):
    """``erase_asked`` carries the ids, and whether what others' texts say of them goes too;
    ``chosen_changed`` the ids of those whose ties are to be told. With several ``choices`` (what
    has long been there, everything), one is chosen first."""

    erase_asked = Signal(object, bool)
    chosen_changed = Signal(object)

    def __init__(
        self, title: str, choices: Sequence[Choice], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._theme = theme
        self._choices = list(choices)
        self._chosen = 0
        self.is_under_way = False
        self.heading = PlainLabel("", self, is_bold=True)
        self.ties = PlainLabel("", self)
        self.mentions = PlainLabel("", self)
        self.everywhere = TickBox(self.tr("Take the name out of these texts too"), theme, self)
        self.everywhere.setMinimumHeight(LEAST_TARGET_PX)
        self.everywhere.setAccessibleDescription(self._what_is_taken_out())
        self._taken_out = PlainLabel(self._what_is_taken_out(), self, scale=CAPTION, tone="muted")
        self.error = PlainLabel("", self, tone="danger")
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Erasing…"))
        self.cancel = TextButton(self.tr("Cancel"), "plain", self)
        self.erase = TextButton(self.tr("Erase for good"), "danger", self)
        self.radios: list[QRadioButton] = []
        self._lay_out()
        self.cancel.clicked.connect(self.reject)
        self.erase.clicked.connect(self._on_erase)
        self._show_choice()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.heading)
        if len(self._choices) > 1:
            column.addLayout(self._make_radios())
        column.addWidget(self.ties)
        column.addLayout(self._lay_out_mentions())
        column.addWidget(PlainLabel(self._what_happens(), self))
        column.addWidget(self.error)
        column.addWidget(self.progress)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.erase)
        column.addLayout(row)
        for widget in (self.ties, *self._of_mentions(), self.error, self.progress):
            widget.hide()
        self.cancel.setDefault(True)
        self.cancel.setFocus()
        width = self.fontMetrics().averageCharWidth() * _LETTERS
        self.setMinimumWidth(min(max(440, width), _LARGEST_PX))

    def _lay_out_mentions(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for widget in self._of_mentions():
            column.addWidget(widget)
        return column

    def _of_mentions(self) -> tuple[QWidget, ...]:
        return self.mentions, self.everywhere, self._taken_out

    def _what_is_taken_out(self) -> str:
        return self.tr("“…” stands in its place; the rest of each text stays.")

    def _make_radios(self) -> QVBoxLayout:
        group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setSpacing(4)
        for number, (text, _) in enumerate(self._choices):
            radio = RadioBox(text, self._theme, self)
            radio.setMinimumHeight(LEAST_TARGET_PX)
            radio.setChecked(number == 0)
            radio.clicked.connect(lambda _=False, n=number: self._choose(n))
            group.addButton(radio)
            column.addWidget(radio)
            self.radios.append(radio)
        return column

    def _what_happens(self) -> str:
        return self.tr(
            "This cannot be undone. The history, the lists, the delegations, the imports and the "
            "register no longer hold anything about them. Backups keep them until their turn."
        )

    @property
    def chosen(self) -> tuple[Trashed, ...]:
        """The contacts that the button would erase."""
        return self._choices[self._chosen][1]

    def _choose(self, number: int) -> None:
        self._chosen = number
        self._show_choice()
        self.chosen_changed.emit(tuple(one.id for one in self.chosen))

    def _show_choice(self) -> None:
        self.heading.setText(self._named())
        self.everywhere.setChecked(False)
        for widget in (self.ties, *self._of_mentions()):
            widget.hide()

    def _named(self) -> str:
        names = [one.name for one in self.chosen]
        if len(names) == 1:
            return self.tr("Erase “%1” for good?").replace("%1", names[0])
        text = self.tr("Erase %n contact(s) for good?", "", len(names))
        if len(names) > _NAMES:
            return text
        return f"{text} {', '.join(names)}"

    def show_ties(self, ties: Ties) -> None:
        """Says what else speaks of them, and offers to take them out of others' texts."""
        text, mentions = "\n".join(TieWording(self).ties(ties)), self._mentioned(ties)
        self.ties.setText(text)
        self.ties.setVisible(bool(text))
        self.mentions.setText(mentions)
        for widget in self._of_mentions():
            widget.setVisible(bool(mentions))
        if text or mentions:
            announce(self.ties, f"{text}\n{mentions}".strip())

    def _mentioned(self, ties: Ties) -> str:
        if not ties.mentions:
            return ""
        count, words = len(ties.mentions), TieWording(self)
        first = self.tr("%n other text(s) still name them, and stay as they are:", "", count)
        return "\n".join((first, *(f"•\u00a0{text}" for text in words.mentions(ties.mentions))))

    def _on_erase(self) -> None:
        self.set_under_way(is_under_way=True)
        self.erase_asked.emit(tuple(one.id for one in self.chosen), self.everywhere.isChecked())

    def set_under_way(self, *, is_under_way: bool, error: str = "") -> None:
        """While erasing, nothing can be chosen or closed; an error says why nothing was done."""
        self.is_under_way = is_under_way
        if is_under_way:
            self.setFocus()  # the keyboard is answered by the dialog, whose buttons are out of use
        for button in (self.cancel, self.erase, self.everywhere, *self.radios):
            button.setEnabled(not is_under_way)
        self.progress.setVisible(is_under_way)
        self.error.setText(error)
        self.error.setVisible(bool(error))
        announce(self, error or (self.tr("Erasing…") if is_under_way else ""))
        if not is_under_way:
            self.cancel.setFocus()

    def reject(self) -> None:
        """Closes it, unless it is erasing."""
        if not self.is_under_way:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As :meth:`reject`."""
        if self.is_under_way:
            event.ignore()
        else:
            super().closeEvent(event)
