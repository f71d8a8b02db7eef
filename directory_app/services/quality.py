"""« À vérifier »: what is doubtful, missing or due in the directory, counted and listed.

Sets come from :mod:`directory_app.storage.quality_rows`; the problems of values are judged a card
at a time, once for each version of it. Nothing is told of a withheld value but that something is
wrong with it. What is done about a problem is :mod:`.quality_steps`.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from directory_app.domain.contact import AnyContact
from directory_app.domain.errors import Cancelled
from directory_app.domain.identifiers import NewId
from directory_app.domain.quality import (
    INACTIVE_MONTHS,
    INCOMPLETE,
    OF_VALUES,
    VALUE_KINDS,
    Finding,
    Presence,
    ProblemKind,
    kind_of_mark,
    mark_of_finding,
    missing,
    months_after,
    months_before,
)
from directory_app.domain.validation import problems_of
from directory_app.storage import quality_odds, quality_rows
from directory_app.storage.contact_repository import load_records
from directory_app.storage.gates import ReadGate, Session
from directory_app.storage.search_queries import count_live

from .changing import Today
from .office_settings import review_months
from .problem_fixes import ProblemFixService
from .quality_composing import ProblemRow, compose, compose_ignored
from .quality_steps import QualitySteps
from .steps import StepRunner

_CHUNK = 200
"""Cards judged between two looks at whether anybody still wants to know."""

_MISSING = (
    ProblemKind.UNREACHABLE,
    ProblemKind.NO_EMAIL,
    ProblemKind.NO_PHONE,
    ProblemKind.PERSON_ALONE,
    ProblemKind.NOBODY,
)
Found = Mapping[ProblemKind, Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Survey:
    """The board at a glance. ``counts`` of the kinds that have any, in the board's order;
    ``complete``: cards that lack nothing; ``next_review``: when the next card that is in order
    today will have to be verified."""

    contacts: int
    complete: int
    counts: Mapping[ProblemKind, int]
    ignored: int
    months: int
    next_review: datetime.date | None = None


def _nobody() -> bool:
    return False


class QualityService(QualitySteps):
    """Reads on the reading thread; what it does about problems, on the writing one."""

    def __init__(
        self,
        reading: ReadGate,
        steps: StepRunner,
        fixes: ProblemFixService,
        new_id: NewId,
        today: Today,
    ) -> None:
        super().__init__(steps, fixes, new_id, today)
        self._reading = reading
        self._judged: dict[int, tuple[int, tuple[tuple[ProblemKind, Finding], ...]]] = {}

    # --- counting --------------------------------------------------------------------------------

    def survey(
        self,
        is_cancelled: Callable[[], bool] = _nobody,
        told: Callable[[Mapping[ProblemKind, int]], None] | None = None,
    ) -> Survey:
        """Count every kind; one statement at a time, so that a look-up may come between, and what
        is soon counted first: ``told`` hears the counts of each few kinds.

        Raises Cancelled."""
        found: dict[ProblemKind, Sequence[Finding]] = {}
        for group in _groups():
            if is_cancelled():
                raise Cancelled
            counted = self._find(group, is_cancelled)
            found |= counted
            if told is not None:
                told({kind: len(some) for kind, some in counted.items()})
        with self._reading.transaction() as connection:
            months = review_months(connection)
            contacts = count_live(connection)
            ignored = len(_known_marks(connection))
            limit = months_before(self._today(), months)
            earliest = quality_rows.earliest_known(connection, limit)
        doubtful = {one.key for kind in INCOMPLETE for one in found[kind]}
        counts = {kind: len(found[kind]) for kind in ProblemKind if found[kind]}
        due = _due(earliest, months)
        return Survey(contacts, contacts - len(doubtful), counts, ignored, months, due)

    def list_findings(
        self, kind: ProblemKind, is_cancelled: Callable[[], bool] = _nobody
    ) -> tuple[Finding, ...]:
        """Everything of a kind, in filing order; what two share stands together. Raises
        Cancelled."""
        found = self._find((kind,), is_cancelled)[kind]
        if kind in (ProblemKind.ACRONYM_SHARED, ProblemKind.EMAIL_SHARED):
            return tuple(found)
        with self._reading.transaction() as connection:
            return tuple(quality_rows.in_filing_order(connection, found))

    def _find(self, kinds: Sequence[ProblemKind], is_cancelled: Callable[[], bool]) -> Found:
        if kinds[0] in VALUE_KINDS:
            self._judge(is_cancelled)
        with self._reading.transaction() as connection:
            found = self._sought(connection, kinds)
            return {kind: _not_ignored(connection, kind, found[kind]) for kind in kinds}

    def _sought(self, connection: Session, kinds: Sequence[ProblemKind]) -> Found:
        if kinds[0] in VALUE_KINDS:
            return self._judgements(connection)
        if kinds[0] in _MISSING:
            lacking = missing(self._presence(connection))
            return {kind: [Finding(key) for key in lacking[kind]] for kind in kinds}
        return {kind: self._of(connection, kind) for kind in kinds}

    def _presence(self, connection: Session) -> Presence:
        return quality_rows.load_presence(connection, self._today())

    def _of(self, connection: Session, kind: ProblemKind) -> Sequence[Finding]:
        today = self._today()
        limit = months_before(today, review_months(connection))
        match kind:
            case ProblemKind.ADDRESS_INCOMPLETE:
                return quality_rows.incomplete_addresses(connection)
            case ProblemKind.CONFIDENTIALITY:
                return quality_odds.undecided_addresses(connection)
            case ProblemKind.ACRONYM_SHARED:
                return quality_odds.shared_acronyms(connection)
            case ProblemKind.EMAIL_SHARED:
                return quality_odds.shared_emails(connection)
            case ProblemKind.ROLE_OVER:
                return quality_odds.over_roles(connection, today)
            case ProblemKind.REPRESENTATIVE_LEFT:
                return quality_odds.left_representatives(connection, today)
            case ProblemKind.FUNCTION_FORM:
                return quality_odds.functions_of_another_form(connection, today)
            case ProblemKind.UNVERIFIED:
                return quality_rows.unverified(connection, limit)
            case ProblemKind.VALUE_UNVERIFIED:
                return quality_rows.unverified_values(connection, limit)
            case _:
                since = months_before(today, INACTIVE_MONTHS)
                return quality_rows.inactive_people(connection, since)

    # --- the problems of values ------------------------------------------------------------------

    def _judge(self, is_cancelled: Callable[[], bool]) -> None:
        """Look at the cards that changed since they were looked at last."""
        with self._reading.transaction() as connection:
            versions = quality_rows.doubtful(connection)
        known = self._judged
        new = [key for key, version in versions.items() if known.get(key, (0,))[0] != version]
        for start in range(0, len(new), _CHUNK):
            if is_cancelled():
                raise Cancelled
            with self._reading.transaction() as connection:
                records = load_records(connection, new[start : start + _CHUNK])
            for key, record in records.items():
                known[key] = (record.version, tuple(_problems(key, record.snapshot())))
        self._judged = {key: known[key] for key in versions if key in known}

    def _judgements(self, connection: Session) -> Found:
        found: dict[ProblemKind, list[Finding]] = {kind: [] for kind in VALUE_KINDS}
        for _, problems in self._judged.values():
            for kind, one in problems:
                found[kind].append(one)
        return found

    # --- rows ------------------------------------------------------------------------------------

    def rows(self, kind: ProblemKind, findings: Iterable[Finding]) -> tuple[ProblemRow, ...]:
        """What is shown of some findings, through the gate; those that are gone are left out."""
        with self._reading.transaction() as connection:
            return tuple(compose(connection, kind, tuple(findings), self._today()))

    def list_ignored(self) -> tuple[Finding, ...]:
        """What was ignored, in filing order: ``item`` is the mark."""
        with self._reading.transaction() as connection:
            return tuple(_known_marks(connection))

    def ignored_rows(self, findings: Iterable[Finding]) -> tuple[ProblemRow, ...]:
        """What is shown of it; ``text`` is the reason, when one was given."""
        with self._reading.transaction() as connection:
            return tuple(compose_ignored(connection, tuple(findings), self._today()))

    def review_months(self) -> int:
        """How long a card counts as verified."""
        with self._reading.transaction() as connection:
            return review_months(connection)


_DEAR = (
    ProblemKind.CONFIDENTIALITY,
    ProblemKind.ACRONYM_SHARED,
    ProblemKind.FUNCTION_FORM,
)
"""Kinds for which much is read, the dearest last."""


def _groups() -> Iterable[tuple[ProblemKind, ...]]:
    """Kinds that are read together, what is soon counted first. Values come last: at the first
    look, each doubtful card has to be judged."""
    apart = (*VALUE_KINDS, *_MISSING, *_DEAR)
    yield from ((kind,) for kind in ProblemKind if kind not in apart)
    yield from ((kind,) for kind in _DEAR)
    yield _MISSING
    yield tuple(kind for kind in ProblemKind if kind in VALUE_KINDS)


def _due(earliest: str | None, months: int) -> datetime.date | None:
    """When a card known to be true on a day, of which the month may be all that is known, is due:
    the day after the cycle."""
    if earliest is None:
        return None
    year, month, day = (*map(int, earliest.split("-")), 1, 1)[:3]
    return months_after(datetime.date(year, month, day), months) + datetime.timedelta(days=1)


def _problems(key: int, contact: AnyContact) -> Iterable[tuple[ProblemKind, Finding]]:
    """Each value that validation finds fault with, once."""
    found = {}
    for one in problems_of(contact):
        collection, _, number = one.field.partition(".")
        item = getattr(contact, collection)[int(number.partition(".")[0])]
        kind = OF_VALUES[collection]
        found[kind, item.id] = Finding(key, item.id)
    return ((kind, finding) for (kind, _), finding in found.items())


def _not_ignored(
    connection: Session, kind: ProblemKind, found: Sequence[Finding]
) -> Sequence[Finding]:
    """Validation leaves out what was ignored by itself; so is it for the others."""
    marks: dict[int, set[str]] = defaultdict(set)
    if found and kind not in VALUE_KINDS:
        for key, text in quality_rows.accepted_marks(connection, f"{kind.value}|"):
            marks[key].add(text)
    if not marks:
        return found
    records = load_records(connection, {one.key for one in found if one.key in marks})
    contacts = {key: record.snapshot() for key, record in records.items()}
    return [
        one
        for one in found
        if one.key not in contacts
        or mark_of_finding(contacts[one.key], kind, one.item) not in marks[one.key]
    ]


def _known_marks(connection: Session) -> list[Finding]:
    marks = quality_rows.accepted_marks(connection)
    return [Finding(key, text) for key, text in marks if kind_of_mark(text) is not None]


__all__ = ["ProblemRow", "QualityService", "Survey"]
