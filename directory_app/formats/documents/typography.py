"""The spaces and signs of a printed French text, after the OQLF (quebec.md §1.6).

A text arrives as typed and leaves fit for a page (:func:`printed`) or for a clipboard
(:func:`plain`). Owns characters only: no name is corrected, no number is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.text import NBSP, clean_block, clean_line

_BEFORE: Final = re.compile(r" (?=[:»%$](?:\s|[),.;]|$))")
_AFTER: Final = re.compile(r"(?<=«) ")
_HOUR: Final = re.compile(r"(?<=\d) (h)\b(?: (?=\d\d\b))?")
_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_BULLET: Final = re.compile(r"^\s*[·•∙◦▪●*–-]\s+")


def printed(text: str) -> str:
    """One line fit for a page: no control character, U+00A0 before « : », inside « » and in
    « 8 h 30 », ’ for the apostrophe of a typewriter. Not for addresses of e-mail or the Web."""
    line = _AFTER.sub(NBSP, _BEFORE.sub(NBSP, clean_line(text)))
    line = _APOSTROPHE.sub("’", line)
    return _HOUR.sub(lambda m: f"{NBSP}h{NBSP if m[0].endswith(' ') else ''}", line)


def spaced(text: str) -> str:
    """One line that already has its no-break spaces: cleaned, each of them kept."""
    return NBSP.join(clean_line(f"|{part}|")[1:-1] for part in text.split(NBSP))


def plain(text: str) -> str:
    """The same text with ordinary spaces, for clipboards and files of text."""
    return text.replace(NBSP, " ")


def without_bullet(text: str) -> str:
    """A line without the bullet that it may begin with."""
    return _BULLET.sub("", text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an introduction or a closing; ``is_item``: it stood behind a bullet."""

    text: str
    is_item: bool = False


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text as typed, one for each line that is not blank."""
    found = []
    for line in clean_block(text).split("\n"):
        words = without_bullet(line)
        if words.strip():
            found.append(Paragraph(printed(words), words != line))
    return tuple(found)


def dates(start: PartialDate | None, end: PartialDate | None) -> str:
    """« 13 mars 2018 », « du 13 au 15 mars 2018 », « du 30 mars au 2 avril 2018 » or ``""``."""
    if start is None or end is None or start == end:
        one = start or end
        return one.display_fr(nbsp=True) if one else ""
    if start.day is None or end.day is None:
        return f"{start.display_fr(nbsp=True)} – {end.display_fr(nbsp=True)}"
    first = start.display_fr(nbsp=True).split(NBSP)
    if start.year == end.year:
        first = first[:1] if start.month == end.month else first[:2]
    return f"du {NBSP.join(first)} au {end.display_fr(nbsp=True)}"
