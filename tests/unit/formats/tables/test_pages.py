"""Web pages that stand in for workbooks: their tables as a person sees them, nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.formats.tables.books import ListedBook, Refused
from directory_app.formats.tables.html_tables import read_html_tables
from directory_app.formats.tables.limits import LIMITS
from directory_app.formats.tables.opening import open_table
from directory_app.formats.tables.packed_parts import Malformed, TooHeavy
from directory_app.formats.tables.table import TableOptions
from tests.unit.formats.tables.expected import FIXTURES, as_json, codes
from tests.unit.formats.tables.test_mutations import mutated

PAGES = sorted(FIXTURES.glob("page-*.xls"))


def book(page: str, most_cells: int = 10_000) -> ListedBook:
    return read_html_tables([page.encode()], most_cells)


def rows(page: str) -> list[list[str]]:
    """The cells of the table that is proposed."""
    found = book(page)
    return [cells for _, cells, _ in found.sheet(found.list_by_preference()[0]).sent]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<p>a</p>\n<p>b</p>", "a\nb"),
        ("<div>a<br></div><div>b</div>", "a\nb"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("  a \n\t b  ", "a b"),
        ("<b>a</b><i>b</i>", "ab"),
        ("&nbsp;", ""),
        ("a&nbsp;b", "a\u00a0b"),
        ("<pre>a\n  b</pre>c", "a\nb\nc"),
        ("&eacute;&#233;&#xE9;&#146;&amp;lt;&inconnu;", "ééé’&lt;&inconnu;"),
        ("x<script>document.write('y')</script><style>z</style>", "x"),
        ("x<span style='color:red; DISPLAY : none'>y</span><i hidden>z</i>", "x"),
        ("x<select><option>y</select><!-- z --><template>z</template>", "x"),
        ("<a href='mailto:a@example.org'>a@example.org</a>", "a@example.org"),
        ("<textarea>x</textarea><img src='y' alt='z'>", "x"),
        ("<comment>note</comment>x", "x"),
    ],
)
def test_the_text_of_a_cell(cell: str, text: str) -> None:
    assert rows(f"<table><tr><td>.<td>{cell}</td><td>.</table>") == [[".", text, "."]]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("<tr><td>a<td>b<tr><td>c", [["a", "b"], ["c"]]),
        ("<td>a<td>b<tr><td>c", [["a", "b"], ["c"]]),
        ("<tr><td>a<div><td>b<font><p><td>c<tr><td>d", [["a", "b", "c"], ["d"]]),
        ("<tr><td><h2>a<td>b<tr><td>c", [["a", "b"], ["c"]]),
        ("<tr><td colspan=2>a<td>b", [["a", "", "b"]]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", [["a", "b"], ["", "c"]]),
        (
            "<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d",
            [["a", "", "b"], ["", "", "c"], ["d"]],
        ),
        ("<thead><tr><td rowspan=9>a<td>b<tbody><tr><td>c", [["a", "b"], ["c"]]),
        ("<tr><td colspan=-1>a<td colspan=x>b<td rowspan=0>c", [["a", "b", "c"]]),
        ("<tr><td>a<td hidden>b<td>c", [["a", "", "c"]]),
        ("<tr hidden><td>a<tr><td>b", [["b"]]),
        ("<tr><form><td>a</form><td>b", [["a", "b"]]),
        ("<tr><td x:num='5145550101'>5,15E+09<td sdval='12.5'>####", [["5145550101", "12.5"]]),
        ("<tr><td x:num='3.14159'>3,14<td x:num='x'>5E+09", [["3,14", "5E+09"]]),
    ],
)
def test_the_rows_of_a_table(table: str, expected: list[list[str]]) -> None:
    assert rows(f"<table>{table}</table>") == expected


def test_rows_are_counted_as_they_stand() -> None:
    page = "<table><tr><td>a<tr><tr style='display:none'><td>b<tr><td>&nbsp;<tr><td>c</table>"
    assert [line for line, _, _ in book(page).sheet("Tableau 1").sent] == [1, 5]


def test_tables_are_named_and_the_biggest_is_proposed() -> None:
    found = book(
        "<h1>Équipe <b>&amp; amis</b></h1><table><tr><td>a</table><table><tr><td>b<td>c</table>"
        "<table><caption>Équipe &amp; amis<tr><td>d</table><table></table>"
    )
    assert list(found.list_names()) == ["Équipe & amis", "Tableau 2", "Équipe & amis (2)"]
    assert found.list_by_preference()[0] == "Tableau 2"


def test_a_small_table_in_a_cell_is_text_of_that_cell() -> None:
    inner = "<table><tr><td>Bur.<td>1<tr><td>Cell.<td>2</table>"
    page = f"<table><tr><td>Nom<td>Tél.<tr><td>Roy<td>{inner}<tr><td>Lam<td>{inner}</table>"
    phones = "Bur. 1\nCell. 2"
    assert rows(page) == [["Nom", "Tél."], ["Roy", phones], ["Lam", phones]]
    assert len(book(page).list_names()) == 1


def test_a_table_laid_out_by_another_is_found() -> None:
    inner = "".join(f"<tr><td>{number}<td>x" for number in range(5))
    page = f"<table><tr><td>Menu<td><table>{inner}</table></table>"
    assert rows(page) == [[str(number), "x"] for number in range(5)]
    assert len(book(page).list_names()) == 2


def test_of_very_many_tables_the_biggest_are_there() -> None:
    small = "<table><tr><td>x</table>"
    found = book(small * 400 + "<table><caption>Liste<tr><td>a<td>b</table>" + small * 400)
    assert len(found.list_names()) == 500
    assert found.list_by_preference()[0] == "Liste"


@pytest.mark.parametrize("name", ["Fédérations", "fédérations "])
def test_a_table_is_chosen(name: str) -> None:
    table = open_table(FIXTURES / "page-laid-out.xls", TableOptions(sheet=name))
    assert [row.cells for row in table.rows()] == [("Fédération d’essai", "Alma")]
    assert table.warnings == ("other_tables",)


@pytest.mark.parametrize("page", ["<html><body><p>Bonjour", "<html><table></table>", "<html>"])
def test_a_page_without_a_table_is_told(tmp_path: Path, page: str) -> None:
    path = tmp_path / "page.xls"
    path.write_text(page)
    code = "table_empty" if "<table>" in page else "page_without_table"
    with pytest.raises(EnvironmentFault, match=code) as caught:
        open_table(path)
    assert caught.value.params["file"] == "page.xls"


def test_an_encoding_is_given() -> None:
    path = FIXTURES / "page-undeclared.xls"
    table = open_table(path, TableOptions(encoding="mac-roman"))
    assert (table.encoding, table.warnings) == ("mac-roman", ())
    assert next(table.rows()).cells != ("Hélène Côté", "Québec")
    with pytest.raises(UserError, match="encoding_unknown"):
        open_table(path, TableOptions(encoding="latin-99"))
    with pytest.raises(UserError, match="encoding_wrong"):
        open_table(path, TableOptions(encoding="utf-8"))


@pytest.mark.parametrize("label", ["x-inconnu", "utf-7", "rot13", "utf-16"])
def test_a_false_encoding_is_not_believed(tmp_path: Path, label: str) -> None:
    path = tmp_path / "page.xls"
    page = f"<meta charset={label}><table><tr><td>Nom<tr><td>Hélène Côté, à Québec</table>"
    path.write_bytes(page.encode("windows-1252"))
    table = open_table(path)
    assert (table.encoding, table.warnings) == ("windows-1252", ("encoding_guessed",))


def test_a_declared_encoding_that_is_not_ours_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.xls"
    page = "<meta charset=iso-8859-2><table><tr><td>Nom<tr><td>Łukasz Dvořák</table>"
    path.write_bytes(page.encode("iso-8859-2"))
    table = open_table(path)
    assert (table.encoding, table.warnings) == ("iso8859-2", ())
    assert [row.cells for row in table.rows()] == [("Łukasz Dvořák",)]


def test_letters_that_do_not_decode_are_told(tmp_path: Path) -> None:
    path = tmp_path / "page.xls"
    text = "<table><tr><td>Nom<tr><td>Hélène Côté<tr><td>Élise Brûlé<tr><td>Zo#</table>"
    path.write_bytes(text.encode().replace(b"#", b"\xeb"))
    *_, last = open_table(path).rows()
    assert (last.cells, codes(last.problems)) == (("Zo\ufffd",), ["character_damaged"])


def test_nothing_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("<table><tr><td>confidentiel<td>x</table>")
    link = secret.as_uri()
    path = tmp_path / "page.xls"
    path.write_text(
        f"<!DOCTYPE html SYSTEM '{link}'><base href='{link}'><link rel=stylesheet href='{link}'>"
        f"<table><tr><td>Nom<tr><td><iframe src='{link}'></iframe><object data='{link}'></object>"
        f"<img src='{link}'>Roy</table>"
    )
    table = open_table(path)
    assert (table.sheets, [row.cells for row in table.rows()]) == (("Tableau 1",), [("Roy",)])


@pytest.mark.parametrize(
    ("page", "cells"),
    [
        ("<table>" + "<tr><td>x" * 200, 100),
        ("<table><tr>" + "<td colspan=1000>x" * 3, 1_000),
        ("<table><tr>" + "<td rowspan=65000 colspan=1000>x" * 3 + "<tr><td>y", 3_000),
    ],
)
def test_cells_are_counted_those_between_too(page: str, cells: int) -> None:
    with pytest.raises(TooHeavy):
        book(page, cells)


def test_a_row_of_too_many_columns_costs_itself() -> None:
    page = "<table><tr>" + "<td colspan=999999>x" * 30 + "<tr><td>y</table>"
    assert book(page, 100_000).sheet("Tableau 1").sent == [
        (1, [], {"": "row_too_long"}),
        (2, ["y"], {}),
    ]


def test_a_page_of_unclosed_elements_is_read_to_its_end() -> None:
    page = "<table>" + "<tr><td><font><b><div>a<td><i>b" * 3_000
    assert len(rows(page)) == 3_000


def test_tables_in_tables_without_end_are_read_at_once() -> None:
    found = book("<table><tr><td>a" * 3_000)
    assert found.list_names()


def test_limits_hold_for_pages_too() -> None:
    path = FIXTURES / "page-of-php.xls"
    for limits in (replace(LIMITS, cells=5), replace(LIMITS, file_bytes=100)):
        with pytest.raises(EnvironmentFault, match="spreadsheet_too_heavy"):
            open_table(path, limits=limits)


@pytest.mark.parametrize("seed", range(5))
def test_damaged_pages(seed: int) -> None:
    random = Random(seed)
    for _ in range(60):
        data = mutated(random.choice(PAGES).read_bytes(), random)
        pieces = [data[at : at + 100] for at in range(0, len(data), 100)]
        try:
            found = read_html_tables(pieces, 10_000)
        except (Refused, Malformed, TooHeavy):
            continue
        assert all(found.sheet(name).sent is not None for name in found.list_names())


def test_the_pages_of_libreoffice_say_what_its_workbooks_do() -> None:
    page, ods = as_json(FIXTURES / "workbook-page.xls"), as_json(FIXTURES / "workbook.ods")
    for name in ("header_line", "header", "titles", "row_count"):
        assert page[name] == ods[name]
    assert [row["line"] for row in page["rows"]] == [row["line"] for row in ods["rows"]]
