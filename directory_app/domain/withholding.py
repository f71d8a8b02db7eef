"""What may not leave without being asked for: the rules, one value at a time.

Withheld unless granted: what is confidential, what is personal and internal notes (the last two
stay visible on the office's own screen). A value equal to a confidential one, or a text that
mentions one, is withheld wherever it stands until a person decides (``confidential`` False). How a
mention is recognised is in :mod:`.mentions`; the gate that applies the rules to a whole card is
:mod:`.confidentiality`.

Rules: Loi sur la protection des renseignements personnels dans le secteur privé (P-39.1), art. 1,
12, 13; addresses of shelters: product decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from .contact import Address, AnyContact, Coordinate, Email, Phone, Site
from .folding import fold
from .mentions import box_is_in, email_is_in, host_is_in, phone_is_in, street_is_in, street_needle
from .phones import parse_phones

_MIN_DIGITS = 7
"""A shorter number is too common to be recognised elsewhere."""


class Purpose(StrEnum):
    """What a value is asked for."""

    SCREEN = "screen"
    EXPORT = "export"


class Reason(StrEnum):
    """Why a value is withheld."""

    CONFIDENTIAL = "confidential"
    PERSONAL = "personal"
    INTERNAL = "internal"


Reasons = frozenset[Reason]
FREE: Reasons = frozenset()
"""Nothing holds the value back."""


@dataclass(frozen=True, slots=True)
class Grant:
    """What a person explicitly chose to let out, and why. The choice is logged by the service."""

    confidential: bool = False
    personal: bool = False
    internal: bool = False
    reason: str = ""

    def allows(self, reasons: Reasons) -> bool:
        """Whether a value withheld for all these reasons may pass: each must be granted."""
        return all(getattr(self, reason.value) for reason in reasons)


NO_GRANT = Grant()
INTERNAL = frozenset({"note", "custom", "dated_notes"})
"""Texts of a contact, and collections, that stay in the office unless asked for."""
PERSONAL = frozenset({"pronouns", "photo"})
"""What of a person is none of their function's (P-39.1, art. 1): personal, coordinates aside."""


@dataclass(frozen=True, slots=True)
class ConfidentialValues:
    """Every value of the directory marked confidential, in comparable form.

    ``phones`` national digits, ``emails`` case-folded, ``websites`` keys, ``addresses`` folded
    keys, ``streets`` and ``boxes`` what is recognised of an address inside running text.
    """

    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    websites: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    boxes: frozenset[str] = frozenset()

    def __or__(self, other: ConfidentialValues) -> ConfidentialValues:
        """The values of both."""
        names = (one.name for one in fields(self))
        return ConfidentialValues(*(getattr(self, n) | getattr(other, n) for n in names))

    def __xor__(self, other: ConfidentialValues) -> ConfidentialValues:
        """The values of one but not of both."""
        names = (one.name for one in fields(self))
        return ConfidentialValues(*(getattr(self, n) ^ getattr(other, n) for n in names))

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(
            self.phones
            or self.emails
            or self.websites
            or self.addresses
            or self.streets
            or self.boxes
        )

    def holds(self, item: Coordinate) -> bool:
        """Whether the coordinate equals a confidential one, or mentions one in any of its parts.
        Two boxes of one number are one only under one postal code: of a box, equality decides."""
        if not self:
            return False
        match item:
            case Address() if item.postal.key in self.addresses:
                return True
            case Site() if item.website.key in self.websites:
                return True
        is_box = isinstance(item, Address) and item.postal.po_box
        values = replace(self, boxes=frozenset()) if is_box and self.boxes else self
        return any(values.is_mentioned_in(text) for text in texts_of(item))

    def is_mentioned_in(self, text: str) -> bool:
        """Whether a confidential value stands inside a text."""
        if not text or not self:
            return False
        return (
            any(phone_is_in(phone, text) for phone in self.phones)
            or any(email_is_in(email, text) for email in self.emails)
            or any(host_is_in(host, text) for host in self.websites)
            or any(street_is_in(street, text) for street in self.streets)
            or any(box_is_in(number, text) for number in self.boxes)
        )


def texts_of(item: Coordinate) -> Iterator[str]:
    """Every text that a coordinate would show."""
    yield item.label
    yield item.refused_source
    match item:
        case Phone():
            yield item.number.national_digits
            yield item.number.raw
            yield item.number.extension or ""
        case Email():
            yield item.email.address
            yield item.email.raw
        case Site():
            yield item.website.url
            yield item.website.raw
        case Address():
            postal = item.postal
            yield f"{postal.number} {postal.street}"
            yield " ".join((postal.unit_type, postal.unit, postal.po_box, postal.station))
            yield postal.city
            yield postal.raw


def comparable_values(item: Coordinate) -> Iterator[tuple[str, str]]:
    """Kind (a field of :class:`ConfidentialValues`, singular) and form of a marked coordinate."""
    match item:
        case Phone():
            numbers = [item.number] if item.number.is_valid else parse_phones(item.number.raw)
            digits = {one.national_digits for one in numbers}
            yield from (("phone", one) for one in sorted(digits) if len(one) >= _MIN_DIGITS)
        case Email() if item.email.is_valid:
            yield "email", item.email.key
        case Site() if item.website.is_valid:
            yield "website", item.website.key
        case Address():
            if item.postal.key:
                yield "address", item.postal.key
            if needle := street_needle(item.postal):
                yield "street", needle
            if item.postal.po_box:
                yield "box", fold(item.postal.po_box)


_FIELDS = {
    "phone": "phones",
    "email": "emails",
    "website": "websites",
    "address": "addresses",
    "street": "streets",
    "box": "boxes",
}


def from_comparable(pairs: Iterable[tuple[str, str]]) -> ConfidentialValues:
    """The values that :func:`comparable_values` gave, gathered."""
    found: dict[str, set[str]] = {name: set() for name in _FIELDS.values()}
    for kind, value in pairs:
        found[_FIELDS[kind]].add(value)
    return ConfidentialValues(**{name: frozenset(values) for name, values in found.items()})


def confidential_values(items: Iterable[Coordinate]) -> ConfidentialValues:
    """The comparable forms of those coordinates that are marked confidential."""
    return from_comparable(pair for i in items if i.confidential for pair in comparable_values(i))


def reasons_to_withhold(
    item: Coordinate, purpose: Purpose, known: ConfidentialValues, *, of_confidential: bool = False
) -> Reasons:
    """Why this coordinate does not pass without a grant; empty when it passes.
    ``of_confidential``: it belongs to a contact that is confidential as a whole."""
    reasons = set()
    is_undecided = item.confidential is None and (of_confidential or known.holds(item))
    if item.confidential or is_undecided:
        reasons.add(Reason.CONFIDENTIAL)
    if item.personal and purpose is not Purpose.SCREEN:
        reasons.add(Reason.PERSONAL)
    return frozenset(reasons)


def values_marked_on(contacts: Iterable[AnyContact]) -> ConfidentialValues:
    """The values that these contacts mark as confidential."""
    return from_comparable(
        pair for one in contacts for item in marked_items(one) for pair in comparable_values(item)
    )


def marked_items(contact: AnyContact) -> Iterator[Coordinate]:
    """The coordinates that are confidential by their own mark, or by the whole contact's while
    nobody decided of them."""
    every = (*contact.phones, *contact.emails, *contact.websites, *contact.addresses)
    for item in every:
        if item.confidential or (item.confidential is None and contact.confidential):
            yield item
