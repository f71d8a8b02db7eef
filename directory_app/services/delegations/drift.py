"""What is no longer as it was: of a frozen place, since it was printed; of a draft, since the event
was made. Told through the gate, for the office's own screen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from directory_app.domain.changes import Change, Json
from directory_app.domain.confidentiality import ConfidentialValues, Purpose
from directory_app.domain.contact import AnyContact, Person
from directory_app.domain.delegations import redact_delegation
from directory_app.domain.events import Event, Participation
from directory_app.domain.fields import split_path
from directory_app.domain.logged_values import logged_value
from directory_app.formats.delegation.lines import SheetLine
from directory_app.storage import confidential_index, operation_log
from directory_app.storage.gates import Session
from directory_app.storage.sealed_values import Seals, load_seals, marked_elements

from .freezing import all_lines
from .seats import named_contacts, seats

COMPARED = ("organisation", "acronym", "address", "phones", "website", "email")
_FIELD_OF = {
    "name": "organisation",
    "acronym": "acronym",
    "addresses": "address",
    "phones": "phones",
    "websites": "website",
    "emails": "email",
}
"""Heads of paths of a contact → fields of a line."""


@dataclass(frozen=True, slots=True)
class PrintedDifference:
    """A value of a place that is no longer what it was; either may be empty. ``field``: one of
    :data:`COMPARED`. ``is_draft``: the sheet follows today; else it keeps what was printed."""

    place_id: str
    name: str
    field: str
    printed: str
    today: str
    is_draft: bool = False


def changed_since(connection: Session, event: Event) -> tuple[PrintedDifference, ...]:
    """What changed since, place by place in manual order."""
    known = confidential_index.load_known(connection)
    frozen = dict(_frozen(connection, event, known))
    drafts = dict(_drafts(connection, event))
    found = (frozen.get(one.id, drafts.get(one.id, ())) for one in event.participations)
    return tuple(difference for group in found for difference in group)


def _frozen(
    connection: Session, event: Event, known: ConfidentialValues
) -> Iterator[tuple[str, tuple[PrintedDifference, ...]]]:
    places = [one for one in event.participations if one.frozen]
    sides = (
        redact_delegation(event, found, Purpose.SCREEN, known)
        for found in (seats(connection, places), seats(connection, places, is_live=True))
    )
    printed, today = ({one.delegate_id: one for one in all_lines(side)} for side in sides)
    for place in places:
        yield place.id, tuple(_between(printed[place.id], today[place.id]))


def _between(printed: SheetLine, today: SheetLine) -> Iterator[PrintedDifference]:
    for field in COMPARED:
        before, after = _plain(printed, field), _plain(today, field)
        if before != after:
            yield PrintedDifference(printed.delegate_id, today.name, field, before, after)


def _plain(line: SheetLine, field: str) -> str:
    value = getattr(line, field)
    text = value if isinstance(value, str) else " · ".join(value)
    return text.replace("\u00a0", " ")


def _drafts(
    connection: Session, event: Event
) -> Iterator[tuple[str, tuple[PrintedDifference, ...]]]:
    """Read from the log: what a draft shows otherwise than when the event was made."""
    places = [one for one in event.participations if not one.frozen]
    contacts = named_contacts(connection, places)
    born = operation_log.birth_of_event(connection, event.id)
    entries = operation_log.contact_entries_after(connection, born, list(contacts))
    seals = replace(load_seals(connection), elements=marked_elements(connection, contacts))
    by_contact: dict[str, list[Change]] = {}
    for entry in entries:
        by_contact.setdefault(entry.contact_id or "", []).append(entry.change)
    for place in places:
        yield place.id, tuple(_of_place(place, contacts, by_contact, seals))


def _of_place(
    place: Participation,
    contacts: Mapping[str, AnyContact],
    by_contact: Mapping[str, Sequence[Change]],
    seals: Seals,
) -> Iterator[PrintedDifference]:
    person = contacts.get(place.person or "")
    for id_ in (place.person, place.organisation):
        for change in _net(by_contact.get(id_ or "", ())):
            head, _ = split_path(change.path)
            is_ours = id_ != place.person or _is_of(change, person, place.organisation)
            if head not in _FIELD_OF or not is_ours:
                continue
            is_sealed = seals.covers(id_, change.path)
            old, new = (
                logged_value(change.path, value, seals.known, is_sealed=is_sealed)
                for value in (change.before, change.after)
            )
            name = contacts[id_ or ""].display_name
            if not (old.withheld or new.withheld) and old.text != new.text:
                yield PrintedDifference(
                    place.id, name, _FIELD_OF[head], old.text or "", new.text or "", True
                )


def _net(changes: Sequence[Change]) -> Iterator[Change]:
    """The changes of each path as one, those that came back to what was left out."""
    first: dict[str, Json] = {}
    last: dict[str, Json] = {}
    for change in changes:
        first.setdefault(change.path, change.before)
        last[change.path] = change.after
    for path, before in first.items():
        if before != last[path]:
            yield Change(path, before, last[path])


def _is_of(change: Change, person: AnyContact | None, organisation: str | None) -> bool:
    """Whether a person's coordinate is their own, or of a role in that organisation."""
    if not isinstance(person, Person):
        return False
    value = change.after or change.before
    role = value.get("role") if isinstance(value, Mapping) else None
    return role is None or any(
        one.id == role and one.organisation == organisation for one in person.roles
    )
