"""Events: a day that the office prepares, and who takes part in it, for which organisation.

A :class:`Participation` says whom a person represents *that day*. Until it is frozen its
coordinates are those of the cards; frozen, they stay as they were printed (:class:`Frozen`), raw
text and reading both. What may leave of either is :mod:`.delegations`' business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .changes import Change, Fields, Json
from .contact import AnyContact, Item, Organisation, Source
from .fields import (
    COORDINATES,
    from_fields,
    in_order,
    iso_or_none,
    item_values,
    kept,
    parse_date,
    source_of,
    source_values,
    split_path,
)
from .partial_dates import PartialDate

PARTICIPATIONS = "participations"


class Status(StrEnum):
    """Where an invitation stands; ``listed``: printed on a leaflet, nothing more is known."""

    LISTED = "listed"
    TO_INVITE = "to_invite"
    INVITED = "invited"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    ABSENT = "absent"
    PRESENT = "present"


UNANSWERED = frozenset({Status.TO_INVITE, Status.INVITED})
"""Nobody knows yet whether they come."""

NOT_COMING = frozenset({Status.DECLINED, Status.ABSENT})
"""On the roster, but not on the sheets."""


class RosterOrder(StrEnum):
    """What orders a roster."""

    MANUAL = "manual"
    FAMILY_NAME = "family_name"
    ORGANISATION = "organisation"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Guest:
    """Someone, or an organisation, that has no card: names as typed."""

    given_name: str = ""
    family_name: str = ""
    organisation: str = ""


NO_GUEST = Guest()


@dataclass(frozen=True, slots=True)
class Frozen:
    """What was printed: ``raw`` the line as it stood, ``contacts`` its reading (the person first,
    then the organisation; names and coordinates only), ``on`` the day it was frozen."""

    on: PartialDate
    raw: str
    contacts: tuple[AnyContact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Item):
    """A place in a delegation. ``person`` and ``organisation`` are contact ids, either may be
    None; names of a ``guest`` stand in for what has no card."""

    person: str | None = None
    organisation: str | None = None
    guest: Guest = NO_GUEST
    function: str = ""
    status: Status = Status.TO_INVITE
    status_on: PartialDate | None = None
    frozen: Frozen | None = None
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A day, its leaflet's texts and its roster in manual order.

    ``logo`` is a PNG in base64. ``contact`` is whom to reach about the day, as typed.
    """

    id: str
    title: str
    group: str = ""
    start_on: PartialDate | None = None
    end_on: PartialDate | None = None
    place: str = ""
    contact: str = ""
    introduction: str = ""
    closing: str = ""
    logo: str = ""
    order: RosterOrder = RosterOrder.FAMILY_NAME
    source: Source | None = None
    participations: tuple[Participation, ...] = ()

    @property
    def is_frozen(self) -> bool:
        """Whether every participation that names a contact keeps what was printed."""
        named = [one for one in self.participations if one.person or one.organisation]
        return bool(named) and all(one.frozen for one in named)


@dataclass(frozen=True, slots=True)
class EventSummary:
    """An event as lists of events name it. ``statuses`` counts its participations."""

    id: str
    title: str
    start_on: PartialDate | None
    end_on: PartialDate | None = None
    group: str = ""
    place: str = ""
    statuses: Mapping[Status, int] = field(default_factory=dict)
    is_frozen: bool = False

    @property
    def count(self) -> int:
        """How many participations."""
        return sum(self.statuses.values())


# --- the flat form, as of contacts (:mod:`.fields`) ----------------------------------------------

TEXTS = ("title", "group", "place", "contact", "introduction", "closing", "logo")


