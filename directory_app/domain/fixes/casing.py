"""Names typed all in capitals, in normal writing: a sentence for an organisation, one capital a
word for a person.

Capitals lose accents and proper nouns: those of cities, regions and of the words that Québec
organisations bear are given back, nothing else is guessed. Always a proposal.
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.folding import fold
from directory_app.domain.quebec_cities import find_city
from directory_app.domain.territory import REGIONS

_ACCENTED_TEXT: Final = (
    "fédération québécois québécoise québécoises bénévole bénévoles bénévolat santé comité comités "
    "réseau réseaux régional régionale régionales régionaux développement société éducation "
    "défense écoute prévention collège communautés communauté intégrité égalité équité aînés "
    "aînées aîné aînée féministe âge bibliothèque cinéma déficience déficiences "
    "hébergement mères pères mère père démocratie énergie épilepsie économie économique "
    "économiques sécurité solidarité université privé privée privés "
    "étudiants étudiantes élèves génération intégration opérateurs organisée sociétés vérité "
    "handicapées handicapés immigrées immigrés réfugiés réfugiées "
    "montérégie médias média théâtre répit précaires préscolaire périnatalité"
)
_ACCENTED: Final = {fold(word): word for word in _ACCENTED_TEXT.split()}
_PROPER: Final = {fold(name): name for name in REGIONS.values()} | {
    "quebec": "Québec", "canada": "Canada", "noel": "Noël",
}  # fmt: skip
_MOST_WORDS: Final = 4
_WORD: Final = re.compile(r"[^\s\-–'’(),./&«»]+")
_ROMAN: Final = re.compile(r"[IVX]{2,}")
_PARTICLES: Final = frozenset({"de", "du", "des", "la", "le", "d", "l", "van", "von", "der"})
_MAC: Final = re.compile(r"^(Mc)([a-z])")
_LEAST_LETTERS: Final = 4


def is_in_capitals(text: str) -> bool:
    """Whether a name of several letters has no small one: an acronym alone is none."""
    letters = [one for one in text if one.isalpha()]
    return len(letters) >= _LEAST_LETTERS and not any(one.islower() for one in letters)


def sentence_case(text: str) -> str:
    """« FEDERATION DES FEMMES DU QUEBEC » as « Fédération des femmes du Québec »."""
    words = [_small(word) for word in text.split(" ")]
    words = _with_places(words)
    joined = " ".join(words)
    start = next((n for n, one in enumerate(joined) if one.isalpha()), 0)
    return joined[:start] + joined[start : start + 1].upper() + joined[start + 1 :]


def _small(word: str) -> str:
    return _WORD.sub(lambda found: _small_piece(found[0]), word)


def _small_piece(piece: str) -> str:
    if _ROMAN.fullmatch(piece) or any(map(str.isdigit, piece)):
        return piece
    low = piece.lower()
    proper = _PROPER.get(fold(low)) or find_city(low)
    return proper or (_ACCENTED.get(fold(low)) if low.isascii() else None) or low


def _with_places(words: list[str]) -> list[str]:
    """Cities and regions that the words name, as they are published; the longest first."""
    found: list[str] = []
    at = 0
    while at < len(words):
        for size in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            text = " ".join(words[at : at + size])
            if place := _PROPER.get(fold(text)) or _city(text):
                found.append(place)
                at += size
                break
        else:
            found.append(words[at])
            at += 1
    return found


def _city(text: str) -> str | None:
    """A city, unless its name is a word too (« mercier », « alma » are seldom the word)."""
    return None if text.startswith(("(", "«")) else find_city(text)


def personal_case(text: str) -> str:
    """« JEAN-PIERRE DE LA DURANTAYE » as « Jean-Pierre de la Durantaye »."""
    words = text.split(" ")
    return " ".join(_named(word) for word in words)


def _named(word: str) -> str:
    low = word.lower()
    if low in _PARTICLES:
        return low
    return _WORD.sub(lambda found: _capital(found[0], found.end() < len(low)), low)


def _capital(piece: str, is_followed: bool) -> str:
    if is_followed and piece == "d":
        return piece  # « d’Anglebert »
    return _MAC.sub(lambda found: found[1] + found[2].upper(), piece[:1].upper() + piece[1:])
