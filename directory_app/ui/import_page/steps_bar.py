"""Where one is: Source — Colonnes — Différences — Doublons. What was done can be gone back to."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from directory_app.ui.fonts import set_scale
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import LEAST_TARGET_PX

_GLYPH_PX = 16


class Step(StrEnum):
    """A step of an import, in order."""

    SOURCE = "source"
    COLUMNS = "columns"
    DIFFERENCES = "differences"
    DOUBLES = "doubles"


class StepsBar(QWidget):
    """``chosen`` carries the step that was clicked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done: Collection[Step] = ()
        self._current = Step.SOURCE
        self.buttons: dict[Step, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for step in Step:
            button = QPushButton(self._text(step), self)
            button.setProperty("kind", "step")
            button.setAutoDefault(False)
            button.setCheckable(True)
            button.setMinimumHeight(LEAST_TARGET_PX)
            button.setIconSize(QSize(_GLYPH_PX, _GLYPH_PX))
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _=False, one=step: self._on_clicked(one))
            row.addWidget(button)
            self.buttons[step] = button
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._tint)

    def _text(self, step: Step) -> str:
        return {
            Step.SOURCE: self.tr("Source"),
            Step.COLUMNS: self.tr("Columns"),
            Step.DIFFERENCES: self.tr("Differences"),
            Step.DOUBLES: self.tr("Duplicates"),
        }[step]

    def show_step(
        self, current: Step, shown: Collection[Step], reachable: Collection[Step]
    ) -> None:
        """Where one is, which steps there are, which of them can be gone to."""
        order = list(Step)
        self._done = [one for one in shown if order.index(one) < order.index(current)]
        self._current = current
        for step, button in self.buttons.items():
            is_here = step is current
            button.setVisible(step in shown)
            button.setChecked(is_here)
            button.setEnabled(is_here or step in reachable)
            set_scale(button, 1.0, is_bold=is_here)
            state = self.tr("current step") if is_here else ""
            state = self.tr("done") if step in self._done else state
            button.setAccessibleName(", ".join(filter(None, (self._text(step), state))))
        self._tint()

    def _tint(self) -> None:
        for step, button in self.buttons.items():
            button.setIcon(self._theme.icon("check", "ok") if step in self._done else QIcon())

    def _on_clicked(self, step: Step) -> None:
        self.buttons[step].setChecked(step is self._current)
        if step is not self._current:
            self.chosen.emit(step.value)
