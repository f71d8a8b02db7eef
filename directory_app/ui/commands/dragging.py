"""Contacts dragged onto a list of the sidebar are added to it; they stay where they came from."""

from __future__ import annotations

from PySide6.QtCore import QObject

from directory_app.ui.contact_table.view import ContactTableView
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.row_drag import RowDrag
from directory_app.ui.sidebar.places import TRASH, Place

from .lists import ListCommands
from .table import TableCommands


class DragCommands(QObject):
    """The same step as Ctrl+D, with the list already said."""

    def __init__(self, page: DirectoryPage, lists: ListCommands, table: TableCommands) -> None:
        super().__init__(page)
        self._page = page
        self._lists = lists
        self._table = table
        view, theme = page.list.view, page.look.theme
        self.from_list = RowDrag(
            view, theme, lambda: page.list.selected_keys, self._may_drag, from_any=True
        )
        self.from_table: RowDrag | None = None
        table.made.connect(self._watch_table)
        if table.view is not None:
            self._watch_table()
        page.sidebar.view.contacts_dropped.connect(self._on_dropped)

    def _may_drag(self) -> bool:
        return self._page.list.can_write and self._page.place != TRASH

    def _watch_table(self) -> None:
        view = self._table.view
        if isinstance(view, ContactTableView):
            self.from_table = RowDrag(
                view,
                self._page.look.theme,
                lambda: view.selected_keys,
                self._may_drag,
                from_any=False,
            )

    def _on_dropped(self, place: Place) -> None:
        dragged = [one.keys for one in (self.from_list, self.from_table) if one and one.keys]
        if dragged:
            keys, lists = dragged[0], self._lists
            search = self._page.directory.search
            self._page.lanes.read.submit(
                lambda: search.ids(keys), lambda ids: lists.add_to(place, ids)
            )
