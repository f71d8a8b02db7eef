"""How somebody is spoken to and of: LANG, GRAMGENDER and PRONOUNS as values (RFC 6350 §6.4.4, RFC
9554 §3.2 and §3.4), and the properties of ours that say it in 3.0.

A contact has one gender form and one text of pronouns: of several, the preferred or first one is
its own, the others stay facts of the card (:mod:`.facts`). GENDER, which is a sex, is none of this.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from directory_app.domain.contact import Kind
from directory_app.domain.incoming import ImportValue, Part
from directory_app.domain.text import clean_line
from directory_app.formats.language_words import written_language

from . import own_marks
from .card_index import CardIndex
from .labels import types_of
from .properties import Property
from .values import text

STANDARD: Final = {
    own_marks.LANGUAGE: "LANG",
    own_marks.GENDER: "GRAMGENDER",
    own_marks.PRONOUNS: "PRONOUNS",
}
"""Property of ours → the standard one that says the same."""

_GENDERS: Final = frozenset({"feminine", "masculine", "neuter"})
_UNPREFERRED: Final = 101


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A property, and the value that it is read as."""

    prop: Property
    value: ImportValue


def spoken_lines(index: CardIndex, kind: Kind) -> list[SpokenLine]:
    """The properties of a card that a contact of that kind has a field for."""
    found = [*_languages(index)]
    if kind == "person":
        found += _first(index, Part.GRAMMATICAL_GENDER, "GRAMGENDER", own_marks.GENDER)
        found += _first(index, Part.PRONOUNS, "PRONOUNS", own_marks.PRONOUNS)
    return found


def spoken_meaning(prop: Property, version: str) -> tuple[str, str]:
    """What two such properties of one meaning share."""
    said = clean_line(text(prop, version))
    if prop.name == "LANG":
        said = written_language(said) or said
    return prop.name, said.casefold() if prop.name == "GRAMGENDER" else said


def _languages(index: CardIndex) -> Iterator[SpokenLine]:
    for prop in (*index.all("LANG"), *index.all(own_marks.LANGUAGE)):
        if tag := written_language(text(prop, index.version)):
            yield SpokenLine(prop, ImportValue(Part.LANGUAGE, tag))


def _first(index: CardIndex, part: Part, *names: str) -> Iterator[SpokenLine]:
    """The one that counts: the preferred one, else the first."""
    lines = [prop for name in names for prop in index.all(name)]
    for prop in sorted(lines, key=lambda one: types_of(one.parameters)[1] or _UNPREFERRED):
        said = clean_line(text(prop, index.version))
        if part is Part.GRAMMATICAL_GENDER:
            said = said.casefold() if said.casefold() in _GENDERS else ""
        if said:
            yield SpokenLine(prop, ImportValue(part, said))
            return
