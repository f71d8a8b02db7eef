"""Postal addresses of the plain text: where each begins and ends, on one line or several.

The text is cut at separators, each segment gets a role and a run of roles that stand in the order
of an address is one. Reading its parts is ``addresses``'s business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from .address_roles import BOX, NUMBER_COMMA, STREET, Role, role_of
from .records import Confidence

_CUT: Final = re.compile(r"[^,;|¦\t•·:\n]{1,400}")
_UNIT_BEFORE: Final = re.compile(
    r"(?<![\w])(?:suite|bureau|bur\.|unit|unité|app\.?|apt\.?|local|porte)\s\Z", re.IGNORECASE
)
_DASH: Final = re.compile(r"\s[-–—/]\s|—")


@dataclass(slots=True)
class _Segment:
    """A piece between separators. ``city`` is where its city begins (a place only), ``has_code``
    whether it holds a postal code, ``lines`` the line ends before it, ``is_cut_off`` whether
    something that is no address stands before it."""

    start: int
    end: int
    role: Role
    city: int = 0
    has_code: bool = False
    lines: int = 0
    is_cut_off: bool = False


@dataclass(frozen=True, slots=True)
class AddressSpan:
    """An address found, from its number or box to its code. ``has_delivery``: it has a street or a
    box; ``has_code``: a postal code."""

    start: int
    end: int
    confidence: Confidence
    has_delivery: bool
    has_code: bool


def find_address_spans(text: str, codes: list[tuple[int, int]]) -> list[AddressSpan]:
    """Return the addresses of a plain text in which all other anchors are masked by « ¦ ».

    ``codes`` are the places of its postal codes.
    """
    text = NUMBER_COMMA.sub(lambda comma: " " * len(comma[0]), text)
    segments = list(_segments(text, codes))
    found: list[AddressSpan] = []
    at = 0
    while at < len(segments):
        size = _run(segments, at)
        if size:
            found.append(_span(text, segments[at : at + size]))
        at += max(size, 1)
    return found


def _segments(text: str, codes: list[tuple[int, int]]) -> Iterator[_Segment]:
    last = 0
    ends = {end for _, end in codes}
    for start, end in _pieces(text, ends):
        between = text[last:start]
        role, city = role_of(text[start:end], start, ends)
        yield _Segment(
            start,
            end,
            role,
            city,
            end in ends,
            between.count("\n"),
            "¦" in between,
        )
        last = end


def _pieces(text: str, ends: set[int]) -> Iterator[tuple[int, int]]:
    """Cut the text at separators, before each street and box, after each code."""
    for found in _CUT.finditer(text):
        cuts = {found.start(), found.end()}
        for dash in _DASH.finditer(text, *found.span()):
            cuts |= {dash.start(), dash.end()}
        cuts |= {m.start() for m in BOX.finditer(text, *found.span())}
        if any(map(str.isdigit, text[found.start() : found.end()])):
            cuts |= {end for end in range(found.start(), found.end()) if end in ends}
            cuts |= {m.start() for m in STREET.finditer(text, *found.span())}
        places = sorted(cuts)
        for start, end in pairwise(places):
            piece = text[start:end]
            stripped = piece.strip(" -–—/'\"")
            if stripped:
                first = start + piece.index(stripped)
                yield first, first + len(stripped)


_INSIDE: Final = {
    Role.FOREIGN,
    Role.UNIT,
    Role.STATION,
    Role.PLACE,
    Role.PROVINCE,
    Role.CITY,
    Role.COUNTRY,
}
_PLACES: Final = {Role.PLACE, Role.PROVINCE}


def _run(segments: list[_Segment], at: int) -> int:
    """How many segments from this one make an address; 0 when it begins none."""
    role = segments[at].role
    if role in {Role.STREET, Role.BOX}:
        return _extent(segments, at)
    if role == Role.PLACE:
        return _extent(segments, at)
    if role in {Role.NUMBER, Role.NAMED, Role.UNIT, Role.CITY, Role.PLAIN}:
        return _weak_extent(segments, at)
    return 0


def _weak_extent(segments: list[_Segment], at: int) -> int:
    """A beginning that is one only when a place with its province or code follows."""
    segment, size = segments[at], 1
    if segment.role in {Role.CITY, Role.PLAIN}:
        follows = _follows(segments, at + 1)
        is_place = follows is not None and (
            follows.role == Role.PROVINCE or follows.city == follows.start
        )
        is_place = is_place and follows is not None and _is_bare(follows)
        return _extent(segments, at) if is_place else 0
    if segment.role == Role.UNIT:
        after = _follows(segments, at + 1)
        starts = after is not None and after.role in {Role.STREET, Role.BOX, Role.NUMBER}
        return 1 + _run(segments, at + 1) if starts and _run(segments, at + 1) else 0
    size = _extent(segments, at, is_weak=True)
    roles = {s.role for s in segments[at : at + size]}
    return size if roles & _PLACES or any(s.has_code for s in segments[at : at + size]) else 0


def _is_bare(segment: _Segment) -> bool:
    return segment.role == Role.PROVINCE or segment.end - segment.start <= 10


def _follows(segments: list[_Segment], at: int) -> _Segment | None:
    if at >= len(segments) or segments[at].is_cut_off or segments[at].lines > 1:
        return None
    return segments[at]


def _extent(segments: list[_Segment], at: int, is_weak: bool = False) -> int:
    """How far an address goes on: to its code, else as long as pieces of an address follow."""
    size = 1
    has_street = segments[at].role in {Role.STREET, Role.NAMED}
    while not segments[at + size - 1].has_code:
        segment = _follows(segments, at + size)
        if segment is None:
            return size
        if segment.role in _INSIDE:
            size += 1
        elif segment.role in {Role.STREET, Role.BOX, Role.NAMED} and not has_street:
            has_street = True
            size += 1
        else:
            skipped = _place_ahead(segments, at + size, is_weak and size == 1)
            if not skipped:
                return size
            size += skipped
    country = _follows(segments, at + size)
    return size + (country is not None and country.role == Role.COUNTRY)


def _place_ahead(segments: list[_Segment], at: int, may_be_street: bool) -> int:
    """How many pieces of plain words stand before a place: a city, a street without generic."""
    for skipped in (1, 2) if may_be_street else (1,):
        before = segments[at : at + skipped]
        if not all(s.role in {Role.PLAIN, Role.CITY} for s in before):
            return 0
        after = _follows(segments, at + skipped)
        if after is None or any(s.is_cut_off or s.lines > 1 for s in before):
            return 0
        if after.role in {Role.PLACE, Role.PROVINCE}:
            return skipped
    return 0


def _span(text: str, run: list[_Segment]) -> AddressSpan:
    start, end = run[0].start, run[-1].end
    if run[0].role == Role.PLACE:
        start = max(start, run[0].city)
    unit = _UNIT_BEFORE.search(text[max(0, start - 10) : start])
    start -= len(unit[0]) if unit else 0
    roles = {segment.role for segment in run}
    has_delivery = bool(roles & {Role.STREET, Role.BOX, Role.NUMBER, Role.NAMED})
    has_code = any(segment.has_code for segment in run)
    if text[end : end + 1] == ")" and text[start:end].count("(") > text[start:end].count(")"):
        end += 1
    sure = Confidence.SURE if has_delivery and has_code else Confidence.LIKELY
    return AddressSpan(start, end, sure, has_delivery, has_code)
