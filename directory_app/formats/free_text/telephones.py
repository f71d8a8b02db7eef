"""Telephones of a line, with the words before or after that say which they are.

The numbers are ``phone_reader``'s; here it is decided that a row of digits is a telephone and not
an amount, a file number or a year. Knows nothing of owners.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final

from directory_app.domain.folding import fold_words
from directory_app.domain.numbering_plan import TOLL_FREE_AREAS
from directory_app.domain.phone_reader import PhoneMatch, find_phones

from .anchors import Anchor, AnchorKind
from .labels import ADDRESS_LABELS, PHONE_WORDS
from .records import Confidence

_MIN_DIGITS: Final = 7
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?|@")
_BETWEEN: Final = re.compile(r"[ \t.:()/'\u2600-\u27bf\U0001f4de\U0001f4f1\U0001f4e0-]*\Z")
_AFTER: Final = re.compile(
    r" ?(?P<open>\()?(?P<words>[^\W\d_]+\.?(?:[ -][^\W\d_]+\.?){0,2})(?(open)\.?\))"
    r"(?=[ \t]*(?:[,;/|•·\n]|\Z|- ))"
)
_NO_PHONE_BEFORE: Final = re.compile(
    r"(?:neq|entreprise|dossier|compte|facture|charit[ée]|enregistrement|isbn|issn|r[ée]f[ée]rence|"
    r"r[ée]f|siret|tps|tvq|loi|\$|№)[ .:#n°o]{0,8}\Z|\d[ .,]\Z",
    re.IGNORECASE,
)
_NO_PHONE_AFTER: Final = re.compile(r"[ ]?(?:\$|%|€|£|[kKM]\$|millions?|milliards?)|[ ]\d{3}(?!\d)")
_BROKEN_LINE: Final = re.compile(r"\n")
_FORMATTED: Final = re.compile(r"\d{3}(?:\)[ .\-/]{0,3}|[ .\-/–]{1,3})\d{3}[ .\-–]{1,3}\d{4}")
_LABEL_OF: Final = {word: label for label, words in PHONE_WORDS.items() for word in words.split()}
_SPEAKS: Final = tuple(PHONE_WORDS)
_MAX_WORDS: Final = 5


def find_telephones(text: str, start: int, end: int) -> Iterator[Anchor]:
    """Return the telephones of the plain text between two places, other anchors masked in it."""
    line = text[start:end]
    if sum(map(str.isdecimal, line)) < _MIN_DIGITS:
        return
    last = 0
    for match in find_phones(_BROKEN_LINE.sub(" ", line)):
        found = _telephone(line, match, last)
        if found is not None:
            last = found.outer[1]
            yield _moved(found, start)


def _telephone(line: str, match: PhoneMatch, last: int) -> Anchor | None:
    first, end = _bounds(line, match)
    label, label_start = label_before(line, last, first, _LABEL_OF.keys())
    kind = _kind(label) if label else ""
    label_end = -1
    if label_start < 0:
        kind, label_end = _label_after(line, end)
    is_labelled = bool(kind)
    confidence = _confidence(line[first:end], match, is_labelled)
    if confidence is None or _is_something_else(line, first, end, is_labelled):
        return None
    is_free = kind in {"", "work"} or label == ["f"]  # « s. f. »
    if is_free and match.area in TOLL_FREE_AREAS:
        kind = "toll_free"
    return Anchor(AnchorKind.PHONE, first, end, confidence, kind, label_start, label_end)


def _bounds(line: str, match: PhoneMatch) -> tuple[int, int]:
    """The number without what ``find_phones`` takes in beside it: an unpaired parenthesis."""
    first, end = match.start, match.end
    while first < end and line[first] in " \t,;:/|":
        first += 1
    while end > first and line[end - 1] in " \t,;:/|(":
        end -= 1
    piece = line[first:end]
    if piece.startswith("(") and piece.find(")") == len(piece) - 1:
        return first + 1, end - 1
    if piece.startswith("(") and ")" not in piece:
        first += 1
    elif piece.endswith(")") and "(" not in piece:
        end -= 1
    return first, end


def _confidence(piece: str, match: PhoneMatch, is_labelled: bool) -> Confidence | None:
    if match.area is None:
        return Confidence.LIKELY if is_labelled and match.e164("514") else None
    if match.e164(None) is None:
        return Confidence.DOUBTFUL if is_labelled and not match.foreign else None
    if match.foreign or _FORMATTED.search(piece) or is_labelled:
        return Confidence.SURE
    return Confidence.LIKELY


def _is_something_else(line: str, first: int, end: int, is_labelled: bool) -> bool:
    """Whether the digits are an amount or the number of a file or a law."""
    if is_labelled:
        return False
    before = line[max(0, first - 30) : first]
    return bool(_NO_PHONE_BEFORE.search(before) or _NO_PHONE_AFTER.match(line, end))


def label_before(line: str, last: int, first: int, known: Container[str]) -> tuple[list[str], int]:
    """Return the folded words right before ``first`` that are in ``known`` and where they begin,
    -1 when there is none. ``last`` bounds the search."""
    low = max(last, first - 45)
    before = line[low:first]
    words: list[str] = []
    place = first
    for found in reversed(list(_WORD.finditer(before))):
        folded = fold_words(found[0]) or ("@",)
        if len(words) >= _MAX_WORDS or not all(word in known for word in folded):
            break
        if not _BETWEEN.match(line, low + found.end(), place):
            break
        if found.start() == 0 and low > last and line[low - 1].isalpha():
            break
        if len(found[0]) == 1 and before[: found.start()].rstrip()[-1:].isalpha():
            break
        words += folded
        place = low + found.start()
    return words, (place if words else -1)


def _kind(words: list[str]) -> str:
    labels = {_LABEL_OF.get(word, "") for word in words}
    return next((label for label in _SPEAKS if label in labels), "")


def _label_after(line: str, end: int) -> tuple[str, int]:
    found = _AFTER.match(line, end)
    if found is None:
        return "", -1
    words = list(fold_words(found["words"]))
    if not words or not all(word in _LABEL_OF for word in words):
        return "", -1
    kind = _kind(words)
    return (kind, found.end()) if kind else ("", -1)


def _moved(anchor: Anchor, by: int) -> Anchor:
    return Anchor(
        anchor.kind,
        anchor.start + by,
        anchor.end + by,
        anchor.confidence,
        anchor.label,
        anchor.label_start + by if anchor.label_start >= 0 else -1,
        anchor.label_end + by if anchor.label_end >= 0 else -1,
    )


def labelled(text: str, start: int, anchor: Anchor) -> Anchor:
    """Return an e-mail or web address with the label before it (« net : », « Courriel »)."""
    if anchor.kind not in {AnchorKind.EMAIL, AnchorKind.URL}:
        return anchor
    words, place = label_before(text, start, anchor.start, ADDRESS_LABELS)
    if place < 0 or words[-1] in {"de", "ou", "et", "contact"}:
        return anchor
    return Anchor(anchor.kind, anchor.start, anchor.end, anchor.confidence, "", place)
