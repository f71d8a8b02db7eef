"""Every trap of tables has its file, and beside it what must be read of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from directory_app.formats.tables.opening import open_table
from tests.unit.formats.tables.expected import FIXTURES, described

FILES = sorted(path for path in FIXTURES.iterdir() if path.suffix != ".json")


def test_no_expectation_is_without_its_file() -> None:
    assert {path.name for path in FILES} == {path.stem for path in FIXTURES.glob("*.json")}
    assert len(FILES) > 40


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_table_is_read_as_expected(path: Path) -> None:
    expected = json.loads(path.with_name(f"{path.name}.json").read_text(encoding="utf-8"))
    table = open_table(path)
    rows = tuple(table.rows())
    assert described(table, rows) == expected
    assert table.sample == rows
    assert all(len(row.cells) >= len(table.header) for row in table.sample)
    assert all(row.line <= table.line_count for row in table.sample)
