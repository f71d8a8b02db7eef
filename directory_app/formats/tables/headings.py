"""Which row holds the headings: below the title lines, and perhaps none at all.

Judged by shape and by values that no heading is: an e-mail, a telephone, a postal code, a Web
address. Knows nothing of what a heading means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from directory_app.domain.text import clean_line

_LOOKED_AT: Final = 30
_VALUE: Final = re.compile(
    r"[^\s@]+@[^\s@]+\.[^\s@]+|[^<]*<[^\s@]+@[^\s@]+>"  # an e-mail
    r"|\+?[\d(][\d ().\-\u00a0\u2011]{6,}\d(?:[ ,]*(?:poste|p\.|ext\.?|x|#) ?\d+)?"  # a telephone
    r"|[A-Za-z]\d[A-Za-z][ \u00a0-]?\d[A-Za-z]\d"  # a Canadian postal code
    r"|(?:https?://|www\.)\S+|\d{4}-\d\d-\d\d",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\d+")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")

Cells = Sequence[str]


@dataclass(frozen=True, slots=True)
class Layout:
    """Positions among the first rows: of the headings (None: there are none) and of the first
    row of data; what is above is titles."""

    header: int | None
    first: int


def layout(rows: Sequence[Cells]) -> Layout:
    """Where the headings and the data of a table begin, from its first rows, none of them
    blank."""
    filled = [filled_count(row) for row in rows[:_LOOKED_AT]]
    if not filled:
        return Layout(None, 0)
    usual = sorted(filled)[len(filled) // 2]
    at = 0
    while at < len(filled) - 1 and _is_title(rows[at], rows[at + 1], usual):
        at += 1
    below = rows[at + 1] if at + 1 < len(rows) else ()
    return Layout(None, at) if holds_values(rows[at], below) else Layout(at, at + 1)


def _is_title(row: Cells, below: Cells, usual: int) -> bool:
    """Less than half as full as rows are; or half, over a row that is fuller and no data."""
    if any(map(is_value, row)):
        return False
    filled = filled_count(row)
    is_half = filled * 2 == usual and filled_count(below) > filled and not holds_values(below)
    return filled * 2 < usual or is_half or (usual == 2 and filled == 1)


def filled_count(row: Cells) -> int:
    """How many cells of a row are not blank."""
    return sum(1 for cell in row if cell.strip())


def holds_values(row: Cells, below: Cells = ()) -> bool:
    """Whether a row is one of data: a value in it, or a number over a number."""
    return any(map(is_value, row)) or any(
        _is_count(cell) and _is_count(under) for cell, under in zip(row, below, strict=False)
    )


def is_value(cell: str) -> bool:
    """Whether a whole cell is an e-mail, a telephone, a postal code, a date or a Web address."""
    return len(cell) < 300 and _VALUE.fullmatch(clean_line(cell)) is not None


def _is_count(cell: str) -> bool:
    text = cell.strip()
    return _NUMBER.fullmatch(text) is not None and _YEAR.fullmatch(text) is None


def heading(cell: str) -> str:
    """A heading as one line of text."""
    return clean_line(cell)
