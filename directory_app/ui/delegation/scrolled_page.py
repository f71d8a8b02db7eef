"""A page that scrolls up and down, and brings into sight what takes the focus in it, wherever the
focus comes from (Qt does so for Tab within the page only; WCAG 2.2, 2.4.11)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

_AROUND_PX = 24


class ScrolledPage(QScrollArea):
    """``page`` takes the width that there is. Tab does not stop at the area itself."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_moved)

    def _on_focus_moved(self, _: QWidget | None, focused: QWidget | None) -> None:
        page = self.widget()
        if focused is not None and page is not None and page.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, _AROUND_PX)
