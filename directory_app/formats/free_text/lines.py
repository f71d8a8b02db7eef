"""The lines of a plain text: bullets, quotation marks of mail and blank lines set apart.

Knows shapes only; what a line says is the business of the readers above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

MAX_LINE: Final = 200_000
"""Characters read of one line; the rest is left out (``Limit.LINE_TOO_LONG``)."""

_QUOTED: Final = re.compile(r"[ \t]*(?:>[ \t>]{0,20})?")
_BULLET: Final = re.compile(
    r"(?:[·•▪■●○◦‣⁃∙➢➤►▶✓✔☐☑☒□▫◆◇✦✳★☆❖→\uf0b7\uf0a7\uf0d8\uf076\uf0fc]"
    r"|[-–—*+](?=[ \t])|\(?\d{1,3}[.)](?=[ \t]{1,4}[^\W\d]|[A-ZÀ-Ý])|\d{1,3}\)(?=[ \t])"
    r"|\d{1,3} ?[-–] (?=[^\W\d])|\(?[a-z]\)(?=[ \t])|[oO](?=\t| {2,}))[ \t]*"
)
_MAX_BULLETS: Final = 12
_RULE: Final = re.compile(r"[ \t]*(?:-- ?|[-_=*~—–.#]{3,})[ \t]*")


@dataclass(slots=True)
class Line:
    """One line. ``first`` is its first character that is no space, ``start`` the first after its
    bullet, ``end`` the one after its last; ``blanks`` counts the blank lines before it."""

    number: int
    first: int
    start: int
    end: int
    has_bullet: bool
    blanks: int
    is_rule: bool = False


def read_lines(text: str) -> Iterator[Line]:
    """Return the lines of a plain text that hold something."""
    position, blanks = 0, 0
    for number, raw in enumerate(text.split("\n"), start=1):
        line = _read_line(text, number, position, position + min(len(raw), MAX_LINE), blanks)
        position += len(raw) + 1
        blanks = blanks + 1 if line is None else 0
        if line is not None:
            yield line


def has_long_line(text: str) -> bool:
    """Tell whether a line is over the limit."""
    return len(text) > MAX_LINE and any(len(line) > MAX_LINE for line in text.split("\n"))


def _read_line(text: str, number: int, start: int, end: int, blanks: int) -> Line | None:
    while end > start and text[end - 1].isspace():
        end -= 1
    quoted = _QUOTED.match(text, start, end)
    first = start = quoted.end() if quoted else start
    if start >= end:
        return None
    if _RULE.fullmatch(text, start, end):
        return Line(number, first, start, end, False, blanks, is_rule=True)
    begin = start
    while (bullet := _BULLET.match(text, begin, end)) is not None and begin - start < _MAX_BULLETS:
        begin = bullet.end()
    return Line(number, first, begin, end, begin > start, blanks) if begin < end else None
