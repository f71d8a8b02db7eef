"""The one gate out: a card goes in, what may leave comes out.

Whatever leaves the office or reaches a screen passes through :func:`redact`; writers accept only
:class:`Redacted`, which nothing else can make, so that they *cannot* leak. The rules for one value
are in :mod:`.withholding`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from .cards import Card, PersonInRole, Placed, addresses_of, emails_of, phones_of, websites_of
from .contact import Address, AnyContact, Coordinate, Email, Organisation, Phone, Site
from .fields import COORDINATES, from_fields, item_from_values, item_values, to_fields
from .withholding import (
    NO_GRANT,
    ConfidentialValues,
    Grant,
    Purpose,
    Reason,
    confidential_values,
    reason_to_withhold,
    street_text,
)

__all__ = [
    "NO_GRANT",
    "ConfidentialValues",
    "Grant",
    "Purpose",
    "Reason",
    "Redacted",
    "Slot",
    "confidential_values",
    "reason_to_withhold",
    "redact",
    "shown",
    "street_text",
]

C = TypeVar("C", bound=Coordinate)

_NAMES = frozenset({"kind", "name", "acronym", "given_name", "family_name", "sort_as", "title"})
"""Texts that name a contact: they stand everywhere and are not searched for values."""

_OWN_TEXTS = frozenset({"raw", "label", "function", "wording", "committee", "what"})
"""Free texts of elements, where a value may have been typed."""


@dataclass(frozen=True, slots=True)
class Slot(Generic[C]):
    """The place of a coordinate on a redacted card.

    ``placed`` is the value, or None when ``withheld`` says why not; ``granted`` says what it would
    have been withheld for without the grant.
    """

    placed: Placed[C] | None
    withheld: Reason | None = None
    granted: Reason | None = None


_SEAL = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Redacted:
    """A card from which everything that may not leave has been taken out.

    ``card`` is free of withheld values, slots keep their positions. ``withheld`` and ``granted``
    map JSON paths to reasons. Made by :func:`redact` only.
    """

    card: Card
    phones: tuple[Slot[Phone], ...]
    emails: tuple[Slot[Email], ...]
    websites: tuple[Slot[Site], ...]
    addresses: tuple[Slot[Address], ...]
    withheld: Mapping[str, Reason] = field(default_factory=dict)
    granted: Mapping[str, Reason] = field(default_factory=dict)
    seal: object = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("only redact() makes a Redacted")

    @property
    def contact(self) -> AnyContact:
        """The contact without its withheld values."""
        return self.card.contact


def shown(slots: Iterable[Slot[C]]) -> tuple[Placed[C], ...]:
    """The coordinates that passed the gate, in order."""
    return tuple(slot.placed for slot in slots if slot.placed is not None)


@dataclass(frozen=True, slots=True)
class _Judge:
    purpose: Purpose
    grant: Grant
    known: ConfidentialValues

    def withholds(self, item: Coordinate) -> bool:
        reason = reason_to_withhold(item, self.purpose, self.known)
        return reason is not None and not self.grant.allows(reason)

    def slots(self, name: str, placed: Iterable[Placed[C]]) -> tuple[Slot[C], ...]:
        """The places of one kind of coordinate, cleaned or withheld."""
        found = []
        for one in placed:
            reason = reason_to_withhold(one.item, self.purpose, self.known)
            if reason is None or self.grant.allows(reason):
                clean = dataclasses.replace(one, item=self._cleaned(name, one.item))
                found.append(Slot(clean, granted=reason))
            else:
                found.append(Slot(None, withheld=reason))
        return tuple(found)

    def _cleaned(self, name: str, item: C) -> C:
        """The coordinate without texts around it that mention a confidential value."""
        if self.grant.confidential or item.confidential is False:
            return item
        values = item_values(name, item)
        hidden = [part for part in _OWN_TEXTS & values.keys() if self._mentions(values[part])]
        if not hidden:
            return item
        kept = {part: value for part, value in values.items() if part not in hidden}
        return cast(C, item_from_values(name, item.id, kept))

    def _mentions(self, text: object) -> bool:
        return isinstance(text, str) and self.known.is_mentioned_in(text)

    def _text_reason(self, name: str, text: object) -> Reason | None:
        if name not in _NAMES and self._mentions(text):
            return Reason.CONFIDENTIAL
        if name == "note" and text and self.purpose is not Purpose.SCREEN:
            return Reason.INTERNAL
        return None

    def text_reasons(self, contact: AnyContact) -> Iterator[tuple[str, Reason]]:
        """Paths of the flat form, with ``:part`` for an element, whose text does not pass."""
        for path, value in to_fields(contact).items():
            if not isinstance(value, Mapping):
                if reason := self._text_reason(path, value):
                    yield path, reason
            elif value.get("confidential") != "no":
                for part in _OWN_TEXTS & value.keys():
                    if self._mentions(value[part]):
                        yield f"{path}:{part}", Reason.CONFIDENTIAL

    def strip(self, contact: AnyContact) -> AnyContact:
        """The contact without the coordinates and texts that do not pass."""
        kept: dict[str, Any] = {
            name: tuple(item for item in getattr(contact, name) if not self.withholds(item))
            for name in COORDINATES
        }
        passed = dataclasses.replace(contact, **kept)
        hidden = [path for path, reason in self.text_reasons(passed) if not self._allows(reason)]
        return _without(passed, hidden) if hidden else passed

    def _allows(self, reason: Reason) -> bool:
        return self.grant.allows(reason)

    def strip_person(self, one: PersonInRole) -> PersonInRole:
        """A person of an organisation, without what does not pass."""
        function = "" if self._mentions(one.role.function) else one.role.function
        if self.grant.confidential:
            function = one.role.function
        return dataclasses.replace(
            one,
            role=dataclasses.replace(one.role, function=function),
            phones=tuple(item for item in one.phones if not self.withholds(item)),
            emails=tuple(item for item in one.emails if not self.withholds(item)),
        )


def _without(contact: AnyContact, hidden: Iterable[str]) -> AnyContact:
    fields = to_fields(contact)
    for path in hidden:
        name, _, part = path.partition(":")
        if part:
            values = dict(cast("Mapping[str, Any]", fields[name]))
            values.pop(part, None)
            fields[name] = values
        else:
            fields.pop(name)
    return from_fields(contact.id, contact.version, fields)


def _stripped(card: Card, judge: _Judge) -> Card:
    return dataclasses.replace(
        card,
        contact=judge.strip(card.contact),
        employers=tuple(cast(Organisation, judge.strip(one)) for one in card.employers),
        people=tuple(judge.strip_person(one) for one in card.people),
    )


def redact(
    card: Card, purpose: Purpose, known: ConfidentialValues, grant: Grant = NO_GRANT
) -> Redacted:
    """The card as it may go out for ``purpose`` under ``grant``.

    ``known`` holds every confidential value of the directory: a coordinate equal to one, or a
    text that mentions one, is withheld too.
    """
    judge = _Judge(purpose, grant, known)
    slots: dict[str, tuple[Slot[Any], ...]] = {
        "phones": judge.slots("phones", phones_of(card)),
        "emails": judge.slots("emails", emails_of(card)),
        "websites": judge.slots("websites", websites_of(card)),
        "addresses": judge.slots("addresses", addresses_of(card)),
    }
    places = {f"{name}.{n}": slot for name, found in slots.items() for n, slot in enumerate(found)}
    withheld = {path: slot.withheld for path, slot in places.items() if slot.withheld}
    granted = {path: slot.granted for path, slot in places.items() if slot.granted}
    for path, reason in judge.text_reasons(card.contact):
        (granted if grant.allows(reason) else withheld).setdefault(path, reason)
    return Redacted(
        card=_stripped(card, judge), withheld=withheld, granted=granted, seal=_SEAL, **slots
    )
