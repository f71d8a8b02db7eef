"""Errors of a spreadsheet (#REF!, #N/A) are told with their row and column, whatever the format."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path
from random import Random

import pytest

from directory_app.formats.tables.cell_errors import error_places
from directory_app.formats.tables.compound_file import CompoundFile
from directory_app.formats.tables.ods_errors import ods_error_places
from directory_app.formats.tables.opening import open_table
from directory_app.formats.tables.packed_parts import Malformed
from directory_app.formats.tables.table import TableOptions
from directory_app.formats.tables.xls_errors import xls_error_places
from tests.unit.formats.tables.expected import FIXTURES

MEMBERS = {(2, 3), (3, 1), (3, 4), (4, 2), (4, 3)}
"""Of ``errors.xls`` and ``errors.ods``: #DIV/0!, #NAME?, Err:502, #REF! and #VALUE!."""


def test_the_same_errors_are_found_in_both() -> None:
    assert xls_error_places(FIXTURES / "errors.xls", 0) == MEMBERS
    assert ods_error_places(FIXTURES / "errors.ods", 0) == MEMBERS
    assert error_places(FIXTURES / "workbook.xlsx", 0) == {(6, 5)}


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_each_sheet_has_its_own(kind: str) -> None:
    path = FIXTURES / f"errors.{kind}"
    find = xls_error_places if kind == "xls" else ods_error_places
    assert (find(path, 1), find(path, 2)) == ({(1, 1)}, set())
    (row,) = open_table(path, TableOptions(sheet="Archives")).rows()
    assert row.cells == ("Roy", "")
    assert [(one.code, one.params) for one in row.problems] == [
        ("cell_error", {"line": "2", "column": "2"})
    ]


def test_a_zero_that_stands_for_an_error_is_no_value() -> None:
    """Programs without LibreOffice's mark write ``office:value="0"`` beside the text #N/A."""
    (row,) = open_table(FIXTURES / "errors-unmarked.ods", TableOptions(sheet="Autre")).rows()
    assert (row.cells, [one.code for one in row.problems]) == (("",), ["cell_error"])


def test_errors_repeated_a_billion_times_are_bounded(tmp_path: Path) -> None:
    path = tmp_path / "repete.ods"
    text = (FIXTURES / "errors-unmarked.ods").read_bytes()
    with zipfile.ZipFile(FIXTURES / "errors-unmarked.ods") as old:
        text = old.read("content.xml")
    text = text.replace(b'rows-repeated="2"', b'rows-repeated="1000000"')
    text = text.replace(b'columns-repeated="2"', b'columns-repeated="1000000"')
    with zipfile.ZipFile(path, "w") as new:
        new.writestr("content.xml", text)
    assert 100_000 < len(ods_error_places(path, 0)) < 200_000


def test_what_holds_no_such_part_says_nothing(tmp_path: Path) -> None:
    path = tmp_path / "autre.ods"
    path.write_bytes(b"PK\x03\x04")
    assert ods_error_places(path, 0) == xls_error_places(path, 0) == set()


@pytest.mark.parametrize("seed", range(5))
def test_a_damaged_xls_says_what_it_can(tmp_path: Path, seed: int) -> None:
    random, data = Random(seed), (FIXTURES / "errors.xls").read_bytes()
    path = tmp_path / "abime.xls"
    for _ in range(100):
        damaged = bytearray(data)
        for _ in range(random.randint(1, 8)):
            at = random.randrange(len(damaged) if random.random() < 0.5 else 700)
            damaged[at] = random.randrange(256)
        path.write_bytes(damaged[: random.choice([len(damaged), random.randrange(len(damaged))])])
        assert isinstance(xls_error_places(path, random.randrange(3)), set)


def test_a_chain_that_bites_its_tail_ends() -> None:
    data = bytearray((FIXTURES / "errors.xls").read_bytes())
    (table,) = struct.unpack_from("<I", data, 76)
    (directory,) = struct.unpack_from("<I", data, 48)
    struct.pack_into("<I", data, ((table + 1) << 9) + 4 * directory, directory)
    with pytest.raises(Malformed):
        CompoundFile(bytes(data))
