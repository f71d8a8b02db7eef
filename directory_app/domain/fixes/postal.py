"""Parts of an address: the code's letters and digits, city against code, words that are not the
OQLF's (« suite », « casier »), a compass point without its capital, a whole address in one field.

The rules are those of :mod:`directory_app.domain.address_reader`; here they are only proposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from directory_app.domain.address_fields import unit_text
from directory_app.domain.address_parts import take_box
from directory_app.domain.address_reader import parse_address
from directory_app.domain.address_spelling import spell_street
from directory_app.domain.address_vocabulary import (
    GENERICS,
    LINKS,
    PROVINCE_WORDS,
    PROVINCES,
    PROVINCES_OF_LETTER,
)
from directory_app.domain.folding import fold, fold_compact
from directory_app.domain.postal_address import PostalAddress, format_postal_code
from directory_app.domain.postal_cities import city_of_code, is_city_of_its_own
from directory_app.domain.problems import Problem
from directory_app.domain.quebec_cities import find_city

from .fix import Doubt, Fix, FixContext, Replacement, move, use

_HOME: Final = "addresses"
STREET: Final = f"{_HOME}.street"
UNIT: Final = f"{_HOME}.unit"
BOX: Final = f"{_HOME}.po_box"
CITY: Final = f"{_HOME}.city"
PROVINCE: Final = f"{_HOME}.province"
CODE: Final = f"{_HOME}.postal_code"

_WHOLE: Final = (UNIT, BOX, f"{_HOME}.station", CITY, PROVINCE, CODE)
_CALQUE: Final = re.compile(
    r"^(?P<word>suite|ste\.?|chambre|ch\.?|room|rm\.?|unit[ée]?|office|#|n[o°º]\.?)\s*#?\s*"
    r"(?P<unit>[A-Za-z]{0,3}-?\d[\w.-]*)$",
    re.IGNORECASE,
)
_CALQUE_IN_STREET: Final = re.compile(
    r"[\s,]+(?P<word>chambre|room|rm\.?|office)\s*#?\s*(?P<unit>\d[\w-]*)$", re.IGNORECASE
)
_CASIER: Final = re.compile(
    r"^(?:casier(?:\s+postal)?|case(?:\s+postale)?|bo[iî]te(?:\s+postale)?|c\.?\s?p\.?|b\.?\s?p\.?|"
    r"p\.?\s?o\.?\s?(?:box|b\.?))\s*(?:n[o°º]\.?\s*|\#\s*)?(?P<box>\d+\w*)$",
    re.IGNORECASE,
)
_SIMILAR: Final = {"S": "5", "B": "8", "Z": "2", "G": "6", "O": "0", "I": "1", "L": "1"}
_OTHERWISE: Final = {"5": "S", "8": "B", "2": "Z", "6": "G"}
_CANADIAN: Final = re.compile(r"[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]\d[ABCEGHJ-NPRSTV-Z]\d")
_NICKNAMES: Final = {"mtl": "Montréal", "qc": "Québec", "tr": "Trois-Rivières"}


def street_doubts(text: str, context: FixContext) -> Iterator[Doubt]:
    """What is doubtful in « number and street »: at most one thing."""
    if found := _CASIER.fullmatch(text):
        yield _box(found["box"], STREET)
        return
    if found := _CALQUE_IN_STREET.search(text):
        fix = move("put_unit", STREET, text[: found.start()].rstrip(" ,"),
                   Replacement(UNIT, found["unit"]), unit=found["unit"])  # fmt: skip
        yield Doubt(Problem("unit_calque", {"word": found["word"]}), (fix,))
        return
    read = parse_address(text)
    if read.city or read.postal_code or (read.po_box and read.street):
        yield Doubt(Problem("address_in_street"), (_split_up(read),), may_stand=True)
    elif read.unit and not context.part(UNIT):
        fix = move("put_unit", STREET, _line(read), Replacement(UNIT, unit_text(read)),
                   unit=unit_text(read))  # fmt: skip
        yield Doubt(Problem("unit_in_street"), (fix,), may_stand=True)
    else:
        yield from _spelling(text, read)


def _box(box: str, path: str) -> Doubt:
    fix = use(BOX, box)
    if path != BOX:
        fix = move("put_po_box", path, "", Replacement(BOX, box), box=box)
    return Doubt(Problem("po_box_word"), (fix,))


def _line(read: PostalAddress) -> str:
    return ", ".join(filter(None, (read.number, read.street)))


def _split_up(read: PostalAddress) -> Fix:
    """Every part that the text says, each to its field; a part that it does not say stays."""
    said = {
        UNIT: unit_text(read),
        BOX: read.po_box,
        f"{_HOME}.station": read.station,
        CITY: read.city,
        PROVINCE: read.province,
        CODE: read.postal_code,
    }
    parts = tuple(Replacement(path, said[path]) for path in _WHOLE if said[path])
    return move("split_address", STREET, _line(read), *parts)


def _spelling(text: str, read: PostalAddress) -> Iterator[Doubt]:
    """« 1 rue fleury est » → « 1, rue Fleury Est », where nothing but the writing changes."""
    if not read.number or not read.street:
        return
    written = f"{read.number}, {_with_capitals(spell_street(_point_last(read.street)))}"
    same_digits = fold_compact(read.number) in fold_compact(text)
    if written != text and same_digits and not read.po_box:
        problem = Problem("street_spelling", {"text": written})
        fix = Fix("write_so", {}, (Replacement(STREET, written),))
        yield Doubt(problem, (fix,), may_stand=True)


def _point_last(street: str) -> str:
    """« Est boul. Charest » → « boul. Charest Est »: the point stands after the name (OQLF)."""
    point, _, rest = street.partition(" ")
    is_first = fold(point) in _POINTS and fold(rest.partition(" ")[0]) in GENERICS
    return f"{rest} {point.lower()}" if is_first else street


def _with_capitals(street: str) -> str:
    """A specific typed without any capital gets them; linking words stay small."""
    words = street.split(" ")
    specific = [word for word in words if fold(word) not in GENERICS]
    if any(word[:1].isupper() and fold(word) not in _POINTS for word in specific):
        return street
    kept = [words[0]] if words and fold(words[0]) in GENERICS else []
    return " ".join([*kept, *(_capital(word) for word in words[len(kept) :])])


_POINTS: Final = frozenset({"est", "ouest", "nord", "sud"})


def _capital(word: str) -> str:
    if fold(word) in LINKS:
        return word
    joined = re.split(r"([-'’])", word)
    return "".join(
        part if fold(part) in LINKS and number else part[:1].upper() + part[1:]
        for number, part in enumerate(joined)
    )


def unit_doubts(text: str, _: FixContext) -> Iterator[Doubt]:
    """« suite 200 », « chambre 12 », « #4 »: an office is a « bureau » (OQLF, calque)."""
    if found := _CALQUE.fullmatch(text):
        fix = Fix("use_office", {"unit": found["unit"]}, (Replacement(UNIT, found["unit"]),))
        yield Doubt(Problem("unit_calque", {"word": found["word"]}), (fix,))


