"""The left pane: search box, list or empty state, status line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from directory_app.domain.query import parse_query
from directory_app.domain.summaries import SummaryRow
from directory_app.ui.fonts import CAPTION
from directory_app.ui.search.box import SearchBox
from directory_app.ui.search.session import FirstPage
from directory_app.ui.theme import Theme
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.empty_state import EmptyState
from directory_app.ui.widgets.plain_label import PlainLabel

from .delegate import headline
from .model import ContactListModel
from .view import ContactListView


def describe(row: SummaryRow) -> str:
    """What a screen reader says of a row."""
    if row.kind == "person":
        kind = QCoreApplication.translate("ListPane", "person")
    else:
        kind = QCoreApplication.translate("ListPane", "organisation")
    return ", ".join(part for part in (headline(row), kind, row.secondary) if part)


class ListPane(QWidget):
    """``chosen`` carries the key of the contact to show, or None when there is none."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page: FirstPage | None = None
        self._is_resetting = False
        self.model = ContactListModel(describe, self)
        self.banner = Banner(theme, self)
        self.box = SearchBox(theme, self)
        self.view = ContactListView(self.model, theme, self)
        self.nothing_found = EmptyState("search-x", theme, self)
        self._no_contact = EmptyState("book-user", theme, self)
        self._status = PlainLabel("", self, scale=CAPTION, tone="muted", wraps=False)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        for widget in (self.view, self.nothing_found, self._no_contact):
            self._stack.addWidget(widget)
        top = QVBoxLayout()
        top.setContentsMargins(14, 12, 14, 12)
        top.addWidget(self.box)
        self._status.setObjectName("statusLine")
        self._status.setContentsMargins(14, 7, 14, 7)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._status)
        self._no_contact.set_texts(
            self.tr("No contact yet"),
            self.tr("Contacts appear here as soon as somebody adds them to the directory."),
        )

    def _connect(self) -> None:
        self.box.moved.connect(self.view.move)
        self.view.typed.connect(self._on_typed)
        self.view.current_moved.connect(self._on_current_moved)
        self.nothing_found.pressed.connect(self._on_clear_pressed)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window, wide enough for a name."""
        return QSize(260, 200)

    @property
    def status(self) -> str:
        """The status line."""
        return self._status.text()

    def show_page(self, page: FirstPage) -> None:
        """The first page of an answer: its first contact is current, or the same as before when
        the directory was only refreshed."""
        kept = self.view.current_key if page.is_refresh else None
        self._page = page
        self._is_resetting = True
        self.model.show_page(page.keys, page.rows, parse_query(page.text))
        self._is_resetting = False
        position = self.model.position_of(kept) if kept is not None else None
        self._show_right_widget(page)
        self.view.select(position if position is not None else (0 if page.keys else None))
        if not page.keys:
            self.chosen.emit(None)

    def show_all(self, keys: tuple[int, ...]) -> None:
        """All the keys of the answer: the scroll bar becomes true."""
        self.model.extend(keys)
        if self._page is not None:
            self._status.setText(self._status_text(self._page, len(keys)))

    def _show_right_widget(self, page: FirstPage) -> None:
        if page.keys:
            self._stack.setCurrentWidget(self.view)
        elif page.total == 0:
            self._stack.setCurrentWidget(self._no_contact)
        else:
            self.nothing_found.set_texts(
                self.tr("No contact matches “%1”").replace("%1", page.text.strip()),
                self.tr("Check the spelling, or search by acronym, telephone or e-mail."),
                self.tr("Clear the search"),
            )
            self._stack.setCurrentWidget(self.nothing_found)

    def _status_text(self, page: FirstPage, count: int) -> str:
        locale = self.locale()
        if not page.text.strip():
            return self.tr("%n contact(s)", "", count)
        found = self.tr("%n contact(s) of %1", "", count)
        return found.replace("%1", locale.toString(page.total))

    def _on_typed(self, event: QKeyEvent) -> None:
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.deselect()
        self.box.end(False)
        self.box.keyPressEvent(event)

    def _on_current_moved(self, key: int | None) -> None:
        if not self._is_resetting and key is not None:
            self.chosen.emit(key)

    def _on_clear_pressed(self) -> None:
        self.box.clear()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
