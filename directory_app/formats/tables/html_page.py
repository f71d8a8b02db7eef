"""A Web page followed element by element: its tables, their rows and the text of their cells.

A table inside a cell is text of that cell, and a table too. A hidden row or cell keeps its place
and says nothing. Source: HTML Standard §4.9. Knows nothing of sheets, nor of what cells mean.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from directory_app.domain.text import clean_line

from .cells import is_lost
from .grid import Grid
from .html_text import BLOCKS, VisibleText, is_shown
from .sheet_values import text_of

_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SECTIONS: Final = frozenset(("thead", "tbody", "tfoot"))
_CELLS: Final = frozenset(("td", "th"))
_EXACT: Final = ("x:num", "sdval")
"""Where Excel and LibreOffice keep the number that a cell shows rounded."""

_MOST_TEXTS: Final = 8
"""Of cells inside cells, how many take in the same text."""

_NAME_CHARACTERS: Final = 60

Attributes = Mapping[str, str]


class HtmlTable:
    """A table that is open, or was. ``name``: its caption or the heading above it, or empty;
    ``inner``: the tables in its cells that :meth:`with_inner` kept."""

    def __init__(self, heading: str, most_cells: int) -> None:
        self.grid = Grid(most_cells)
        self.name = heading
        self.inner: list[HtmlTable] = []
        self.is_in_row = False

    def with_inner(self) -> list[HtmlTable]:
        """The table, and those inside that say more than it does, or all are said in its cells."""
        if any(table.grid.filled > self.grid.filled for table in self.inner):
            return [self, *self.inner]
        return [self]


class _OpenCell:
    """A cell that is open."""

    def __init__(self, table: HtmlTable, column: int, exact: str) -> None:
        self.table = table
        self.column = column
        self.exact = exact
        self.text = VisibleText()


class HtmlPage:
    """What the parser calls: elements as libxml2 closes them, every end after what it holds.

    ``tables`` are those that ended. Raises TooHeavy (more cells than that in a table).
    """

    def __init__(self, most_cells: int) -> None:
        self.tables: list[HtmlTable] = []
        self._most_cells = most_cells
        self._open: list[HtmlTable] = []
        self._texts: list[VisibleText] = []
        self._cells: list[_OpenCell] = []
        self._names: list[VisibleText] = []
        self._heading = ""
        self._hidden = 0  # elements inside one that is not shown
        self._written = 0  # elements inside ``pre``
        self._starts: dict[str, Callable[[Attributes], None]] = {
            "table": self._start_table,
            "tr": self._start_row,
            **dict.fromkeys(_SECTIONS, self._start_section),
            **dict.fromkeys(_CELLS, self._start_cell),
            **dict.fromkeys(("caption", *_HEADINGS), self._start_name),
        }
        self._ends: dict[str, Callable[[], None]] = {
            "table": self._end_table,
            "tr": self._end_row,
            "caption": self._end_caption,
            **dict.fromkeys(_CELLS, self._end_cell),
            **dict.fromkeys(_HEADINGS, self._end_heading),
        }

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._hidden or not is_shown(tag, attributes):
            self._hidden += 1
            if self._hidden == 1:
                self._keep_place(tag, attributes)
            return
        if tag == "br":
            self._each_text(VisibleText.break_line)
        elif tag in BLOCKS:
            self._each_text(VisibleText.break_block)
        if tag == "pre" or self._written:
            self._written += 1
        if start := self._starts.get(tag):
            start(attributes)

    def _keep_place(self, tag: str, attributes: Attributes) -> None:
        """A hidden row is counted, a hidden cell stays blank: the others are where they were."""
        if tag == "tr":
            self._start_row({})
        elif tag in _CELLS:
            self._start_cell(attributes)
            self._end_cell()

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._hidden:
            self._hidden -= 1
            return
        if end := self._ends.get(tag):
            end()
        if self._written:
            self._written -= 1
        if tag in BLOCKS:
            self._each_text(VisibleText.break_block)

    def data(self, text: str) -> None:
        """A piece of text."""
        if not self._hidden and self._texts:
            for one in self._texts[-_MOST_TEXTS:]:
                if self._written:
                    one.add_written(text)
                else:
                    one.add(text)

    def close(self) -> None:
        """The page is over."""

    def _each_text(self, change: Callable[[VisibleText], None]) -> None:
        for text in self._texts[-_MOST_TEXTS:]:
            change(text)

    def _start_table(self, _: Attributes) -> None:
        self._open.append(HtmlTable(self._heading, self._most_cells))
        self._heading = ""

    def _end_table(self) -> None:
        self._end_row()
        table = self._open.pop()
        around = self._open[-1].inner if self._open else self.tables
        around += table.with_inner()

    def _start_section(self, _: Attributes) -> None:
        if self._open:
            self._end_row()
            self._open[-1].grid.end_spans()

    def _start_row(self, _: Attributes) -> None:
        if self._open:
            self._end_row()
            self._open[-1].is_in_row = True
            self._open[-1].grid.open_row()

    def _end_row(self) -> None:
        self._end_cell()
        if self._open and self._open[-1].is_in_row:
            self._open[-1].is_in_row = False
            self._open[-1].grid.close_row()

    def _start_cell(self, attributes: Attributes) -> None:
        if not self._open:
            return
        self._end_cell()
        self._each_text(lambda text: text.add(" "))
        table = self._open[-1]
        if not table.is_in_row:
            self._start_row({})
        across, down = _span(attributes, "colspan"), _span(attributes, "rowspan")
        exact = next((attributes[name] for name in _EXACT if name in attributes), "")
        self._cells.append(_OpenCell(table, table.grid.place(across, down), exact))
        self._texts.append(self._cells[-1].text)

    def _end_cell(self) -> None:
        """End the cell that is open in this table, if any: a cell holds no other, however deep
        in elements without an end it begins."""
        if self._cells and self._open and self._cells[-1].table is self._open[-1]:
            cell = self._cells.pop()
            self._texts.remove(cell.text)
            cell.table.grid.put(cell.column, _value(cell.text.read(), cell.exact))

    def _start_name(self, _: Attributes) -> None:
        self._names.append(VisibleText())
        self._texts.append(self._names[-1])

    def _end_name(self) -> str:
        text = self._names.pop()
        self._texts.remove(text)
        return clean_line(text.read())[:_NAME_CHARACTERS]

    def _end_caption(self) -> None:
        name = self._end_name()
        if self._open and name:
            self._open[-1].name = name

    def _end_heading(self) -> None:
        self._heading = self._end_name()


def _span(attributes: Attributes, name: str) -> int:
    text = attributes.get(name, "").strip()
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 9 else 1


def _value(text: str, exact: str) -> str:
    """The text, or the number it stands for where it shows less of it."""
    if exact and is_lost(text):
        try:
            return text_of(float(exact))[0] or text
        except ValueError:
            pass
    return text
