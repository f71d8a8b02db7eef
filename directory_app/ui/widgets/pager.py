"""Pages of a document on screen: which one, what is secret on it, how large it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION, set_scale
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.buttons import LEAST_TARGET_PX, IconButton, TextButton
from directory_app.ui.widgets.plain_label import PlainLabel

_BESIDE_CHARS = 56
"""Width in letters from which the buttons stand beside the text."""


class Pager(QWidget):
    """``turned`` carries how many pages to go on; ``zoom_stepped`` one size up or down;
    ``fitted``: the width there is, again."""

    turned = Signal(int)
    zoom_stepped = Signal(int)
    fitted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = PlainLabel("", self, scale=CAPTION, tone="muted")
        self.text.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.before = IconButton("chevron-left", self.tr("Previous page"), theme, self)
        self.after = IconButton("chevron-right", self.tr("Next page"), theme, self)
        self.smaller = IconButton("minus", self.tr("Smaller"), theme, self)
        self.zoom = TextButton("", "link", self)
        set_scale(self.zoom, CAPTION)
        self.zoom.setMinimumWidth(LEAST_TARGET_PX + 8)
        self.zoom.setToolTip(self.tr("Fit the width"))
        self.larger = IconButton("plus", self.tr("Larger"), theme, self)
        self.before.clicked.connect(lambda: self.turned.emit(-1))
        self.after.clicked.connect(lambda: self.turned.emit(1))
        self.smaller.clicked.connect(lambda: self.zoom_stepped.emit(-1))
        self.larger.clicked.connect(lambda: self.zoom_stepped.emit(1))
        self.zoom.clicked.connect(self.fitted)
        self._arrange()
        self.show_zoom(1.0)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.before, self.after, self.smaller, self.zoom, self.larger):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.insertStretch(2, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.text, 1)
        self._row.addLayout(buttons)

    def show_state(self, text: str, page: int, page_count: int, *, is_secret: bool) -> None:
        """Which page of how many, with what there is to say; amber when secrets are on it."""
        if self.text.accessibleName() != text:
            announce(self, text)
        self.text.setText(text)
        tone = "warn" if is_secret else "muted"
        if self.text.property("tone") != tone:
            self.text.setProperty("tone", tone)
            self.style().unpolish(self.text)
            self.style().polish(self.text)
        for button in (self.before, self.after):
            button.setVisible(page_count > 1)
        self.before.setEnabled(page > 0)
        self.after.setEnabled(page < page_count - 1)

    def show_zoom(self, zoom: float) -> None:
        """« 75 % »."""
        text = self.tr("%1%").replace("%1", str(round(zoom * 100)))
        self.zoom.setText(text)
        self.zoom.setAccessibleName(f"{text}, {self.tr('Fit the width')}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the text where there is room, else below."""
        super().resizeEvent(event)
        letters = self.width() / self.text.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction
        is_wide = letters >= _BESIDE_CHARS
        self._row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)


class PagesColumn(QWidget):
    """A page as wide as there is room for, below its pager: no size to choose."""

    def __init__(self, pager: Pager, view: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(pager)
        column.addWidget(view, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        for button in (pager.smaller, pager.zoom, pager.larger):
            button.hide()
