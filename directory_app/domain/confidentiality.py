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

from .cards import (
    Card,
    EventReference,
    ListReference,
    PersonInRole,
    Placed,
    Reference,
    addresses_of,
    emails_of,
    phones_of,
    websites_of,
)
from .contact import Address, AnyContact, Coordinate, Email, Organisation, Person, Phone, Site
from .fields import COORDINATES, from_fields, split_part, split_path, to_fields
from .withholding import (
    FREE,
    INTERNAL,
    NO_GRANT,
    PERSONAL,
    ConfidentialValues,
    Grant,
    Purpose,
    Reason,
    Reasons,
    reasons_to_withhold,
)

__all__ = [
    "NO_GRANT",
    "ConfidentialValues",
    "Grant",
    "Hidden",
    "Purpose",
    "Reason",
    "Redacted",
    "Slot",
    "redact",
    "shown",
]

C = TypeVar("C", bound=Coordinate)

_NAMES = frozenset({"kind", "name", "acronym", "given_name", "family_name", "sort_as", "title"})
"""Texts that name a contact stand everywhere: what they may hold is refused at entry."""

_IDENTIFIERS = frozenset(
    {
        *("organisation", "role", "confidential", "source_document"),
        *("representative", "substitute"),
    }
)
"""Texts of elements that are ours."""

_NOT_TEXTS = frozenset({*COORDINATES, "distinct", "accepted", "languages"})
"""What is judged as a whole, or says nothing but our own identifiers."""


_ROLE_TEXTS = ("function", "riding", "party", "portfolio")
"""What a role says in words."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """All that is told of a withheld coordinate: its id, by which it may be asked for, and whose
    it is, as :class:`Placed` says it."""

    item_id: str
    of_role: int | None = None
    inherited_from: Reference | None = None


@dataclass(frozen=True, slots=True)
class Slot(Generic[C]):
    """The place of a coordinate on a redacted card.

    ``placed`` is the value, or None when ``withheld`` says why not and ``hidden`` which one it is;
    ``granted`` says what it would have been withheld for without the grant.
    """

    placed: Placed[C] | None
    withheld: Reason | None = None
    granted: Reason | None = None
    hidden: Hidden | None = None


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

    @property
    def granted_items(self) -> frozenset[str]:
        """What is here only by a grant, named as ``items`` of :func:`redact` are."""
        slots: tuple[Slot[Any], ...] = (
            *self.phones, *self.emails, *self.websites, *self.addresses
        )  # fmt: skip
        ids = {slot.placed.item.id for slot in slots if slot.granted and slot.placed}
        texts = {path.partition(".")[0] for path in self.granted}
        return frozenset(ids | texts - {*COORDINATES})


def shown(slots: Iterable[Slot[C]]) -> tuple[Placed[C], ...]:
    """The coordinates that passed the gate, in order."""
    return tuple(slot.placed for slot in slots if slot.placed is not None)


def _first(reasons: Reasons) -> Reason:
    """The weightiest of several reasons: the one that a placeholder names."""
    return min(reasons, key=list(Reason).index)


@dataclass(frozen=True, slots=True)
class _Judge:
    owner: str
    purpose: Purpose
    grant: Grant
    known: ConfidentialValues
    items: frozenset[str] | None

    def _allows(self, reasons: Reasons, item: str = "") -> bool:
        """Whether what is withheld for these reasons may pass, being what was asked for."""
        is_meant = not reasons or self.items is None or item in self.items
        return is_meant and self.grant.allows(reasons)

    def _reasons(self, item: Coordinate, *, of_confidential: bool) -> Reasons:
        return reasons_to_withhold(item, self.purpose, self.known, of_confidential=of_confidential)

    def withholds(self, item: Coordinate, *, of_confidential: bool) -> bool:
        reasons = self._reasons(item, of_confidential=of_confidential)
        return not self._allows(reasons, item.id)

    def allows_text(self, contact: AnyContact, path: str, reasons: Reasons) -> bool:
        """Whether a text of the flat form passes; ``items`` are those of the card's contact."""
        name = split_path(path)[0].partition(":")[0] if contact.id == self.owner else ""
        return self._allows(reasons, name)

    def slots(self, placed: Iterable[Placed[C]], *, of_confidential: bool) -> tuple[Slot[C], ...]:
        """The places of one kind of coordinate, each with its value or why not;
        ``of_confidential``: those of the contact's own belong to a confidential one."""
        found = []
        for one in placed:
            source = one.inherited_from
            whose = of_confidential if source is None else source.is_confidential
            reasons = self._reasons(one.item, of_confidential=whose)
            if not reasons:
                found.append(Slot(one))
            elif self._allows(reasons, one.item.id):
                found.append(Slot(one, granted=_first(reasons)))
            else:
                hidden = Hidden(one.item.id, one.of_role, one.inherited_from)
                found.append(Slot(None, withheld=_first(reasons), hidden=hidden))
        return tuple(found)

    def _text_reasons(self, name: str, text: object) -> Reasons:
        reasons = set()
        if name not in _NAMES and isinstance(text, str) and self.known.is_mentioned_in(text):
            reasons.add(Reason.CONFIDENTIAL)
        is_text = isinstance(text, str) and bool(text)
        if name in INTERNAL and is_text and self.purpose is not Purpose.SCREEN:
            reasons.add(Reason.INTERNAL)
        if name in PERSONAL and is_text and self.purpose is not Purpose.SCREEN:
            reasons.add(Reason.PERSONAL)
        return frozenset(reasons)

    def text_reasons(self, contact: AnyContact) -> Iterator[tuple[str, Reasons]]:
        """Paths of the flat form whose text does not pass by itself, with ``:part`` for an
        element's. Coordinates are judged as a whole, not here; a picture is a text that is
        somebody's only where it shows a person."""
        for path, value in to_fields(contact).items():
            head, tail = split_path(path)
            if head in _NOT_TEXTS or (head == "photo" and not isinstance(contact, Person)):
                continue
            texts = dict(value) if isinstance(value, Mapping) else {"": tail or value}
            for part, text in texts.items():
                name = "" if part == "name" else head  # of a custom field, the value is internal
                reasons = FREE if part in _IDENTIFIERS else self._text_reasons(name, text)
                if reasons:
                    yield f"{path}:{part}" if part else path, reasons

    def strip(self, contact: AnyContact) -> AnyContact:
        """The contact without the coordinates and texts that do not pass."""
        kept: dict[str, Any] = {
            name: tuple(
                item
                for item in getattr(contact, name)
                if not self.withholds(item, of_confidential=contact.confidential)
            )
            for name in COORDINATES
        }
        passed = dataclasses.replace(contact, **kept)
        reasons = self.text_reasons(passed)
        hidden = [path for path, why in reasons if not self.allows_text(contact, path, why)]
        return _without(passed, hidden) if hidden else passed

    def strip_person(self, one: PersonInRole) -> PersonInRole:
        """A person of an organisation, without what does not pass."""
        said = {name: getattr(one.role, name) for name in _ROLE_TEXTS}
        kept: dict[str, Any] = {
            name: text if self._passes("roles", text) else "" for name, text in said.items()
        }
        whole = one.person.is_confidential
        phones = tuple(p for p in one.phones if not self.withholds(p, of_confidential=whole))
        emails = tuple(e for e in one.emails if not self.withholds(e, of_confidential=whole))
        return dataclasses.replace(
            one,
            role=dataclasses.replace(one.role, **kept),
            phones=phones,
            emails=emails,
            withheld=len(one.phones) + len(one.emails) - len(phones) - len(emails),
        )

    def _passes(self, name: str, text: str) -> bool:
        return self._allows(self._text_reasons(name, text))

    def strip_lists(self, card: Card) -> tuple[ListReference, ...]:
        """The lists whose names pass."""
        return tuple(one for one in card.lists if self._passes("lists", one.name))

    def strip_events(self, card: Card) -> tuple[EventReference, ...]:
        """The events whose titles pass."""
        return tuple(one for one in card.events if self._passes("events", one.title))


