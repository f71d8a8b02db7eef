"""The fixtures of tests/data/columns: rows by heading, and what is read of them as plain JSON.

``rows`` give cells by the unique name of their column (« Titre (2) » is the second « Titre »).
Regenerating an expectation is a decision: it is looked at, value by value, before it is kept.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from directory_app.domain.incoming import ImportRecord, ImportValue
from directory_app.formats.columns.guessing import guess_columns
from directory_app.formats.columns.headings import unique_headings
from directory_app.formats.columns.row_reader import RowReader

FOLDER = Path(__file__).parents[3] / "data" / "columns"
MARKS = ("personal", "preferred", "function")


def load_fixture(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return data


def fixture_names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.json"))


def cells_of(header: Sequence[str], row: Mapping[str, str]) -> list[str]:
    names = unique_headings(header, len(header))
    assert row.keys() <= set(names), row.keys() - set(names)
    return [row.get(name, "") for name in names]


def read_fixture(header: Sequence[str], rows: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """Columns, hints and records as a fixture's file writes them."""
    cells = [cells_of(header, row) for row in rows]
    guesses = guess_columns(header, cells)
    reader = RowReader([one.target for one in guesses], header)
    return {
        "columns": [one.target.path for one in guesses],
        "hints": {str(at): one.hint for at, one in enumerate(guesses) if _is_told(one.hint)},
        "records": [
            _record(one) for n, row in enumerate(cells) for one in reader.records(n + 2, row)
        ],
    }


def _is_told(hint: str) -> bool:
    return hint not in {"", "empty"}


def _record(record: ImportRecord) -> dict[str, Any]:
    return {
        "uid": record.uid,
        "problems": [[one.code, dict(one.params)] for one in record.problems],
        "values": [_value(one) for one in record.values],
    }


def _value(value: ImportValue) -> list[Any]:
    """Part, text, label, column, sureness where it is not sure, what its element says more."""
    plain: list[Any] = [value.part.value, value.text, value.label, value.column]
    more: dict[str, Any] = {}
    if value.sureness.value != "sure":
        more["sureness"] = value.sureness.value
    if value.owner is not None:
        more["owner"] = value.owner.value
    if value.item is not None:
        more |= {mark: True for mark in MARKS if getattr(value.item, mark, False) is True}
        if text := getattr(value.item, "function", ""):
            more["function"] = text
        if postal := getattr(value.item, "postal", None):
            parts = dataclasses.asdict(postal)
            more["postal"] = {k: v for k, v in parts.items() if v and k != "raw"}
    return [*plain, more] if more else plain
