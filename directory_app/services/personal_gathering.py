"""Reads in one transaction everything that the file holds about one contact, through the gate."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from directory_app.domain.cards import Card
from directory_app.domain.changes import MERGED, RECORD, Change, Fields
from directory_app.domain.confidentiality import (
    ConfidentialValues,
    Grant,
    Purpose,
    Redacted,
    redact,
)
from directory_app.domain.contact import AnyContact, kind_of
from directory_app.domain.events import Participation
from directory_app.domain.fields import COORDINATES, split_part, split_path, to_fields
from directory_app.domain.logged_values import item_text
from directory_app.domain.personal_data import (
    Attendance,
    Departed,
    ImportedFrom,
    Origin,
    PersonalData,
)
from directory_app.storage import operation_log, personal_rows
from directory_app.storage.gates import Session
from directory_app.storage.merged_cards import keys_with_gone
from directory_app.storage.operation_log import Entry
from directory_app.storage.pictures import find_picture
from directory_app.storage.sealed_values import load_seals
from directory_app.storage.settings_writer import OUR_ORGANISATION, read_setting

from .drafts import Draft
from .personal_values import Teller, held_values, less, origin_of, own_values, past_changes
from .privacy_officer import read_officer

_EVERY_STEP = 1_000_000_000
_VERDICTS = {"exact": "exact", "remove": "à retirer"}
"""What was answered of a value on a verification sheet, as the transcript says it."""


@dataclass(frozen=True, slots=True)
class Request:
    """Who asked, when (ms since 1970 UTC), why; and the drafts of this computer: of forms, and of
    the answers to verification sheets."""

    reason: str
    author: str
    at: int
    drafts: Mapping[str, Draft]
    answers: Mapping[str, Draft] = field(default_factory=dict)


def gathered(connection: Session, key: int, card: Card, request: Request) -> PersonalData:
    """Everything about the contact of ``card``."""
    contact = card.contact
    present = to_fields(contact)
    keys = keys_with_gone(connection, contact.id)
    steps = operation_log.entries_about(connection, contact.id, _EVERY_STEP, keys=keys)
    entries = [entry for step in steps for entry in step]
    names = personal_rows.names_of(connection)
    documents = personal_rows.documents_of(connection)
    others = _others(connection, key, present, [one.change for one in entries])
    teller = Teller(names, others, frozenset(documents.values()))
    passed = to_fields(_redacted(card, teller, present, request.reason).contact)
    titles = personal_rows.titles_of(connection)
    first = origin_of(entries[-1], documents) if entries else Origin("unknown")
    history = tuple(past_changes(steps, teller, titles))
    imports = _imports(connection, keys, teller.others)
    return PersonalData(
        contact_id=contact.id,
        kind=kind_of(contact),
        name=contact.display_name,
        office=names.get(read_setting(connection, OUR_ORGANISATION) or "", ""),
        made_at=request.at,
        made_by=request.author,
        reason=request.reason,
        values=tuple(held_values(passed, _origins(entries, documents), first, teller)),
        history=history,
        lists=_passing(personal_rows.lists_about(connection, key), teller.others),
        attendances=tuple(_attendances(connection, key, contact, teller)),
        departures=tuple(_departures(connection, keys, teller.others)),
        imports=imports,
        drafts=_drafts(contact.id, request, teller.others),
        photo=find_picture(connection, contact.photo) if contact.photo else None,
        officer=read_officer(connection),
        withheld=len(present) - len(passed) + sum(one.is_withheld for one in history),
    )


def _others(
    connection: Session, key: int, present: Fields, changes: Sequence[Change]
) -> ConfidentialValues:
    """What is, or ever was, confidential and is not this contact's own."""
    ever = load_seals(connection).known
    own = own_values(present, changes)
    return personal_rows.marked_by_others(connection, key) | less(ever, own)


