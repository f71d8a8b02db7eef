"""The characters of one value: its declared charset where that works, else what the octets say.

Values travel as text whose octets that are not UTF-8 stand as lone surrogates; here they become
characters, once and for all. Owns also which control characters a value may keep: none but the
tab, every kind of line end being one line end.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import Final

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LINE_ENDS: Final = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_MULTI_BYTE: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4]"
    rb"[\x80-\xbf]{3}"
)
_TEXT_CHARSETS: Final = re.compile(
    r"(utf|iso|latin|l[1-9]|cp|ibm|windows|mac|x-mac|koi|gb|hz|big5|euc|shift|s?jis|us|ascii|tis)",
    re.I,
)
_WIDE: Final = ("utf-16", "utf-32")
_ESCAPED: Final = "iso2022"
_WESTERN: Final = frozenset({"iso8859-1", "ascii", "cp1252"})


def readable(text: str, charset: str = "") -> tuple[str, bool]:
    """Return ``text`` with its surrogate octets decoded, and whether that went as declared.

    The charset if it works; else UTF-8, else Windows-1252, octet by octet where both stand side by
    side. A Western charset does not hold against valid UTF-8: the sequences of the one make no
    sense in the other. Never raises; an octet that means nothing becomes U+FFFD.
    """
    octets = text.encode("utf-8", "surrogateescape")
    name = _known_charset(charset) if charset else ""
    if name.startswith(_WIDE):
        found = _decoded(octets, name) if b"\0" in octets else None
        return found or decoded(octets), True  # often said of the file the card came from
    if not charset or (octets.isascii() and not name.startswith(_ESCAPED)):
        found = decoded(octets)
        return found, "\ufffd" not in found
    if name in _WESTERN and (found := _utf8(octets)) is not None:
        return found, False
    if name and (found := _decoded(octets, "cp1252" if name in _WESTERN else name)) is not None:
        return found, True
    return decoded(octets), False


def decoded(octets: bytes) -> str:
    """Return octets of no declared charset as text: UTF-8, else Windows-1252, else both."""
    if (found := _utf8(octets)) is not None:
        return found
    whole = len(_MULTI_BYTE.findall(octets))
    astray = sum(map((0x80).__le__, _MULTI_BYTE.sub(b"", octets)))
    if whole > astray:
        return octets.decode("utf-8", "cp1252_octet")
    return octets.decode("cp1252", "replace")


def _utf8(octets: bytes) -> str | None:
    """Strict UTF-8, or characters beyond the first plane written as two surrogates (CESU-8)."""
    if (found := _decoded(octets, "utf-8")) is not None or b"\xed" not in octets:
        return found
    try:
        pairs = octets.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
    except UnicodeDecodeError:
        return None
    return _decoded(pairs, "utf-16-le")


def _decoded(octets: bytes, charset: str) -> str | None:
    try:
        return octets.decode(charset)
    except (UnicodeError, LookupError):
        return None


@lru_cache(maxsize=64)
def _known_charset(name: str) -> str:
    """Python's name of a charset; "" for what is none, or no charset of plain text."""
    try:
        known = codecs.lookup(name).name if _TEXT_CHARSETS.match(name) else ""
    except (LookupError, ValueError):
        return ""
    return known if known.startswith(_WIDE) or _decoded(b"a", known) == "a" else ""


def settled(text: str, line_end: str) -> tuple[str, bool]:
    """Return ``text`` with every line end as ``line_end``, and whether controls were dropped."""
    text = _LINE_ENDS.sub(lambda _: line_end, text)
    kept = _CONTROLS.sub("", text)
    return kept, len(kept) != len(text)


def has_raw_octets(text: str) -> bool:
    """Whether octets still stand as lone surrogates."""
    return bool(_SURROGATE.search(text))


def _cp1252_octet(error: UnicodeError) -> tuple[str | bytes, int]:
    assert isinstance(error, UnicodeDecodeError)
    octet = error.object[error.start : error.start + 1]
    return octet.decode("cp1252", "replace"), error.start + 1


codecs.register_error("cp1252_octet", _cp1252_octet)
