"""One workbook of one sheet of texts, written row by row by XlsxWriter.

Knows headings and cells, not what they mean. Loaded only when a workbook is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError, FileSizeError
from xlsxwriter.worksheet import Worksheet

from directory_app.formats.xlsx_file import sheet_cell

SHEET_NAME: Final = "Contacts"
_SAMPLE_ROWS: Final = 200
"""Rows that column widths are measured on."""
_NARROWEST, _WIDEST = 8, 42
_FOLDED_WIDTH: Final = 14
_LETTER_PAPER: Final = 1

Cells = list[str]


class PlainSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """A sheet whose texts are texts: XlsxWriter takes ``<r>…</r>`` for markup of its own and
    writes it as it is, which lets a name break the file."""

    def _xml_rich_inline_string(self, string: str, attributes: Any) -> None:
        self._xml_inline_string(string, True, attributes)


def write_workbook(
    path: Path, headings: Sequence[str], rows: Iterable[Iterable[str]], seen: int
) -> None:
    """Write the workbook, temporary files beside it. Columns after the ``seen`` first are folded
    away. Raises OSError."""
    book = Workbook(
        str(path),
        {
            "constant_memory": True,
            "tmpdir": str(path.parent),
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "use_zip64": True,
        },
    )
    book.set_properties({"author": "Bottin"})
    sheet = book.add_worksheet(SHEET_NAME, PlainSheet)
    try:
        _fill(book, sheet, headings, ([sheet_cell(cell) for cell in row] for row in rows), seen)
        book.close()
    except (FileCreateError, FileSizeError) as error:
        cause = error.__context__
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from error
    finally:
        sheet._opt_close()


def _fill(book: Any, sheet: Any, headings: Sequence[str], rows: Iterator[Cells], seen: int) -> None:
    text = book.add_format({"num_format": "@", "valign": "top"})
    head = book.add_format({"num_format": "@", "valign": "top", "bold": True, "bottom": 1})
    sample = list(islice(rows, _SAMPLE_ROWS))
    _arrange(sheet, text, _widths(headings, sample), seen)
    _write_row(sheet, 0, headings, head)
    count = 0
    for count, cells in enumerate(chain(sample, rows), 1):
        _write_row(sheet, count, cells, text)
    sheet.autofilter(0, 0, count, len(headings) - 1)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


def _write_row(sheet: Any, number: int, cells: Iterable[str], cell_format: Any) -> None:
    write = sheet.write_string
    for column, cell in enumerate(cells):
        if cell:
            write(number, column, cell, cell_format)


def _widths(headings: Sequence[str], sample: Sequence[Cells]) -> list[int]:
    """Of each column, in characters: what its heading and most lines need."""
    return [
        min(max(_NARROWEST, len(heading) + 4, *(_longest_line(row[n]) for row in sample)), _WIDEST)
        for n, heading in enumerate(headings)
    ]


def _longest_line(cell: str) -> int:
    return max(map(len, cell.split("\n")))


def _arrange(sheet: Any, text: Any, widths: Sequence[int], seen: int) -> None:
    """Widths, the folded part, and what stays in sight, on the screen and on paper."""
    for column, width in enumerate(widths[:seen]):
        sheet.set_column(column, column, width, text)
    if seen < len(widths):
        folded = {"level": 1, "hidden": True}
        sheet.set_column(seen, len(widths) - 1, _FOLDED_WIDTH, text, folded)
        sheet.set_column(len(widths), len(widths), None, None, {"collapsed": True})
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(_LETTER_PAPER)
    sheet.repeat_rows(0)
