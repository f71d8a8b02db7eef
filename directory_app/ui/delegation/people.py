"""Who can come for an organisation, and for whom a person can come: read from their cards.

Works on the read lane; knows nothing of widgets.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from directory_app.domain.cards import Reference, current_roles
from directory_app.domain.contact import Kind, Organisation, Person
from directory_app.domain.delegations import Delegate
from directory_app.services.directory import Directory


@dataclass(frozen=True, slots=True)
class Colleague:
    """A suggestion: somebody of an organisation, or the organisation without anybody."""

    id: str
    kind: Kind
    display_name: str
    organisation: str
    secondary: str = ""
    acronym: str = ""

    @staticmethod
    def nobody(organisation: Reference) -> Colleague:
        """The place of an organisation for which nobody is named."""
        return Colleague(
            organisation.id,
            "organisation",
            organisation.display_name,
            organisation.id,
            acronym=organisation.acronym,
        )


@dataclass(frozen=True, slots=True)
class OrganisationPeople:
    """An organisation and its people, in the order of its card."""

    organisation: Reference
    people: tuple[Colleague, ...] = ()


def people_of(
    directory: Directory, organisation_id: str, but: Iterable[str] = ()
) -> OrganisationPeople:
    """The people of an organisation but those given, each once. Raises ReferenceProblem
    ``not_found``."""
    card = directory.contacts.get_card(organisation_id).card
    contact, passed = card.contact, set(but)
    found: list[Colleague] = []
    for one in card.people:
        if one.person.id not in passed and not one.person.is_trashed:
            passed.add(one.person.id)
            name, function = one.person.display_name, one.role.function
            found.append(Colleague(one.person.id, "person", name, organisation_id, function))
    acronym = contact.acronym if isinstance(contact, Organisation) else ""
    name = contact.display_name
    return OrganisationPeople(Reference(contact.id, "organisation", name, acronym), tuple(found))


def organisations_of(directory: Directory, delegate: Delegate) -> tuple[Reference, ...]:
    """The organisations for which the person of a place may come today, the main one first; none
    for a place without a person."""
    if not delegate.person_id:
        return ()
    card = directory.contacts.get_card(delegate.person_id).card
    if not isinstance(card.contact, Person):
        return ()
    roles = current_roles(card.contact, datetime.date.today())
    named = (card.references.get(role.organisation) for role in roles)
    live = (one for one in named if one is not None and not one.is_trashed)
    return tuple({one.id: one for one in live}.values())
