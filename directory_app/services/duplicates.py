"""Pairs of cards that may be one: over the whole directory, each with its score and its evidence.

Two that a person told apart are never proposed again. Nothing is merged here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from directory_app.domain.changes import ChangeSet, Kind, Patch
from directory_app.domain.errors import UserError
from directory_app.domain.matching.organisations import compare_organisations
from directory_app.domain.matching.people import compare_people
from directory_app.domain.matching.traits import OrganisationTraits, PersonTraits
from directory_app.domain.matching.verdicts import Evidence, Likeness, Setting, Verdict
from directory_app.storage import confidential_index
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.match_traits import list_distinct
from directory_app.storage.unit_of_work import Plan, Transaction

from .changing import get_live, patch_of
from .matching.distances import typing_errors
from .matching.gathering import AnyTraits
from .matching.index import MatchIndex
from .matching.reading import collector_at_rest, read_index
from .steps import StepRunner


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contacts that may be one. ``a`` and ``b`` are ids, the older card first; ``score`` is 0
    to 100; nothing in ``evidence`` is confidential."""

    a: str
    b: str
    name_a: str
    name_b: str
    verdict: Verdict
    score: int
    evidence: tuple[Evidence, ...]


def find_duplicates(connection: Session) -> list[Pair]:
    """Every pair of live contacts that may be one, the surest first."""
    known = confidential_index.load_known(connection)
    index = read_index(connection, known)
    apart = list_distinct(connection)
    found = [
        _pair(one, other, likeness)
        for one, other, likeness in likened_pairs(index)
        if likeness.verdict is not Verdict.NEW
        and (one.id, other.id) not in apart
        and (other.id, one.id) not in apart
    ]
    return sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b))


def likened_pairs(index: MatchIndex) -> Iterator[tuple[AnyTraits, AnyTraits, Likeness]]:
    """Every two of an index that are worth comparing, compared."""
    crowd = index.crowd
    for one, other in index.pairs():
        if isinstance(one, PersonTraits) and isinstance(other, PersonTraits):
            yield one, other, compare_people(one, other, crowd, typing_errors)
        elif isinstance(one, OrganisationTraits) and isinstance(other, OrganisationTraits):
            likeness = compare_organisations(one, other, crowd, Setting.SCAN, typing_errors)
            yield one, other, likeness


def _pair(one: AnyTraits, other: AnyTraits, likeness: Likeness) -> Pair:
    names = (_name_of(one), _name_of(other))
    return Pair(one.id, other.id, *names, likeness.verdict, likeness.score, likeness.evidence)


def _name_of(traits: AnyTraits) -> str:
    return traits.text if isinstance(traits, PersonTraits) else traits.title


class DuplicateService:
    """Looks for duplicates, and remembers which are none."""

    def __init__(self, reading: ReadGate, steps: StepRunner) -> None:
        self._reading = reading
        self._steps = steps

    def find(self) -> list[Pair]:
        """As :func:`find_duplicates`."""
        with self._reading.transaction() as connection, collector_at_rest():
            return find_duplicates(connection)

    def tell_apart(self, one: str, other: str, *, initiator: str = "") -> ChangeSet:
        """Remember on both cards that they are not the same: one undoable step.

        Raises ReferenceProblem ``not_found``, UserError ``reference_to_self``.
        """
        if one == other:
            raise UserError("reference_to_self")

        def plan(transaction: Transaction) -> Plan:
            patches = (_apart(transaction, one, other), _apart(transaction, other, one))
            return Plan(Kind.EDIT, patches=tuple(patch for patch in patches if patch.changes))

        return self._steps.run(plan, initiator)


def _apart(transaction: Transaction, contact_id: str, other: str) -> Patch:
    base = get_live(transaction, contact_id)
    ids = tuple(sorted({*base.distinct, other}))
    return patch_of(base, dataclasses.replace(base, distinct=ids))
