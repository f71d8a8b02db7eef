"""A text of somebody else's without the passages that tell an erased contact.

The rest of the text is its author's and stays to the letter. Knows texts, nothing of tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from directory_app.domain.folding import fold, fold_character

from .erased_words import ErasedWords, Sort, acronym_pattern

OMISSION = "…"
"""Stands where a passage was (OQLF, « points de suspension »: what was taken out of a text)."""

_BETWEEN_DIGITS = r"[\s.\-/]{0,3}"
_COUNTRY = r"(?:\+?1[\s.\-]{0,2})?"
_ONLY_SIGNS = re.compile(r"[\W_]*")

Span = tuple[int, int]


def without_words(text: str, words: ErasedWords) -> str:
    """The text with an ellipsis for each name, number, address or identifier that tells one of
    them; a line that tells them some other way goes whole."""
    left = _cut(text, _merged(sorted(_spans(text, words))))
    if not words.are_in(left):
        return left
    lines = [OMISSION if words.are_in(line) else line for line in left.split("\n")]
    return OMISSION if words.are_in("\n".join(lines)) else "\n".join(lines)


def says_nothing(text: str) -> bool:
    """Whether nothing but signs is left of a text."""
    return _ONLY_SIGNS.fullmatch(text) is not None


def _cut(text: str, spans: list[Span]) -> str:
    parts, place = [], 0
    for start, end in spans:
        parts += [text[place:start], OMISSION]
        place = end
    return "".join((*parts, text[place:]))


def _merged(spans: list[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _spans(text: str, words: ErasedWords) -> Iterator[Span]:
    names: list[list[str]] = []
    for sort, word in words.found_in(text):
        if sort is Sort.NAME:
            names.append(word.split())
        else:
            yield from (found.span() for found in _pattern(sort, word).finditer(text))
    if names:
        yield from _spans_of_names(text, names)


def _pattern(sort: Sort, word: str) -> re.Pattern[str]:
    if sort is Sort.ACRONYM:
        return acronym_pattern(word)
    if sort is not Sort.DIGITS:
        return re.compile(re.escape(word), re.IGNORECASE)
    area, own = word[:-7], _BETWEEN_DIGITS.join(word[-7:])
    return re.compile(_COUNTRY + rf"(?:\({area}\)|{area})" + _BETWEEN_DIGITS + own)


def _spans_of_names(text: str, names: Sequence[list[str]]) -> Iterator[Span]:
    placed = list(_words_of(text))
    folded = [fold(word) for word, _ in placed]
    for name in names:
        for first in range(len(folded) - len(name) + 1):
            if folded[first : first + len(name)] == name:
                yield placed[first][1][0], placed[first + len(name) - 1][1][1]


def _words_of(text: str) -> Iterator[tuple[str, Span]]:
    """The words of a text as :func:`fold` makes them out, each with where it stands."""
    letters = (
        (letter, place)
        for place, character in enumerate(text)
        for letter in fold_character(character)
    )
    for is_space, group in groupby(letters, key=lambda one: one[0].isspace()):
        if not is_space:
            found = list(group)
            yield "".join(letter for letter, _ in found), (found[0][1], found[-1][1] + 1)
