"""Typed text → query. Never raises, whatever was typed or half-typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from .folding import digits_of, fold_compact, fold_words
from .names import filing_prefix
from .query_words import BY_NAME, find_filter_word, quoted

MIN_DIGITS = 3
"""A run of fewer digits is too common to look for inside telephone numbers."""

_MAX_TERMS = 12
_MAX_FILTERS = 12
_MAX_CHARACTERS = 400
_NUMBER_CHARACTERS = frozenset("0123456789 ()+-./\u00a0\u202f\u2009\u2010\u2011\u2013")

_QUOTED = r'"([^"]*)"?|«\s*([^»]*?)\s*(?:»|$)|“([^”]*)”?'
_PIECE = re.compile(
    rf"(?P<minus>-)?(?:(?P<word>\w+)\s*:\s*(?P<value>{_QUOTED}|[^\s\"«“:]+(?![^\s]*:))?"
    rf"|(?P<phrase>{_QUOTED})|(?P<plain>\S+))"
)
"""One piece of a typed text: a word with a colon and its value, a phrase in quotes, or a word. A
value is no word with a colon itself: « ville: secteur:santé » has an empty one and another."""


@dataclass(frozen=True, slots=True)
class Filter:
    """« secteur:santé »: the filter's ``name`` in code (:data:`.query_words.FILTERS`), the value
    as typed, never blank, and whether a minus sign stands before it."""

    name: str
    value: str
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    ``text`` the words that do not filter, as typed; ``terms`` those, folded, each a prefix;
    ``compact`` all of them without spaces, for acronyms; ``prefix`` their filing form; ``number``
    their digits when they read as a telephone number or part of one, else empty. ``filters``
    narrow; ``excluded`` are groups of words, folded, each of which takes out whom it finds
    (« -montréal »).
    """

    text: str = ""
    terms: tuple[str, ...] = ()
    compact: str = ""
    prefix: str = ""
    number: str = ""
    filters: tuple[Filter, ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()

    @property
    def has_words(self) -> bool:
        """Whether something is looked for by its words or digits, and therefore ranked."""
        return bool(self.terms or self.number)

    @property
    def is_narrowed(self) -> bool:
        """Whether filters or excluded words narrow the answer."""
        return bool(self.filters or self.excluded)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to look for: the answer is everything."""
        return not (self.has_words or self.is_narrowed)


NOTHING = Query()
"""What an empty text looks for: everything."""


def parse_query(text: str) -> Query:
    """The query for a typed text; characters that mean nothing are ignored, and so is a filter
    without a value."""
    cut = text[:_MAX_CHARACTERS]
    number = _number(cut.strip())
    if number or not _may_filter(cut):
        return _of_words(cut, number)
    words, filters, excluded = [], [], []
    pieces = list(_PIECE.finditer(cut))
    for found in pieces:
        is_negated = bool(found["minus"])
        if found["word"] and (known := find_filter_word(found["word"])):
            if value := _unquoted(found, found["value"] or ""):
                filters.append(Filter(known.name, value, is_negated))
        elif is_negated and (terms := fold_words(_unquoted(found, found[0][1:]))):
            excluded.append(terms[:_MAX_TERMS])
        else:
            words.append(found[0])
    plain = cut if len(words) == len(pieces) else " ".join(words)
    whole = _of_words(plain, _number(plain.strip()))
    return replace(
        whole, filters=tuple(filters[:_MAX_FILTERS]), excluded=tuple(excluded[:_MAX_FILTERS])
    )


def _may_filter(text: str) -> bool:
    return ":" in text or "-" in text


def _of_words(text: str, number: str) -> Query:
    return Query(
        text=text,
        terms=fold_words(text)[:_MAX_TERMS],
        compact=fold_compact(text),
        prefix=filing_prefix(text),
        number=number,
    )


def _unquoted(found: re.Match[str], whole: str) -> str:
    """What stands between quotes, of whatever kind; the whole of what has none."""
    named = found.re.groupindex.values()
    inside = (text for n, text in enumerate(found.groups(), 1) if n not in named and text)
    return next(inside, whole).strip(' "«»“”')


def _number(text: str) -> str:
    digits = digits_of(text)
    is_number = len(digits) >= MIN_DIGITS and all(c in _NUMBER_CHARACTERS for c in text)
    if not is_number:
        return ""
    return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits


def rewritten(text: str, new_value: Callable[[str, str], str | None]) -> str:
    """A typed text with other values after some of its colons; everything else as it is.

    ``new_value`` is asked with the filter's name in code and its value; None leaves it.
    """
    parts, at = [], 0
    for found in _PIECE.finditer(text):
        known = find_filter_word(found["word"]) if found["word"] else None
        value = _unquoted(found, found["value"] or "") if known else ""
        if known and value and (new := new_value(known.name, value)):
            start, end = found.span("value")
            parts += [text[at:start], quoted(new)]
            at = end
    return "".join((*parts, text[at:]))


def spelled_filter(one: Filter) -> str:
    """« secteur:santé », « -ville:"La Tuque" »."""
    sign = "-" if one.is_negated else ""
    return f"{sign}{BY_NAME[one.name].french[0]}:{quoted(one.value)}"


def spelled(query: Query, terms: Iterable[str]) -> str:
    """A text that is read as the query with these words in place of its own."""
    filters = map(spelled_filter, query.filters)
    excluded = (f'-"{" ".join(some)}"' for some in query.excluded)
    return " ".join((*terms, *filters, *excluded))
