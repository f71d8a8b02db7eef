"""The card behind each place of a roster: today's, narrowed to what the person represents that
day, or what was printed, under today's marks."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from directory_app.domain.cards import Card, Reference, current_roles
from directory_app.domain.contact import AnyContact, Organisation, Person, Role
from directory_app.domain.delegations import Seat, frozen_card
from directory_app.domain.events import Participation
from directory_app.domain.fields import COORDINATES
from directory_app.storage.contact_repository import keys_of, load_records
from directory_app.storage.gates import Session


def load_contacts(connection: Session, ids: Sequence[str]) -> dict[str, AnyContact]:
    """The contacts of ``ids``, live, trashed or withdrawn, by id."""
    keys = keys_of(connection, dict.fromkeys(ids))
    return {one.id: one.snapshot() for one in load_records(connection, keys.values()).values()}


def named_contacts(connection: Session, places: Sequence[Participation]) -> dict[str, AnyContact]:
    """Every contact that the places name, and those that what was printed names."""
    ids = [id_ for one in places for id_ in (one.person, one.organisation) if id_]
    ids += [c.id for one in places if one.frozen for c in one.frozen.contacts]
    return load_contacts(connection, ids)


def seats(
    connection: Session, places: Sequence[Participation], *, is_live: bool = False
) -> list[Seat]:
    """The places with their cards, in manual order; ``is_live``: today's even where frozen."""
    contacts = named_contacts(connection, places)
    return [Seat(one, _card(one, contacts, is_live)) for one in places]


def _card(one: Participation, contacts: Mapping[str, AnyContact], is_live: bool) -> Card | None:
    if one.frozen is not None and not is_live:
        return frozen_card(one.frozen, contacts)
    person = contacts.get(one.person or "")
    organisation = contacts.get(one.organisation or "")
    employer = organisation if isinstance(organisation, Organisation) else None
    if isinstance(person, Person):
        return person_card(person, employer)
    return None if employer is None else Card(employer)


def person_card(person: Person, employer: Organisation | None) -> Card:
    """A person as they represent one organisation: roles elsewhere, and what reaches the person
    there, are left aside."""
    roles = tuple(r for r in person.roles if employer and r.organisation == employer.id)
    kept = {None, *(role.id for role in roles)}
    narrowed: dict[str, Any] = {
        name: tuple(item for item in getattr(person, name) if item.role in kept)
        for name in COORDINATES
    }
    alone = dataclasses.replace(person, roles=roles, **narrowed)
    if employer is None:
        return Card(alone)
    reference = Reference(employer.id, "organisation", employer.name, employer.acronym)
    return Card(alone, references={employer.id: reference}, employers=(employer,))


def find_role(person: Person, organisation: str | None, today: datetime.date) -> Role | None:
    """The person's present role: in that organisation, or the main one anywhere."""
    roles = current_roles(person, today)
    return next((r for r in roles if organisation in (None, r.organisation)), None)
