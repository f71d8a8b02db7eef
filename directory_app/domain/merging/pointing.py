"""Who named the card that is gone names the one that stays.

Functions and affiliations to it, seats, addresses that follow its own, « not the same as »: all
are re-pointed, and what says twice the same afterwards is said once. A card in the trash is only
re-pointed: nothing of it goes while nobody sees it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from directory_app.domain.changes import Change
from directory_app.domain.contact import (
    Address,
    Affiliation,
    AnyContact,
    Organisation,
    Person,
    Role,
)
from directory_app.domain.fields import COORDINATES, split_path

from .elements import is_same_affiliation, is_same_role, joined

_POINTING = frozenset({"organisation", "representative", "substitute", "taken_from", "taken_item"})
"""Parts of an element that name a contact, or an element of one."""

ABond = TypeVar("ABond", Role, Affiliation)


@dataclass(frozen=True, slots=True)
class Pointer:
    """From the card that goes to the one that stays; ``items``: ids of elements that are others
    now."""

    gone: str
    stays: str
    items: Mapping[str, str] = field(default_factory=dict)

    def to(self, contact_id: str) -> str:
        """Whom an id means now."""
        return self.stays if contact_id == self.gone else contact_id

    def item(self, item_id: str) -> str:
        """Which element an id means now."""
        return self.items.get(item_id, item_id)


@dataclass(frozen=True, slots=True)
class Repointed:
    """Somebody's card afterwards. ``roles``: ids of functions that are said once now → the one
    that says it."""

    contact: AnyContact
    roles: Mapping[str, str] = field(default_factory=dict)


def repointed(contact: AnyContact, to: Pointer, *, joins: bool = True) -> Repointed:
    """Another's card, naming the one that stays. ``joins``: what says twice the same is one."""
    roles: dict[str, str] = {}
    if isinstance(contact, Person):
        found = tuple(
            dataclasses.replace(one, organisation=to.to(one.organisation)) for one in contact.roles
        )
        if joins:
            touched = {one.id for one in contact.roles if one.organisation == to.gone}
            found, roles = _said_once(found, touched, is_same_role)
        contact = _with_roles(contact, found, roles)
    elif isinstance(contact, Organisation):
        bonds = tuple(_bond_to(one, to) for one in contact.affiliations)
        if joins:
            touched = {one.id for one in contact.affiliations if one.organisation == to.gone}
            bonds, _ = _said_once(bonds, touched, is_same_affiliation)
        contact = dataclasses.replace(contact, affiliations=bonds)
    return Repointed(_with_the_rest(contact, to), roles)


def _bond_to(one: Affiliation, to: Pointer) -> Affiliation:
    return dataclasses.replace(
        one,
        organisation=to.to(one.organisation),
        representative=to.to(one.representative),
        substitute=to.to(one.substitute),
    )


def _said_once(
    bonds: Sequence[ABond], touched: set[str], is_same: Callable[[ABond, ABond], bool]
) -> tuple[tuple[ABond, ...], dict[str, str]]:
    """Those that were there already take in those that were re-pointed and say the same."""
    kept: list[ABond] = [one for one in bonds if one.id not in touched]
    gone: dict[str, str] = {}
    for one in bonds:
        if one.id not in touched:
            continue
        place = next((n for n, other in enumerate(kept) if is_same(other, one)), None)
        if place is None:
            kept.append(one)
        else:
            gone[one.id] = kept[place].id
            kept[place] = _taking_main(joined(kept[place], one), one)
    order = {one.id: n for n, one in enumerate(bonds)}
    return tuple(sorted(kept, key=lambda one: order[one.id])), gone


def _taking_main(found: ABond, other: ABond) -> ABond:
    if isinstance(found, Role) and isinstance(other, Role) and other.main:
        return dataclasses.replace(found, main=True)
    return found


def _with_roles(person: Person, roles: tuple[Role, ...], gone: Mapping[str, str]) -> Person:
    values: dict[str, Any] = {"roles": roles}
    if gone:
        values |= {
            name: tuple(
                dataclasses.replace(one, role=gone[one.role]) if one.role in gone else one
                for one in getattr(person, name)
            )
            for name in COORDINATES
        }
    return dataclasses.replace(person, **values)


def _with_the_rest(contact: AnyContact, to: Pointer) -> AnyContact:
    addresses = tuple(_following(one, to) for one in contact.addresses)
    distinct = tuple(sorted({to.to(one) for one in contact.distinct} - {contact.id}))
    return dataclasses.replace(contact, addresses=addresses, distinct=distinct)


def _following(one: Address, to: Pointer) -> Address:
    if one.taken_from != to.gone:
        return one
    return dataclasses.replace(one, taken_from=to.stays, taken_item=to.item(one.taken_item))


def is_repointing(changes: Iterable[Change]) -> bool:
    """Whether changes only say whom a card names: these are made in the trash too, so that a card
    taken out of it names nobody who is gone."""
    return all(map(_is_repointing, changes))


def _is_repointing(change: Change) -> bool:
    before, after = change.before, change.after
    if split_path(change.path)[0] == "distinct":
        return True
    if not (isinstance(before, Mapping) and isinstance(after, Mapping)):
        return False
    names = before.keys() | after.keys()
    return all(before.get(one) == after.get(one) for one in names - _POINTING)
