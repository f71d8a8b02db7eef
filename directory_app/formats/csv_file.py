"""CSV files (RFC 4180), of two sorts that must not be mixed.

*Exact*, for programs: UTF-8 without mark, comma, LF, cells as they are. *Excel-fr*, for people:
UTF-8 with mark, semicolon, CRLF, and no cell that a spreadsheet would run as a formula. One
guard for both would either leave the second unsafe or ruin the first (``+1514…``).
Cells are quoted here: the standard writer leaves a lone CR bare, and its own reader then cuts
the record in two.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unicodedata import is_normalized

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.text import clean_block
from directory_app.formats.exact_columns import EXACT_LAYOUT
from directory_app.formats.excel_fr_columns import EXCEL_FR_LAYOUT
from directory_app.formats.table import Layout, table

UTF8_MARK: Final = b"\xef\xbb\xbf"

# Any separator that a program may take for one is quoted, not only the file's own.
_QUOTED_FOR: Final = re.compile('[;,\t"\r\n]|^[ ]|[ ]$')
_MOST_REMEMBERED: Final = 20_000
_MAY_START: Final = "'\"=+-@＝＋－＠"
_FORMULA_START: Final = re.compile("['\"]*[=+\\-@＝＋－＠]")
_NOT_UTF8: Final = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the rows of one sort of CSV are written. ``cell`` prepares a text for its program."""

    delimiter: str
    line_end: str
    mark: bytes
    cell: Callable[[str], str]
    layout: Layout


def exact_cell(text: str) -> str:
    """Return the text itself, without what no CSV can carry (NUL, lone surrogates)."""
    return text if text.isprintable() else _NOT_UTF8.sub("", text)


def guarded_cell(text: str) -> str:
    """Return the text as a spreadsheet will show it, never run it.

    First cleaned: TAB, CR and invisible characters can no longer hide what follows, line ends
    are LF. Then an apostrophe stands before ``= + - @`` (full-width too), also behind quotes
    that a program might trim (OWASP, CSV injection; ASVS 1.2.10); behind an apostrophe, so that
    removing one on import gives the text back.
    """
    shown = text if _is_clean(text) else clean_block(text)
    if shown[:1] in _MAY_START and _FORMULA_START.match(shown):
        return f"'{shown}"
    return shown


def _is_clean(text: str) -> bool:
    """Whether cleaning would surely change nothing: most texts, asked in a tenth of the time."""
    return text.isprintable() and is_normalized("NFC", text) and " ".join(text.split()) == text


_WIDEST_CELL: Final = 1 << 30
"""Characters that one cell of a file of ours may have; Python's reader stops at 131,072, which the
notes of one contact may reach."""

EXACT: Final = Dialect(",", "\n", b"", exact_cell, EXACT_LAYOUT)
EXCEL_FR: Final = Dialect(";", "\r\n", UTF8_MARK, guarded_cell, EXCEL_FR_LAYOUT)


def write_csv(contacts: Sequence[Redacted], dialect: Dialect) -> Iterator[bytes]:
    """Yield the file: its mark, its headings, then one row per contact, in order."""
    if dialect.mark:
        yield dialect.mark
    yield from map(RowEncoder(dialect).encode, table(dialect.layout, contacts))


class _Prepared(dict[str, str]):
    """Text → cell as it stands in the file. Most cells of a table are blank or have been seen
    before: looking one up takes a tenth of preparing it."""

    def __init__(self, prepare: Callable[[str], str]) -> None:
        super().__init__()
        self._prepare = prepare

    def __missing__(self, text: str) -> str:
        cell = self._prepare(text)
        if _QUOTED_FOR.search(cell):
            cell = '"' + cell.replace('"', '""') + '"'
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[text] = cell
        return cell


class RowEncoder:
    """Writes rows of one dialect, cells prepared and quoted where needed."""

    def __init__(self, dialect: Dialect) -> None:
        self._cells = _Prepared(dialect.cell)
        self._delimiter = dialect.delimiter
        self._line_end = dialect.line_end

    def encode(self, cells: Iterable[str]) -> bytes:
        """Return one record with its line end."""
        found = self._cells
        return (self._delimiter.join([found[one] for one in cells]) + self._line_end).encode(
            "utf-8"
        )


def encode_row(cells: Iterable[str], dialect: Dialect) -> bytes:
    """Return one record alone, with its line end."""
    return RowEncoder(dialect).encode(cells)


def verify_csv(path: Path, contact_count: int, dialect: Dialect) -> None:
    """Raise :class:`ValueError` unless the file reads back as that many rows of one width."""
    csv.field_size_limit(max(csv.field_size_limit(), _WIDEST_CELL))
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.reader(stream, delimiter=dialect.delimiter, strict=True)
        try:
            widths = [len(row) for row in rows]
        except csv.Error as error:
            raise ValueError(f"line {rows.line_num} cannot be read back") from error
    if len(widths) != contact_count + 1 or len(set(widths)) != 1:
        raise ValueError(f"{contact_count} rows were meant, {len(widths) - 1} read back")
