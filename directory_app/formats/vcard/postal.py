"""ADR as addresses: the components that other programs fill as they please, and those of ours.

Box and extension may stand in their own components or in the street, the whole address in the
street, the province and the country in words of either language (formats.md §4.2). Where the
street says a part and its component another, the component wins. Nothing is lost: ``raw`` has all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from directory_app.domain.address_vocabulary import COUNTRIES, COUNTRY_WORDS, PROVINCE_WORDS
from directory_app.domain.addresses import PostalAddress, format_postal_code, parse_address
from directory_app.domain.folding import fold
from directory_app.domain.text import clean_block, clean_line

from .own_marks import PARTS, RAW, decoded
from .properties import Property
from .street_lines import country_read, marked_parts, read_street_line, usual_raw
from .values import components, unescaped

_COMPONENTS: Final = 7
_ENGLISH_COUNTRIES: Final = {
    "belgium": "BE", "brazil": "BR", "switzerland": "CH", "cameroon": "CM", "germany": "DE",
    "spain": "ES", "haiti": "HT", "italy": "IT", "senegal": "SN", "great britain": "GB",
    "united states of america": "US", "etats unis": "US", "can": "CA", "fra": "FR",
}  # fmt: skip
_COUNTRIES: Final = (
    {fold(name): code for code, name in COUNTRIES.items()} | COUNTRY_WORDS | _ENGLISH_COUNTRIES
)
_CODE_LENGTH: Final = 2


def own_address(components: Sequence[str], marks: Mapping[str, str]) -> PostalAddress:
    """An address that Bottin wrote, exactly as it was."""
    line = components[2]
    city, province, code, country = components[3:_COMPONENTS]
    country = country_read(country)
    usual = usual_raw(line, city, province, code, country)
    raw = decoded(marks[RAW]) if RAW in marks else usual
    parts = marked_parts(marks[PARTS], line, raw) if PARTS in marks else read_street_line(line)
    if parts is None:
        return read_address(components)
    return PostalAddress(
        *parts,
        city,
        province,
        code,
        country,
        raw,
    )


def read_address(components: Sequence[str], written: str = "") -> PostalAddress:
    """An address of any program. ``written`` is its LABEL, the address as it would be printed."""
    box, extended, street, city, region, code, country = components[:_COMPONENTS]
    place = " ".join(filter(None, (city, region, code)))
    delivery = "\n".join(filter(None, (_box_line(box), extended, street)))
    raw = clean_block(written) or "\n".join(filter(None, (delivery, place, country)))
    if not (place or country or box or extended):
        return replace(parse_address(street or raw), raw=raw)
    read = _read_delivery(delivery, country)
    province = _province(region)
    return replace(
        read,
        city=clean_line(city) or read.city,
        province=province or read.province,
        postal_code=format_postal_code(clean_line(code)) if code else read.postal_code,
        country=_country(country) or read.country or _home_of(province, region, code),
        raw=raw,
    )


def _read_delivery(delivery: str, country: str) -> PostalAddress:
    """What stands before the city, read as the street of a country."""
    if not delivery:
        return PostalAddress()
    abroad = COUNTRIES.get(_country(country), "")
    return parse_address(f"{delivery}\n{abroad}" if abroad else delivery)


def _box_line(box: str) -> str:
    """« 60 » in the component of boxes is « C. P. 60 »."""
    return f"C. P. {box}" if box[:1].isdigit() else box


@lru_cache(maxsize=512)
def _province(region: str) -> str:
    return PROVINCE_WORDS.get(fold(region)) or clean_line(region)


@lru_cache(maxsize=512)
def _country(text: str) -> str:
    """ISO 3166 code of a country in French or English, or the text as it stands."""
    name = clean_line(text)
    if len(name) == _CODE_LENGTH and name.isalpha():
        return name.upper()
    return _COUNTRIES.get(fold(name), name)


def _home_of(province: str, region: str, code: str) -> str:
    """Canada, where a province of it is named and nothing else."""
    return (
        "CA" if region and province in set(PROVINCE_WORDS.values()) and not code.isdigit() else ""
    )


def address_components(prop: Property, version: str) -> tuple[str, ...]:
    """The seven components of an address, those that are missing empty (RFC 9554's further ones
    left)."""
    value = prop.value
    if "\\;" in value or "\\\\" in value:
        found = components(prop, version)
    else:
        plain = value.replace("\\,", ",")
        found = tuple([unescaped(one, version).strip() for one in plain.split(";")])
    missing = _COMPONENTS - len(found)
    return (*found, *("",) * missing) if missing > 0 else found[:_COMPONENTS]
