"""Cards of the contacts of an import, through the gate: as they are, or as they would be."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from directory_app.domain.cards import Card, PersonInRole, Reference, current_roles
from directory_app.domain.confidentiality import Purpose, Redacted, redact
from directory_app.domain.contact import AnyContact, Organisation, Person, kind_of
from directory_app.domain.withholding import values_marked_on
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import keys_of, load_cards
from directory_app.storage.gates import Session

from .planning import Outline


def stored_cards(
    connection: Session, ids: Collection[str], today: datetime.date
) -> dict[str, Redacted]:
    """The cards of live contacts by id."""
    known = confidential_index.load_known(connection)
    keys = list(keys_of(connection, ids).values())
    cards = load_cards(connection, keys, today)
    return {one.contact.id: redact(one, Purpose.SCREEN, known) for one in cards}


def outlined_cards(
    connection: Session, outline: Outline, ids: Collection[str], today: datetime.date
) -> dict[str, Redacted]:
    """The cards of ``ids`` as the import would leave them; nothing is written."""
    known = confidential_index.load_known(connection) | values_marked_on(outline.contacts.values())
    keys = list(keys_of(connection, ids).values())
    stored = {one.contact.id: one for one in load_cards(connection, keys, today)}
    people = list(_people(outline.contacts))
    return {
        one: redact(
            _outlined(outline.contacts, stored.get(one), one, people, today), Purpose.SCREEN, known
        )
        for one in ids
        if one in outline.contacts
    }


def _people(contacts: Mapping[str, AnyContact]) -> Iterator[PersonInRole]:
    """Everybody of the import in each of their roles."""
    for one in contacts.values():
        for role in one.roles if isinstance(one, Person) else ():
            yield PersonInRole(
                _reference(one),
                role,
                tuple(item for item in one.phones if item.role == role.id),
                tuple(item for item in one.emails if item.role == role.id),
            )


def _reference(contact: AnyContact) -> Reference:
    acronym = contact.acronym if isinstance(contact, Organisation) else ""
    return Reference(contact.id, kind_of(contact), contact.display_name, acronym)


def _outlined(
    contacts: Mapping[str, AnyContact],
    stored: Card | None,
    contact_id: str,
    people: list[PersonInRole],
    today: datetime.date,
) -> Card:
    contact = contacts[contact_id]
    card = stored or Card(contact)
    if isinstance(contact, Person):
        return dataclasses.replace(card, contact=contact, **_around(contacts, card, contact, today))
    new = {one.person.id: one for one in people if one.role.organisation == contact_id}
    others = tuple(one for one in card.people if one.person.id not in new)
    return dataclasses.replace(card, contact=contact, people=(*others, *new.values()))


def _around(
    contacts: Mapping[str, AnyContact], card: Card, person: Person, today: datetime.date
) -> dict[str, Any]:
    """The organisations that a person's card names and inherits from."""
    known = {one.id: one for one in card.employers}
    named = [role.organisation for role in current_roles(person, today)]
    found = (contacts.get(one) or known.get(one) for one in dict.fromkeys(named))
    employers = tuple(one for one in found if isinstance(one, Organisation))
    references = dict(card.references) | {one.id: _reference(one) for one in employers}
    return {"employers": employers, "references": references}
