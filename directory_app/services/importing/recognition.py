"""Whom each record means, once a person's decisions are asked."""

from __future__ import annotations

from dataclasses import dataclass

from directory_app.domain.contact import Email, Phone
from directory_app.domain.incoming import Owner

from .coordinates import ReadCoordinate
from .decisions import NEW, Decisions, Existing
from .matching import (
    NOBODY,
    Candidate,
    Match,
    Reach,
    Verdict,
    match_organisation,
    match_person,
)
from .ownership import Named
from .workspace import Workspace

Coordinates = tuple[ReadCoordinate, ...]


@dataclass(frozen=True, slots=True)
class Recognised:
    """The person and the organisation of a record; ``refusal``: why it is not taken, or empty."""

    person: Match = NOBODY
    organisation: Match = NOBODY
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Recognises on a workspace, under decisions."""

    workspace: Workspace
    decisions: Decisions

    def recognise(self, number: int, named: Named, coordinates: Coordinates) -> Recognised:
        """Whom the record of that number means, and whether it may be taken."""
        organisation = self._organisation(number, named, coordinates)
        person = self._person(number, named, organisation, coordinates)
        return Recognised(person, organisation, self._refusal(named, person, organisation))

    def _organisation(self, number: int, named: Named, coordinates: Coordinates) -> Match:
        chosen = self.decisions.organisations.get(number)
        if chosen is not None and named.has_organisation:
            return self._decided(chosen)
        reach = _reach(coordinates, frozenset({Owner.ORGANISATION}))
        return match_organisation(self.workspace, named, reach)

    def _person(
        self, number: int, named: Named, organisation: Match, coordinates: Coordinates
    ) -> Match:
        if not named.has_person:
            return NOBODY
        chosen = self.decisions.people.get(number)
        if chosen is not None:
            return self._decided(chosen)
        reach = _reach(coordinates, frozenset({Owner.ROLE, Owner.PERSON}))
        where = "" if organisation.verdict is Verdict.NEW else organisation.id
        return match_person(self.workspace, named, where, reach)

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


def _reach(coordinates: Coordinates, owners: frozenset[Owner]) -> Reach:
    found = [one for one in coordinates if one.owner in owners]
    return Reach(
        tuple(one.item for one in found if isinstance(one.item, Phone)),
        tuple(one.item for one in found if isinstance(one.item, Email)),
    )
