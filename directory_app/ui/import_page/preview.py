"""The first rows of the file, under its headings."""

from __future__ import annotations

from collections.abc import Sequence

from directory_app.services.importing.opening import OpenedFile

_ROWS = 8


def preview_cells(opened: OpenedFile, without_heading: str) -> Sequence[Sequence[str]]:
    """Headings, then a few rows, all of one width; ``without_heading`` has a %1 for the number of
    a column that has none."""
    table = opened.table
    if table is None:
        return []
    rows = [list(one.cells) for one in table.sample[:_ROWS]]
    width = max((len(table.header), *map(len, rows)), default=0)
    headings = [*table.header, *[""] * (width - len(table.header))]
    named = [
        text or without_heading.replace("%1", str(number))
        for number, text in enumerate(headings, start=1)
    ]
    return [named, *([*row, *[""] * (width - len(row))] for row in rows)]
