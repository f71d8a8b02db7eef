"""The heading of a list read as an event: what it is called, whose list it is, when and where.

Looked for in the few lines above the first entry, around a date; a dateline of a letter or of a
press release is no event. French and English dates; the day is written as ISO.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from directory_app.domain.folding import fold, fold_words
from directory_app.domain.quebec_cities import find_city

from .cleaning import Plain
from .lines import Line
from .records import Confidence, EventHeading, Value
from .rows import Row
from .vocabulary import FIELD_LABELS

_MONTHS_TEXT: Final = (
    "janvier january janv jan|fevrier february fevr fev feb|mars march mar|avril april avr apr|"
    "mai may|"
    "juin june|juillet july juil|aout august aug|septembre september sept sep|octobre october oct|"
    "novembre november nov|decembre december dec"
)
_MONTHS: Final = {
    word: number
    for number, words in enumerate(_MONTHS_TEXT.split("|"), start=1)
    for word in words.split()
}
_MONTH: Final = r"(?P<month{0}>[^\W\d_]{{3,9}})\.?"
_DAY: Final = r"(?P<day{0}>\d{{1,2}})(?:er|st|nd|rd|th)?"
_WEEKDAY: Final = (
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s)?"
)
_FRENCH: Final = re.compile(
    rf"(?:(?:les?|du|tenue? le|on)\s)?{_WEEKDAY}{_DAY.format(1)}"
    rf"(?:\s{_MONTH.format(1)}(?:\s(?P<year1>\d{{4}}))?)?"
    rf"\s?(?:au|et|to|and|[-–])\s?{_WEEKDAY}{_DAY.format(2)}\s{_MONTH.format(2)}\s(?P<year2>\d{{4}})"
    rf"|(?:(?:le|du|tenue? le|on)\s)?{_WEEKDAY}{_DAY.format(3)}\s{_MONTH.format(3)}"
    rf"\s(?P<year3>\d{{4}})",
    re.IGNORECASE,
)
_ENGLISH: Final = re.compile(
    rf"(?:on\s)?{_WEEKDAY}{_MONTH.format(1)}\s{_DAY.format(1)}(?:\s?(?:to|and|[-–])\s?{_DAY.format(2)})?,?\s(?P<year1>\d{{4}})",
    re.IGNORECASE,
)
_ISO: Final = re.compile(r"(?<![\d/-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\d-])")
_PLACE: Final = re.compile(
    r"\b(?:(?:à|a|at)\s(?:la\s|l'|the\s)?|au\s|aux\s|chez\s|lieu\s?:\s?(?:la\s|l'|le\s)?)(?P<place>[A-ZÀ-Ý][^,;|–—()\n]{2,80})",
    re.IGNORECASE,
)
_BUILDINGS: Final = frozenset(
    [
        "assemblee",
        "colline",
        "hotel",
        "salle",
        "edifice",
        "parlement",
        "palais",
        "universite",
        "cegep",
        "auditorium",
        "amphitheatre",
        "theatre",
    ]
)
_MAX_PLACE_WORDS: Final = 8
_EDGES: Final = " \t-–—,;:|/.*_#"
_MAX_LINES_ABOVE: Final = 8
_MAX_TITLE: Final = 160
_MAX_WORDS: Final = 22


def read_heading(plain: Plain, text: str, rows: Sequence[Row], first: int) -> EventHeading | None:
    """Return the event announced above the entry that begins at ``first`` in the plain text."""
    above = [row for row in rows if row.line.start < first and not row.line.is_rule]
    above = above[-_MAX_LINES_ABOVE:]
    for at in range(len(above) - 1, -1, -1):
        if above[at].is_prose:
            return None
        if not _may_announce(text, above[at]):
            continue
        found = _find_date(text, above[at].line)
        if found is not None:
            return _event(plain, text, [row.line for row in above], at, found)
    return None


def _may_announce(text: str, row: Row) -> bool:
    line = row.line
    words = fold_words(text[line.start : min(line.end, line.start + 400)])
    is_short = len(words) <= _MAX_WORDS and line.end - line.start <= 240
    return is_short and not row.has_coordinates and not row.is_prose


class _Dates:
    """A date found: where it stands and its days, the last one None when there is one only."""

    def __init__(self, start: int, end: int, first: date, last: date | None = None) -> None:
        self.start, self.end, self.first, self.last = start, end, first, last


def _find_date(text: str, line: Line) -> _Dates | None:
    for pattern in (_FRENCH, _ENGLISH, _ISO):
        for found in pattern.finditer(text, line.start, line.end):
            dates = _dates(found)
            if dates is not None:
                return dates
    return None


def _dates(found: re.Match[str]) -> _Dates | None:
    parts = found.groupdict()
    if "year" in parts:
        day = _date(parts["year"], int(parts["month"]), parts["day"])
        return None if day is None else _Dates(*found.span(), day)
    if parts.get("day3"):
        day = _date(parts["year3"], _month(parts["month3"]), parts["day3"])
        return None if day is None else _Dates(*found.span(), day)
    year = parts.get("year2") or parts["year1"]
    month = _month(parts.get("month2") or parts["month1"])
    first = _date(parts["year1"] or year, _month(parts["month1"]) or month, parts["day1"])
    last = _date(year, month, parts["day2"])
    return None if first is None else _Dates(*found.span(), first, last)


def _month(word: str | None) -> int:
    return _MONTHS.get(fold(word or ""), 0)


def _date(year: str | None, month: int, day: str | None) -> date | None:
    try:
        return date(int(year or 0), month, int(day or 0))
    except ValueError:
        return None


def _event(
    plain: Plain, text: str, lines: list[Line], at: int, found: _Dates
) -> EventHeading | None:
    line = lines[at]
    own = _own_title(text, line, found)
    above = [_bounds(text, other.start, other.end) for other in lines[:at]]
    titles = [b for b in above if _is_title(text, b)]
    title = own or (titles.pop() if titles else None)
    if title is None or (own is None and at and lines[at].blanks > 2):
        return None
    group = titles[-1] if titles else None
    place = _place(text, title) or _place_after(text, lines, at, found)
    return EventHeading(
        title=plain.value(*title),
        group=None if group is None else plain.value(*group, Confidence.LIKELY),
        place=None if place is None else _place_value(plain, place),
        date=found.first.isoformat(),
        end_date="" if found.last is None else found.last.isoformat(),
        date_span=plain.span(found.start, found.end),
    )


def _place_value(plain: Plain, place: tuple[int, int]) -> Value:
    return plain.value(*place, Confidence.LIKELY)


def _own_title(text: str, line: Line, found: _Dates) -> tuple[int, int] | None:
    """The words of the date's own line, before it or after it; a city alone is a dateline."""
    for bounds in (_bounds(text, line.start, found.start), _bounds(text, found.end, line.end)):
        if _is_title(text, bounds) and not _is_place_name(text, bounds):
            return bounds
    return None


