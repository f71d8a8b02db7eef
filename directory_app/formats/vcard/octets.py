"""The bytes of a file of cards, whatever its encoding and line ends, seen as UTF-8 with ``\\n``.

Owns byte-order marks, UTF-16 and UTF-32 (with and without one), and files whose lines end by a
lone CR. The characters of 8-bit files are read later, value by value (:mod:`.charsets`).
Knows nothing of cards beyond the word they begin with.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT: Final = 4096
_CR_BEFORE_LF: Final = re.compile(rb"\r+\n")


@dataclass(frozen=True, slots=True)
class Octets:
    """``data``: the whole text in UTF-8 or in an 8-bit encoding, LF somewhere in every line end.

    ``encoding`` is that of a source of wide characters, "" when ``data`` is as it stood (but for
    CR turned to LF, octet for octet, where a file has no LF at all: then ``source`` has it).
    """

    data: bytes
    encoding: str = ""
    source: bytes = b""

    def original(self, start: int, end: int) -> bytes:
        """The source's own octets of ``data[start:end]``."""
        if self.encoding:
            text = self.data[start:end].decode("utf-8", "surrogatepass")
            return text.encode(self.encoding, "surrogatepass")
        return (self.source or self.data)[start:end]


def octets_of(source: bytes) -> Octets:
    """Return what a file holds, without its byte-order mark. Never raises."""
    encoding, skipped = _wide_encoding(source)
    if encoding:
        text = source[skipped:].decode(encoding, "surrogatepass_or_mark")
        found = text.encode("utf-8", "surrogatepass")
        return Octets(_with_line_feeds(found), encoding)
    found = source.removeprefix(codecs.BOM_UTF8)
    ended = _with_line_feeds(found)
    return Octets(ended, source=b"" if ended is found else found)


def _wide_encoding(source: bytes) -> tuple[str, int]:
    """The encoding of two or four octets a character, and the length of its mark."""
    for mark, encoding in _MARKS:
        if source.startswith(mark):
            return encoding, len(mark)
    return _encoding_by_zeros(source[:_LOOKED_AT]), 0


def _encoding_by_zeros(head: bytes) -> str:
    """Where most octets of one place in four are zero: Latin letters, widened."""
    share = [head[place::4].count(0) * 10 > len(head) for place in range(4)]
    match share:
        case [False, _, True, True]:
            return "utf-32-le"
        case [True, True, _, False]:
            return "utf-32-be"
        case [False, True, False, True]:
            return "utf-16-le"
        case [True, False, True, False]:
            return "utf-16-be"
    return ""


def _with_line_feeds(data: bytes) -> bytes:
    r"""A lone CR ends a line only where a file has no LF at all; else it is content."""
    if b"\r" in data and b"\n" not in data:
        return data.replace(b"\r", b"\n")
    return data


def plain_line_ends(data: bytes) -> bytes:
    r"""Return ``data`` with LF for every CR* LF (some telephones write CR CR LF)."""
    if b"\r" not in data:
        return data
    data = data.replace(b"\r\n", b"\n")
    return _CR_BEFORE_LF.sub(b"\n", data) if b"\r\n" in data else data


def _mark_broken(error: UnicodeError) -> tuple[str | bytes, int]:
    """Lone surrogates are kept; an octet cut off at the end becomes U+FFFD."""
    assert isinstance(error, UnicodeDecodeError)
    try:
        return codecs.lookup_error("surrogatepass")(error)
    except UnicodeDecodeError:
        return "\ufffd", error.end


codecs.register_error("surrogatepass_or_mark", _mark_broken)
