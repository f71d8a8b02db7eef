"""Finds telephone numbers in a line, with their extensions and what else stands there.

``phonenumbers`` does not know « poste » (it loses the extension, or dials its letters), so the
line is read here, by shape. Owns positions and words; knows nothing of display or problems.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from directory_app.domain.folding import digits_of, fold_words
from directory_app.domain.numbering_plan import find_foreign_e164

_SEPARATOR: Final = r"[ .\-/]{0,3}"
_NUMBER: Final = re.compile(
    rf"""(?<![\w+])(?:
      (?P<foreign>(?:\+(?!\(?1)|011[ .\-]|00[ .\-]?(?=[2-9]\d))
                  \(?\d(?:[ .\-/()]{{0,2}}\d){{5,15}})
    | \(?(?:\+?\(?1\)?{_SEPARATOR})?\(?(?P<area>\d{{3}})\)?{_SEPARATOR}
      (?P<exchange>\d{{3}}){_SEPARATOR}(?P<line>\d{{4}})
    | (?P<local>\d{{3}}[ .\-]?\d{{4}})
    )(?!\d)\)?""",
    re.VERBOSE,
)
# « , 209 » without a word is an extension only at the end: vCard phones write a pause so.
_EXTENSION: Final = re.compile(
    r"""[\s,;:(\-]*(?:
      (?:postes?|extension|extn?|local|interne|bo[iî]te\ vocale|b\.\ ?v|p|x|\#|;ext=|,,)
      [\s.:=]*(?:n[o°º]\.?\s*)?(?P<word>\d{1,7})(?!\d)
    | ,\s?(?P<bare>\d{2,6})$
    )\#?\)?""",
    re.VERBOSE | re.IGNORECASE,
)
_ONLY_DIGITS: Final = re.compile(r"[\d .\-/()+]+")
_EDGES: Final = " \t,;:/|\\"
_JOINING_WORD: Final = re.compile(r"^(?:(?:ou|et|or|and)\b)?[\s,;:/|\\]*", re.IGNORECASE)
_HYPHENS: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))

# Words that say what the number is; they are no remark that the display would lose.
_LABELS_TEXT: Final = (
    "t tel telephone phone bureau work cell cellulaire mobile c f fax telec telecopieur sans "
    "frais toll free domicile maison ligne directe direct reception urgence no numero ats tty "
    "teleavertisseur d et ou postal extension poste"
)
_LABELS: Final = frozenset(_LABELS_TEXT.split())


@dataclass(frozen=True, slots=True)
class PhoneMatch:
    """One number found: digits, area (None for a local one), extension, and the text around.

    ``piece`` is the part of the line that belongs to it; ``extra_text`` what no word explains;
    ``start`` and ``end`` are where the number stands in the line, its extension included.
    """

    digits: str
    area: str | None
    extension: str | None
    piece: str
    extra_text: str
    foreign: str | None = None
    start: int = 0
    end: int = 0

    def e164(self, default_area: str | None) -> str | None:
        """Return ``+15143820310``, or None when the number is impossible or incomplete."""
        if self.foreign is not None:
            return find_foreign_e164(self.foreign)
        digits = self.digits if self.area else (default_area or "") + self.digits
        possible = len(digits) == 10 and digits[0] in "23456789" and digits[3] in "23456789"
        return f"+1{digits}" if possible else None


def find_phones(line: str) -> tuple[PhoneMatch, ...]:
    """Return the numbers of one clean line, in order; empty when there is none."""
    text = _plain(line)
    spans = _scan(text) or _scan_unusual_groups(text)
    bounds = [0, *(end for _, _, end, _ in spans[:-1]), len(text)]
    return tuple(
        _match(line, text, span, slice(start, end))
        for span, (start, end) in zip(spans, pairwise(bounds), strict=False)
    )


_Span = tuple[re.Match[str] | str, int, int, str | None]
"""A number (or its ten digits), its first character, the one after its last, its extension."""


def _plain(line: str) -> str:
    """Return ``line`` with ASCII digits and hyphens, every character in its place."""
    text = line.translate(_HYPHENS)
    if text.isascii():
        return text
    return "".join(digits_of(c) if c.isdecimal() else c for c in text)


def _scan(text: str) -> list[_Span]:
    spans: list[_Span] = []
    position = 0
    while (number := _NUMBER.search(text, position)) is not None:
        extension = _EXTENSION.match(text, number.end())
        position = (extension or number).end()
        digits = (extension["word"] or extension["bare"]) if extension else None
        spans.append((number, number.start(), position, digits))
    return spans


def _scan_unusual_groups(text: str) -> list[_Span]:
    """Read « 51 45 55 01 20 »: the right count of digits and nothing else, however grouped."""
    stripped = text.strip(_EDGES)
    digits = digits_of(stripped)
    if not _ONLY_DIGITS.fullmatch(stripped):
        return []
    if len(digits) == 11 and digits[0] == "1":
        digits = digits[1:]
    return [(digits, 0, len(text), None)] if len(digits) == 10 else []


def _match(line: str, text: str, span: _Span, owned: slice) -> PhoneMatch:
    number, start, end, extension = span
    extra = (text[owned.start : start], text[end : owned.stop])
    piece = _JOINING_WORD.sub("", line[owned].lstrip(_EDGES)).strip(_EDGES)
    if isinstance(number, str):
        return PhoneMatch(number, number[:3], extension, piece, "", start=start, end=end)
    digits = digits_of("".join(number.group("area", "exchange", "line"))) if number["area"] else ""
    return PhoneMatch(
        digits=digits or digits_of(number["local"] or number["foreign"] or ""),
        area=number["area"] or ("" if number["foreign"] else None),
        extension=extension,
        piece=piece,
        extra_text=" ".join(filter(None, map(_unexplained, extra))),
        foreign=number["foreign"],
        start=start,
        end=end,
    )


def _unexplained(text: str) -> str:
    """Return what stands beside a number, unless it only says what the number is."""
    return "" if set(fold_words(text)) <= _LABELS else text.strip(_EDGES + "()")
