"""Where a query's words stand in a text as it is shown. Pure: text in, positions out."""

from __future__ import annotations

from functools import lru_cache

from directory_app.domain.folding import fold_character
from directory_app.domain.query import Query

Span = tuple[int, int]
"""Start and length, in characters of the text."""


def find_spans(text: str, query: Query) -> tuple[Span, ...]:
    """The places to highlight: beginnings of words, or digits of a telephone number."""
    if query.number:
        return _digit_spans(text, query.number)
    folded, origins = _folded(text)
    spans: set[Span] = set()
    for term in query.terms:
        spans |= _word_spans(folded, origins, term)
    return _merged(spans)


@lru_cache(maxsize=1_024)  # the same rows are painted again for each key that is typed
def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the position it came from."""
    letters: list[str] = []
    origins: list[int] = []
    for position, character in enumerate(text):
        folded = fold_character(character)
        letters.append(folded)
        origins.extend([position] * len(folded))
    return "".join(letters), origins


def _word_spans(folded: str, origins: list[int], term: str) -> set[Span]:
    spans: set[Span] = set()
    at = folded.find(term)
    while at >= 0:
        if at == 0 or folded[at - 1] == " ":
            first, last = origins[at], origins[at + len(term) - 1]
            spans.add((first, last - first + 1))
        at = folded.find(term, at + 1)
    return spans


def _digit_spans(text: str, number: str) -> tuple[Span, ...]:
    places = [n for n, character in enumerate(text) if character.isdecimal()]
    at = "".join(text[n] for n in places).find(number)
    if at < 0:
        return ()
    first, last = places[at], places[at + len(number) - 1]
    return ((first, last - first + 1),)


def _merged(spans: set[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, length in sorted(spans):
        if merged and start <= merged[-1][0] + merged[-1][1]:
            begin, known = merged[-1]
            merged[-1] = (begin, max(known, start + length - begin))
        else:
            merged.append((start, length))
    return tuple(merged)
