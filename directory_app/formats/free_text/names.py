"""A piece of text read as the name of a person: title, given name, family name.

By shape (capitals, particles, hyphens) and by the words that are in no name; a listed given name or
a title makes it known. Which words of a long name are given ones cannot be known: the first is, as
in ``typed_names``, unless capitals tell the family name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from directory_app.domain.address_vocabulary import COMPASS
from directory_app.domain.folding import fold_words
from directory_app.domain.quebec_cities import find_city

from .given_names import GIVEN_NAMES
from .vocabulary import (
    FUNCTIONS,
    LINKS,
    NOT_NAMES,
    ORGANISATIONS,
    PARTICLES,
    SENTENCE_WORDS,
    TITLES,
)

Bounds = tuple[int, int]
"""First character and the one after the last."""

_WORD: Final = re.compile(r"\S+")
_NICKNAME: Final = re.compile(r"(?<=\s)(?:«[^«»\n]{1,20}»|\"[^\"\n]{1,20}\"|“[^“”\n]{1,20}”)(?=\s)")
_SHAPE: Final = re.compile(r"(?:[dDlL]'|[OMN]')?[^\W\d_](?:[^\W\d_]|['.:-](?=[^\W\d_])|\u0331)*\.?")
_INITIAL: Final = re.compile(r"[^\W\d_]\.?(?:-?[^\W\d_]\.)?")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.-?){1,3}")
_CAPITAL_AFTER: Final = re.compile(r"(?:[dl]'|mc|o')\w")
_TITLE_WITH_CAPITAL: Final = frozenset({"m", "me", "pr", "ms", "mx", "sr", "pre"})
_MAX_WORDS: Final = 6
_REFUSED: Final = (NOT_NAMES | ORGANISATIONS | FUNCTIONS) - {
    "or",
    "si",
    "la",
    "le",
    "les",
    "de",
    "du",
    "des",
    "d",
}


@dataclass(frozen=True, slots=True)
class PersonName:
    """Where the parts of a name stand. ``is_known``: a title or a listed given name says so."""

    start: int
    end: int
    given: Bounds | None
    family: Bounds | None
    title: Bounds | None
    is_known: bool

    @property
    def has_both(self) -> bool:
        """Whether both a given and a family name were read."""
        return self.given is not None and self.family is not None


def read_person(text: str, start: int, end: int) -> PersonName | None:
    """Return the name that the piece of ``text`` is, all of it, else None."""
    words = _words_of_name(text, start, end)
    title_count = _count_titles(text, words)
    title = (words[0][0], words[title_count - 1][1]) if title_count else None
    names = words[title_count:]
    if not 0 < len(names) <= _MAX_WORDS or not _is_name(text, names):
        return None
    if len(names) == 1 and title is None:
        return None
    given, family = _split(text, names)
    known = title is not None or (given is not None and is_given_name(text[slice(*given)]))
    return PersonName(words[0][0], words[-1][1], given, family, title, known)


def _words_of_name(text: str, start: int, end: int) -> list[Bounds]:
    """The words of a piece, a nickname in quotation marks left out."""
    words = [m.span() for m in _WORD.finditer(text, start, end)]
    nicknames = [m.span() for m in _NICKNAME.finditer(text, start, end)]
    return [(a, b) for a, b in words if not any(x <= a and b <= y for x, y in nicknames)]


def read_inverted(text: str, family: Bounds, given: Bounds) -> PersonName | None:
    """Return the name in « de la Durantaye, Gaëlle » or « TREMBLAY, Anne », else None."""
    families = [m.span() for m in _WORD.finditer(text, *family)]
    givens = [m.span() for m in _WORD.finditer(text, *given)]
    if not (0 < len(families) <= 4 and 0 < len(givens) <= 2):
        return None
    if not _are_words(text, givens) or not _are_words(text, families):
        return None
    if find_city(text[slice(*family)]) and find_city(text[slice(*given)]):
        return None
    first = text[slice(*givens[0])]
    is_known = is_given_name(first)
    if is_given_name(text[slice(*families[0])]) and len(families) > 1:
        return None
    return PersonName(family[0], given[1], given, family, None, is_known)


def read_quiet(text: str, start: int, end: int) -> PersonName | None:
    """Return the name typed without capitals that two words are (« anne roy »), else None; the
    first is a listed given name and the second no word of this milieu. Never ``is_known``."""
    words = [m.span() for m in _WORD.finditer(text, start, end)]
    if len(words) != 2 or not text[start:end].islower():
        return None
    given, family = words
    is_whole = _SHAPE.fullmatch(text[slice(*family)]) is not None and family[1] - family[0] > 1
    folded = fold_words(text[slice(*family)])
    if not is_whole or not is_given_name(text[slice(*given)]) or not folded:
        return None
    if any(word in _QUIET for word in folded) or find_city(text[start:end]) is not None:
        return None
    return PersonName(start, end, given, family, None, False)


def is_given_name(text: str) -> bool:
    """Whether the first part of ``text`` (« Marie » of « Marie-Ève ») is a listed given name."""
    words = fold_words(text)
    return bool(words) and words[0] in GIVEN_NAMES


def is_name_word(word: str) -> bool:
    """Whether one word may be in a name: a capital or a letter without case, and no other word."""
    if _INITIALS.fullmatch(word):
        return word[0].isupper()
    if not _SHAPE.fullmatch(word) or (len(word) > 3 and word.endswith(".")):
        return False
    folded = fold_words(word)
    begins = not word[0].islower() or (_CAPITAL_AFTER.match(word) and word[2:3].isupper())
    if not folded or not begins:
        return False
    whole = "".join(folded)
    if whole in GIVEN_NAMES:
        return True
    return whole not in _REFUSED and folded[0] not in _REFUSED - PARTICLES and whole not in _POINTS


_QUIET: Final = (_REFUSED | SENTENCE_WORDS | LINKS | TITLES) - GIVEN_NAMES
_POINTS: Final = frozenset(word for word in COMPASS if len(word) > 3)


def _is_name(text: str, words: list[Bounds]) -> bool:
    piece = text[words[0][0] : words[-1][1]]
    return (
        _are_words(text, words)
        and not is_particle(text[slice(*words[0])])
        and find_city(piece) is None
    )


def _are_words(text: str, words: list[Bounds]) -> bool:
    capitals = 0
    for bounds in words:
        word = text[slice(*bounds)]
        if is_particle(word):
            continue
        if not is_name_word(word):
            return False
        capitals += not _INITIAL.fullmatch(word)
    return 0 < capitals <= 5 and not is_particle(text[slice(*words[-1])])


def is_particle(word: str) -> bool:
    """Whether a word is a particle in small letters (« de », « van »)."""
    return word.islower() and "".join(fold_words(word)) in PARTICLES


def _count_titles(text: str, words: list[Bounds]) -> int:
    count = 0
    for bounds in words[:-1]:
        word = text[slice(*bounds)]
        folded = "".join(fold_words(word))
        if folded not in TITLES or (folded in _TITLE_WITH_CAPITAL and not word[0].isupper()):
            break
        if len(folded) == 1 and not word.endswith("."):
            break
        count += 1
    return count


def _split(text: str, words: list[Bounds]) -> tuple[Bounds | None, Bounds | None]:
    """Given and family name: by capitals, else the first word and its initials are the given."""
    if len(words) == 1:
        return None, words[0]
    capitals = [_is_capitals(text[slice(*bounds)]) for bounds in words]
    loud = [at for at, is_loud in enumerate(capitals) if is_loud]
    first = 1
    if loud and len(loud) < len(words) and _only_between(text, words, capitals, loud):
        if loud[0] == 0 and loud[-1] < len(words) - 1:
            last = loud[-1] + 1
            return (words[last][0], words[-1][1]), (words[0][0], words[last - 1][1])
        if loud[0] > 0:
            first = loud[0]
            while first > 1 and is_particle(text[slice(*words[first - 1])]):
                first -= 1
            return (words[0][0], words[first - 1][1]), (words[first][0], words[-1][1])
    while first < len(words) - 1 and _INITIAL.fullmatch(text[slice(*words[first])]):
        first += 1
    return (words[0][0], words[first - 1][1]), (words[first][0], words[-1][1])


def _is_capitals(word: str) -> bool:
    letters = sum(map(str.isalpha, word))
    return letters > 1 and word.isupper() and not _INITIALS.fullmatch(word)


def _only_between(text: str, words: list[Bounds], capitals: list[bool], loud: list[int]) -> bool:
    """Whether the words in capitals stand together, particles between them aside."""
    inside = range(loud[0], loud[-1] + 1)
    return all(capitals[at] or is_particle(text[slice(*words[at])]) for at in inside)
