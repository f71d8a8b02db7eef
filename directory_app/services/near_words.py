"""What a mistyped text may have meant: the nearest words that the directory has.

One typing error is forgiven in a word of four letters or more, two from eight; a space too many or
too few counts for one; a shorter word that nothing begins with is left out. A number stays as it
was typed, or is left out when nobody near has it: a wrong digit is another number. The least that
makes the text find somebody is taken, names before other words. Asked only when the words as typed
give nothing: nobody who is found is passed over.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from string import ascii_lowercase
from typing import Any, Final

FROM_LETTERS, TWO_FROM_LETTERS = 4, 8
_MOST_ALTERNATIVES: Final = 24
_SHORTEST: Final = 2
"""Letters of either word when one is read as two."""
_NAMES, _EVERYTHING = "names", "names own linked"

Terms = tuple[str, ...]
Places = tuple[tuple[str, ...], ...]
"""For each place in a text, the words that may stand there, the likeliest first."""
IsFound = Callable[[Places, str], bool]
"""Whether somebody has a word for each place, in these columns of the index."""


class WordList:
    """Words in order, with how many contacts have each."""

    def __init__(self, words: Sequence[tuple[str, int]]) -> None:
        self._words = [word for word, _ in words]
        self._counts = dict(words)
        self._answers: dict[tuple[str, int], tuple[str, ...]] = {}

    def begins(self, start: str) -> bool:
        """Whether a word begins so."""
        at = bisect_left(self._words, start)
        return at < len(self._words) and self._words[at].startswith(start)

    def holds(self, word: str) -> bool:
        """Whether it is a whole word."""
        return word in self._counts

    def near(self, term: str, most: int) -> tuple[str, ...]:
        """Words, and beginnings of words, at most so many errors away: the nearest first, whole
        words before beginnings, frequent ones before rare ones."""
        if (term, most) not in self._answers:
            self._answers[term, most] = self._near(term, most)
        return self._answers[term, most]

    def _near(self, term: str, most: int) -> tuple[str, ...]:
        found: dict[str, int] = {}
        if most >= 1:
            found.update((one, 1) for one in set(_variants(term)) if self.begins(one))
        if most >= 2:
            for word, distance in self._far(term, most):
                found.setdefault(word, distance)
        found.pop(term, None)
        ranked = sorted(found, key=lambda one: (found[one], *self._rank(one)))
        return tuple(ranked[:_MOST_ALTERNATIVES])

    def _rank(self, one: str) -> tuple[bool, int, str]:
        return not self.holds(one), -self._counts.get(one, 0), one

    def _far(self, term: str, most: int) -> Iterator[tuple[str, int]]:
        """Whole words of about that length; and beginnings, where the first letter is right."""
        longest = len(term) + most
        whole = (one for one in self._words if abs(len(one) - len(term)) <= most)
        start, end = (bisect_left(self._words, one) for one in (term[0], term[0] + "~"))
        begun = {one[: len(term)] for one in self._words[start:end] if len(one) > longest}
        process, scorer = _comparing()
        for words in (list(whole), sorted(begun)):
            hits = process.extract(term, words, scorer=scorer, score_cutoff=most, limit=None)
            yield from ((word, int(distance)) for word, distance, _ in hits)


@cache
def _comparing() -> tuple[Any, Any]:
    """RapidFuzz, loaded when a text is first mistyped: the window starts without it."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    return process, OSA.distance


def _variants(term: str) -> Iterator[str]:
    """Every text one error away: a letter missing, swapped with the next, wrong, or too many."""
    cuts = [(term[:n], term[n:]) for n in range(len(term) + 1)]
    yield from (a + b[1:] for a, b in cuts if b)
    yield from (a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1)
    yield from (a + letter + b[1:] for a, b in cuts if b for letter in ascii_lowercase)
    yield from (a + letter + b for a, b in cuts for letter in ascii_lowercase)


def is_number(term: str) -> bool:
    """Whether it holds a digit: no list of words has it."""
    return any(map(str.isdigit, term))


def allowed_errors(term: str) -> int:
    """How many errors are forgiven in a word."""
    if len(term) < FROM_LETTERS or is_number(term):
        return 0
    return 2 if len(term) >= TWO_FROM_LETTERS else 1


def find_meant(terms: Terms, words: WordList, is_found: IsFound) -> Terms | None:
    """The words that were meant, None when nothing near finds anybody."""
    found = _find(terms, words, is_found)
    rest = tuple(term for term in terms if not is_number(term))
    if found is not None or not rest or len(rest) == len(terms):
        return found
    if is_found(_alone(rest), _EVERYTHING):
        return rest
    return _find(rest, words, is_found)


