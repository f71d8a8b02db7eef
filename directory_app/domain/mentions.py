"""Recognises a known value inside a text, however it is written there.

Errs on the side of recognising: what is recognised is withheld until a person looks at it.
"""

from __future__ import annotations

import re

from .address_parts import boxes_in
from .address_vocabulary import COMPASS, GENERICS, LINKS
from .folding import digits_of, fold, fold_words
from .postal_address import PostalAddress

_NUMBER_LIKE = re.compile(r"[\d+(][\d\s().\-/+\u00a0\u2010-\u2015]*\d")
_LOCAL_DIGITS = 7
_WINDOW = 8
"""How many words may stand between a civic number and the last word of its street."""
_MIN_RAW = 10

_NOISE = LINKS | {word for text in (*GENERICS, *COMPASS) for word in fold_words(text)}
"""Words of a street that people leave out or shorten."""


def phone_is_in(digits: str, text: str) -> bool:
    """Whether a number stands in the text, whole, or by its last seven digits alone."""
    if digits[-4:] not in digits_of(text):
        return False
    for found in _NUMBER_LIKE.finditer(text):
        run = digits_of(found.group())
        if digits in run or (len(run) == _LOCAL_DIGITS and digits.endswith(run)):
            return True
    return digits in digits_of(text)


def email_is_in(email: str, text: str) -> bool:
    """Whether an address stands in the text, even with spaces around its « @ »."""
    return "@" in text and email in re.sub(r"\s*@\s*", "@", text.casefold())


def host_is_in(host: str, text: str) -> bool:
    """Whether a site (its comparable key) stands in the text."""
    return len(host) >= 4 and host in text.casefold()


def street_needle(postal: PostalAddress) -> str:
    """What is recognised of an address: its civic number without letter, then its street's own
    words; the whole typed text when it could not be read; empty when it says too little."""
    words = _own_words(postal.street)
    number = digits_of(postal.number)
    if number and words:
        return " ".join((number, *words))
    if postal.number or postal.street or postal.po_box:
        return ""
    return fold(postal.raw) if len(postal.raw) >= _MIN_RAW else ""


def box_is_in(number: str, text: str) -> bool:
    """Whether a post box of this number (folded) stands in the text, of whatever station."""
    return number in text.casefold() and any(fold(box) == number for box in boxes_in(text))


def street_is_in(needle: str, text: str) -> bool:
    """Whether the number is followed, within a few words, by all the street's own words."""
    number, *wanted = needle.split(" ")
    if number not in text and not needle[0].isalpha():
        return False
    if not number.isdigit():
        return needle in fold(text)
    words = fold_words(text)
    for start, word in enumerate(words):
        is_number = digits_of(word) == number and len(word) <= len(number) + 1
        if is_number and _follow(wanted, words[start + 1 : start + 1 + _WINDOW]):
            return True
    return False


def _follow(wanted: list[str], words: tuple[str, ...]) -> bool:
    rest = iter(words)
    return all(word in rest for word in wanted)


def _own_words(street: str) -> list[str]:
    words = [word for word in fold_words(street) if word not in _NOISE]
    return words or list(fold_words(street))
