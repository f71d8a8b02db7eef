"""A delegation as it may leave: the event's texts and one delegate per place, through the gate.

Documents, copies and the screen's preview accept only :class:`Delegation`, which nothing but
:func:`redact_delegation` makes. Every place is a card (of today, or rebuilt from what was printed,
under today's marks) that passed :func:`~.confidentiality.redact`; texts that mention a
confidential value are left out.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from .cards import Card, Reference
from .confidentiality import Redacted, Slot, redact
from .contact import (
    Address,
    AnyContact,
    Coordinate,
    Email,
    Organisation,
    Person,
    Phone,
    Site,
    coordinate_key,
)
from .events import NOT_COMING, Event, Frozen, Participation, RosterOrder, Status
from .fields import COORDINATES
from .names import organisation_filing_key, person_filing_key
from .partial_dates import PartialDate
from .withholding import NO_GRANT, ConfidentialValues, Grant, Purpose

C = TypeVar("C", bound=Coordinate)

_SEAL = object()

EVENT_TEXTS = ("title", "group", "place", "contact", "introduction", "closing")

_NOT_PRINTED = frozenset({"fax", "tty", "home"})
"""Labels of telephones that a sheet for the public has no use for."""


@dataclass(frozen=True, slots=True)
class Seat:
    """A participation with the card it speaks of: the person's, of that day's organisation only,
    else the organisation's; None for a guest. ``references`` name who has no place on the card."""

    participation: Participation
    card: Card | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegate:
    """One place of the delegation, free of withheld values.

    ``person_id`` and ``organisation_id`` are empty for a guest. Slots hold every coordinate that
    reaches the person for that organisation; the ``line_…`` properties those that a sheet prints.
    ``raw``: the line as it was printed, empty when anything in it may not be told today.
    """

    id: str
    person_id: str = ""
    organisation_id: str = ""
    given_name: str = ""
    family_name: str = ""
    title: str = ""
    function: str = ""
    organisation: str = ""
    acronym: str = ""
    status: Status = Status.TO_INVITE
    status_on: PartialDate | None = None
    phones: tuple[Slot[Phone], ...] = ()
    emails: tuple[Slot[Email], ...] = ()
    websites: tuple[Slot[Site], ...] = ()
    addresses: tuple[Slot[Address], ...] = ()
    raw: str = ""
    is_frozen: bool = False
    is_granted: bool = False
    seal: object = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("only redact_delegation() makes a Delegate")

    @property
    def name(self) -> str:
        """« Gaëlle Fedida », or empty where only an organisation is known."""
        return " ".join(filter(None, (self.given_name, self.family_name)))

    @property
    def display_name(self) -> str:
        """The person, else the organisation."""
        return self.name or self.organisation or self.acronym

    @property
    def is_coming(self) -> bool:
        """Whether the person belongs on a sheet: nobody said otherwise."""
        return self.status not in NOT_COMING

    @property
    def line_phones(self) -> tuple[Phone, ...]:
        """Numbers of a sheet: those of the function that day, else the organisation's, else the
        person's own."""
        return _nearest(self.phones, lambda one: one.label not in _NOT_PRINTED)

    @property
    def line_email(self) -> Email | None:
        """The mailbox of a sheet, chosen as the numbers are; the preferred one first."""
        return _best(_nearest(self.emails))

    @property
    def line_website(self) -> Site | None:
        """The website of a sheet."""
        return _best(_nearest(self.websites))

    @property
    def line_address(self) -> Address | None:
        """The address of a sheet."""
        return _best(_nearest(self.addresses))

    @property
    def withheld(self) -> int:
        """How many coordinates are kept back."""
        slots: tuple[Slot[Any], ...] = (
            *self.phones, *self.emails, *self.websites, *self.addresses
        )  # fmt: skip
        return sum(slot.placed is None for slot in slots)


def _always(_: object) -> bool:
    return True


def _nearest(slots: Iterable[Slot[C]], is_wanted: Callable[[C], bool] = _always) -> tuple[C, ...]:
    """The coordinates of the function, else of the organisation, else the person's own."""
    groups: dict[int, list[C]] = {}
    for slot in slots:
        if slot.placed is not None and is_wanted(slot.placed.item):
            rank = 0 if slot.placed.of_role is not None else 2
            rank = 1 if slot.placed.inherited_from is not None else rank
            groups.setdefault(rank, []).append(slot.placed.item)
    return tuple(groups[min(groups)]) if groups else ()


