"""Whom each record means, once a person's decisions are asked.

The order of certainty: what a person decided, who the source says it is, what came of the same
record before, and only then what the record tells (:mod:`.matching`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from directory_app.domain.contact import (
    Address,
    AnyContact,
    Email,
    Organisation,
    Person,
    Phone,
    Site,
)
from directory_app.domain.folding import fold_compact
from directory_app.domain.incoming import ImportRecord, Owner
from directory_app.domain.matching.verdicts import Verdict

from .coordinates import ReadCoordinate
from .decisions import NEW, Decisions, Existing, organisation_key
from .identities import record_digest
from .matching import (
    NOBODY,
    NOWHERE,
    Candidate,
    Match,
    Reach,
    candidate_of,
    match_organisation,
    match_person,
)
from .ownership import Named
from .workspace import Key, Workspace, name_key

Coordinates = tuple[ReadCoordinate, ...]

_LEAST_UID = 16
"""A shorter uid (« 17 », a row number) may be another source's: it needs a name beside it."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the source says a record is, and the digest of what it says; empty when unknown."""

    uid: str = ""
    digest: str = ""

    def keys(self) -> tuple[Key, ...]:
        """For :meth:`Workspace.warm`."""
        return ("uid", self.uid), ("digest", self.digest)


NO_IDENTITY = Identity()


def identity_of(record: ImportRecord) -> Identity:
    """The identity of a record as it was read, before anybody corrected it."""
    return Identity(record.uid, record_digest(record))


