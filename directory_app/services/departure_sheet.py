"""What a departure may touch, read for the office's own screen: functions, the coordinates that go
with them, lists, coming delegations, seats. What is withheld is counted, never told; organisations
that are confidential as a whole have no name."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import cast

from directory_app.domain.address_formats import format_inline
from directory_app.domain.cards import Reference, is_current, is_running
from directory_app.domain.confidentiality import ConfidentialValues, Purpose
from directory_app.domain.contact import (
    Address,
    Coordinate,
    Email,
    Organisation,
    Person,
    Phone,
    Role,
    Site,
    coordinate_key,
)
from directory_app.domain.departures import (
    ComingPlace,
    DepartureSheet,
    LeavingRole,
    ListPlace,
    Reach,
    Seat,
)
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.fields import COORDINATES
from directory_app.domain.fixes.emails import FAMOUS
from directory_app.domain.withholding import reasons_to_withhold
from directory_app.storage import confidential_index, departures
from directory_app.storage.contact_repository import keys_of, load_records
from directory_app.storage.gates import Session
from directory_app.storage.reference_lookup import live_keys

SEAT_PARTS = ("representative", "substitute")
_OF_THE_PERSON = frozenset({"cell", "home"})
"""Labels of telephones that are not an office's."""


def read_sheet(connection: Session, person_id: str, today: datetime.date) -> DepartureSheet:
    """The sheet of a live person. Raises ReferenceProblem ``not_found``, UserError
    ``departure_no_role`` for an organisation, or a person without any function."""
    key = live_keys(connection, [person_id]).get(person_id)
    if key is None:
        raise ReferenceProblem("not_found", person_id, ())
    person = load_records(connection, [key])[key].snapshot()
    if not isinstance(person, Person) or not person.roles:
        raise UserError("departure_no_role", name=person.display_name)
    return _Reading(connection, key, person, today).sheet()


def equals_of(organisation: Organisation, collection: str) -> frozenset[str]:
    """What the coordinates of an organisation's own are compared by."""
    return frozenset(filter(None, map(coordinate_key, getattr(organisation, collection))))


