"""The order of the list: chosen for each place and kept for it; it gives way while one seeks.

While a text is typed the best answer comes first (« Pertinence »), whatever the place's order is:
three letters must show the right card. A column chosen while a text stands holds as long as there
is a text, and is not kept.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from directory_app.domain.table_columns import Column, Order
from directory_app.services.overview import Overview
from directory_app.ui.announce import announce
from directory_app.ui.arrangements import Arrangements
from directory_app.ui.contact_table.wording import column_names
from directory_app.ui.directory_page import DirectoryPage
from directory_app.ui.sidebar.places import LIST_PREFIX
from directory_app.ui.sort_menu import SortMenu

from .table import TableCommands

_BY_NAME = Order(Column.NAME)


class SortCommands(QObject):
    """Joins menu, button and table header to the list."""

    def __init__(
        self,
        page: DirectoryPage,
        arrangements: Arrangements,
        menu: SortMenu,
        table: TableCommands,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._arrangements = arrangements
        self._menu = menu
        self._table = table
        self._sought: Order | None = None
        self._lists: frozenset[str] = frozenset()
        page.session.order_for = self._order_for
        page.list.sort.set_sort_menu(menu)
        menu.chosen.connect(self.sort)
        table.sort_asked.connect(self.sort)
        table.made.connect(self._show)
        page.list.box.textChanged.connect(self._on_text_changed)
        page.place_changed.connect(self._on_place_changed)
        page.overview.arrived.connect(self._on_overview)
        if page.overview.latest is not None:  # it came before this did
            self._on_overview(page.overview.latest)
        self._on_place_changed()
        if self.order is not None:
            page.sort_again()

    @property
    def order(self) -> Order | None:
        """What holds now; None for the list's own order, or the best answer first."""
        return self._order_for(self._page.session.text)

    def _order_for(self, text: str) -> Order | None:
        if text.strip():
            return self._sought
        return self._arrangements.order_of(self._page.list.place.key)

    def sort(self, order: Order | None) -> None:
        """Puts the contacts in an order; None: the place's own."""
        page = self._page
        if order == _BY_NAME and not page.list.place.is_ordered and not page.session.text.strip():
            order = None  # the order of the files already
        if page.session.text.strip():
            self._sought = order
        else:
            self._arrangements.keep_order(page.list.place.key, order)
        self._show()
        page.sort_again()
        announce(page.list.rows, page.list.sort.accessibleName())

    def _on_text_changed(self, text: str) -> None:
        if not text.strip():
            self._sought = None
        self._show(is_sought=bool(text.strip()))

    def _on_place_changed(self) -> None:
        self._show()

    def _show(self, *, is_sought: bool | None = None) -> None:
        """Menu, button and header say what holds."""
        page = self._page
        if is_sought is None:
            is_sought = bool(page.list.box.text().strip())
        order = self._sought if is_sought else self._arrangements.order_of(page.list.place.key)
        own = self.tr("Order of the list")
        if is_sought:
            own = self.tr("Relevance")
        can_be_named = is_sought or page.list.place.is_ordered
        self._menu.show_order(order, own, can_be_named=can_be_named)
        shown = order or (None if can_be_named else _BY_NAME)
        name = column_names()[shown.column] if shown else own
        page.list.sort.show_order(name, is_descending=bool(shown and shown.is_descending))
        self._table.show_order(shown)

    def _on_overview(self, overview: Overview) -> None:
        """A list that was there and is gone is forgotten; those of other directories stay."""
        now = frozenset(LIST_PREFIX + one.id for one in overview.lists)
        self._arrangements.forget(self._lists - now)
        self._lists = now
