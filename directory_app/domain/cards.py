"""A card: a contact with what the rest of the directory says about it.

Resolves references (organisations of roles, people of an organisation), lists, and the
coordinates that a person inherits. Inheritance is field by field: what the person, or one of
their roles, already has is not repeated, and each inherited value says whose it is.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from .contact import (
    Address,
    Affiliation,
    AnyContact,
    Coordinate,
    Email,
    Kind,
    Organisation,
    Person,
    Phone,
    Role,
    Site,
)
from .partial_dates import PartialDate, Period

C = TypeVar("C", bound=Coordinate)
AContact = TypeVar("AContact", bound=AnyContact)


@dataclass(frozen=True, slots=True)
class Reference:
    """Another contact, as a card names it."""

    id: str
    kind: Kind
    display_name: str
    acronym: str = ""
    is_trashed: bool = False
    is_confidential: bool = False

    @property
    def short_name(self) -> str:
        """The acronym when there is one: « COCQ-SIDA »."""
        return self.acronym or self.display_name


@dataclass(frozen=True, slots=True)
class PersonInRole:
    """A person of an organisation, in one role, with the coordinates of that role; ``withheld``
    counts those that are not told here."""

    person: Reference
    role: Role
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    withheld: int = 0


@dataclass(frozen=True, slots=True)
class ListReference:
    """A list that the contact is on."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class EventReference:
    """An event that the contact takes part in, or is represented at."""

    id: str
    title: str
    start_on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A contact and its surroundings, read at one moment.

    ``employers`` holds the live organisations of the person's current roles, main one first;
    ``references`` every contact that roles and affiliations name.
    """

    contact: AnyContact
    is_trashed: bool = False
    references: Mapping[str, Reference] = field(default_factory=dict)
    employers: tuple[Organisation, ...] = ()
    people: tuple[PersonInRole, ...] = ()
    lists: tuple[ListReference, ...] = ()
    events: tuple[EventReference, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed(Generic[C]):
    """A coordinate on a card: the contact's own, of its role number ``of_role`` (from 0), or
    inherited from an organisation."""

    item: C
    of_role: int | None = None
    inherited_from: Reference | None = None


def is_running(period: Period, today: datetime.date) -> bool:
    """Whether a period is not known to be over, as cards and rows show it; a sighting says nothing
    of its end.

    :meth:`Period.is_active_on` counts the last day in: whoever left today may still sit in today's
    delegation. On screen, what was ended today is over at once.
    """
    has_ended = period.end is not None and period.end.latest() <= today
    return not has_ended and period.is_active_on(today) is not False


def is_current(role: Role, today: datetime.date) -> bool:
    """Whether the role is not known to be over (:func:`is_running`)."""
    return is_running(role.period, today)


def current_roles(person: Person, today: datetime.date) -> tuple[Role, ...]:
    """Roles not known to be over, the main one first."""
    roles = (role for role in person.roles if is_current(role, today))
    return tuple(sorted(roles, key=lambda role: not role.main))


def _placed(
    card: Card, pick: Callable[[AnyContact], Iterable[C]], key: Callable[[C], str]
) -> Iterator[Placed[C]]:
    contact = card.contact
    ranks = {role.id: n for n, role in enumerate(_roles(contact))}
    items = list(pick(contact))
    own = [Placed(item) for item in items if item.role not in ranks]
    of_roles = [Placed(item, of_role=ranks[item.role]) for item in items if item.role in ranks]
    seen = {key(item) for item in items}
    yield from own
    yield from sorted(of_roles, key=lambda placed: placed.of_role or 0)
    for employer in card.employers:
        source = card.references[employer.id]
        for item in pick(employer):
            if key(item) not in seen:
                seen.add(key(item))
                yield Placed(item, inherited_from=source)


def _roles(contact: AnyContact) -> tuple[Role, ...]:
    return contact.roles if isinstance(contact, Person) else ()


def with_refusals(card: Card, refused: Container[str]) -> Card:
    """The card with « ne pas écrire » on every e-mail whose address (case-folded) is ``refused``,
    whoever's card said so."""
    if not refused:
        return card

    employers = tuple(_refusing(one, refused) for one in card.employers)
    return replace(card, contact=_refusing(card.contact, refused), employers=employers)


def without_confidential_neighbours(card: Card) -> tuple[Card, tuple[str, ...]]:
    """The card without what names a contact that is confidential as a whole, and of which kind
    each thing left out was (``roles``, ``affiliations``, ``people``); coordinates of a role go
    with it. For a card that leaves the office."""
    secret = {one.id for one in card.references.values() if one.is_confidential}
    people = tuple(one for one in card.people if not one.person.is_confidential)
    lost = ["people"] * (len(card.people) - len(people))
    contact = card.contact
    if isinstance(contact, Person):
        kept = tuple(role for role in contact.roles if role.organisation not in secret)
        lost += ["roles"] * (len(contact.roles) - len(kept))
        contact = _of_roles(contact, kept)
    else:
        bonds = tuple(one for one in contact.affiliations if one.organisation not in secret)
        lost += ["affiliations"] * (len(contact.affiliations) - len(bonds))
        lost += ["affiliations"] * sum(not secret.isdisjoint(_seats(one)) for one in bonds)
        contact = replace(contact, affiliations=tuple(_unseated(one, secret) for one in bonds))
    if not lost:
        return card, ()
    employers = tuple(one for one in card.employers if one.id not in secret)
    references = {id_: one for id_, one in card.references.items() if id_ not in secret}
    others = replace(card, references=references, employers=employers, people=people)
    return replace(others, contact=contact), tuple(lost)


def _of_roles(person: Person, kept: tuple[Role, ...]) -> Person:
    """The person in these roles alone, without the coordinates of the others."""
    gone = {role.id for role in person.roles} - {role.id for role in kept}
    return replace(
        person,
        roles=kept,
        phones=tuple(one for one in person.phones if one.role not in gone),
        emails=tuple(one for one in person.emails if one.role not in gone),
        websites=tuple(one for one in person.websites if one.role not in gone),
        addresses=tuple(one for one in person.addresses if one.role not in gone),
    )


def _seats(one: Affiliation) -> tuple[str, str]:
    return one.representative, one.substitute


def _unseated(one: Affiliation, secret: set[str]) -> Affiliation:
    """The affiliation without the people who may not be named."""
    first, second = ("" if person in secret else person for person in _seats(one))
    return replace(one, representative=first, substitute=second)


def _refusing(contact: AContact, refused: Container[str]) -> AContact:
    emails = tuple(
        replace(one, refused=True) if one.email.key in refused else one for one in contact.emails
    )
    return contact if emails == contact.emails else replace(contact, emails=emails)


def phones_of(card: Card) -> tuple[Placed[Phone], ...]:
    """Own, of a role, inherited. A number with its extension hides the same number without."""
    return tuple(_placed(card, lambda c: c.phones, lambda p: p.number.e164 or p.number.key))


def emails_of(card: Card) -> tuple[Placed[Email], ...]:
    """Own, of a role, inherited."""
    return tuple(_placed(card, lambda c: c.emails, lambda e: e.email.key))


def websites_of(card: Card) -> tuple[Placed[Site], ...]:
    """Own, of a role, inherited."""
    return tuple(_placed(card, lambda c: c.websites, lambda w: w.website.key))


def addresses_of(card: Card) -> tuple[Placed[Address], ...]:
    """Own, of a role, inherited."""
    return tuple(_placed(card, lambda c: c.addresses, lambda a: a.postal.key))
