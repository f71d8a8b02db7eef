"""The one folding of the program, used by search, matching and import alike.

Two spellings of one name fold to the same text: accents, œ and æ, ’ and ', & and « et »,
St and Saint, Ste and Sainte, all hyphens (U+2011 too), all spaces, case, and the digits of any
script. Folding works character by character, so it cannot raise and has no context.
Knows nothing of fields, indexes or queries.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Final

_SAINTS: Final = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
_VARIANTS: Final = _SAINTS | {full: short for short, full in _SAINTS.items()}

# Letters that Unicode does not decompose and that French readers take for plain ones.
_EQUIVALENTS: Final = {
    "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "þ": "th",
    "&": " et ", "＆": " et ", "﹠": " et ",
}  # fmt: skip


@cache
def fold_character(character: str) -> str:
    """Return what one character becomes: folded letters or ASCII digits, ``""`` or a space.

    Marks and format characters vanish, anything else that is neither letter nor digit is a
    space. The result folds to itself.
    """
    if character in _EQUIVALENTS:
        return _EQUIVALENTS[character]
    return "".join(
        _fold_simple(part) for part in unicodedata.normalize("NFKD", character).casefold()
    )


def _fold_simple(part: str) -> str:
    decimal = unicodedata.decimal(part, None)
    if decimal is not None:
        return str(decimal)
    if part in _EQUIVALENTS:
        return _EQUIVALENTS[part]
    if unicodedata.category(part)[0] == "M" or unicodedata.category(part) == "Cf":
        return ""
    return part if part.isalnum() else " "


class _Table(dict[int, str]):
    """A translation table that fills itself, one code point at a time."""

    def __missing__(self, code_point: int) -> str:
        folded = self[code_point] = fold_character(chr(code_point))
        return folded


_TABLE: Final = _Table()


_REMEMBERED: Final = 4_096
"""Short texts whose folded forms are kept: one contact's are asked for again and again while it is
matched, stored and indexed."""
_SHORT: Final = 200


def fold_words(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text``, as typed: « St » stays ``st``.

    A half-typed query word « st » must still begin « stéphane »; whole words that stand for
    another are the business of :func:`fold` and :func:`index_words`.
    """
    return _short_words(text) if len(text) <= _SHORT else _words(text)


def fold(text: str) -> str:
    """Return the folded words of ``text`` joined by one space, St and Ste spelled out.

    Two texts are the same for the program when their folds are equal. Idempotent.
    """
    return _short_fold(text) if len(text) <= _SHORT else _fold(text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.translate(_TABLE).split())


def _fold(text: str) -> str:
    return " ".join([_SAINTS.get(word, word) for word in fold_words(text)])


_short_words = lru_cache(maxsize=_REMEMBERED)(_words)
_short_fold = lru_cache(maxsize=_REMEMBERED)(_fold)


def fold_compact(text: str) -> str:
    """Return the folded letters and digits of ``text`` without spaces, for acronyms.

    « AGIDD-SMQ » and « A.G.I.D.D. SMQ » both become ``agiddsmq``.
    """
    return "".join(fold_words(text))


def index_words(text: str) -> tuple[str, ...]:
    """Return the words under which ``text`` is found.

    Those of :func:`fold_words` in order, then the other spelling of each St, Ste, Saint and
    Sainte among them, so that either finds the other.
    """
    words = fold_words(text)
    if _VARIANTS.keys().isdisjoint(words):
        return words
    others = (_VARIANTS[word] for word in words if word in _VARIANTS)
    return words + tuple(dict.fromkeys(other for other in others if other not in words))


def words_to_index(texts: Iterable[str]) -> Iterable[str]:
    """The words of :func:`index_words` of each text, one after the other. Texts are folded all at
    once: folding looks at single characters."""
    several = list(texts)
    words = _words("\n".join(several))
    if _VARIANTS.keys().isdisjoint(words):
        return words
    return (word for text in several for word in index_words(text))


_MARK: Final = "\x1f"
_MARKED: Final = _Table({ord(_MARK): _MARK})


def words_to_index_of_each(groups: Sequence[Sequence[str]]) -> Iterator[Iterable[str]]:
    """:func:`words_to_index` of each group of texts, all folded in one go."""
    folded = _MARK.join(map("\n".join, groups)).translate(_MARKED).split(_MARK)
    if len(folded) != len(groups):  # a text holds the mark itself
        yield from map(words_to_index, groups)
        return
    for texts, text in zip(groups, folded, strict=True):
        words = text.split()
        yield words if _VARIANTS.keys().isdisjoint(words) else words_to_index(texts)


def digits_of(text: str) -> str:
    """Return the decimal digits of ``text``, of whatever script, as ASCII."""
    if text.isascii():
        return "".join(filter(str.isdigit, text))
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())
