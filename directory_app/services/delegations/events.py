"""Events: made, changed, copied, deleted; each call one undoable step."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from directory_app.domain.changes import (
    RECORD,
    STATE,
    Change,
    ChangeSet,
    EventPatch,
    Json,
    Kind,
    State,
)
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.delegations import EVENT_TEXTS
from directory_app.domain.draft import diff
from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.events import Event, EventSummary, RosterOrder, event_fields
from directory_app.domain.folding import fold, fold_words
from directory_app.domain.identifiers import NewId
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.text import clean_block, clean_line
from directory_app.services.steps import StepRunner
from directory_app.storage import confidential_index, event_repository
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.unit_of_work import Plan, Transaction

from .copying import CopiedEvent, EventCopier

Today = Callable[[], datetime.date]

LINES = ("title", "group", "place", "contact")
BLOCKS = ("introduction", "closing")
HIDDEN_TITLE = "[…]"
"""Stands for a title that came to mention a confidential value."""
DATES = ("start_on", "end_on")


def birth_changes(event: Event) -> tuple[Change, ...]:
    """What creates an event: its record first, then everything else that it says."""
    fields = event_fields(event)
    head: Json = {name: fields.pop(name) for name in ("title", "order")}
    return (Change(RECORD, None, head), *diff({}, fields))


def resolve_event(connection: Session, reference: str) -> str:
    """The id of the live event that REF names: its id, its title, or words of its title, group
    and date. Raises ReferenceProblem ``event_not_found``, ``event_ambiguous``."""
    typed = clean_line(reference)
    summaries = event_repository.load_summaries(connection)
    found = [one for one in summaries if one.id == typed]
    found = found or [one for one in summaries if fold(one.title) == fold(typed)]
    found = found or [one for one in summaries if _answers(one, fold_words(typed))]
    if len(found) == 1:
        return found[0].id
    candidates = [{"id": one.id, "title": one.title} for one in found or summaries]
    raise ReferenceProblem("event_ambiguous" if found else "event_not_found", typed, candidates)


def _answers(one: EventSummary, words: Sequence[str]) -> bool:
    date = one.start_on.iso() if one.start_on else ""
    known = fold_words(f"{one.title} {one.group} {one.place} {date}")
    return bool(words) and all(any(k.startswith(word) for k in known) for word in words)


def get_event(connection: Session, event_id: str) -> Event:
    """A live event. Raises ReferenceProblem ``event_not_found``."""
    found = event_repository.find_event(connection, event_id)
    if found is None:
        raise ReferenceProblem("event_not_found", clean_line(event_id), ())
    return found


class EventService:
    """Reads and changes events."""

    def __init__(self, reading: ReadGate, steps: StepRunner, new_id: NewId, today: Today) -> None:
        self._reading = reading
        self._steps = steps
        self._new_id = new_id
        self._today = today

    # --- reading --------------------------------------------------------------------------------

    def list_all(self) -> tuple[EventSummary, ...]:
        """Every event, the latest first; texts that mention a confidential value are hidden."""
        with self._reading.transaction() as connection:
            return summaries(connection)

    def find_id(self, reference: str) -> str:
        """The id that REF names. Raises ReferenceProblem."""
        with self._reading.transaction() as connection:
            return resolve_event(connection, reference)

    def get(self, event_id: str) -> Event:
        """One event for the forms that change it, without the texts that mention a confidential
        value: what is not shown is not overwritten unless something else is written there.

        Raises ReferenceProblem ``event_not_found``.
        """
        with self._reading.transaction() as connection:
            event = get_event(connection, event_id)
            known = confidential_index.load_known(connection)
            told = [n for n in EVENT_TEXTS if known.is_mentioned_in(getattr(event, n))]
            blank: dict[str, Any] = dict.fromkeys(told, "")
            return dataclasses.replace(event, **blank)

    # --- writing --------------------------------------------------------------------------------

    def create(self, values: Mapping[str, str], *, initiator: str = "") -> tuple[str, ChangeSet]:
        """A new event from its texts (title, group, start_on, end_on, place, contact,
        introduction, closing); returns its id.

        Raises UserError ``event_title_missing``, ``date_invalid``, ``event_dates_reversed``.
        """
        event_id = self._new_id()
        changes = birth_changes(_edited(Event(id=event_id, title=""), values))
        patch = EventPatch(event_id, changes)
        plan = Plan(Kind.EVENT_CREATE, event_patches=(patch,))
        return event_id, self._steps.run(lambda _: plan, initiator)

    def edit(self, event_id: str, values: Mapping[str, str], *, initiator: str = "") -> ChangeSet:
        """Change texts, dates, ``logo`` or the roster's ``order``. Raises as :meth:`create`."""

        def plan(transaction: Transaction) -> Plan:
            base = get_event(transaction.connection, event_id)
            changes = diff(event_fields(base), event_fields(_edited(base, values)))
            patches = (EventPatch(event_id, changes),) if changes else ()
            return Plan(Kind.EVENT_EDIT, event_patches=patches)

        return self._steps.run(plan, initiator)

    def delete(self, event_id: str, *, initiator: str = "") -> ChangeSet:
        """Delete an event; undo brings it back with everybody on it."""

        def plan(transaction: Transaction) -> Plan:
            get_event(transaction.connection, event_id)
            patch = EventPatch(event_id, (Change(STATE, State.LIVE, State.TRASHED),))
            return Plan(Kind.EVENT_DELETE, event_patches=(patch,))

        return self._steps.run(plan, initiator)

    def copy(
        self, event_id: str, values: Mapping[str, str], *, initiator: str = ""
    ) -> tuple[CopiedEvent, ChangeSet]:
        """A new event with the people of another, under today's roles, all to be invited;
        ``values`` replace its texts. What changed since is in the answer."""
        new_id, found = self._new_id(), [CopiedEvent("")]

        def plan(transaction: Transaction) -> Plan:
            base = get_event(transaction.connection, event_id)
            copier = EventCopier(transaction.connection, self._new_id, self._today())
            copied, found[0] = copier.copy(base, new_id)
            changes = birth_changes(_edited(copied, values))
            return Plan(Kind.EVENT_CREATE, event_patches=(EventPatch(new_id, changes),))

        changes = self._steps.run(plan, initiator)
        return found[0], changes


