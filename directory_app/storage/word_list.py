"""The words that names, values and functions are made of: what a mistyped word may have meant.

Read off the public index, so that no confidential value is ever proposed. Words with a digit are
left out (a wrong digit is another number), and so are linked names written without spaces, of
which each stands in one document or two. Knows SQLite's fts5vocab.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

from .engine import make_temporary

_SHORTEST, _LONGEST = 2, 30
_MAKE = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words_spread"
    " USING fts5vocab('main', 'search_words', 'col')"
)
_READ = text(
    "SELECT term, sum(doc) FROM temp.search_words_spread"
    " WHERE term NOT GLOB '*[0-9]*' AND length(term) BETWEEN :shortest AND :longest"
    " AND (col != 'linked' OR doc > 2) GROUP BY term ORDER BY term"
)
_HIT = text("SELECT rowid FROM search_words WHERE search_words MATCH :match LIMIT 1")
_HIT_BY_NUMBER = text(
    "SELECT rowid FROM search_words WHERE search_words MATCH :match AND +rowid IN"
    " (SELECT rowid FROM search_digits WHERE search_digits MATCH :digits) LIMIT 1"
)
_LEAST_DIGITS = 3
"""Of a piece of telephone number."""

Alternatives = Sequence[Sequence[str]]
"""For each place in a text, the words that may begin a word of the answer there."""


def load_words(connection: Connection) -> list[tuple[str, int]]:
    """Every word, in order, with about how many contacts have it."""
    make_temporary(connection, _MAKE)
    bounds = {"shortest": _SHORTEST, "longest": _LONGEST}
    return [(word, count) for word, count in connection.execute(_READ, bounds)]


def is_found(connection: Connection, alternatives: Alternatives, columns: str) -> bool:
    """Whether a live contact has, in these columns of the index, a word for each place; a number
    in any of its words, or in its telephones."""
    numbers = [some for some in alternatives if len(some) == 1 and _has_digit(some[0])]
    words = [some for some in alternatives if some not in numbers]
    match = f"{{{columns}}} : ({_all_of(words)})" if words else ""
    everywhere = " AND ".join(filter(None, (match, _all_of(numbers) and f"({_all_of(numbers)})")))
    if connection.scalar(_HIT, {"match": everywhere}) is not None:
        return True
    if not words or not all(_is_digits(number) for (number,) in numbers) or not numbers:
        return False
    asked = {"match": match, "digits": _all_of(numbers)}
    return connection.scalar(_HIT_BY_NUMBER, asked) is not None


def _all_of(alternatives: Alternatives) -> str:
    return " AND ".join(f"({' OR '.join(map(_prefix, some))})" for some in alternatives)


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _is_digits(word: str) -> bool:
    return word.isdigit() and len(word) >= _LEAST_DIGITS


def _prefix(word: str) -> str:
    return f'"{word}"*'