def box_doubts(text: str, _: FixContext) -> Iterator[Doubt]:
    """« C. P. 60 », « casier 60 »: the field holds the number alone."""
    found = _CASIER.fullmatch(text)
    taken = take_box(text)
    number = found["box"] if found else taken[0] if taken and not taken[1] else ""
    if number:
        yield _box(number, BOX)


def city_doubts(text: str, context: FixContext) -> Iterator[Doubt]:
    """A province or a code after the city, its official spelling, another city's code."""
    if found := _whole_city(text):
        yield Doubt(Problem("address_in_city"), (found,))
        return
    official = _NICKNAMES.get(fold_compact(text)) or find_city(text) or ""
    province = context.part(PROVINCE)
    if official and official != text and province in ("", "QC"):
        problem = Problem("city_spelling", {"text": official})
        yield Doubt(problem, (use(CITY, official),), may_stand=True)
        return
    yield from _against_code(text, context.part(CODE))


def _whole_city(text: str) -> Fix | None:
    """« Montréal (Québec)  H2X 3V8 », « Montréal, QC »: each part to its field."""
    read = parse_address(f"1, rue Principale, {text}")
    is_more = bool(read.postal_code) or fold(read.city) != fold(text)
    if not (is_more and read.city and (read.postal_code or read.province)):
        return None
    if fold(read.city) == fold(text) or find_city(text):
        return None
    others = [Replacement(PROVINCE, read.province), Replacement(CODE, read.postal_code)]
    return move("split_address", CITY, read.city, *(one for one in others if one.text))


def _against_code(city: str, code: str) -> Iterator[Doubt]:
    """« G1L est d’ordinaire à Québec »: for two cities that have areas of their own."""
    usual = city_of_code(code)
    if not usual or fold(usual) == fold(city) or not is_city_of_its_own(city):
        return
    area = fold_compact(code).upper()[:3]
    problem = Problem("fsa_city_mismatch", {"fsa": area, "usual": usual, "city": city})
    yield Doubt(problem, (use(CITY, usual),), may_stand=True)


def province_doubts(text: str, context: FixContext) -> Iterator[Doubt]:
    """None although the code says it, or another than the code's."""
    code = fold_compact(context.part(CODE)).upper()
    if context.part(f"{_HOME}.country") not in ("", "CA") or not _CANADIAN.fullmatch(code):
        return
    given = PROVINCE_WORDS.get(fold(text), text)
    expected = PROVINCES_OF_LETTER[code[0]]
    if not given:
        fixes = tuple(_set_province(one) for one in expected)
        yield Doubt(Problem("province_missing", {"province": PROVINCES[expected[0]]}), fixes)
        return
    for problem in PostalAddress(province=given, postal_code=code).problems:
        yield Doubt(problem, tuple(_set_province(one) for one in expected))


def _set_province(code: str) -> Fix:
    return Fix("use", {"value": PROVINCES[code]}, (Replacement(PROVINCE, code),))


def code_doubts(text: str, context: FixContext) -> Iterator[Doubt]:
    """A form that is none, letters for digits and digits for letters."""
    country = context.part(f"{_HOME}.country")
    for problem in PostalAddress(postal_code=text, country=country).problems:
        fixes = (use(CODE, problem.suggestion),) if problem.suggestion else _mended(text)
        yield Doubt(problem, fixes)


def _mended(text: str) -> tuple[Fix, ...]:
    """The code with each sign that stands for another of its kind put right: « H2X 3VB » is
    « H2X 3V8 ». Only where a code comes of it."""
    compact = fold_compact(text).upper()
    read = "".join(
        (_SIMILAR if place % 2 else _OTHERWISE).get(sign, sign)
        for place, sign in enumerate(compact)
    )
    is_right = read != compact and _CANADIAN.fullmatch(read)
    return (use(CODE, format_postal_code(read)),) if is_right else ()