@dataclass(frozen=True, slots=True)
class Recognised:
    """The person and the organisation of a record; ``refusal``: why it is not taken, or empty."""

    person: Match = NOBODY
    organisation: Match = NOBODY
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Recognises on a workspace, under decisions. Remembers which organisation a text of the
    source turned out to name, so that it is asked once and not row by row."""

    workspace: Workspace
    decisions: Decisions
    _organisations: dict[str, str] = field(default_factory=dict)

    def recognise(
        self,
        number: int,
        named: Named,
        coordinates: Coordinates,
        identity: Identity = NO_IDENTITY,
    ) -> Recognised:
        """Whom the record of that number means, and whether it may be taken."""
        organisation = self._organisation(number, named, coordinates, identity)
        person = self._person(number, named, organisation, coordinates, identity)
        return Recognised(person, organisation, self._refusal(named, person, organisation))

    def learn(self, named: Named, identity: Identity, person_id: str, organisation_id: str) -> None:
        """Remember what a record came to, once it is taken: later ones of the source are held
        against it."""
        if named.has_organisation and organisation_id:
            self._organisations[organisation_key(named)] = organisation_id
            uid = named.organisation_id or ("" if named.has_person else identity.uid)
            self.workspace.learn(uid, organisation_id)
        if named.has_person:
            self.workspace.learn(identity.uid, person_id)

    # --- the organisation -----------------------------------------------------------------------

    def _organisation(
        self, number: int, named: Named, coordinates: Coordinates, identity: Identity
    ) -> Match:
        if not named.has_organisation:
            return NOBODY
        chosen = self.decisions.organisations.get(number)
        if chosen is not None:
            return self._decided(chosen)
        if known := self._known_organisation(named, identity):
            return known
        chosen = self.decisions.organisations_by_name.get(organisation_key(named))
        if chosen is not None:
            return self._named_before(named) if chosen == NEW else self._decided(chosen)
        reach = _reach(coordinates, frozenset({Owner.ORGANISATION}))
        match = match_organisation(self.workspace, named, reach)
        return self._as_before(named, match) if match.verdict is Verdict.PERHAPS else match

    def _known_organisation(self, named: Named, identity: Identity) -> Match | None:
        """The one that the source identifies, by id or, for a record of its own, by uid."""
        stated = self._find_stated(named.organisation_id)
        if isinstance(stated, Organisation):
            return Match(Verdict.SAME, "id", (candidate_of(self.workspace, stated),))
        if named.has_person:
            return None
        return self._identified(named, identity, Organisation)

    def _find_stated(self, uid: str) -> AnyContact | None:
        found = self.workspace.came_as("uid", uid)
        return found[0] if found else None

    def _named_before(self, named: Named) -> Match:
        """A new organisation, but one for all the records that name it so."""
        key = ("name", name_key(named.organisation))
        if not named.organisation:
            key = ("acronym", fold_compact(named.acronym))
        found = self.workspace.born_as(*key)
        if not found:
            return Match(Verdict.NEW, "decided")
        return Match(Verdict.SAME, "earlier", (candidate_of(self.workspace, found[0]),))

    def _as_before(self, named: Named, match: Match) -> Match:
        """Of a doubtful organisation: the one that an earlier record of the same text was taken
        for, where it is among the candidates."""
        known = self._organisations.get(organisation_key(named), "")
        found = tuple(one for one in match.candidates if one.id == known)
        return Match(Verdict.SAME, "earlier", found) if found else match

    # --- the person -----------------------------------------------------------------------------

    def _person(
        self,
        number: int,
        named: Named,
        organisation: Match,
        coordinates: Coordinates,
        identity: Identity,
    ) -> Match:
        if not named.has_person:
            return NOBODY
        chosen = self.decisions.people.get(number)
        if chosen is not None:
            return self._decided(chosen)
        if known := self._identified(named, identity, Person):
            return known
        reach = _reach(coordinates, frozenset({Owner.ROLE, Owner.PERSON}))
        where = "" if organisation.verdict is Verdict.NEW else organisation.id
        return match_person(self.workspace, named, where, reach, identity.uid)

    # --- both -----------------------------------------------------------------------------------

    def _identified(
        self, named: Named, identity: Identity, kind: type[Person] | type[Organisation]
    ) -> Match | None:
        """The contact of this uid, else the one that came of the same record before."""
        for by, value in (("uid", identity.uid), ("digest", identity.digest)):
            for found in self.workspace.came_as(by, value):
                is_another = self.workspace.is_named_otherwise(found.id, identity.uid)
                if not isinstance(found, kind) or is_another:
                    continue
                if self._is_believed(by, value, found, named):
                    return Match(Verdict.SAME, by, (candidate_of(self.workspace, found),))
        return None

    def _is_believed(self, by: str, value: str, found: AnyContact, named: Named) -> bool:
        """Whether what the source says is enough. The same words are; so is an id that no other
        source would give."""
        if by == "digest" or len(value) >= _LEAST_UID:
            return True
        match = (
            match_person(self.workspace, named, "", NOWHERE, value)
            if isinstance(found, Person)
            else match_organisation(self.workspace, named)
        )
        return any(one.id == found.id for one in match.candidates)

    def told_apart(
        self, named: Named, coordinates: Coordinates, found: Recognised
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Ids of the people, and of the organisations, that the record might have meant and that a
        person said it does not: its new contact is none of them, now or later."""
        people: Match = NOBODY
        organisations: Match = NOBODY
        if _is_told_new(found.person):
            reach = _reach(coordinates, frozenset({Owner.ROLE, Owner.PERSON}))
            people = match_person(self.workspace, named, found.organisation.id, reach)
        if _is_told_new(found.organisation):
            reach = _reach(coordinates, frozenset({Owner.ORGANISATION}))
            organisations = match_organisation(self.workspace, named, reach)
        return _ids_of(people), _ids_of(organisations)

    def _decided(self, chosen: str) -> Match:
        """What a person said. A contact that is gone by now is nobody in particular."""
        if chosen == NEW:
            return Match(Verdict.NEW, "decided")
        found = self.workspace.find(chosen)
        if found is None:
            return Match(Verdict.PERHAPS, "gone")
        return Match(Verdict.SAME, "decided", (Candidate(found.id, found.display_name),))

    def _refusal(self, named: Named, person: Match, organisation: Match) -> str:
        for match in (organisation, person):
            can_join = self.decisions.join_perhaps and match.id
            if match.verdict is Verdict.PERHAPS and not can_join:
                return match.by
        meant = person if named.has_person else organisation
        is_skipping = self.decisions.existing is Existing.SKIP
        return "exists" if is_skipping and self.is_stored(meant) else ""

    def is_stored(self, match: Match) -> bool:
        """Whether a contact that was there before this import is meant."""
        is_somebody = match.verdict is not Verdict.NEW and bool(match.id)
        return is_somebody and self.workspace.is_stored(match.id)


def _is_told_new(match: Match) -> bool:
    return match.verdict is Verdict.NEW and match.by == "decided"


def _ids_of(match: Match) -> tuple[str, ...]:
    return tuple(sorted(one.id for one in match.candidates))


def _reach(coordinates: Coordinates, owners: frozenset[Owner]) -> Reach:
    found = [one.item for one in coordinates if one.owner in owners]
    return Reach(
        tuple(one for one in found if isinstance(one, Phone)),
        tuple(one for one in found if isinstance(one, Email)),
        tuple(one for one in found if isinstance(one, Site)),
        tuple(one for one in found if isinstance(one, Address)),
    )
