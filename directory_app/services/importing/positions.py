"""Positions of a person and bonds between organisations, as a record states them.

What is there is recognised by its organisation and function; a function that is stated otherwise
is changed; a period is filled, and changed where the format says it whole.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from directory_app.domain.contact import Affiliation, Role, Source
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate, Period

from .contact_draft import ContactDraft

OFFICE: Final = ("riding", "party", "portfolio")
"""What only an official's function has, by the names of the role."""


@dataclass(frozen=True, slots=True)
class Position:
    """A position as stated. ``number``: of the value that says it, None where none does;
    ``period`` and ``main`` are None where the format does not say them; ``office`` holds what is
    said of :data:`OFFICE`."""

    organisation: str
    function: str = ""
    number: int | None = None
    period: Period | None = None
    main: bool | None = None
    source: Source | None = None
    office: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class PositionTaker:
    """Takes the positions of one record. ``attested_on`` is the day that the source speaks of, if
    any; ``is_changing``: another riding, party or portfolio replaces the one that is there;
    ``roles``: place of each position among those of the record → its role; ``changed`` are
    value numbers."""

    new_id: NewId
    source: Source
    attested_on: PartialDate | None = None
    is_changing: bool = True
    roles: dict[int, Role] = field(default_factory=dict)
    changed: set[int] = field(default_factory=set)

    def take(self, person: ContactDraft, place: int, position: Position, *, is_only: bool) -> None:
        """Find or make the role of a position. ``is_only``: the record states no other one in
        that organisation, so that another function is a change."""
        present = self._find(person, position, is_only=is_only)
        role = self._new(person, position) if present is None else self._updated(present, position)
        if present is None:
            role = person.add("roles", role, position.number)
        elif role != present:
            person.replace("roles", role, position.number)
        if role != present and position.number is not None:
            self.changed.add(position.number)
        self.roles[place] = role

    def _new(self, person: ContactDraft, position: Position) -> Role:
        is_first = not person.items("roles")
        made = Role(
            id=self.new_id(),
            organisation=position.organisation,
            function=position.function,
            period=position.period or Period(attested_on=self.attested_on),
            main=is_first if position.main is None else position.main,
            source=position.source or self.source,
        )
        return _in_office(made, position.office)

    def _updated(self, present: Role, position: Position) -> Role:
        function, period = present.function, present.period
        if position.function and fold(position.function) != fold(function):
            function = position.function
        if position.period is not None:
            period = Period(
                position.period.start or period.start,
                position.period.end or period.end,
                position.period.attested_on or period.attested_on,
            )
        main = present.main or bool(position.main)
        office = {
            name: text
            for name, text in position.office.items()
            if self.is_changing or not getattr(present, name)
        }
        changed = dataclasses.replace(present, function=function, period=period, main=main)
        return _in_office(changed, office)

    def _find(self, person: ContactDraft, position: Position, *, is_only: bool) -> Role | None:
        """The role in the organisation, unless it is known not to cover the day attested."""
        taken = {one.id for one in self.roles.values()}
        found = [
            one
            for one in person.items("roles")
            if one.organisation == position.organisation and one.id not in taken
        ]
        if self.attested_on is not None:
            day = self.attested_on.earliest()
            found = [one for one in found if one.period.is_active_on(day) is not False]
        same = [one for one in found if fold(one.function) == fold(position.function)]
        if not same and not is_only:
            return None
        return min(
            same or found, key=lambda one: (one.period.end is not None, not one.main), default=None
        )


def _in_office(role: Role, office: Mapping[str, str]) -> Role:
    """The role with what is said of its office."""
    return dataclasses.replace(
        role,
        riding=office.get("riding", role.riding),
        party=office.get("party", role.party),
        portfolio=office.get("portfolio", role.portfolio),
    )


def take_affiliation(
    draft: ContactDraft, stated: Affiliation, organisation: str, number: int, new_id: NewId
) -> tuple[str, bool]:
    """Put a bond on an organisation unless it has it; its id, and whether it is new or changed.
    Who sits there is settled later (:mod:`.afterwards`)."""
    for present in draft.items("affiliations"):
        is_same = present.organisation == organisation and present.kind == stated.kind
        if is_same and fold(present.committee) == fold(stated.committee):
            merged = dataclasses.replace(
                stated,
                id=present.id,
                position=present.position,
                organisation=organisation,
                function=stated.function or present.function,
                wording=stated.wording or present.wording,
                representative=present.representative,
                substitute=present.substitute,
                source=present.source or stated.source,
            )
            if merged == present:
                return present.id, False
            draft.replace("affiliations", merged, number)
            return present.id, True
    made = dataclasses.replace(stated, id=new_id(), organisation=organisation)
    draft.add("affiliations", made, number)
    return made.id, True
