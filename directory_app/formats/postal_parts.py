"""A postal address in the few parts that cards and spreadsheets have room for.

Unlike a letter's (OQLF), this street line keeps both the street and the postal box: a visitor
needs the first, mail the second. Knows no format.
"""

from __future__ import annotations

import dataclasses

from directory_app.domain.address_vocabulary import COUNTRIES, PROVINCES
from directory_app.domain.addresses import PostalAddress, format_oqlf


def street_line(postal: PostalAddress) -> str:
    """Return « 1474, rue Fleury Est, bureau 210, C. P. 2, succ. Terminus ».

    An address that was not read into parts is given as typed, line ends kept.
    """
    if postal.is_empty:
        return postal.raw
    street = dataclasses.replace(
        postal, po_box="", station="", city="", province="", postal_code="", country=""
    )
    box = postal.po_box and f"C. P. {postal.po_box}"
    station = postal.station and f"succ. {postal.station}"
    return ", ".join(filter(None, (format_oqlf(street), box, station)))


def province_name(code: str) -> str:
    """The French name of a province, or what was given when it is none of Canada's."""
    return PROVINCES.get(code, code)


def country_name(code: str) -> str:
    """The French name of a country, or the code itself."""
    return "Canada" if code == "CA" else COUNTRIES.get(code, code)
