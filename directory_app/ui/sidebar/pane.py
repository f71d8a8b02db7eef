"""The sidebar: places above, trash and preferences at the bottom; icons only in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from directory_app.ui.widgets.buttons import verbatim
from directory_app.ui.widgets.plain_tip import set_entry_text

from .model import ENTRY_ROLE, SidebarModel
from .places import ALL, Entry, Place
from .view import SidebarView

if TYPE_CHECKING:
    from directory_app.services.overview import Overview
    from directory_app.ui.theme import Theme

NARROW_PX = 56
WIDE_PX = 218
_NO_LIMIT_PX = 16_777_215
_LEAST_CHARS = 19
"""Room for « Organisations » with its icon and count, whatever the size of text."""
_MENU_LETTERS = 44
"""A list's name is elided in the menu from this width on."""


class Sidebar(QWidget):
    """``chosen`` carries a :class:`Place`; the others tell what else was asked for."""

    chosen = Signal(object)
    new_list_asked = Signal()
    preferences_asked = Signal()
    list_menu_wanted = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.place: Place = ALL
        self.is_narrow = False
        self.model = SidebarModel(self)
        self._foot_model = SidebarModel(self, is_foot=True)
        self.view = SidebarView(self.model, theme, self)
        self.foot = SidebarView(self._foot_model, theme, self)
        self.foot.setAccessibleName(self.tr("To check, trash and preferences"))
        self._menu: QMenu | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 10)
        layout.setSpacing(4)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.foot)
        self.foot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.foot.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()
        self.model.rowsInserted.connect(self._mark)
        self.model.rowsRemoved.connect(self._mark)
        self._connect()
        self._mark()

    def _connect(self) -> None:
        for view in (self.view, self.foot):
            view.chosen.connect(self._on_chosen)
            view.acted.connect(self._on_acted)
            view.clicked.connect(self._on_clicked)
            view.menu_wanted.connect(self.list_menu_wanted)
        self.view.left_down.connect(lambda: self._step_into(self.foot, 0))
        self.foot.left_up.connect(lambda: self._step_into(self.view, self.model.rowCount() - 1))

    def set_overview(self, overview: Overview) -> None:
        """New counts; a list that is gone leaves its place to the whole directory."""
        self.model.set_overview(overview)
        self._foot_model.set_overview(overview)
        again = self.model.find_place(self.place.key)
        if again is None:
            self._on_chosen(ALL)
        else:
            self.place = again
            self._mark()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every row on screen, from the top."""
        return (*self.model.entries, *self._foot_model.entries)

    def go_to(self, place: Place) -> None:
        """Shows another place, as a click on it would."""
        if place.list_id and not self.model.is_open:
            self.model.set_open(True)
        self._on_chosen(place)

    def set_narrow(self, is_narrow: bool) -> None:
        """Icons only, for a window that has no room."""
        if is_narrow == self.is_narrow:
            return
        self.is_narrow = is_narrow
        self._fit()
        for view in (self.view, self.foot):
            view.set_narrow(is_narrow)
        self.model.set_narrow(is_narrow)
        self._mark()

    def _fit(self) -> None:
        """Icons need no more than themselves, words what the size of text asks for."""
        least = round(self.fontMetrics().averageCharWidth() * _LEAST_CHARS) + 40
        self.setMinimumWidth(NARROW_PX if self.is_narrow else least)
        self.setMaximumWidth(NARROW_PX if self.is_narrow else _NO_LIMIT_PX)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def focus_lists(self) -> None:
        """Unfolds the lists and puts the focus on the first of them, or on « New list »; in a
        narrow window, opens their menu."""
        self.model.set_open(True)
        entries = list(enumerate(self.model.entries))
        lists = [row for row, entry in entries if entry.depth and entry.place is not None]
        others = [row for row, entry in entries if entry.role in ("new_list", "lists")]
        self._step_into(self.view, (lists or others[::-1])[0])
        if self.is_narrow:
            self._show_lists()

    def lists_menu(self) -> QMenu:
        """The lists as a menu, for the column of icons; the one that is shown is ticked."""
        menu = QMenu(self)
        room = self.fontMetrics().averageCharWidth() * _MENU_LETTERS
        for place in self.model.list_places:
            text = self.fontMetrics().elidedText(place.name, Qt.TextElideMode.ElideRight, room)
            action = set_entry_text(menu.addAction(""), verbatim(text))
            action.setCheckable(True)
            action.setChecked(place.key == self.place.key)
            action.triggered.connect(lambda _=False, place=place: self._on_chosen(place))
        menu.addSeparator()
        menu.addAction(self.tr("New list…")).triggered.connect(self.new_list_asked)
        return menu

    def _show_lists(self) -> None:
        self._menu = self.lists_menu()
        self._menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rect = self.view.visualRect(self.view.currentIndex())
        self._menu.popup(self.view.viewport().mapToGlobal(rect.topRight()))

    def name_of(self, place: Place) -> str:
        """How a place is called on screen."""
        for model in (self.model, self._foot_model):
            row = model.row_of(place.key)
            if row is not None and not place.list_id:
                return model.entries[row].text
        return place.name

    def first_stop(self) -> QWidget:
        """What takes the focus: the half where the chosen place stands."""
        return self.foot if self._foot_model.row_of(self.place.key) is not None else self.view

    def _on_chosen(self, place: Place) -> None:
        is_other = place != self.place
        self.place = place
        self._mark()
        if is_other or place.has_page:
            self.chosen.emit(place)

    def mark(self, place: Place) -> None:
        """Says where the list stands, without going there."""
        self.place = place
        self._mark()

    def _on_clicked(self, index: QModelIndex) -> None:
        """A place that has a page leads back to it from whatever was opened there."""
        entry: Entry = index.data(ENTRY_ROLE)
        if entry.place is not None and entry.place.has_page and entry.place == self.place:
            self.chosen.emit(entry.place)

    def _mark(self) -> None:
        self.view.show_place(self.place)
        self.foot.show_place(self.place)

    def _step_into(self, view: SidebarView, row: int) -> None:
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        view.setCurrentIndex(view.model().index(row, 0))
        entry = view.current_entry
        if entry is not None and entry.place is not None:
            self._on_chosen(entry.place)  # coming there made it current without a word

    def _on_acted(self, role: str) -> None:
        if role == "lists":
            self._show_lists()
        elif role == "new_list":
            self.new_list_asked.emit()
        elif role == "preferences":
            self.preferences_asked.emit()
