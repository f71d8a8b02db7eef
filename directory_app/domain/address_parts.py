"""Recognises one part of an address in a piece of text: number, unit, box, station, code.

Each ``take_`` function returns the part and what remains, or None where there is none. Shapes
and words only: the order in which parts are sought is ``address_reader``'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from directory_app.domain.address_vocabulary import (
    COUNTRIES,
    COUNTRY_WORDS,
    GENERICS,
    LINKS,
    PROVINCE_WORDS,
    UNITS,
)
from directory_app.domain.folding import digits_of, fold, fold_words
from directory_app.domain.postal_address import format_postal_code, is_building_range

EDGES: Final = " ,;:"
"""What separates parts; dropped at the ends of a piece."""

_COUNTRIES: Final = COUNTRY_WORDS | {fold(name): code for code, name in COUNTRIES.items()}
_CODE: Final = re.compile(
    r"\b([a-z][0-9oil][a-z])[\s.-]{0,3}([0-9oil][a-z][0-9oil])(?!\w)", re.IGNORECASE
)
_MIN_CODE_DIGITS: Final = 2
_TRAILING_CANADA: Final = re.compile(r"[\s,(]{1,4}canada\)?\.?$", re.IGNORECASE)
_IN_PARENTHESES: Final = re.compile(r"[\s,]{0,4}\(\s{0,4}([^()]+?)\s{0,4}\)$")
_NUMBER: Final = (
    r"\d{1,6}(?!\d|\s?(?:er?|re|ère|i?[eè]me|nd|th)\b(?!\s*,))"
    r"(?:\s?[½¼¾⅓⅔]|\s[13]/[234]|-?[A-Za-z](?!\w)|\s[A-Za-z]$)?"
)
_NUMBERED: Final = re.compile(
    rf"^(?:n[o°º]\.?\s*)?(?:\#?\s?(?P<unit>[A-Za-z]?\d{{0,5}}[A-Za-z]?)\s?-\s?)?"
    rf"(?P<number>{_NUMBER})(?!['’\w-])(?P<street>.*)$"
)
_UNIT_VALUE: Final = r"(?:n[o°º]\.?\s*)?(?P<unit>[A-Za-z]{0,3}[-.]?\d[\w.\-/]*|(?-i:[A-Z]{1,2}))"
_UNIT_WORDS: Final = (
    r"bureau|bur\.?|suite|ste\.?(?=\s*\d)|porte|local|loc\.?|unité|unit|appartement|appt?\.?|apt\.?|"
    r"pi[eè]ce|salle|[ée]tage"
)
_UNIT: Final = re.compile(
    rf"(?:^|\s)(?:(?P<word>{_UNIT_WORDS})(?:\s+|(?=\d)){_UNIT_VALUE}|\#\s?(?P<bare>[\w-]{{1,8}}))$",
    re.IGNORECASE,
)
_FLOOR: Final = re.compile(r"(?:^|\s)(?P<floor>\d{1,2}\s?(?:er?|i?[eè]me))\s+[ée]tage$", re.I)
_A_BOX: Final = (
    r"(?:case\s+postale|casier\s+postal|bo[iî]te\s+postale|c\.?\s?p\.?|b\.?\s?p\.?|"
    r"p\.?\s?o\.?\s?box)\s*(?:n[o°º]\.?\s*)?(?P<box>\d+\w*)"
)
_BOX: Final = re.compile(rf"^{_A_BOX}(?P<rest>(?:[\s,]+.*)?)$", re.IGNORECASE)
_BOXES: Final = re.compile(rf"\b{_A_BOX}", re.IGNORECASE)
_STATION: Final = re.compile(
    r"^(?:succursale|succ\.?|sle\.?|station|stn\.?)\s+(?P<station>\S.*)$", re.IGNORECASE
)


def take_country(text: str) -> tuple[str, str] | None:
    """Take a country from the end: after a comma or a line end, or « Canada » anywhere there."""
    before, comma, last = text.rpartition(",")
    code = _COUNTRIES.get(fold(last))
    if code and comma:
        return code, before.rstrip(EDGES)
    found = _TRAILING_CANADA.search(text)
    if found and (comma or find_code(text)):
        return "CA", text[: found.start()].rstrip(EDGES)
    return None


def find_code(text: str) -> re.Match[str] | None:
    """Return the last thing that reads as a Canadian postal code, O and I taken for digits."""
    found = [m for m in _CODE.finditer(text) if len(digits_of(m[0])) >= _MIN_CODE_DIGITS]
    return found[-1] if found else None


def code_of(found: re.Match[str]) -> str:
    """Return the code as « H2C 1S1 », look-alike letters kept as typed."""
    return format_postal_code(found[1] + found[2])


def take_province(text: str) -> tuple[str, str, bool] | None:
    """Take a province from the end; the flag says that it may be the city of that name."""
    found = _IN_PARENTHESES.search(text)
    if found and fold(found[1]) in PROVINCE_WORDS:
        return PROVINCE_WORDS[fold(found[1])], text[: found.start()].rstrip(EDGES), False
    words = text.rstrip(". ")
    for last in _endings(words):
        code = PROVINCE_WORDS.get(fold(last))
        before = words[: len(words) - len(last)]
        if code and _may_stand(last, before):
            return code, before.rstrip(EDGES), fold(last) == "quebec"
    return None


def _endings(text: str) -> list[str]:
    """Return the last one to five words of the last comma piece, longest first."""
    words = text.rpartition(",")[2].split(" ")
    tails = [" ".join(words[-size:]).strip() for size in range(min(5, len(words)), 0, -1)]
    return [tail for tail in tails if tail]


def _may_stand(word: str, before: str) -> bool:
    """Tell whether a bare word is a province rather than the end of a street name."""
    if len(word) == 2 and not word.isupper() and word.casefold() != "qc":
        return False
    stem = before.rstrip()
    previous = fold_words(stem.rpartition(" ")[2])
    if stem.endswith(",") or not previous:
        return True
    return previous[-1] not in LINKS and previous[-1] not in GENERICS


def take_box(text: str) -> tuple[str, str] | None:
    """Take « C. P. 60 », « Casier postal 2 », « PO Box 7 » from the start."""
    found = _BOX.match(text)
    return (found["box"], found["rest"].strip(EDGES)) if found else None


def boxes_in(text: str) -> Iterator[str]:
    """The numbers of the boxes that a text names, wherever they stand."""
    return (found["box"] for found in _BOXES.finditer(text))


def take_station(text: str) -> str | None:
    """Return the name in « Succursale St-Jacques », « succ. Terminus », « Stn A »."""
    found = _STATION.match(text)
    return found["station"] if found else None


def take_unit(text: str) -> tuple[str, str, str] | None:
    """Take a unit from the end: its type (``""`` for « #4 »), its number, the text before."""
    floor = _FLOOR.search(text)
    if floor:
        return "étage", floor["floor"].replace(" ", ""), text[: floor.start()].rstrip(EDGES)
    found = _UNIT.search(text)
    if found is None:
        return None
    before = text[: found.start()].rstrip(EDGES)
    if found["bare"]:
        return "", found["bare"], before
    return UNITS[fold_words(found["word"])[0]], found["unit"], before


def take_number(text: str) -> tuple[str, str, str] | None:
    """Take a building number from the start: unit of « 200-1234 » (or ""), number, street."""
    found = _NUMBERED.match(text)
    if found is None:
        return None
    unit, number = found["unit"] or "", _spell_number(found["number"])
    if is_building_range(unit, number):
        unit, number = "", f"{unit}-{number}"
    return unit, number, found["street"].strip(EDGES)


def _spell_number(number: str) -> str:
    """Glue a letter to its number, capital (OQLF): « 234 a » becomes « 234A »."""
    if not number[-1].isalpha():
        return number
    return number[:-1].rstrip(" -") + number[-1].upper()
