"""The border for text: what enters a field."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.text import NBSP, clean_block, clean_line


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("  Gaëlle \t Fedida\n", "Gaëlle Fedida"),
        (f"514{NBSP}382\u202f0310\u2009x", "514 382 0310 x"),
        ("Caf\u0065\u0301", "Café"),
        ("a\x00b\x1bc\x7fd", "abcd"),
        ("zéro\u200blarg\u00adeur\ufeff", "zérolargeur"),
        ("\u202egnp.exe\u2066", "gnp.exe"),
        ("lone\ud800surrogate", "lonesurrogate"),
        ("a\u2028b\x85c", "a b c"),
        ("", ""),
    ],
)
def test_clean_line(typed: str, expected: str) -> None:
    assert clean_line(typed) == expected


def test_clean_block_keeps_lines_and_blank_lines_between_them() -> None:
    assert clean_block("\r\n 1,  rue X \r\n\rMontréal\u2028H2X\t3V8 \n\n") == (
        "1, rue X\n\nMontréal\nH2X 3V8"
    )


@given(st.text())
def test_clean_line_is_idempotent_and_leaves_nothing_unfit(text: str) -> None:
    cleaned = clean_line(text)
    assert clean_line(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} for c in cleaned)
    assert "  " not in cleaned


@given(st.text(alphabet=st.characters() | st.sampled_from("\r\n\u2028 \t")))
def test_clean_block_is_clean_line_by_line(text: str) -> None:
    cleaned = clean_block(text)
    assert clean_block(cleaned) == cleaned
    assert all(clean_line(line) == line for line in cleaned.split("\n"))
    assert clean_line(cleaned) == clean_line(text)
