"""Our files as rows, read by programs that are not ours."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Sequence

import openpyxl
import python_calamine

from directory_app.domain.confidentiality import Redacted
from directory_app.domain.incoming import ImportRecord
from directory_app.formats.contact_json import json_array
from directory_app.formats.csv_file import EXACT, write_csv
from directory_app.formats.own.exact_rows import exact_records, is_exact
from directory_app.formats.own.json_contacts import json_records
from directory_app.formats.tables.table import Row
from directory_app.formats.xlsx_file import write_xlsx

Cells = list[list[str]]


def csv_cells(contacts: Sequence[Redacted]) -> Cells:
    """The exact CSV through Python's reader."""
    text = b"".join(write_csv(contacts, EXACT)).decode("utf-8")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def workbook(contacts: Sequence[Redacted]) -> bytes:
    """The bytes of the workbook."""
    return b"".join(write_xlsx(contacts))


def calamine_cells(data: bytes) -> Cells:
    """The first sheet through calamine; every cell must be a text."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert all(isinstance(cell, str) for row in rows for cell in row)
    return [[str(cell) for cell in row] for row in rows]


def openpyxl_cells(data: bytes) -> Cells:
    """The first sheet through openpyxl; every cell must be a text or empty."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert all(cell is None or isinstance(cell, str) for row in rows for cell in row)
    return [[str(cell or "") for cell in row] for row in rows]


def parts_of(data: bytes) -> dict[str, str]:
    """Everything inside the workbook, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def from_cells(cells: Cells) -> list[ImportRecord]:
    """The records of a table of ours."""
    header, *rows = cells
    assert is_exact(header)
    return list(exact_records(header, (Row(n, tuple(row)) for n, row in enumerate(rows, 2))))


def by_csv(contacts: Sequence[Redacted]) -> list[ImportRecord]:
    """Out as exact CSV, and back."""
    return from_cells(csv_cells(contacts))


def by_calamine(contacts: Sequence[Redacted]) -> list[ImportRecord]:
    """Out as a workbook, and back through calamine."""
    return from_cells(calamine_cells(workbook(contacts)))


def by_openpyxl(contacts: Sequence[Redacted]) -> list[ImportRecord]:
    """Out as a workbook, and back through openpyxl."""
    return from_cells(openpyxl_cells(workbook(contacts)))


def by_json(contacts: Iterable[Redacted]) -> list[ImportRecord]:
    """Out as JSON, and back."""
    return list(json_records(b"".join(json_array(contacts))))


Way = Callable[[Sequence[Redacted]], list[ImportRecord]]
WAYS: dict[str, Way] = {
    "csv": by_csv,
    "xlsx": by_calamine,
    "xlsx, openpyxl": by_openpyxl,
    "json": by_json,
}
