"""The columns as a person arranges them: a menu shows and hides them, moves and fits the current
one (dragging is never the only way, WCAG 2.2, 2.5.7); dragging their edges and names works too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu

from directory_app.domain.table_columns import Column, Order
from directory_app.ui.announce import announce
from directory_app.ui.widgets.buttons import verbatim

from .columns import LEAST_WIDTH_PX, MOST_WIDTH_PX, ColumnLook, first_looks, from_text, to_text
from .model import COLUMNS
from .table_header import TableHeader
from .wording import column_names

if TYPE_CHECKING:
    from .view import ContactTableView

_WIDTH_CHARS = {
    Column.NAME: 34,
    Column.ACRONYM: 12,
    Column.ORGANISATION: 18,
    Column.FUNCTION: 18,
    Column.PHONE: 22,
    Column.EMAIL: 30,
    Column.CITY: 14,
    Column.SECTORS: 22,
    Column.TERRITORY: 20,
    Column.CATEGORY: 18,
    Column.VERIFIED: 13,
}
"""The usual widths, in characters."""


class TableColumns(QObject):
    """``keep`` is handed the arrangement as a line of text after each change by a person;
    ``sort_asked`` carries an :class:`Order`: a column's name was clicked, or its menu asked."""

    sort_asked = Signal(object)

    def __init__(self, table: ContactTableView, kept: str, keep: Callable[[str], None]) -> None:
        super().__init__(table)
        self._table = table
        self._header = table.horizontalHeader()
        self._keep = keep
        self._is_ready = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(lambda: keep(to_text(self.looks())))
        self._order: Order | None = None
        self.show_kept(kept)
        self._header.setSectionsClickable(True)
        self._header.sectionClicked.connect(lambda number: self._toggle(COLUMNS[number]))
        self._header.sectionMoved.connect(self._on_changed)
        self._header.sectionResized.connect(self._on_changed)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(
            lambda where: self.open_menu(
                self._header.mapToGlobal(where), self._header.logicalIndexAt(where)
            )
        )

    # --- the order -----------------------------------------------------------------------------

    def show_order(self, order: Order | None) -> None:
        """The header says what the contacts are sorted by."""
        self._order = order
        number = -1 if order is None else COLUMNS.index(order.column)
        if isinstance(self._header, TableHeader):
            self._header.show_order(number, is_descending=bool(order and order.is_descending))

    def _toggle(self, column: Column) -> None:
        """A click sorts from the first value, another one from the last."""
        is_ours = self._order is not None and self._order.column is column
        turned = is_ours and self._order is not None and not self._order.is_descending
        self.sort_asked.emit(Order(column, is_descending=turned))

    # --- what is kept --------------------------------------------------------------------------

    def show_kept(self, kept: str) -> None:
        """The arrangement of a line of text; the usual one for none."""
        self._show(from_text(kept) if kept else first_looks())

    def settle(self) -> None:
        """What was just changed is kept at once: another place comes."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep(to_text(self.looks()))

    def looks(self) -> tuple[ColumnLook, ...]:
        """The arrangement, from the left; a usual width is told as such."""
        header = self._header
        order = [header.logicalIndex(n) for n in range(header.count())]
        return tuple(
            ColumnLook(
                COLUMNS[n],
                is_shown=not header.isSectionHidden(n),
                width_px=self._width_told(n),
            )
            for n in order
        )

    def _width_told(self, number: int) -> int:
        width = self._header.sectionSize(number)
        return 0 if not width or width == self._usual(COLUMNS[number]) else width

    def _usual(self, column: Column) -> int:
        return self._table.fontMetrics().averageCharWidth() * _WIDTH_CHARS[column] + 24

    def _show(self, looks: tuple[ColumnLook, ...]) -> None:
        self._is_ready = False
        for place, look in enumerate(looks):
            number = COLUMNS.index(look.column)
            self._header.moveSection(self._header.visualIndex(number), place)
            self._header.resizeSection(number, look.width_px or self._usual(look.column))
            self._header.setSectionHidden(number, not look.is_shown)
        self._is_ready = True

    def _on_changed(self) -> None:
        if self._is_ready:
            self._timer.start(0)

    # --- the menu ------------------------------------------------------------------------------

    def open_menu(self, where: QPoint, number: int = -1) -> None:
        """Opens it at a place of the screen, for a column of the header or the current one."""
        menu = self.make_menu(COLUMNS[number] if number >= 0 else None)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def make_menu(self, column: Column | None = None) -> QMenu:
        """Columns to tick, then what is done to one: the one given, else the current one."""
        menu = QMenu(self._table)
        names = column_names()
        for look in self.looks():
            action = menu.addAction(verbatim(names[look.column]))
            action.setCheckable(True)
            action.setChecked(look.is_shown)
            action.setEnabled(look.column is not Column.NAME)
            action.toggled.connect(
                lambda is_shown, column=look.column: self.set_shown(column, is_shown=is_shown)
            )
        menu.addSeparator()
        current = column or self._current()
        if current is not None:
            name = verbatim(names[current])
            up = menu.addAction(self.tr("&Sort by “%1”, ascending").replace("%1", name))
            up.triggered.connect(lambda: self.sort_asked.emit(Order(current)))
            down = menu.addAction(self.tr("Sort by “%1”, &descending").replace("%1", name))
            down.triggered.connect(lambda: self.sort_asked.emit(Order(current, True)))
            left = menu.addAction(self.tr("Move “%1” to the &left").replace("%1", name))
            left.triggered.connect(lambda: self.move(current, -1))
            right = menu.addAction(self.tr("Move “%1” to the &right").replace("%1", name))
            right.triggered.connect(lambda: self.move(current, 1))
            fit = menu.addAction(self.tr("&Fit “%1” to what it holds").replace("%1", name))
            fit.triggered.connect(lambda: self.fit(current))
            menu.addSeparator()
        reset = menu.addAction(self.tr("&Usual columns"))
        reset.triggered.connect(self.reset)
        return menu

    def _current(self) -> Column | None:
        place = self._table.current_place
        return place[1] if place is not None and place[1] in self._table.shown_columns else None

    def set_shown(self, column: Column, *, is_shown: bool) -> None:
        """Shows or hides a column; the current cell never goes out of sight with it."""
        number = COLUMNS.index(column)
        self._header.setSectionHidden(number, not is_shown)
        if is_shown and self._header.sectionSize(number) < LEAST_WIDTH_PX:
            self._header.resizeSection(number, self._usual(column))
        index = self._table.currentIndex()
        if index.isValid() and index.column() == number and not is_shown:
            self._table.select_cell(index.row(), COLUMNS.index(Column.NAME))
        self._on_changed()

    def move(self, column: Column, step: int) -> None:
        """Moves a column one place among those that are shown."""
        shown = self._table.shown_columns
        target = shown.index(column) + step
        if 0 <= target < len(shown):
            visual = self._header.visualIndex
            other = COLUMNS.index(shown[target])
            self._header.moveSection(visual(COLUMNS.index(column)), visual(other))
            text = self.tr("%1: column %2 of %3").replace("%1", column_names()[column])
            text = text.replace("%2", str(target + 1)).replace("%3", str(len(shown)))
            announce(self._table, text)

    def fit(self, column: Column) -> None:
        """As wide as the rows in sight ask for, within reason."""
        number = COLUMNS.index(column)
        self._table.resizeColumnToContents(number)
        width = self._header.sectionSize(number)
        self._header.resizeSection(number, min(max(width, LEAST_WIDTH_PX), MOST_WIDTH_PX))

    def reset(self) -> None:
        """The columns as they were at first."""
        self._show(first_looks())
        self._on_changed()
