"""XML Spreadsheet 2003 (SpreadsheetML), which many programs write under the name ``.xls``.

Rows and cells may say their place (``ss:Index``), values their type. Source: Microsoft, « XML
Spreadsheet Reference » (2001). Knows nothing of what cells mean.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Final

from directory_app.domain.text import clean_line

from .books import MAX_COLUMNS, ListedBook, ListedSheet, different_name
from .grid import Grid
from .sheet_values import text_of
from .xml_events import XmlTarget, send_xml_events

SPREADSHEET: Final = "urn:schemas-microsoft-com:office:spreadsheet"
_MAX_ROWS: Final = 1 << 20
_NUMBER: Final = re.compile(r"[+-]?(?!0\d)\d*\.?\d+(?:[Ee][+-]?\d{1,3})?")
_DAY_ZERO: Final = (datetime.date(1899, 12, 30), datetime.date(1899, 12, 31))
"""The date of a time that has none."""

Value = tuple[str, str]
"""Text of a cell and the code of what is wrong with it."""


def read_spreadsheet_xml(chunks: Iterable[bytes], most_cells: int) -> ListedBook:
    """The sheets of a text in UTF-8, whatever it declares.

    Raises Malformed, TooHeavy (more cells than that in a sheet).
    """
    workbook = _Workbook(most_cells)
    send_xml_events(chunks, workbook, "utf-8")
    return ListedBook(workbook.sheets)


class _Workbook(XmlTarget):
    """Follows worksheets, rows, cells and their data; comments are passed over."""

    def __init__(self, most_cells: int) -> None:
        self.sheets: list[ListedSheet] = []
        self._most_cells = most_cells
        self._grid = Grid(most_cells)
        self._name = ""
        self._is_visible = True
        self._rows_after = 0
        self._column = 0
        self._type = ""
        self._value: Value = ("", "")
        self._text: list[str] | None = None
        self._passed = 0  # elements inside a comment

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = _local(tag)
        if self._passed or name in ("Comment", "PhoneticText"):
            self._passed += 1
        elif name == "Worksheet":
            self._grid, self._is_visible = Grid(self._most_cells), True
            self._name = clean_line(_said(attributes, "Name")) or str(len(self.sheets) + 1)
        elif name == "Row":
            place = _number(attributes, "Index", _MAX_ROWS)
            self._grid.open_row(place or None)
            self._rows_after = _number(attributes, "Span", _MAX_ROWS)
        elif name == "Cell":
            self._open_cell(attributes)
        elif name == "Data":
            self._text, self._type = [], _said(attributes, "Type")
        elif name == "Visible":
            self._text = []

    def _open_cell(self, attributes: Mapping[str, str]) -> None:
        place = _number(attributes, "Index", MAX_COLUMNS + 1)
        across = _number(attributes, "MergeAcross", MAX_COLUMNS)
        self._column = self._grid.place(across + 1, column=place - 1 if place else None)
        self._value = ("", "")

    def data(self, text: str) -> None:
        """A piece of text."""
        if self._text is not None and not self._passed:
            self._text.append(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        name = _local(tag)
        if self._passed:
            self._passed -= 1
        elif name == "Data":
            self._value = _value(self._type, self._taken())
        elif name == "Cell":
            self._grid.put(self._column, *self._value)
        elif name == "Row":
            self._grid.close_row()
            self._grid.line += self._rows_after
        elif name == "Visible":
            self._is_visible = self._taken().strip() in ("", "SheetVisible")
        elif name == "Worksheet":
            self._close_sheet()

    def _taken(self) -> str:
        text, self._text = "".join(self._text or ()), None
        return text

    def _close_sheet(self) -> None:
        name = different_name(self._name, [sheet.name for sheet in self.sheets])
        grid = self._grid
        self.sheets.append(ListedSheet(name, self._is_visible, grid.rows, grid.filled))


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _said(attributes: Mapping[str, str], name: str) -> str:
    """An attribute, with the namespace or, as careless programs write it, without."""
    return attributes.get(f"{{{SPREADSHEET}}}{name}") or attributes.get(name) or ""


def _number(attributes: Mapping[str, str], name: str, most: int) -> int:
    text = _said(attributes, name).strip()
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < 9 else 0


def _value(kind: str, text: str) -> Value:
    if kind == "Number":
        return _number_text(text.strip())
    if kind == "Boolean" and text.strip() in ("0", "1"):
        return text_of(text.strip() == "1")
    if kind == "DateTime":
        return _moment(text.strip())
    if kind == "Error":
        return "", "cell_error"
    return text, ""


def _number_text(text: str) -> Value:
    """A number as other workbooks give it; zeros in front were written on purpose."""
    return text_of(float(text)) if _NUMBER.fullmatch(text) else (text, "")


def _moment(text: str) -> Value:
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return text, ""
    return text_of(moment.time() if moment.date() in _DAY_ZERO else moment)
