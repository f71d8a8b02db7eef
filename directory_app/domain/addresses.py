"""Postal addresses: the value, its reader and its written forms, under one name.

The parts live in ``postal_address`` (the value and its problems), ``address_reader`` and
``address_formats``; the rest of the program imports from here.
"""

from __future__ import annotations

from directory_app.domain.address_formats import format_canada_post, format_inline, format_oqlf
from directory_app.domain.address_reader import parse_address
from directory_app.domain.postal_address import PostalAddress, format_postal_code

__all__ = [
    "PostalAddress",
    "format_canada_post",
    "format_inline",
    "format_oqlf",
    "format_postal_code",
    "parse_address",
]
