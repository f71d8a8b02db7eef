"""One part of an address typed apart from the others, as a form and ``addresses.0.city=`` do.

A part is spelled as the reader of whole addresses spells it, but for a street, whose name is as it
was typed (a better spelling is proposed: :mod:`.fixes`), and the text of the address follows:
what is shown, exported and recognised elsewhere never says the city of before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from directory_app.domain.address_formats import format_oqlf
from directory_app.domain.address_parts import take_country, take_number
from directory_app.domain.address_spelling import spell_station
from directory_app.domain.address_vocabulary import PROVINCE_WORDS, PROVINCES, UNITS
from directory_app.domain.folding import fold
from directory_app.domain.postal_address import PostalAddress, format_postal_code
from directory_app.domain.text import clean_block, clean_line


def _province(text: str) -> str:
    return PROVINCE_WORDS.get(fold(text), text)


def _country(text: str) -> str:
    named = take_country(f", {text}") if text else None
    return named[0] if named else text.upper()


_SPELLED: Final[Mapping[str, Callable[[str], str]]] = {
    "unit_type": lambda text: UNITS.get(fold(text), text),
    "station": spell_station,
    "province": _province,
    "postal_code": format_postal_code,
    "country": _country,
}
"""How a part is spelled; those not named here are kept as typed."""


def with_part(address: PostalAddress, part: str, text: str) -> PostalAddress:
    """The address with one part (any but ``raw``) typed anew, ``""`` taking it away.

    A street typed with its number gives the number where there was none; the country is Canada as
    soon as the province says so. ``raw`` is then the address as it is written: the text of
    before no longer holds.
    """
    clean = clean_line(text)
    edited = replace(address, **{part: _SPELLED.get(part, str)(clean)})
    if part == "street" and not address.number:
        edited = _with_number(edited, clean)
    if not edited.country and edited.province in PROVINCES:
        edited = replace(edited, country="CA")
    return replace(edited, raw=clean_block(_written(edited)))


def _with_number(address: PostalAddress, typed: str) -> PostalAddress:
    unit, number, street = take_number(typed) or ("", "", "")
    if not street or (unit and address.unit):
        return address
    return replace(address, unit=unit or address.unit, number=number, street=street)


def _written(address: PostalAddress) -> str:
    """Every part on lines: a street keeps its own although mail goes to the box (OQLF)."""
    if address.is_empty:
        return ""
    if not (address.po_box and address.street):
        return format_oqlf(address)
    street = PostalAddress(address.number, address.street, address.unit_type, address.unit)
    box = replace(address, number="", street="", unit_type="", unit="")
    return f"{format_oqlf(street)}\n{format_oqlf(box)}"