def _redacted(card: Card, teller: Teller, present: Fields, reason: str) -> Redacted:
    """The card under a grant for all that is the contact's own: not for what it inherits, nor for
    what tells a confidential value of somebody else."""
    grant = Grant(confidential=True, personal=True, internal=True, reason=reason)
    own: set[str] = set()
    barred: set[str] = set()
    for path, value in present.items():
        head, tail = split_path(path)
        name = tail if head in COORDINATES else head
        (barred if teller.is_others(path, value) else own).add(name)
    bare = dataclasses.replace(card, employers=(), people=(), lists=(), events=())
    items = frozenset(own - barred)
    return redact(bare, Purpose.EXPORT, teller.others, grant, items=items)


def _origins(entries: Iterable[Entry], documents: Mapping[str, str]) -> dict[str, Origin]:
    """Path → where its last change came from; entries stand newest first, by step."""
    found: dict[str, Origin] = {}
    for entry in entries:
        is_own = entry.list_id is None and entry.event_id is None
        if is_own and entry.change.path not in (RECORD, MERGED) and entry.change.after is not None:
            found.setdefault(entry.change.path, origin_of(entry, documents))
    return found


def _passing(texts: Iterable[str], others: ConfidentialValues) -> tuple[str, ...]:
    return tuple(one for one in texts if not others.is_mentioned_in(one))


def _attendances(
    connection: Session, key: int, contact: AnyContact, teller: Teller
) -> Iterable[Attendance]:
    def told(text: str) -> str:
        return "" if teller.others.is_mentioned_in(text) else text

    for title, day, place in personal_rows.places_about(connection, key):
        yield Attendance(
            title=told(title),
            on=day,
            status=place.status.value,
            function=told(place.function),
            represented=teller.names.get(place.organisation or "", place.guest.organisation),
            printed=told(place.frozen.raw) if place.frozen else "",
            frozen_on=place.frozen.on.iso() if place.frozen else "",
            coordinates=_frozen(place, contact.id, teller.others),
        )


def _frozen(place: Participation, contact_id: str, others: ConfidentialValues) -> tuple[str, ...]:
    own = (c for c in (place.frozen.contacts if place.frozen else ()) if c.id == contact_id)
    return tuple(
        item_text(item)
        for one in own
        for name in COORDINATES
        for item in getattr(one, name)
        if not others.holds(item)
    )


def _departures(
    connection: Session, keys: Sequence[int], others: ConfidentialValues
) -> Iterable[Departed]:
    for one in personal_rows.departures_of(connection, keys):
        texts = {
            name: "" if others.is_mentioned_in(text) else text
            for name in ("purpose", "reason", "fields", "file_name")
            if (text := getattr(one, name)) is not None
        }
        yield Departed(one.at, one.author, one.kind, one.profile, included=one.included, **texts)


def _imports(
    connection: Session, keys: Sequence[int], others: ConfidentialValues
) -> tuple[ImportedFrom, ...]:
    found = []
    for at, author, document, line, data in personal_rows.records_of(connection, keys):
        text = data.decode("utf-8", "replace")
        shown = "" if others.is_mentioned_in(text) else text
        found.append(ImportedFrom(at, author, document, line, shown))
    return tuple(found)


def _drafts(contact_id: str, request: Request, others: ConfidentialValues) -> dict[str, str]:
    """Field → what was typed for the contact and not saved, here or in another's form, and what was
    answered of it and not entered."""
    found: dict[str, list[str]] = {}
    for name, text in (*_typed(contact_id, request), *_answered(contact_id, request)):
        if not others.is_mentioned_in(text):
            found.setdefault(name, []).append(text)
    return {name: " · ".join(texts) for name, texts in found.items()}


def _typed(contact_id: str, request: Request) -> Iterator[tuple[str, str]]:
    for draft in request.drafts.values():
        for (owner, name, _), text in draft.items():
            if owner == contact_id:
                yield name, text


def _answered(contact_id: str, request: Request) -> Iterator[tuple[str, str]]:
    """By the head of the line's path; a verdict that has no text is a word of ours."""
    for draft in request.answers.values():
        for (owner, path, verdict), text in draft.items():
            if owner == contact_id:
                yield split_path(split_part(path)[0])[0], text or _VERDICTS.get(verdict, verdict)