_ESSENTIAL = frozenset({"name", "count", "value", "text"})
"""Parts without which an element says nothing: hiding one hides the element."""


def _without(contact: AnyContact, hidden: Iterable[str]) -> AnyContact:
    fields = to_fields(contact)
    for path in hidden:
        name, part = split_part(path)
        if part in _ESSENTIAL or not part:
            fields.pop(name, None)
        elif name in fields:
            values = dict(cast("Mapping[str, Any]", fields[name]))
            values.pop(part, None)
            fields[name] = values
    return from_fields(contact.id, contact.version, fields)


def _stripped(card: Card, judge: _Judge) -> Card:
    return dataclasses.replace(
        card,
        contact=judge.strip(card.contact),
        employers=tuple(cast(Organisation, judge.strip(one)) for one in card.employers),
        people=tuple(judge.strip_person(one) for one in card.people),
        lists=judge.strip_lists(card),
        events=judge.strip_events(card),
    )


def _json_path(contact: AnyContact, path: str) -> str:
    """``roles/<id>:function`` → ``roles.0.function``, as the contact JSON numbers it; of a set,
    whose paths say the values, ``sectors.0``."""
    name, part = split_part(path)
    head, tail = split_path(name)
    if not part:
        return f"{head}.{getattr(contact, head).index(tail)}" if tail else head
    number = [item.id for item in getattr(contact, head)].index(tail)
    return f"{head}.{number}.{part}"


def redact(
    card: Card,
    purpose: Purpose,
    known: ConfidentialValues,
    grant: Grant = NO_GRANT,
    *,
    items: frozenset[str] | None = None,
) -> Redacted:
    """The card as it may go out for ``purpose`` under ``grant``.

    ``items`` narrows the grant to what was asked for: ids of coordinates, names of the contact's
    own texts (``note``, ``roles``); None, all of them.
    ``known`` holds every confidential value of the directory: a coordinate equal to one, or a
    text that mentions one, is withheld too.
    """
    judge = _Judge(card.contact.id, purpose, grant, known, items)
    whole = card.contact.confidential
    slots: dict[str, tuple[Slot[Any], ...]] = {
        "phones": judge.slots(phones_of(card), of_confidential=whole),
        "emails": judge.slots(emails_of(card), of_confidential=whole),
        "websites": judge.slots(websites_of(card), of_confidential=whole),
        "addresses": judge.slots(addresses_of(card), of_confidential=whole),
    }
    places = {f"{name}.{n}": slot for name, found in slots.items() for n, slot in enumerate(found)}
    withheld = {path: slot.withheld for path, slot in places.items() if slot.withheld}
    granted = {path: slot.granted for path, slot in places.items() if slot.granted}
    for path, reasons in judge.text_reasons(card.contact):
        fate = granted if judge.allows_text(card.contact, path, reasons) else withheld
        fate[_json_path(card.contact, path)] = _first(reasons)
    return Redacted(
        card=_stripped(card, judge), withheld=withheld, granted=granted, seal=_SEAL, **slots
    )
