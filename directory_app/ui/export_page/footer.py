"""The foot of the page: what was sent last time, and the buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.page_footer import PageFooter
from directory_app.ui.widgets.plain_label import PlainLabel


class Footer(PageFooter):
    """``cancel``, ``save`` and ``primary``, in this order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportFooter")
        self.last = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.cancel = TextButton(self.tr("Cancel"), "plain", self)
        self.save = TextButton(self.tr("Save…"), "plain", self)
        self.primary = TextButton("", "primary", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 12, 28, 12)
        row.setSpacing(8)
        row.addWidget(self.last, 1)
        for button in (self.cancel, self.save, self.primary):
            row.addWidget(button)

    def show_state(self, *, primary: str, last: str, has_save: bool) -> None:
        """The main button's text (none: nothing can leave), whether a list can be saved too."""
        self.primary.setText(primary)
        self.primary.setVisible(bool(primary))
        self.save.setVisible(bool(primary) and has_save)
        self.cancel.setText(self.tr("Cancel") if primary else self.tr("Close"))
        self.last.setText(last)
