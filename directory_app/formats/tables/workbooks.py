"""XLSX, XLS and ODS files as tables, and the Web pages and XML spreadsheets that are named XLS.

Their bytes are parsed in a process of its own, never here.

Puts together what that process sends and the headings; knows nothing of how cells are stored.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, Final

from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.domain.problems import Problem

from .books import SentRow
from .cells import clean_cells, exact_cells
from .delimited import filled_width, fitted
from .first_rows import FirstRows, first_rows
from .limits import Limits
from .markup import HTML, scan_markup
from .packed_parts import Malformed, TooHeavy, check_declared
from .recognising import find_markup_kind
from .table import SAMPLE_ROWS, IsCancelled, Row, Table, TableOptions
from .workbook_process import frames
from .worker import Task

_FIRST_ROWS: Final = SAMPLE_ROWS + 50


@dataclass(frozen=True, slots=True)
class _Reading:
    """All that is needed to stream the rows of a sheet."""

    path: Path
    task: Task
    is_exact: bool
    is_cancelled: IsCancelled
    first_line: int = 1
    width: int = 1


@dataclass(slots=True)
class _Opened:
    """What the process said of a workbook."""

    sheets: tuple[str, ...] = ()
    sheet: str | None = None
    others: tuple[str, ...] = ()
    rows: Sequence[SentRow] = ()
    count: int = 0
    last_line: int = 0


def open_workbook(
    path: Path, kind: str, options: TableOptions, is_cancelled: IsCancelled, limits: Limits
) -> Table:
    """Open one sheet of a workbook of that kind (xlsx, xls, ods) as a table.

    Without a chosen sheet, the first visible one that holds something; of a Web page, the biggest
    of its tables. Raises EnvironmentFault ``import_unreadable``, ``spreadsheet_too_heavy``,
    ``spreadsheet_unreadable``, ``spreadsheet_protected``, ``page_without_table``,
    ``table_empty``; UserError ``sheet_unknown``, ``header_line_missing``, and those of an
    encoding that was given; Cancelled.
    """
    _check(path, kind, limits)
    markup = find_markup_kind(path) if kind == "xls" else None
    seen = scan_markup(path, options.encoding, is_cancelled) if markup else None
    encoding = seen.encoding if seen else None
    task = Task(str(path), markup or kind, options.sheet, limits, _FIRST_ROWS, encoding)
    opened = _opened(_Reading(path, task, options.is_exact, is_cancelled))
    legible = [(line, cells) for line, cells, _ in opened.rows if cells]
    if not legible:
        raise EnvironmentFault("table_empty", file=path.name)
    top = first_rows(legible, options.header_line)
    data = [cells for line, cells, _ in opened.rows if line >= top.first_line]
    width = max([filled_width(top.header), *map(filled_width, data)])
    task = replace(task, sheet=opened.sheet, most_rows=None)
    reading = _Reading(path, task, options.is_exact, is_cancelled, top.first_line, width)
    warnings = (*(seen.warnings if seen else ()), *_others(opened, markup))
    return replace(_table(kind, opened, top, reading), encoding=encoding, warnings=warnings)


def _others(opened: _Opened, markup: str | None) -> tuple[str, ...]:
    """What is said of the sheets, or tables of a page, that are not read."""
    if not opened.others:
        return ()
    return ("other_tables",) if markup == HTML else ("other_sheets",)


def _check(path: Path, kind: str, limits: Limits) -> None:
    try:
        if kind in ("xlsx", "ods"):
            check_declared(path, limits)
        elif path.stat().st_size > limits.file_bytes:
            raise TooHeavy
    except TooHeavy:
        raise EnvironmentFault("spreadsheet_too_heavy", file=path.name) from None
    except Malformed:
        raise EnvironmentFault("spreadsheet_unreadable", file=path.name) from None
    except OSError as error:
        raise EnvironmentFault("import_unreadable", file=path.name) from error


def _frames(reading: _Reading) -> Iterator[list[Any]]:
    """The frames of the process; its errors are raised."""
    for frame in frames(reading.task, reading.path.name, reading.is_cancelled):
        if frame[0] == "error" and frame[1] == "sheet_unknown":
            raise UserError("sheet_unknown", sheet=reading.task.sheet or "")
        if frame[0] == "error":
            raise EnvironmentFault(frame[1], file=reading.path.name)
        yield frame


def _opened(reading: _Reading) -> _Opened:
    opened, rows = _Opened(), []
    for kind, *said in _frames(reading):
        if kind == "head":
            opened.sheets, opened.sheet = tuple(said[0]), said[1]
            opened.others = tuple(said[2])
        elif kind == "rows":
            rows += said[0]
        else:
            opened.count, opened.last_line = said
    opened.rows = rows
    return opened


def _table(kind: str, opened: _Opened, top: FirstRows, reading: _Reading) -> Table:
    data = (row for row in opened.rows if row[0] >= top.first_line)
    return Table(
        format=kind,
        sheets=opened.sheets,
        sheet=opened.sheet,
        other_sheets=opened.others,
        header=top.headings(reading.width),
        header_line=top.header_line,
        title_lines=top.titles,
        sample=tuple(_row(row, reading) for row in islice(data, SAMPLE_ROWS)),
        row_count=opened.count - sum(row[0] < top.first_line for row in opened.rows),
        line_count=opened.last_line,
        stream=lambda: _rows(reading),
    )


def _rows(reading: _Reading) -> Iterator[Row]:
    for kind, *said in _frames(reading):
        if kind == "rows":
            yield from (_row(row, reading) for row in said[0] if row[0] >= reading.first_line)


def _row(sent: SentRow, reading: _Reading) -> Row:
    line, cells, codes = sent
    if "" in codes:
        problem = Problem(codes[""], {"line": str(line)})
        return Row(line, ("",) * reading.width, (problem,))
    known = {int(at): code for at, code in codes.items()}
    if reading.is_exact:
        _, problems = clean_cells([""] * len(cells), line, known)
        return Row(line, fitted(exact_cells(cells), reading.width), problems)
    cleaned, problems = clean_cells(cells, line, known)
    return Row(line, fitted(cleaned, reading.width), problems)
