"""The top of a table: titles, headings and the line where its data begin, recognised or chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from directory_app.domain.errors import UserError

from .headings import heading, layout

NumberedCells = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True)
class FirstRows:
    """``header``: the cells of the row of headings, none where there is none. ``first_line``:
    from where on rows are data."""

    header: tuple[str, ...]
    header_line: int
    first_line: int
    titles: tuple[str, ...]

    def headings(self, width: int) -> tuple[str, ...]:
        """One text per column."""
        texts = [heading(cell) for cell in self.header[:width]]
        return (*texts, *[""] * (width - len(texts)))


def first_rows(rows: Sequence[NumberedCells], chosen: int | None) -> FirstRows:
    """The top of a table, from its first rows, none of them blank, at least one.

    ``chosen`` is the line of the headings that a person named; 0: there are none. Raises
    UserError ``header_line_missing`` when no row begins there.
    """
    if chosen is None:
        found = layout([cells for _, cells in rows])
        header, first = found.header, found.first
    else:
        header = _position(rows, chosen) if chosen else None
        first = 0 if header is None else header + 1
    above = rows[: first if header is None else header]
    return FirstRows(
        header=() if header is None else tuple(rows[header][1]),
        header_line=0 if header is None else rows[header][0],
        first_line=rows[first][0] if header is None else rows[header][0] + 1,
        titles=tuple(_title(cells) for _, cells in above),
    )


def _position(rows: Sequence[NumberedCells], line: int) -> int:
    for position, (begins, _) in enumerate(rows):
        if begins == line:
            return position
    raise UserError("header_line_missing", line=line)


def _title(cells: Sequence[str]) -> str:
    return " · ".join(text for cell in cells if (text := heading(cell)))
