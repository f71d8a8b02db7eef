"""The foot of a page: what would come of it, how far the reading is, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.page_footer import PageFooter
from directory_app.ui.widgets.plain_label import PlainLabel

_BAR_PX = 6


class ProgressFooter(PageFooter):
    """``stop`` while something is read; ``back`` and ``primary``, in this order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportFooter")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(_BAR_PX)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.counts = PlainLabel("", self)
        self.stop = TextButton(self.tr("Interrupt"), "plain", self)
        self.back = TextButton(self.tr("Back"), "plain", self)
        self.primary = TextButton("", "primary", self)
        self.stop.hide()
        row = QHBoxLayout()
        row.setContentsMargins(28, 12, 28, 12)
        row.setSpacing(8)
        row.addWidget(self.counts, 1)
        for button in (self.stop, self.back, self.primary):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(row)

    def show_state(self, *, primary: str, counts: str, back: str) -> None:
        """The main button's text (none: nothing to do) and what would come of it, which is told
        when it changes."""
        self.bar.hide()
        self.stop.hide()
        self.primary.setText(primary)
        self.primary.setToolTip(self.tr("Ctrl+Enter"))
        self.primary.setVisible(bool(primary))
        self.back.setText(back)
        self.back.show()
        self._tell(counts)

    def _tell(self, text: str) -> None:
        if text and text != self.counts.accessibleName() and self.isVisible():
            announce(self, text)
        self.counts.setText(text)

    def show_busy(self, text: str, *, can_stop: bool) -> None:
        """Something takes a moment, and how long is not known."""
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stop.setVisible(can_stop)
        self.back.hide()
        self.primary.hide()
        self._tell(text)

    def show_progress(self, done: int, total: int) -> None:
        """« 1 240 lignes sur 3 000 »; ``total`` is -1 where it is not known."""
        locale = QLocale()
        if total <= 0:
            self.counts.setText(self.tr("%1 rows").replace("%1", locale.toString(done)))
            return
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
        text = self.tr("%1 rows of %2").replace("%1", locale.toString(done))
        self.counts.setText(text.replace("%2", locale.toString(total)))
