"""The words that filter: « secteur:santé », « sans:courriel », « vérifié:<2025 ».

Owns their French and English names, what each takes after its colon, and the other way round: the
words that say what a :class:`~directory_app.domain.listing.Listing` narrows to, by which a search
is kept. Who answers to a filter is storage's business (``filter_queries``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from .folding import fold_compact
from .listing import Listing


class Takes(StrEnum):
    """What stands after the colon: words of a name (of what is counted by the same name in the
    overview, or of any value), one of a few fixed words, or a day to compare with."""

    NAME = "name"
    WORD = "word"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class FilterWord:
    """A word that filters: ``name`` in code, ``french`` and ``english`` as typed, the usual one
    first; ``choices``: its fixed words, code → (French, English)."""

    name: str
    takes: Takes
    french: tuple[str, ...]
    english: tuple[str, ...]
    choices: Mapping[str, tuple[str, str]] = field(default_factory=dict)


POSSESSIONS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "email": ("courriel", "email"),
        "phone": ("téléphone", "phone"),
        "address": ("adresse", "address"),
        "website": ("site", "website"),
        "role": ("fonction", "function"),
        "people": ("personne", "people"),
        "sector": ("secteur", "sector"),
        "territory": ("territoire", "territory"),
        "acronym": ("sigle", "acronym"),
        "list": ("liste", "list"),
        "note": ("note", "note"),
        "photo": ("photo", "photo"),
        "problem": ("problème", "problem"),
    }
)
"""What a contact may have or lack: « avec:photo », « sans:courriel »."""

KINDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "organisation": ("organisation", "organisation"),
        "person": ("personne", "person"),
    }
)
NEVER: Final = ("jamais", "never")
"""« vérifié:jamais »."""

FILTERS: Final = (
    FilterWord("sector", Takes.NAME, ("secteur", "secteurs"), ("sector", "sectors")),
    FilterWord("territory", Takes.NAME, ("territoire", "région"), ("territory", "region")),
    FilterWord("city", Takes.NAME, ("ville",), ("city",)),
    FilterWord("category", Takes.NAME, ("catégorie",), ("category",)),
    FilterWord("member", Takes.NAME, ("membre", "alliance"), ("member", "alliance")),
    FilterWord("function", Takes.NAME, ("fonction",), ("function",)),
    FilterWord("list", Takes.NAME, ("liste",), ("list",)),
    FilterWord("event", Takes.NAME, ("délégation", "événement"), ("delegation", "event")),
    FilterWord("without", Takes.WORD, ("sans",), ("without",), POSSESSIONS),
    FilterWord("with", Takes.WORD, ("avec",), ("with",), POSSESSIONS),
    FilterWord("kind", Takes.WORD, ("type",), ("kind",), KINDS),
    FilterWord("verified", Takes.DAY, ("vérifié", "vérifiée"), ("verified",)),
    FilterWord("changed", Takes.DAY, ("modifié", "modifiée"), ("changed",)),
)

_BY_WORD: Final = {
    fold_compact(word): one for one in FILTERS for word in (*one.french, *one.english)
}


BY_NAME: Final = {one.name: one for one in FILTERS}
"""The filters by their name in code."""


def find_filter_word(typed: str) -> FilterWord | None:
    """The word that filters, whatever its accents and capitals; None for any other."""
    return _BY_WORD.get(fold_compact(typed))


def find_choice(word: FilterWord, typed: str) -> str | None:
    """The fixed word that begins as typed, in French or English: « cou » is the e-mail. None when
    none does."""
    wanted = fold_compact(typed)
    if not wanted:
        return None
    spelled = [(code, fold_compact(text)) for code, texts in word.choices.items() for text in texts]
    whole = (code for code, text in spelled if text == wanted)
    begun = (code for code, text in spelled if text.startswith(wanted))
    return next(whole, None) or next(begun, None)


def quoted(value: str) -> str:
    """A value as it is typed after a colon: in quotes when it is not one plain word."""
    clean = value.replace('"', " ").strip()
    is_plain = clean.replace("-", "").isalnum() and not clean.startswith("-")
    return clean if is_plain else f'"{clean}"'


def query_of(listing: Listing, *, alliance: str = "", list_name: str = "") -> str:
    """The words that narrow the whole directory to what a listing has, in French; the day of an
    affiliation is left out, for a search is kept for all days to come.

    ``alliance``: the name or acronym of the listing's alliance, ``list_name`` that of its list.
    """
    return " ".join(_said(listing, alliance, list_name))


def _said(listing: Listing, alliance: str, list_name: str) -> Iterator[str]:
    if listing.kind:
        yield f"type:{KINDS[listing.kind][0]}"
    if listing.list_id and list_name:
        yield f"liste:{quoted(list_name)}"
    if listing.needs_check:
        yield "avec:problème"
    if listing.sector:
        yield f"secteur:{quoted(listing.sector)}"
    if listing.territory:
        yield f"territoire:{quoted(listing.territory)}"
    if listing.alliance:
        yield f"membre:{quoted(alliance or listing.alliance)}"
    if listing.category:
        yield f"catégorie:{quoted(listing.category)}"
