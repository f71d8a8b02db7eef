"""XLSX, XLS and ODS workbooks as calamine reads them, their error cells told.

calamine gives an empty cell, or a zero, for the errors of a spreadsheet (#REF!, #N/A): which cells
those are is looked for beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import python_calamine

from .books import Book, Refused, SentRow, Sheet, sent_row
from .cell_errors import Place, error_places
from .ods_errors import ods_error_places
from .sheet_values import Value, text_of
from .xls_errors import xls_error_places

_ERROR_PLACES: Final = {
    "xlsx": error_places,
    "xls": xls_error_places,
    "ods": ods_error_places,
}


@contextmanager
def open_calamine(path: Path, kind: str) -> Iterator[Book]:
    """A workbook of that kind (xlsx, xls, ods), while its file is open.

    Raises :class:`Refused` (``spreadsheet_protected``) and whatever calamine raises.
    """
    try:
        with path.open("rb") as stream:
            workbook = python_calamine.CalamineWorkbook.from_filelike(stream)
            yield _CalamineBook(workbook, path, kind)
    except python_calamine.PasswordError:
        raise Refused("spreadsheet_protected") from None


class _CalamineBook:
    """The sheets that hold cells; charts do not. The first one shown is to be proposed."""

    def __init__(self, workbook: Any, path: Path, kind: str) -> None:
        shown = python_calamine.SheetVisibleEnum.Visible
        cells = python_calamine.SheetTypeEnum.WorkSheet
        sheets = [one for one in workbook.sheets_metadata if one.typ == cells]
        self._workbook = workbook
        self._path = path
        self._kind = kind
        self._names = [one.name for one in sheets]
        self._visible = {one.name for one in sheets if one.visible == shown}

    def list_names(self) -> Sequence[str]:
        return self._names

    def list_by_preference(self) -> Sequence[str]:
        return sorted(self._names, key=lambda name: name not in self._visible)

    def is_visible(self, name: str) -> bool:
        return name in self._visible

    def sheet(self, name: str) -> Sheet:
        return _CalamineSheet(self._workbook.get_sheet_by_name(name), self, name)

    def error_places(self, name: str) -> set[Place]:
        find = _ERROR_PLACES[self._kind]
        return find(self._path, self._workbook.sheet_names.index(name))


class _CalamineSheet:
    """A sheet, its errors looked for when its rows are read."""

    def __init__(self, sheet: Any, book: _CalamineBook, name: str) -> None:
        self._sheet = sheet
        self._book = book
        self._name = name

    @property
    def size(self) -> int:
        return int(self._sheet.height * self._sheet.width)

    def rows(self) -> Iterator[SentRow]:
        left = self._sheet.start[1] if self._sheet.start else 0
        errors: dict[int, list[int]] = {}
        for row, column in self._book.error_places(self._name):
            errors.setdefault(row, []).append(column - left)
        for position, values in enumerate(self._sheet.iter_rows()):
            cells, codes = _cells(values)
            for column in errors.get(position, ()):
                if column >= 0:
                    cells += [""] * (column + 1 - len(cells))
                    cells[column], codes[str(column)] = "", "cell_error"
            if codes or any(map(str.strip, cells)):
                yield sent_row(position + 1, cells, codes)


def _cells(values: list[Value]) -> tuple[list[str], dict[str, str]]:
    codes: dict[str, str] = {}
    cells: list[str] = []
    for position, value in enumerate(values):
        text, code = (value, "") if isinstance(value, str) else text_of(value)
        if code:
            codes[str(position)] = code
        cells.append(text)
    return cells, codes
