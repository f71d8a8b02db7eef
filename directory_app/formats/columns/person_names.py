"""A cell that names somebody, read into title, given and family name, function and body.

« Mme Marie Tremblay », « TREMBLAY Marie », « Tremblay, Marie », « marie tremblay », « Marie Roy,
directrice », « Marie Roy et Luc Côté ». Which words of a long name are given ones cannot be known:
the first is, unless a comma, capitals or the column say otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from directory_app.domain.folding import fold_words
from directory_app.domain.text import clean_line
from directory_app.domain.typed_names import split_person_name
from directory_app.formats.free_text import wording
from directory_app.formats.free_text.names import (
    PersonName,
    is_given_name,
    is_name_word,
    is_particle,
    read_inverted,
    read_person,
    read_quiet,
)
from directory_app.formats.free_text.vocabulary import TITLES

_AND: Final = re.compile(r"\s+(?:et|&|and|ou|/)\s+|\s*[;/\n]\s*")
_REST: Final = re.compile(r"\s*[,(–—]\s*|\s+-\s+")
_MAX_NAME: Final = 120


@dataclass(frozen=True, slots=True)
class NameReading:
    """Who a cell names. ``is_known``: a title or a listed given name says that it is somebody.
    ``second``: the other one, where it names two people. ``rest``: what stands behind the name."""

    given: str = ""
    family: str = ""
    title: str = ""
    rest: str = ""
    is_known: bool = False
    second: NameReading | None = None


def read_name(text: str, *, family_first: bool = False) -> NameReading | None:
    """Who a cell names, by shape alone; None when it does not look like somebody's name."""
    line = clean_line(text)
    if not line or len(line) > _MAX_NAME or any(map(str.isdecimal, line)):
        return None
    is_broken = any(sign in text.strip() for sign in "\n;")
    return (
        (_two(text) if is_broken else None)
        or _turned(line, family_first)
        or _plain(line)
        or _inverted(line)
        or _two(text)
        or _with_rest(line)
    )


def name_anyway(text: str, *, family_first: bool = False) -> NameReading:
    """The name in a cell of a column of names, whatever it looks like."""
    found = read_name(text, family_first=family_first)
    if found is not None:
        return found
    line = clean_line(text)
    given, family = split_person_name(line)
    if family_first and "," not in line and given:
        family, _, given = line.rpartition(" ")
    return NameReading(given, family)


def _turned(line: str, family_first: bool) -> NameReading | None:
    """« Tremblay Marie »: where the column says so, or the words (« ROY-CÔTÉ Marie-Ève »)."""
    title, words = _cut_title(line.split(" "))
    if len(words) < 2 or "," in line or not all(is_particle(w) or is_name_word(w) for w in words):
        return None
    first, last = is_given_name(words[0]), is_given_name(words[-1])
    loud = [word.isupper() and len(word) > 1 for word in words]
    if any(loud) and not all(loud):
        return None
    if not (last and not first) and not (family_first and first == last):
        return None
    begin = next((n for n, word in enumerate(words) if n and is_given_name(word)), len(words) - 1)
    return NameReading(
        " ".join(words[begin:]), " ".join(words[:begin]), title, is_known=last or bool(title)
    )


def _cut_title(words: list[str]) -> tuple[str, list[str]]:
    count = 0
    while count < len(words) - 1 and "".join(fold_words(words[count])) in TITLES:
        count += 1
    return " ".join(words[:count]), words[count:]


def _plain(line: str) -> NameReading | None:
    person = read_person(line, 0, len(line)) or read_quiet(line, 0, len(line))
    if person is None or wording.is_function(line):
        return None
    found = _reading(line, person)
    if found.is_known or not person.given:
        return found
    quiet = line.islower() and is_given_name(line)
    return replace(found, is_known=quiet)


def _inverted(line: str) -> NameReading | None:
    family, comma, given = line.partition(",")
    if not comma or "," in given:
        return None
    title, words = _cut_title(given.split())
    start = len(line) - len(given.lstrip()) + (len(title) + 1 if title else 0)
    if not words:
        return None
    person = read_inverted(line, (0, len(family)), (start, len(line)))
    if person is None or wording.is_function(line[start:]):
        return None
    found = _reading(line, person)
    return replace(found, title=title) if title else found


def _two(text: str) -> NameReading | None:
    """Both of « Marie Roy et Luc Côté », of « Marie et Luc Côté »."""
    pieces = [clean_line(piece) for piece in _AND.split(text)]
    if len(pieces) != 2 or not all(pieces):
        return None
    first, second = (read_person(piece, 0, len(piece)) for piece in pieces)
    if second is None or not (second.is_known and second.has_both):
        return None
    other = _reading(pieces[1], second)
    if first is not None and first.has_both and first.is_known:
        return replace(_reading(pieces[0], first), second=other)
    title, words = _cut_title(pieces[0].split())
    if len(words) == 1 and is_given_name(words[0]):
        return NameReading(words[0], other.family, title, is_known=True, second=other)
    return None


def _with_rest(line: str) -> NameReading | None:
    """« Marie Roy, directrice générale », « Marie Roy (Fédération des lacs) »."""
    found = _REST.search(line)
    if found is None:
        return None
    name = line[: found.start()]
    person = read_person(name, 0, len(name))
    rest = line[found.end() :].strip(" )")
    if person is None or not (person.is_known and person.has_both) or not rest:
        return None
    return replace(_reading(name, person), rest=rest)


def _reading(line: str, person: PersonName) -> NameReading:
    title, given, family = (
        line[slice(*bounds)] if bounds else ""
        for bounds in (person.title, person.given, person.family)
    )
    known = person.is_known
    return NameReading(given.strip(), family.strip(), title, is_known=known)
