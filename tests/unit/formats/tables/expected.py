"""A table as JSON, as the expected files beside the fixtures write it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from directory_app.domain.problems import Problem
from directory_app.formats.tables.opening import open_table
from directory_app.formats.tables.table import Row, Table, TableOptions

FIXTURES = Path(__file__).parents[3] / "data" / "tables"

DEFAULT = TableOptions()


def as_json(path: Path, options: TableOptions = DEFAULT) -> dict[str, Any]:
    """Everything that the table of a file says of itself."""
    table = open_table(path, options)
    return described(table, table.rows())


def described(table: Table, rows: Iterable[Row]) -> dict[str, Any]:
    """Everything that a table says of itself; what is empty is left out."""
    said = {
        "format": table.format,
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "sheets": list(table.sheets),
        "sheet": table.sheet,
        "other_sheets": list(table.other_sheets),
        "header_line": table.header_line,
        "header": list(table.header),
        "titles": list(table.title_lines),
        "warnings": list(table.warnings),
        "row_count": table.row_count,
    }
    said = {name: value for name, value in said.items() if value not in (None, [])}
    return said | {"rows": [_row(row) for row in rows]}


def _row(row: Row) -> dict[str, Any]:
    said: dict[str, Any] = {"line": row.line, "cells": list(row.cells)}
    if row.problems:
        said["problems"] = [" ".join([one.code, *one.params.values()]) for one in row.problems]
    return said


def codes(problems: Iterable[Problem]) -> list[str]:
    """The codes of problems, in order."""
    return [one.code for one in problems]
