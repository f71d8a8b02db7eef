"""The heading of a list read as an event: what it is called, whose list it is, when and where.

Looked for in the few lines above the first person or coordinates of the list, around a date; a
dateline of a letter or of a press release is no event. Dates are ``heading_dates``'s, places
``heading_places``'s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from directory_app.domain.folding import fold_words
from directory_app.domain.quebec_cities import find_city

from .cleaning import Plain
from .heading_dates import Dates, after_hours, find_date
from .heading_places import Bounds, is_place_name, place_in, place_told, trimmed
from .labels import FIELD_LABELS
from .records import Confidence, EventHeading
from .rows import Row
from .tokens import Kind
from .vocabulary import EVENT_WORDS
from .wording import is_sentence

_LIST_OF: Final = re.compile(
    r"(?:liste (?:des|de la|de|d')(?: ?[\w·().'-]+){1,4}?|d[ée]l[ée]gation|pr[ée]sences?|"
    r"participant(?:e?s|·e·s|\(e\)s)?|invit[ée]e?s|delegation|delegates|list of(?: \w+){1,3}?)"
    r"\s?(?:[,:]|[-–—](?=\s))\s?(?=\S)",
    re.IGNORECASE,
)
_MAX_LINES_ABOVE: Final = 8
_MAX_TITLE: Final = 160
_MAX_WORDS: Final = 22
_NAMES: Final = frozenset({Kind.PERSON, Kind.EMAIL, Kind.PHONE, Kind.URL, Kind.CODE})


@dataclass(frozen=True, slots=True)
class Heading:
    """An event and the rows that announce it."""

    event: EventHeading
    rows: tuple[Row, ...]


def find_heading(plain: Plain, text: str, rows: Sequence[Row], first: int) -> Heading | None:
    """Return the heading of the list whose first entry begins at ``first`` in the plain text.

    Lines that were taken for the beginning of that entry, its name or coordinates not reached, are
    looked at too; there a title must be that of an event in so many words.
    """
    above = [row for row in rows if row.line.start < first and not row.line.is_rule]
    following = [row for row in rows if row.line.start >= first][: _MAX_LINES_ABOVE + 1]
    size = next((at for at, row in enumerate(following) if _reaches(row)), 0)
    inside = [row for row in following[:size] if not row.line.is_rule]
    inside_heading = _search(plain, text, [*above, *inside][-_MAX_LINES_ABOVE:], first)
    if inside and inside_heading is not None:
        return inside_heading
    return _search(plain, text, above[-_MAX_LINES_ABOVE:], first)


def _reaches(row: Row) -> bool:
    return bool(row.roll) or row.has(*_NAMES) or any(token.has_code for token in row.tokens)


def _search(plain: Plain, text: str, above: list[Row], first: int) -> Heading | None:
    for at in range(len(above) - 1, -1, -1):
        found = find_date(text, above[at].line) if _may_announce(text, above[at]) else None
        if above[at].is_prose and found is None:
            return None
        if found is not None:
            return _Reader(text, above, at, found).heading(plain, first)
    return None


def _may_announce(text: str, row: Row) -> bool:
    line = row.line
    words = fold_words(text[line.start : min(line.end, line.start + 400)])
    is_short = len(words) <= _MAX_WORDS and line.end - line.start <= 240
    is_place = not row.has_coordinates or row.has_place_only
    return is_short and is_place and not row.has(Kind.PROSE)


class _Reader:
    """What stands around the date of a heading; ``at`` is the row of the date."""

    def __init__(self, text: str, rows: list[Row], at: int, found: Dates) -> None:
        self.text, self.rows, self.at, self.found = text, rows, at, found
        line = rows[at].line
        self.rest = trimmed(text, after_hours(text, found.end, line.end), line.end)
        self.before = trimmed(text, line.start, found.start)

    def heading(self, plain: Plain, first: int) -> Heading | None:
        """Return the heading; None without a title."""
        own = self._own_title()
        titles = [at for at in range(self.at) if self._is_title_row(at)]
        top = self.at if own is not None else (titles.pop() if titles else -1)
        if own is None and top < 0 and self._is_title_below():
            top = self.at + 1
        title = own or (self._row(top) if top >= 0 else None)
        if title is None or (own is None and self.rows[self.at].line.blanks > 2):
            return None
        group = self._row(titles[-1]) if titles else None
        place, last = self._place(title, top)
        is_told = self._is_told(title) or (place is not None and top > self.at)
        if self.rows[top].line.start >= first and not is_told:
            return None
        event = EventHeading(
            title=plain.value(*title),
            group=None if group is None else plain.value(*group, Confidence.LIKELY),
            place=None if place is None else plain.value(*place, Confidence.LIKELY),
            date=self.found.first.isoformat(),
            end_date="" if self.found.last is None else self.found.last.isoformat(),
            date_span=plain.span(self.found.start, self.found.end),
        )
        start = min(titles[-1] if titles else top, self.at)
        return Heading(event, tuple(self.rows[start : last + 1]))

    def _own_title(self) -> Bounds | None:
        """The words of the date's own line, before it or after it; a city alone is a dateline."""
        for bounds in (self.before, self.rest):
            if self._is_title(bounds) and not is_place_name(self.text, bounds):
                return self._without_list(bounds)
        return None

    def _is_title_row(self, at: int) -> bool:
        bounds = self._row(at)
        if self.rows[at].tokens and self.rows[at].tokens[0].kind == Kind.LABEL:
            return False
        if is_place_name(self.text, bounds) or place_told(self.text, self.rows[at].line):
            return False
        return self._is_title(bounds) and not is_sentence(self.text[slice(*bounds)])

    def _is_title_below(self) -> bool:
        """« 13 mars 2018 » above the title, as on a poster; a body's name is none."""
        at = self.at + 1
        if at >= len(self.rows) or self.rows[at].line.blanks or not self._is_title_row(at):
            return False
        return self.rows[at].head != Kind.ORGANISATION or self._is_told(self._row(at))

    def _is_title(self, bounds: Bounds) -> bool:
        piece = self.text[slice(*bounds)]
        words = fold_words(piece)
        if not words or " ".join(words) in FIELD_LABELS or words in (("date",), ("le",), ("on",)):
            return False
        return 3 < len(piece) <= _MAX_TITLE and not piece.endswith(".") and find_city(piece) is None

    def _is_told(self, title: Bounds) -> bool:
        return any(word in EVENT_WORDS for word in fold_words(self.text[slice(*title)]))

    def _row(self, at: int) -> Bounds:
        line = self.rows[at].line
        return self._without_list(trimmed(self.text, line.start, line.end))

    def _without_list(self, bounds: Bounds) -> Bounds:
        """« Liste des participants, forum » without the words that only say that it is a list."""
        found = _LIST_OF.match(self.text, *bounds)
        return bounds if found is None else trimmed(self.text, found.end(), bounds[1])

    def _place(self, title: Bounds, top: int) -> tuple[Bounds | None, int]:
        """Where it is, and the last row that says something of it."""
        place = place_in(self.text, title)
        if place is None and self.rest[0] < self.rest[1] and self.rest != title:
            place = place_in(self.text, self.rest)
            if place is None and is_place_name(self.text, self.rest):
                place = self.rest
        last = self.at
        low = max(self.at, top) + 1
        for at in [*range(low, len(self.rows)), *range(top + 1, self.at)]:
            told = place_told(self.text, self.rows[at].line)
            is_next = at <= low + 1 and self.rows[at].line.blanks <= (self.at < at)
            bounds = self._row(at)
            if told is None and is_next and place is None:
                named = is_place_name(self.text, bounds)
                told = place_in(self.text, bounds) or (bounds if named else None)
            if told is not None:
                return place or told, max(last, at)
        return place, last
