"""Where the sheets of an XLS file hold errors (#REF!, #N/A): their reader gives empty cells.

Owns the two records of BIFF that say so, [MS-XLS] §2.4.24 (BoolErr) and §2.4.127 (Formula), and
the way to the sheet they are in (§2.4.28, BoundSheet8). Knows nothing of other cells.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from .cell_errors import Place
from .compound_file import CompoundFile
from .packed_parts import Malformed

_STREAMS: Final = ("Workbook", "Book")
_BEGIN, _END, _SHEET, _ENCRYPTED = 0x0809, 0x000A, 0x0085, 0x002F
_ERROR, _FORMULA = 0x0205, 0x0006
_HEADER: Final = struct.Struct("<HH")
_CELL: Final = struct.Struct("<HH2xBB")
_RESULT: Final = struct.Struct("<HH2xB5xH")
_NO_NUMBER: Final = 0xFFFF
_ERROR_RESULT: Final = 2

Record = tuple[int, int, int]
"""Kind, where its content begins in the stream, how many bytes it has."""


def xls_error_places(path: Path, sheet_number: int) -> set[Place]:
    """The cells of a sheet (its position among all, from 0) that hold an error; none where the
    file cannot be followed."""
    try:
        book = CompoundFile(path.read_bytes()).stream(_STREAMS)
        return set(_errors(book, _sheet_start(book, sheet_number)))
    except (Malformed, struct.error):
        return set()


def _sheet_start(book: bytes, number: int) -> int:
    starts = []
    for kind, at, _ in _records(book, 0):
        if kind == _ENCRYPTED:
            raise Malformed
        if kind == _SHEET:
            starts.append(struct.unpack_from("<I", book, at)[0])
    if number >= len(starts):
        raise Malformed
    return int(starts[number])


def _records(book: bytes, at: int) -> Iterator[Record]:
    """The records of one part (of the workbook, or a sheet), without those of charts in it."""
    depth = 0
    while at + 4 <= len(book):
        kind, size = _HEADER.unpack_from(book, at)
        depth += (kind == _BEGIN) - (kind == _END)
        if depth < 1:
            return
        if depth == 1 and at + 4 + size <= len(book):
            yield kind, at + 4, size
        at += 4 + size


def _errors(book: bytes, start: int) -> Iterator[Place]:
    for kind, at, size in _records(book, start):
        if kind == _ERROR and size >= _CELL.size:
            row, column, _, is_error = _CELL.unpack_from(book, at)
            if is_error == 1:
                yield row, column
        elif kind == _FORMULA and size >= 14:
            row, column, result, sign = _RESULT.unpack_from(book, at)
            if sign == _NO_NUMBER and result == _ERROR_RESULT:
                yield row, column
