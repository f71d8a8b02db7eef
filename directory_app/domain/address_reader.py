"""Reads a postal address from the right: country, code, province, city, then the street.

One running line or several, the OQLF's form, Canada Post's capitals, or as people type. Nothing is
lost: what is no known part stays with the street, and the whole text in ``raw``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from directory_app.domain.address_city import cut_city, starts_street
from directory_app.domain.address_parts import (
    EDGES,
    code_of,
    find_code,
    take_box,
    take_country,
    take_number,
    take_province,
    take_station,
    take_unit,
)
from directory_app.domain.address_spelling import (
    floor_text,
    is_compass_point,
    spell_city,
    spell_station,
    spell_street,
)
from directory_app.domain.address_vocabulary import PROVINCES_OF_LETTER
from directory_app.domain.postal_address import PostalAddress
from directory_app.domain.text import clean_block, clean_line

_HYPHENS: Final = str.maketrans(dict.fromkeys("‐‑‒−", "-"))
_US_END: Final = re.compile(r"^(?P<city>.*?)[\s,]+(?P<state>[A-Z]{2})\s+(?P<zip>\d{5}(?:-\d{4})?)$")
_EUROPE_END: Final = re.compile(r"(?:^|,\s*)(?P<zip>\d{4,5})\s+(?P<city>[^\d,]+)$")


@dataclass(slots=True)
class _Parts:
    """What the pieces before the city turned out to be; ``others`` join the street."""

    number: str = ""
    street: str = ""
    unit_type: str = ""
    unit: str = ""
    po_box: str = ""
    station: str = ""
    others: list[str] = field(default_factory=list)


def parse_address(text: str) -> PostalAddress:
    """Read ``text`` as one address; never raises.

    The country is ``CA`` as soon as something says so (a postal code, a province). A text without
    any sign of an address becomes ``street`` whole.
    """
    raw = clean_block(text)
    running = ", ".join(filter(None, (line.strip(EDGES) for line in raw.split("\n"))))
    running = running.translate(_HYPHENS)
    country, rest = take_country(running) or ("", running)
    if country not in {"", "CA"}:
        return replace(_read_foreign(rest, country), raw=raw)
    return replace(_read_canadian(rest, country), raw=raw)


def _read_canadian(text: str, country: str) -> PostalAddress:
    code, head, after = _cut_code(text)
    province, head, may_be_city = take_province(head) or ("", head, False)
    if not province and after:
        province, after, _ = take_province(after) or ("", after, False)
    known = PROVINCES_OF_LETTER.get(code[:1], ())
    province = province or (known[0] if len(known) == 1 else "")
    segments = [piece for piece in (part.strip(EDGES) for part in head.split(",")) if piece]
    city = cut_city(segments, is_sure=bool(code or province))
    if not city and may_be_city:
        city = "Québec"
    parts = _read_segments([*segments, *([after] if after else [])])
    return PostalAddress(
        number=parts.number,
        street=_street(parts),
        unit_type=parts.unit_type,
        unit=parts.unit,
        po_box=parts.po_box,
        station=spell_station(parts.station),
        city=spell_city(city, province),
        province=province,
        postal_code=code,
        country="CA" if country or code or province else "",
    )


def _cut_code(text: str) -> tuple[str, str, str]:
    """Return the postal code, the text before it and what follows it."""
    found = find_code(text)
    if found is None:
        return "", text.rstrip(EDGES), ""
    before = text[: found.start()].rstrip(EDGES)
    country = take_country(before)
    return code_of(found), country[1] if country else before, text[found.end() :].strip(EDGES)


def _street(parts: _Parts) -> str:
    return ", ".join(filter(None, (spell_street(parts.street), *parts.others)))


def _read_segments(segments: list[str]) -> _Parts:
    parts = _Parts()
    for segment in segments:
        _read_segment(segment, parts)
    return parts


def _read_segment(segment: str, parts: _Parts) -> None:
    station = take_station(segment)
    if not parts.po_box and (box := take_box(segment)):
        parts.po_box = box[0]
        if box[1]:
            _read_segment(box[1], parts)
    elif station and not parts.station:
        parts.station = station
    else:
        _read_street_segment(_cut_unit(segment, parts), parts)


def _cut_unit(segment: str, parts: _Parts) -> str:
    """Take the unit off the end of a piece; a floor gives way to an office named later."""
    unit = take_unit(segment)
    if unit is None or (parts.unit and parts.unit_type != "étage"):
        return segment
    if parts.unit:
        parts.others.append(floor_text(parts.unit))
    parts.unit_type, parts.unit = unit[:2]
    return unit[2]


def _read_street_segment(segment: str, parts: _Parts) -> None:
    if not segment:
        return
    numbered = None if parts.number else take_number(segment)
    if numbered:
        _place_number(numbered, parts)
    elif not parts.street or (parts.number and is_compass_point(parts.street)):
        parts.street = f"{segment} {parts.street}".strip()
    else:
        parts.others.append(segment)


def _place_number(numbered: tuple[str, str, str], parts: _Parts) -> None:
    """Keep a number and its street; what stood before it was a building, or « rue X, 12 »."""
    unit, parts.number, street = numbered
    if parts.street and (street or not starts_street(parts.street)):
        parts.others.append(parts.street)
        parts.street = ""
    parts.street = street or parts.street
    if unit and not parts.unit:
        parts.unit = unit
    elif unit:
        parts.number = f"{unit}-{parts.number}"


def _read_foreign(text: str, country: str) -> PostalAddress:
    """Read a foreign address as far as its code and city are in a form we know."""
    found = (_US_END if country == "US" else _EUROPE_END).search(text)
    if found is None:
        parts = _read_segments([piece.strip(EDGES) for piece in text.split(",")])
        return PostalAddress(number=parts.number, street=_street(parts), country=country)
    is_us = country == "US"
    before = text[: found.start()] if not is_us else found["city"].rpartition(",")[0]
    city = found["city"].rpartition(",")[2] if is_us else found["city"]
    parts = _read_segments([piece for p in before.split(",") if (piece := p.strip(EDGES))])
    return PostalAddress(
        number=parts.number,
        street=_street(parts),
        unit_type=parts.unit_type,
        unit=parts.unit,
        po_box=parts.po_box,
        station=parts.station,
        city=clean_line(city),
        province=found["state"] if is_us else "",
        postal_code=found["zip"],
        country=country,
    )
