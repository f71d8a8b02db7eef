"""The foot of the page: what would come of it, and the buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.page_footer import PageFooter
from directory_app.ui.widgets.plain_label import PlainLabel


class Footer(PageFooter):
    """``cancel``, ``form`` and ``primary``, in this order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportFooter")
        self.counts = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.cancel = TextButton(self.tr("Cancel"), "plain", self)
        self.form = TextButton(self.tr("Open in the form"), "plain", self)
        self.primary = TextButton("", "primary", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 12, 28, 12)
        row.setSpacing(8)
        row.addWidget(self.counts, 1)
        for button in (self.cancel, self.form, self.primary):
            row.addWidget(button)
        self.show_state(primary="", counts="", has_form=False)

    def show_state(self, *, primary: str, counts: str, has_form: bool) -> None:
        """The main button's text (none: nothing to do) and what would come of it, which is told
        when it changes."""
        self.primary.setText(primary)
        self.primary.setToolTip(self.tr("Ctrl+Enter"))
        self.primary.setVisible(bool(primary))
        self.form.setVisible(has_form)
        self.cancel.setText(self.tr("Cancel") if primary else self.tr("Close"))
        if counts and counts != self.counts.accessibleName() and self.isVisible():
            announce(self, counts)
        self.counts.setText(counts)
