"""Whether a confidential value was typed whole: only then does look-up answer by it.

A piece of it never does: fragments, completions and counts would tell it bit by bit.
"""

from __future__ import annotations

from .addresses import parse_address
from .emails import parse_email
from .folding import digits_of
from .mentions import street_is_in
from .phones import parse_phones
from .websites import parse_website

_MIN_DIGITS = 7


def may_be_whole(typed: str) -> bool:
    """A cheap first look, for every key press: could this be a whole value at all?"""
    text = typed.strip()
    digits = digits_of(text)
    has_street = bool(digits) and " " in text
    return len(digits) >= _MIN_DIGITS or "@" in text or "." in text or has_street


def is_typed_whole(kind: str, value: str, typed: str) -> bool:
    """Whether ``typed`` is all of a stored comparable value (see ``withholding``)."""
    match kind:
        case "phone":
            return any(value.endswith(digits) for digits in _numbers(typed))
        case "email":
            return parse_email(typed).key == value
        case "website":
            return parse_website(typed).key == value
        case "street":
            return street_is_in(value, typed)
        case "address":
            return parse_address(typed).key == value
    return False


def _numbers(typed: str) -> set[str]:
    found = {one.national_digits for one in parse_phones(typed)}
    digits = digits_of(typed)
    found |= {digits, digits[-10:]}
    return {number for number in found if len(number) >= _MIN_DIGITS}
