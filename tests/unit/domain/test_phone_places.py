"""Where ``find_phones`` says that a number stands: what a reader of running text highlights."""

from __future__ import annotations

import pytest

from directory_app.domain.phone_reader import find_phones

LINES = (
    ("Tél. : 514 555-0101, poste 25, info", ["514 555-0101, poste 25"]),
    ("514-555-0101 / 855-555-0102", ["514-555-0101", "855-555-0102"]),
    ("(514) 555‑0101", ["(514) 555‑0101"]),
    ("5145550101", ["5145550101"]),
    ("rien", []),
)


@pytest.mark.parametrize(("line", "numbers"), LINES)
def test_a_number_is_where_it_is_said(line: str, numbers: list[str]) -> None:
    assert [line[match.start : match.end] for match in find_phones(line)] == numbers
