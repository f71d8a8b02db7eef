"""From records and decisions to one plan: recognise, decide, take, and count what came of it.

The same stages make the proposal, in a read transaction, and the step itself, in the transaction
that writes it: what was proposed is checked again on the directory as it is by then.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from directory_app.domain.changes import EventPatch, Kind, ListPatch
from directory_app.domain.contact import AnyContact, Organisation, Person, Source
from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import NAMES, ImportRecord, ImportSource, Part
from directory_app.storage import confidential_index
from directory_app.storage.gates import Session
from directory_app.storage.unit_of_work import Plan

from .coordinates import CoordinateReader
from .decisions import Decisions, Existing
from .differences import differences
from .event_planning import Attendee, EventPlanner
from .list_planning import plan_list
from .matching import Verdict, keys_of
from .ownership import Named
from .recognition import Coordinates, Recognised, Recogniser
from .report import EventResult, Note, Outcome, Proposal, RecordResult
from .taking import RecordTaker, Taken
from .workspace import Workspace


@dataclass(frozen=True, slots=True)
class Outline:
    """What an import comes to: the proposal, the step that would do it, and every contact that it
    looked at, as it will be."""

    proposal: Proposal
    plan: Plan
    contacts: Mapping[str, AnyContact]


@dataclass(slots=True)
class _Tally:
    """What came of the records so far."""

    results: list[RecordResult] = field(default_factory=list)
    attendees: list[Attendee] = field(default_factory=list)


class Importer:
    """Goes through one source, in one transaction."""

    def __init__(
        self,
        connection: Session,
        source: ImportSource,
        decisions: Decisions,
        new_id: NewId,
        today: datetime.date,
    ) -> None:
        self._connection = connection
        self._source = source
        self._decisions = decisions
        self._new_id = new_id
        self._today = today
        self._known = confidential_index.load_known(connection)
        sees_stored = decisions.existing is not Existing.CREATE
        self._workspace = Workspace(connection, self._known, sees_stored=sees_stored)
        self._recogniser = Recogniser(self._workspace, decisions)
        self._reader = CoordinateReader(new_id)
        self._tally = _Tally()

    def outline(self, batch: str | None = None) -> Outline:
        """Everything that the import does. Raises UserError ``list_is_dynamic``."""
        named = map(named_of, self._source.records)
        self._workspace.warm(key for one in named for key in keys_of(one))
        for number, record in enumerate(self._source.records):
            self._tally.results.append(self._result(number, record))
        event, event_patches, event_code = self._event()
        patches = self._workspace.patches()
        plan = Plan(
            Kind.IMPORT,
            creations=tuple(self._births()),
            patches=patches,
            list_patches=self._list_patches(),
            event_patches=event_patches,
            batch=batch,
        )
        completed = [self._workspace.now[patch.contact_id] for patch in patches]
        proposal = Proposal(
            source=self._source,
            results=tuple(self._tally.results),
            event=event,
            event_code=event_code,
            unread=tuple(
                one for one in self._source.unread if not self._known.is_mentioned_in(one)
            ),
            people_created=tuple(one.id for one in plan.creations if isinstance(one, Person)),
            organisations_created=tuple(
                one.id for one in plan.creations if isinstance(one, Organisation)
            ),
            people_completed=sum(isinstance(one, Person) for one in completed),
            organisations_completed=sum(isinstance(one, Organisation) for one in completed),
            batch=batch,
        )
        return Outline(proposal, plan, dict(self._workspace.now))

    def _births(self) -> Iterator[AnyContact]:
        """New contacts, organisations first: roles name them."""
        born = self._workspace.born.values()
        yield from (one for one in born if isinstance(one, Organisation))
        yield from (one for one in born if isinstance(one, Person))

    # --- one record -----------------------------------------------------------------------------

    def _result(self, number: int, record: ImportRecord) -> RecordResult:
        dropped = self._decisions.dropped_of(number)
        named = named_of(record, dropped)
        told = (n for n, one in enumerate(record.values) if self._known.is_mentioned_in(one.text))
        bare = RecordResult(
            number,
            record,
            Outcome.REJECTED,
            withheld=frozenset(told),
            is_raw_withheld=self._known.is_mentioned_in(record.raw),
        )
        if number in self._decisions.left_out:
            return dataclasses.replace(bare, outcome=Outcome.SKIPPED, reason="left_out")
        if not (named.has_person or named.has_organisation):
            return dataclasses.replace(bare, reason="name_missing")
        texts = (record.text(part, dropped) for part in NAMES)
        if any(self._known.is_mentioned_in(text) for text in texts):
            return dataclasses.replace(bare, reason="name_confidential")
        return self._recognised(bare, named, dropped)

    def _recognised(
        self, bare: RecordResult, named: Named, dropped: frozenset[int]
    ) -> RecordResult:
        source = Source(self._source.document, bare.record.line)
        coordinates = self._reader.read(bare.record, named, source, dropped)
        found = self._recogniser.recognise(bare.number, named, coordinates)
        matched = dataclasses.replace(bare, person=found.person, organisation=found.organisation)
        if found.refusal:
            return dataclasses.replace(matched, outcome=Outcome.SKIPPED, reason=found.refusal)
        taker = RecordTaker(
            self._workspace,
            bare.record,
            named,
            source,
            self._new_id,
            self._source.event.start_on if self._source.event else None,
            dropped,
            frozenset(n for one, n in self._decisions.confidential if one == bare.number),
            self._decisions.existing is Existing.SKIP
            and self._recogniser.is_stored(found.organisation),
        )
        return self._taken(matched, named, taker, found, coordinates)

    def _taken(
        self,
        matched: RecordResult,
        named: Named,
        taker: RecordTaker,
        found: Recognised,
        coordinates: Coordinates,
    ) -> RecordResult:
        ids = [
            one.id for one in (found.person, found.organisation)
            if one.verdict is not Verdict.NEW and one.id
        ]  # fmt: skip
        before = {id_: self._workspace.find(id_) for id_ in ids}
        taken = taker.take(
            _meant(found.person.id, ids), _meant(found.organisation.id, ids), coordinates
        )
        self._tally.attendees.append(Attendee(matched.record, named, taken))
        changed = tuple(
            one
            for id_, old in before.items()
            if old is not None
            for one in differences(old, self._workspace.now[id_], self._known, self._name_of)
        )
        is_new_person = taken.person_id not in ids and bool(taken.person_id)
        is_new_organisation = taken.organisation_id not in ids and bool(taken.organisation_id)
        return dataclasses.replace(
            matched,
            outcome=_outcome(
                is_new_person or (is_new_organisation and not named.has_person),
                _is_joined(found),
                bool(changed) or is_new_organisation,
            ),
            person_id=taken.person_id,
            organisation_id=taken.organisation_id,
            is_new_person=is_new_person,
            is_new_organisation=is_new_organisation,
            differences=changed,
            notes=tuple(note for note in taken.notes if not self._tells(note)),
            items=_items(taken),
            fresh=taken.fresh,
            withheld=matched.withheld | self._withheld(taken),
        )

    def _tells(self, note: Note) -> bool:
        """Whether its sentence would say a confidential value."""
        return any(self._known.is_mentioned_in(text) for text in note.problem.params.values())

    def _withheld(self, taken: Taken) -> frozenset[int]:
        """Values that are stored as confidential, or equal one that is."""
        found = set()
        for one, contact_id, item_id in taken.stored:
            items = getattr(self._workspace.now[contact_id], one.collection)
            stored = next(item for item in items if item.id == item_id)
            if stored.confidential or (stored.confidential is None and self._known.holds(stored)):
                found.add(one.number)
        return frozenset(found)

    def _name_of(self, contact_id: str) -> str:
        found = self._workspace.find(contact_id)
        return found.display_name if found else ""

    # --- all of them ----------------------------------------------------------------------------

    def _event(self) -> tuple[EventResult | None, tuple[EventPatch, ...], str]:
        imported = self._source.event
        if imported is None or not self._decisions.with_event:
            return None, (), ""
        if self._known.is_mentioned_in(imported.title):
            return None, (), "event_name_confidential"
        planner = EventPlanner(
            self._connection, self._workspace, self._new_id, self._today, self._source.document
        )
        result, patches = planner.plan(imported, self._tally.attendees)
        return result, patches, ""

    def _list_patches(self) -> tuple[ListPatch, ...]:
        if not self._decisions.into:
            return ()
        ids = [one.taken.person_id or one.taken.organisation_id for one in self._tally.attendees]
        return plan_list(self._connection, self._decisions.into, ids, self._new_id)


def named_of(record: ImportRecord, dropped: frozenset[int] = frozenset()) -> Named:
    """Whom a record names, without the values left out."""
    return Named(
        given_name=record.text(Part.GIVEN_NAME, dropped),
        family_name=record.text(Part.FAMILY_NAME, dropped),
        function=record.text(Part.FUNCTION, dropped),
        organisation=record.text(Part.ORGANISATION, dropped),
        acronym=record.text(Part.ACRONYM, dropped),
    )


def _meant(contact_id: str, ids: list[str]) -> str:
    return contact_id if contact_id in ids else ""


def _is_joined(found: Recognised) -> bool:
    """Whether somebody who was only perhaps meant is taken to be."""
    return any(
        match.verdict is Verdict.PERHAPS or (match.by == "decided" and bool(match.id))
        for match in (found.person, found.organisation)
    )


def _outcome(is_created: bool, is_joined: bool, is_changed: bool) -> Outcome:
    if is_created:
        return Outcome.CREATED
    if is_joined:
        return Outcome.MERGED
    return Outcome.UPDATED if is_changed else Outcome.UNCHANGED


def _items(taken: Taken) -> dict[int, tuple[tuple[str, str], ...]]:
    """Value number → elements that hold it."""
    found: dict[int, tuple[tuple[str, str], ...]] = {}
    for one, contact_id, item_id in taken.stored:
        found[one.number] = (*found.get(one.number, ()), (contact_id, item_id))
    return found
