"""Dates of a heading, in French, in English and in figures: « du 3 au 5 mai 2026 », « 2026-05-03 ».

Knows the calendar and the words of dates; nothing of events.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from directory_app.domain.folding import fold

from .lines import Line

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
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s(?:le\s)?)?"
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
_CLOCK: Final = r"\d{1,2}\s?[h:]\s?(?:\d{2})?"
_HOURS: Final = re.compile(
    rf"[\s,–—-]*(?:(?:de|à|dès|from|at)\s)?{_CLOCK}(?:\s?(?:à|au|to|[-–])\s?{_CLOCK})?(?![\w])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dates:
    """A date found: where it stands and its days, the last one None when there is one only."""

    start: int
    end: int
    first: date
    last: date | None = None


def find_date(text: str, line: Line) -> Dates | None:
    """Return the first date of a line, else None."""
    for pattern in (_FRENCH, _ENGLISH, _ISO):
        for found in pattern.finditer(text, line.start, line.end):
            dates = _dates(found)
            if dates is not None:
                return dates
    return None


def _dates(found: re.Match[str]) -> Dates | None:
    parts = found.groupdict()
    if "year" in parts:
        day = _date(parts["year"], int(parts["month"]), parts["day"])
        return None if day is None else Dates(*found.span(), day)
    if parts.get("day3"):
        day = _date(parts["year3"], _month(parts["month3"]), parts["day3"])
        return None if day is None else Dates(*found.span(), day)
    year = parts.get("year2") or parts["year1"]
    month = _month(parts.get("month2") or parts["month1"])
    first = _date(parts["year1"] or year, _month(parts["month1"]) or month, parts["day1"])
    last = _date(year, month, parts["day2"])
    return None if first is None else Dates(*found.span(), first, last)


def _month(word: str | None) -> int:
    return _MONTHS.get(fold(word or ""), 0)


def _date(year: str | None, month: int, day: str | None) -> date | None:
    try:
        return date(int(year or 0), month, int(day or 0))
    except ValueError:
        return None


def after_hours(text: str, start: int, end: int) -> int:
    """Return where the hours that follow a date end (« , de 9 h à 16 h »); ``start`` if none do."""
    hours = _HOURS.match(text, start, end)
    return start if hours is None else hours.end()
