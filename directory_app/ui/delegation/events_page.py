"""The page of delegations: those to come, those past; it stands in place of list and card."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from directory_app.services.overview import Overview
from directory_app.ui.context import Look
from directory_app.ui.fonts import TITLE
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import TextButton
from directory_app.ui.widgets.empty_state import EmptyState
from directory_app.ui.widgets.plain_label import PlainLabel

from .events_model import EventsModel
from .events_view import EventsView


class EventsPage(QWidget):
    """``opened`` and ``delete_asked`` carry an event's id."""

    opened = Signal(str)
    delete_asked = Signal(str)
    new_asked = Signal()

    def __init__(
        self, look: Look, *, is_read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("eventsPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._is_read_only = is_read_only
        self.banner = Banner(look.theme, self)
        self.new = TextButton(self.tr("New delegation"), "primary", self)
        self.model = EventsModel(look.lang, self)
        self.view = EventsView(self.model, look.theme, look.lang, self)
        self.empty = EmptyState("calendar", look.theme, self)
        self.new.set_icon(look.theme, "calendar-plus", "on_accent")
        self.new.setVisible(not is_read_only)
        self._arrange()
        self.view.opened.connect(self.opened)
        self.view.delete_asked.connect(self._on_delete_asked)
        self.new.clicked.connect(self.new_asked)
        self.empty.pressed.connect(self.new_asked)
        self._show_right_widget()

    def _arrange(self) -> None:
        title = PlainLabel(self.tr("Delegations"), self, scale=TITLE, is_bold=True)
        head = QHBoxLayout()
        head.setContentsMargins(28, 18, 28, 10)
        head.setSpacing(12)
        head.addWidget(title, 1)
        head.addWidget(self.new)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def set_overview(self, overview: Overview) -> None:
        """The events of today; the current one stays current, else the one that followed it."""
        current, row = self.view.current_id, self.view.currentIndex().row()
        scrolled = self.view.verticalScrollBar().value()
        if self.model.set_events(overview.events, datetime.date.today()):
            self._show_right_widget()
            self.view.select(current, max(row, 0))
            self.view.verticalScrollBar().setValue(scrolled)

    def _show_right_widget(self) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._stack.isAncestorOf(focused)
        self._stack.setCurrentWidget(self.view if self.model.events else self.empty)
        self.new.setVisible(bool(self.model.events) and not self._is_read_only)
        button = "" if self._is_read_only else self.tr("Prepare a delegation")
        self.empty.set_texts(
            self.tr("No delegation yet"),
            self.tr("Who goes, for which organisation, and the sheet that is handed out."),
            button,
        )
        if had_focus:
            self.first_stop().setFocus()

    def first_stop(self) -> QWidget:
        """What takes the focus: the list, or the button of the empty state."""
        return self.view if self.model.events else self.empty.findChild(TextButton) or self.empty

    def _on_delete_asked(self, event_id: str) -> None:
        if not self._is_read_only:
            self.delete_asked.emit(event_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Given to the page (F6), the focus goes on to what can be pressed."""
        self.first_stop().setFocus(event.reason())
