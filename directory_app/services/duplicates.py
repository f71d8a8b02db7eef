"""Pairs of cards that may be one: over the whole directory, each with its score and its evidence.

Two that a person told apart are never proposed again. Nothing is merged here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial

from directory_app.domain.changes import ChangeSet, Patch
from directory_app.domain.changes import Kind as StepKind
from directory_app.domain.contact import Kind
from directory_app.domain.errors import Cancelled, UserError
from directory_app.domain.matching.crowd import Crowd
from directory_app.domain.matching.organisations import compare_organisations
from directory_app.domain.matching.people import compare_people
from directory_app.domain.matching.thirds import Likened, list_joined
from directory_app.domain.matching.traits import AnyTraits, OrganisationTraits, PersonTraits
from directory_app.domain.matching.verdicts import (
    Band,
    Evidence,
    Likeness,
    Setting,
    Verdict,
    band_of,
)
from directory_app.storage import confidential_index
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.match_traits import list_distinct
from directory_app.storage.unit_of_work import Plan, Transaction

from .changing import get_live, patch_of
from .collection import collection_paused
from .matching.distances import typing_errors
from .matching.index import MatchIndex
from .matching.reading import IsCancelled, nobody, read_index, watched
from .steps import StepRunner


@dataclass(frozen=True, slots=True)
class Pair:
    """Two contacts that may be one. ``a`` and ``b`` are ids, the older card first; ``score`` is 0
    to 100; nothing in ``evidence`` is confidential."""

    a: str
    b: str
    name_a: str
    name_b: str
    kind: Kind
    verdict: Verdict
    score: int
    evidence: tuple[Evidence, ...]

    @property
    def band(self) -> Band:
        """How sure it is."""
        return band_of(self.score)


def find_duplicates(connection: Session, is_cancelled: IsCancelled = nobody) -> list[Pair]:
    """Every pair of live contacts that may be one, the surest first. Raises Cancelled."""
    known = confidential_index.load_known(connection)
    apart = list_distinct(connection)
    if is_cancelled():  # one that nothing was running for to interrupt
        raise Cancelled
    index = read_index(connection, known, is_cancelled)
    found = [_pair(*likened) for likened in proposed_pairs(index, apart, is_cancelled)]
    return sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b))


def proposed_pairs(
    index: MatchIndex,
    apart: Collection[tuple[str, str]] = frozenset(),
    is_cancelled: IsCancelled = nobody,
) -> list[Likened]:
    """Every two of an index that may be one, those that a third card joins included; but not those
    that somebody told ``apart`` (pairs of ids, in either order), who join nobody either.

    Raises Cancelled."""

    def is_apart(likened: Likened) -> bool:
        one, other = likened[0].id, likened[1].id
        return (one, other) in apart or (other, one) in apart

    likened = watched(likened_pairs(index), is_cancelled)
    found = [one for one in likened if one[2].verdict is not Verdict.NEW and not is_apart(one)]
    joined = list_joined(found, partial(_compare, index.crowd))
    by_age = ((*index.by_age(one, other), likeness) for one, other, likeness in joined)
    return found + [one for one in by_age if not is_apart(one)]


def likened_pairs(index: MatchIndex) -> Iterator[Likened]:
    """Every two of an index that are worth comparing, compared."""
    crowd = index.crowd
    for one, other in index.pairs():
        yield one, other, _compare(crowd, one, other)


def _compare(crowd: Crowd, one: AnyTraits, other: AnyTraits) -> Likeness:
    """Two of a kind as cards that both stand in the directory."""
    if isinstance(one, PersonTraits) and isinstance(other, PersonTraits):
        return compare_people(one, other, crowd, typing_errors)
    if isinstance(one, OrganisationTraits) and isinstance(other, OrganisationTraits):
        return compare_organisations(one, other, crowd, Setting.SCAN, typing_errors)
    return Likeness()


def _pair(one: AnyTraits, other: AnyTraits, likeness: Likeness) -> Pair:
    names = (one.title, other.title)
    kind: Kind = "person" if isinstance(one, PersonTraits) else "organisation"
    return Pair(one.id, other.id, *names, kind, likeness.verdict, likeness.score, likeness.evidence)


class DuplicateService:
    """Looks for duplicates, and remembers which are none."""

    def __init__(self, reading: ReadGate, steps: StepRunner) -> None:
        self._reading = reading
        self._steps = steps

    def find(self, is_cancelled: IsCancelled = nobody) -> list[Pair]:
        """As :func:`find_duplicates`; ``is_cancelled`` is asked all along."""
        with self._reading.transaction() as connection, collection_paused():
            try:
                return find_duplicates(connection, is_cancelled)
            except Cancelled as cancelled:
                # Its frames hold the whole index, which the collector would look through at once.
                raise cancelled.with_traceback(None) from None

    def interrupt(self) -> None:
        """End the statement that is running, from any thread: it raises Cancelled there. Whoever
        cancels a search does both, since it reads first and compares afterwards."""
        self._reading.interrupt()

    def tell_apart(self, one: str, other: str, *, initiator: str = "") -> ChangeSet:
        """Remember on both cards that they are not the same: one undoable step.

        Raises ReferenceProblem ``not_found``, UserError ``reference_to_self``.
        """
        if one == other:
            raise UserError("reference_to_self")

        def plan(transaction: Transaction) -> Plan:
            patches = (_apart(transaction, one, other), _apart(transaction, other, one))
            return Plan(StepKind.EDIT, patches=tuple(patch for patch in patches if patch.changes))

        return self._steps.run(plan, initiator)


def _apart(transaction: Transaction, contact_id: str, other: str) -> Patch:
    base = get_live(transaction, contact_id)
    ids = tuple(sorted({*base.distinct, other}))
    return patch_of(base, dataclasses.replace(base, distinct=ids))
