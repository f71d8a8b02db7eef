"""The middle pane: search box, filters, list or empty state, status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from directory_app.domain.query import parse_query
from directory_app.ui.announce import announce
from directory_app.ui.fonts import CAPTION
from directory_app.ui.search.box import SearchBox
from directory_app.ui.search.notice import SearchNotice
from directory_app.ui.sidebar.places import ALL, Place
from directory_app.ui.sort_menu import SortChip
from directory_app.ui.trash.bar import TrashBar
from directory_app.ui.widgets.banner import Banner
from directory_app.ui.widgets.buttons import IconButton, verbatim
from directory_app.ui.widgets.empty_state import EmptyState
from directory_app.ui.widgets.plain_label import PlainLabel

from .delegate import headline, second_line
from .empty_texts import EmptyTexts, empty_texts, without_writing
from .filter_bar import FilterBar
from .list_bar import ListBar
from .model import ContactListModel
from .view import ContactListView
from .view_switch import ViewSwitch

if TYPE_CHECKING:
    from directory_app.domain.summaries import SummaryRow
    from directory_app.ui.search.session import FirstPage
    from directory_app.ui.theme import Theme


def describe(row: SummaryRow) -> str:
    """What a screen reader says of a row."""
    if row.kind == "person":
        kind = QCoreApplication.translate("ListPane", "person")
    else:
        kind = QCoreApplication.translate("ListPane", "organisation")
    secret = QCoreApplication.translate("ListPane", "confidential") if row.is_confidential else ""
    return ", ".join(part for part in (headline(row), secret, kind, second_line(row)) if part)


class ListPane(QWidget):
    """``chosen`` carries the key of the contact to show, or None when there is none;
    ``selection_changed`` tells that more or fewer rows are selected; ``everywhere_asked``,
    ``trash_asked``, ``creation_asked`` and ``import_asked`` come from the empty states;
    ``page_shown`` after an answer took its place, and whether it was a refresh; ``table_asked``
    when the other way of showing contacts is wanted, ``columns_asked`` where the menu of the
    table's columns is."""

    chosen = Signal(object)
    selection_changed = Signal()
    everywhere_asked = Signal()
    trash_asked = Signal()
    creation_asked = Signal()
    import_asked = Signal()
    page_shown = Signal(bool)
    table_asked = Signal(bool)
    columns_asked = Signal(QWidget)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page: FirstPage | None = None
        self._empty: EmptyTexts | None = None
        self._is_resetting = False
        self.place: Place = ALL
        self.can_write = True
        self.model = ContactListModel(describe, self)
        self.banner = Banner(theme, self)
        self.box = SearchBox(theme, self)
        self.save = IconButton("list-plus", self.tr("Keep this search…"), theme, self)
        self.save.hide()
        self.switch = ViewSwitch(theme, self)
        self.filters = FilterBar(theme, self)
        self.sort = SortChip(theme, self)
        self.bar = ListBar(theme, self)
        self.trash = TrashBar(self)
        self.notice = SearchNotice(self)
        self.view = ContactListView(self.model, theme, self)
        self.rows: QWidget = self.view
        self.nothing_found = EmptyState("search-x", theme, self)
        self.nothing_here = EmptyState("book-user", theme, self)
        self._status = PlainLabel("", self, scale=CAPTION, tone="muted", wraps=False)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget(self)
        for widget in (self.view, self.nothing_found, self.nothing_here):
            self._stack.addWidget(widget)
        top = QVBoxLayout()
        top.setContentsMargins(14, 12, 14, 10)
        top.setSpacing(10)
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.box, 1)
        first.addWidget(self.save)
        first.addWidget(self.switch)
        top.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(6)
        second.addWidget(self.filters, 1)
        second.addStretch(0)
        second.addWidget(self.sort, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(second)
        self._status.setObjectName("statusLine")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addLayout(top)
        layout.addWidget(self.bar)
        layout.addWidget(self.trash)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._status)

    def _connect(self) -> None:
        self.switch.asked.connect(self.table_asked)
        self.switch.columns_asked.connect(self.columns_asked)
        self.box.moved.connect(self.view.move_selection)
        self.view.typed.connect(self._on_typed)
        self.view.current_moved.connect(self._on_current_moved)
        self.view.selection_moved.connect(self._on_selection_moved)
        for state in (self.nothing_found, self.nothing_here):
            state.pressed.connect(self._on_empty_pressed)
            state.second_pressed.connect(self.creation_asked)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window, wide enough for a name."""
        return QSize(260, 200)

    @property
    def status(self) -> str:
        """The status line."""
        return self._status.text()

    @property
    def shown_text(self) -> str:
        """The text that the rows answer."""
        return self._page.text if self._page is not None else ""

    @property
    def selected_keys(self) -> tuple[int, ...]:
        """The contacts selected, in display order."""
        return self.view.selected_keys

    def first_stop(self) -> QWidget:
        """What takes the focus: the list or the table, or the search box while there is nothing
        to see there."""
        return self.rows if self._stack.currentWidget() is self.rows else self.box

    def show_rows_in(self, table: QWidget | None) -> None:
        """Shows the contacts in a table from now on; None, in the list again."""
        had_focus, was_seen = self.rows.hasFocus(), self._stack.currentWidget() is self.rows
        self.rows = table or self.view
        self.switch.set_table(is_table=table is not None)
        if table is not None:
            self._stack.addWidget(table)
            self.setTabOrder(self.view, table)
        if was_seen:
            self._stack.setCurrentWidget(self.rows)
        if had_focus:
            self.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, place: Place) -> None:
        """The place that answers belong to from now on."""
        self.place = place
        name = place.name if place.list_id else ""
        self.bar.show_list(name, is_ordered=place.is_ordered, can_write=self.can_write)

    def show_page(self, page: FirstPage, wanted: int | None = None) -> None:
        """The first page of an answer: its first contact is current, or the same as before when
        the directory was only refreshed, or the one ``wanted``, for which the rest of the answer
        is waited for."""
        kept = wanted
        if kept is None and page.is_refresh:
            kept = self.view.current_key
        others = self.view.selected_keys if page.is_refresh else ()
        stood = max(self.view.currentIndex().row(), 0) if page.is_refresh else 0
        had_focus = self._holds_focus()
        self._page = page
        self.notice.show_page(page)
        self._is_resetting = True
        self.model.show_page(page.keys, page.rows, parse_query(page.answered))
        self._is_resetting = False
        position = self.model.position_of(kept) if kept is not None else None
        self._show_right_widget(page)
        if had_focus and not page.keys:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        is_to_come = wanted is not None and not page.is_complete
        if position is None and page.keys and not is_to_come:
            position = min(stood, len(page.keys) - 1)  # what followed the contact that is gone
        self.view.select(position)
        if len(others) > 1:
            self.view.select_keys(others)
        if not page.keys:
            self.chosen.emit(None)
        elif self.rows is self.view:
            self.view.viewport().repaint()  # before box, notice and card: it is what is waited for
        self.page_shown.emit(page.is_refresh)

    def _holds_focus(self) -> bool:
        """Whether list or table has the focus, or a field in it, which goes with its rows."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self.rows or self.rows.isAncestorOf(focused))

    def show_all(self, keys: tuple[int, ...]) -> None:
        """All the keys of the answer: the scroll bar becomes true."""
        self.model.extend(keys)
        if self._page is not None:
            self._set_status(self._status_text(self._page, len(keys)))

    def _set_status(self, text: str) -> None:
        if text != self._status.text():
            self._status.setText(text)
            announce(self._status, text)

    def _show_right_widget(self, page: FirstPage) -> None:
        if page.keys:
            self._stack.setCurrentWidget(self.rows)
            return
        others = self.tr("%n contact(s) match in the whole directory.", "", page.elsewhere)
        if page.trashed:
            others = self.tr("%n contact(s) match in the trash.", "", page.trashed)
        has_filters = self.filters.is_active
        empty = self._empty = empty_texts(page, self.place, others, has_filters=has_filters)
        if not self.can_write:
            empty = without_writing(empty)
        state = self.nothing_found if page.text.strip() else self.nothing_here
        state.set_texts(empty.title, empty.sentence, empty.button, verbatim(empty.creation))
        self._stack.setCurrentWidget(state)

    def _status_text(self, page: FirstPage, count: int) -> str:
        has_filters = self.filters.is_active
        total = self.filters.count_without(self.place.listing) if has_filters else page.total
        is_narrowed = has_filters or page.text.strip()
        if not is_narrowed or total is None or total < count:
            return self.tr("%n contact(s)", "", count)
        found = self.tr("%n contact(s) of %1", "", count)
        return found.replace("%1", self.locale().toString(total))

    def _on_typed(self, event: QKeyEvent) -> None:
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.deselect()
        self.box.end(False)
        self.box.keyPressEvent(event)

    def _on_current_moved(self, key: int | None) -> None:
        if not self._is_resetting and key is not None:
            self.chosen.emit(key)

    def _on_selection_moved(self) -> None:
        if not self._is_resetting:
            self.selection_changed.emit()

    def _on_empty_pressed(self) -> None:
        wish = self._empty.wish if self._empty else "clear"
        if wish == "everywhere":
            self.everywhere_asked.emit()
        elif wish == "import":
            self.import_asked.emit()
            return  # its page has the focus
        elif wish == "trash":
            self.trash_asked.emit()
        else:
            self.filters.clear()
            self.box.clear()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
