"""Line ends that only wrap a line: found by what stands on both sides, and made spaces.

Offsets do not move. When in doubt the line end stays: two lines are easier to read as one entry
than one line as two values.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import Final

from directory_app.domain.address_vocabulary import GENERICS, UNITS
from directory_app.domain.folding import fold_words

from .anchors import Anchor
from .labels import FIELD_LABELS, PHONE_WORDS
from .lines import Line
from .names import is_given_name, is_name_word
from .vocabulary import FUNCTIONS, LINKS, ORGANISATIONS
from .wording import is_function, organisation_in_function

_LAST_WORD: Final = re.compile(r"(?:^|[\s'(])([^\s']{1,30}'?)\Z")
_FIRST_WORD: Final = re.compile(r"[^\W\d_][\w-]{0,40}['.]?")
_CUT_NUMBER: Final = re.compile(
    r"(?:\(\d{3}\)|(?<!\d)\d{3}|\d{3}[ .-]\d{3}|poste|bureau|bur\.|local|-)\Z", re.I
)
_UNIT_NUMBER: Final = re.compile(
    r"(?:bureau|bur\.|local|suite|porte|app\.?|salle)\s#?\d{1,5}\Z", re.IGNORECASE
)
_REST_OF_NUMBER: Final = re.compile(r"\d{2,4}(?:[ .-]\d{2,4})?(?!\w)")
_REST_OF_PLACE: Final = re.compile(
    r"\((?:qu[ée]bec|qc|ontario|on)\)|[A-Z]\d[A-Z] ?\d[A-Z]\d|poste \d", re.I
)
_ENDS_REACHED: Final = re.compile(r"(?:\d{4}|@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4})\Z")
_TWO_WORDS: Final = re.compile(r"[^\W\d_]{2,20} [^\W\d_][\w-]{1,20},")
_SPOKEN: Final = frozenset(word for words in PHONE_WORDS.values() for word in words.split())
_OPENERS: Final = frozenset(
    {"courriel", "courriels", "email", "mail", "site", "web", "net", "http", "https", "www"}
)
_MIN_RUN_ON: Final = 30


def join_wrapped(text: str, lines: list[Line], anchors: list[Anchor]) -> str:
    """Return ``text`` with a space in place of each line end that wraps a line."""
    starts = [anchor.start for anchor in anchors]
    parts: list[str] = []
    position = 0
    is_run_on = False
    for above, below in pairwise(lines):
        is_run_on = above.has_bullet or (is_run_on and not above.blanks)
        if below.blanks or below.has_bullet or above.is_rule or below.is_rule:
            continue
        first = text[below.start : min(below.end, below.start + 200)]
        last = text[max(above.start, above.end - 200) : above.end]
        if _opens_with_name(first):
            continue
        has_none = _has_none(anchors, starts, above)
        if _is_wrapped(last, first) or (
            is_run_on and has_none and _goes_on(last, first, text[above.start : above.end])
        ):
            parts += (text[position : above.end], " " * (below.start - above.end))
            position = below.start
    return "".join((*parts, text[position:]))


def _opens_with_name(first: str) -> bool:
    """Whether a line begins with somebody's given and family name."""
    words = first.split(" ", 2)
    return (
        len(words) > 1
        and is_given_name(words[0])
        and words[0][0].isupper()
        and is_name_word(words[1].rstrip(","))
    )


def _has_none(anchors: list[Anchor], starts: list[int], line: Line) -> bool:
    at = bisect_left(starts, line.start)
    return at == len(anchors) or anchors[at].start >= line.end


def _is_wrapped(last: str, first: str) -> bool:
    """Whether a line cannot end there, or the next one cannot begin so."""
    if _CUT_NUMBER.search(last) and not _UNIT_NUMBER.search(last) and _REST_OF_NUMBER.match(first):
        return True
    if _REST_OF_PLACE.match(first) and last[-1] not in ".:;":
        return True
    word = _LAST_WORD.search(last)
    ends_open = last[-1] in "(«" or (word is not None and _is_link(word[1]))
    return ends_open or _begins_inside(last, first)


def _is_link(word: str) -> bool:
    if word in {"l", "a", "E", "O", "Y", "A", "L", "D", "S", "N"} or (
        len(word) == 1 and word != "à"
    ):
        return False
    return word.islower() and "".join(fold_words(word)) in LINKS


def _begins_inside(last: str, first: str) -> bool:
    """Whether the next line begins in small letters with no word that opens something new."""
    found = _FIRST_WORD.match(first)
    if _ENDS_REACHED.search(last) and _TWO_WORDS.match(first):
        return False  # « anne roy, RL, 514 555-0101 » under another such line
    if found is None or not found[0][0].islower():
        return False
    word = "".join(fold_words(found[0])) or "?"
    opens = word in FUNCTIONS or word in UNITS or word in _OPENERS or word in FIELD_LABELS
    opens = opens or (word in _SPOKEN and word not in LINKS) or "." in found[0]
    if word in GENERICS:
        return last[-1].isdigit() or last[-2:-1].isdigit()
    return not opens and last[-1] not in ".;:!?|" and "@" not in first[:64].split(" ")[0]


def _goes_on(last: str, first: str, line: str) -> bool:
    """Whether a run-on entry, cut at the width of the page, goes on in the next line."""
    if len(line) < _MIN_RUN_ON or last[-1] in ".;:,|" or "," not in line:
        family = first.partition(",")[0]
        return " " not in line and is_given_name(line) and family != first and " " not in family
    piece = line.rpartition(",")[2].strip()
    if is_function(piece) and organisation_in_function(piece) < 0:
        return False
    tail = fold_words(piece)
    return bool(tail) and any(word in ORGANISATIONS for word in tail) and first[0].isupper()
