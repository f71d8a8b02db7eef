"""Telephone numbers as the office writes them: read, kept, shown the Québec way.

Stored form is E.164 with the extension apart and the text as typed; shown form is the OQLF's
(« 514 382-0310, poste 209 », « 1 855 524-1959 »). North American numbers are read here;
``phonenumbers`` judges foreign ones and area codes that are not Canadian.
Knows nothing of labels, owners or where a number stands in a text (see ``phone_reader``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from directory_app.domain.folding import digits_of, fold
from directory_app.domain.numbering_plan import (
    SERVICE_CODES,
    TOLL_FREE_AREAS,
    format_foreign,
    is_known_area,
)
from directory_app.domain.phone_reader import PhoneMatch, find_phones
from directory_app.domain.problems import Problem
from directory_app.domain.text import NBSP, clean_line

_NANP_DIGITS: Final = 10
_NANP_LENGTH: Final = len("+1") + _NANP_DIGITS

# What programs write to each other: « +1 514-382-0310 ext. 209 » and RFC 3966's form of it. Read at
# once: a card file holds a hundred thousand of them.
_WRITTEN: Final = re.compile(
    r"(?:tel:\+1-|\+1 )([2-9][0-9]{2})-([2-9][0-9]{2})-([0-9]{4})(?:(?: ext\. |;ext=)([0-9]{1,7}))?"
)


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """One telephone number.

    ``raw`` is the text as typed (one clean line) and is never lost; ``e164`` is ``+15143820310``
    or None when the text could not be read as exactly one number; ``extension`` is digits.
    """

    raw: str
    e164: str | None = None
    extension: str | None = None

    @property
    def is_valid(self) -> bool:
        """Whether the number can be dialled as stored (a service code such as 211 cannot)."""
        return self.e164 is not None

    @property
    def is_nanp(self) -> bool:
        """Whether this is a number of the North American plan."""
        e164 = self.e164
        return e164 is not None and len(e164) == _NANP_LENGTH and e164[:2] == "+1"

    @property
    def is_toll_free(self) -> bool:
        """Whether the area code is one of 800, 833, 844, 855, 866, 877 and 888."""
        return self.is_nanp and self.national_digits[:3] in TOLL_FREE_AREAS

    @property
    def national_digits(self) -> str:
        """The ten digits of a North American number, else all digits that are known."""
        e164 = self.e164
        if e164 is None:
            return digits_of(self.raw)
        return e164[2:] if self.is_nanp else e164[1:]

    @property
    def key(self) -> str:
        """What two equal numbers share: E.164 and extension, else the folded text."""
        if self.e164 is None:
            return fold(self.raw) or self.raw
        return f"{self.e164};ext={self.extension}" if self.extension else self.e164

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is worth a warning: ``phone_unreadable``, ``phone_too_short`` {digits},
        ``phone_unknown_area`` {area}, ``two_phones``, ``phone_extra_text`` {text}.
        """  # fmt: skip
        if self.e164 is not None:
            return _problems_of_read(self)
        return _problems_of_unread(self.raw)

    def display(self, nbsp: bool = False) -> str:
        """Return « 514 382-0310, poste 209 » (OQLF), or the text as typed when unreadable.

        With ``nbsp``, U+00A0 binds the groups and « poste » to its number.
        """
        if self.e164 is None:
            return self.raw
        space = NBSP if nbsp else " "
        number = self._display_number().replace(" ", space)
        return f"{number}, poste{space}{self.extension}" if self.extension else number

    def _display_number(self) -> str:
        if not self.is_nanp:
            return format_foreign(self.e164 or "", as_uri=False)
        digits = self.national_digits
        prefix = "1 " if self.is_toll_free else ""
        return f"{prefix}{digits[:3]} {digits[3:6]}-{digits[6:]}"

    def rfc3966(self) -> str:
        """Return ``tel:+1-514-382-0310;ext=209`` (RFC 3966), ``""`` when unreadable."""
        if self.e164 is None:
            return ""
        digits = self.national_digits
        uri = (
            f"tel:+1-{digits[:3]}-{digits[3:6]}-{digits[6:]}"
            if self.is_nanp
            else format_foreign(self.e164, as_uri=True)
        )
        return f"{uri};ext={self.extension}" if self.extension else uri


def parse_phone(text: str, default_area: str | None = None) -> PhoneNumber:
    """Read ``text`` as one number; never raises.

    ``default_area`` (``"514"``) completes a number of seven digits. When the text holds none, or
    more than one, ``e164`` is None and ``problems`` says why: nothing typed is dropped.
    """
    if written := _WRITTEN.fullmatch(text):
        area, exchange, line, extension = written.groups()
        return PhoneNumber(text, f"+1{area}{exchange}{line}", extension)
    raw = clean_line(text)
    found = find_phones(raw)
    if len(found) != 1:
        return PhoneNumber(raw)
    return PhoneNumber(raw, found[0].e164(default_area), found[0].extension)


def parse_phones(text: str, default_area: str | None = None) -> tuple[PhoneNumber, ...]:
    """Read every number of ``text``, in order; at least one element unless it is blank.

    Each element keeps its own piece of the text, labels included: joined, the pieces are the
    whole text but for what separates them.
    """
    raw = clean_line(text)
    found = find_phones(raw)
    if len(found) < 2:
        return (parse_phone(raw, default_area),) if raw else ()
    return tuple(
        PhoneNumber(match.piece, match.e164(default_area), match.extension) for match in found
    )


@lru_cache(maxsize=4_096)
def _problems_of_read(phone: PhoneNumber) -> tuple[Problem, ...]:
    problems: list[Problem] = []
    area = phone.national_digits[:3]
    if phone.is_nanp and not is_known_area(area):
        problems.append(Problem("phone_unknown_area", {"area": area}))
    if _WRITTEN.fullmatch(phone.raw) or phone.raw == phone.display():
        return tuple(problems)
    found = find_phones(phone.raw)
    if len(found) == 1 and found[0].extra_text:
        problems.append(Problem("phone_extra_text", {"text": found[0].extra_text}))
    return tuple(problems)


def _problems_of_unread(raw: str) -> tuple[Problem, ...]:
    found = find_phones(raw)
    if len(found) > 1:
        return (Problem("two_phones"),)
    if found:
        return (_problem_of_match(found[0]),)
    digits = digits_of(raw)
    if not raw or digits in SERVICE_CODES:
        return ()
    if not digits or len(digits) >= _NANP_DIGITS or any(map(str.isalpha, raw)):
        return (Problem("phone_unreadable"),)
    return (Problem("phone_too_short", {"digits": str(len(digits))}),)


def _problem_of_match(match: PhoneMatch) -> Problem:
    if match.area is None:
        return Problem("phone_too_short", {"digits": str(len(match.digits))})
    if match.area[:1] in {"0", "1"}:
        return Problem("phone_unknown_area", {"area": match.area})
    return Problem("phone_unreadable")
