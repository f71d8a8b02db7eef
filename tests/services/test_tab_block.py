"""Blocks of cells as spreadsheets write them: every block comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory_app.domain.text import clean_block
from directory_app.services.tab_block import parse_block, write_block

CELLS = st.text(alphabet="aé \"'=+-@;\t\n1", max_size=8)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ("a\n\nb", (("a",), ("",), ("b",))),
        ('"rue A\nbureau 2"\tx', (("rue A\nbureau 2", "x"),)),
        ('"dit ""la Table"""\t2', (('dit "la Table"', "2"),)),
        ('"Maison" ouverte\tx', (('"Maison" ouverte', "x"),)),
        ('"jamais fermé\ta', (('"jamais fermé', "a"),)),
        ("\t\t", (("", "", ""),)),
        ("", ()),
    ],
)
def test_a_block_is_read_as_spreadsheets_write_it(text: str, block: object) -> None:
    assert parse_block(text) == block


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_what_was_copied_is_pasted_as_it_was(rows: list[list[str]]) -> None:
    cleaned = tuple(tuple(clean_block(cell) for cell in row) for row in rows)
    assert parse_block(write_block(cleaned)) == cleaned


def test_no_copied_cell_is_run_as_a_formula() -> None:
    assert write_block([["=1+1", "@x", "-2", "+1"]]) == "'=1+1\t'@x\t'-2\t'+1"
