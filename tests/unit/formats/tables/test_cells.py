"""What a cell may hold, and what is told instead of a wrong value."""

from __future__ import annotations

import datetime
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.formats.csv_file import guarded_cell
from directory_app.formats.tables.cells import clean_cells, exact_cells, is_plain
from directory_app.formats.tables.sheet_values import Value, text_of
from tests.unit.formats.tables.expected import codes


def cleaned(cell: str) -> tuple[str, list[str]]:
    (text,), problems = clean_cells([cell], 1)
    return text, codes(problems)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1,51456E+10", ""),
        ("5.14556E+09", ""),
        ("-5e+3", ""),
        ("5,145550101E+09", "5145550101"),
        ("1E10", "1E10"),
        ("12E+", "12E+"),
        ("A1E+05", "A1E+05"),
        ("514 555-0101", "514 555-0101"),
    ],
)
def test_a_rounded_number_is_told_and_left_empty(cell: str, expected: str) -> None:
    assert cleaned(cell) == (expected, [] if expected else ["number_damaged"])


@pytest.mark.parametrize(
    "cell",
    [
        *("#REF!", " #N/A ", "#NOM?", "#NAME?", "#DIV/0!", "########"),
        *("#N/D", "#VALEUR !", "#VALEUR\u00a0!", "Err:502", "Err :509"),
    ],
)
def test_an_error_of_the_spreadsheet_is_told(cell: str) -> None:
    assert cleaned(cell) == ("", ["cell_error"])


@pytest.mark.parametrize(
    "cell", ["#", "#209", "poste #25", "#benevoles", "#REF", "Erratum", "Err", "Err:5021"]
)
def test_a_number_sign_alone_is_none(cell: str) -> None:
    assert cleaned(cell) == (cell, [])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("'=1+1", "=1+1"), ("'+1 514", "+1 514"), ("''-x", "'-x"), ("'tis", "'tis"), ("=1", "=1")],
)
def test_one_apostrophe_before_a_formula_goes(cell: str, expected: str) -> None:
    assert cleaned(cell) == (expected, [])


@given(st.text(st.sampled_from("'=+-@\"aé "), max_size=6))
def test_what_the_peoples_csv_guards_comes_back(text: str) -> None:
    guarded = guarded_cell(text)
    assert cleaned(guarded)[0] == " ".join(text.split())


def test_controls_go_and_are_told_with_their_column() -> None:
    cells, problems = clean_cells(["a", "b\x00\x07\ud800", "c\td\r\ne\rf"], 7)
    assert cells == ("a", "b", "c\td\ne\nf")
    assert [(one.code, one.params) for one in problems] == [
        ("control_removed", {"line": "7", "column": "2"})
    ]


@given(st.text())
def test_no_control_and_no_lone_surrogate_is_left(text: str) -> None:
    cell, _ = cleaned(text)
    cell.encode()
    assert not [sign for sign in cell if sign < " " and sign not in "\t\n"]


@given(st.text(max_size=20))
def test_a_plain_line_needs_no_look(text: str) -> None:
    if is_plain(text):
        assert clean_cells([text], 1) == ((text,), ())


def test_exact_cells_keep_all_but_what_cannot_be_stored() -> None:
    assert exact_cells(["'=x", "1E+10", "a\r\n\x07", "\x00b\udfff"]) == (
        "'=x",
        "1E+10",
        "a\r\n\x07",
        "b",
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  à\n", "  à\n"),
        (5145550101.0, "5145550101"),
        (-3.0, "-3"),
        (12.5, "12.5"),
        (7, "7"),
        (True, "oui"),
        (False, "non"),
        (datetime.date(2018, 3, 13), "2018-03-13"),
        (datetime.datetime(2018, 3, 13), "2018-03-13"),
        (datetime.datetime(2018, 3, 13, 9, 30), "2018-03-13 09:30:00"),
        (datetime.time(9, 30), "09:30"),
        (datetime.time(9, 30, 5), "09:30:05"),
        (datetime.timedelta(hours=30, minutes=5), "30:05:00"),
        (999_999_999_999_999.0, "999999999999999"),
    ],
)
def test_a_value_of_a_sheet_as_text(value: Value, text: str) -> None:
    assert text_of(value) == (text, "")


@pytest.mark.parametrize("value", [1e15, 1.2345e17, math.inf, -math.inf, math.nan])
def test_a_number_with_lost_digits_is_told(value: float) -> None:
    assert text_of(value) == ("", "number_damaged")
