"""What a piece of text may be in a postal address: street, unit, box, city, code…

Shapes and words after the OQLF's and Canada Post's forms; knows nothing of the pieces around.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from directory_app.domain.address_vocabulary import COUNTRIES, COUNTRY_WORDS, PROVINCE_WORDS
from directory_app.domain.folding import fold, fold_words
from directory_app.domain.quebec_cities import find_city

from .vocabulary import FUNCTIONS, LINKS, ORGANISATIONS, TITLES

_GENERIC: Final = (
    r"(?:rue|r\.|avenue|av\.?|ave\.?|boulevard|boul\.?|bd\.?|blvd\.?|chemin|ch\.?|place|pl\.?|c[ôo]te|"
    r"mont[ée]e|rang|rg\.?|route|rte\.?|all[ée]e|square|promenade|prom\.?|impasse|croissant|terrasse|"
    r"autoroute|ruelle|carr[ée]|cours|quai|sentier|passage)"
)
_LINK: Final = r"(?:(?:de la|de l'|de|du|des|d'|la|le|les|l'|aux?|à la|à l')\s?)"
_NUMBER: Final = (
    r"(?:[A-Z]?\d{1,5}[A-Za-z]?\s?-\s?)?\d{1,6}(?:-\d{1,5})?(?:\s?[A-Za-z](?![\w'.]))?(?:\s?[½¼¾])?"
)
STREET: Final = re.compile(
    rf"(?<![\w.$-])(?<!\d[ .]){_NUMBER}\s?,?\s{{0,3}}(?:(?i:{_GENERIC})\s{{1,3}}{_LINK}?[A-ZÀ-Ý\d]|"
    r"(?i:(?:rue|boul\.?|boulevard|avenue|chemin|rang|route))\s{1,3}[^\W\d_]{3}|"
    r"\d{1,3}(?:e|er|re|[èe]re|i?[èe]me|E|RE|th|nd|rd|st)\s(?i:avenue|rue|rang|ave|av|street|boul)|"
    r"(?:[A-Z][\w'.-]{0,30}\s){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Drive|Dr\.?|Blvd|"
    r"Boulevard|Lane|Crescent|Cres|Court|Way|Highway|Hwy)(?![\w'-]))"
)
NUMBER_COMMA: Final = re.compile(
    rf"(?<=[\dA-Za-z]),(?=\s{{1,3}}(?:(?i:{_GENERIC})\s{{1,3}}{_LINK}?[A-ZÀ-Ý\d]|(?i:rue|boul|boulevard|avenue|chemin|rang|"
    r"route)\.?\s{1,3}[^\W\d_]{3}|\d{1,3}(?:e|er|re|[èe]re|i?[èe]me)\s(?i:avenue|rue|rang)))"
)
_NAMED_STREET: Final = re.compile(rf"(?i:{_GENERIC})\s{{1,3}}{_LINK}?[A-ZÀ-Ý\d]")
_NUMBER_ONLY: Final = re.compile(rf"{_NUMBER}")
_NUMBERED: Final = re.compile(rf"{_NUMBER}\s(?:[A-ZÀ-Ý]|(?:de|du|des|d'))")
BOX: Final = re.compile(
    r"(?<![\w.])(?:(?i:case\s{1,3}postale|casier\s{1,3}postal|bo[iî]te\s{1,3}postale|p\.?\s?o\.?\s?box)"
    r"|C\.\s?P\.|CP|B\.\s?P\.|BP|c\.\s?p\.)\s{0,3}(?:n[o°º]\.?\s?)?\d{1,6}(?!\d)"
)
_UNIT: Final = re.compile(
    r"(?:(?:bureau|bur\.?|suite|ste\.?|porte|local|loc\.?|unit[ée]?|appartement|appt?\.?|apt\.?|pi[eè]ce|"
    r"salle|[ée]tage)\s?(?:n[o°º]\.?\s?)?(?:[A-Z]{1,3}[-.]?)?\d[\w.\-/]{0,8}|(?:bureau|bur\.?|local|porte|"
    r"app\.?|suite)\s[A-Z]{1,2}|#\s?[\w-]{1,8}|\d{1,2}\s?(?:er?|i?[eè]me)\s[ée]tage|rez-de-chauss[ée]e|"
    r"sous-sol)\.?",
    re.IGNORECASE,
)
_STATION: Final = re.compile(
    r"(?:succursale|succ\.?|sle\.?|station|stn\.?)\s\S.{0,60}", re.IGNORECASE
)
_RURAL: Final = re.compile(r"(?:RR|R\.\s?R\.)\s?#?\d.{0,20}", re.IGNORECASE)
_FOREIGN_PLACE: Final = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}\s[A-ZÀ-Ý][^\d]{2,30}")
_COUNTRY_NAMES: Final = frozenset(COUNTRY_WORDS) | {fold(name) for name in COUNTRIES.values()} - {
    "georgie"
}
_PROVINCE_TAIL: Final = re.compile(
    r"(?P<lead>[\s,]*)(?:\(\s?(?P<paren>[^()]{2,28})\s?\)|(?P<code>QC|Qc|qc|P\.?\s?Q\.?|ON|NB|NS|MB|SK|AB|BC|NL|PE)"
    r"|(?P<word>Qu[ée]bec|QUEBEC|QUÉBEC|Ontario|ONTARIO))[\s.,]*\Z"
)
_MAX_CITY_WORDS: Final = 5


class Role(StrEnum):
    """What a piece is. NAMED is a street without number, NUMBER one without generic, PLAIN a few
    words that may be a city, OTHER no part of an address."""

    STREET = "street"
    NAMED = "named street"
    NUMBER = "number"
    UNIT = "unit"
    BOX = "box"
    STATION = "station"
    PLACE = "place"
    PROVINCE = "province"
    CITY = "city"
    COUNTRY = "country"
    FOREIGN = "code and city"
    PLAIN = "plain"
    OTHER = "other"


def role_of(piece: str, start: int, ends: set[int]) -> tuple[Role, int]:
    """Return the role of the piece that begins at ``start``, and where its city begins (PLACE).

    ``ends``: where the postal codes of the text end.
    """
    if start + len(piece) in ends:
        return _role_with_code(piece, start)
    if STREET.match(piece):
        return Role.STREET, 0
    for pattern, role in _WHOLE:
        if pattern.fullmatch(piece):
            return role, 0
    if BOX.match(piece):
        return Role.BOX, 0
    if _NUMBERED.match(piece) and len(piece) < 60:
        return Role.NUMBER, 0
    return _role_of_words(piece, start)


def _role_with_code(piece: str, start: int) -> tuple[Role, int]:
    if STREET.match(piece) or (_NUMBERED.match(piece) and len(piece) < 100):
        return Role.STREET, 0
    if BOX.match(piece):
        return Role.BOX, 0
    return Role.PLACE, start + _city_start(_without_code(piece))


def _without_code(piece: str) -> str:
    return re.sub(r"[\s,.-]*[A-Za-z]\w[A-Za-z]\s{0,3}[.-]?\s?\w[A-Za-z]\w\Z", "", piece)


def _role_of_words(piece: str, start: int) -> tuple[Role, int]:
    folded = fold(piece.strip("(). "))
    if folded in _COUNTRY_NAMES:
        return Role.COUNTRY, 0
    if folded in PROVINCE_WORDS and (len(folded) > 2 or piece.strip("(). ")[0].isupper()):
        return Role.PROVINCE, 0
    if find_city(piece):
        return Role.CITY, 0
    if _ends_with_province(piece):
        return Role.PLACE, start + _city_start(piece)
    if _NAMED_STREET.match(piece):
        return Role.NAMED, 0
    return (Role.PLAIN if is_plain_place(piece) else Role.OTHER), 0


def _ends_with_province(piece: str) -> bool:
    tail = _PROVINCE_TAIL.search(piece[-40:])
    if tail is None:
        return False
    if tail["paren"]:
        return fold(tail["paren"]) in PROVINCE_WORDS
    city = piece[: len(piece[-40:]) and len(piece) - len(tail[0])]
    return bool(tail["lead"]) and find_city(city.strip(" ,")) is not None


def is_plain_place(piece: str) -> bool:
    """Whether a piece may be a city or a building: a few words with capitals that name no body."""
    words = piece.split()
    if not 0 < len(words) <= _MAX_CITY_WORDS or not piece[0].isupper():
        return False
    folded = fold_words(piece)
    if not folded or any(word in ORGANISATIONS or word in FUNCTIONS for word in folded):
        return False
    if folded[0] in TITLES or any(map(str.isdigit, piece)):
        return False
    return all(
        word[0].isupper() or "".join(fold_words(word)) in LINKS or "'" in word for word in words
    )


def _city_start(piece: str) -> int:
    """Where the city begins in « Regroupement de Laval Montréal (Québec) »: known cities first,
    then a few words with capitals; 0 when the piece is short enough to be all of it."""
    tail = _PROVINCE_TAIL.search(piece[-40:])
    head = piece[: len(piece) - len(tail[0])] if tail else piece
    words = list(re.finditer(r"\S+", head))
    if is_plain_place(head) or not words:
        return 0
    for size in range(min(_MAX_CITY_WORDS, len(words)), 0, -1):
        if find_city(head[words[-size].start() :].strip(" ,.")):
            return words[-size].start()
    last = words[-1]
    return last.start() if last[0][0].isupper() else len(head) + (len(tail["lead"]) if tail else 0)


_WHOLE: Final = (
    (_UNIT, Role.UNIT),
    (_STATION, Role.STATION),
    (_RURAL, Role.STATION),
    (_NUMBER_ONLY, Role.NUMBER),
    (_FOREIGN_PLACE, Role.FOREIGN),
)
