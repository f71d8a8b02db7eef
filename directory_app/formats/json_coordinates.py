"""Telephones, e-mails, sites and addresses in the contact JSON, and paths that point at them.

Positions are those of the redacted card (own, of a role, inherited; withheld ones included), so
that ``phones.1`` names the same telephone with and without a grant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any, Final, TypeVar

from directory_app.domain.addresses import format_oqlf
from directory_app.domain.cards import Placed
from directory_app.domain.confidentiality import Reason, Redacted, Slot
from directory_app.domain.contact import Address, Coordinate, Email, Phone, Site
from directory_app.domain.fields import ADDRESS_PARTS as STORED_PARTS
from directory_app.formats.json_values import Values, date, kept, withheld

C = TypeVar("C", bound=Coordinate)

ADDRESS_PARTS: Final = tuple(part for part in STORED_PARTS if part != "raw")
"""The parts of an address, in the order of the contract."""


def coordinates(redacted: Redacted) -> Values:
    """The four lists of coordinates; a withheld one is a placeholder in its place."""
    return {
        name: [_slot(slot, _VALUES[name]) for slot in slots(redacted)]
        for name, slots in _SLOTS.items()
    }


def confidential_paths(redacted: Redacted) -> list[str]:
    """Paths of what is marked, or withheld as, confidential: ``addresses.0``, ``note``."""
    marked = [
        f"{name}.{n}"
        for name, slots in _SLOTS.items()
        for n, slot in enumerate(slots(redacted))
        if Reason.CONFIDENTIAL in (slot.withheld, slot.granted)
    ]
    texts = ("description", "note")
    return marked + [t for t in texts if redacted.withheld.get(t) is Reason.CONFIDENTIAL]


def json_path(redacted: Redacted, path: str) -> str:
    """The JSON path of what the redacted contact holds at ``path`` (``phones.0``).

    A contact counts its own coordinates as stored; the JSON counts them as they stand on the
    card. Paths of anything else are the same in both.
    """
    name, _, index = path.partition(".")
    if name not in _SLOTS:
        return path
    wanted: Coordinate = getattr(redacted.contact, name)[int(index)]
    for n, slot in enumerate(_SLOTS[name](redacted)):
        if slot.placed and slot.placed.item.id == wanted.id and not slot.placed.inherited_from:
            return f"{name}.{n}"
    return path


def _slot(slot: Slot[C], values: Callable[[C], Values]) -> Values:
    if slot.placed is None:
        return withheld(slot.withheld)
    return kept(values(slot.placed.item)) | dict(_marks(slot.placed))


def _marks(placed: Placed[C]) -> Iterator[tuple[str, object]]:
    """What may stand on every coordinate; ``confidential`` false is a decision and is said."""
    item = placed.item
    marks = {
        "label": item.label,
        "of_role": placed.of_role,
        "inherited_from": placed.inherited_from and placed.inherited_from.id,
        "personal": item.personal,
        "preferred": item.preferred,
        "verified_on": date(item.verified_on),
        "refused": item.refused,
        "refused_on": date(item.refused_on),
        "refused_source": item.refused_source,
    }
    yield from kept(marks).items()
    if item.confidential is not None:
        yield "confidential", item.confidential


def _phone(item: Phone) -> Values:
    number = item.number
    return {
        "number": number.e164,
        "extension": number.extension,
        "display": number.display(),
        "raw": number.raw,
    }


def _email(item: Email) -> Values:
    raw = item.email.raw if item.email.raw != item.email.address else ""
    return {
        "address": item.email.address,
        "raw": raw,
        "function_mailbox": item.function_mailbox,
    }


def _site(item: Site) -> Values:
    return {"url": item.website.url, "raw": item.website.raw}


def _address(item: Address) -> Values:
    parts: Values = {part: getattr(item.postal, part) for part in ADDRESS_PARTS}
    link: Values = {"taken_from": item.taken_from, "taken_item": item.taken_item}
    return parts | {"formatted": format_oqlf(item.postal), "raw": item.postal.raw} | link


_SLOTS: Final[Mapping[str, Callable[[Redacted], tuple[Slot[Any], ...]]]] = {
    name: attrgetter(name) for name in ("phones", "emails", "websites", "addresses")
}
_VALUES: Final[Mapping[str, Callable[[Any], Values]]] = {
    "phones": _phone,
    "emails": _email,
    "websites": _site,
    "addresses": _address,
}
