"""What a cell says of how to reach somebody: « Désabonné », a language, a gender form.

Each is read with care: a word that is not known marks nothing, and is kept under its heading.
"""

from __future__ import annotations

import re
from typing import Final

from directory_app.domain.emails import parse_email
from directory_app.domain.folding import fold
from directory_app.domain.incoming import Part
from directory_app.domain.partial_dates import PartialDate
from directory_app.formats.language_words import find_language

from .headings import is_word
from .row_values import RowValues

_BETWEEN: Final = re.compile(r"\s*[,;/|&+\n]\s*|\s+et\s+|\s+and\s+", re.IGNORECASE)
_DAY: Final = re.compile(r"([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:[T ].*)?", re.ASCII)
_GENDERS: Final = {
    "feminin": "feminine", "feminine": "feminine", "au feminin": "feminine", "elle": "feminine",
    "masculin": "masculine", "masculine": "masculine", "au masculin": "masculine",
    "il": "masculine", "neutre": "neuter", "neuter": "neuter", "neutral": "neuter",
    "epicene": "neuter",
}  # fmt: skip


def read_refusal(row: RowValues, at: int) -> None:
    """« Désabonné », « Ne pas contacter »: a tick or a day refuses the e-mails of the row, an
    address the one that it is; « Non » says nothing. Anything else, and a row without e-mail,
    keeps the cell as it is."""
    text = row.line(at)
    if not text or is_word("opted_in", text):
        return
    day = _day(text)
    emails = {parse_email(one.text).key for one in row.values if one.part is Part.EMAIL}
    is_meant = parse_email(text).key in emails if "@" in text else is_word("opted_out", text)
    if not emails or not (is_meant or day):
        row.keep(at)
    elif not row.has(Part.REFUSAL) or "@" in text:
        row.add(Part.REFUSAL, text, at, row.name(at), item=day)
    else:
        row.keep(at)


def _day(text: str) -> PartialDate | None:
    found = _DAY.fullmatch(text)
    try:
        return PartialDate.parse(found[1]) if found and len(found[1]) > 4 else None
    except ValueError:
        return None


def read_languages(row: RowValues, at: int) -> None:
    """« Français », « FR / EN »: every word of the cell is a language, or none is."""
    text = row.block(at)
    tags = [find_language(one) for one in _BETWEEN.split(text) if one.strip()]
    if not (tags and all(tags)):
        row.keep(at)
        return
    for tag in tags:
        row.add(Part.LANGUAGE, tag, at)


def read_gender(row: RowValues, at: int) -> None:
    """The form in which somebody's function is written; never told from a title or a sex."""
    gender = _GENDERS.get(fold(row.line(at)), "")
    if gender and row.has_person and not row.has(Part.GRAMMATICAL_GENDER):
        row.add(Part.GRAMMATICAL_GENDER, gender, at)
    else:
        row.keep(at)
