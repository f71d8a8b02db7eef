"""The event that a source announces, with whoever its records name, as they were printed.

An event of the same folded title and day is the same: it gains the people missing on it. Each
place of a past day keeps the entry and its reading (status « listed »), under the ids of the
coordinates stored, so that today's marks hold for them too; a day to come follows the cards.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from directory_app.domain.changes import Change, EventPatch
from directory_app.domain.contact import AnyContact, Organisation, Person, Source
from directory_app.domain.events import (
    PARTICIPATIONS,
    Event,
    Frozen,
    Participation,
    Status,
    participation_values,
)
from directory_app.domain.fields import COORDINATES
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import ImportedEvent, ImportRecord
from directory_app.domain.text import clean_line
from directory_app.services.delegations.events import birth_changes
from directory_app.storage import event_repository
from directory_app.storage.gates import Session

from .ownership import Named
from .report import EventResult
from .taking import Taken
from .workspace import Workspace

_BULLETS = "·•‣▪●○◦*-–— \t"


@dataclass(frozen=True, slots=True)
class Attendee:
    """A record that was taken, and where its values went."""

    record: ImportRecord
    named: Named
    taken: Taken


@dataclass(frozen=True, slots=True)
class EventPlanner:
    """Plans the event of one source in one transaction."""

    connection: Session
    workspace: Workspace
    new_id: NewId
    today: datetime.date
    document: str

    def plan(
        self, imported: ImportedEvent, attendees: Sequence[Attendee]
    ) -> tuple[EventResult | None, tuple[EventPatch, ...]]:
        """The event and what writes it; nothing for an event that nobody would be on."""
        present = self._find(imported)
        base = present or _blank(imported, Source(self.document), self.new_id())
        places = tuple(self._places(base, attendees))
        result = EventResult(base.id, base.title, base.start_on, present is None, len(places))
        if present is not None:
            changes = tuple(
                Change(f"{PARTICIPATIONS}/{one.id}", None, participation_values(one))
                for one in places
            )
        elif places:
            changes = birth_changes(dataclasses.replace(base, participations=places))
        else:
            return None, ()
        return result, (EventPatch(base.id, changes),) if changes else ()

    def _find(self, imported: ImportedEvent) -> Event | None:
        for one in event_repository.load_summaries(self.connection):
            is_same = fold(one.title) == fold(imported.title)
            if is_same and one.start_on == imported.start_on:
                return event_repository.find_event(self.connection, one.id)
        return None

    def _places(self, event: Event, attendees: Sequence[Attendee]) -> Iterator[Participation]:
        seen = {one.person or one.organisation for one in event.participations}
        position = max((one.position for one in event.participations), default=-1)
        for one in attendees:
            who = one.taken.person_id or one.taken.organisation_id
            if who in seen:
                continue
            seen.add(who)
            position += 1
            yield self._place(event, one, position)

    def _place(self, event: Event, one: Attendee, position: int) -> Participation:
        return Participation(
            id=self.new_id(),
            position=position,
            person=one.taken.person_id or None,
            organisation=one.taken.organisation_id or None,
            function=one.named.function,
            status=Status.LISTED,
            frozen=self._frozen(event, one),
            source=Source(self.document, one.record.line),
        )

    def _frozen(self, event: Event, one: Attendee) -> Frozen | None:
        """The entry as it was printed, for a day that is past; one to come follows the cards."""
        on = event.start_on
        if on is None or on.latest() >= self.today:
            return None
        raw = clean_line(one.record.raw).lstrip(_BULLETS)
        return Frozen(on, raw, tuple(self._printed(one)))

    def _printed(self, one: Attendee) -> Iterator[AnyContact]:
        """The person, then the organisation, with the names and coordinates of the entry alone."""
        named = one.named
        if one.taken.person_id:
            stored = self.workspace.now[one.taken.person_id]
            assert isinstance(stored, Person)
            roles = tuple(
                dataclasses.replace(role, function=named.function)
                for role in stored.roles
                if role.id == one.taken.role_id
            )
            person = Person(
                id=stored.id,
                given_name=named.given_name,
                family_name=named.family_name,
                roles=roles,
            )
            yield self._reached(person, one)
        if one.taken.organisation_id:
            organisation = Organisation(
                id=one.taken.organisation_id, name=named.organisation, acronym=named.acronym
            )
            yield self._reached(organisation, one)

    def _reached(self, contact: Any, one: Attendee) -> Any:
        """The contact with the coordinates of the entry that are stored on it."""
        found: dict[str, list[Any]] = {name: [] for name in COORDINATES}
        for read, contact_id, item_id in one.taken.stored:
            if contact_id == contact.id:
                stored = getattr(self.workspace.now[contact_id], read.collection)
                role = next(item.role for item in stored if item.id == item_id)
                position = len(found[read.collection])
                printed = dataclasses.replace(read.item, id=item_id, role=role, position=position)
                found[read.collection].append(printed)
        items = {
            name: tuple({one.id: one for one in some}.values()) for name, some in found.items()
        }
        return dataclasses.replace(contact, **items)


def _blank(imported: ImportedEvent, source: Source, event_id: str) -> Event:
    return Event(
        id=event_id,
        title=clean_line(imported.title),
        group=clean_line(imported.group),
        place=clean_line(imported.place),
        start_on=imported.start_on,
        end_on=imported.end_on,
        source=source,
    )
