"""Workbooks written by others: sheets, titles, types of cells, errors."""

from __future__ import annotations

import datetime
import multiprocessing
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from directory_app.domain.errors import Cancelled, EnvironmentFault, UserError
from directory_app.formats.tables.opening import open_table
from directory_app.formats.tables.table import TableOptions
from tests.unit.formats.tables.expected import FIXTURES, as_json, codes


def workbook(path: Path, **sheets: list[list[Any]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


@pytest.fixture
def members(tmp_path: Path) -> Path:
    rows = [["Nom", "Téléphone"], ["Côté", "514 555-0101"], ["Roy", 5145550102]]
    return workbook(tmp_path / "membres.xlsx", Vide=[], Membres=rows, Archives=[["Nom"], ["Lam"]])


def test_the_first_sheet_that_holds_something_is_read(members: Path) -> None:
    table = open_table(members)
    assert (table.sheets, table.sheet) == (("Vide", "Membres", "Archives"), "Membres")
    assert (table.other_sheets, table.warnings) == (("Archives",), ("other_sheets",))
    assert [row.cells for row in table.rows()] == [("Côté", "514 555-0101"), ("Roy", "5145550102")]


@pytest.mark.parametrize("name", ["Archives", "archives "])
def test_a_sheet_is_chosen(members: Path, name: str) -> None:
    table = open_table(members, TableOptions(sheet=name))
    assert (table.sheet, table.other_sheets) == ("Archives", ("Membres",))
    assert [row.cells for row in table.rows()] == [("Lam",)]


def test_a_sheet_that_is_not_there(members: Path) -> None:
    with pytest.raises(UserError, match="sheet_unknown") as caught:
        open_table(members, TableOptions(sheet="Inconnue"))
    assert caught.value.params == {"sheet": "Inconnue"}


def test_an_empty_sheet_that_was_chosen(members: Path) -> None:
    with pytest.raises(EnvironmentFault, match="table_empty"):
        open_table(members, TableOptions(sheet="Vide"))


def test_a_hidden_sheet_is_listed_and_read_last(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title, book.active.sheet_state = "Listes", "hidden"
    book.active["A1"] = "x"
    book.create_sheet("Membres").append(["Nom"])
    book.create_chartsheet("Graphique")
    book.save(tmp_path / "cache.xlsx")
    table = open_table(tmp_path / "cache.xlsx")
    assert (table.sheets, table.sheet) == (("Listes", "Membres"), "Membres")
    assert table.warnings == ()


def test_titles_empty_rows_and_a_table_that_begins_far_in(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["C2"] = "Membres au 3 mars"
    sheet.merge_cells("C2:F2")
    for column, text in enumerate(["Nom", "Sigle", "Ville", "Note"], 3):
        sheet.cell(5, column, text)
        sheet.cell(6, column, f"a{column}")
        sheet.cell(9, column, f"b{column}")
    book.save(tmp_path / "loin.xlsx")
    table = open_table(tmp_path / "loin.xlsx")
    assert (table.title_lines, table.header_line) == (("Membres au 3 mars",), 5)
    assert table.header == ("Nom", "Sigle", "Ville", "Note")
    assert [(row.line, row.cells[0]) for row in table.rows()] == [(6, "a3"), (9, "b3")]
    chosen = open_table(tmp_path / "loin.xlsx", TableOptions(header_line=0))
    assert (chosen.header, chosen.row_count) == (("",) * 4, 4)
    with pytest.raises(UserError, match="header_line_missing"):
        open_table(tmp_path / "loin.xlsx", TableOptions(header_line=4))


def test_types_of_cells(tmp_path: Path) -> None:
    path = tmp_path / "types.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Tél.", "Poste", "Payé", "Depuis", "Carte", "Taux", "Erreur"])
        sheet.write_row(1, 0, [18005550101, 209.0, True])
        sheet.write_datetime(
            1, 3, datetime.datetime(2018, 3, 13), book.add_format({"num_format": "d mmm yyyy"})
        )
        sheet.write_row(1, 4, [4.5005001234567e15, 0.1])
        sheet.write_formula(1, 6, "=VLOOKUP(1,A1:B1,2)", None, "#N/A")
    (row,) = open_table(path).rows()
    assert row.cells == ("18005550101", "209", "oui", "2018-03-13", "", "0.1", "")
    assert [(one.code, one.params["column"]) for one in row.problems] == [
        ("number_damaged", "5"),
        ("cell_error", "7"),
    ]


def test_texts_are_cleaned_as_those_of_a_csv(tmp_path: Path) -> None:
    rows = [
        ["Nom", "Tél.", "Carte"],
        ["'=x", "5,14556E+09", 1.5e17],
        ["a_x0007_b\r\nc", "'+1 514 555-0101"],
    ]
    path = workbook(tmp_path / "textes.xlsx", Un=rows)
    first, second = open_table(path).rows()
    assert (first.cells, codes(first.problems)) == (("=x", "", ""), ["number_damaged"] * 2)
    assert second.cells[1] == "+1 514 555-0101"
    assert "\x07" not in second.cells[0]
    exact, _ = open_table(path, TableOptions(is_exact=True)).rows()
    assert (exact.cells, codes(exact.problems)) == (("'=x", "5,14556E+09", ""), ["number_damaged"])


def test_a_thousand_rows_come_in_pieces_and_may_be_left(tmp_path: Path) -> None:
    texts = Random(1)
    rows = [["Numéro", "Texte"], *([n, "é" + texts.randbytes(200).hex()] for n in range(1000))]
    table = open_table(workbook(tmp_path / "long.xlsx", Un=rows))
    assert (table.row_count, table.line_count, len(table.sample)) == (1000, 1001, 200)
    found = table.rows()
    assert [next(found).cells[0] for _ in range(5)] == ["0", "1", "2", "3", "4"]
    found.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []
    assert [row.cells[0] for row in table.rows()] == [str(number) for number in range(1000)]


def test_it_is_cancelled_while_the_process_works(members: Path) -> None:
    with pytest.raises(Cancelled):
        open_table(members, is_cancelled=lambda: True)
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_the_same_workbook_in_other_formats(kind: str) -> None:
    mine, other = as_json(FIXTURES / "workbook.xlsx"), as_json(FIXTURES / f"workbook.{kind}")
    for name in ("sheets", "sheet", "other_sheets", "header", "titles", "row_count"):
        assert mine[name] == other[name]
    assert mine["rows"][2]["problems"] == other["rows"][2]["problems"]
