"""One record of an import: whom it means, whether it may be taken, and what comes of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from directory_app.domain.contact import AnyContact, Organisation
from directory_app.domain.fields import split_part
from directory_app.domain.identifiers import NewId
from directory_app.domain.incoming import NAMES, ImportRecord, ImportValue, Part
from directory_app.domain.problems import Problem

from .coordinates import ReadCoordinate, read_coordinates
from .decisions import Decisions, Existing, by_record
from .differences import differences
from .identifying import Identities
from .list_planning import Memberships
from .matching import NOBODY, Candidate, Match, Reach, Verdict, match_organisation
from .naming import is_stand_in, named_of
from .ownership import Named
from .recognition import Identity, Recognised, Recogniser
from .report import Difference, Note, Outcome, RecordResult
from .taking import Manner, Meant, RecordTaker, Taken
from .workspace import Workspace

Coordinates = tuple[ReadCoordinate, ...]
_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a record names and who its source says it is, before anybody corrected it."""

    named: Named
    identity: Identity


@dataclass(frozen=True, slots=True)
class PlannedRecord:
    """What becomes of a record, whom it names, and what was done with it (None: not taken)."""

    result: RecordResult
    named: Named
    identity: Identity
    taken: Taken | None = None


class RecordPlanner:
    """Plans the records of one source, one after the other."""

    def __init__(
        self,
        workspace: Workspace,
        decisions: Decisions,
        manner: Manner,
        identities: Identities,
        memberships: Memberships,
        telling: frozenset[int],
        new_id: NewId,
    ) -> None:
        self._workspace = workspace
        self._decisions = decisions
        self._manner = manner
        self._identities = identities
        self._memberships = memberships
        self._telling = telling
        self._new_id = new_id
        self._known = workspace.known
        self._dropped = by_record(decisions.dropped)
        self._refused = by_record(decisions.refused)
        self._marked = by_record(decisions.confidential)
        self._corrected = by_record(decisions.corrected)
        self._recogniser = Recogniser(workspace, decisions)

    def plan(self, number: int, record: ImportRecord, told: Told) -> PlannedRecord:
        """Take the record of that number into the workspace, or say why not."""
        named, identity = told.named, told.identity
        corrected = self._corrected.get(number, _NONE)
        record = _corrected(record, {n: self._decisions.corrected[number, n] for n in corrected})
        dropped = self._dropped.get(number, _NONE)
        if corrected or dropped:
            named = named_of(record, dropped, stands_in=self._manner.is_changing)
        bare = self._bare(number, record)
        reason = self._refusal(number, record, named, dropped)
        if reason:
            outcome = Outcome.SKIPPED if reason == "left_out" else Outcome.REJECTED
            problems = tuple(Note(one) for one in record.problems)
            refused = dataclasses.replace(bare, outcome=outcome, reason=reason, notes=problems)
            return PlannedRecord(refused, named, identity)
        return self._recognised(bare, named, identity, dropped)

    def _bare(self, number: int, record: ImportRecord) -> RecordResult:
        known = self._known
        if not known:
            return RecordResult(number, record, Outcome.REJECTED)
        told = (n for n, one in enumerate(record.values) if known.is_mentioned_in(one.text))
        return RecordResult(
            number,
            record,
            Outcome.REJECTED,
            withheld=frozenset(told),
            is_raw_withheld=known.is_mentioned_in(record.raw),
        )

    def _refusal(
        self, number: int, record: ImportRecord, named: Named, dropped: frozenset[int]
    ) -> str:
        if number in self._decisions.left_out:
            return "left_out"
        if record.refusal:
            return record.refusal
        if not (named.has_person or named.has_organisation):
            return "name_missing"
        if number in self._telling:
            return "name_confidential"
        if self._known:
            texts = [record.text(part, dropped) for part in NAMES]
            texts += [named.family_name, named.organisation, named.acronym]
            if any(self._known.is_mentioned_in(text) for text in texts):
                return "name_confidential"
        return ""

    # --- whom it means --------------------------------------------------------------------------

    def _recognised(
        self, bare: RecordResult, named: Named, identity: Identity, dropped: frozenset[int]
    ) -> PlannedRecord:
        coordinates = read_coordinates(bare.record, named, dropped)
        found = self._recogniser.recognise(bare.number, named, coordinates, identity)
        others = self._others(bare.record, named, dropped)
        refusal = found.refusal or self._doubt(others)
        matched = dataclasses.replace(bare, person=found.person, organisation=found.organisation)
        if refusal:
            skipped = dataclasses.replace(matched, outcome=Outcome.SKIPPED, reason=refusal)
            return PlannedRecord(skipped, named, identity)
        result, taken = self._taken(matched, named, found, others, coordinates)
        self._recogniser.learn(named, identity, taken.person_id, taken.organisation_id)
        return PlannedRecord(result, named, identity, taken)

    def _others(
        self, record: ImportRecord, named: Named, dropped: frozenset[int]
    ) -> Mapping[int, Match]:
        """Value number → the organisation that a further position, or a bond, names."""
        roles = list(record.all(Part.ROLE, dropped))
        is_first_named = not record.text(Part.ORGANISATION, dropped)
        further = roles[1:] if is_first_named and named.has_person else roles
        bonds = list(record.all(Part.AFFILIATION, dropped))
        return {number: self._organisation_of(value) for number, value in (*further, *bonds)}

    def _organisation_of(self, value: ImportValue) -> Match:
        stated = self._workspace.find(value.item.organisation) if value.item.organisation else None
        if isinstance(stated, Organisation):
            return Match(Verdict.SAME, "id", (candidate_of(stated),))
        named = Named(organisation=value.text, acronym=value.label)
        return match_organisation(self._workspace, named, Reach())

    def _doubt(self, others: Mapping[int, Match]) -> str:
        """Why a further organisation is not known well enough, or empty."""
        for match in others.values():
            can_join = self._decisions.join_perhaps and match.id
            if match.verdict is Verdict.PERHAPS and not can_join:
                return match.by
        return ""

    # --- what comes of it -----------------------------------------------------------------------

    def _taken(
        self,
        matched: RecordResult,
        named: Named,
        found: Recognised,
        others: Mapping[int, Match],
        coordinates: Coordinates,
    ) -> tuple[RecordResult, Taken]:
        number, record = matched.number, matched.record
        refused = self._refused.get(number, _NONE)
        dropped = self._dropped.get(number, _NONE) | refused
        taker = RecordTaker(
            self._workspace,
            record,
            named,
            self._manner,
            self._new_id,
            self._identities.id_for,
            dropped,
            self._marked.get(number, _NONE),
            self._keeps_organisation(record, found),
        )
        apart = self._recogniser.told_apart(named, coordinates, found)
        meant = dataclasses.replace(_meant(found, others), told_apart=apart)
        before = {
            id_: self._workspace.find(id_) for id_ in (meant.person, meant.organisation) if id_
        }
        kept = tuple(one for one in coordinates if one.number not in refused)
        taken = taker.take(meant, kept)
        changed = tuple(
            one for old in before.values() if old is not None for one in self._changes(old, taken)
        )
        return self._result(matched, named, found, meant, taken, changed), taken

    def _keeps_organisation(self, record: ImportRecord, found: Recognised) -> bool:
        """Whether the organisation that is there is named by the role alone and left as it is."""
        if record.kind == "person" and found.organisation.verdict is not Verdict.NEW:
            return not self._is_stub(found.organisation.id)
        is_skipping = self._decisions.existing is Existing.SKIP
        return is_skipping and self._recogniser.is_stored(found.organisation)

    def _is_stub(self, organisation_id: str) -> bool:
        """Whether this import made the organisation because a person's card named it."""
        return organisation_id in self._workspace.born

    def _changes(self, old: AnyContact, taken: Taken) -> tuple[Difference, ...]:
        """What is no longer the same of a contact, each with the value that it comes from."""
        now = self._workspace.now[old.id]
        if now is old or now == old:
            return ()
        causes = taken.causes.get(old.id, {})
        return tuple(
            dataclasses.replace(one, number=causes.get(split_part(one.path)[0]))
            for one in differences(old, now, self._known, self._name_of)
        )

    def _result(
        self,
        matched: RecordResult,
        named: Named,
        found: Recognised,
        meant: Meant,
        taken: Taken,
        changed: tuple[Difference, ...],
    ) -> RecordResult:
        is_new_person = bool(taken.person_id) and taken.person_id != meant.person
        is_new_organisation = (
            bool(taken.organisation_id) and taken.organisation_id != meant.organisation
        )
        notes = [note for note in taken.notes if not self._tells(note)]
        if is_stand_in(matched.record, named):
            notes.append(Note(Problem("named_by_coordinate")))
        return dataclasses.replace(
            matched,
            outcome=_outcome(
                is_new_person or (is_new_organisation and not named.has_person),
                _is_joined(found),
                bool(changed) or self._joins_a_list(taken) or is_new_organisation,
            ),
            person_id=taken.person_id,
            organisation_id=taken.organisation_id,
            is_new_person=is_new_person,
            is_new_organisation=is_new_organisation,
            differences=changed,
            notes=tuple(notes),
            items=_items(taken),
            fresh=taken.fresh,
            withheld=matched.withheld | self._withheld(taken),
        )

    def _joins_a_list(self, taken: Taken) -> bool:
        main = taken.person_id or taken.organisation_id
        return any(not self._memberships.holds(name, main) for name in taken.lists)

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


def _meant(found: Recognised, others: Mapping[int, Match]) -> Meant:
    """Whom the record means, as the taker needs it. An identity alone lets a name change."""
    own = found.person if found.person is not NOBODY else found.organisation
    return Meant(
        _id_of(found.person),
        _id_of(found.organisation),
        {number: _id_of(match) for number, match in others.items()},
        renames=own.by in BY_IDENTITY,
    )


def _corrected(record: ImportRecord, texts: Mapping[int, str]) -> ImportRecord:
    """The record with what a person wrote in place of some of its values."""
    if not texts:
        return record
    values = (
        dataclasses.replace(one, text=texts[number], item=None) if number in texts else one
        for number, one in enumerate(record.values)
    )
    return dataclasses.replace(record, values=tuple(values))


BY_IDENTITY = frozenset({"id", "uid"})
"""What a contact is recognised by when its source says which one it is."""


def candidate_of(contact: Organisation) -> Candidate:
    """The organisation as somebody who may be meant."""
    return Candidate(contact.id, contact.display_name, contact.acronym)


def _id_of(match: Match) -> str:
    return match.id if match.verdict is not Verdict.NEW else ""


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
