"""From records and decisions to one plan: recognise, decide, take, and count what came of it.

The same stages make the proposal, in a read transaction, and the step itself, in the transaction
that writes it: what was proposed is checked again on the directory as it is by then.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from directory_app.domain.changes import EventPatch, Kind, ListPatch
from directory_app.domain.confidentiality import ConfidentialValues
from directory_app.domain.contact import AnyContact, Organisation, Person
from directory_app.domain.errors import Cancelled
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import ImportRecord, ImportSource
from directory_app.domain.withholding import values_marked_on
from directory_app.services.collection import dismantle
from directory_app.storage import confidential_index, confidential_names, list_repository
from directory_app.storage.contact_repository import keys_of as keys_of_contacts
from directory_app.storage.gates import Session
from directory_app.storage.import_log import ImportBatch, ImportedRecord
from directory_app.storage.listing_counts import sector_names
from directory_app.storage.unit_of_work import Plan

from . import column_memory
from .adopting import Tags
from .afterwards import Afterwards
from .decisions import Decisions, Existing
from .event_planning import Attendee, EventPlanner
from .identifying import Identities
from .list_planning import Memberships, plan_list
from .matching import keys_of
from .naming import named_of
from .opening import IsCancelled
from .reading import nobody
from .recognition import identity_of
from .record_planning import PlannedRecord, RecordPlanner, Told
from .report import EventResult, Proposal, RecordResult
from .taking import Manner, Taken
from .workspace import Workspace

_EVERY = 64
"""Records between two looks at whether somebody cancelled."""

TEXT_FORMAT = "text"
"""The format whose records only fill what is there: nobody wrote them to be imported."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What an import comes to: the proposal, the step that would do it, and every contact that it
    looked at, as it will be."""

    proposal: Proposal
    plan: Plan
    contacts: dict[str, AnyContact]


@dataclass(slots=True)
class _Tally:
    """What came of the records so far, by their numbers."""

    results: dict[int, RecordResult] = field(default_factory=dict)
    attendees: dict[int, Attendee] = field(default_factory=dict)
    digests: dict[int, str] = field(default_factory=dict)

    def add(self, planned: PlannedRecord) -> None:
        result = planned.result
        self.results[result.number] = result
        self.digests[result.number] = planned.identity.digest
        if planned.taken is not None:
            self.attendees[result.number] = Attendee(result.record, planned.named, planned.taken)


def plan_import(
    connection: Session,
    source: ImportSource,
    decisions: Decisions,
    new_id: NewId,
    today: datetime.date,
    batch: str | None = None,
    is_cancelled: IsCancelled = nobody,
) -> Outline:
    """Everything that the import does. A record by which a confidential value would stand in a
    name is refused, and the rest planned again without it.

    Raises UserError ``list_is_dynamic``, Cancelled.
    """
    telling: frozenset[int] = frozenset()
    while True:
        importer = Importer(connection, source, decisions, new_id, today, telling, is_cancelled)
        outline = importer.outline(batch)
        found = importer.telling(outline)
        importer.dismantle()
        if found <= telling:
            return outline
        telling |= found


class Importer:
    """Goes through one source, in one transaction. ``telling``: numbers of records that are
    refused, for a confidential value would stand in a name."""

    def __init__(
        self,
        connection: Session,
        source: ImportSource,
        decisions: Decisions,
        new_id: NewId,
        today: datetime.date,
        telling: frozenset[int] = frozenset(),
        is_cancelled: IsCancelled = nobody,
    ) -> None:
        self._is_cancelled = is_cancelled
        self._connection = connection
        self._source = source
        self._decisions = decisions
        self._new_id = new_id
        self._today = today
        self._known = confidential_index.load_known(connection)
        sees_stored = decisions.existing is not Existing.CREATE
        self._workspace = Workspace(connection, self._known, sees_stored=sees_stored)
        self._planner = RecordPlanner(
            self._workspace,
            decisions,
            self._manner(),
            Identities(connection, source.records, new_id),
            Memberships(connection),
            telling,
            new_id,
        )
        self._afterwards = Afterwards(self._workspace, new_id, source.format != TEXT_FORMAT)
        self._tally = _Tally()
        self._told: list[Told] = []

    def _manner(self) -> Manner:
        lists = list_repository.load_summaries(self._connection)
        return Manner(
            document=self._source.document,
            tags=Tags.of(sector_names(self._connection), lists),
            is_changing=self._source.format != TEXT_FORMAT,
            attested_on=self._source.event.start_on if self._source.event else None,
        )

    def outline(self, batch: str | None = None) -> Outline:
        """Everything that the import does. Raises UserError ``list_is_dynamic``."""
        is_table = self._source.format != TEXT_FORMAT
        told = self._told = [
            Told(named_of(one, stands_in=is_table), identity_of(one))
            for one in self._source.records
        ]
        self._workspace.warm(
            key for one in told for key in (*keys_of(one.named), *one.identity.keys())
        )
        self._plan_records(told)
        event, event_patches, event_code = self._event()
        patches = self._workspace.patches()
        results = tuple(self._tally.results[n] for n in range(len(self._source.records)))
        plan = Plan(
            Kind.IMPORT,
            creations=tuple(self._births()),
            patches=patches,
            list_patches=self._list_patches(),
            event_patches=event_patches,
            imported=self._batch(batch, results) if batch else None,
            pictures={
                name: data for one in self._attendees() for name, data in one.taken.pictures.items()
            },
        )
        if not plan.is_empty:
            plan = self._with_memory(plan)
        completed = [self._workspace.now[patch.contact_id] for patch in patches]
        proposal = Proposal(
            source=self._source,
            results=results,
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

    def _plan_records(self, told: Sequence[Told]) -> None:
        """Take every record, then what they say of each other. Raises Cancelled."""
        for place, (number, record) in enumerate(self._in_order()):
            if place % _EVERY == 0 and self._is_cancelled():
                raise Cancelled
            planned = self._planner.plan(number, record, told[number])
            self._tally.add(planned)
            if planned.taken is not None:
                self._afterwards.learn(planned.result, record, planned.taken.later)
        self._afterwards.settle(self._tally.results)

    def dismantle(self) -> None:
        """Empty what only the planning needed."""
        tally = self._tally
        dismantle(self._told, tally.attendees, tally.digests, tally.results)
        self._workspace.dismantle()

    def _in_order(self) -> Iterator[tuple[int, ImportRecord]]:
        """The records with their numbers: organisations' own cards first, for people name them."""
        numbered = list(enumerate(self._source.records))
        yield from (one for one in numbered if one[1].kind == "organisation")
        yield from (one for one in numbered if one[1].kind != "organisation")

    def _births(self) -> Iterator[AnyContact]:
        """New contacts, organisations first: roles name them."""
        born = self._workspace.born.values()
        yield from (one for one in born if isinstance(one, Organisation))
        yield from (one for one in born if isinstance(one, Person))

    def _attendees(self) -> Sequence[Attendee]:
        return [self._tally.attendees[number] for number in sorted(self._tally.attendees)]

    def telling(self, outline: Outline) -> frozenset[int]:
        """Numbers of the records by which a confidential value would stand in a name: in one that
        they write, or in one that is there of a value that they mark."""
        marked = values_marked_on(outline.contacts.values())
        known = self._known | marked
        if not known:
            return frozenset()
        fresh = known ^ self._known
        plan = outline.plan
        touched = [self._workspace.now[one.contact_id] for one in plan.patches]
        entries = confidential_names.written(plan.creations, plan.patches, ())
        owners = confidential_names.owners_telling(entries, known)
        present = confidential_names.written(touched, (), ())
        owners |= confidential_names.owners_telling(present, fresh) if fresh else set()
        return frozenset(
            number
            for number, one in self._tally.attendees.items()
            if owners & one.taken.causes.keys() or self._marks_a_name(one.taken, fresh)
        )

    def _marks_a_name(self, taken: Taken, fresh: ConfidentialValues) -> bool:
        """Whether the record marks a value that the name of a contact beside it tells."""
        if not fresh:
            return False
        own = values_marked_on(self._workspace.now[id_] for id_ in taken.causes)
        keys = list(keys_of_contacts(self._connection, taken.causes).values())
        return confidential_names.is_in_other_name(self._connection, keys, own)

    # --- beside the contacts --------------------------------------------------------------------

    def _batch(self, batch: str, results: Sequence[RecordResult]) -> ImportBatch:
        found: dict[str, int] = defaultdict(int)
        for one in results:
            found[one.outcome.value] += 1
        source = self._source
        digests = self._tally.digests
        records = tuple(_imported(one, digests[one.number]) for one in results if one.is_taken)
        return ImportBatch(batch, source.document, source.format, dict(found), records)

    def _with_memory(self, plan: Plan) -> Plan:
        """The plan, which also remembers what the columns were read as, when that was asked."""
        if not (self._decisions.remembers_columns and self._source.columns):
            return plan
        return column_memory.remembering(self._connection, plan, self._source.columns)

    def _event(self) -> tuple[EventResult | None, tuple[EventPatch, ...], str]:
        imported = self._source.event
        if imported is None or not self._decisions.with_event:
            return None, (), ""
        if self._known.is_mentioned_in(imported.title):
            return None, (), "event_name_confidential"
        planner = EventPlanner(
            self._connection, self._workspace, self._new_id, self._today, self._source.document
        )
        result, patches = planner.plan(imported, self._attendees())
        return result, patches, ""

    def _list_patches(self) -> tuple[ListPatch, ...]:
        """Everybody on the list that was asked for, and on those that the records name."""
        wanted = (self._decisions.into,) if self._decisions.into else ()
        names: dict[str, str] = {}
        members: dict[str, list[str]] = defaultdict(list)
        for one in self._attendees():
            for name in (*wanted, *one.taken.lists):
                names.setdefault(fold(name), name)
                members[fold(name)].append(_main_id(one.taken))
        return tuple(
            patch
            for key, ids in members.items()
            for patch in plan_list(self._connection, names[key], ids, self._new_id)
        )


def _main_id(taken: Taken) -> str:
    return taken.person_id or taken.organisation_id


def _imported(result: RecordResult, digest: str) -> ImportedRecord:
    record = result.record
    return ImportedRecord(
        contact_id=result.person_id or result.organisation_id,
        ordinal=result.number,
        line=record.line,
        digest=digest,
        uid=record.uid,
        revised_at=record.revised_at,
        data=record.data or record.raw.encode("utf-8", "replace"),
    )
