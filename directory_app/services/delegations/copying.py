"""An earlier event made again: the same places, under today's roles, and what changed since."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from directory_app.domain.contact import AnyContact, Person
from directory_app.domain.events import Event, Participation, Status
from directory_app.domain.identifiers import NewId
from directory_app.storage.gates import Session
from directory_app.storage.reference_lookup import live_keys

from .seats import find_role, named_contacts


class Turn(StrEnum):
    """What became of a place since the earlier event."""

    LEFT = "left"
    """The person no longer has a function there: the organisation keeps the place."""
    GONE = "gone"
    """The person has no card any more: the organisation keeps the place."""
    DISSOLVED = "dissolved"
    """The organisation has no card any more: the person keeps the place."""
    DROPPED = "dropped"
    """Neither has: there is no place."""
    FUNCTION = "function"
    """Another function there."""


@dataclass(frozen=True, slots=True)
class RosterChange:
    """One place that is not what it was. ``participation`` is empty for a dropped one."""

    turn: Turn
    participation: str
    name: str
    organisation: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class CopiedEvent:
    """The copy's id and the places that changed."""

    event_id: str
    changes: tuple[RosterChange, ...] = ()


class EventCopier:
    """Copies within one transaction."""

    def __init__(self, connection: Session, new_id: NewId, today: datetime.date) -> None:
        self._connection = connection
        self._new_id = new_id
        self._today = today

    def copy(self, base: Event, new_id: str) -> tuple[Event, CopiedEvent]:
        """The new event, everybody to be invited, and what changed."""
        contacts = named_contacts(self._connection, base.participations)
        live = live_keys(self._connection, list(contacts))
        present = {id_: one for id_, one in contacts.items() if id_ in live}
        places: list[Participation] = []
        changes: list[RosterChange] = []
        for one in base.participations:
            place, change = self._turned(one, present, contacts)
            if change is not None:
                changes.append(change)
            if place is not None:
                places.append(dataclasses.replace(place, position=len(places)))
        event = dataclasses.replace(
            base,
            id=new_id,
            start_on=None,
            end_on=None,
            source=None,
            participations=tuple(places),
        )
        return event, CopiedEvent(new_id, tuple(changes))

    def _turned(
        self,
        one: Participation,
        present: Mapping[str, AnyContact],
        known: Mapping[str, AnyContact],
    ) -> tuple[Participation | None, RosterChange | None]:
        """The place as it is today, and what changed on it."""
        fresh = dataclasses.replace(
            one,
            id=self._new_id(),
            status=Status.TO_INVITE,
            status_on=None,
            frozen=None,
            source=None,
        )
        name, of = _name(known, one.person), _name(known, one.organisation)
        person_gone = one.person is not None and one.person not in present
        organisation_gone = one.organisation is not None and one.organisation not in present
        if person_gone and (organisation_gone or one.organisation is None):
            return None, RosterChange(Turn.DROPPED, "", name, of)
        if one.person is None and organisation_gone:
            return None, RosterChange(Turn.DROPPED, "", name, of)
        if person_gone:
            vacant = dataclasses.replace(fresh, person=None, function="")
            return vacant, RosterChange(Turn.GONE, fresh.id, name, of)
        if organisation_gone:
            alone = dataclasses.replace(fresh, organisation=None)
            return alone, RosterChange(Turn.DISSOLVED, fresh.id, name, of)
        return self._in_role(fresh, present, name, of)

    def _in_role(
        self, one: Participation, present: Mapping[str, AnyContact], name: str, of: str
    ) -> tuple[Participation, RosterChange | None]:
        person = present.get(one.person or "")
        if not isinstance(person, Person) or one.organisation is None:
            return one, None
        had_one = any(role.organisation == one.organisation for role in person.roles)
        role = find_role(person, one.organisation, self._today)
        if role is None and had_one:
            vacant = dataclasses.replace(one, person=None, function="")
            return vacant, RosterChange(Turn.LEFT, one.id, name, of)
        if role is None or not role.function or role.function == one.function:
            return one, None
        changed = dataclasses.replace(one, function=role.function)
        before, after = one.function, role.function
        if not before:
            return changed, None
        return changed, RosterChange(Turn.FUNCTION, one.id, name, of, before, after)


def _name(known: Mapping[str, AnyContact], contact_id: str | None) -> str:
    found = known.get(contact_id or "")
    return found.display_name if found else ""
