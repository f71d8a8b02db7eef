"""Facts of the North American numbering plan, and the door to ``phonenumbers`` for the rest.

The library (22 MB of tables) is imported only when a number is foreign or its area code is
not Canadian: a directory of Québec numbers never pays for it.
"""

from __future__ import annotations

from functools import cache
from typing import Final

TOLL_FREE_AREAS: Final = frozenset({"800", "833", "844", "855", "866", "877", "888"})
"""Toll-free prefixes in use."""

SERVICE_CODES: Final = frozenset(
    {"211", "311", "411", "511", "611", "711", "811", "911", "988"}
)  # fmt: skip
"""Three-digit public services; complete numbers, but not E.164."""

_CANADIAN_AREAS_TEXT: Final = (
    "367 418 581 263 438 514 354 450 579 468 819 873 709 902 782 506 226 249 289 343 365 382 "
    "416 437 519 548 613 647 683 705 742 807 905 204 431 584 306 639 368 403 587 780 825 236 "
    "250 604 672 778 867"
)
CANADIAN_AREAS: Final = frozenset(_CANADIAN_AREAS_TEXT.split())
"""Area codes in service in Canada."""


@cache
def is_known_area(area: str) -> bool:
    """Tell whether three digits are an area code somewhere in North America.

    555-0100 is asked of the library because it is possible in every geographic area.
    """
    if area in CANADIAN_AREAS or area in TOLL_FREE_AREAS:
        return True
    import phonenumbers

    probe = phonenumbers.PhoneNumber(country_code=1, national_number=int(f"{area}5550100"))
    return bool(phonenumbers.is_valid_number(probe))


def find_foreign_e164(text: str) -> str | None:
    """Return the E.164 of a foreign number, None if invalid.

    ``text`` is digits and separators that begin with ``+``, 011 or 00.
    """
    import phonenumbers

    international = f"+{text[2:]}" if text.startswith("00") else text
    try:
        number = phonenumbers.parse(international, "CA")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def format_foreign(e164: str, as_uri: bool) -> str:
    """Return « +33 1 42 68 53 00 », or ``tel:+33-1-42-68-53-00`` when ``as_uri``.

    An E.164 text that the library refuses is returned as it is (with ``tel:`` before it).
    """
    import phonenumbers

    kind = phonenumbers.PhoneNumberFormat
    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return f"tel:{e164}" if as_uri else e164
    return str(phonenumbers.format_number(number, kind.RFC3966 if as_uri else kind.INTERNATIONAL))
