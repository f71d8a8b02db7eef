"""French alphabetical order as keys: plain comparison of code points files texts as in Québec.

Rules of the OQLF and of SGQRI 004 (CAN/CSA Z243.4.1), as ``Intl.Collator('fr-CA')`` applies them:

1. letters first, accents and case ignored, œ as oe, word by word: blank < hyphen or
   apostrophe < digits < letters; a run of digits counts as one number (9 before 10);
2. then accents, the last difference of the text wins: none, acute, grave, circumflex, diaeresis;
3. then lower case before capitals.

St and Ste are spelled out. A key is valid SQLite text for any input (no NUL, no surrogate).
Knows nothing of articles, particles or of who bears a name (see ``names``).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from directory_app.domain.folding import fold_character
from directory_app.domain.text import clean_line

LEVEL: Final = "\x01"
"""Ends a level; below every other character of a key, so that the shorter text is first."""

_BLANK: Final = "\x02"
_JOINT: Final = "\x03"
_JOINTS: Final = frozenset("-‐‑‒–—'’‘ʼ`´/")
_ACCENTS: Final = "\u0301\u0300\u0302\u0308\u0303\u030a\u0327\u030c"
_DIGITS: Final = re.compile(r"0*([0-9]+)")
_SEPARATORS: Final = re.compile(f"[{_BLANK}{_JOINT}]+")
_SAINT: Final = re.compile(
    r"\b(s)(te?)(?:(\.)\s*(?=\w)|\.(?=[\-‐‑])|(?=[\s\-‐‑]+\w))", re.IGNORECASE
)


class _Unit(NamedTuple):
    """What one character weighs: primary text, accent and case, one mark a primary letter."""

    primary: str
    accents: str
    cases: str


def collation_key(text: str) -> str:
    """Return the key of ``text``: primary, accents from the end, case, each ended by LEVEL.

    Two texts of one key are the same for a reader but for punctuation and ligatures.
    """
    units = _units(text)
    primary = _primary(units)
    accents = "".join(unit.accents for unit in units)[::-1].rstrip("a")
    cases = "".join(unit.cases for unit in units).rstrip("a")
    return f"{primary}{LEVEL}{accents}{LEVEL}{cases}{LEVEL}"


def primary_prefix(text: str) -> str:
    """Return what the key of a text that begins with ``text`` begins with.

    ``""`` when ``text`` ends in digits, since 1 may begin 1, 10 or 100, which file far apart.
    """
    primary = _primary(_units(text))
    return "" if primary[-1:].isdigit() else primary


def _primary(units: list[_Unit]) -> str:
    text = _SEPARATORS.sub(_widest, "".join(unit.primary for unit in units))
    return _DIGITS.sub(_numeric, text.strip(_BLANK + _JOINT))


def _widest(separators: re.Match[str]) -> str:
    return _BLANK if _BLANK in separators[0] else _JOINT


def _numeric(run: re.Match[str]) -> str:
    """Return a run of digits with its length first, so that 9 is before 10.

    Lengths stay below the letters; runs of more than forty digits compare as text.
    """
    return chr(ord("0") + min(len(run[1]), 40)) + run[1]


def _units(text: str) -> list[_Unit]:
    return [_unit(character) for character in _SAINT.sub(_spell_saint, clean_line(text))]


def _spell_saint(found: re.Match[str]) -> str:
    rest = "ainte" if len(found[2]) == 2 else "aint"
    spelled = found[1] + (rest.upper() if found[2].isupper() else rest)
    return f"{spelled} " if found[3] else spelled


@cache
def _unit(character: str) -> _Unit:
    if character in _JOINTS:
        return _Unit(_JOINT, "", "")
    folded = fold_character(character)
    if not folded.strip():
        return _Unit(_BLANK if character.isspace() else "", "", "")
    letters = folded.replace(" ", _BLANK)
    size = sum(map(str.isalnum, letters))
    return _Unit(
        letters, _accent(character) * size, ("b" if _is_capital(character) else "a") * size
    )


def _is_capital(character: str) -> bool:
    return character.isupper() or character.istitle()


def _accent(character: str) -> str:
    """Return the weight of the first mark of a letter: ``a`` for none, then the known order."""
    marks = unicodedata.normalize("NFD", character)[1:]
    if not marks:
        return "a"
    return "bcdefghi"[_ACCENTS.index(marks[0])] if marks[0] in _ACCENTS else "j"
