"""How the panes of the directory share the window: sidebar, list, card; fewer side by side when
the window is narrow (docs: list and details, Windows guidelines; three panes from 1000 px, or as
much more as the text is larger)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from .contact_list.pane import ListPane
from .sidebar.pane import NARROW_PX, WIDE_PX, Sidebar
from .theme import Theme
from .widgets.buttons import TextButton
from .widgets.link_button import LinkButton

THREE_PANES_PX = 1000
"""Below, the sidebar is a column of icons, with text of the ordinary size."""
TWO_PANES_PX = 720
"""Below, list and card take turns, with text of the ordinary size."""
ORDINARY_LETTER_PX = 7
LIST_SHARE, CARD_SHARE = 425, 640


class WayBack(QFrame):
    """A line above list and card that leads back to the page which a card was opened from, by
    Alt+← too. ``asked`` when it is wanted and whoever offered it said no more."""

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wayBack")
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 14, 6)
        self.button: LinkButton | None = None
        self._lead: Callable[[], None] = self.asked.emit
        self._key = QShortcut(QKeySequence("Alt+Left"), self)
        self._key.activated.connect(self._go)
        self._has_own_key = False
        self._key.setEnabled(False)
        self.hide()

    def offer(self, text: str, lead: Callable[[], None] | None = None) -> None:
        """Shows the way back, called ``text``; ``lead`` goes there. Without it, ``asked`` is
        emitted, and Alt+← is a command of the menus."""
        self.withdraw()
        self.button = LinkButton(text, self)
        self.button.set_icon(self._theme, "arrow-left", "link")
        self.button.clicked.connect(self._go)
        self._lead = lead or self.asked.emit
        self._has_own_key = lead is not None
        self.set_key(is_on=True)
        self._row.addWidget(self.button)
        self._row.addStretch(1)
        self.show()

    def set_key(self, *, is_on: bool) -> None:
        """Whether Alt+← is the way back's: another place may be the last one came from."""
        self._key.setEnabled(is_on and self._has_own_key and self.button is not None)

    def _go(self) -> None:
        self._lead()

    def withdraw(self) -> None:
        """No way back any more."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.button = None
        self.set_key(is_on=False)
        self.hide()


class Panes(QWidget):
    """``page_shown`` after a page took the place of list and card, or gave it back."""

    page_shown = Signal()

    def __init__(
        self,
        sidebar: Sidebar,
        middle: ListPane,
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
        self.way_back = WayBack(theme, self)
        self._browsing = self._below(self.way_back, self.browse)
        self.body = QStackedWidget(self)
        self.body.addWidget(self._browsing)
        self.frame = self._splitter("frame", sidebar, self.body)
        self.frame.setSizes([WIDE_PX, LIST_SHARE + CARD_SHARE])
        self.frame.splitterMoved.connect(self._on_sidebar_dragged)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)

    def _with_back(self, details: QWidget) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(24, 8, 24, 0)
        top.addWidget(self.back)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(details, 1)
        self._holder = holder
        return holder

    def _below(self, top: QWidget, rest: QWidget) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(rest, 1)
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
        wanted = page or self._browsing
        if self.page is not wanted:
            self.body.setCurrentWidget(wanted)
            self._keep_focus_in_sight()
            self.page_shown.emit()

    def _keep_focus_in_sight(self) -> None:
        """The stack gives the focus back to what had it last, which may have been put away since
        (a form that closed behind the page): the list has it then."""
        focused = QApplication.focusWidget()
        is_lost = focused is None or not focused.isVisible()
        if is_lost and self.isVisible() and self.is_browsing:
            stop = self._middle.first_stop()
            (stop if stop.isVisible() else self._details).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def page(self) -> QWidget:
        """What stands beside the sidebar: list and card, or the page in their place."""
        return self.body.currentWidget() or self._browsing

    @property
    def is_browsing(self) -> bool:
        """Whether list and card are what is shown."""
        return self.body.currentWidget() is self._browsing

    def set_sidebar_wanted(self, is_wanted: bool) -> None:
        """Shows the sidebar, or not."""
        self._sidebar.setVisible(is_wanted)

    def show_list(self) -> None:
        """In a narrow window, the list's turn."""
        if self.is_stacked:
            self._take_turns(is_card=False)
            self._middle.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_card(self) -> None:
        """In a narrow window, the card's turn."""
        if self.is_stacked:
            self._take_turns(is_card=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Échap on the card that has the list's place brings the list back."""
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape and self.is_stacked and self.is_browsing and self.back.isVisible():
            self.show_list()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the panes to the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room: fits the panes anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "frame"):
            self._fit()

    def _fit(self) -> None:
        width, larger = self.width(), self._text_factor()
        self._set_narrow(is_narrow=width < THREE_PANES_PX * larger)
        is_stacked = width < TWO_PANES_PX * larger
        if is_stacked != self.is_stacked:
            is_card = is_stacked and self._holds_focus(self._holder)
            self.is_stacked = is_stacked
            self._take_turns(is_card=is_card)

    def _text_factor(self) -> float:
        """How much larger than ordinary text is; never less than 1."""
        return max(1.0, self.fontMetrics().averageCharWidth() / ORDINARY_LETTER_PX)

    @staticmethod
    def _holds_focus(pane: QWidget) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and pane.isAncestorOf(focused)

    def _set_narrow(self, *, is_narrow: bool) -> None:
        """A column of icons, or the width that was chosen for the sidebar: what a small window
        made of it meanwhile does not count."""
        self._sidebar.set_narrow(is_narrow)
        taken = NARROW_PX if is_narrow else self._wide_px
        if self.frame.sizes()[0] != taken:
            self.frame.setSizes([taken, self.width() - taken])

    def take_up_width(self) -> None:
        """The sidebar has been given the width of an earlier day."""
        width = self.frame.sizes()[0]
        if width > NARROW_PX:
            self._wide_px = width

    def _on_sidebar_dragged(self, position: int) -> None:
        if not self._sidebar.is_narrow:
            self._wide_px = position

    def _take_turns(self, *, is_card: bool) -> None:
        self._middle.setVisible(not self.is_stacked or not is_card)
        self._holder.setVisible(not self.is_stacked or is_card)
        self.back.setVisible(self.is_stacked and is_card)
