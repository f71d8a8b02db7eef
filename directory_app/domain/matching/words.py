"""The words of French names as they are compared: what is short for what, what says nothing.

Everything here is folded (:mod:`..folding`). Words lose their plural and their abbreviation;
articles, prepositions, legal forms and « du Québec » are left out, since lists drop them at will.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from directory_app.domain.folding import fold

ARTICLES: Final = frozenset({"l", "la", "le", "les"})
_EMPTY_TEXT: Final = (
    "a au aux d dans de des du en et for of ou par pour s sans sur the un une inc ltee enr "
    "osbl obnl canada quebec quebecois quebecoise"
)
_EMPTY: Final = ARTICLES | frozenset(_EMPTY_TEXT.split())
_SHORT_TEXT: Final = (
    "assn association|cie compagnie|cte comite|ctr centre|ctre centre|cntr centre|dept departement|"
    "devt developpement|dvpt developpement|gr groupe|grpe groupe|gvt gouvernement|jnes jeune|"
    "mtl montreal|mvt mouvement|obnl osbl|org organisme|pq quebec|qc quebec|que quebec|"
    "regpt regroupement|rgpt regroupement|rgt regroupement|srv service|ste sainte|svc service|"
    "tbl table"
)
"""Abbreviations that are no beginning of their word; those that are need no list."""
_SHORT: Final = dict(pair.split() for pair in _SHORT_TEXT.split("|"))

_ORDINARY_TEXT: Final = (
    "accueil action aide aine alliance association banque benevole carrefour centre club "
    "coalition collectif comite communautaire concertation cooperative corporation cuisine "
    "defense developpement droit ecoute emploi ensemble entraide familial famille federation "
    "femme fondation groupe habitation hebergement hote jeune jeunesse ligue local locataire "
    "logement maison mouvement organisme parent personne popote populaire prevention "
    "provincial regional regroupement repit reseau ressource roulante sante secours service "
    "societe soutien table travail union"
)
ORDINARY: Final = frozenset(_ORDINARY_TEXT.split())
"""Words that hundreds of organisations bear: a name made of them alone tells little."""

_GENERIC_ACRONYMS_TEXT: Final = (
    "acef aqdr cab calacs cavac cdc cdec cisss ciusss cje clsc cpe crc croc csss ctroc eesad "
    "jeune maj mdf mdj mrc oeil ohm ong obnl osbl ophq roc sadc troc upa"
)
GENERIC_ACRONYMS: Final = frozenset(_GENERIC_ACRONYMS_TEXT.split())
"""Acronyms of a *kind* of organisation, which one in each town bears."""

_LEAST_PREFIX: Final = 3
_VOWELS: Final = frozenset("aeiouy")


Typos = Callable[[str, str, int], int]
"""The number of typing errors between two words (letters wrong, missing, doubled, swapped), or
more than the number given."""


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """The folded name without its leading article."""
    words = fold(name).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


@lru_cache(maxsize=65_536)
def canonical(word: str) -> str:
    """A folded word in full and in the singular; empty for one that says nothing."""
    word = _SHORT.get(word, word)
    if len(word) > _LEAST_PREFIX and word[-1] in "sx":
        word = _SHORT.get(word[:-1], word[:-1])
    return "" if word in _EMPTY else word


def canonical_words(folded: str) -> frozenset[str]:
    """The words of a folded name that tell it from another; all of them when none does."""
    written = folded.split()
    words = frozenset(filter(None, map(canonical, written)))
    return words or frozenset(written)


def is_short_for(short: str, full: str) -> bool:
    """Whether one folded word abbreviates the other: its beginning, or its bones (« rgpt »)."""
    if not _LEAST_PREFIX <= len(short) < len(full) - 1 or short[0] != full[0]:
        return False
    if full.startswith(short):
        return True
    return not _VOWELS & set(short[:-1]) and _is_within(short, full)


def _is_within(short: str, full: str) -> bool:
    letters = iter(full)
    return all(letter in letters for letter in short)


def most_typos(word: str) -> int:
    """The typing errors that a word of this length may hold and still be recognised."""
    if len(word) < 4 or not word.isalpha():
        return 0
    return 1 if len(word) < 8 else 2


def is_typo(one: str, other: str, typos: Typos) -> bool:
    """Whether one word is likely the other, mistyped. « père » and « mère » are two words."""
    most = min(most_typos(one), most_typos(other))
    if not most or abs(len(one) - len(other)) > most:
        return False
    if one[0] != other[0] and min(len(one), len(other)) < 7:
        return False
    return typos(one, other, most) <= most


@lru_cache(maxsize=200_000)
def stands_for(one: str, other: str, typos: Typos) -> bool:
    """Whether one word may be the other, abbreviated or mistyped, whichever way."""
    if one[0] != other[0] and min(len(one), len(other)) < 7:
        return False
    return is_short_for(one, other) or is_short_for(other, one) or is_typo(one, other, typos)
