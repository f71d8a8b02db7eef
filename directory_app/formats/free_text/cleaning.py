"""The pasted text made plain for reading, and the way back to the place of every character.

Plain text has no invisible characters, one kind of space, hyphen, apostrophe and line end; its
offsets are its own, and :meth:`Plain.span` gives those of the text as pasted. What a value shows is
always taken from the pasted text. Knows nothing of what the words mean.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final

from directory_app.domain.text import clean_line

from .records import Confidence, Span, Value

MAX_CHARACTERS: Final = 2_000_000
"""What is read of a pasted text; the rest is left out (``Limit.TOO_LONG``)."""

_CHANGED: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff]+|[^\\s\u0300-\u036f][\u0300-\u036f]{1,32}"
)
_QUOTED_LINE: Final = re.compile("[\n\r\v\f\x85\u2028\u2029][ \t]{0,9}>[ \t>]{0,99}")
_SPACES: Final = (
    "\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000\x1f"
)
_LINE_ENDS: Final = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_SAME: Final = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_LINE_ENDS, "\n")
    | dict.fromkeys("‐‑−﹣－", "-")
    | dict.fromkeys("’ʼ‘′＇`´", "'")
    | {"＠": "@", "﹫": "@", "：": ":", "，": ",", "（": "(", "）": ")"}
)


@dataclass(frozen=True, slots=True)
class Plain:
    """``text`` to be read; ``pasted`` the text it came from.

    ``starts`` and ``origins`` are the ends of pieces in both, in parallel; between two of them the
    characters answer one to one, but for those of ``clusters`` (a letter typed with its accent
    apart), whose piece is one character.
    """

    text: str
    pasted: str
    starts: list[int] = field(default_factory=lambda: [0])
    origins: list[int] = field(default_factory=lambda: [0])

    def span(self, start: int, end: int) -> Span:
        """Return the place in the pasted text of characters ``start`` to ``end`` of the plain one,
        accents typed apart and invisible characters inside included."""
        if end <= start:
            return Span(self._origin(start), self._origin(start))
        last = self._origin(end - 1) + 1
        following = bisect_right(self.starts, end - 1)
        if following < len(self.starts) and self.starts[following] == end:
            last = self._marks_after(last, self.origins[following])
        return Span(self._origin(start), last)

    def value(
        self, start: int, end: int, confidence: Confidence = Confidence.SURE, label: str = ""
    ) -> Value:
        """Return what stands there as a value, on one line, quotation marks of mail left out."""
        span = self.span(start, end)
        text = _QUOTED_LINE.sub(" ", self.pasted[span.start : span.end])
        return Value(clean_line(text), span, confidence, label)

    def address_value(self, start: int, end: int, confidence: Confidence) -> Value:
        """Return an e-mail or web address: without the spaces and line ends of its wrapping, its
        hyphens the ASCII one."""
        text = "".join(_QUOTED_LINE.sub("", self.text[start:end]).split())
        return Value(unicodedata.normalize("NFC", text), self.span(start, end), confidence)

    def _origin(self, position: int) -> int:
        piece = bisect_right(self.starts, position) - 1
        return self.origins[piece] + position - self.starts[piece]

    def _marks_after(self, start: int, end: int) -> int:
        while start < end and unicodedata.combining(self.pasted[start]):
            start += 1
        return start


def make_plain(pasted: str) -> Plain:
    """Make a text of any origin plain; never raises. Linear in its length."""
    if pasted.isascii() and pasted.isprintable():
        return Plain(pasted, pasted)
    parts: list[str] = []
    starts, origins = [0], [0]
    position = length = 0
    for found in _CHANGED.finditer(pasted):
        kept = unicodedata.normalize("NFC", found[0]) if found[0][-1] >= "\u0300" else ""
        kept = "" if _CHANGED.match(found[0][0]) else kept
        if kept == found[0]:
            continue
        parts += (pasted[position : found.start()], kept)
        length += found.start() - position + len(kept)
        position = found.end()
        if kept:
            starts.append(length - len(kept))
            origins.append(found.start())
        starts.append(length)
        origins.append(position)
    parts.append(pasted[position:])
    return Plain(_same_length("".join(parts)), pasted, starts, origins)


def _same_length(text: str) -> str:
    return text.replace("\r\n", " \n").translate(_SAME)