def _is_place_name(text: str, bounds: tuple[int, int]) -> bool:
    """Whether a few words name a city or begin as a building does."""
    piece = text[slice(*bounds)]
    words = [word for word in fold_words(piece) if word not in {"l", "la", "le", "a", "au"}]
    if find_city(piece) is not None:
        return True
    return bool(words) and words[0] in _BUILDINGS and len(words) <= _MAX_PLACE_WORDS


def _is_title(text: str, bounds: tuple[int, int]) -> bool:
    piece = text[slice(*bounds)]
    words = fold_words(piece)
    if not words or " ".join(words) in FIELD_LABELS or words in (("date",), ("le",), ("on",)):
        return False
    return 3 < len(piece) <= _MAX_TITLE and not piece.endswith(".") and find_city(piece) is None


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if text[end - 1 : end] == "(":
        end -= 1
    return start, end


def _place(text: str, bounds: tuple[int, int]) -> tuple[int, int] | None:
    """« Assemblée nationale » of « Haute Pression à l'Assemblée nationale »."""
    for found in _PLACE.finditer(text, *bounds):
        if found["place"][0].isupper():
            return _bounds(text, *found.span("place"))
    return None


def _place_after(text: str, lines: list[Line], at: int, found: _Dates) -> tuple[int, int] | None:
    rest = _bounds(text, found.end, lines[at].end)
    if rest[0] < rest[1]:
        return _place(text, rest) or (rest if _is_place_name(text, rest) else None)
    for line in lines[at + 1 : at + 3]:
        bounds = _bounds(text, line.start, line.end)
        place = _place(text, bounds)
        if place or _is_place_name(text, bounds):
            return place or bounds
    return None
