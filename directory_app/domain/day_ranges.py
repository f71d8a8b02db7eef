"""« <2025 », « >=2025-06 », « 2024..2025 »: days compared as far as they are known.

Dates are ISO texts of which month or day may be missing; a range compares texts, so that a year
holds every day of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DATE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_ONE = re.compile(rf"(<=|>=|<|>|=)?\s*({_DATE})")
_TWO = re.compile(rf"({_DATE})\s*\.\.\s*({_DATE})")
_BEGUN = re.compile(r"[<>=]*\s*\d{0,4}(?:-\d{0,2}){0,2}\s*(?:\.\.?\s*\d{0,4}(?:-\d{0,2}){0,2})?")
_AFTER = "~"
"""Sorts after every character of a date: the end of a year or month that is only named."""


@dataclass(frozen=True, slots=True)
class DayRange:
    """From ``first`` to ``last`` as texts to compare with, both included; either may be open."""

    first: str = ""
    last: str = ""


def find_day_range(typed: str) -> DayRange | None:
    """The range that is typed, None when it is no whole one."""
    text = typed.strip()
    if two := _TWO.fullmatch(text):
        return DayRange(two[1], two[2] + _AFTER)
    one = _ONE.fullmatch(text)
    if one is None:
        return None
    sign, day = one.groups()
    return {
        "<": DayRange(last=_before(day)),
        "<=": DayRange(last=day + _AFTER),
        ">": DayRange(first=day + _AFTER),
        ">=": DayRange(first=day),
    }.get(sign, DayRange(day, day + _AFTER))


def _before(day: str) -> str:
    """A text that follows every date before ``day``, and that ``day`` follows."""
    return day[:-1] + chr(ord(day[-1]) - 1) + _AFTER


def is_begun_range(typed: str) -> bool:
    """Whether more typing may make a range of it: « < », « 20 », « 2024.. »."""
    return _BEGUN.fullmatch(typed.strip()) is not None