def _best(items: Sequence[C]) -> C | None:
    return next((one for one in items if one.preferred), items[0] if items else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """An event as it may leave: its texts and its delegates in the roster's order.

    ``withheld_texts`` names the texts (of :data:`EVENT_TEXTS`) that mention a confidential value
    and are empty here. ``logo`` is a PNG in base64.
    """

    event_id: str
    title: str = ""
    group: str = ""
    start_on: PartialDate | None = None
    end_on: PartialDate | None = None
    place: str = ""
    contact: str = ""
    introduction: str = ""
    closing: str = ""
    logo: str = ""
    order: RosterOrder = RosterOrder.FAMILY_NAME
    delegates: tuple[Delegate, ...] = ()
    withheld_texts: tuple[str, ...] = ()
    seal: object = field(repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("only redact_delegation() makes a Delegation")

    @property
    def coming(self) -> tuple[Delegate, ...]:
        """Those who belong on sheets."""
        return tuple(one for one in self.delegates if one.is_coming)

    @property
    def is_granted(self) -> bool:
        """Whether something is here only because a person chose so."""
        return any(one.is_granted for one in self.delegates)

    @property
    def withheld(self) -> int:
        """How many coordinates are kept back."""
        return sum(one.withheld for one in self.delegates)

    def only(self, ids: Iterable[str]) -> Delegation:
        """The same event with some of its delegates."""
        wanted = frozenset(ids)
        kept = tuple(one for one in self.delegates if one.id in wanted)
        return dataclasses.replace(self, delegates=kept)


def frozen_card(frozen: Frozen, today: Mapping[str, AnyContact]) -> Card:
    """The card of what was printed, its coordinates under today's marks.

    ``today``: the present contacts by id. A coordinate that is still there takes its present
    marks, and so does one of the same value; one that is gone keeps those it was printed with
    (the gate withholds it when its value is confidential anywhere).
    """
    contacts = [_marked(one, today.get(one.id)) for one in frozen.contacts]
    first, others = contacts[0], contacts[1:]
    employers = tuple(one for one in others if isinstance(one, Organisation))
    references = {
        one.id: Reference(one.id, "organisation", one.display_name, one.acronym)
        for one in employers
    }
    return Card(first, references=references, employers=employers)


def _marked(printed: AnyContact, now: AnyContact | None) -> AnyContact:
    if now is None:
        return printed
    marked: dict[str, Any] = {}
    for name in COORDINATES:
        by_id = {one.id: one for one in getattr(now, name)}
        by_value = {coordinate_key(one): one for one in getattr(now, name)}
        by_value.pop("", None)
        marked[name] = tuple(
            _with_marks(one, by_id.get(one.id) or by_value.get(coordinate_key(one)))
            for one in getattr(printed, name)
        )
    return dataclasses.replace(printed, **marked)


def _with_marks(printed: C, now: Coordinate | None) -> C:
    if now is None:
        return printed
    return dataclasses.replace(printed, confidential=now.confidential, personal=now.personal)


def redact_delegation(
    event: Event,
    seats: Sequence[Seat],
    purpose: Purpose,
    known: ConfidentialValues,
    grant: Grant = NO_GRANT,
) -> Delegation:
    """The event as it may go out for ``purpose`` under ``grant``, in its roster's order."""
    texts = {name: getattr(event, name) for name in EVENT_TEXTS}
    told = [n for n, text in texts.items() if text and known.is_mentioned_in(text)]
    hidden = () if grant.confidential else tuple(told)
    delegates = [_delegate(seat, purpose, known, grant) for seat in seats]
    return Delegation(
        event_id=event.id,
        start_on=event.start_on,
        end_on=event.end_on,
        logo=event.logo,
        order=event.order,
        delegates=tuple(_ordered(delegates, event.order)),
        withheld_texts=hidden,
        seal=_SEAL,
        **{name: "" if name in hidden else text for name, text in texts.items()},
    )


def _delegate(seat: Seat, purpose: Purpose, known: ConfidentialValues, grant: Grant) -> Delegate:
    one = seat.participation
    is_told = bool(one.function) and known.is_mentioned_in(one.function)
    guest = {
        "given_name": one.guest.given_name,
        "family_name": one.guest.family_name,
        "organisation": one.guest.organisation,
    }
    if not grant.confidential:
        guest = {n: "" if known.is_mentioned_in(text) else text for n, text in guest.items()}
    values: dict[str, Any] = guest | {
        "id": one.id,
        "person_id": one.person or "",
        "organisation_id": one.organisation or "",
        "function": "" if is_told and not grant.confidential else one.function,
        "status": one.status,
        "status_on": one.status_on,
        "is_frozen": one.frozen is not None,
        "seal": _SEAL,
    }
    if seat.card is None:
        return Delegate(**values)
    return Delegate(**values | _from_card(one, redact(seat.card, purpose, known, grant), known))


def _from_card(one: Participation, card: Redacted, known: ConfidentialValues) -> dict[str, Any]:
    """What a redacted card says of a place."""
    values: dict[str, Any] = {
        "phones": card.phones,
        "emails": card.emails,
        "websites": card.websites,
        "addresses": card.addresses,
        "is_granted": bool(card.granted_items),
    }
    contact = card.contact
    if isinstance(contact, Person):
        names = ("given_name", "family_name", "title")
        values |= {name: getattr(contact, name) for name in names}
    represented = next(iter(card.card.employers), contact)
    if isinstance(represented, Organisation):
        values |= {"organisation": represented.name, "acronym": represented.acronym}
    if one.frozen is not None:
        is_told = not card.withheld and not known.is_mentioned_in(one.frozen.raw)
        values["raw"] = one.frozen.raw if is_told else ""
    return values


_STATUS_RANKS = {status: rank for rank, status in enumerate(Status)}


def _ordered(delegates: Iterable[Delegate], order: RosterOrder) -> list[Delegate]:
    """In the roster's order; ties keep the manual one."""
    found = list(delegates)
    if order is RosterOrder.FAMILY_NAME:
        found.sort(key=_person_key)
    elif order is RosterOrder.ORGANISATION:
        found.sort(key=lambda one: (_organisation_key(one), _person_key(one)))
    elif order is RosterOrder.STATUS:
        found.sort(key=lambda one: (_STATUS_RANKS[one.status], _person_key(one)))
    return found


def _person_key(one: Delegate) -> str:
    if one.name:
        return person_filing_key(one.given_name, one.family_name)
    return _organisation_key(one)


def _organisation_key(one: Delegate) -> str:
    return organisation_filing_key(one.organisation or one.acronym)
