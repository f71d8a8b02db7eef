"""What a table is once opened: its headings, its first rows, and its rows streamed again.

Owns the contract between the readers of this package and who uses them. Cells are plain text
without control characters; nothing else was corrected. What is wrong with a row goes with it, as
codes; column numbers in ``params`` count from 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from directory_app.domain.problems import Problem

SAMPLE_ROWS: Final = 200
"""How many rows are at hand at once, for a preview and for guessing what columns are."""

IsCancelled = Callable[[], bool]
"""Asked now and then while a file is read; true ends the reading with ``Cancelled``."""


def never() -> bool:
    """Nobody cancels."""
    return False


@dataclass(frozen=True, slots=True)
class TableOptions:
    r"""What a person chose; None (or False) leaves it to be recognised.

    ``delimiter`` is one character. ``header_line``: the line or sheet row of the headings, from
    1; 0: there are none. ``is_exact``: a file written by a program for programs, whose cells
    are kept to the letter (``'=x``, ``1E+10`` and ``\r\n`` stay).
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_line: int | None = None
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the physical line (or sheet row) where it begins, from 1, and its cells.

    At least as many cells as the table has headings; more only where the row itself has more.
    Problems: ``column_count`` (line, found, expected), ``quote_unclosed``, ``quote_stray``,
    ``row_too_long`` (line), and ``number_damaged``, ``cell_error``, ``control_removed``,
    ``character_damaged`` (line, column).
    """

    line: int
    cells: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table, opened.

    ``format``: csv, tsv, xlsx, xls (a Web page or an XML spreadsheet too) or ods. ``encoding``
    and ``delimiter`` are those of text (the first of a page and of XML too), ``sheets`` (all,
    hidden ones too), ``sheet`` (the one read) and ``other_sheets`` (visible ones that hold rows
    and are not read) those of a workbook; the tables of a page are its sheets. ``header``: one
    text per column, all empty where there is no row of headings (``header_line`` 0).
    ``title_lines``: what stands above, cells joined. ``warnings``: the codes
    ``encoding_guessed``, ``accents_damaged``, ``other_sheets``, ``other_tables`` (of a page).
    ``sample``: the first rows. ``row_count``: how many rows there are, None for a long text.
    ``line_count``: the last line, the measure of progress (``row.line`` of ``line_count``).
    """

    format: str
    encoding: str | None = None
    delimiter: str | None = None
    sheets: tuple[str, ...] = ()
    sheet: str | None = None
    other_sheets: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    header_line: int = 0
    title_lines: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    sample: tuple[Row, ...] = ()
    row_count: int | None = None
    line_count: int = 0
    stream: Callable[[], Iterator[Row]] = field(default=lambda: iter(()), repr=False)

    def rows(self) -> Iterator[Row]:
        """Every row under the headings, read again from the file, never all in memory.

        Blank rows are left out. Ending the iteration early is cheap. Raises Cancelled, and
        EnvironmentFault ``import_unreadable``, ``line_endless``, ``spreadsheet_too_heavy``,
        ``spreadsheet_unreadable``.
        """
        return self.stream()
