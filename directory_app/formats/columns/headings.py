"""Headings as people and programs write them → what their column is.

Owns the look-up in ``resources/columns/headings.toml``: whole headings first, then without their
number, without the word for work or home, without small words. Knows no cell: what a heading leaves
open is an ``undecided`` name that ``settling`` closes.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

from directory_app.domain.folding import fold_words
from directory_app.domain.text import clean_line
from directory_app.resources import resource_path

from .targets import Meaning, Target, parse_target

Words = tuple[str, ...]

_EDGE: Final = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_MAX_HEADING: Final = 200
_SIDES: Final = re.compile(r"[/|\n]| - ")
_ADDRESS_WORDS: Final = {("adresse",), ("address",)}
_NUMBERED: Final = {
    Meaning.PAIR_LABEL,
    Meaning.PAIR_VALUE,
    Meaning.ORGANISATION,
    Meaning.FUNCTION,
}


@dataclass(frozen=True, slots=True)
class HeadingReading:
    """What a heading says: a target, or the name of what it leaves open. ``is_whole``: it is
    listed as written, its number aside. ``number``: the one in it, from 0."""

    target: Target | None = None
    undecided: str = ""
    is_whole: bool = True
    number: int | None = None


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    targets: Mapping[Words, Target]
    undecided: Mapping[Words, str]
    qualifiers: Mapping[str, str]
    labels: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    defaults: Mapping[str, frozenset[str]]


@cache
def _vocabulary() -> _Vocabulary:
    with resource_path("columns", "headings.toml").open("rb") as file:
        data: dict[str, Any] = tomllib.load(file)
    return _Vocabulary(
        targets={
            words_of(one): parse_target(path)
            for path, some in data["headings"].items()
            for one in some
        },
        undecided={words_of(one): name for name, some in data["undecided"].items() for one in some},
        qualifiers={one: label for label, some in data["qualifiers"].items() for one in some},
        labels={fold_cell(one): label for label, some in data["labels"].items() for one in some},
        words={name: frozenset(map(fold_cell, some)) for name, some in data["words"].items()},
        defaults={
            fold_cell(heading): frozenset(map(fold_cell, some))
            for heading, some in data["defaults"].items()
        },
    )


def words_of(heading: str) -> Words:
    """The folded words of a heading, numbers apart: « Tél2 (bureau) » → tel, 2, bureau."""
    return fold_words(_EDGE.sub(" ", heading[:_MAX_HEADING]))


def fold_cell(text: str) -> str:
    """A short cell as it is compared: folded words, or its signs when it has none (« - »)."""
    return " ".join(fold_words(text)) or text.strip()


def read_heading(heading: str) -> HeadingReading | None:
    """What a heading says, None when it says nothing that is known."""
    known = _vocabulary()
    words = words_of(heading)
    if not words:
        return None
    for tried, number, label, is_whole in _variants(words, known):
        if tried in known.undecided and not label:
            return HeadingReading(None, known.undecided[tried], is_whole, number)
        target = known.targets.get(tried)
        if target is None or (label and not target.collection):
            continue
        return HeadingReading(_completed(target, number, label), "", is_whole, number)
    return _part_of_address(words) or _one_side(heading)


def _part_of_address(words: Words) -> HeadingReading | None:
    """« Adresse - Ville »."""
    if words[:1] not in _ADDRESS_WORDS or len(words) < 2:
        return None
    part = read_heading(" ".join(words[1:]))
    is_place = part is not None and part.target and part.target.collection == "addresses"
    return replace(part, is_whole=False) if part is not None and is_place else None


def _one_side(heading: str) -> HeadingReading | None:
    """« Courriel / Email »: what both sides say, or the only one that says something."""
    sides = [side for side in _SIDES.split(heading) if side.strip()]
    if len(sides) != 2:
        return None
    found = [reading for side in sides if (reading := read_heading(side)) is not None]
    said = [one for one in found if one.target is not None] or found
    is_one = said and all(one.target == said[0].target for one in said)
    return replace(said[0], is_whole=False) if is_one else None


def _variants(words: Words, known: _Vocabulary) -> Iterator[tuple[Words, int | None, str, bool]]:
    """The heading with less and less of it: words, number from 0, label, whether nothing but a
    number was cut."""
    yield words, None, "", True
    numbers = [word for word in words if word.isdecimal()]
    number = max(int(numbers[0]) - 1, 0) if numbers and len(numbers[0]) < 4 else None
    plain = tuple(word for word in words if not word.isdecimal())
    if numbers:
        yield plain, number, "", True
    labels = [known.qualifiers[word] for word in plain if word in known.qualifiers]
    unqualified = tuple(word for word in plain if word not in known.qualifiers)
    if labels:
        yield unqualified, number, labels[0], False
    fillers = known.words["fillers"]
    for base, label in ((plain, ""), (unqualified, labels[0] if labels else "")):
        tried = tuple(word for word in base if word not in fillers)
        if tried:
            yield tried, number, label, False


def _completed(target: Target, number: int | None, label: str) -> Target:
    """The target with what a heading says beside it."""
    if target.label == "fax" and label == "home":
        target = replace(target, label="home_fax")
    elif label and not target.label and (label != "other" or target.collection == "addresses"):
        target = replace(target, label=label)
    if target.collection or target.meaning in _NUMBERED:
        return replace(target, number=number)
    return target


def label_of_words(heading: str) -> str:
    """What a heading says beside its first word, as written: « Courriel de la présidence » →
    « présidence »; empty when nothing."""
    fillers = _vocabulary().words["fillers"]
    rest = clean_line(heading).replace(".", " ").split(" ")[1:]
    while rest and all(word in fillers for word in fold_words(rest[0])):
        rest = rest[1:]
    return " ".join(rest).strip("()[]:,;*-– ")


def label_of(text: str) -> str:
    """The label that a cell beside a value gives it (« Mobile » → cell); free text stays."""
    clean = clean_line(text).lstrip("* ")
    return _vocabulary().labels.get(fold_cell(clean), clean)


def is_word(name: str, text: str) -> bool:
    """Whether a cell is one of the words listed under ``[words]`` by that name."""
    return len(text) < 30 and fold_cell(text) in _vocabulary().words[name]


def is_default(heading: str, text: str) -> bool:
    """Whether programs write this value under that heading when nobody chose one."""
    return fold_cell(text) in _vocabulary().defaults.get(fold_cell(heading), frozenset())


def unique_headings(header: Sequence[str], width: int) -> tuple[str, ...]:
    """A name for each column: its heading, « (2) » behind one that was there before, « Colonne 3 »
    where there is none."""
    seen: dict[str, int] = {}
    names: list[str] = []
    for at in range(width):
        name = clean_line(header[at]) if at < len(header) else ""
        name = name[:_MAX_HEADING] or f"Colonne {at + 1}"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)


def signature(header: Sequence[str]) -> str:
    """What two headers that read alike share (SHA-256, hexadecimal), to remember what a person
    said of their columns; empty when no column has a heading."""
    folded = [" ".join(words_of(heading)) for heading in header]
    while folded and not folded[-1]:
        folded.pop()
    if not any(folded):
        return ""
    return hashlib.sha256("\x1f".join(folded).encode()).hexdigest()
