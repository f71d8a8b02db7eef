"""The columns of one address made into one: number, street, unit, box, city, province, code.

The parts are written as the reader of whole addresses wants them and read by it; what a column says
of city, province, code and country holds against what was read. The text is kept as it came.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from directory_app.domain.address_edit import with_part
from directory_app.domain.address_parts import (
    find_code,
    take_box,
    take_province,
)
from directory_app.domain.address_vocabulary import UNITS
from directory_app.domain.addresses import PostalAddress, parse_address
from directory_app.domain.folding import fold, fold_compact, fold_words
from directory_app.domain.text import clean_block, clean_line

from .targets import Meaning

PLACES: Final = (
    Meaning.ADDRESS,
    Meaning.BUILDING,
    Meaning.STREET,
    Meaning.STREET_2,
    Meaning.STREET_3,
    Meaning.UNIT,
    Meaning.PO_BOX,
    Meaning.CITY,
    Meaning.POSTAL_CODE,
)
"""Parts that make an address; a province or a country alone do not."""

_ENDS: Final = (
    (Meaning.CITY, "city"),
    (Meaning.PROVINCE, "province"),
    (Meaning.POSTAL_CODE, "postal_code"),
    (Meaning.COUNTRY, "country"),
)

_COUNTRY_END: Final = re.compile(r"(?<=\d[A-Z]\d)\s+(?:CA|CAN|Canada)$")

Parts = Mapping[Meaning, str]
"""Clean text of each part of one address that has one."""


def compose_address(parts: Parts, unit_heading: str = "") -> PostalAddress:
    """The address that the parts make. ``unit_heading``: of the column of the unit."""
    delivery = _delivery(parts, unit_heading)
    lines = _without_repetition(whole_address(parts.get(Meaning.ADDRESS, "")), delivery, parts)
    text = "\n".join(filter(None, lines))
    ends = {name: parts[one] for one, name in _ENDS if parts.get(one)}
    place, country = _last_line(text, ends), ends.get("country", "")
    address = _read(text, place, ends)
    raw = "\n".join(filter(None, (text, ", ".join(filter(None, (place, country))))))
    unsaid = [one for one in ends.values() if fold_compact(one) not in fold_compact(raw)]
    return replace(address, raw=clean_block(", ".join(filter(None, (raw, *unsaid)))))


def _read(text: str, place: str, ends: Mapping[str, str]) -> PostalAddress:
    """The lines read with their city line; without it where it would be misread (abroad)."""
    is_abroad = bool(ends.get("country")) and not is_canada(ends["country"])
    address = parse_address("\n".join(filter(None, (text, place)))) if not is_abroad else None
    city = ends.get("city", "").partition("(")[0]
    if address is None or (city and fold(address.city) != fold(city)):
        address = parse_address(text)
        if city and address.city and fold(address.city) != fold(city):
            street = ", ".join(filter(None, (address.street, address.city)))
            address = replace(address, street=street, city="")
    for name, value in ends.items():
        address = _held(address, name, value)
    return address


def is_canada(country: str) -> bool:
    """Whether a column of countries says Canada."""
    return fold(country) in {"canada", "ca", "can"}


def whole_address(text: str) -> str:
    """An address in one cell with its country behind a comma (« … H2X 3V8 CA » of Mailchimp)."""
    return _COUNTRY_END.sub(", Canada", clean_block(text))


def _delivery(parts: Parts, unit_heading: str) -> list[str]:
    """The lines above the city: box, building and street with its unit, what follows."""
    street = ", ".join(
        part for one in (Meaning.BUILDING, Meaning.STREET) if (part := parts.get(one, ""))
    )
    unit = _unit(parts.get(Meaning.UNIT, ""), unit_heading)
    lines = [", ".join(filter(None, (street, unit)))]
    lines += [parts.get(one, "") for one in (Meaning.STREET_2, Meaning.STREET_3)]
    box = parts.get(Meaning.PO_BOX, "")
    if box and not take_box(box):
        box = f"Case postale {box}" if box[:1].isdigit() else box
    return [line for line in (*lines, box) if line]


def _unit(text: str, heading: str) -> str:
    if not text or any(word in UNITS for word in fold_words(text)) or text.startswith("#"):
        return text
    word = next((UNITS[one] for one in fold_words(heading) if one in UNITS), "bureau")
    return f"{text} étage" if word == "étage" and not text.isdecimal() else f"{word} {text}"


def _without_repetition(whole: str, delivery: list[str], parts: Parts) -> list[str]:
    """The lines of an address that came whole, in parts, or both (Google writes both)."""
    said = _words(*(text for one, text in parts.items() if one is not Meaning.ADDRESS))
    if not whole or (delivery and _words(whole) <= said):
        return delivery
    return [whole] if _words(*delivery) <= _words(whole) else [whole, *delivery]


def _words(*texts: str) -> set[str]:
    return {_SHORT.get(word, word) for text in texts for word in fold_words(text)}


_SHORT: Final = {"ca": "canada", "can": "canada", "qc": "quebec"}


def _last_line(text: str, ends: Mapping[str, str]) -> str:
    """City, province and code that the text above does not say already."""
    has_code = find_code(text) is not None
    said = f" {fold(text)} "
    city, province, code = (ends.get(name, "") for name in ("city", "province", "postal_code"))
    if has_code and f" {fold(city)} " in said:
        city = ""
    if has_code and (not city or f" {fold(province)} " in said):
        province = ""
    if code and fold_compact(code) in fold_compact(text):
        code = ""
    place = f"{city} ({province.strip('()')})" if province and city and "(" not in city else city
    if province and not city:
        place = province
    return " ".join(filter(None, (place, code)))


def _held(address: PostalAddress, name: str, value: str) -> PostalAddress:
    """The address with what a column says, unless it was read so."""
    province = take_province(value) if name == "city" and "(" in value else None
    if province is not None:
        value = province[1]
    if fold(getattr(address, name)) == fold(clean_line(value)) or not value:
        return address
    return with_part(address, name, value)
