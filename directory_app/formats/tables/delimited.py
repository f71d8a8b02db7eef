"""CSV and TSV files as tables: what is recognised of them, and their rows streamed.

Puts together the scan of the bytes, the separator, the records and the headings; a person's
choices come before all of them.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

from directory_app.domain.errors import Cancelled, EnvironmentFault, UserError
from directory_app.domain.problems import Problem

from .cells import clean_cells, exact_cells, is_plain
from .delimiters import separated_by, separation
from .first_rows import FirstRows, first_rows
from .lines import Lines
from .records import Record, Records
from .scanning import Scan, open_text, scan
from .table import SAMPLE_ROWS, IsCancelled, Row, Table, TableOptions

COUNTED_RECORDS: Final = 20_000
"""Records that are counted while opening; a longer file tells its lines only."""

_FIRST_RECORDS: Final = SAMPLE_ROWS + 50
MAX_COLUMNS: Final = 16_384
"""As many as a sheet has; a record of more is not one."""

_CHECKED_EVERY: Final = 500
_SHORT_ROWS_SHARE: Final = 0.2
_SEP: Final = re.compile('\\A"?sep=([^\\w"\r\n])"?[;,\t|]*(?:\r\n|\r|\n|\\Z)', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Reading:
    """All that is needed to stream the rows of a file. ``expected``: cells of a written record;
    ``width``: columns of the table; ``may_be_short``: its writer leaves empty last cells out."""

    path: Path
    scan: Scan
    delimiter: str | None
    expected: int
    is_exact: bool
    is_cancelled: IsCancelled
    first_line: int = 1
    width: int = 1
    may_be_short: bool = False


def open_delimited(path: Path, options: TableOptions, is_cancelled: IsCancelled) -> Table:
    """Open a text file as a table; ``format`` is tsv where tabs separate, else csv.

    Raises EnvironmentFault ``import_unreadable``, ``table_empty``, ``line_endless``; UserError
    ``encoding_unknown``, ``encoding_wrong``, ``delimiter_invalid``, ``header_line_missing``;
    Cancelled.
    """
    seen = scan(path, options.encoding, is_cancelled)
    told = _SEP.match(seen.sample)
    delimiter, expected = _separation(seen, told[1] if told else None, options.delimiter)
    reading = _Reading(path, seen, delimiter, expected, options.is_exact, is_cancelled)
    reading = replace(reading, first_line=2 if told else 1)
    firsts, count = _first_records(reading)
    legible = [(line, cells) for line, cells, _ in firsts if cells]
    if not legible:
        raise EnvironmentFault("table_empty", file=path.name)
    top = first_rows(legible, options.header_line)
    above = sum(line < top.first_line for line, _, _ in firsts)
    reading = _settled(reading, top, firsts)
    return _table(reading, top, None if count is None else count - above)


def _separation(seen: Scan, told: str | None, chosen: str | None) -> tuple[str | None, int]:
    if chosen is not None and (len(chosen) != 1 or chosen in '"\r\n' or chosen.isalnum()):
        raise UserError("delimiter_invalid", delimiter=chosen)
    sample = _SEP.sub("", seen.sample)
    if sign := chosen or told:
        return sign, separated_by(sign, sample, seen.line_end).width
    found = separation(sample, seen.line_end)
    return found.delimiter, found.width


def _records(reading: _Reading) -> Generator[Record, None, None]:
    """The records that are not blank, from the first line on."""
    with open_text(reading.path, reading.scan.encoding, reading.scan.line_end) as stream:
        lines = Lines(stream, reading.scan.line_end, reading.path.name)
        for number, record in enumerate(Records(lines, reading.delimiter, reading.expected)):
            if number % _CHECKED_EVERY == 0 and reading.is_cancelled():
                raise Cancelled
            if record[0] < reading.first_line or not ("".join(record[1]).strip() or record[2]):
                continue
            if len(record[1]) > MAX_COLUMNS:
                record = record[0], [], (Problem("row_too_long", {"line": str(record[0])}),)
            yield record


def _first_records(reading: _Reading) -> tuple[list[Record], int | None]:
    """The first records, and how many there are where that is soon known."""
    records = _records(reading)
    firsts = list(islice(records, _FIRST_RECORDS))
    rest = sum(1 for _ in islice(records, COUNTED_RECORDS))
    is_all = rest < COUNTED_RECORDS
    records.close()
    return firsts, len(firsts) + rest if is_all else None


def _settled(reading: _Reading, top: FirstRows, firsts: Sequence[Record]) -> _Reading:
    """The reading of the data rows: where they begin and how wide they are."""
    data = [cells for line, cells, _ in firsts if line >= top.first_line]
    expected = max(len(top.header), reading.expected)
    short = sum(len(cells) < expected for cells in data)
    return replace(
        reading,
        first_line=top.first_line,
        expected=expected,
        width=max([filled_width(top.header), *(filled_width(cells[:expected]) for cells in data)]),
        may_be_short=short > _SHORT_ROWS_SHARE * len(data),
    )


def filled_width(cells: Sequence[str]) -> int:
    """How many cells there are up to the last that is not blank."""
    return next((at for at in range(len(cells), 0, -1) if cells[at - 1].strip()), 0)


def _table(reading: _Reading, top: FirstRows, row_count: int | None) -> Table:
    seen = reading.scan
    return Table(
        format="tsv" if reading.delimiter == "\t" else "csv",
        encoding=seen.encoding,
        delimiter=reading.delimiter,
        header=top.headings(reading.width),
        header_line=top.header_line,
        title_lines=top.titles,
        warnings=seen.warnings,
        sample=tuple(islice(_rows(reading), SAMPLE_ROWS)),
        row_count=row_count,
        line_count=seen.line_count,
        stream=lambda: _rows(reading),
    )


def _rows(reading: _Reading) -> Iterator[Row]:
    """Every row of data, cleaned and brought to the width of the table."""
    expected, width, is_exact = reading.expected, reading.width, reading.is_exact
    for line, cells, problems in _records(reading):
        if len(cells) != expected and cells:
            problems += _of_count(reading, line, cells)
        if is_exact:
            clean = exact_cells(cells)
        elif is_plain("".join(cells)):
            clean = tuple(cells)
        else:
            clean, found = clean_cells(cells, line)
            problems += found
        yield Row(line, fitted(clean, width), problems)


def _of_count(reading: _Reading, line: int, cells: Sequence[str]) -> tuple[Problem, ...]:
    count = len(cells)
    is_fine = (
        reading.may_be_short
        if count < reading.expected
        else (filled_width(cells) <= reading.expected)
    )
    if is_fine:
        return ()
    found, expected = str(count), str(reading.expected)
    return (Problem("column_count", {"line": str(line), "found": found, "expected": expected}),)


def fitted(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    """At least ``width`` cells; more only as far as they are filled."""
    if len(cells) == width:
        return cells
    if len(cells) < width:
        return cells + ("",) * (width - len(cells))
    return cells[: max(width, filled_width(cells))]
