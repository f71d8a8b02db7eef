"""The seventeen administrative regions of Québec, and how people write them.

Codes are those of the Institut de la statistique (« 01 » to « 17 »), not the health regions of
the MSSS, which nearly share them. Knows nothing of who serves or lives in a region.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from directory_app.domain.folding import digits_of, fold, fold_compact
from directory_app.domain.postal_regions import REGION_OF_AREA

WHOLE_PROVINCE: Final = "QC"
"""Stands among region codes for the whole of Québec: most federations are national."""

REGIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "01": "Bas-Saint-Laurent",
        "02": "Saguenay–Lac-Saint-Jean",
        "03": "Capitale-Nationale",
        "04": "Mauricie",
        "05": "Estrie",
        "06": "Montréal",
        "07": "Outaouais",
        "08": "Abitibi-Témiscamingue",
        "09": "Côte-Nord",
        "10": "Nord-du-Québec",
        "11": "Gaspésie–Îles-de-la-Madeleine",
        "12": "Chaudière-Appalaches",
        "13": "Laval",
        "14": "Lanaudière",
        "15": "Laurentides",
        "16": "Montérégie",
        "17": "Centre-du-Québec",
    }
)
"""Region code → official name; 02 and 11 are written with an en dash."""

_BY_NAME: Final = {fold(name): code for code, name in REGIONS.items()} | {
    "abitibi": "08",
    "gaspesie": "11",
    "gaspesie et iles de la madeleine": "11",
    "gaspesie les iles": "11",
    "saguenay": "02",
    "saguenay et lac saint jean": "02",
}
_INTRODUCTION: Final = re.compile(r"^(?:region )?(?:administrative )?(?:(?:de|du|des|d) )?(?:l )?")
_NUMBERED: Final = re.compile(r"^(?:region )?(?:administrative )?(\d{1,2})(?: (.+))?$")


def region_name(code: str) -> str:
    """Return the official name of a region; raises KeyError on an unknown code."""
    return REGIONS[code]


def find_region(text: str) -> str | None:
    """Return the code that ``text`` means, None when it means none or two that disagree.

    Reads « 06 », « 6 », « Montréal », « région de la Côte-Nord », « (06) Montréal », any
    hyphen, « St » for Saint, with or without accents.
    """
    words = fold(text)
    numbered = _NUMBERED.match(words)
    if numbered is None:
        return _find_name(words)
    code = digits_of(numbered[1]).zfill(2)
    named = _find_name(numbered[2]) if numbered[2] else code
    return code if code in REGIONS and named == code else None


def _find_name(words: str) -> str | None:
    short = _INTRODUCTION.sub("", words)
    return _BY_NAME.get(words) or _BY_NAME.get(short) or _BY_NAME.get(short.removeprefix("la "))


def region_of_postal_code(code: str) -> str | None:
    """Return the region of a postal code (or of its first three characters).

    None when the code is rural, outside Québec, doubtful or not a code: a proposal for an empty
    field, never a reason to refuse.
    """
    return REGION_OF_AREA.get(fold_compact(code)[:3].upper())