def _find(terms: Terms, words: WordList, is_found: IsFound) -> Terms | None:
    for readings in (_near_readings, _far_readings):
        for columns in (_NAMES, _EVERYTHING):
            for places in readings(terms, words):
                if places and all(places) and is_found(places, columns):
                    return _settled(places, columns, is_found)
    return None


def _settled(places: Places, columns: str, is_found: IsFound) -> Terms:
    """For each place, the likeliest word that still finds somebody."""
    for n, some in enumerate(places):
        if len(some) > 1:
            tries = ((*places[:n], (word,), *places[n + 1 :]) for word in some)
            places = next((one for one in tries if is_found(one, columns)), places)
    return tuple(some[0] for some in places)


# --- readings of a text, the likeliest first ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Doubts:
    """Which words no word of the directory begins with: those that may be put right (``wrong``),
    and those too short for it (``lost``), which are left out."""

    wrong: frozenset[int]
    lost: frozenset[int]

    @property
    def any(self) -> bool:
        return bool(self.wrong or self.lost)


def _doubts(terms: Terms, words: WordList) -> _Doubts:
    unknown = {n for n, one in enumerate(terms) if not (is_number(one) or words.begins(one))}
    wrong = frozenset(n for n in unknown if allowed_errors(terms[n]))
    return _Doubts(wrong, frozenset(unknown - wrong))


def _may_be_lost(term: str) -> bool:
    return len(term) < FROM_LETTERS and not is_number(term)


def _near_readings(terms: Terms, words: WordList) -> Iterator[Places]:
    """One error: in each word that is unknown, or in any one; in a space; a short word too many."""
    doubts = _doubts(terms, words)
    if doubts.any:
        yield _corrected(terms, words, doubts.wrong, doubts.lost, 1)
    else:
        yield from _each(terms, words, doubts, 1, 1)
    yield from _respaced(terms, words)
    if len(terms) > len(doubts.lost) + 1:
        short = (n for n, term in enumerate(terms) if _may_be_lost(term))
        for n in sorted(short, key=lambda one: len(terms[one])):
            yield _corrected(terms, words, doubts.wrong, doubts.lost | {n}, 1)


def _far_readings(terms: Terms, words: WordList) -> Iterator[Places]:
    """Two errors in a long word, or one more than the unknown words have."""
    doubts = _doubts(terms, words)
    if doubts.any:
        yield _corrected(terms, words, doubts.wrong, doubts.lost, 2)
    else:
        yield from _each(terms, words, doubts, 1, 2)
    yield from _each(terms, words, doubts, 1 if doubts.any else 2, 2)


def _each(
    terms: Terms, words: WordList, doubts: _Doubts, count: int, most: int
) -> Iterator[Places]:
    """Each choice of so many further words that are put right."""
    settled = doubts.wrong | doubts.lost
    others = [n for n, term in enumerate(terms) if n not in settled and allowed_errors(term)]
    for chosen in combinations(others, count):
        yield _corrected(terms, words, doubts.wrong.union(chosen), doubts.lost, most)


def _corrected(
    terms: Terms, words: WordList, wrong: Collection[int], lost: Collection[int], most: int
) -> Places:
    """The text with near words at some places, and without those that are lost."""
    return tuple(
        words.near(term, min(most, allowed_errors(term))) if n in wrong else (term,)
        for n, term in enumerate(terms)
        if n not in lost
    )


def _respaced(terms: Terms, words: WordList) -> Iterator[Places]:
    """A space too many, too few, moved by a letter, or typed in place of one or the other way
    round."""
    for n in range(len(terms) - 1):
        before, after = terms[:n], terms[n + 2 :]
        for some in _joined(terms[n] + terms[n + 1], words):
            yield (*_alone(before), *some, *_alone(after))
    for n, term in enumerate(terms):
        for some in _split(term, words):
            yield (*_alone(terms[:n]), *some, *_alone(terms[n + 1 :]))


def _joined(word: str, words: WordList) -> Iterator[Places]:
    """Two words as one, with a letter in place of the space, or with the space elsewhere."""
    if words.begins(word):
        yield ((word,),)
    elif allowed_errors(word) and (near := words.near(word, 1)):
        yield (near,)
    yield from (
        _alone(pair) for pair in _cuts(word) if words.holds(pair[0]) and words.begins(pair[1])
    )


def _split(word: str, words: WordList) -> Iterator[Places]:
    """One word as two, the space left out or a letter typed in its place."""
    for head, tail in _cuts(word):
        if words.holds(head):
            for rest in (tail, tail[1:]):
                if len(rest) >= _SHORTEST and words.begins(rest):
                    yield _alone((head, rest))


def _cuts(word: str) -> Iterator[tuple[str, str]]:
    return ((word[:n], word[n:]) for n in range(_SHORTEST, len(word) - 1))


def _alone(terms: Iterable[str]) -> Places:
    return tuple((term,) for term in terms)