def frozen_contact_values(contact: AnyContact) -> dict[str, Json]:
    """The flat form of a contact as it is frozen: its names and coordinates, nothing else."""
    texts = ("name", "acronym") if isinstance(contact, Organisation) else _PERSON_TEXTS
    values: dict[str, Json] = {n: getattr(contact, n) for n in texts if getattr(contact, n)}
    values["kind"] = "organisation" if isinstance(contact, Organisation) else "person"
    for name in (*COORDINATES, *(() if isinstance(contact, Organisation) else ("roles",))):
        for item in getattr(contact, name):
            values[f"{name}/{item.id}"] = item_values(name, item)
    return values


_PERSON_TEXTS = ("given_name", "family_name", "title")


def _frozen_values(frozen: Frozen) -> dict[str, Json]:
    contacts = [{"id": c.id} | frozen_contact_values(c) for c in frozen.contacts]
    return {"on": frozen.on.iso(), "raw": frozen.raw, "contacts": contacts}


def _frozen_of(values: Mapping[str, Any]) -> Frozen:
    contacts = [
        from_fields(one["id"], 0, {k: v for k, v in one.items() if k != "id"})
        for one in values["contacts"]
    ]
    return Frozen(PartialDate.parse(values["on"]), values.get("raw", ""), tuple(contacts))


def participation_values(one: Participation) -> dict[str, Any]:
    """The JSON of a participation; its names are its table's columns."""
    guest = {
        "guest_given_name": one.guest.given_name,
        "guest_family_name": one.guest.family_name,
        "guest_organisation": one.guest.organisation,
    }
    own = {
        "person": one.person,
        "organisation": one.organisation,
        **guest,
        "function": one.function,
        "status": one.status.value,
        "status_on": iso_or_none(one.status_on),
        "frozen": _frozen_values(one.frozen) if one.frozen else None,
    }
    return {"position": one.position} | kept(own | source_values(one.source))


def participation_of(item_id: str, values: Mapping[str, Any]) -> Participation:
    """The participation that :func:`participation_values` described."""
    frozen = values.get("frozen")
    return Participation(
        id=item_id,
        position=values.get("position", 0),
        person=values.get("person"),
        organisation=values.get("organisation"),
        guest=Guest(
            values.get("guest_given_name", ""),
            values.get("guest_family_name", ""),
            values.get("guest_organisation", ""),
        ),
        function=values.get("function", ""),
        status=Status(values.get("status", Status.TO_INVITE)),
        status_on=parse_date(values.get("status_on")),
        frozen=_frozen_of(frozen) if frozen else None,
        source=source_of(values),
    )


def named_in(change: Change) -> tuple[str, ...]:
    """Ids of the contacts that a change to a participation names, the person first."""
    if split_path(change.path)[0] != PARTICIPATIONS:
        return ()
    values = [v for v in (change.after, change.before) if isinstance(v, Mapping)]
    found = (value.get(name) for name in ("person", "organisation") for value in values)
    return tuple(dict.fromkeys(str(one) for one in found if one))


def event_fields(event: Event) -> Fields:
    """The event as path → value, without its id."""
    fields: Fields = kept({name: getattr(event, name) for name in TEXTS})
    fields |= kept({"start_on": iso_or_none(event.start_on), "end_on": iso_or_none(event.end_on)})
    fields["order"] = event.order.value
    if event.source:
        fields["source"] = kept(source_values(event.source))
    for one in event.participations:
        fields[f"{PARTICIPATIONS}/{one.id}"] = participation_values(one)
    return fields


def event_from_fields(event_id: str, fields: Mapping[str, Any]) -> Event:
    """The event that :func:`event_fields` described."""
    places = [
        participation_of(split_path(path)[1], value)
        for path, value in fields.items()
        if split_path(path)[0] == PARTICIPATIONS
    ]
    return Event(
        id=event_id,
        start_on=parse_date(fields.get("start_on")),
        end_on=parse_date(fields.get("end_on")),
        order=RosterOrder(fields.get("order", RosterOrder.FAMILY_NAME)),
        source=source_of(fields.get("source") or {}),
        participations=in_order(places),
        **{name: fields.get(name, "") for name in TEXTS},
    )
