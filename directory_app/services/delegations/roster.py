"""The roster: who takes part, for whom, where an invitation stands, in which order."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from directory_app.domain.changes import Change, ChangeSet, EventPatch, Kind
from directory_app.domain.confidentiality import NO_GRANT, Grant, Purpose, Redacted, redact
from directory_app.domain.contact import AnyContact, Organisation, Person
from directory_app.domain.delegations import Delegation, redact_delegation
from directory_app.domain.draft import diff
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.events import (
    NO_GUEST,
    Event,
    Guest,
    Participation,
    RosterOrder,
    Status,
    event_fields,
)
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.text import clean_line
from directory_app.services.steps import StepRunner
from directory_app.storage import confidential_index
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.reference_lookup import live_keys
from directory_app.storage.unit_of_work import Plan, Transaction

from .events import get_event
from .freezing import frozen_places
from .seats import find_role, load_contacts, seats

Today = Callable[[], datetime.date]
Places = tuple[Participation, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """What an addition did: the new places, and the places of those who were there already."""

    places: tuple[str, ...] = ()
    already: tuple[str, ...] = ()


def read_delegation(
    connection: Session, event: Event, purpose: Purpose, grant: Grant = NO_GRANT
) -> Delegation:
    """The event through the gate, in the caller's transaction."""
    known = confidential_index.load_known(connection)
    found = seats(connection, event.participations)
    return redact_delegation(event, found, purpose, known, grant)


