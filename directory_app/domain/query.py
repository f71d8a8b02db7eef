"""Typed text → query. Never raises, whatever was typed or half-typed."""

from __future__ import annotations

from dataclasses import dataclass

from .folding import digits_of, fold_compact, fold_words
from .names import filing_prefix

MIN_DIGITS = 3
"""A run of fewer digits is too common to look for inside telephone numbers."""

_MAX_TERMS = 12
_MAX_CHARACTERS = 400
_NUMBER_CHARACTERS = frozenset("0123456789 ()+-./\u00a0\u202f\u2009\u2010\u2011\u2013")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    ``terms`` are folded words, each a prefix; ``compact`` the whole text without spaces, for
    acronyms; ``prefix`` its filing form; ``number`` its digits when it reads as a telephone
    number or part of one, else empty.
    """

    text: str = ""
    terms: tuple[str, ...] = ()
    compact: str = ""
    prefix: str = ""
    number: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for: the answer is everything."""
        return not self.terms and not self.number


def _number(text: str) -> str:
    digits = digits_of(text)
    is_number = len(digits) >= MIN_DIGITS and all(c in _NUMBER_CHARACTERS for c in text)
    if not is_number:
        return ""
    return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits


def parse_query(text: str) -> Query:
    """The query for a typed text; characters that mean nothing are ignored."""
    cut = text[:_MAX_CHARACTERS]
    return Query(
        text=cut,
        terms=fold_words(cut)[:_MAX_TERMS],
        compact=fold_compact(cut),
        prefix=filing_prefix(cut),
        number=_number(cut.strip()),
    )
