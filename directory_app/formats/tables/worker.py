"""The process that reads one workbook behind limits, and sends its rows back in small pieces.

Runs in a process of its own (``multiprocessing``, spawn), so that a file that makes the reader
eat memory, spin or abort ends that process and nothing else. Speaks JSON over a pipe: the other
end unpickles nothing that came from a file. Frames: ``head``, ``rows``, ``end``, ``error``.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from .books import Book, ListedBook, Refused, SentRow, Sheet
from .limits import Limits
from .markup import HTML, MARKUP, utf8_chunks
from .packed_parts import Malformed, TooHeavy, check_unpacked

BATCH_CHARACTERS: Final = 200_000
MAX_FRAME_BYTES: Final = 16 << 20
"""More than a batch and one row of the greatest length take in UTF-8 and JSON."""

_ZIPPED: Final = ("xlsx", "ods")


@dataclass(frozen=True, slots=True)
class Task:
    """What to read: ``format`` is xlsx, xls, ods or one of ``MARKUP``, which has an ``encoding``.
    ``most_rows``: how many rows to send; the others are only counted."""

    path: str
    format: str
    sheet: str | None
    limits: Limits
    most_rows: int | None = None
    encoding: str | None = None


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
        with _opened(task) as book:
            yield from _sheets(book, task)
    except Refused as refused:
        yield ["error", str(refused)]
    except (TooHeavy, MemoryError):
        yield ["error", "spreadsheet_too_heavy"]
    except Malformed:
        yield ["error", "spreadsheet_unreadable"]
    except GeneratorExit:
        raise
    except BaseException:  # the reader's own panics are no Exception
        yield ["error", "spreadsheet_unreadable"]


def _opened(task: Task) -> AbstractContextManager[Book]:
    """The workbook; each kind's reader is imported when it is needed."""
    path = Path(task.path)
    if task.format in MARKUP:
        return nullcontext(_listed(path, task))
    from .calamine_book import open_calamine

    return open_calamine(path, task.format)


def _listed(path: Path, task: Task) -> ListedBook:
    chunks = utf8_chunks(path, task.encoding or "utf-8")
    if task.format == HTML:
        from .html_tables import read_html_tables

        return read_html_tables(chunks, task.limits.cells)
    from .spreadsheet_xml import read_spreadsheet_xml

    return read_spreadsheet_xml(chunks, task.limits.cells)


def _sheets(book: Book, task: Task) -> Iterator[list[Any]]:
    """The names of the sheets, then the rows of the one that was asked for or has some."""
    wanted = _named(book.list_names(), task.sheet) if task.sheet is not None else None
    sheet = book.sheet(wanted) if wanted is not None else None
    others: list[str] = []
    if task.most_rows is not None:
        for name, other in _filled(book):
            if sheet is None:
                wanted, sheet = name, other
            elif book.is_visible(name) and name != wanted:
                others.append(name)
    yield ["head", list(book.list_names()), wanted, others]
    if sheet is None:
        yield ["end", 0, 0]
        return
    yield from _batches(sheet, task)


def _filled(book: Book) -> Iterator[tuple[str, Sheet]]:
    """The sheets that hold something, the one to propose first."""
    for name in book.list_by_preference():
        sheet = book.sheet(name)
        if sheet.size:
            yield name, sheet


def _named(names: Sequence[str], wanted: str) -> str:
    """The sheet of that name, capitals aside where none has it exactly."""
    alike = [name for name in names if name.strip().casefold() == wanted.strip().casefold()]
    if wanted in names or not alike:
        alike = [name for name in names if name == wanted]
    if not alike:
        raise Refused("sheet_unknown")
    return alike[0]


def _batches(sheet: Sheet, task: Task) -> Iterator[list[Any]]:
    if sheet.size > task.limits.cells:
        raise TooHeavy
    batch: list[SentRow] = []
    count = size = last = 0
    for row in sheet.rows():
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
