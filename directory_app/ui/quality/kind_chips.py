"""The kinds of problems with their counts, in lines that wrap: one of them is chosen.

Tab comes to the chosen one, the arrows move the choice (WAI-ARIA, radio group).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.widgets.buttons import LEAST_TARGET_PX
from directory_app.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from directory_app.ui.theme import Theme

_PADDING_PX = 11
_WIDEST_PX = 320
_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class KindChip(QToolButton):
    """« 4 · Sans courriel » in a pill. ``key`` names the kind."""

    def __init__(self, key: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.shown_text = ""
        self._theme = theme
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_scale(self, CAPTION)
        theme.changed.connect(self.update)

    def set_text(self, name: str, count: str) -> None:
        """What it says; ``count`` is « … » while nobody knows."""
        self.shown_text = f"{count} · {name}" if count else name
        self.setAccessibleName(f"{name}, {count}" if count else name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Text and air, never less than a target."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.shown_text) + 2 * _PADDING_PX + 2
        return QSize(min(width, _WIDEST_PX), max(LEAST_TARGET_PX + 4, metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        """A chip may be elided."""
        return QSize(min(80, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws pill and text; the chosen one in the accent."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        ground, ink = (
            (tokens.accent, tokens.on_accent)
            if self.isChecked()
            else (tokens.neutral_bg, tokens.text)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        if self.hasFocus():
            painter.setPen(QColor(tokens.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.setPen(QColor(ink))
        room = self.width() - 2 * _PADDING_PX + 1
        text = self.fontMetrics().elidedText(self.shown_text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class KindChips(QWidget):
    """``chosen`` carries the key of the kind that a person chose."""

    chosen = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.chips: dict[str, KindChip] = {}
        self._flow = FlowLayout(self, gap_px=6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def value(self) -> str:
        """The kind chosen, empty without any."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "")

    def show_kinds(self, kinds: Sequence[tuple[str, str, str]], chosen: str) -> None:
        """Key, name and count of each; chips that stay keep the focus."""
        wanted = [key for key, *_ in kinds]
        if wanted != list(self.chips):
            self._remake(wanted)
        for key, name, count in kinds:
            self.chips[key].set_text(name, count)
            self.chips[key].setChecked(key == chosen)
            is_stop = key == chosen
            self.chips[key].setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )
        self.updateGeometry()

    def _remake(self, wanted: Sequence[str]) -> None:
        focused = next((key for key, chip in self.chips.items() if chip.hasFocus()), "")
        old = self.chips
        while self._flow.takeAt(0) is not None:
            pass
        self.chips = {key: old.pop(key) if key in old else self._make(key) for key in wanted}
        for chip in old.values():
            chip.hide()
            chip.deleteLater()
        for chip in self.chips.values():
            self._flow.addWidget(chip)
            chip.show()
        if focused in self.chips:
            self.chips[focused].setFocus()

    def _make(self, key: str) -> KindChip:
        chip = KindChip(key, self._theme, self)
        chip.clicked.connect(lambda: self.chosen.emit(key))
        return chip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move the choice."""
        keys = list(self.chips)
        step = (event.key() in _FORWARD) - (event.key() in _BACKWARD)
        if not step or not keys:
            super().keyPressEvent(event)
            return
        here = keys.index(self.value) if self.value else 0
        chip = self.chips[keys[(here + step) % len(keys)]]
        chip.setChecked(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setFocus()
        self.chosen.emit(chip.key)
