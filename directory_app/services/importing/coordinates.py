"""The coordinates of a record as elements of contacts, each with its owner.

Texts are read by the domain's values and kept as typed when they cannot be. A telephone with an
extension reaches the person; without it, the same number reaches their organisation. What the
format read whole (``item``) is taken as it is.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from directory_app.domain.addresses import parse_address
from directory_app.domain.contact import (
    Address,
    Coordinate,
    Email,
    Phone,
    Site,
    coordinate_key,
)
from directory_app.domain.emails import parse_email
from directory_app.domain.incoming import ImportRecord, ImportValue, Owner, Part
from directory_app.domain.phones import PhoneNumber, parse_phone
from directory_app.domain.websites import parse_website

from .ownership import Named, owner_of_email, owner_of_phone, owner_of_place


@dataclass(frozen=True, slots=True)
class ReadCoordinate:
    """A coordinate of a record: number of the value it was read from, collection of a contact it
    belongs in, whose it is, and the number of the position that it goes with. ``is_whole``: the
    format said its marks, which then count. The item has no id or source of its own yet."""

    number: int
    collection: str
    item: Coordinate
    owner: Owner
    role: int = 0
    is_whole: bool = False


def equal_ones(present: tuple[Any, ...], item: Coordinate) -> list[Any]:
    """Those of these coordinates that equal ``item``."""
    if not present:
        return []
    key = coordinate_key(item)
    return [one for one in present if coordinate_key(one) == key]


def read_coordinates(
    record: ImportRecord, named: Named, dropped: frozenset[int]
) -> tuple[ReadCoordinate, ...]:
    """Every coordinate of the record but those left out."""
    only = _only_owner(record)
    return tuple(
        found
        for number, value in sorted(
            (
                (number, value)
                for number, value in enumerate(record.values)
                if value.part in _READERS and value.text and number not in dropped
            ),
            key=lambda one: (_PARTS.index(one[1].part), one[0]),
        )
        for found in _read(number, value, named, only)
    )


def _read(
    number: int, value: ImportValue, named: Named, only: Owner | None
) -> Iterator[ReadCoordinate]:
    collection = value.part.value
    if value.item is not None:
        owner = value.owner or only or _likely_owner(value, named)
        yield ReadCoordinate(number, collection, value.item, owner, value.role, is_whole=True)
        return
    for item, owner in _READERS[value.part](value, named):
        yield ReadCoordinate(number, collection, item, value.owner or only or owner, value.role)


def _likely_owner(value: ImportValue, named: Named) -> Owner:
    match value.item:
        case Phone():
            return owner_of_phone(named, value.item.number, value.item.label)
        case Email():
            return owner_of_email(named, value.item.email)
    home = value.item.personal or value.item.label == "home"
    return Owner.PERSON if home and named.has_person else owner_of_place(named)


def _phones(value: ImportValue, named: Named) -> Iterator[tuple[Phone, Owner]]:
    number = parse_phone(value.text)
    label = value.label or ("toll_free" if number.is_toll_free else "work")
    owner = owner_of_phone(named, number, label)
    if owner is Owner.ROLE and number.extension and number.is_valid and label != "cell":
        bare = PhoneNumber("", number.e164)
        bare = dataclasses.replace(bare, raw=bare.display())
        yield Phone(id="", number=bare, label=label), Owner.ORGANISATION
    is_home = label == "home"
    yield Phone(id="", number=number, label=label, personal=is_home), owner


def _emails(value: ImportValue, named: Named) -> Iterator[tuple[Email, Owner]]:
    email = parse_email(value.text)
    is_home = value.label == "home"
    owner = Owner.PERSON if is_home and named.has_person else owner_of_email(named, email)
    is_shared = named.has_person and owner is Owner.ORGANISATION
    is_function = email.is_function_mailbox or (is_shared and email.is_valid)
    yield (
        Email(
            id="",
            email=email,
            label=value.label,
            personal=is_home,
            function_mailbox=is_function,
        ),
        owner,
    )


def _websites(value: ImportValue, named: Named) -> Iterator[tuple[Site, Owner]]:
    site = Site(id="", website=parse_website(value.text), label=value.label)
    yield site, owner_of_place(named)


def _addresses(value: ImportValue, named: Named) -> Iterator[tuple[Address, Owner]]:
    is_home = value.label == "home"
    address = Address(
        id="",
        postal=parse_address(value.text),
        label=value.label,
        personal=is_home,
    )
    yield address, Owner.PERSON if is_home and named.has_person else owner_of_place(named)


_READERS: Final[Mapping[Part, Callable[[ImportValue, Named], Iterator[Any]]]] = {
    Part.PHONE: _phones,
    Part.EMAIL: _emails,
    Part.WEBSITE: _websites,
    Part.ADDRESS: _addresses,
}
_PARTS: Final = tuple(_READERS)


def _only_owner(record: ImportRecord) -> Owner | None:
    """Of a card: the contact that it is."""
    if record.kind is None:
        return None
    return Owner.PERSON if record.kind == "person" else Owner.ORGANISATION
