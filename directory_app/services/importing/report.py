"""What an import does, or would do: a proposal before, a report after. Frozen; no sentences.

Values equal to confidential ones are marked withheld here and shown nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from directory_app.domain.incoming import ImportRecord, ImportSource
from directory_app.domain.partial_dates import PartialDate
from directory_app.domain.problems import Problem

from .matching import NOBODY, Match


class Outcome(StrEnum):
    """What becomes of a record: the first that applies (docs/cli.md)."""

    REJECTED = "rejected"
    SKIPPED = "skipped"
    CREATED = "created"
    MERGED = "merged"
    UPDATED = "updated"
    UNCHANGED = "unchanged"


TO_CORRECT = frozenset(
    {
        "email_no_at",
        "email_no_domain",
        "email_domain_incomplete",
        "email_invalid",
        "two_emails",
        "website_no_domain",
        "phone_too_short",
        "phone_unreadable",
        "number_damaged",
        "column_count",
        "quote_unclosed",
        "cell_error",
        "two_people",
    }
)
"""Problems of a value that is surely not what was meant."""

NOT_TAKEN = frozenset({Outcome.REJECTED, Outcome.SKIPPED})


@dataclass(frozen=True, slots=True)
class Difference:
    """A value of a contact that changes. ``path`` is that of the flat form, with ``:part`` for one
    part of an element; None stands for absent; ``is_withheld``: the values are not to be shown;
    ``number``: of the record's value that it comes from, which may be refused."""

    contact_id: str
    path: str
    old: str | None
    new: str | None
    is_withheld: bool = False
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something to look at again: in a value that was stored (``contact_id`` and ``path`` of the
    flat form), else in the record as a whole. ``number``: of the value it is about, or None."""

    problem: Problem
    contact_id: str = ""
    path: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class RecordResult:
    """What becomes of one record.

    ``reason`` is a stable word for records not taken: left_out, name_missing, name_confidential,
    exists, gone, other_organisation, other_coordinates, ambiguous. Ids are empty where nobody is
    meant. ``items`` says where each coordinate is stored: value number → elements (contact id,
    element id). ``withheld``: numbers of values that are not to be shown; ``is_raw_withheld``, of
    the whole entry. ``fresh``: numbers of values that bring something new.
    """

    number: int
    record: ImportRecord
    outcome: Outcome
    reason: str = ""
    person: Match = NOBODY
    organisation: Match = NOBODY
    person_id: str = ""
    organisation_id: str = ""
    is_new_person: bool = False
    is_new_organisation: bool = False
    differences: tuple[Difference, ...] = ()
    notes: tuple[Note, ...] = ()
    items: Mapping[int, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    fresh: frozenset[int] = frozenset()
    withheld: frozenset[int] = frozenset()
    is_raw_withheld: bool = False

    @property
    def to_correct(self) -> bool:
        """Whether somebody should mend it first: it cannot be taken, or a value of it cannot be
        what it is said to be."""
        is_refused = self.outcome is Outcome.REJECTED
        return is_refused or any(note.problem.code in TO_CORRECT for note in self.notes)

    @property
    def is_taken(self) -> bool:
        """Whether the record's contacts are in the directory afterwards."""
        return self.outcome not in NOT_TAKEN


@dataclass(frozen=True, slots=True)
class EventResult:
    """The event of the source. ``added`` counts the places that it gains."""

    id: str
    title: str
    start_on: PartialDate | None
    is_new: bool
    added: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """The whole of what an import does. ``batch`` is None until it is done.

    ``event_code``: why the source's event is not taken (``event_name_confidential``), else empty.
    ``unread``: pieces outside the records that look like values, but those not to be shown.
    """

    source: ImportSource
    results: tuple[RecordResult, ...] = ()
    event: EventResult | None = None
    event_code: str = ""
    unread: tuple[str, ...] = ()
    people_created: tuple[str, ...] = ()
    organisations_created: tuple[str, ...] = ()
    organisations_completed: int = 0
    people_completed: int = 0
    batch: str | None = None

    @property
    def counts(self) -> Mapping[Outcome, int]:
        """How many records of each outcome; their sum is the number of records."""
        found = Counter(one.outcome for one in self.results)
        return {outcome: found[outcome] for outcome in Outcome}

    @property
    def contacts_created(self) -> int:
        """How many contacts are new."""
        return len(self.people_created) + len(self.organisations_created)

    @property
    def contacts_changed(self) -> int:
        """How many contacts are new or completed."""
        completed = self.people_completed + self.organisations_completed
        return self.contacts_created + completed

    @property
    def taken(self) -> int:
        """How many records bring or find their contacts."""
        return sum(one.is_taken for one in self.results)

    @property
    def changes_something(self) -> bool:
        """Whether there is anything to write."""
        is_written = any(
            one.outcome in (Outcome.CREATED, Outcome.UPDATED)
            # Somebody joined to a card that says it all already changes nothing.
            or (one.outcome is Outcome.MERGED and (one.differences or one.fresh))
            for one in self.results
        )
        return is_written or bool(self.event and (self.event.is_new or self.event.added))
