"""How the panes of the directory share the window: sidebar, list, card; fewer side by side when
the window is narrow (docs: list and details, Windows guidelines; three panes from 1000 px)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from .sidebar.pane import NARROW_PX, WIDE_PX, Sidebar
from .theme import Theme
from .widgets.buttons import TextButton

THREE_PANES_PX = 1000
"""Below, the sidebar is a column of icons."""
TWO_PANES_PX = 720
"""Below, list and card take turns."""
LIST_SHARE, CARD_SHARE = 425, 640


class Panes(QWidget):
    """``page_shown`` after a page took the place of list and card, or gave it back."""

    page_shown = Signal()

    def __init__(
        self,
        sidebar: Sidebar,
        middle: QWidget,
        details: QWidget,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.is_stacked = False
        self._wide_px = WIDE_PX
        self._sidebar, self._middle, self._details = sidebar, middle, details
        self.back = TextButton(self.tr("Back to the list"), "link", self)
        self.back.set_icon(theme, "arrow-left", "link")
        self.back.setContentsMargins(0, 0, 0, 0)
        self.back.clicked.connect(self.show_list)
        self.back.hide()
        self.browse = self._splitter("browse", middle, self._with_back(details))
        self.browse.setSizes([LIST_SHARE, CARD_SHARE])
        self.body = QStackedWidget(self)
        self.body.addWidget(self.browse)
        self.frame = self._splitter("frame", sidebar, self.body)
        self.frame.setSizes([WIDE_PX, LIST_SHARE + CARD_SHARE])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)

    def _with_back(self, details: QWidget) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(28, 8, 28, 0)
        top.addWidget(self.back)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(details, 1)
        self._holder = holder
        return holder

    def _splitter(self, name: str, first: QWidget, second: QWidget) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName(name)
        splitter.setProperty("kind", "panes")
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(first)
        splitter.addWidget(second)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        for pane in (second, first):  # the order in which a screen reader goes
            pane.lower()
        return splitter

    def show_page(self, page: QWidget | None) -> None:
        """A page in place of list and card; None brings them back."""
        if self.page is not (page or self.browse):
            self.body.setCurrentWidget(page or self.browse)
            self.page_shown.emit()

    @property
    def page(self) -> QWidget:
        """What stands beside the sidebar: list and card, or the page in their place."""
        return self.body.currentWidget() or self.browse

    @property
    def is_browsing(self) -> bool:
        """Whether list and card are what is shown."""
        return self.body.currentWidget() is self.browse

    def set_sidebar_wanted(self, is_wanted: bool) -> None:
        """Shows the sidebar, or not."""
        self._sidebar.setVisible(is_wanted)

    def show_list(self) -> None:
        """In a narrow window, the list's turn."""
        if self.is_stacked:
            self._take_turns(is_card=False)
            self._middle.setFocus()

    def show_card(self) -> None:
        """In a narrow window, the card's turn."""
        if self.is_stacked:
            self._take_turns(is_card=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the panes to the width."""
        super().resizeEvent(event)
        width = self.width()
        self._set_narrow(is_narrow=width < THREE_PANES_PX)
        is_stacked = width < TWO_PANES_PX
        if is_stacked != self.is_stacked:
            self.is_stacked = is_stacked
            self._take_turns(is_card=False)

    def _set_narrow(self, *, is_narrow: bool) -> None:
        """A column of icons, or the width that the sidebar had before."""
        if is_narrow == self._sidebar.is_narrow:
            return
        if is_narrow:
            self._wide_px = self._sidebar.width()
        self._sidebar.set_narrow(is_narrow)
        taken = NARROW_PX if is_narrow else self._wide_px
        self.frame.setSizes([taken, self.width() - taken])

    def _take_turns(self, *, is_card: bool) -> None:
        self._middle.setVisible(not self.is_stacked or not is_card)
        self._holder.setVisible(not self.is_stacked or is_card)
        self.back.setVisible(self.is_stacked and is_card)
