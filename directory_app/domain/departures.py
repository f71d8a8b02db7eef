"""« Départ »: somebody leaves a function; who succeeds, and what becomes of where they stand.

Owns what is offered (:class:`DepartureSheet`), what a person chose (:class:`DepartureChoices`) and
the rule that says what happens to each thing nobody chose for (:func:`decide`). Knows no record and
writes nothing: a sheet holds only what may be shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from .cards import Reference
from .partial_dates import PartialDate, Period

Thing = TypeVar("Thing")


class Fate(StrEnum):
    """What becomes of a place on a list, in a delegation or at a table."""

    KEEP = "keep"
    REPLACE = "replace"
    REMOVE = "remove"


class Destination(StrEnum):
    """Who has a coordinate of the function afterwards; ``remove``: nobody."""

    SUCCESSOR = "successor"
    ORGANISATION = "organisation"
    PERSON = "person"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class LeavingRole:
    """A function that may end. ``function`` is empty when it has none or must not be shown, and
    the organisation has no name when it is confidential as a whole; ``is_over``: its end is past,
    and only the rest is still to be settled."""

    id: str
    organisation: Reference
    function: str = ""
    period: Period = field(default_factory=Period)
    main: bool = False
    is_over: bool = False

    @property
    def name(self) -> str:
        """« coordination, RIMQ »."""
        return ", ".join(filter(None, (self.function, self.organisation.short_name)))


@dataclass(frozen=True, slots=True)
class Reach:
    """A coordinate of the person that a function may take along: of the role ``role_id``, or the
    person's own when that is empty.

    ``organisation`` is whose function it served; ``is_function``: it stays with the function;
    ``is_shared``: the organisation's card has it already. A withheld one has no text.
    """

    id: str
    collection: str
    text: str
    organisation: Reference
    role_id: str = ""
    is_function: bool = False
    is_shared: bool = False
    is_withheld: bool = False


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A list, filled by hand, that the person is on."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ComingPlace:
    """A place in a delegation from today on, or in one without a date. ``organisation`` is whom
    the person represents, None for nobody."""

    id: str
    event_id: str
    title: str
    start_on: PartialDate | None = None
    organisation: Reference | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """The person represents ``organisation`` at ``host``, or is the substitute: ``part``."""

    id: str
    organisation: Reference
    host: Reference
    part: str
    committee: str = ""

    @property
    def key(self) -> str:
        """What names it among the choices."""
        return f"{self.id}:{self.part}"


@dataclass(frozen=True, slots=True)
class DepartureSheet:
    """All that a departure may touch, as it may be shown. ``roles``: those not known to be over,
    the main one first; when none is left, those that are."""

    person: Reference
    today: date
    roles: tuple[LeavingRole, ...]
    reach: tuple[Reach, ...] = ()
    lists: tuple[ListPlace, ...] = ()
    places: tuple[ComingPlace, ...] = ()
    seats: tuple[Seat, ...] = ()


@dataclass(frozen=True, slots=True)
class Successor:
    """Who takes the function: a person of the directory, or with an empty id somebody new.
    ``is_confidential``: the contact is so as a whole."""

    name: str
    contact_id: str = ""
    is_confidential: bool = False


@dataclass(frozen=True, slots=True)
class DepartureChoices:
    """What a person chose; what no mapping names is decided by :func:`decide`.

    ``since`` is when the successor begins (None: not known). ``reach`` and ``lists`` are by id,
    ``places`` by the place's, ``seats`` by :attr:`Seat.key`. ``is_trashing``: a person without any
    function left goes to the trash.
    """

    end: PartialDate
    roles: frozenset[str]
    successor: Successor | None = None
    since: PartialDate | None = None
    is_main: bool = True
    reach: Mapping[str, Destination] = field(default_factory=dict)
    lists: Mapping[str, Fate] = field(default_factory=dict)
    places: Mapping[str, Fate] = field(default_factory=dict)
    seats: Mapping[str, Fate] = field(default_factory=dict)
    is_trashing: bool = False


@dataclass(frozen=True, slots=True)
class Decisions:
    """What becomes of each thing on the sheet that the functions that end are about."""

    roles: tuple[LeavingRole, ...]
    reach: Mapping[str, Destination]
    lists: Mapping[str, Fate]
    places: Mapping[str, Fate]
    seats: Mapping[str, Fate]
    remaining: int
    can_trash: bool
    is_trashing: bool


def first_roles(sheet: DepartureSheet, role_id: str = "") -> frozenset[str]:
    """The functions that are ticked at first: the one asked for, else the only one."""
    ids = [role.id for role in sheet.roles]
    if role_id in ids:
        return frozenset({role_id})
    return frozenset(ids if len(ids) == 1 else ())


def reach_of(sheet: DepartureSheet, roles: Iterable[str]) -> tuple[Reach, ...]:
    """The coordinates that these functions are about."""
    wanted = set(roles)
    left = {role.organisation.id for role in sheet.roles if role.id in wanted}
    return tuple(
        one
        for one in sheet.reach
        if one.role_id in wanted or (not one.role_id and one.organisation.id in left)
    )


def decide(sheet: DepartureSheet, choices: DepartureChoices) -> Decisions:
    """What becomes of everything: as chosen, else by the rule.

    The rule: with a successor, function coordinates, coming places and seats of the organisation
    left go to the successor, and so do lists when the main function, or the last one, ends: people
    are on lists for it. Without a successor, coordinates go to the organisation, places and seats
    become free, and lists stay as they are. Whatever the person does for another organisation
    stays; a place in a delegation of before the end does too.
    """
    ended = tuple(role for role in sheet.roles if role.id in choices.roles)
    running = [role for role in sheet.roles if not role.is_over]
    remaining = sum(role.id not in choices.roles for role in running)
    rule = _Rule(choices, ended, remaining)
    is_over = choices.end.latest() <= sheet.today
    can_trash = bool(ended) and not remaining and is_over
    reach = reach_of(sheet, choices.roles)
    return Decisions(
        ended,
        {one.id: rule.destination(one) for one in reach},
        rule.fates(sheet.lists, choices.lists, lambda one: one.id, rule.of_list),
        rule.fates(sheet.places, choices.places, lambda one: one.id, rule.of_place),
        rule.fates(sheet.seats, choices.seats, lambda one: one.key, rule.of_seat),
        remaining,
        can_trash,
        can_trash and choices.is_trashing,
    )


class _Rule:
    """What happens to each thing under some choices."""

    def __init__(
        self, choices: DepartureChoices, ended: Sequence[LeavingRole], remaining: int
    ) -> None:
        self._choices = choices
        self._left = {role.organisation.id for role in ended}
        self._is_main = any(role.main for role in ended)
        self._remaining = remaining
        self._has_successor = choices.successor is not None

    def destination(self, one: Reach) -> Destination:
        chosen = self._choices.reach.get(one.id)
        if chosen is not None and (self._has_successor or chosen is not Destination.SUCCESSOR):
            return chosen
        if not one.is_function:
            return Destination.PERSON
        to_successor = self._has_successor and not one.is_shared
        return Destination.SUCCESSOR if to_successor else Destination.ORGANISATION

    def fates(
        self,
        things: Iterable[Thing],
        chosen: Mapping[str, Fate],
        key: Callable[[Thing], str],
        rule: Callable[[Thing], Fate],
    ) -> dict[str, Fate]:
        found = {}
        for one in things:
            wish = chosen.get(key(one))
            is_possible = wish is not None and (self._has_successor or wish is not Fate.REPLACE)
            found[key(one)] = wish if wish is not None and is_possible else rule(one)
        return found

    def of_list(self, _: ListPlace) -> Fate:
        is_theirs = self._is_main or (bool(self._left) and not self._remaining)
        return Fate.REPLACE if self._has_successor and is_theirs else Fate.KEEP

    def of_place(self, one: ComingPlace) -> Fate:
        is_before = one.start_on is not None and one.start_on.latest() <= self._choices.end.latest()
        is_theirs = one.organisation is not None and one.organisation.id in self._left
        if is_before or not is_theirs:
            return Fate.KEEP
        return Fate.REPLACE if self._has_successor else Fate.REMOVE

    def of_seat(self, one: Seat) -> Fate:
        if one.organisation.id not in self._left:
            return Fate.KEEP
        return Fate.REPLACE if self._has_successor else Fate.REMOVE
