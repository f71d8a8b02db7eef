"""What several formats ask of a card in the same words: positions, kinds of phones, region.

Knows redacted cards only, and no format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from directory_app.domain.cards import Reference
from directory_app.domain.confidentiality import Redacted, shown
from directory_app.domain.contact import Person, Phone, Role, kind_of
from directory_app.domain.fields import COLLECTIONS
from directory_app.domain.territory import region_of_postal_code

LABEL_NAMES: Final = {
    "work": "Bureau",
    "cell": "Cellulaire",
    "fax": "Télécopieur",
    "toll_free": "Sans frais",
    "home": "Domicile",
    "tty": "ATS",
}
"""French names of the labels that are stored as words (OQLF: télécopieur, sans frais, ATS)."""


@dataclass(frozen=True, slots=True)
class Position:
    """A function held in an organisation at the moment of the export; either may be blank."""

    organisation: Reference
    function: str


def current_positions(redacted: Redacted) -> tuple[Position, ...]:
    """The person's current positions, the main one first; none for an organisation."""
    references = redacted.card.references
    return tuple(Position(references[r.organisation], r.function) for r in current_roles(redacted))


def current_roles(redacted: Redacted) -> tuple[Role, ...]:
    """The roles that the person holds now, the main one first.

    The card's employers say which organisations are current. Among the roles of one of them,
    those with an end give way to those without: no clock is needed.
    """
    contact, card = redacted.contact, redacted.card
    if not isinstance(contact, Person):
        return ()
    held: list[Role] = []
    for employer in card.employers:
        roles = [role for role in contact.roles if role.organisation == employer.id]
        held += [role for role in roles if role.period.end is None] or roles
    held.sort(key=lambda role: not role.main)
    return tuple(held)


def phone_kind(phone: Phone) -> str:
    """The label of a telephone; a toll-free number that has none is ``toll_free``."""
    if not phone.label and phone.number.is_toll_free:
        return "toll_free"
    return phone.label


def accepted_marks(redacted: Redacted) -> Iterator[str]:
    """The marks of problems that somebody said are none, but those about what was withheld: a
    digest of seven digits tells them."""
    contact = redacted.contact
    items = {item.id for name in COLLECTIONS[kind_of(contact)] for item in getattr(contact, name)}
    for one in contact.accepted:
        item = one.partition("|")[2].partition("|")[0].partition("/")[2]
        if not item or item in items:
            yield one


def region_code(redacted: Redacted) -> str:
    """The region (``"06"``) of the first address that may be shown, ``""`` when uncertain."""
    first = next(iter(shown(redacted.addresses)), None)
    return (first and region_of_postal_code(first.item.postal.postal_code)) or ""