class RosterService:
    """Reads rosters through the gate and changes them, one undoable step a call.

    A place is named by the id of its participation. Raises ReferenceProblem ``event_not_found``,
    UserError ``not_in_delegation``.
    """

    def __init__(self, reading: ReadGate, steps: StepRunner, new_id: NewId, today: Today) -> None:
        self._reading = reading
        self._steps = steps
        self._new_id = new_id
        self._today = today

    def read(self, event_id: str) -> Delegation:
        """The delegation for the office's own screen, in its roster's order."""
        with self._reading.transaction() as connection:
            return read_delegation(connection, get_event(connection, event_id), Purpose.SCREEN)

    def frozen_cards(self, event_id: str) -> dict[str, Redacted]:
        """What was printed of each frozen place, by its id, for the office's own screen."""
        with self._reading.transaction() as connection:
            event = get_event(connection, event_id)
            known = confidential_index.load_known(connection)
            frozen = [one for one in event.participations if one.frozen]
            return {
                seat.participation.id: redact(seat.card, Purpose.SCREEN, known)
                for seat in seats(connection, frozen)
                if seat.card is not None
            }

    # --- who ------------------------------------------------------------------------------------

    def add(
        self,
        event_id: str,
        contact_ids: Sequence[str],
        *,
        represented: str | None = None,
        function: str | None = None,
        status: Status = Status.TO_INVITE,
        initiator: str = "",
    ) -> tuple[Added, ChangeSet]:
        """Put contacts at the end of the roster: people for ``represented``, else for the
        organisation of their main present role; organisations without a person.

        Without ``function``, the role's. Those who are there already stay where they are.
        Raises ReferenceProblem ``not_found``.
        """
        outcome = [Added()]

        def place(transaction: Transaction, places: Places) -> Places:
            contacts = _get_live(transaction.connection, contact_ids)
            added: list[Participation] = []
            already: list[str] = []
            for contact in contacts:
                there = _find_place((*places, *added), contact)
                if there is not None:
                    already.append(there.id)
                else:
                    made = self._made(contact, represented, function, status)
                    added.append(dataclasses.replace(made, position=_end(places) + len(added)))
            outcome[0] = Added(tuple(one.id for one in added), tuple(already))
            return (*places, *added)

        changes = self._change(event_id, Kind.EVENT_ADD, place, initiator)
        return outcome[0], changes

    def _made(
        self, contact: AnyContact, represented: str | None, function: str | None, status: Status
    ) -> Participation:
        person = contact if isinstance(contact, Person) else None
        role = find_role(person, represented, self._today()) if person else None
        organisation = represented or (role.organisation if role else None)
        if isinstance(contact, Organisation):
            organisation = contact.id
        told = role.function if role and function is None else clean_line(function or "")
        return Participation(
            id=self._new_id(),
            person=person.id if person else None,
            organisation=organisation,
            function=told,
            status=status,
            status_on=PartialDate.of(self._today()),
        )

    def add_guest(
        self,
        event_id: str,
        guest: Guest,
        *,
        function: str = "",
        status: Status = Status.TO_INVITE,
        initiator: str = "",
    ) -> tuple[Added, ChangeSet]:
        """Put somebody who has no card at the end. Raises UserError ``name_missing``."""
        made = Participation(
            id=self._new_id(),
            guest=_named_guest(guest),
            function=clean_line(function),
            status=status,
            status_on=PartialDate.of(self._today()),
        )

        def place(_: Transaction, places: Places) -> Places:
            return (*places, dataclasses.replace(made, position=_end(places)))

        return Added((made.id,)), self._change(event_id, Kind.EVENT_ADD, place, initiator)

    def assign(
        self,
        event_id: str,
        place_id: str,
        *,
        person: str | None,
        organisation: str | None,
        function: str | None = None,
        initiator: str = "",
    ) -> ChangeSet:
        """Give a place to another person, or let them represent another organisation; what was
        printed of the place is let go. Without ``function``, that of the person's role there.

        Raises ReferenceProblem ``not_found``, UserError ``already_in_delegation`` {name}.
        """

        def place(transaction: Transaction, places: Places) -> Places:
            base = _get_place(places, place_id)
            ids = [one for one in (person, organisation) if one]
            contacts = {one.id: one for one in _get_live(transaction.connection, ids)}
            other = next((o for o in places if person and o.person == person), base)
            if other.id != base.id:
                raise UserError("already_in_delegation", name=contacts[person or ""].display_name)
            found = contacts.get(person or "")
            role = None
            if isinstance(found, Person):
                role = find_role(found, organisation, self._today())
            told = clean_line(function) if function is not None else role.function if role else ""
            changed = dataclasses.replace(
                base,
                person=person,
                organisation=organisation or (role.organisation if role else None),
                function=told,
                guest=NO_GUEST,
                frozen=None,
            )
            return _replaced(places, [changed])

        return self._change(event_id, Kind.EVENT_EDIT, place, initiator)

    def assign_guest(
        self, event_id: str, place_id: str, guest: Guest, *, initiator: str = ""
    ) -> ChangeSet:
        """Give a place to somebody who has no card: for the organisation that the place is for,
        unless the guest names another. Raises UserError ``name_missing``."""
        named = _named_guest(guest)

        def place(_: Transaction, places: Places) -> Places:
            base = _get_place(places, place_id)
            changed = dataclasses.replace(
                base,
                person=None,
                organisation=None if named.organisation else base.organisation,
                guest=named,
                function="",
                frozen=None,
            )
            return _replaced(places, [changed])

        return self._change(event_id, Kind.EVENT_EDIT, place, initiator)

    def set_function(
        self, event_id: str, place_id: str, function: str, *, initiator: str = ""
    ) -> ChangeSet:
        """The function under which somebody takes part that day."""

        def place(_: Transaction, places: Places) -> Places:
            base = _get_place(places, place_id)
            return _replaced(places, [dataclasses.replace(base, function=clean_line(function))])

        return self._change(event_id, Kind.EVENT_EDIT, place, initiator)

    def remove(self, event_id: str, place_ids: Sequence[str], *, initiator: str = "") -> ChangeSet:
        """Take places off the roster; those that are not there are passed over."""
        gone = frozenset(place_ids)

        def place(_: Transaction, places: Places) -> Places:
            return tuple(one for one in places if one.id not in gone)

        return self._change(event_id, Kind.EVENT_REMOVE, place, initiator)

    def set_status(
        self, event_id: str, place_ids: Sequence[str], status: Status, *, initiator: str = ""
    ) -> ChangeSet:
        """Where invitations stand, as of today."""
        today = PartialDate.of(self._today())

        def place(_: Transaction, places: Places) -> Places:
            chosen = [_get_place(places, one) for one in place_ids]
            return _replaced(
                places,
                [
                    dataclasses.replace(one, status=status, status_on=today)
                    for one in chosen
                    if one.status is not status
                ],
            )

        return self._change(event_id, Kind.EVENT_STATUS, place, initiator)

    # --- order and freezing ---------------------------------------------------------------------

    def move(self, event_id: str, place_id: str, rank: int, *, initiator: str = "") -> ChangeSet:
        """Put a place at a rank (from 0; beyond the last: last) of the roster as it is shown; the
        order is a manual one from then on."""

        def plan(transaction: Transaction) -> Plan:
            event = get_event(transaction.connection, event_id)
            shown = read_delegation(transaction.connection, event, Purpose.SCREEN)
            _get_place(event.participations, place_id)
            ids = [one.id for one in shown.delegates if one.id != place_id]
            ids.insert(max(0, rank), place_id)
            ranks = {id_: n for n, id_ in enumerate(ids)}
            moved = tuple(
                dataclasses.replace(one, position=ranks[one.id]) for one in event.participations
            )
            edited = dataclasses.replace(event, order=RosterOrder.MANUAL, participations=moved)
            return _plan(Kind.EVENT_MOVE, event, edited)

        return self._steps.run(plan, initiator)

    def freeze(
        self, event_id: str, place_ids: Sequence[str] | None = None, *, initiator: str = ""
    ) -> ChangeSet:
        """Keep the coordinates as they would be printed now; what is frozen already stays."""

        def place(transaction: Transaction, places: Places) -> Places:
            chosen = [
                one
                for one in places
                if one.frozen is None and (place_ids is None or one.id in place_ids)
            ]
            event = get_event(transaction.connection, event_id)
            today = PartialDate.of(self._today())
            return _replaced(places, frozen_places(transaction.connection, event, chosen, today))

        return self._change(event_id, Kind.EVENT_FREEZE, place, initiator)

    def thaw(
        self, event_id: str, place_ids: Sequence[str] | None = None, *, initiator: str = ""
    ) -> ChangeSet:
        """Show today's coordinates again."""

        def place(_: Transaction, places: Places) -> Places:
            return tuple(
                dataclasses.replace(one, frozen=None)
                if place_ids is None or one.id in place_ids
                else one
                for one in places
            )

        return self._change(event_id, Kind.EVENT_FREEZE, place, initiator)

    def _change(
        self,
        event_id: str,
        kind: Kind,
        place: Callable[[Transaction, Places], Places],
        initiator: str,
    ) -> ChangeSet:
        def plan(transaction: Transaction) -> Plan:
            event = get_event(transaction.connection, event_id)
            places = place(transaction, event.participations)
            return _plan(kind, event, dataclasses.replace(event, participations=places))

        return self._steps.run(plan, initiator)


