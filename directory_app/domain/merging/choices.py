"""What a person may decide when two cards become one, and what there is to decide about.

``A`` is the card that stays, ``B`` the one that goes into it. By default nothing is lost: every
value of both stands, and of two texts of which only one can stand, the one that was verified, else
changed, last. What does not stand is in the history.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from directory_app.domain.partial_dates import PartialDate


class Side(StrEnum):
    """One of the two cards."""

    A = "a"
    B = "b"

    @property
    def other(self) -> Side:
        """The other card."""
        return Side.B if self is Side.A else Side.A


class Mark(StrEnum):
    """How the two sides of a line compare."""

    SAME = "same"
    DIFFERENT = "different"
    ONLY_A = "only_a"
    ONLY_B = "only_b"


class Sort(StrEnum):
    """What may be decided about a line: which ``one`` of two stands, which of ``many`` do, or
    nothing (``all`` of them stand)."""

    ONE = "one"
    MANY = "many"
    ALL = "all"


Place = tuple[Side, str]
"""A value: whose it is, and its path in the flat form of that contact."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What was decided. ``sides``: key of a line of which one value can stand → whose does;
    ``without``: values that are not to stand. What is not named is as by default."""

    sides: Mapping[str, Side] = field(default_factory=dict)
    without: frozenset[Place] = frozenset()

    def swapped(self) -> Choices:
        """The same decisions once A is called B."""
        return Choices(
            {key: side.other for key, side in self.sides.items()},
            frozenset((side.other, path) for side, path in self.without),
        )


BY_DEFAULT = Choices()


@dataclass(frozen=True, slots=True)
class Standing:
    """By what a card is believed rather than another: ``updated_at`` in milliseconds since 1970."""

    verified_on: PartialDate | None = None
    updated_at: int = 0

    def is_fresher_than(self, other: Standing) -> bool:
        """Whether the card was verified later, else changed later."""
        mine, theirs = self.verified_on, other.verified_on
        if mine is not None and theirs is not None and mine != theirs:
            return mine > theirs
        if (mine is None) != (theirs is None):
            return mine is not None
        return self.updated_at > other.updated_at


def fresher(a: Standing, b: Standing) -> Side:
    """Whose text stands while nobody chose: the one that stays, where neither is known better."""
    return Side.B if b.is_fresher_than(a) else Side.A


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that either card says. ``key`` names it; ``field`` is the contact JSON's word.

    ``a``, ``b`` and ``result``: paths in the flat form of either card and of the merged one.
    ``side``: whose text stands, of :attr:`Sort.ONE`; ``kept``: whose values do, of
    :attr:`Sort.MANY`. ``is_joined``: values of both are one value of the result.
    """

    key: str
    field: str
    sort: Sort
    mark: Mark
    a: tuple[str, ...] = ()
    b: tuple[str, ...] = ()
    result: tuple[str, ...] = ()
    side: Side | None = None
    kept: frozenset[Side] = frozenset()
    is_joined: bool = False

    def paths(self, side: Side) -> tuple[str, ...]:
        """The values of a side."""
        return self.a if side is Side.A else self.b

    def places(self) -> Iterator[Place]:
        """Every value of the line."""
        for side in Side:
            yield from ((side, path) for path in self.paths(side))


def mark_of(a: object, b: object, *, is_same: bool) -> Mark:
    """How two sides compare; an empty one says nothing."""
    if not b:
        return Mark.ONLY_A
    if not a:
        return Mark.ONLY_B
    return Mark.SAME if is_same else Mark.DIFFERENT