def summaries(connection: Session) -> tuple[EventSummary, ...]:
    """Every event as lists may name it, in the caller's transaction."""
    known = confidential_index.load_known(connection)
    found = event_repository.load_summaries(connection)
    return tuple(_told(one, known) for one in found) if known else tuple(found)


def _told(one: EventSummary, known: ConfidentialValues) -> EventSummary:
    """An event without the texts that mention a confidential value; it stays within reach."""
    return dataclasses.replace(
        one,
        title=HIDDEN_TITLE if known.is_mentioned_in(one.title) else one.title,
        group="" if known.is_mentioned_in(one.group) else one.group,
        place="" if known.is_mentioned_in(one.place) else one.place,
    )


def _edited(base: Event, values: Mapping[str, str]) -> Event:
    texts: dict[str, Any] = {name: _read(name, value) for name, value in values.items()}
    edited = dataclasses.replace(base, **texts)
    if not edited.title:
        raise UserError("event_title_missing")
    if edited.start_on and edited.end_on and edited.end_on.latest() < edited.start_on.earliest():
        raise UserError("event_dates_reversed")
    return edited


def _read(name: str, value: str) -> object:
    if name in LINES:
        return clean_line(value)
    if name in BLOCKS:
        return clean_block(value)
    if name in DATES:
        return _date(name, value)
    if name == "order":
        return RosterOrder(value)
    if name == "logo":
        return value
    raise UserError("field_unknown", field=name)


def _date(name: str, value: str) -> PartialDate | None:
    try:
        return PartialDate.parse(value.strip()) if value.strip() else None
    except ValueError:
        raise UserError("value_invalid", field=name, value=value) from None
