"""The tokens that a line is cut into: anchors and addresses, and what the text between them is.

A token says what a piece is by itself; what it is in its entry depends on the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from .names import PersonName
from .records import Confidence


class Kind(StrEnum):
    """What a token is. PERSON is a known name, NAME a piece that only has the shape of one; TEXT
    begins with a capital, LOW does not, PROSE is (part of) a sentence."""

    EMAIL = "email"
    URL = "url"
    PHONE = "phone"
    CODE = "code"
    MASK = "mask"
    ADDRESS = "address"
    PERSON = "person"
    NAME = "name"
    FUNCTION = "function"
    ORGANISATION = "organisation"
    ACRONYM = "acronym"
    LABEL = "label"
    TEXT = "text"
    LOW = "low"
    PROSE = "prose"


COORDINATES: Final = frozenset({Kind.EMAIL, Kind.URL, Kind.PHONE, Kind.ADDRESS, Kind.CODE})
"""Kinds that reach somebody."""


@dataclass(slots=True)
class Token:
    """One token of the plain text. ``label``: a phone's, or the field a LABEL announces;
    ``joins``: « et » or « & » binds it to the name before it; ``told``: the field that a label
    before it announced; ``is_common``: a function of several people; ``is_unit``: a body inside
    another (« Direction des soins »); ``outer``: an anchor with its
    label."""

    kind: Kind
    start: int
    end: int
    confidence: Confidence = Confidence.SURE
    label: str = ""
    person: PersonName | None = None
    joins: bool = False
    is_common: bool = False
    is_unit: bool = False
    is_place_only: bool = False
    has_code: bool = False
    told: str = ""
    outer: tuple[int, int] = (0, 0)
