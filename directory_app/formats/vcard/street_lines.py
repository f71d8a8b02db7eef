"""The street component of our own cards, and what was most likely typed: read back without a guess.

The component holds what ``postal_parts.street_line`` wrote; what it cannot say exactly is marked
beside it. Knows nothing of other programs' addresses (see ``postal``).
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.address_vocabulary import COUNTRIES, PROVINCES
from directory_app.domain.addresses import PostalAddress
from directory_app.formats.postal_parts import street_line

from .own_marks import decoded, encoded

STREET_PARTS: Final = ("number", "street", "unit_type", "unit", "po_box", "station")
"""Parts of an address that the street component holds, in the order of the mark."""

StreetParts = tuple[str, str, str, str, str, str]
"""Their values, empty where there is none."""

_LINE: Final = re.compile(
    r"(?:(?P<number>[0-9]{1,6}[A-Z]?), )?(?P<street>(?!C\. P\. |succ\. )[^,\n]+)?"
    r"(?:, (?P<unit_type>bureau|porte|local|appartement|salle) (?P<unit>[^,\n]+))?"
    r"(?:(?:^|, )C\. P\. (?P<po_box>[^,\n]+))?(?:(?:^|, )succ\. (?P<station>[^,\n]+))?"
)
_COUNTRY_CODES: Final = {name: code for code, name in COUNTRIES.items()} | {"Canada": "CA"}
_BETWEEN: Final = "|"


def read_street_line(line: str) -> StreetParts | None:
    """The parts of a street line as we write it; None where it is none."""
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    number, street, unit_type, unit, box, station = found.groups("")
    return number, street, unit_type, unit, box, station


def street_parts(postal: PostalAddress) -> StreetParts:
    """The parts of an address that its street line holds."""
    return (
        postal.number,
        postal.street,
        postal.unit_type,
        postal.unit,
        postal.po_box,
        postal.station,
    )


def parts_mark(postal: PostalAddress, line: str) -> str:
    """The mark that says the parts of a street line, empty where the line says them itself."""
    parts = street_parts(postal)
    if read_street_line(line) == parts:
        return ""
    return _BETWEEN.join(encoded(part).replace(_BETWEEN, "%7C") for part in parts)


def marked_parts(mark: str, line: str, raw: str) -> StreetParts | None:
    """The parts that a mark says, None when the line was changed after it."""
    parts = [decoded(part) for part in mark.split(_BETWEEN)]
    if len(parts) != len(STREET_PARTS):
        return None
    postal = PostalAddress(**dict(zip(STREET_PARTS, parts, strict=True)), raw=raw)
    return street_parts(postal) if street_line(postal) == line else None


def usual_raw(line: str, city: str, province: str, postal_code: str, country: str) -> str:
    """What is taken to have been typed where nothing says otherwise: one running line."""
    shown = f"({PROVINCES.get(province, province)})" if province else ""
    place = " ".join(filter(None, (city, shown, postal_code)))
    abroad = country_written(country) if country != "CA" else ""
    return ", ".join(filter(None, (line, place, abroad)))


def country_written(code: str) -> str:
    """The French name of a country, or the code itself, as the last component has it."""
    return "Canada" if code == "CA" else COUNTRIES.get(code, code)


def country_read(text: str) -> str:
    """The country that :func:`country_written` wrote."""
    return _COUNTRY_CODES.get(text, text)
