"""Cells placed in rows and columns: spans, gaps, and how much of a sheet is held at most.

Knows nothing of the text that cells come from.
"""

from __future__ import annotations

from typing import Final

from .books import MAX_COLUMNS, SentRow, sent_row
from .packed_parts import TooHeavy

MAX_ACROSS: Final = 1_000
MAX_DOWN: Final = 65_534
"""More columns and rows no cell of a Web page spans (HTML Standard §4.9.11)."""


class Grid:
    """The rows of a sheet, built from above.

    What a span covers stays empty, as in every other workbook. Raises TooHeavy once there are
    more cells than ``most_cells``, those left empty between others counted too.
    """

    def __init__(self, most_cells: int) -> None:
        self.rows: list[SentRow] = []
        self.filled = 0
        self.line = 0
        self._left = most_cells
        self._covered: dict[int, int] = {}  # column → the last line of what covers it
        self._cells: dict[int, tuple[str, str]] = {}
        self._next = 0

    def open_row(self, line: int | None = None) -> None:
        """Begin a row, the next one unless its number is given."""
        self.line = self.line + 1 if line is None else line
        self._cells = {}
        self._next = 0

    def place(self, across: int = 1, down: int = 1, column: int | None = None) -> int:
        """The column, from 0, of the next cell that spans as many columns and rows; ``column``
        where the file says it."""
        at = self._next if column is None else column
        while self._covered.get(at, 0) >= self.line:
            at += 1
        if down > 1 and at < MAX_COLUMNS:
            last = self.line + min(down, MAX_DOWN) - 1
            self._covered |= dict.fromkeys(range(at, at + min(across, MAX_ACROSS)), last)
        self._next = at + across
        return at

    def put(self, column: int, text: str, code: str = "") -> None:
        """What a cell holds, and what is wrong with it."""
        if code or text.strip():
            self._cells[column] = text, code

    def close_row(self) -> None:
        """Keep the row, unless it is blank."""
        if not self._cells:
            return
        width = max(self._cells) + 1
        cells = [""] * min(width, MAX_COLUMNS + 1)
        codes = {}
        for column, (text, code) in self._cells.items():
            if column <= MAX_COLUMNS:
                cells[column] = text
            if code:
                codes[str(column)] = code
        self._left -= len(cells)
        if self._left < 0:
            raise TooHeavy
        self.filled += len(self._cells)
        self.rows.append(sent_row(self.line, cells, codes))
        self._cells = {}

    def end_spans(self) -> None:
        """Nothing spans into the next row: another part of the table begins."""
        self._covered.clear()
