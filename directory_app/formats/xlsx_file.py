"""The Excel workbook (ECMA-376) that people of the office get, and that comes back whole.

Every cell is a text: nothing is run, no telephone becomes a number, no zero is lost. What people
read stands first; columns that only programs need are folded away at the right. Lays out and
checks; the workbook itself is :mod:`.xlsx_workbook`'s, loaded when one is written.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Final
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.errors import UserError
from directory_app.formats.atomic_file import faults_of
from directory_app.formats.csv_file import Dialect, write_csv
from directory_app.formats.sheet_columns import SEEN_LAYOUT, TECHNICAL_LAYOUT
from directory_app.formats.table import Layout, cells_of, headings_of

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
PIECE_CHARACTERS: Final = 16_383
"""Longer texts go on in further columns: a cell holds 32,767 units of UTF-16, two a character."""

SHEET_PART: Final = "xl/worksheets/sheet1.xml"

_LAYOUT: Final[Layout] = (*SEEN_LAYOUT, *TECHNICAL_LAYOUT)
_BLOCK_BYTES: Final = 1 << 20
_FOLDER_PREFIX: Final = "bottin-classeur-"
_ABANDONED_AFTER_S: Final = 24 * 3600
_LINE_ENDS: Final = re.compile("\r\n?")
# What XML 1.0 §2.2 cannot hold, and the controls that it advises against.
_REMOVED: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]"
)


def sheet_cell(text: str) -> str:
    """Return the text itself, line ends as LF, without what no workbook can carry."""
    if text.isprintable():
        return text
    return _REMOVED.sub("", _LINE_ENDS.sub("\n", text))


@dataclass(slots=True)
class Survey:
    """What the columns have to hold: ``sizes``, repetitions of each block; ``seen``, how many of
    the columns people read; ``pieces``, column → into how many its longest text is cut."""

    headings: list[str] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    seen: int = 0
    pieces: dict[int, int] = field(default_factory=dict)

    def spread(self, cells: Sequence[str]) -> Iterable[str]:
        """The cells with those that are too long cut into columns."""
        if not self.pieces:
            return cells
        return chain.from_iterable(
            (cell[start : start + PIECE_CHARACTERS] for start in self._starts(column))
            for column, cell in enumerate(cells)
        )

    def spread_headings(self) -> Iterator[str]:
        """« Note interne », « Note interne (suite 1) »."""
        for column, heading in enumerate(self.headings):
            yield heading
            yield from (f"{heading} (suite {n})" for n in range(1, self.pieces.get(column, 1)))

    def spread_seen(self) -> int:
        """How many of the columns, once cut, people read."""
        return self.seen + sum(n - 1 for column, n in self.pieces.items() if column < self.seen)

    def _starts(self, column: int) -> range:
        return range(0, self.pieces.get(column, 1) * PIECE_CHARACTERS, PIECE_CHARACTERS)


def survey(contacts: Sequence[Redacted], layout: Layout = _LAYOUT) -> Survey:
    """Look once through everything that will be written."""
    sizes = [block.at_least for block in layout]
    longest: dict[tuple[int, int], int] = {}
    for one in contacts:
        for number, block in enumerate(layout):
            rows = block.rows(one)
            sizes[number] = max(sizes[number], len(rows))
            for place, cell in enumerate(chain.from_iterable(rows)):
                if len(cell) > PIECE_CHARACTERS:
                    spot = number, place
                    longest[spot] = max(longest.get(spot, 0), len(cell))
    widths = [len(block.headings) * size for block, size in zip(layout, sizes, strict=True)]
    pieces = {
        sum(widths[:number]) + place: -(-length // PIECE_CHARACTERS)
        for (number, place), length in longest.items()
    }
    return Survey(headings_of(layout, sizes), sizes, sum(widths[: len(SEEN_LAYOUT)]), pieces)


def sheet_rows(found: Survey, contacts: Sequence[Redacted]) -> Iterator[Iterable[str]]:
    """The rows under the headings, in the order of the contacts."""
    return (found.spread(cells_of(_LAYOUT, found.sizes, one)) for one in contacts)


def write_xlsx(contacts: Sequence[Redacted]) -> Iterator[bytes]:
    """Yield the workbook.

    Raises UserError ``spreadsheet_too_large`` {contacts, columns}, and EnvironmentFault
    (``disk_full``…) when the folder of temporary files refuses it.
    """
    from directory_app.formats.xlsx_workbook import write_workbook

    found = survey(contacts)
    headings = list(found.spread_headings())
    if len(contacts) >= MOST_ROWS or len(headings) > MOST_COLUMNS:
        raise UserError("spreadsheet_too_large", contacts=len(contacts), columns=len(headings))
    with _private_folder() as folder:
        path = Path(folder) / "classeur.xlsx"
        with faults_of(path):
            write_workbook(path, headings, sheet_rows(found, contacts), found.spread_seen())
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK_BYTES):
                yield block


def _private_folder() -> tempfile.TemporaryDirectory[str]:
    """A folder for its owner only; what a killed export left there before is taken away."""
    oldest_alive = time.time() - _ABANDONED_AFTER_S
    for path in Path(tempfile.gettempdir()).glob(f"{_FOLDER_PREFIX}*"):
        with suppress(OSError):
            if path.lstat().st_mtime < oldest_alive:
                shutil.rmtree(path)
    return tempfile.TemporaryDirectory(prefix=_FOLDER_PREFIX)


_SEEN: Final = Dialect(",", "\n", b"", sheet_cell, SEEN_LAYOUT)


def seen_csv(contacts: Sequence[Redacted]) -> Iterator[bytes]:
    """The people's columns of the workbook as comma-separated text, to be looked at."""
    return write_csv(contacts, _SEEN)


def verify_xlsx(path: Path, contact_count: int) -> None:
    """Raise :class:`ValueError` unless the sheet reads back whole, without a formula, and with a
    row for each contact. Read as a stream: a spreadsheet reader would hold every cell."""
    counts = {"row": 0, "f": 0}

    def count(name: str, _: object) -> None:
        if name in counts:
            counts[name] += 1

    parser = expat.ParserCreate()
    parser.StartElementHandler = count
    try:
        with ZipFile(path) as archive, archive.open(SHEET_PART) as sheet:
            parser.ParseFile(sheet)
    except (BadZipFile, KeyError, EOFError, zlib.error, expat.ExpatError) as error:
        raise ValueError("the workbook cannot be read back") from error
    if counts != {"row": contact_count + 1, "f": 0}:
        raise ValueError(f"{contact_count} rows were meant, {counts} read back")
