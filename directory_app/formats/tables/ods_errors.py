"""Where the sheets of an ODS file hold errors (#N/A, Err:502): their reader gives empty or zero.

LibreOffice marks them (``calcext:value-type="error"``); other programs write a formula whose text
is the error and whose value is none (ODF 1.3 part 3 §19.389). ``content.xml`` is parsed only where
an error may be in it. Knows nothing of other cells.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from .books import MAX_COLUMNS
from .cell_errors import Place
from .cells import is_error
from .packed_parts import Malformed
from .xml_events import XmlTarget, send_xml_events

_CHUNK_BYTES: Final = 1 << 16
_SIGNS: Final = re.compile(rb"value-type=[\"']error|>\s*(?:#|Err)")
_MOST: Final = 100_000
"""Places told at most, however often a row or a cell says that it is repeated."""

_NAMES: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}%s"
_TABLE: Final = _NAMES % ("table", "table")
_ROW: Final = _NAMES % ("table", "table-row")
_CELLS: Final = (_NAMES % ("table", "table-cell"), _NAMES % ("table", "covered-table-cell"))
_ROWS_REPEATED: Final = _NAMES % ("table", "number-rows-repeated")
_CELLS_REPEATED: Final = _NAMES % ("table", "number-columns-repeated")
_FORMULA: Final = _NAMES % ("table", "formula")
_ANNOTATION: Final = _NAMES % ("office", "annotation")
_KIND: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"


def ods_error_places(path: Path, sheet_number: int) -> set[Place]:
    """The cells of a sheet (its position among all, from 0) that hold an error; none where the
    file does not say."""
    found = _Places(sheet_number)
    try:
        if _may_hold_errors(path):
            send_xml_events(_content(path), found)
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, EOFError, Malformed):
        pass
    return found.places


def _content(path: Path) -> Iterator[bytes]:
    """The part that holds the sheets, in pieces."""
    with zipfile.ZipFile(path) as archive, archive.open("content.xml") as part:
        while chunk := part.read(_CHUNK_BYTES):
            yield chunk


def _may_hold_errors(path: Path) -> bool:
    """Whether a sign of one is anywhere; those between two pieces are found too."""
    end = b""
    for chunk in _content(path):
        if _SIGNS.search(end + chunk):
            return True
        end = chunk[-40:]
    return False


class _Places(XmlTarget):
    """Follows the rows and cells of one sheet."""

    def __init__(self, sheet_number: int) -> None:
        self.places: set[Place] = set()
        self._sheets_left = sheet_number
        self._depth = 0  # of tables: a cell may hold one
        self._is_in_note = False
        self._row = self._column = 0
        self._rows = self._cells = 1  # as often as the row and the cell stand there
        self._is_marked = False
        self._text: list[str] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in where a row or cell is."""
        if tag == _TABLE:
            self._depth += 1
        elif self._depth != 1 or self._sheets_left:
            return
        elif tag == _ROW:
            self._column, self._rows = 0, _count(attributes.get(_ROWS_REPEATED))
        elif tag in _CELLS:
            self._cells = _count(attributes.get(_CELLS_REPEATED))
            self._is_marked = attributes.get(_KIND) == "error"
            self._text = [] if _FORMULA in attributes else None
        elif tag == _ANNOTATION:
            self._is_in_note = True

    def data(self, text: str) -> None:
        """Take in the text that a formula gave."""
        if self._text is not None and self._depth == 1 and not self._is_in_note:
            self._text.append(text)

    def end(self, tag: str) -> None:
        """Go on behind a row or cell."""
        if tag == _TABLE:
            self._depth -= 1
            self._sheets_left -= not self._depth
        elif self._depth != 1 or self._sheets_left:
            return
        elif tag == _ROW:
            self._row += self._rows
        elif tag in _CELLS:
            if self._is_marked or (self._text and is_error("".join(self._text))):
                self._tell()
            self._column += self._cells
            self._text = None
        elif tag == _ANNOTATION:
            self._is_in_note = False

    def _tell(self) -> None:
        columns = range(self._column, min(self._column + self._cells, MAX_COLUMNS))
        for row in range(self._row, self._row + self._rows):
            if len(self.places) > _MOST:
                return
            self.places |= {(row, column) for column in columns}


def _count(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 1
