"""A block of cells as text: what spreadsheets put on the clipboard and take from it.

Columns are parted by tabs, rows by line ends; a cell that holds either, or a quotation mark at its
beginning, stands between quotation marks that are doubled inside (as Excel and LibreOffice do).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from directory_app.formats.csv_file import guarded_cell

Block = tuple[tuple[str, ...], ...]
"""Rows of cells; rows may differ in length."""


def parse_block(text: str) -> Block:
    """The cells of a pasted text. The line end after the last row begins no other row. A quotation
    mark that is never closed is a sign like any other."""
    reader = _Reader(text.replace("\r\n", "\n").replace("\r", "\n"))
    return tuple(tuple(_unguarded(cell) for cell in row) for row in reader.rows())


def _unguarded(cell: str) -> str:
    """The apostrophe that :func:`guarded_cell` put before a formula's sign comes off again."""
    rest = cell.removeprefix("'")
    return rest if rest != cell and guarded_cell(rest) == cell else cell


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def rows(self) -> list[list[str]]:
        found: list[list[str]] = []
        while self._at < len(self._text):
            found.append(self._row())
        return found

    def _row(self) -> list[str]:
        row = [self._cell()]
        while self._at < len(self._text) and self._text[self._at] == "\t":
            self._at += 1
            row.append(self._cell())
        self._at += 1  # the line end
        return row

    def _cell(self) -> str:
        quoted = self._quoted() if self._text.startswith('"', self._at) else None
        return self._bare() if quoted is None else quoted

    def _bare(self) -> str:
        ends = (self._text.find(sign, self._at) for sign in "\t\n")
        end = min((one for one in ends if one >= 0), default=len(self._text))
        cell, self._at = self._text[self._at : end], end
        return cell

    def _quoted(self) -> str | None:
        """What stands between quotation marks that end where the cell ends; None otherwise."""
        at = self._at + 1
        while (at := self._text.find('"', at)) >= 0:
            if self._text.startswith('""', at):
                at += 2
                continue
            if self._text[at + 1 : at + 2] not in ("", "\t", "\n"):
                return None
            cell = self._text[self._at + 1 : at].replace('""', '"')
            self._at = at + 1
            return cell
        return None


def write_block(rows: Iterable[Sequence[str]]) -> str:
    """The block as text, one line a row; no cell that a spreadsheet would run as a formula."""
    return "\n".join("\t".join(map(_written, row)) for row in rows)


def _written(text: str) -> str:
    cell = guarded_cell(text)
    if any(sign in cell for sign in "\t\n\r") or cell.startswith('"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