class _Reading:
    def __init__(self, connection: Session, key: int, person: Person, today: datetime.date) -> None:
        self._connection = connection
        self._key = key
        self._person = person
        self._today = today
        self._known: ConfidentialValues = confidential_index.load_known(connection)
        self._organisations = self._load({role.organisation for role in person.roles})

    def _load(self, ids: set[str]) -> dict[str, Organisation]:
        keys = keys_of(self._connection, sorted(ids))
        found = (one.snapshot() for one in load_records(self._connection, keys.values()).values())
        return {one.id: one for one in found if isinstance(one, Organisation)}

    def sheet(self) -> DepartureSheet:
        person = self._person
        return DepartureSheet(
            Reference(
                person.id, "person", person.display_name, is_confidential=person.confidential
            ),
            self._today,
            tuple(map(self._leaving, self._roles())),
            tuple(self._reach()),
            tuple(
                ListPlace(id_, self._shown(name))
                for id_, name in departures.lists_of(self._connection, self._key)
            ),
            tuple(self._places()),
            tuple(self._seats()),
        )

    def _shown(self, text: str) -> str:
        return "" if self._known.is_mentioned_in(text) else text

    def _reference(self, organisation_id: str) -> Reference:
        """An organisation that the departure is about; one that is confidential as a whole is not
        named beside the person."""
        one = self._organisations[organisation_id]
        if one.confidential:
            return Reference(one.id, "organisation", "", is_confidential=True)
        return Reference(one.id, "organisation", one.display_name, one.acronym)

    # --- functions ------------------------------------------------------------------------------

    def _roles(self) -> list[Role]:
        roles = [one for one in self._person.roles if one.organisation in self._organisations]
        running = [one for one in roles if is_current(one, self._today)]
        return sorted(running or roles, key=lambda one: (not one.main, one.position, one.id))

    def _leaving(self, role: Role) -> LeavingRole:
        return LeavingRole(
            role.id,
            self._reference(role.organisation),
            self._shown(role.function),
            role.period,
            role.main,
            not is_current(role, self._today),
        )

    # --- coordinates ----------------------------------------------------------------------------

    def _reach(self) -> Iterator[Reach]:
        roles = {role.id: role for role in self._roles()}
        for collection in COORDINATES:
            for item in cast("tuple[Coordinate, ...]", getattr(self._person, collection)):
                role = roles.get(item.role or "")
                if role is not None:
                    yield self._of_role(collection, item, role)
                elif item.role is None:
                    yield from self._own(collection, item, roles)

    def _of_role(self, collection: str, item: Coordinate, role: Role) -> Reach:
        is_shared = self._is_shared(collection, item, role.organisation)
        is_theirs = item.personal or item.label in _OF_THE_PERSON
        is_function = not is_theirs and (is_shared or _stays(item))
        return self._made(collection, item, role, is_function=is_function, is_shared=is_shared)

    def _own(self, collection: str, item: Coordinate, roles: Mapping[str, Role]) -> Iterator[Reach]:
        """One of the person's own may be of the office too: when it is the organisation's, when it
        names a function, or when there is only one organisation that it can be of."""
        if item.personal or item.label in _OF_THE_PERSON or collection not in ("phones", "emails"):
            return
        for role in roles.values():
            is_shared = self._is_shared(collection, item, role.organisation)
            is_theirs = is_shared or self._is_of_the_office(item, role.organisation)
            if is_theirs or len({one.organisation for one in roles.values()}) == 1:
                is_mailbox = isinstance(item, Email) and _stays(item)
                yield self._made(
                    collection,
                    item,
                    role,
                    is_own=True,
                    is_function=is_mailbox or (is_theirs and not isinstance(item, Email)),
                    is_shared=is_shared,
                )
                return

    def _is_of_the_office(self, item: Coordinate, organisation_id: str) -> bool:
        """Whether it is the organisation's number with an extension, or a mailbox of its house."""
        organisation = self._organisations[organisation_id]
        match item:
            case Phone():
                numbers = {one.number.e164 for one in organisation.phones}
                return bool(item.number.e164) and item.number.e164 in numbers
            case Email():
                houses = {one.email.address.partition("@")[2] for one in organisation.emails}
                house = item.email.address.partition("@")[2]
                return bool(house) and house in houses and house not in FAMOUS
        return False

    def _is_shared(self, collection: str, item: Coordinate, organisation_id: str) -> bool:
        organisation = self._organisations[organisation_id]
        return coordinate_key(item) in equals_of(organisation, collection)

    def _made(
        self,
        collection: str,
        item: Coordinate,
        role: Role,
        *,
        is_function: bool,
        is_shared: bool,
        is_own: bool = False,
    ) -> Reach:
        is_withheld = bool(reasons_to_withhold(item, Purpose.SCREEN, self._known))
        return Reach(
            item.id,
            collection,
            "" if is_withheld else _text_of(item),
            self._reference(role.organisation),
            "" if is_own else role.id,
            is_function,
            is_shared,
            is_withheld,
        )

    # --- where the person stands ----------------------------------------------------------------

    def _places(self) -> Iterator[ComingPlace]:
        found = departures.coming_places(self._connection, self._key, self._today)
        named = {one.participation.organisation for one in found} - self._organisations.keys()
        self._organisations |= self._load({one for one in named if one})
        for one in found:
            place = one.participation
            is_known = place.organisation in self._organisations
            organisation = self._reference(place.organisation or "") if is_known else None
            title = self._shown(one.title)
            yield ComingPlace(place.id, one.event_id, title, one.start_on, organisation)

    def _seats(self) -> Iterator[Seat]:
        keys = departures.keys_with_seats(self._connection, self._person.id)
        for record in load_records(self._connection, keys).values():
            organisation = record.snapshot()
            if isinstance(organisation, Organisation):
                self._organisations[organisation.id] = organisation
                yield from self._seats_of(organisation)

    def _seats_of(self, organisation: Organisation) -> Iterator[Seat]:
        running = [o for o in organisation.affiliations if is_running(o.period, self._today)]
        self._organisations |= self._load({one.organisation for one in running})
        for one in running:
            for part in SEAT_PARTS:
                if getattr(one, part) == self._person.id:
                    here, host = self._reference(organisation.id), self._reference(one.organisation)
                    yield Seat(one.id, here, host, part, self._shown(one.committee))


def _stays(item: Coordinate) -> bool:
    """Whether a coordinate of a role is the function's: a telephone, a site and an address of an
    office are; a mailbox is when it names no one."""
    return not isinstance(item, Email) or item.function_mailbox or item.email.is_function_mailbox


def _text_of(item: Coordinate) -> str:
    match item:
        case Phone():
            return item.number.display(nbsp=True)
        case Email():
            return item.email.address or item.email.raw
        case Site():
            return item.website.display
        case Address():
            return format_inline(item.postal, nbsp=True) or item.postal.raw
    raise TypeError(type(item).__name__)
