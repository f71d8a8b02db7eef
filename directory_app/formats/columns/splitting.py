"""Cells that hold several values, cut after their kind.

Semicolons, commas, slashes, « ou », line ends and Google's « ::: » separate; inside an address and
a note nothing does. What is no value of the kind is handed back as left over, never dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from directory_app.domain.folding import fold_words
from directory_app.domain.phone_reader import find_phones
from directory_app.domain.phones import parse_phones
from directory_app.domain.text import clean_line
from directory_app.formats.free_text.anchors import mask
from directory_app.formats.free_text.telephones import find_telephones
from directory_app.formats.free_text.web_anchors import find_emails, find_masks

LIST_SIGN: Final = ":::"
"""What Google puts between the values of one cell."""

_ONE_EMAIL: Final = re.compile(r"[A-Za-z0-9_.+&'-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}")
_BETWEEN_PHONES: Final = re.compile(r":::|[;|\n\r]|\s+(?:/|ou|et|or|and)\s+", re.IGNORECASE)
_BREAK: Final = re.compile(r":::|[\n\r]")
_PIECES: Final = re.compile(r":::|[\s;,|]+")
_SEPARATORS: Final = re.compile(r"[\s;,/|¦<>()\[\]:\"'«»“”-]+")
_SIGNS: Final = re.compile(r"[¦<>]|:::")
_SMALL_WORDS: Final = frozenset(
    ("ou", "et", "or", "and", "courriel", "courriels", "email", "e", "mail", "mailto")
)
_SITE_WORDS: Final = frozenset(("ou", "et", "or", "and", "site", "web", "http", "https"))
_HARD: Final = re.compile(r":::|[;|\n\r]")
_QUOTES: Final = " \t\"'“”«»"


@dataclass(frozen=True, slots=True)
class Pieces:
    """The values of a cell, as typed, and what stands beside them."""

    values: tuple[str, ...] = ()
    left_over: str = ""


def split_emails(cell: str) -> Pieces:
    """The e-mail addresses of a cell, masked ones (« info [at] example.org ») too."""
    line = clean_line(_BREAK.sub(" ; ", cell))
    if _ONE_EMAIL.fullmatch(line):
        return Pieces((line,))
    found = sorted([*find_emails(line), *find_masks(line)], key=lambda one: one.start)
    values: list[str] = []
    spans: list[tuple[int, int]] = []
    for one in found:
        if not spans or one.start >= spans[-1][1]:
            spans.append((one.start, one.end))
            values.append(line[one.start : one.end])
    return Pieces(tuple(values), _words_left(mask(line, spans), _SMALL_WORDS))


def split_phones(cell: str) -> tuple[tuple[str, str], ...]:
    """The telephones of a cell, each with the label that its own words give it (or "")."""
    parts = [clean_line(part) for part in _BETWEEN_PHONES.split(cell)]
    parts = [part for part in parts if part]
    if len(parts) > 1 and not all(map(find_phones, parts)):
        parts = [clean_line(_BREAK.sub(" / ", cell))]
    pieces = [one.raw for part in parts for one in parse_phones(part)]
    return tuple((piece, _label_in(piece)) for piece in pieces)


def _label_in(piece: str) -> str:
    if not any(map(str.isalpha, piece)):
        return ""
    return next((one.label for one in find_telephones(piece, 0, len(piece)) if one.label), "")


def split_websites(cell: str) -> Pieces:
    """The web addresses of a cell: whatever has a dot in it and no @."""
    values: list[str] = []
    rest: list[str] = []
    for piece in filter(None, _PIECES.split(cell)):
        (values if "." in piece.strip(".") and "@" not in piece else rest).append(piece)
    return Pieces(tuple(values), _words_left(" ".join(rest), _SITE_WORDS))


def split_tags(cell: str) -> tuple[str, ...]:
    """Categories and labels: « Membres;Infolettre », « Membres, Infolettre », Google's list."""
    parts = _HARD.split(cell)
    if len(parts) == 1:
        parts = cell.split(",")
    return tuple(filter(None, (clean_line(part).strip(_QUOTES) for part in parts)))


def split_words(cell: str) -> tuple[str, ...]:
    """Sectors and regions; « violence conjugale, familiale et sexuelle » is one."""
    parts = _HARD.split(cell)
    if len(parts) == 1 and " et " not in cell.rpartition(",")[2]:
        parts = cell.split(",")
    return tuple(filter(None, (clean_line(part).strip(_QUOTES) for part in parts)))


def split_list(cell: str) -> tuple[str, ...]:
    """The values that Google put in one cell; the cell alone elsewhere."""
    return tuple(filter(None, (part.strip() for part in cell.split(LIST_SIGN))))


def _words_left(text: str, small: frozenset[str]) -> str:
    """What is left of a text without its values, small words and signs; empty when only those."""
    words = [word for word in _SEPARATORS.split(text) if word]
    if all(part in small for word in words for part in fold_words(word)):
        return ""
    return clean_line(_SIGNS.sub(" ", text)).strip(" ;,/|:-")
