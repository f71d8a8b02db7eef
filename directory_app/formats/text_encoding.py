"""Which encoding bytes are in: proven, or guessed and said to be.

A byte order mark, then NULs at every second byte (UTF-16), then UTF-8 that proves itself, then
whichever of Windows-1252, Mac Roman and DOS 850 gives the most French letters where French has
them. Knows bytes and letters, nothing of tables or texts. RFC 3629; The Unicode Standard §23.8.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, the longer ones before those they begin with, and their encodings."""

WITHOUT_NULS: Final = ("windows-1252", "mac-roman", "cp850")
"""The 8-bit encodings of French, the likeliest first."""

OFFERED: Final = ("utf-8", *WITHOUT_NULS, "utf-16")
"""What a person is offered when the letters look wrong."""

MOST_LETTERS: Final = 64 * 1024
"""How many bytes around letters that are not ASCII are looked at."""

_HIGH: Final = re.compile(rb"[^\x80-\xff]{0,2}[\x80-\xff]+[^\x80-\xff]?")
_UTF8: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}"
    rb"|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
_LATE: Final = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MOJIBAKE: Final = re.compile(f"Ã[{_LATE}]|Â[\u00a0«»°’]|â€[™œ\u009d“”¦\u00a0˜]|Å[“’]")

_COMMON: Final = dict.fromkeys("éèàêçôîùûâïëœ", 3) | dict.fromkeys("ÉÈÀÊÇÔÎŒ", 2)
_SIGNS: Final = frozenset("«»’‘“”–—…°•·\u00a0€")
_POSSIBLE: Final = frozenset("üöäñíóúáÂÛÙËÏæ²³½¼®©™§")


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding and whether nothing proves it. ``score`` says how French its letters look; 0
    or less: not at all."""

    encoding: str
    is_guessed: bool = False
    score: int = 1


def find_mark(data: bytes) -> str | None:
    """The encoding that a byte order mark names, or None."""
    return next((name for mark, name in MARKS if data.startswith(mark)), None)


def find_utf16(data: bytes) -> str | None:
    """``utf-16-le`` or ``utf-16-be`` where every second byte is mostly NUL, else None."""
    evens, odds = data[0::2], data[1::2]
    half = len(odds)
    low, high = evens.count(0), odds.count(0)
    if half < 2 or max(low, high) * 2 < half or min(low, high) * 10 > half:
        return None
    return "utf-16-le" if high > low else "utf-16-be"


def letters(data: bytes, most: int = MOST_LETTERS) -> bytes:
    """The bytes that are not ASCII, each run with its neighbours, spaces between the runs."""
    found = bytearray()
    for run in _HIGH.finditer(data):
        found += run[0] + b" "
        if len(found) >= most:
            break
    return bytes(found)


def guess(data: bytes) -> Guess:
    """The encoding of 8-bit bytes without NULs (a whole text, or its :func:`letters`).

    UTF-8 needs no more than that twice as many sequences are whole as are broken: one damaged
    line must not spoil the accents of all the others.
    """
    if data.isascii():
        return Guess("utf-8")
    whole = _UTF8.findall(data)
    broken = sum(byte > 0x7F for byte in _UTF8.sub(b"", data))
    if not broken or len(whole) > 2 * broken:
        return Guess("utf-8")
    sample = letters(data)
    scored = [(french_score(sample, name), name) for name in WITHOUT_NULS]
    score, name = max(scored, key=lambda one: one[0])
    return Guess(name if score > 0 else WITHOUT_NULS[0], True, score)


def french_score(data: bytes, encoding: str) -> int:
    """How much bytes look like French in an encoding: points for each letter where French has
    it, fewer for signs, a fine for what French never writes so."""
    text = data.decode(encoding, "replace")
    around = zip(" " + text, text, text[1:] + " ", strict=False)
    score = sum(_points(before, sign, after) for before, sign, after in around if sign > "\x7f")
    return score - 4 * len(re.findall("[^\\W\\d_a-zA-Z]{3}", text))


def _points(before: str, sign: str, after: str) -> int:
    if sign == "\ufffd":
        return -12
    if sign in _COMMON:
        return _COMMON[sign] if _is_in_place(before, sign, after) else -2
    if sign in _SIGNS:
        return 1 if not (before.isalpha() and after.isalpha()) or sign == "’" else -3
    return 0 if sign in _POSSIBLE else -3


def _is_in_place(before: str, sign: str, after: str) -> bool:
    """A capital does not follow a small letter, nor does a small one stand between capitals."""
    if sign.isupper():
        return not before.islower()
    return not (before.isupper() and after.isupper())


def has_damaged_accents(text: str) -> bool:
    """Whether a text was read in the wrong encoding before it was written (« Ã© »)."""
    return _MOJIBAKE.search(text) is not None
