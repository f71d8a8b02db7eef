"""The plain text and the way back to what was pasted."""

from __future__ import annotations

import pytest

from directory_app.formats.free_text.cleaning import make_plain
from directory_app.formats.free_text.records import Span

from .expectations import read_facts

PLAIN = {
    "An\u200bne": "Anne",
    "a\u00a0b\u202fc": "a b c",
    "514\u2011555": "514-555",
    "l’été": "l'été",
    "e\u0301te\u0301": "été",
    "a\r\nb": "a \nb",
    "a\u2028b": "a\nb",
    "\x00a\ud800b": "ab",
    "a＠b": "a@b",
    "\u202eabc\u202c": "abc",
    "so\u00adleil": "soleil",
    "x\u0332y": "x\u0332y",
}


@pytest.mark.parametrize(("pasted", "plain"), PLAIN.items())
def test_text_is_made_plain(pasted: str, plain: str) -> None:
    assert make_plain(pasted).text == plain


@pytest.mark.parametrize(
    ("pasted", "piece", "expected"),
    [
        ("ab\u200bcd", "bc", Span(1, 4)),
        ("te\u0301l", "é", Span(1, 3)),
        ("te\u0301l", "él", Span(1, 4)),
        ("\ufeffAnne", "Anne", Span(1, 5)),
        ("Anne\u200b", "Anne", Span(0, 4)),
    ],
)
def test_a_place_leads_back(pasted: str, piece: str, expected: Span) -> None:
    plain = make_plain(pasted)
    at = plain.text.index(piece)
    assert plain.span(at, at + len(piece)) == expected


def test_a_list_copied_with_everything_invisible() -> None:
    text = (
        "· An\u200bne Co\u0302te\u0301,\u00a0Coali\u00adtion des lacs (C\u2060L)\u00a0: "
        "514\u00a0555\u20110101, a\u200b@exam\u00adple.org"
    )
    assert read_facts(text) == [
        {
            "given_name": "Anne",
            "family_name": "Côté",
            "organisation": "Coalition des lacs",
            "acronym": "CL",
            "phones": ["514 555‑0101"],
            "emails": ["a@example.org"],
        }
    ]
