"""What may be typed next in a search."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.query import Filter, parse_query
from directory_app.domain.query_hints import MOST_HINTS, Value, accepted, hints

VALUES: Mapping[str, Sequence[Value]] = {
    "sector": [("Santé mentale", 12), ("Santé", 40), ("Familles", 3)],
    "territory": [("Montréal", 9), ("Bas-Saint-Laurent", 2)],
    "verified": [("<2026", None), (">2026", None), ("jamais", None)],
}


def values_of(name: str) -> Sequence[Value]:
    return VALUES.get(name, ())


def shown(text: str, lang: str = "fr", cursor: int | None = None) -> list[str]:
    found = hints(text, len(text) if cursor is None else cursor, lang, values_of)
    return [one.shown for one in found.hints]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("s", []),
        ("se", ["secteur:"]),
        ("table SEC", ["secteur:"]),
        ("ver", ["vérifié:"]),
        ("all", ["alliance:"]),
        ("-vil", ["ville:"]),
        ("cocq-se", []),
        ("secteur:", ["Santé", "Santé mentale", "Familles"]),
        ("secteur:san", ["Santé", "Santé mentale"]),
        ("secteur: men", ["Santé mentale"]),
        ('secteur:"santé m', ["Santé mentale"]),
        ("secteur:Familles", []),
        ("territoire:laur", ["Bas-Saint-Laurent"]),
        ("vérifié:<", ["<2026"]),
        ("sans:cou", ["courriel"]),
        ("inconnu:x", []),
        ("secteur:xyz", []),
    ],
)
def test_half_typed_text_gives_hints(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_english_names_come_first_in_english() -> None:
    assert shown("sec", "en") == ["sector:"]
    assert shown("without:ema", "en") == ["email"]


def test_the_word_at_the_cursor_counts_not_the_last() -> None:
    text = "sec santé"
    found = hints(text, 3, "fr", values_of)
    assert accepted(text, found, found.hints[0]) == ("secteur: santé", 8)


def test_a_value_of_several_words_is_quoted_and_read_back() -> None:
    text = "coalition secteur:men"
    found = hints(text, len(text), "fr", values_of)
    typed, cursor = accepted(text, found, found.hints[0])
    assert typed == 'coalition secteur:"Santé mentale" '
    assert cursor == len(typed)
    assert parse_query(typed).filters == (Filter("sector", "Santé mentale"),)


@given(st.text(max_size=60), st.integers(0, 70), st.sampled_from(["fr", "en"]))
def test_anything_typed_gives_hints_that_can_be_taken(text: str, cursor: int, lang: str) -> None:
    found = hints(text, cursor, lang, values_of)
    assert len(found.hints) <= max(MOST_HINTS, 13)
    for one in found.hints:
        typed, at = accepted(text, found, one)
        assert one.text in typed
        assert 0 <= at <= len(typed)
        parse_query(typed)
