"""Dates as people type them, put into the form that is stored: ``2018-03-13`` (ISO 8601; the OQLF
keeps figures for tables, in that order). What may be read two ways says so, and both are offered.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Final

from directory_app.domain.folding import fold_words
from directory_app.domain.partial_dates import MONTHS_FR, PartialDate
from directory_app.domain.problems import Problem

from .fix import Doubt, FixContext, use

SIGHTINGS: Final = frozenset({"verified_on", "attested_on", "date", "noted_on", "published_on"})
"""Dates of what was seen or done: they cannot be to come."""

_ENGLISH: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_SHORT: Final = (
    "janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec",
)  # fmt: skip
_MONTHS: Final = {
    fold_words(name)[0]: number
    for names in (MONTHS_FR, _ENGLISH, _SHORT)
    for number, name in enumerate(names, 1)
} | {"jan": 1, "fev": 2, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9}
_SKIPPED_TEXT: Final = "le la de du en depuis since on vers the of date jour"
_SKIPPED: Final = frozenset(_SKIPPED_TEXT.split())
_TODAY: Final = frozenset({"aujourd hui", "aujourdhui", "today"})
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_ORDINAL: Final = re.compile(r"(\d{1,2})(?:er|re|e|st|nd|rd|th)?")
_YEAR: Final = re.compile(r"(?:1[89]|20|21)\d{2}")


def date_doubts(path: str, text: str, context: FixContext) -> Iterator[Doubt]:
    """What is doubtful in a date: its form, or that it is to come."""
    try:
        date = PartialDate.parse(text)
    except ValueError:
        yield _of_unread(path, text, context)
        return
    is_sighting = path.rpartition(".")[2] in SIGHTINGS
    if is_sighting and context.today is not None and date.earliest() > context.today:
        yield Doubt(Problem("date_future"))


def _of_unread(path: str, text: str, context: FixContext) -> Doubt:
    readings = list(dict.fromkeys(one.iso() for one in _readings(text, context.today)))
    code = "date_ambiguous" if len(readings) > 1 else "date_invalid"
    return Doubt(Problem(code, {"text": text}), tuple(use(path, one) for one in readings))


def _readings(text: str, today: datetime.date | None) -> Iterator[PartialDate]:
    """Every day, month or year that the text may mean."""
    words = [word for word in fold_words(text) if word not in _SKIPPED]
    if today is not None and " ".join(fold_words(text)) in _TODAY:
        yield PartialDate.of(today)
        return
    if compact := _COMPACT.fullmatch("".join(words)) if len(words) == 1 else None:
        words = list(compact.groups())
    named = [_MONTHS[word] for word in words if word in _MONTHS]
    numbers = [found[1] if (found := _ORDINAL.fullmatch(word)) else word for word in words
               if word not in _MONTHS]  # fmt: skip
    if not all(map(str.isdecimal, numbers)) or len(named) > 1 or not numbers:
        return
    years = [one for one in numbers if _YEAR.fullmatch(one)]
    others = [int(one) for one in numbers if not _YEAR.fullmatch(one)]
    if len(years) == 1:
        yield from _ordered(int(years[0]), named, others, is_first=numbers[0] == years[0])


def _ordered(
    year: int, named: list[int], others: list[int], *, is_first: bool
) -> Iterator[PartialDate]:
    """A year with a month that is named or not, and a day. The year first means the month next;
    the year last, day and month in either order."""
    match (named, others):
        case ([], []):
            yield from _real(year, None, None)
        case ([month], []):
            yield from _real(year, month, None)
        case ([month], [day]):
            yield from _real(year, month, day)
        case ([], [month]):
            yield from _real(year, month, None)
        case ([], [one, other]):
            yield from _real(year, *((one, other) if is_first else (other, one)))
            if not is_first:
                yield from _real(year, one, other)


def _real(year: int, month: int | None, day: int | None) -> Iterator[PartialDate]:
    try:
        yield PartialDate(year, month, day)
    except ValueError:
        return
