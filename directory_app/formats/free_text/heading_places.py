"""Where an event takes place, in the lines of its heading: after « à », as a building, labelled.

Knows shapes and the words of places; nothing of dates.
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.folding import fold_words
from directory_app.domain.quebec_cities import find_city

from .lines import Line

Bounds = tuple[int, int]
"""First character and the one after the last."""

_AT: Final = re.compile(
    r"\b(?:(?:à|a|at)\s(?:la\s|l'|the\s)?|au\s|aux\s|chez\s|devant\s(?:la\s|le\s|l')?)(?P<place>[A-ZÀ-Ý][^,;|–—()\n]{2,80})",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"(?:lieu|endroit|o[uù]|place|location|where|venue)\s?:\s?(?:à\s)?(?:la\s|l'|le\s)?(?P<place>[^\n]{3,160})",
    re.IGNORECASE,
)
_BUILDINGS: Final = frozenset(
    {
        "assemblee", "colline", "hotel", "salle", "edifice", "parlement", "palais", "universite",
        "cegep", "auditorium", "amphitheatre", "theatre", "parliament", "building",
    }
)  # fmt: skip
_MAX_WORDS: Final = 8
_EDGES: Final = " \t-–—,;:|/.*_#"


def trimmed(text: str, start: int, end: int) -> Bounds:
    """Return the bounds without separators at both ends."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if text[end - 1 : end] == "(":
        end -= 1
    return start, end


def is_place_name(text: str, bounds: Bounds) -> bool:
    """Whether a few words name a city or begin as a building does."""
    piece = text[slice(*bounds)]
    words = [word for word in fold_words(piece) if word not in {"l", "la", "le", "a", "au"}]
    if find_city(piece.partition(",")[0]) is not None and len(words) <= _MAX_WORDS:
        return True
    return bool(words) and words[0] in _BUILDINGS and len(words) <= _MAX_WORDS


def place_in(text: str, bounds: Bounds) -> Bounds | None:
    """« Assemblée nationale » of « Haute Pression à l'Assemblée nationale »."""
    for found in _AT.finditer(text, *bounds):
        if found["place"][0].isupper():
            return trimmed(text, *found.span("place"))
    return None


def place_told(text: str, line: Line) -> Bounds | None:
    """What a label announces (« Lieu : Centre des congrès, salle 204 »)."""
    found = _TOLD.match(text, line.start, line.end)
    return None if found is None else trimmed(text, *found.span("place"))
