"""What there is to say of an answer, above its contacts: that typing errors were forgiven, or that
time ran out before all was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.plain_label import PlainLabel

from .session import FirstPage


class SearchNotice(QFrame):
    """Hidden while there is nothing to say. ``going_on_asked``: the rest of the answer is wanted,
    however long it takes."""

    going_on_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchNotice")
        self._page: FirstPage | None = None
        self._is_cut = False
        self._label = PlainLabel("", self, scale=CAPTION)
        self.go_on = TextButton(self.tr("Go on searching"), "link", self)
        self.go_on.clicked.connect(self._ask)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._label)
        column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        layout.addLayout(column)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown; empty when hidden."""
        return "" if self.isHidden() else self._label.accessibleName()

    def show_page(self, page: FirstPage) -> None:
        """Says how the text of an answer was understood, if not as typed."""
        self._page, self._is_cut = page, False
        self._show()

    def show_cut(self, is_cut: bool) -> None:
        """Says whether the answer is only a part."""
        if is_cut != self._is_cut:
            self._is_cut = is_cut
            self._show()

    def _ask(self) -> None:
        self.go_on.setEnabled(False)
        self.going_on_asked.emit()

    def _show(self) -> None:
        text = " ".join(part for part in (self._corrected(), self._partial()) if part)
        is_new = text != self._label.accessibleName()
        self._label.setText(text)
        self.go_on.setVisible(self._is_cut)
        self.go_on.setEnabled(True)
        self.setVisible(bool(text))
        if text and is_new:
            announce(self, text)

    def _corrected(self) -> str:
        page = self._page
        if page is None or not page.corrected:
            return ""
        text = self.tr("No contact for “%1”: here is “%2”.").replace("%2", page.corrected)
        return text.replace("%1", page.text.strip())

    def _partial(self) -> str:
        if not self._is_cut:
            return ""
        return self.tr("Partial results: the search took too long and was cut short.")
