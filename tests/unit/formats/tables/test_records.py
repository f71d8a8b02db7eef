"""Delimited records: well-written ones come back equal, broken ones cost themselves only."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.errors import EnvironmentFault
from directory_app.formats.csv_file import EXACT, encode_row
from directory_app.formats.tables import lines
from directory_app.formats.tables.lines import Lines, NumberedLine, lines_of
from directory_app.formats.tables.records import MAX_QUOTED_LINES, Records
from tests.unit.formats.tables.expected import codes


def read(text: str, delimiter: str | None = ";", **named: Any) -> list[Any]:
    found = Records(lines_of(text, named.get("end", "\n")), delimiter, named.get("width"))
    return [(line, cells, codes(problems)) for line, cells, problems in found]


def rows(text: str, delimiter: str | None = ";", **named: Any) -> list[list[str]]:
    return [cells for _, cells, _ in read(text, delimiter, **named)]


CELL = st.text(st.sampled_from("ab é\n\r\";,\t|'=\u00a0"), max_size=6)
ROWS = st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=5)


@given(ROWS)
def test_what_our_own_writer_wrote_comes_back(table: list[list[str]]) -> None:
    data = b"".join(encode_row(row, EXACT) for row in table)
    assert rows(data.decode(), ",") == table


@given(ROWS)
def test_what_is_quoted_whole_comes_back(table: list[list[str]]) -> None:
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in table]
    text = "".join(";".join(row) + "\r\n" for row in quoted)
    assert rows(text) == table


@given(st.text(st.sampled_from('ab";\n\r '), max_size=60), st.sampled_from([None, 2, 3]))
def test_any_text_is_read_and_no_letter_is_lost(text: str, width: int | None) -> None:
    found = "".join("".join(row) for row in rows(text, width=width))
    for letter in "ab":
        assert found.count(letter) == text.count(letter)


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("a;b", ["a", "b"]),
        ("a;", ["a", ""]),
        (";", ["", ""]),
        ('"a";"b"', ["a", "b"]),
        ('"a;b";"c"', ["a;b", "c"]),
        ('"";""', ["", ""]),
        ('a;"b"', ["a", "b"]),
        ('a; "b;c" ;d', ["a", "b;c", "d"]),
        ('écran 5";b', ['écran 5"', "b"]),
        ('"dit ""ah""";b', ['dit "ah"', "b"]),
        ('"""";b', ['"', "b"]),
    ],
)
def test_a_line_of_cells(line: str, cells: list[str]) -> None:
    for end in ("", "\n", "\r\n"):
        assert read(line + end) == [(1, cells, [])]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('"Les "Amis" du lac";x', ['Les "Amis" du lac', "x"]),
        ('"A" et B;x', ['"A" et B', "x"]),
        ('"A" et B;"x"', ['"A" et B', "x"]),
    ],
)
def test_a_stray_quote_is_told(line: str, cells: list[str]) -> None:
    assert read(line) == [(1, cells, ["quote_stray"])]


def test_a_cell_goes_on_over_lines_and_the_next_record_knows_its_line() -> None:
    assert read('a;"b\n\nc"\nd;e\n') == [(1, ["a", "b\n\nc"], []), (4, ["d", "e"], [])]


def test_two_cells_of_one_record_go_on() -> None:
    assert rows('"a\nb";"c\nd"\ne;f\n') == [["a\nb", "c\nd"], ["e", "f"]]


def test_a_quote_that_never_closes_costs_its_own_line() -> None:
    found = read('a;"b\n' + "c;d\n" * 50)
    assert found[0] == (1, ["a", "b"], ["quote_unclosed"])
    assert found[1:] == [(line, ["c", "d"], []) for line in range(2, 52)]


def test_it_costs_no_more_before_a_quote_far_below() -> None:
    found = read('a;"b\n' + "c;d\n" * (2 * MAX_QUOTED_LINES) + 'e;"f"\n')
    assert len(found) == 2 * MAX_QUOTED_LINES + 2
    assert [line for line, _, problems in found if problems] == [1]


def test_the_width_tells_a_note_from_a_quote_left_open() -> None:
    text = 'a;"b;c\nd;e;f\ng;h"\n'
    assert rows(text, width=3) == [["a", "b", "c"], ["d", "e", "f"], ["g", 'h"']]
    assert rows(text) == [["a", "b;c\nd;e;f\ng;h"]]


def test_the_second_cell_left_open_is_told_where_it_opens() -> None:
    first, second = Records(lines_of('a;"b\nc";"d\ne;f\n'), ";")
    assert first[1] == ["a", "b\nc", "d"]
    assert first[2][0].params == {"line": "2"}
    assert second[:2] == (3, ["e", "f"])


def test_lines_may_end_in_returns() -> None:
    assert rows('a;"b\nc"\rd;e\r', end="\r") == [["a", "b\nc"], ["d", "e"]]


def test_a_text_without_separator_has_one_column() -> None:
    assert rows('a;b\n"c, d"\n', None) == [["a;b"], ["c, d"]]


@pytest.fixture
def short_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "MAX_LINE_CHARACTERS", 100)
    monkeypatch.setattr(lines, "MAX_SKIPPED_CHARACTERS", 1000)


@pytest.mark.usefixtures("short_lines")
def test_a_line_that_is_too_long_costs_itself() -> None:
    found = read("a;b\n" + "x" * 500 + "\nc;d\n")
    assert found == [(1, ["a", "b"], []), (2, [], ["row_too_long"]), (3, ["c", "d"], [])]


@pytest.mark.usefixtures("short_lines")
@pytest.mark.parametrize("size", [98, 99, 100, 101])
def test_at_the_limit(size: int) -> None:
    assert len(read("x" * size + "\nc;d\n")) == 2


@pytest.mark.usefixtures("short_lines")
def test_a_line_that_does_not_end_stops_the_reading_with_its_number() -> None:
    with pytest.raises(EnvironmentFault, match="line_endless") as caught:
        read("a;b\n" + "x" * 5000 + "\n")
    assert caught.value.params["line"] == 2


class CountedLines(Lines):
    """Lines that count how often one is taken, given back or not."""

    taken = 0

    def __next__(self) -> NumberedLine:
        self.taken += 1
        return super().__next__()


@pytest.mark.parametrize("broken", ['a;"b\n', 'a;"\n', 'a;""b\n', 'a;"b";"c\n', '"\n', 'a;"""\n'])
@pytest.mark.parametrize("sound", ["c;d\n", 'c;d""\n', 'c;"d"\n', "c\n"])
@pytest.mark.parametrize("width", [None, 2, 3])
def test_quotes_everywhere_cost_a_few_readings_of_each_line(
    broken: str, sound: str, width: int | None
) -> None:
    text = (broken * 5 + sound * 5) * 100 + broken * 300 + sound * 2_500
    counted = CountedLines(io.StringIO(text))
    found = sum(1 for _ in Records(counted, ";", width))
    assert 0 < found <= text.count("\n")
    assert counted.taken <= 4 * text.count("\n")
