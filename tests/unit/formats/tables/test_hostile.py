"""Files made to break a reader: bounded in memory, time and lines, and told with a sentence."""

from __future__ import annotations

import multiprocessing
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from directory_app.domain.errors import EnvironmentFault
from directory_app.formats.tables.limits import LIMITS
from directory_app.formats.tables.opening import open_table
from directory_app.formats.tables.packed_parts import (
    Malformed,
    TooHeavy,
    check_declared,
    check_unpacked,
)
from tests.unit.formats.tables.expected import FIXTURES, codes

LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (b, b"&%c;" % (b - 1) * 10) for b in range(98, 108))
    + b"]>"
)


@pytest.fixture(autouse=True)
def _no_process_left() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


def repacked(path: Path, **parts: bytes) -> Path:
    """The XLSX fixture with parts replaced (``sheet1``, ``sharedStrings``…) or added."""
    with zipfile.ZipFile(FIXTURES / "workbook.xlsx") as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            data = parts.pop(Path(name).stem, None) or old.read(name)
            new.writestr(name, data, zipfile.ZIP_DEFLATED)
        for name, data in parts.items():
            new.writestr(f"xl/{name}.xml", data, zipfile.ZIP_DEFLATED)
    return path


def refused(path: Path, code: str = "spreadsheet_too_heavy", limits: object = LIMITS) -> None:
    with pytest.raises(EnvironmentFault, match=code) as caught:
        open_table(path, kind="xlsx", limits=limits)  # type: ignore[arg-type]
    assert caught.value.params["file"] == path.name


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = repacked(tmp_path / "bombe.xlsx", bomb=b"<x>" + b"a" * 3_000_000)
    with pytest.raises(TooHeavy):
        check_declared(path, LIMITS)
    refused(path)


def test_many_sizes_add_up(tmp_path: Path) -> None:
    path = repacked(tmp_path / "somme.xlsx", one=bytes(range(256)) * 40, two=b"b" * 9_000)
    check_declared(path, LIMITS)
    with pytest.raises(TooHeavy):
        check_declared(path, replace(LIMITS, unpacked_bytes=15_000))


@pytest.mark.parametrize("limit", ["parts", "file_bytes"])
def test_parts_and_bytes_are_counted(limit: str) -> None:
    path = FIXTURES / "workbook.xlsx"
    check_declared(path, LIMITS)
    with pytest.raises(TooHeavy):
        check_declared(path, replace(LIMITS, **{limit: 3}))


def lying(path: Path) -> Path:
    """A bomb that declares ten bytes: in its own header and in the list of parts."""
    data = bytes(5_000_000)
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(data) + packer.flush()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", packed, zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    directory = content.index(b"PK\x01\x02")
    for start, method, size in ((0, 8, 22), (directory, 10, 24)):
        struct.pack_into("<H", content, start + method, zipfile.ZIP_DEFLATED)
        struct.pack_into("<I", content, start + size, 10)
    path.write_bytes(content)
    return path


def test_a_bomb_that_lies_about_its_size_is_refused_too(tmp_path: Path) -> None:
    path = lying(tmp_path / "menteur.xlsx")
    check_declared(path, LIMITS)
    with pytest.raises(TooHeavy):
        check_unpacked(path, LIMITS)
    refused(path)


@pytest.mark.parametrize("part", ["sheet1", "sharedStrings", "workbook"])
def test_entities_are_refused_not_expanded(tmp_path: Path, part: str) -> None:
    path = repacked(tmp_path / "rires.xlsx", **{part: LAUGHS + b"<worksheet>&j;</worksheet>"})
    with pytest.raises(Malformed):
        check_unpacked(path, LIMITS)
    refused(path, "spreadsheet_unreadable")


def test_a_file_named_by_an_entity_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("confidentiel")
    text = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><sst><si><t>&e;</t></si></sst>'
    refused(repacked(tmp_path / "externe.xlsx", sharedStrings=text.encode()), "unreadable")


def test_one_cell_far_away_is_found(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["XFD1048576"] = "Nom"
    book.save(tmp_path / "loin.xlsx")
    table = open_table(tmp_path / "loin.xlsx")
    assert (table.header, table.header_line, table.row_count) == (("Nom",), 1_048_576, 0)


def test_two_corners_of_a_sheet_are_too_heavy(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "Nom", "x"
    book.save(tmp_path / "coins.xlsx")
    refused(tmp_path / "coins.xlsx")


def test_cells_are_counted() -> None:
    refused(FIXTURES / "workbook.xlsx", limits=replace(LIMITS, cells=10))


def test_time_is_limited() -> None:
    refused(FIXTURES / "workbook.xlsx", limits=replace(LIMITS, seconds=0.001))


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
@pytest.mark.parametrize("size", [0, 4, 100, 3000])
def test_a_cut_workbook_is_told(tmp_path: Path, kind: str, size: int) -> None:
    path = tmp_path / f"coupe.{kind}"
    path.write_bytes((FIXTURES / f"workbook.{kind}").read_bytes()[:size])
    with pytest.raises(EnvironmentFault, match="spreadsheet_unreadable"):
        open_table(path, kind=kind)


def test_a_row_that_holds_too_much_costs_itself(tmp_path: Path) -> None:
    strings = "".join(f"<c t='inlineStr'><is><t>{'é' * 30_000}</t></is></c>" for _ in range(40))
    rows = (
        "<row r='1'><c t='inlineStr'><is><t>Nom</t></is></c></row>"
        f"<row r='2'>{strings}</row>"
        "<row r='3'><c t='inlineStr'><is><t>Roy</t></is></c></row>"
    )
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f"<worksheet xmlns='{space}'><sheetData>{rows}</sheetData></worksheet>"
    limits = replace(LIMITS, ratio=10**6)
    path = repacked(tmp_path / "large.xlsx", sheet1=sheet.encode())
    heavy, roy = open_table(path, limits=limits).rows()
    assert (heavy.line, codes(heavy.problems)) == (2, ["row_too_long"])
    assert (roy.line, roy.cells[0]) == (3, "Roy")


def test_a_line_without_end_stops_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "infini.csv"
    with path.open("wb") as stream:
        stream.write(b"Nom;Ville\nRoy;Laval\n")
        stream.truncate(100_000_000)
    with pytest.raises(EnvironmentFault, match="line_endless") as caught:
        open_table(path, kind="csv")
    assert caught.value.params == {"file": "infini.csv", "line": 3}


def test_a_record_of_too_many_columns_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "colonnes.csv"
    path.write_text("Nom;Ville\nRoy;Laval\n" + ";x" * 50_000 + "\nLam;Alma\n")
    found = [(row.cells, codes(row.problems)) for row in open_table(path).rows()]
    assert found == [
        (("Roy", "Laval"), []),
        (("", ""), ["row_too_long"]),
        (("Lam", "Alma"), []),
    ]


def test_a_file_of_such_records_only_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "colonnes.csv"
    path.write_text((";x" * 50_000 + "\n") * 3)
    with pytest.raises(EnvironmentFault, match="table_empty"):
        open_table(path)
