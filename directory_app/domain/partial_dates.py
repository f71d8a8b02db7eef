"""Dates as sources give them (a year, a month or a day) and the periods they bound.

Nothing is invented: what a source does not say stays unknown, and a sighting proves a role on
that day only. Knows nothing of roles, organisations or today's date.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Final, Self

from directory_app.domain.problems import Problem
from directory_app.domain.text import NBSP

MONTHS_FR: Final = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
"""Month names of Québec French, January first, in lower case (OQLF)."""

_ISO: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day; sorts by time, the vaguer first.

    Raises ValueError when built on a date that does not exist.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        date(
            self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day
        )

    def __lt__(self, other: Self) -> bool:
        return self._order() < other._order()

    def _order(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``2018``, ``2018-03`` or ``2018-03-13`` (ISO 8601); raises ValueError."""
        found = _ISO.fullmatch(text.strip())
        if found is None:
            raise ValueError(f"not an ISO date: {text!r}")
        year, month, day = found.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the complete date of ``day``."""
        return cls(day.year, day.month, day.day)

    def iso(self) -> str:
        """Return the ISO 8601 form, as precise as the date is."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    def display_fr(self, nbsp: bool = False) -> str:
        """Return « 13 mars 2018 », « 1er mars 2018 », « mars 2018 » or « 2018 » (OQLF)."""
        day = {None: "", 1: "1er"}.get(self.day, str(self.day))
        month = MONTHS_FR[self.month - 1] if self.month else ""
        return (NBSP if nbsp else " ").join(filter(None, (day, month, str(self.year))))

    def earliest(self) -> date:
        """Return the first day that the date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """Return the last day that the date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` to ``end``, both included and possibly unknown; ``attested_on`` = seen on."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    attested_on: PartialDate | None = None

    def is_active_on(self, day: date) -> bool | None:
        """Tell whether the period covers ``day``; None when the sources do not say.

        A known start without an end is still running (« depuis 2018 »); without a start, only
        the day of a sighting, and those between it and a known end, are certain.
        """
        if self._is_before(day) or self._is_after(day):
            return False
        if self.end is None and self.start is None:
            return True if self._is_seen_exactly_on(day) else None
        ended = self.end is not None and day > self.end.earliest()
        return True if self._has_begun_by(day) and not ended else None

    def _is_before(self, day: date) -> bool:
        return self.start is not None and day < self.start.earliest()

    def _is_after(self, day: date) -> bool:
        return self.end is not None and day > self.end.latest()

    def _has_begun_by(self, day: date) -> bool:
        known = (bound.latest() for bound in (self.start, self.attested_on) if bound)
        return any(begun <= day for begun in known)

    def _is_seen_exactly_on(self, day: date) -> bool:
        seen = self.attested_on
        return seen is not None and seen.earliest() == day == seen.latest()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """``period_reversed`` {start, end} when the end is certainly before the start."""
        if self.start and self.end and self.end.latest() < self.start.earliest():
            bounds = {"start": self.start.iso(), "end": self.end.iso()}
            return (Problem("period_reversed", bounds),)
        return ()

    def display_fr(self, nbsp: bool = False) -> str:
        """Return « depuis 2018 », « 2018–2020 », « jusqu’en 2020 », « vu le 13 mars 2018 » or
        ``""`` when nothing is known.
        """  # fmt: skip
        if self.start and self.end:
            return _range_fr(self.start, self.end, nbsp)
        if self.start:
            article = "le " if self.start.day else ""
            return f"depuis {article}{self.start.display_fr(nbsp)}"
        if self.end:
            return f"jusqu’{'au' if self.end.day else 'en'} {self.end.display_fr(nbsp)}"
        if self.attested_on:
            return (
                f"vu {'le' if self.attested_on.day else 'en'} {self.attested_on.display_fr(nbsp)}"
            )
        return ""


def _range_fr(start: PartialDate, end: PartialDate, nbsp: bool) -> str:
    if start == end:
        return start.display_fr(nbsp)
    dash = " – " if start.month or end.month else "–"
    return f"{start.display_fr(nbsp)}{dash}{end.display_fr(nbsp)}"
