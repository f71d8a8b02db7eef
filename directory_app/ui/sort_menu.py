"""« Trier par »: the columns a list may be sorted by, its own order, and which way.

One menu serves the menu bar and the button above the list. Knows what is ticked, not what sorting
does.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from directory_app.domain.table_columns import Column, Order

from .contact_table.wording import column_names
from .theme import Theme
from .widgets.buttons import verbatim
from .widgets.filter_chip import FilterChip


class SortMenu(QMenu):
    """``chosen`` carries an :class:`Order`, or None for the list's own order."""

    chosen = Signal(object)

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._order: Order | None = None
        self._first: Column = Column.NAME
        self._choices = QActionGroup(self)
        self.own = self._choice("")
        self.own.triggered.connect(lambda: self.chosen.emit(None))
        self.columns = {column: self._choice(column_names()[column]) for column in Column}
        for column, action in self.columns.items():
            action.triggered.connect(lambda _=False, column=column: self._choose(column))
        self.addSeparator()
        self._ways = QActionGroup(self)
        self.ascending = self._way(self.tr("Ascending"), is_descending=False)
        self.descending = self._way(self.tr("Descending"), is_descending=True)
        self.show_order(None, self.tr("Order of the list"), can_be_named=True)

    def _choice(self, text: str) -> QAction:
        action = self.addAction(verbatim(text))
        action.setCheckable(True)
        self._choices.addAction(action)
        return action

    def _way(self, text: str, *, is_descending: bool) -> QAction:
        action = self.addAction(text)
        action.setCheckable(True)
        self._ways.addAction(action)
        action.triggered.connect(lambda: self._turn(is_descending=is_descending))
        return action

    def show_order(self, order: Order | None, own: str, *, can_be_named: bool) -> None:
        """Ticks what holds now. ``own`` is what the list's own order is called; where it is that of
        names (``can_be_named`` False), the names stand for it."""
        self._order = order
        self.own.setText(own)
        self.own.setVisible(can_be_named)
        column = order.column if order else None if can_be_named else Column.NAME
        (self.own if column is None else self.columns[column]).setChecked(True)
        for action in (self.ascending, self.descending):
            action.setEnabled(column is not None)
        is_descending = order is not None and order.is_descending
        (self.descending if is_descending else self.ascending).setChecked(True)

    def _choose(self, column: Column) -> None:
        is_same = self._order is not None and self._order.column is column
        if not is_same:
            self.chosen.emit(Order(column))

    def _turn(self, *, is_descending: bool) -> None:
        column = self._order.column if self._order else Column.NAME
        self.chosen.emit(Order(column, is_descending))


class SortChip(FilterChip):
    """« Trier : Nom »: says what holds, opens the menu."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", theme, parent)
        self._is_descending = False

    def show_order(self, name: str, *, is_descending: bool) -> None:
        """What the list is sorted by."""
        sort = self.tr("Sort: %1").replace("%1", name)
        self._caption = f"{sort} ↓" if is_descending else sort
        self.set_choice("")
        if is_descending:
            self.setAccessibleName(self.tr("%1, from the last").replace("%1", sort))

    def set_sort_menu(self, menu: QMenu) -> None:
        """The menu that a click, Entrée or ↓ opens."""
        self.setMenu(menu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
