"""An address as the few fields of a form, and a field's text as the parts that are stored.

Number and street share a field, and so do a unit and its word unless it is an office. Knows the
reader of addresses, and no form.
"""

from __future__ import annotations

from .address_parts import take_number
from .address_reader import parse_address
from .address_spelling import floor_text
from .folding import fold_compact
from .postal_address import PostalAddress


def shown_fields(postal: PostalAddress) -> dict[str, str]:
    """The texts of the fields ``street``, ``unit``, ``po_box``, ``station``, ``city``,
    ``province``, ``postal_code`` and ``country``; an address of which no part was read stands in
    the street's."""
    street = ", ".join(filter(None, (postal.number, postal.street)))
    if postal.is_empty and postal.raw:
        street = " ".join(postal.raw.split())
    return {
        "street": street,
        "unit": unit_text(postal),
        "po_box": postal.po_box,
        "station": postal.station,
        "city": postal.city,
        "province": postal.province,
        "postal_code": postal.postal_code,
        "country": postal.country,
    }


def unit_text(postal: PostalAddress) -> str:
    """A unit as its field says it: the number alone for an office, with its word otherwise."""
    if postal.unit_type in ("", "bureau"):
        return postal.unit
    if postal.unit_type == "étage":
        return floor_text(postal.unit)
    return f"{postal.unit_type} {postal.unit}".strip()


def parts_of(field: str, text: str) -> dict[str, str]:
    """The stored parts that the text of a field says: number and street, word and unit."""
    if field == "street":
        return _street_parts(text)
    if field == "unit":
        return _unit_parts(text)
    return {field: text}


def _street_parts(text: str) -> dict[str, str]:
    """Number and street; the street as it was typed, for a better spelling is only proposed."""
    read = parse_address(text)
    if fold_compact(f"{read.number} {read.street}") == fold_compact(text):
        unit, number, street = take_number(text) or ("", "", "")
        is_same = not unit and number == read.number
        return {"number": read.number, "street": street if is_same and street else read.street}
    return {"number": "", "street": text}


def _unit_parts(text: str) -> dict[str, str]:
    if not text:
        return {"unit_type": "", "unit": ""}
    read = parse_address(f"1, rue Principale, {text}")
    if any(map(str.isalpha, text)) and read.unit and read.unit_type:
        return {"unit_type": read.unit_type, "unit": read.unit}
    return {"unit_type": "bureau", "unit": text}
