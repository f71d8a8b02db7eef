"""Reads the cards of a sheet and passes them through the gate: the contact, then its people.

What is granted is the contact's own: never a value that is withheld because it equals somebody
else's, never the confidential coordinate that a person has outside the function, never an internal
note.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from directory_app.domain.cards import Card, is_current
from directory_app.domain.confidentiality import (
    NO_GRANT,
    ConfidentialValues,
    Grant,
    Purpose,
    Redacted,
    redact,
)
from directory_app.domain.contact import AnyContact, Coordinate, Person
from directory_app.domain.fields import COORDINATES
from directory_app.formats.verification.composing import office_of
from directory_app.formats.verification.sheet import Office
from directory_app.services.privacy_officer import read_officer
from directory_app.storage import confidential_index
from directory_app.storage.contact_repository import find_key, keys_of, load_cards
from directory_app.storage.gates import Session
from directory_app.storage.settings_writer import OUR_ORGANISATION, read_setting

_CHUNK = 50

Progress = Callable[[int, int], None]
"""Told how many of how many are done; may raise Cancelled."""


@dataclass(frozen=True, slots=True)
class SheetCards:
    """What a sheet is made of: the contact and, of an organisation, those who have a function in
    it today."""

    card: Redacted
    people: tuple[Redacted, ...] = ()

    @property
    def snapshots(self) -> tuple[AnyContact, ...]:
        """The contacts as far as they may be told."""
        return tuple(one.contact for one in (self.card, *self.people))


def read_office(connection: Session, today: datetime.date) -> Office:
    """Our organisation as it may be told, blank while none was chosen; and who answers in it for
    personal information."""
    ours = read_setting(connection, OUR_ORGANISATION)
    key = find_key(connection, ours) if ours else None
    cards = load_cards(connection, [key], today) if key is not None else []
    office = Office()
    if cards and not cards[0].is_trashed:
        known = confidential_index.load_known(connection)
        office = office_of(redact(cards[0], Purpose.EXPORT, known))
    return dataclasses.replace(office, responsible=read_officer(connection).parts)


def read_cards(
    connection: Session,
    keys: Sequence[int],
    today: datetime.date,
    purpose: Purpose,
    grant: Grant = NO_GRANT,
    progress: Progress | None = None,
) -> Iterator[SheetCards]:
    """The cards of each contact of ``keys``, in that order; those in the trash are left out."""
    known = confidential_index.load_known(connection)
    done = 0
    for start in range(0, len(keys), _CHUNK):
        cards = load_cards(connection, keys[start : start + _CHUNK], today)
        people = _people_of(connection, cards, today)
        for card in cards:
            done += 1
            if progress is not None:
                progress(done, len(keys))
            if not card.is_trashed:
                ids = _current_people(card, today)
                yield SheetCards(
                    _redacted(card, purpose, known, grant),
                    tuple(
                        _redacted(people[one], purpose, known, grant, is_employee=True)
                        for one in ids
                        if one in people
                    ),
                )


def _current_people(card: Card, today: datetime.date) -> tuple[str, ...]:
    held = (one for one in card.people if is_current(one.role, today))
    return tuple(dict.fromkeys(one.person.id for one in held if not one.person.is_trashed))


def _people_of(connection: Session, cards: Sequence[Card], today: datetime.date) -> dict[str, Card]:
    wanted = {one for card in cards for one in _current_people(card, today)}
    keys = sorted(keys_of(connection, wanted).values())
    return {card.contact.id: card for card in load_cards(connection, keys, today)}


def _redacted(
    card: Card,
    purpose: Purpose,
    known: ConfidentialValues,
    grant: Grant,
    *,
    is_employee: bool = False,
) -> Redacted:
    bare = dataclasses.replace(card, employers=(), people=(), lists=(), events=())
    items = frozenset(_own(card.contact, known, is_employee=is_employee))
    asked = dataclasses.replace(grant, internal=False)
    return redact(bare, purpose, known, asked, items=items)


def _own(contact: AnyContact, known: ConfidentialValues, *, is_employee: bool) -> Iterator[str]:
    """What a grant may let out: see :func:`redact`."""
    for name in COORDINATES:
        for item in getattr(contact, name):
            if _is_own(item, known, is_employee=is_employee):
                yield item.id
    if isinstance(contact, Person) and not known.is_mentioned_in(contact.pronouns):
        yield "pronouns"


def _is_own(item: Coordinate, known: ConfidentialValues, *, is_employee: bool) -> bool:
    if item.confidential is None and known.holds(item):
        return False
    return not (is_employee and item.confidential and item.role is None)
