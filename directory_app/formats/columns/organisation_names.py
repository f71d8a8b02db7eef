"""A cell that names a body, with its acronym: « Fédération X (FX) », « FX – Fédération X »."""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.text import clean_line
from directory_app.formats.free_text import wording

_PARENTHESES: Final = re.compile(r"(?P<name>.+?)\s*\((?P<acronym>[^()]{2,20})\)")
_DASH: Final = re.compile(r"(?P<first>[^:–—]+?)(?:\s+[-–—]\s+|\s*[:–—]\s+)(?P<last>.+)")


def split_acronym(text: str) -> tuple[str, str]:
    """Name and acronym of a body; the acronym empty where the cell shows none."""
    line = clean_line(text)
    found = _PARENTHESES.fullmatch(line)
    if found and _is_acronym(found["acronym"]):
        return found["name"], found["acronym"]
    found = _DASH.fullmatch(line)
    if found is None:
        return line, ""
    for acronym, name in ((found["first"], found["last"]), (found["last"], found["first"])):
        if _is_acronym(acronym) and not _is_acronym(name) and wording.abbreviates(acronym, name):
            return name, acronym
    return line, ""


def _is_acronym(text: str) -> bool:
    return wording.is_acronym(text) and len(text.split()) <= 2
