"""A card as its properties: what was written, in its order, before anybody asks what it means.

Knows nothing of contacts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

Parameter = tuple[str, tuple[str, ...]]
"""Name in capitals → its values, as plain text."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property.

    ``name`` in capitals. ``value`` is text whose transfer encoding (charset, quoted-printable,
    folding) is undone and whose escapes (``\\\\n``, ``\\\\,``) still stand; base64 stays base64.
    ``parameters`` no longer hold what was undone. ``line``: where it began in the source, from 1;
    0 for one made here.
    """

    name: str
    value: str
    parameters: tuple[Parameter, ...] = ()
    group: str = ""
    line: int = 0

    def values(self, parameter: str) -> tuple[str, ...]:
        """All values of a parameter (its name in capitals); empty without it."""
        return tuple(one for name, some in self.parameters if name == parameter for one in some)

    @property
    def types(self) -> frozenset[str]:
        """The values of TYPE, in capitals."""
        return frozenset(one.upper() for one in self.values("TYPE"))


@dataclass(frozen=True, slots=True)
class CardProblem:
    """Something wrong in a card, or between cards: a stable code, the line, what stood there."""

    code: str
    line: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One card. ``version`` is "2.1", "3.0", "4.0", or what the card says; "" when it says none.

    ``properties`` are in the file's order, without BEGIN, END and VERSION. ``line`` is that of
    BEGIN; ``data`` the card's own bytes, as they stood.
    """

    version: str
    properties: tuple[Property, ...]
    line: int = 1
    data: bytes = b""
    problems: tuple[CardProblem, ...] = ()

    def all(self, name: str) -> Iterator[Property]:
        """The properties of a name, in order."""
        return (one for one in self.properties if one.name == name)

    def first(self, name: str) -> Property | None:
        """The first property of a name, or None."""
        return next(self.all(name), None)
