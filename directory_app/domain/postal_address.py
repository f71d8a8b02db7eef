"""The postal address value: its parts, what makes two of them equal, what is wrong with one.

Knows nothing of reading or writing one (see ``address_reader`` and ``address_formats``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Final

from directory_app.domain.address_vocabulary import PROVINCES, PROVINCES_OF_LETTER
from directory_app.domain.folding import fold, fold_compact
from directory_app.domain.problems import Problem

_CANADIAN_CODE: Final = re.compile(
    "[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z][0-9][ABCEGHJ-NPRSTV-Z][0-9]"
)
_DIGIT_PLACES: Final = (1, 3, 5)
_LOOKALIKES: Final = {"O": "0", "I": "1", "L": "1"}
_FEDERAL_AREA: Final = "K1A"  # Ottawa and Gatineau alike


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """One address in parts, each ``""`` when absent.

    ``number`` building number (« 234A », « 91 ½ ») · ``street`` as the OQLF spells it, compass
    point included (« rue Fleury Est ») · ``unit_type`` « bureau », « étage »… and ``unit`` its
    number; a unit without a type is Canada Post's « 200-1234 » · ``po_box`` and ``station``
    (« Saint-Jacques ») · ``city`` · ``province`` two letters · ``postal_code`` « H2C 1S1 » ·
    ``country`` ISO 3166, two letters · ``raw`` the text it was read from, lines kept.
    """

    number: str = ""
    street: str = ""
    unit_type: str = ""
    unit: str = ""
    po_box: str = ""
    station: str = ""
    city: str = ""
    province: str = ""
    postal_code: str = ""
    country: str = ""
    raw: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of the place, country and text apart."""
        return not any(
            getattr(self, part.name) for part in fields(self) if part.name not in {"country", "raw"}
        )

    @property
    def key(self) -> str:
        """What two equal addresses share: number, street, unit, box and postal code, folded."""
        parts = (self.number, self.street, self.unit, self.po_box)
        code = fold_compact(self.postal_code)
        folded = "|".join((*map(fold, parts), code))
        return folded if folded.strip("|") else fold(self.raw)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is worth a warning about a Canadian address, at most one:

        ``postal_code_letter_o`` and ``postal_code_invalid`` (with a suggestion where the code
        becomes right by reading O as 0 or I as 1), ``fsa_province_mismatch`` {fsa, province}.
        """
        code = fold_compact(self.postal_code).upper()
        if not code or self.country not in {"", "CA"}:
            return ()
        if _CANADIAN_CODE.fullmatch(code):
            return self._province_problems(code[:3])
        return (_code_problem(code),)

    def _province_problems(self, area: str) -> tuple[Problem, ...]:
        expected = PROVINCES_OF_LETTER[area[0]]
        if not self.province or self.province in expected or area == _FEDERAL_AREA:
            return ()
        province = PROVINCES.get(self.province, self.province)
        return (Problem("fsa_province_mismatch", {"fsa": area, "province": province}),)


def format_postal_code(code: str) -> str:
    """Return ``h2c-1s1`` as « H2C 1S1 »; a text that is not six characters long unchanged."""
    compact = fold_compact(code).upper()
    return f"{compact[:3]} {compact[3:]}" if len(compact) == 6 else code


def is_building_range(first: str, last: str) -> bool:
    """Tell « 1474-1478 », one building, from « 200-1234 », a unit of a building."""
    if not (first.isdigit() and last.isdigit() and len(first) == len(last) > 2):
        return False
    return 0 < int(last) - int(first) <= 20


def _code_problem(code: str) -> Problem:
    repaired = "".join(
        _LOOKALIKES.get(character, character) if place in _DIGIT_PLACES else character
        for place, character in enumerate(code)
    )
    is_right = _CANADIAN_CODE.fullmatch(repaired) is not None
    suggestion = format_postal_code(repaired) if is_right else None
    has_letter_o = any(code[place : place + 1] == "O" for place in _DIGIT_PLACES)
    name = "postal_code_letter_o" if has_letter_o and is_right else "postal_code_invalid"
    return Problem(name, {"code": format_postal_code(code)}, suggestion)
