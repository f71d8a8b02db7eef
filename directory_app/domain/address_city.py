"""Finds where the street ends and the city begins, in pieces cut at commas and line ends.

Knows shapes and the list of cities; nothing of provinces, codes or of what the street becomes.
"""

from __future__ import annotations

from typing import Final

from directory_app.domain.address_parts import take_box, take_number, take_station, take_unit
from directory_app.domain.address_spelling import is_compass_point
from directory_app.domain.address_vocabulary import GENERICS, LINKS
from directory_app.domain.folding import fold_words
from directory_app.domain.quebec_cities import find_city

_MAX_CITY_WORDS: Final = 5


def cut_city(segments: list[str], is_sure: bool) -> str:
    """Take the city off the pieces: the last one, or the end of one that holds more.

    Without a code or a province, only a piece after a numbered street or a box is a city.
    """
    if not segments:
        return ""
    last = segments[-1]
    is_sure = is_sure or (len(segments) == 1 and find_city(last) is not None)
    if _is_plain(last) and (is_sure or any(map(_is_delivery, segments[:-1]))):
        return segments.pop()
    if not is_sure:
        return ""
    street, city = _split_running(last, is_alone=len(segments) == 1)
    segments[-1] = street
    return city


def _is_delivery(segment: str) -> bool:
    return bool(take_number(segment) or take_box(segment))


def _is_plain(segment: str) -> bool:
    """Tell whether a piece may be a city: no number, unit, box, station, generic or point."""
    words = fold_words(segment)
    if not words or _is_delivery(segment) or take_unit(segment) or take_station(segment):
        return False
    return not (len(words) > 1 and starts_street(segment)) and not is_compass_point(segment)


def starts_street(segment: str) -> bool:
    """Tell whether a piece begins with a French generic (« rue », « boul. »)."""
    first = segment.split(" ", 1)[0]
    return "-" not in first and "".join(fold_words(first)) in GENERICS


def _split_running(segment: str, is_alone: bool) -> tuple[str, str]:
    """Split « 1 RUE SHERBROOKE E MONTREAL » before a known city, or after a compass point.

    Failing both, the last word is the city when there was no comma at all.
    """
    words = segment.split(" ")
    for size in range(min(_MAX_CITY_WORDS, len(words) - 1), 0, -1):
        if _ends_street(words[:-size]) and find_city(" ".join(words[-size:])):
            return " ".join(words[:-size]), " ".join(words[-size:])
    for place in range(len(words) - 1, 2, -1):
        if is_compass_point(words[place - 1]):
            return " ".join(words[:place]), " ".join(words[place:])
    if is_alone and len(words) > 3 and _ends_street(words[:-1]) and not take_unit(segment):
        return (segment, "") if is_compass_point(words[-1]) else (" ".join(words[:-1]), words[-1])
    return segment, ""


def _ends_street(words: list[str]) -> bool:
    """Tell whether a street may end here: not on a number, a generic or a linking word."""
    last = "".join(fold_words(words[-1]))
    return len(words) > 1 and last not in LINKS and last not in GENERICS
