"""What may be typed next in a search: the words that filter, and the values after their colon.

Pure: text, cursor and known values in, hints out. Half-typed text gives hints, never an error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from .folding import fold_compact, fold_words
from .query_words import FILTERS, FilterWord, Takes, find_filter_word, quoted

LEAST_LETTERS = 2
"""A single letter begins too many words."""

MOST_HINTS = 6

Value = tuple[str, int | None]
"""What may stand after a colon, and how many contacts have it where that is known."""

ValuesOf = Callable[[str], Sequence[Value]]
"""By the name of a filter in code; empty while they are not known."""

_AT_CURSOR = re.compile(
    r"(?:^|(?<=\s))-?(?:(?P<word>\w+)\s?:\s?(?P<value>\"[^\"]*|[^\s\":]*)|(?P<begun>\w+))$"
)
"""The word that ends at the cursor: a filter with its value, quoted or not, or a word begun."""


@dataclass(frozen=True, slots=True)
class Hint:
    """``text``: what takes the place of what is typed; ``shown``: what stands for it on screen;
    ``count``: how many contacts it has, where that is known."""

    text: str
    shown: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Hints:
    """Hints for the characters from ``start`` to ``end`` of the typed text."""

    start: int
    end: int
    hints: tuple[Hint, ...] = ()


def hints(text: str, cursor: int, lang: str, values_of: ValuesOf) -> Hints:
    """What the word at the cursor may become, in a language (``fr``, ``en``), the best first."""
    before = text[:cursor]
    found = _AT_CURSOR.search(before)
    if found is None:
        return Hints(cursor, cursor)
    if found["word"]:
        word = find_filter_word(found["word"])
        known = _values(word, found["value"], lang, values_of) if word else ()
        return Hints(found.start("value"), cursor, tuple(known))
    begun = _words(found["begun"], lang)
    return Hints(found.start("begun"), cursor, tuple(begun))


def accepted(text: str, offered: Hints, hint: Hint) -> tuple[str, int]:
    """The text with a hint in the place of what was typed, and where the cursor stands then."""
    rest = text[offered.end :]
    is_whole = not hint.text.endswith(":")
    added = hint.text + (" " if is_whole and not rest.startswith(" ") else "")
    return text[: offered.start] + added + rest, offered.start + len(added)


def _words(begun: str, lang: str) -> Iterable[Hint]:
    wanted = fold_compact(begun)
    if len(wanted) < LEAST_LETTERS:
        return
    for one in FILTERS:
        names = one.french + one.english if lang == "fr" else one.english + one.french
        named = next((name for name in names if fold_compact(name).startswith(wanted)), "")
        if named:
            yield Hint(f"{named}:", f"{named}:")


def _values(word: FilterWord, typed: str, lang: str, values_of: ValuesOf) -> Sequence[Hint]:
    known = list(values_of(word.name))
    if word.takes is Takes.WORD:
        known = [(texts[lang != "fr"], None) for texts in word.choices.values()]
    clean = typed.strip('"')
    pairs = [(rank, one) for one in known if (rank := _rank(one[0], clean, word)) is not None]
    best = sorted(pairs, key=lambda pair: (pair[0], -(pair[1][1] or 0)))[:MOST_HINTS]
    found = [_of_value(one, word) for _, one in best]
    is_typed = len(found) == 1 and found[0].text == typed
    return () if is_typed else found


def _of_value(value: Value, word: FilterWord) -> Hint:
    text, count = value
    return Hint(text if word.takes is Takes.DAY else quoted(text), text, count)


def _rank(value: str, typed: str, word: FilterWord) -> int | None:
    """0 for a value that begins as typed, 1 where each word typed begins one of its own."""
    if word.takes is Takes.DAY:
        return 0 if value.startswith(typed) else None
    if fold_compact(value).startswith(fold_compact(typed)):
        return 0
    words, wanted = fold_words(value), fold_words(typed)
    is_meant = all(any(word.startswith(one) for word in words) for one in wanted)
    return 1 if wanted and is_meant else None
