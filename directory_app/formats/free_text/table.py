"""Rows of a spreadsheet pasted as text: cells between tabs, with or without a row of headings.

A heading in French or English names its column; without headings the columns are told by what most
of their cells hold. Other separators (; | and commas) make a table only under a row of headings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from directory_app.domain.folding import fold

from .column_headings import HEADINGS
from .names import is_given_name, is_name_word, is_particle, read_person

Cell = tuple[int, int]
"""First character of a cell and the one after its last, in the plain text."""

_MIN_CELLS: Final = 3
_MAX_LINE_ENDS: Final = 2
_MIN_KNOWN: Final = 2
_MIN_KNOWN_OTHER: Final = 3
_SEPARATORS: Final = "\t;|,"
_MAX_QUOTED: Final = 2_000
_QUOTED: Final = re.compile(rf'[ ]?"(?P<text>(?:[^"]|""){{0,{_MAX_QUOTED}}})"[ ]?(?=[\t\n;,|]|\Z)')


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its cells and its place."""

    cells: tuple[Cell, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under each other; ``columns`` says what each holds (a value of ``HEADINGS``), "" when
    nothing is known of it. ``has_headings``: it was said, not told from the cells. ``start`` and
    ``end`` bound the table, headings included."""

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    start: int
    end: int
    has_headings: bool


def find_tables(text: str) -> list[Table]:
    """Return the tables of a plain text, in order."""
    tables: list[Table] = []
    rows: list[TableRow] = []
    separator = ""
    for row, sign in _candidate_rows(text):
        if rows and not (sign == separator and _is_next(text, rows[-1], row)):
            tables += _table(text, rows, separator)
            rows = []
        separator = sign
        rows.append(row)
    return [*tables, *(_table(text, rows, separator) if rows else ())]


def _is_next(text: str, above: TableRow, below: TableRow) -> bool:
    """Whether nothing but a rule or a blank line stands between two rows."""
    between = text[above.end : below.start]
    return between.count("\n") <= _MAX_LINE_ENDS and not any(map(str.isalnum, between))


def _candidate_rows(text: str) -> Iterator[tuple[TableRow, str]]:
    """The lines with cells: between tabs, else under a row of headings between other signs."""
    position, current = 0, ""
    while position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position:end]
        sign = "\t" if "\t" in line.strip() else _other_sign(line, current)
        if sign and line.strip():
            row = _row(text, position, sign)
            end = max(end, row.end)
            if len(row.cells) > 1 and any(map(str.isalnum, line)):
                yield row, sign
        current = sign if sign else ""
        position = end + 1


def _other_sign(line: str, current: str) -> str:
    if current and current != "\t" and current in line:
        return current
    if len(line) > 500:
        return ""
    for sign in _SEPARATORS[1:]:
        cells = [fold(cell) for cell in line.split(sign)]
        known = sum(cell in HEADINGS for cell in cells)
        if known >= _MIN_KNOWN_OTHER and known * 2 >= len([c for c in cells if c]):
            return sign
    return ""


def _row(text: str, start: int, sign: str) -> TableRow:
    cells: list[Cell] = []
    position = start
    while True:
        quoted = _QUOTED.match(text, position)
        if quoted:
            cells.append(quoted.span("text"))
            end = quoted.end()
        else:
            end = position
            while end < len(text) and text[end] not in (sign, "\n"):
                end += 1
            cells.append(_stripped(text, position, end))
        if end >= len(text) or text[end] != sign:
            return TableRow(tuple(cells), start, end)
        position = end + 1


def _stripped(text: str, start: int, end: int) -> Cell:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _table(text: str, rows: list[TableRow], sign: str) -> list[Table]:
    """Make a table of consecutive rows when its columns are known."""
    headings = [HEADINGS.get(fold(text[slice(*cell)]), "") for cell in rows[0].cells]
    known = sum(map(bool, headings))
    start, end = rows[0].start, rows[-1].end
    if known >= _MIN_KNOWN and known * 2 >= len([c for c in rows[0].cells if c[0] < c[1]]):
        columns = _settled(headings)
        return [Table(columns, tuple(rows[1:]), start, end, True)] if rows[1:] else []
    rows = [row for row in rows if sum(a < b for a, b in row.cells) >= _MIN_CELLS]
    if (
        sign != "\t"
        or not rows
        or any(text[b - 1 : b] == ":" for row in rows for _, b in row.cells)
    ):
        return []
    told = _told_columns(text, rows)
    return [Table(told, tuple(rows), start, end, False)] if told else []


def _settled(headings: Sequence[str]) -> tuple[str, ...]:
    """« Nom » is the family name beside « Prénom »."""
    settled = list(headings)
    if "given" in settled and "family" not in settled and "name" in settled:
        settled[settled.index("name")] = "family"
    return tuple(settled)


def _told_columns(text: str, rows: list[TableRow]) -> tuple[str, ...]:
    """The columns of given and family names, told from their cells; empty when there are none."""
    width = max(len(row.cells) for row in rows)
    for at in range(width):
        if sum(_is_whole_name(text, row, at) for row in rows) * 2 > len(rows):
            return (*[""] * at, "name", *[""] * (width - at - 1))
    for at in range(width - 1):
        pairs = [
            (text[slice(*row.cells[at])], text[slice(*row.cells[at + 1])])
            for row in rows
            if len(row.cells) > at + 1
        ]
        names = [pair for pair in pairs if all(map(_is_part_of_name, pair))]
        votes = Counter(side for pair in names for side in (0, 1) if is_given_name(pair[side]))
        if len(names) * 2 > len(rows) and votes and max(votes.values()) * 2 >= len(names):
            order = ("given", "family") if votes[0] >= votes[1] else ("family", "given")
            return (*[""] * at, *order, *[""] * (width - at - 2))
    return ()


def _is_whole_name(text: str, row: TableRow, at: int) -> bool:
    if at >= len(row.cells) or row.cells[at][0] >= row.cells[at][1]:
        return False
    person = read_person(text, *row.cells[at])
    return person is not None and person.is_known and person.has_both


def _is_part_of_name(cell: str) -> bool:
    words = [word for word in cell.split() if not is_particle(word)]
    return 0 < len(words) <= 2 and len(cell) < 40 and all(map(is_name_word, words))
