"""XML Spreadsheet 2003: places, types, sheets; and what a hostile one must not do."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from directory_app.domain.errors import EnvironmentFault
from directory_app.formats.tables.books import ListedBook
from directory_app.formats.tables.opening import open_table
from directory_app.formats.tables.packed_parts import Malformed, TooHeavy
from directory_app.formats.tables.spreadsheet_xml import read_spreadsheet_xml
from directory_app.formats.tables.table import TableOptions
from tests.unit.formats.tables.expected import FIXTURES
from tests.unit.formats.tables.test_mutations import mutated

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
START = f'<Workbook xmlns="{SPACE}" xmlns:ss="{SPACE}"><Worksheet ss:Name="Un"><Table>'
END = "</Table></Worksheet></Workbook>"
FIXTURE = FIXTURES / "spreadsheet-2003.xls"


def book(rows: str, most_cells: int = 10_000) -> ListedBook:
    return read_spreadsheet_xml([(START + rows + END).encode()], most_cells)


def cells(rows: str) -> list[tuple[int, list[str]]]:
    return [(line, texts) for line, texts, _ in book(rows).sheet("Un").sent]


def cell(kind: str, text: str) -> tuple[str, str]:
    """The text of a value and the code of what is wrong with it."""
    content = f'<Row><Cell><Data ss:Type="{kind}">{text}</Data></Cell></Row>'
    sent = book(content).sheet("Un").sent
    return (sent[0][1][0], sent[0][2].get("0", "")) if sent else ("", "")


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("String", "5,1", ("5,1", "")),
        ("String", "a&#10;b &amp; &lt;c&gt;", ("a\nb & <c>", "")),
        ("Number", "5145550101", ("5145550101", "")),
        ("Number", "5.145550101E9", ("5145550101", "")),
        ("Number", " 12.50 ", ("12.5", "")),
        ("Number", "-3", ("-3", "")),
        ("Number", "0145", ("0145", "")),
        ("Number", "1_000", ("1_000", "")),
        ("Number", "12,5", ("12,5", "")),
        ("Number", "NaN", ("NaN", "")),
        ("Number", "4.5005001234567E+15", ("", "number_damaged")),
        ("Boolean", "1", ("oui", "")),
        ("Boolean", "0", ("non", "")),
        ("Boolean", "vrai", ("vrai", "")),
        ("DateTime", "2018-03-13T00:00:00.000", ("2018-03-13", "")),
        ("DateTime", "2018-03-13T14:30:00.000", ("2018-03-13 14:30:00", "")),
        ("DateTime", "1899-12-31T09:30:00.000", ("09:30", "")),
        ("DateTime", "mardi", ("mardi", "")),
        ("Error", "#N/A", ("", "cell_error")),
        ("Inconnu", "x", ("x", "")),
        ("String", "  ", ("", "")),
    ],
)
def test_types(kind: str, text: str, expected: tuple[str, str]) -> None:
    assert cell(kind, text) == expected


def test_places() -> None:
    data = "<Data>x</Data>"
    assert cells(
        f'<Row ss:Index="3"><Cell ss:Index="2">{data}</Cell><Cell>{data}</Cell></Row>'
        f'<Row><Cell ss:MergeAcross="2">{data}</Cell><Cell>{data}</Cell></Row>'
        f'<Row ss:Span="3"/><Row><Cell Index="2">{data}</Cell></Row>'
    ) == [(3, ["", "x", "x"]), (4, ["x", "", "", "x"]), (9, ["", "x"])]


def test_comments_are_no_values() -> None:
    comment = "<Comment><Data>note</Data><Cell><Data>faux</Data></Cell></Comment>"
    row = f"<Row><Cell>{comment}<Data>x</Data></Cell><Cell>{comment}</Cell></Row>"
    assert cells(row) == [(1, ["x"])]


def test_sheets_of_the_same_name_are_told_apart() -> None:
    again = f'</Table></Worksheet><Worksheet ss:Name="un"><Table>{"<Row/>"}'
    assert list(book(again).list_names()) == ["Un", "un (2)"]


def test_a_sheet_is_chosen_a_hidden_one_too() -> None:
    table = open_table(FIXTURE, TableOptions(sheet="archives"))
    assert [row.cells for row in table.rows()] == [("Roy",)]
    assert open_table(FIXTURE, TableOptions(sheet="Listes")).header == ("x",)


def test_it_is_read_in_what_it_is_written_in(tmp_path: Path) -> None:
    text = START + "<Row><Cell><Data>Nom</Data></Cell></Row>"
    text += "<Row><Cell><Data>Hélène Côté, œuvre</Data></Cell></Row>" + END
    for declared, encoding in [("UTF-16", "utf-16"), ("ISO-8859-1", "cp1252"), ("UTF-8", "cp1252")]:
        path = tmp_path / f"{declared}-{encoding}.xls"
        path.write_bytes(f'<?xml version="1.0" encoding="{declared}"?>{text}'.encode(encoding))
        (row,) = open_table(path).rows()
        assert row.cells == ("Hélène Côté, œuvre",), declared


@pytest.mark.parametrize(
    "text",
    [
        START + "<Row><Cell>",
        START + "<Row><Cell><Data>A & B</Data></Cell></Row>" + END,
        START + "<Row><Cell><Data>&nbsp;</Data></Cell></Row>" + END,
    ],
)
def test_what_is_not_well_formed_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "coupe.xls"
    path.write_text(text)
    with pytest.raises(EnvironmentFault, match="spreadsheet_unreadable"):
        open_table(path)


def test_entities_are_refused_not_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("confidentiel")
    pairs = zip("abcdefgh", "bcdefghi", strict=True)
    laughs = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairs)
    for declared in (f'<!ENTITY a "ha">{laughs}', f'<!ENTITY i SYSTEM "{secret.as_uri()}">'):
        text = START + "<Row><Cell><Data>&i;</Data></Cell></Row>" + END
        with pytest.raises(Malformed):
            read_spreadsheet_xml([f"<!DOCTYPE x [{declared}]>{text}".encode()], 100)


def test_a_cell_far_away_costs_its_row() -> None:
    far = '<Row ss:Index="99999999"><Cell ss:Index="99999999"><Data>x</Data></Cell></Row>'
    near = "<Row><Cell><Data>y</Data></Cell></Row>"
    assert book(near + far, 20_000).sheet("Un").sent == [
        (1, ["y"], {}),
        (1 << 20, [], {"": "row_too_long"}),
    ]


def test_cells_are_counted_those_between_too() -> None:
    row = '<Row><Cell ss:Index="10000"><Data>x</Data></Cell></Row>'
    with pytest.raises(TooHeavy):
        book(row * 3, 20_000)


@pytest.mark.parametrize("seed", range(5))
def test_damaged_ones(seed: int) -> None:
    random, opened = Random(seed), 0
    for _ in range(60):
        try:
            read_spreadsheet_xml([mutated(FIXTURE.read_bytes(), random)], 10_000)
        except (Malformed, TooHeavy):
            continue
        opened += 1
    assert opened
