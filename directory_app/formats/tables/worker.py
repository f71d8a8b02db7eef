"""The process that reads one workbook: calamine behind limits, rows sent back in small pieces.

Runs in a process of its own (``multiprocessing``, spawn), so that a file that makes the reader
eat memory, spin or abort ends that process and nothing else. Speaks JSON over a pipe: the other
end unpickles nothing that came from a file. Frames: ``head``, ``rows``, ``end``, ``error``.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from .cell_errors import Place, error_places
from .limits import Limits
from .lines import MAX_LINE_CHARACTERS
from .packed_parts import Malformed, TooHeavy, check_unpacked
from .sheet_values import Value, text_of

BATCH_CHARACTERS: Final = 200_000
MAX_FRAME_BYTES: Final = 16 << 20
"""More than a batch and one row of the greatest length take in UTF-8 and JSON."""

_ZIPPED: Final = ("xlsx", "ods")

SentRow = tuple[int, list[str], dict[str, str]]
"""Row of the sheet, from 1; its cells; codes of problems by the position of the cell."""


@dataclass(frozen=True, slots=True)
class Task:
    """What to read. ``most_rows``: how many rows to send; the others are only counted."""

    path: str
    format: str
    sheet: str | None
    limits: Limits
    most_rows: int | None = None


class _Stop(Exception):
    """The reading ends with a code."""


def serve(connection: Connection, task: Task) -> None:
    """Read a workbook and send what is in it, then end. Entry point of the process."""
    _be_quiet()
    _limit_memory(task.limits)
    try:
        for frame in _frames(task):
            connection.send_bytes(json.dumps(frame, ensure_ascii=False).encode("utf-8", "replace"))
    except OSError:  # nobody listens any more
        return
    finally:
        connection.close()


def _be_quiet() -> None:
    """Whatever the reader prints when it gives up belongs on no screen."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        with suppress(OSError):
            os.dup2(nowhere, number)


def _limit_memory(limits: Limits) -> None:
    """Bound memory and processor time, where the system knows how (POSIX)."""
    if sys.platform == "win32":
        return
    import resource

    seconds = int(limits.seconds) + 5
    wanted = ((resource.RLIMIT_AS, limits.memory_bytes), (resource.RLIMIT_CPU, seconds))
    for kind, most in wanted:
        with suppress(OSError, ValueError):  # a lower one holds already, or none can be set
            resource.setrlimit(kind, (most, most))


def _frames(task: Task) -> Iterator[list[Any]]:
    """All frames; whatever goes wrong becomes the last one."""
    try:
        if task.format in _ZIPPED:
            check_unpacked(Path(task.path), task.limits)
        yield from _workbook(task)
    except _Stop as stop:
        yield ["error", str(stop)]
    except (TooHeavy, MemoryError):
        yield ["error", "spreadsheet_too_heavy"]
    except Malformed:
        yield ["error", "spreadsheet_unreadable"]
    except GeneratorExit:
        raise
    except BaseException:  # the reader's own panics are no Exception
        yield ["error", "spreadsheet_unreadable"]


def _workbook(task: Task) -> Iterator[list[Any]]:
    import python_calamine

    try:
        with Path(task.path).open("rb") as stream:
            workbook = python_calamine.CalamineWorkbook.from_filelike(stream)
            yield from _sheets(workbook, task)
    except python_calamine.PasswordError:
        raise _Stop("spreadsheet_protected") from None


def _sheets(workbook: Any, task: Task) -> Iterator[list[Any]]:
    """The names of the sheets, then the rows of the one that was asked for or has some."""
    names, visible = _worksheets(workbook)
    wanted = _named(names, task.sheet) if task.sheet is not None else None
    sheet = workbook.get_sheet_by_name(wanted) if wanted is not None else None
    others: list[str] = []
    if task.most_rows is not None:
        for name, other in _filled(workbook, sorted(names, key=lambda name: name not in visible)):
            if sheet is None:
                wanted, sheet = name, other
            elif name in visible and name != wanted:
                others.append(name)
    yield ["head", names, wanted, others]
    if sheet is None:
        yield ["end", 0, 0]
        return
    number = workbook.sheet_names.index(wanted)
    places = error_places(Path(task.path), number) if task.format == "xlsx" else set()
    yield from _batches(sheet, places, task)


def _worksheets(workbook: Any) -> tuple[list[str], set[str]]:
    """The names of the sheets that hold cells (charts do not), and which of them are shown."""
    import python_calamine

    kind, shown = python_calamine.SheetTypeEnum.WorkSheet, python_calamine.SheetVisibleEnum.Visible
    sheets = [one for one in workbook.sheets_metadata if one.typ == kind]
    return [one.name for one in sheets], {one.name for one in sheets if one.visible == shown}


def _filled(workbook: Any, names: list[str]) -> Iterator[tuple[str, Any]]:
    """The sheets that hold something."""
    for name in names:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.height:
            yield name, sheet


def _named(names: list[str], wanted: str) -> str:
    """The sheet of that name, capitals aside where none has it exactly."""
    alike = [name for name in names if name.strip().casefold() == wanted.strip().casefold()]
    if wanted in names or not alike:
        alike = [name for name in names if name == wanted]
    if not alike:
        raise _Stop("sheet_unknown")
    return alike[0]


def _batches(sheet: Any, places: set[Place], task: Task) -> Iterator[list[Any]]:
    if sheet.height * sheet.width > task.limits.cells:
        raise TooHeavy
    batch: list[SentRow] = []
    count = size = last = 0
    for row in _rows(sheet, places):
        count, last = count + 1, row[0]
        if task.most_rows is not None and count > task.most_rows:
            continue
        batch.append(row)
        size += 20 + sum(map(len, row[1]))
        if size > BATCH_CHARACTERS:
            yield ["rows", batch]
            batch, size = [], 0
    if batch:
        yield ["rows", batch]
    yield ["end", count, last]


def _rows(sheet: Any, places: set[Place]) -> Iterator[SentRow]:
    """The rows that are not blank."""
    left = sheet.start[1] if sheet.start else 0
    rows_with_errors = {row for row, _ in places}
    for position, values in enumerate(sheet.iter_rows()):
        cells, codes = _cells(values)
        if position in rows_with_errors:
            columns = (at for at, cell in enumerate(cells) if not cell)
            codes |= {str(at): "cell_error" for at in columns if (position, at + left) in places}
        if codes or any(map(str.strip, cells)):
            yield position + 1, cells, codes


def _cells(values: list[Value]) -> tuple[list[str], dict[str, str]]:
    codes: dict[str, str] = {}
    cells: list[str] = []
    for position, value in enumerate(values):
        text, code = (value, "") if isinstance(value, str) else text_of(value)
        if code:
            codes[str(position)] = code
        cells.append(text)
    if sum(map(len, cells)) > MAX_LINE_CHARACTERS:
        return [], {"": "row_too_long"}
    return cells, codes