def _plan(kind: Kind, event: Event, edited: Event) -> Plan:
    changes: tuple[Change, ...] = diff(event_fields(event), event_fields(edited))
    return Plan(kind, event_patches=(EventPatch(event.id, changes),) if changes else ())


def _named_guest(guest: Guest) -> Guest:
    named = Guest(*(clean_line(getattr(guest, f.name)) for f in dataclasses.fields(guest)))
    if named == NO_GUEST:
        raise UserError("name_missing")
    return named


def _end(places: Places) -> int:
    return max((one.position for one in places), default=-1) + 1


def _get_place(places: Places, place_id: str) -> Participation:
    for one in places:
        if one.id == place_id:
            return one
    raise UserError("not_in_delegation")


def _replaced(places: Places, changed: Iterable[Participation]) -> Places:
    by_id = {one.id: one for one in changed}
    return tuple(by_id.get(one.id, one) for one in places)


def _find_place(places: Sequence[Participation], contact: AnyContact) -> Participation | None:
    """The place of a person, or the nameless one of an organisation."""
    if isinstance(contact, Person):
        return next((one for one in places if one.person == contact.id), None)
    return next((o for o in places if not o.person and o.organisation == contact.id), None)


def _get_live(connection: Session, ids: Sequence[str]) -> list[AnyContact]:
    unique = tuple(dict.fromkeys(ids))
    live = live_keys(connection, unique)
    if missing := [one for one in unique if one not in live]:
        raise ReferenceProblem("not_found", clean_line(missing[0]), ())
    contacts = load_contacts(connection, unique)
    return [contacts[one] for one in unique]
