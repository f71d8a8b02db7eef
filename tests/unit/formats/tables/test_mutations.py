"""Damaged files: never a crash, and every letter of a text is in a cell or told.

Seeds are fixed so that a failure can be repeated; the soak run takes more of them
(``HYPOTHESIS_PROFILE=soak``).
"""

from __future__ import annotations

import os
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from directory_app.domain.errors import BottinError
from directory_app.formats.tables.opening import open_table
from directory_app.formats.tables.scanning import scan
from directory_app.formats.tables.table import Table, TableOptions, never
from tests.unit.formats.tables.expected import FIXTURES

TIMES = 30 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 1
TEXTS = sorted([*FIXTURES.glob("*.csv"), *FIXTURES.glob("*.tsv"), *FIXTURES.glob("*.txt")])
WORKBOOK = FIXTURES / "workbook.xlsx"
BATCHES = range(10 * TIMES)
SIGNS = [b'"', b";", b",", b"\t", b"\r", b"\n", b"\r\n", b"\0", b"\xff", b"\xe9", b"'", b"=", b""]


def mutated(data: bytes, random: Random) -> bytes:
    """A file after a few cuts, doublings, exchanges and stray bytes."""
    for _ in range(random.randint(1, 6)):
        start = random.randrange(len(data) + 1)
        end = min(len(data), start + random.choice([0, 1, 1, 2, 8, 40]))
        piece = data[start:end]
        new = random.choice([random.choice(SIGNS), random.randbytes(1), piece * 2, piece[::-1]])
        data = data[:start] + new + data[end:]
    return data


def letters(texts: Iterator[str]) -> Counter[str]:
    """Letters and digits, however they were composed."""
    return Counter(
        sign
        for text in texts
        for sign in unicodedata.normalize("NFKD", text)
        if sign.isalnum() and sign != "\ufeff"
    )


def kept(table: Table) -> Iterator[str]:
    """Everything that a table gives back."""
    yield from table.header
    yield from table.title_lines
    for row in table.rows():
        yield from row.cells


def opened_or_code(path: Path, kind: str) -> Table | str:
    """The table of a damaged file, or the code of what was said of it."""
    try:
        return open_table(path, kind=kind)
    except BottinError as error:
        return error.code


@pytest.mark.parametrize("seed", BATCHES)
def test_damaged_texts(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    opened = 0
    for number in range(30):
        path = tmp_path / f"{number}.csv"
        path.write_bytes(mutated(random.choice(TEXTS).read_bytes(), random))
        if (plain := opened_or_code(path, "csv")) == "table_empty":
            continue
        exact = open_table(path, TableOptions(is_exact=True), kind="csv")
        assert isinstance(plain, Table), plain
        opened += 1
        assert sum(1 for _ in plain.rows()) == plain.row_count
        text = scan(path, None, never).sample
        if "sep=" not in text.lower():
            assert letters(kept(exact)) == letters(iter([text])), path
    assert opened > 25


def damaged_workbook(path: Path, random: Random) -> None:
    """A workbook with damaged bytes, or with a damaged part in a sound zip."""
    if random.random() < 0.3:
        path.write_bytes(mutated(WORKBOOK.read_bytes(), random))
        return
    with zipfile.ZipFile(WORKBOOK) as old, zipfile.ZipFile(path, "w") as new:
        hit = random.choice([name for name in old.namelist() if "sheet" in name.lower()])
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, mutated(data, random) if name == hit else data)


@pytest.mark.parametrize("seed", BATCHES)
def test_damaged_workbooks(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    opened = 0
    for number in range(4):
        path = tmp_path / f"{number}.xlsx"
        damaged_workbook(path, random)
        table = opened_or_code(path, "xlsx")
        if isinstance(table, Table):
            assert sum(1 for _ in table.rows()) == table.row_count
            opened += 1
        else:
            assert table.startswith(("spreadsheet_", "table_empty")), path
    assert opened or seed  # with the first seed some survive
