"""Street, station and city names as the OQLF and the Commission de toponymie spell them.

Changes only what is certain: generics, compass points, Saint, linking words after a generic,
and the case of a name that came all in capitals. Knows nothing of where a name stood.
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.address_vocabulary import COMPASS, GENERICS, LINKS
from directory_app.domain.folding import fold, fold_words
from directory_app.domain.quebec_cities import find_city

_SAINT: Final = re.compile(r"\bS(te?)(?:\.?-|\.\s?|\s)(?=[A-ZÀ-Ý])")
_WORD: Final = re.compile(r"[^\s\-'’.]+")
_KEPT_CAPITALS: Final = re.compile(r"[IVX]{2,}|RR")  # Roman numerals, rural routes
_ORDINAL: Final = re.compile(r"\d+(?:E|ER|RE|ÈRE|IÈME)")
_SPECIFIC_LINKS: Final = frozenset(("Des", "Du", "Au", "Aux"))
_POINT_WORDS: Final = frozenset(("est", "ouest", "nord", "sud"))
_MIN_WORDS_BEFORE_POINT: Final = 2


def floor_text(floor: str) -> str:
    """Return a floor as people say it: « 3e étage », « étage 4 »."""
    return f"étage {floor}" if floor.isdecimal() else f"{floor} étage"


def spell_street(text: str) -> str:
    """Return « Boul. St-Joseph E. » as « boulevard Saint-Joseph Est ».

    A street without a French generic keeps its words; only « est », « ouest », « nord » and « sud »
    at its end get their capital. No generic is ever added.
    """
    words = _without_capitals(text).split()
    generic = GENERICS.get(_plain(words[0])) if words else None
    if generic:
        words[0] = generic
        words[1:2] = [w.lower() if w in _SPECIFIC_LINKS else w for w in words[1:2]]
    if len(words) > _MIN_WORDS_BEFORE_POINT - (generic is None):
        words[-1] = _compass_point(words[-1], spelled_out=generic is None)
    joined = " ".join(words)
    return spell_saint(joined) if generic else joined


def spell_station(text: str) -> str:
    """Return « ST-JACQUES » as « Saint-Jacques », « Centre-Ville » as « Centre-ville »."""
    spelled = spell_saint(_without_capitals(text))
    return spelled.replace("Centre-Ville", "Centre-ville").replace("Centre-Sud", "Centre-sud")


def spell_city(text: str, province: str) -> str:
    """Return a city name with its case and, in Québec, its accents and its Saint.

    Accents are given back only to a name all in capitals: whoever typed « Levis » typed a name.
    """
    if text.isupper() and len(text) > 1 and province in {"", "QC"}:
        return find_city(text) or spell_saint(_without_capitals(text))
    return spell_saint(text) if province in {"", "QC"} else _without_capitals(text)


def spell_saint(text: str) -> str:
    """Return ``text`` with St and Ste before a capital spelled « Saint- » and « Sainte- »."""
    return _SAINT.sub(lambda found: f"Sain{found[1]}-", text)


def is_compass_point(word: str) -> bool:
    """Tell whether a word is a compass point or its letter."""
    return _plain(word) in COMPASS


def _compass_point(word: str, spelled_out: bool) -> str:
    plain = _plain(word)
    if spelled_out and plain not in _POINT_WORDS:
        return word
    return COMPASS.get(plain, word)


def _plain(word: str) -> str:
    return "" if "-" in word or "'" in word or "’" in word else fold("".join(fold_words(word)))


def _without_capitals(text: str) -> str:
    """Return a text all in capitals with a capital per word, linking words small."""
    if not text.isupper() or len(text) < 2:
        return text
    return _WORD.sub(lambda word: _recase(word, text), text)


def _recase(found: re.Match[str], text: str) -> str:
    word = found[0]
    if _ORDINAL.fullmatch(word) or (found.start() and word.lower() in LINKS):
        return word.lower()
    return word if _KEPT_CAPITALS.fullmatch(word) else word[:1] + word[1:].lower()
