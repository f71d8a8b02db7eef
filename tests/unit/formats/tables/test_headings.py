"""The row of headings: below titles, above data, or not there."""

from __future__ import annotations

import pytest

from directory_app.domain.errors import UserError
from directory_app.formats.tables.first_rows import first_rows
from directory_app.formats.tables.headings import Layout, is_value, layout

ROW = ["Maison d’essai", "ME", "514 555-0101", "info@example.org"]
HEAD = ["Organisme", "Sigle", "Téléphone", "Courriel"]


@pytest.mark.parametrize(
    "cell",
    [
        "info@example.org",
        "Hélène Côté <h.cote@example.org>",
        "514 555-0101",
        "(514) 555-0101",
        "514-555-0101 poste 25",
        "+1 514 555 0101",
        "5145550101",
        "H2X 0Z9",
        "h2x0z9",
        "https://example.org",
        "www.example.org",
        "2018-03-13",
    ],
)
def test_values_that_no_heading_is(cell: str) -> None:
    assert is_value(cell)


@pytest.mark.parametrize(
    "cell",
    ["Courriel", "E-mail 1 - Value", "Tél. (bureau)", "Adresse 2", "2024", "06", "@", "", "B12"],
)
def test_headings_are_no_values(cell: str) -> None:
    assert not is_value(cell)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([HEAD, ROW], Layout(0, 1)),
        ([HEAD], Layout(0, 1)),
        ([ROW, ROW], Layout(None, 0)),
        ([["Liste 2026", "", "", ""], HEAD, ROW], Layout(1, 2)),
        ([["Liste 2026"], ["Mise à jour", "novembre"], HEAD, ROW, ROW], Layout(2, 3)),
        ([["Liste 2026"], ROW, ROW], Layout(None, 1)),
        ([["Nom", "Sigle", "", ""], ROW, ROW], Layout(0, 1)),
        ([["info@example.org", "", "", ""], ROW, ROW], Layout(None, 0)),
        ([["Nom", "2024", "2025"], ["ME", "12", "13"]], Layout(0, 1)),
        ([["1", "Côté"], ["2", "Roy"], ["3", "Lam"]], Layout(None, 0)),
        ([["Nom", "Note"], ["Côté", ""], ["Roy", ""]], Layout(0, 1)),
        ([["Membres", ""], ["Nom", "Sigle"], ["Maison", "ME"]], Layout(1, 2)),
        ([["Courriel"], ["info@example.org"]], Layout(0, 1)),
        ([], Layout(None, 0)),
    ],
)
def test_the_layout_of_first_rows(rows: list[list[str]], expected: Layout) -> None:
    assert layout(rows) == expected


def test_a_person_chooses_the_line_of_the_headings() -> None:
    rows = [(1, ["Titre"]), (3, HEAD), (4, HEAD), (6, ROW)]
    top = first_rows(rows, 4)
    assert (top.header, top.first_line) == (tuple(HEAD), 5)
    assert top.titles == ("Titre", "Organisme · Sigle · Téléphone · Courriel")


def test_or_that_there_is_none() -> None:
    top = first_rows([(1, HEAD), (2, ROW)], 0)
    assert (top.header, top.header_line, top.first_line, top.titles) == ((), 0, 1, ())
    assert top.headings(3) == ("", "", "")


@pytest.mark.parametrize("line", [2, 9, -1])
def test_a_line_where_no_row_begins_is_refused(line: int) -> None:
    with pytest.raises(UserError, match="header_line_missing"):
        first_rows([(1, HEAD), (3, ROW)], line)
