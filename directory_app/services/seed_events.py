"""An ``[[event]]`` of readable data → an event with its roster.

A participant is a table: ``person`` and ``organisation`` by key (or ``guest`` names), ``function``,
``status``. With ``raw``, the line of the document, the place is frozen as printed: its reading
holds what the same document says of the person's role and of the organisation.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any, Final

from directory_app.domain.contact import AnyContact, Organisation, Person, Source
from directory_app.domain.events import (
    NO_GUEST,
    Event,
    Frozen,
    Guest,
    Participation,
    RosterOrder,
    Status,
)
from directory_app.domain.fields import COORDINATES
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate

from .seed_schema import Schema, Values, check

_STR, _INT = (str,), (int,)
EVENT: Final[Schema] = {
    "title": _STR,
    "group": _STR,
    "start_on": _STR,
    "end_on": _STR,
    "place": _STR,
    "contact": _STR,
    "introduction": _STR,
    "closing": _STR,
    "order": _STR,
    "source": _STR,
    "line": _INT,
    "participants": (list,),
}
_PARTICIPANT: Final[Schema] = {
    "person": _STR,
    "organisation": _STR,
    "given_name": _STR,
    "family_name": _STR,
    "guest_organisation": _STR,
    "function": _STR,
    "status": _STR,
    "status_on": _STR,
    "raw": _STR,
    "acronym": _STR,
    "line": _INT,
}
_TEXTS = ("title", "group", "place", "contact")
_BLOCKS = ("introduction", "closing")


@dataclasses.dataclass(frozen=True, slots=True)
class EventReader:
    """Reads events of one folder: ``ids`` by key, the ``contacts`` read before, by id, declared
    ``sources`` by key. Raises KeyError and ValueError as the reader of contacts does."""

    ids: Mapping[str, str]
    contacts: Mapping[str, AnyContact]
    sources: Mapping[str, Source]
    new_id: NewId

    def event(self, record: Values) -> Event:
        """One event with everybody on it."""
        check(record, EVENT)
        source = self.sources.get(record.get("source", ""))
        texts = {name: record.get(name, "") for name in _TEXTS}
        blocks = {name: record.get(name, "").strip("\n") for name in _BLOCKS}
        return Event(
            id=self.new_id(),
            start_on=_date(record, "start_on"),
            end_on=_date(record, "end_on"),
            order=RosterOrder(record.get("order", RosterOrder.FAMILY_NAME)),
            source=dataclasses.replace(source, line=record.get("line")) if source else None,
            participations=tuple(self._participations(record, source)),
            **texts,
            **blocks,
        )

    def _participations(self, record: Values, source: Source | None) -> Iterator[Participation]:
        for position, said in enumerate(record.get("participants", ())):
            one = check(said, _PARTICIPANT)
            yield Participation(
                id=self.new_id(),
                position=position,
                person=self.ids[one["person"]] if "person" in one else None,
                organisation=self.ids[one["organisation"]] if "organisation" in one else None,
                guest=_guest(one),
                function=one.get("function", ""),
                status=Status(one.get("status", Status.TO_INVITE)),
                status_on=_date(one, "status_on"),
                frozen=self._frozen(record, one, source) if "raw" in one else None,
                source=dataclasses.replace(source, line=one.get("line")) if source else None,
            )

    def _frozen(self, record: Values, one: Values, source: Source | None) -> Frozen:
        on = _date(record, "start_on")
        if on is None or source is None:
            raise ValueError("raw")
        found = (self.contacts[self.ids[one[n]]] for n in ("person", "organisation") if n in one)
        return Frozen(on, one["raw"], tuple(_as_printed(c, one, source) for c in found))


def _as_printed(contact: AnyContact, one: Values, source: Source) -> AnyContact:
    """Only what the document itself says of the contact."""
    said: dict[str, Any] = {
        name: tuple(
            item
            for item in getattr(contact, name)
            if item.source and item.source.document == source.document
        )
        for name in COORDINATES
    }
    if isinstance(contact, Person):
        said["roles"] = tuple(r for r in contact.roles if _is_printed_role(r.id, said))
        said["roles"] = said["roles"] or contact.roles[:1]
    elif isinstance(contact, Organisation) and "acronym" in one:
        said["acronym"] = one["acronym"]
    return dataclasses.replace(contact, **said)


def _is_printed_role(role_id: str, said: Mapping[str, Any]) -> bool:
    return any(item.role == role_id for name in COORDINATES for item in said[name])


def _guest(one: Values) -> Guest:
    names = [one.get(n, "") for n in ("given_name", "family_name", "guest_organisation")]
    return Guest(*names) if any(names) else NO_GUEST


def _date(values: Values, name: str) -> PartialDate | None:
    return PartialDate.parse(values[name]) if name in values else None
