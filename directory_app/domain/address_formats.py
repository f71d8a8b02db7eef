"""Writes an address: the OQLF's lines, one running line, Canada Post's capitals.

Reading what is written here gives the same address back. Knows nothing of labels, of who lives
there or of what may be shown.
"""

from __future__ import annotations

import unicodedata

from directory_app.domain.address_spelling import floor_text
from directory_app.domain.address_vocabulary import COUNTRIES, POST_ABBREVIATIONS, PROVINCES
from directory_app.domain.postal_address import PostalAddress, is_building_range
from directory_app.domain.text import NBSP


def format_oqlf(address: PostalAddress, nbsp: bool = False) -> str:
    r"""Return the address on lines joined by ``\n``, after the OQLF; ``""`` when empty.

    « 1474, rue Fleury Est, bureau 210 » / « Montréal (Québec)  H2C 1S1 »: two spaces before the
    code (U+00A0 with ``nbsp``, inside the code too), no punctuation at line ends. When mail goes
    to a box, the box and its station stand in place of the street.
    """
    return "\n".join(_lines(address, nbsp))


def format_inline(address: PostalAddress, nbsp: bool = False) -> str:
    """Return the same address in one line, its parts separated by commas (OQLF)."""
    return ", ".join(_lines(address, nbsp))


def format_canada_post(address: PostalAddress) -> str:
    r"""Return Canada Post's optimal form: capitals without accents or commas, lines by ``\n``.

    « 1 RUE SHERBROOKE E » / « MONTREAL QC  H2X 3V8 »; generic, compass point and unit word short;
    a unit without a word stands before the number (« 200-1234 »).
    """
    delivery = _post_box(address) if address.po_box else _post_street(address)
    lines = (delivery, _post_city(address), _country_line(address))
    return "\n".join(_capitals(line) for line in lines if line)


def _lines(address: PostalAddress, nbsp: bool) -> list[str]:
    delivery = _box_line(address) if address.po_box else _street_line(address)
    return [line for line in (delivery, _city_line(address, nbsp), _country_line(address)) if line]


def _box_line(address: PostalAddress) -> str:
    return ", ".join(filter(None, (f"Case postale {address.po_box}", _station(address))))


def _street_line(address: PostalAddress) -> str:
    parts = (_number(address), address.street, _unit(address), _station(address))
    return ", ".join(filter(None, parts))


def _number(address: PostalAddress) -> str:
    return f"{address.unit}-{address.number}" if _is_unit_first(address) else address.number


def _unit(address: PostalAddress) -> str:
    if address.unit_type == "étage":
        return floor_text(address.unit)
    if address.unit_type:
        return f"{address.unit_type} {address.unit}".strip()
    return "" if not address.unit or _is_unit_first(address) else f"#{address.unit}"


def _is_unit_first(address: PostalAddress) -> bool:
    """Tell whether a unit without a word stands as « 200-1234 », unless it reads as a range."""
    if address.unit_type or not address.unit or not address.number:
        return False
    return not is_building_range(address.unit, address.number)


def _station(address: PostalAddress) -> str:
    return f"succ. {address.station}" if address.station else ""


def _city_line(address: PostalAddress, nbsp: bool) -> str:
    if address.country not in {"", "CA"}:
        return _foreign_city_line(address)
    space = NBSP if nbsp else " "
    province = PROVINCES.get(address.province, address.province)
    place = " ".join(filter(None, (address.city, f"({province})" if province else "")))
    return (space * 2).join(filter(None, (place, address.postal_code.replace(" ", space))))


def _foreign_city_line(address: PostalAddress) -> str:
    if address.country == "US":
        end = f"{address.province} {address.postal_code}".strip()
        return ", ".join(filter(None, (address.city, end)))
    return f"{address.postal_code} {address.city}".strip()


def _country_line(address: PostalAddress) -> str:
    if address.country in {"", "CA"}:
        return ""
    return COUNTRIES.get(address.country, address.country)


def _post_box(address: PostalAddress) -> str:
    return f"CP {address.po_box}" + (f" SUCC {address.station}" if address.station else "")


def _post_street(address: PostalAddress) -> str:
    street, _, others = address.street.partition(",")
    words = street.split()
    if words:
        words[0] = POST_ABBREVIATIONS.get(words[0], words[0])
        words[-1] = POST_ABBREVIATIONS.get(words[-1], words[-1])
    unit = _unit(address)
    if address.unit_type in POST_ABBREVIATIONS:
        unit = f"{POST_ABBREVIATIONS[address.unit_type]} {address.unit}"
    station = f"SUCC {address.station}" if address.station else ""
    return " ".join(
        filter(None, (_number(address), *words, others.replace(",", "").strip(), unit, station))
    )


def _post_city(address: PostalAddress) -> str:
    if address.country not in {"", "CA"}:
        return _foreign_city_line(address).replace(",", "")
    place = " ".join(filter(None, (address.city, address.province)))
    return "  ".join(filter(None, (place, address.postal_code)))


def _capitals(line: str) -> str:
    decomposed = unicodedata.normalize("NFD", line.upper().replace("Œ", "OE").replace("Æ", "AE"))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare.replace("(", "").replace(")", "").replace("’", "'"))
