"""A departure as one plan: patches of the person, the successor, their organisations, the lists and
the events, worked out inside the transaction from what was decided."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from directory_app.domain.cards import is_current
from directory_app.domain.changes import (
    STATE,
    Change,
    EventPatch,
    Json,
    Kind,
    ListPatch,
    Patch,
    State,
)
from directory_app.domain.contact import (
    Affiliation,
    AnyContact,
    Coordinate,
    Item,
    Organisation,
    Person,
    Role,
    coordinate_key,
)
from directory_app.domain.departures import (
    Decisions,
    DepartureChoices,
    DepartureSheet,
    Destination,
    Fate,
    Reach,
    reach_of,
)
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.events import PARTICIPATIONS, Participation, participation_values
from directory_app.domain.folding import fold
from directory_app.domain.functions import NEUTER, in_form
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import Period
from directory_app.domain.typed_names import split_person_name
from directory_app.storage import list_repository
from directory_app.storage.event_repository import find_event
from directory_app.storage.unit_of_work import Plan, Transaction

from .changing import birth_of, get_live, patch_of


class Departing:
    """One departure being planned. Snapshots are read once and edited in turn; a new successor is
    one of them, without a base."""

    def __init__(
        self,
        transaction: Transaction,
        sheet: DepartureSheet,
        choices: DepartureChoices,
        decisions: Decisions,
    ) -> None:
        self._transaction = transaction
        self._sheet = sheet
        self._choices = choices
        self._decisions = decisions
        self._bases: dict[str, AnyContact] = {}
        self._edited: dict[str, AnyContact] = {}
        self._successor_id = ""
        self._new_roles: dict[str, Role] = {}

    def plan(self, new_id: NewId, today: datetime.date) -> Plan:
        """The step. Raises as :meth:`DepartureService.apply` does."""
        self._new_id, self._today = new_id, today
        self._end_roles()
        self._name_successor()
        self._move_coordinates()
        self._settle_seats()
        lists = tuple(self._list_patches())
        events = tuple(self._event_patches())
        return Plan(
            Kind.DEPARTURE,
            creations=self._births(),
            patches=self._patches(),
            list_patches=lists,
            event_patches=events,
        )

    # --- snapshots ------------------------------------------------------------------------------

    def _get(self, contact_id: str) -> AnyContact:
        if contact_id not in self._edited:
            try:
                found = get_live(self._transaction, contact_id)
            except ReferenceProblem:
                raise UserError("departure_stale") from None
            self._bases[contact_id] = self._edited[contact_id] = found
        return self._edited[contact_id]

    def _person(self, contact_id: str) -> Person:
        found = self._get(contact_id)
        if not isinstance(found, Person):
            raise UserError("departure_stale")
        return found

    def _put(self, contact: AnyContact, **values: Any) -> None:
        self._edited[contact.id] = dataclasses.replace(contact, **values)

    def _births(self) -> tuple[AnyContact, ...]:
        new = self._edited.keys() - self._bases.keys()
        return tuple(birth_of(self._edited[one]) for one in new)

    def _patches(self) -> tuple[Patch, ...]:
        """The person's first: the step is called after them."""
        found = [patch_of(base, self._edited[one]) for one, base in self._bases.items()]
        if self._decisions.is_trashing:
            life = Change(STATE, State.LIVE, State.TRASHED)
            first = found[0]
            found[0] = dataclasses.replace(first, changes=(*first.changes, life))
        return tuple(one for one in found if one.changes)

    # --- functions ------------------------------------------------------------------------------

    def _end_roles(self) -> None:
        person = self._person(self._sheet.person.id)
        ending = {role.id for role in self._decisions.roles}
        if not ending <= {role.id for role in person.roles}:
            raise UserError("departure_stale")
        roles = tuple(self._ended(r) if r.id in ending else r for r in person.roles)
        self._put(person, roles=roles)

    def _ended(self, role: Role) -> Role:
        return dataclasses.replace(
            role, period=dataclasses.replace(role.period, end=self._choices.end)
        )

    def _name_successor(self) -> None:
        chosen = self._choices.successor
        if chosen is None:
            return
        self._successor_id = chosen.contact_id or self._new_person(chosen.name)
        if self._successor_id == self._sheet.person.id:
            raise UserError("departure_same_person")
        ended = [r for r in self._ended_roles() if r.id not in self._new_roles]
        for role in ended:
            self._new_roles[role.id] = self._taken(self._person(self._successor_id), role)
        if self._choices.is_main:
            self._make_main(next(iter(self._new_roles.values())).id)

    def _ended_roles(self) -> list[Role]:
        ids = [role.id for role in self._decisions.roles]
        known = {role.id: role for role in self._person(self._sheet.person.id).roles}
        return [known[one] for one in ids]

    def _new_person(self, name: str) -> str:
        given, family = split_person_name(name)
        if not family:
            raise UserError("name_missing")
        person = Person(id=self._new_id(), given_name=given, family_name=family)
        self._edited[person.id] = person
        return person.id

    def _taken(self, successor: Person, role: Role) -> Role:
        """The successor's role in place of another: the one that they hold already, or a new one
        in the form that suits them. A party is somebody's own."""
        function = in_form(role.function, successor.grammatical_gender or NEUTER) or role.function
        for held in successor.roles:
            is_there = held.organisation == role.organisation and is_current(held, self._today)
            if is_there and fold(held.function) in (fold(function), fold(role.function)):
                return held
        made = Role(
            id=self._new_id(),
            position=_next_position(successor.roles),
            organisation=role.organisation,
            function=function,
            riding=role.riding,
            portfolio=role.portfolio,
            period=Period(self._choices.since),
        )
        self._put(successor, roles=(*successor.roles, made))
        return made

    def _make_main(self, role_id: str) -> None:
        successor = self._person(self._successor_id)
        roles = tuple(dataclasses.replace(r, main=r.id == role_id) for r in successor.roles)
        self._put(successor, roles=roles)

    # --- coordinates ----------------------------------------------------------------------------

    def _move_coordinates(self) -> None:
        for one in reach_of(self._sheet, self._choices.roles):
            person = self._person(self._sheet.person.id)
            items: tuple[Coordinate, ...] = getattr(person, one.collection)
            item = next((i for i in items if i.id == one.id), None)
            if item is None or (item.role or "") != one.role_id:
                raise UserError("departure_stale")
            self._move(person, one, item, self._decisions.reach[one.id])

    def _move(self, person: Person, one: Reach, item: Coordinate, destination: Destination) -> None:
        items: tuple[Coordinate, ...] = getattr(person, one.collection)
        if destination is Destination.PERSON:
            own = tuple(dataclasses.replace(i, role=None) if i is item else i for i in items)
            self._put(person, **{one.collection: own})
            return
        self._put(person, **{one.collection: tuple(i for i in items if i is not item)})
        if destination is Destination.SUCCESSOR:
            role = self._new_roles.get(one.role_id) or next(iter(self._new_roles.values()))
            self._give(self._successor_id, one.collection, item, role.id)
        elif destination is Destination.ORGANISATION:
            self._give(one.organisation.id, one.collection, item, None)

    def _give(
        self, contact_id: str, collection: str, item: Coordinate, role_id: str | None
    ) -> None:
        """Adds a coordinate to a card, unless the card says it already; its marks go with it."""
        contact = self._get(contact_id)
        items: tuple[Coordinate, ...] = getattr(contact, collection)
        key = coordinate_key(item)
        is_there = any(key and coordinate_key(one) == key for one in items)
        if is_there or getattr(item, "taken_from", "") == contact_id:
            return
        given = dataclasses.replace(
            item,
            id=self._new_id(),
            position=_next_position(items),
            role=role_id,
            preferred=False,
        )
        self._put(contact, **{collection: (*items, given)})

    # --- seats ----------------------------------------------------------------------------------

    def _settle_seats(self) -> None:
        for seat in self._sheet.seats:
            fate = self._decisions.seats[seat.key]
            if fate is Fate.KEEP:
                continue
            host = self._get(seat.organisation.id)
            found = host.affiliations if isinstance(host, Organisation) else ()
            here = next((one for one in found if one.id == seat.id), None)
            if here is None or getattr(here, seat.part) != self._sheet.person.id:
                raise UserError("departure_stale")
            changed = self._seated(here, seat.part, fate)
            self._put(host, affiliations=tuple(changed if o is here else o for o in found))

    def _seated(self, one: Affiliation, part: str, fate: Fate) -> Affiliation:
        """The affiliation with its seat free or taken. Who was the substitute and now represents
        is no substitute any more."""
        taker = self._successor_id if fate is Fate.REPLACE else ""
        parts: dict[str, Any] = {part: taker}
        if part == "representative" and taker and one.substitute == taker:
            parts["substitute"] = ""
        return dataclasses.replace(one, **parts)

    # --- lists and events -----------------------------------------------------------------------

    def _list_patches(self) -> Iterator[ListPatch]:
        for place in self._sheet.lists:
            fate = self._decisions.lists[place.id]
            if fate is not Fate.KEEP:
                present = list_repository.member_values(self._transaction.connection, place.id)
                yield ListPatch(place.id, tuple(self._member_changes(present, fate)))

    def _member_changes(self, present: Mapping[str, Json], fate: Fate) -> Iterator[Change]:
        here = present.get(self._sheet.person.id)
        if here is None:
            raise UserError("departure_stale")
        yield Change(f"members/{self._sheet.person.id}", here, None)
        if fate is Fate.REPLACE and self._successor_id not in present:
            yield Change(f"members/{self._successor_id}", None, here)

    def _event_patches(self) -> Iterator[EventPatch]:
        by_event: dict[str, list[Change]] = {}
        for place in self._sheet.places:
            fate = self._decisions.places[place.id]
            if fate is not Fate.KEEP:
                changes = self._place_changes(place.event_id, place.id, fate)
                by_event.setdefault(place.event_id, []).extend(changes)
        for event_id, found in by_event.items():
            yield EventPatch(event_id, tuple(found))

    def _place_changes(self, event_id: str, place_id: str, fate: Fate) -> Iterator[Change]:
        event = find_event(self._transaction.connection, event_id)
        places = event.participations if event else ()
        here = next((one for one in places if one.id == place_id), None)
        if here is None or here.person != self._sheet.person.id:
            raise UserError("departure_stale")
        is_there = any(one.person == self._successor_id for one in places)
        path = f"{PARTICIPATIONS}/{place_id}"
        before = cast(Json, participation_values(here))
        if fate is Fate.REMOVE or is_there:
            yield Change(path, before, None)
            return
        after = cast(Json, participation_values(self._replaced(here)))
        if self._successor_id in self._bases:
            yield Change(path, before, after)
        else:  # another place: undo frees it before it withdraws the card made in this step
            yield Change(path, before, None)
            yield Change(f"{PARTICIPATIONS}/{self._new_id()}", None, after)

    def _replaced(self, place: Participation) -> Participation:
        """The place in the successor's name; what was printed of it is let go."""
        taken = [r for r in self._new_roles.values() if r.organisation == place.organisation]
        function = taken[0].function if taken else place.function
        return dataclasses.replace(place, person=self._successor_id, function=function, frozen=None)


def _next_position(items: Sequence[Item]) -> int:
    return max((one.position for one in items), default=-1) + 1
