"""Benchmark of tables: our CSV and workbook against the bare writers on the same prepared rows,
and whole exports against reading the same contacts through the gate.

Both sides get the same cells. Ours guards and quotes them, and cleans what no workbook can carry;
the bare ones write what they are given, the workbook as texts in constant memory too.
"""

from __future__ import annotations

import csv
import io
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path

import xlsxwriter

from directory_app import bootstrap
from directory_app.domain.confidentiality import Redacted
from directory_app.formats.csv_file import EXACT, EXCEL_FR, Dialect, RowEncoder
from directory_app.formats.registry import PROFILES
from directory_app.formats.table import table
from directory_app.formats.xlsx_file import sheet_rows, survey
from directory_app.formats.xlsx_workbook import write_workbook
from directory_app.services.exports import Selection
from tests.performance.measures import (
    Goal,
    Measure,
    Rule,
    alternated,
    duration_ms,
    paired_ratio,
)
from tests.performance.plan import Plan

MOST = 5_000
"""Contacts of one run: enough for a cost per row, few enough for five runs."""

Rows = Sequence[Sequence[str]]


def measure_tables(plan: Plan) -> list[Measure]:
    """Writers first, then whole exports."""
    with bootstrap.open_directory(plan.location) as directory:
        keys = tuple(directory.search.all_keys("")[:MOST])

        def read() -> Sequence[Redacted]:
            return directory.exports.plan(Selection(keys=keys), "csv").included

        contacts = read()
        writers = [
            _csv("exact CSV", contacts, EXACT, plan.rounds),
            _csv("people's CSV", contacts, EXCEL_FR, plan.rounds),
            _workbook(contacts, plan),
        ]
        return writers + [_whole(name, read, plan.rounds) for name in ("csv", "xlsx")]


def _csv(what: str, contacts: Sequence[Redacted], dialect: Dialect, rounds: int) -> Measure:
    rows = [[dialect.cell(cell) for cell in row] for row in table(dialect.layout, contacts)]

    def ours() -> bytes:
        return b"".join(map(RowEncoder(dialect).encode, rows))

    def bare() -> bytes:
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=dialect.delimiter, lineterminator="\n").writerows(rows)
        return text.getvalue().encode("utf-8")

    return _compared(f"{what}, {len(rows)} rows", ours, "csv.writer", bare, 2, rounds)


def _workbook(contacts: Sequence[Redacted], plan: Plan) -> Measure:
    found = survey(contacts)
    headings = list(found.spread_headings())
    rows = [list(row) for row in sheet_rows(found, contacts)]
    path = plan.folder / "classeur.xlsx"

    def ours() -> None:
        write_workbook(path, headings, rows, found.spread_seen())

    return _compared(
        f"workbook, {len(rows)} rows",
        ours,
        "xlsxwriter",
        lambda: _bare_workbook(path, [headings, *rows]),
        2,
        plan.rounds,
    )


def _bare_workbook(path: Path, rows: Rows) -> None:
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet, text = book.add_worksheet(), book.add_format({"num_format": "@"})
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell:
                sheet.write_string(number, column, cell, text)
    book.close()


def _whole(name: str, read: Callable[[], Sequence[Redacted]], rounds: int) -> Measure:
    def export() -> bytes:
        return b"".join(PROFILES[name].write(read()))

    what, against_what = f"whole export, {name}", "reading through the gate"
    return _compared(what, export, against_what, read, 3, rounds)


def _compared(
    what: str,
    ours: Callable[[], object],
    against_what: str,
    against: Callable[[], object],
    bound: float,
    rounds: int,
) -> Measure:
    runs = [lambda: duration_ms(ours), lambda: duration_ms(against)]
    mine, theirs = alternated(runs, min(5, rounds))
    return Measure(
        what=what,
        ours=statistics.median(mine),
        against_what=against_what,
        against=statistics.median(theirs),
        unit="ms",
        ratio=paired_ratio(mine, theirs),
        goal=Goal(Rule.RATIO, bound),
        details={"ours_ms": mine, "against_ms": theirs},
    )
