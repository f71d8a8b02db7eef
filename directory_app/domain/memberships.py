"""Who is affiliated to an organisation on a day: counted from periods, beside what it published.

Pure: a :class:`Memberships` is read once and counted for any day; a count is never stored. Nothing
is invented from a sighting: what was seen on another day is told apart from what is certain.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from .cards import Reference
from .contact import PublishedCount
from .folding import fold
from .partial_dates import Period

MEMBER = "member"
_MEMBER_WORDS = ("membre", "member", "regroupement")


class Standing(IntEnum):
    """How sure it is that an affiliation holds on a day, the surest first."""

    CERTAIN = 0
    ATTESTED = 1
    UNKNOWN = 2


STANDINGS = {
    Standing.CERTAIN: "certain",
    Standing.ATTESTED: "attested",
    Standing.UNKNOWN: "unknown",
}
"""Their words in JSON."""


@dataclass(frozen=True, slots=True)
class Membership:
    """An organisation's affiliation: its ``kind`` is a stable word (member, partner…)."""

    organisation: Reference
    kind: str
    period: Period
    committee: str = ""


@dataclass(frozen=True, slots=True)
class MemberOnDay:
    """An organisation on a day, by the surest of its affiliations of a kind."""

    organisation: Reference
    kind: str
    standing: Standing
    period: Period


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many organisations of a kind of affiliation."""

    kind: str
    certain: int = 0
    attested: int = 0
    unknown: int = 0

    @property
    def total(self) -> int:
        """All that are not known to be over, or not yet begun."""
        return self.certain + self.attested + self.unknown


@dataclass(frozen=True, slots=True)
class Comparison:
    """A published count beside what is computed for its day: the last that its date may mean.
    ``computed`` is None without a date, or when it is no count of members; ``unsure`` are the
    organisations that explain the difference: seen on another day, or without any date."""

    published: PublishedCount
    computed: KindCount | None = None
    unsure: tuple[Reference, ...] = ()

    @property
    def missing(self) -> int:
        """How many of those that were published no card names at all."""
        return max(0, self.published.count - self.computed.total) if self.computed else 0


@dataclass(frozen=True, slots=True)
class Memberships:
    """Everything that names an organisation as what it is affiliated to, in filing order, and what
    the organisation published about itself."""

    organisation: Reference
    lines: tuple[Membership, ...] = ()
    published: tuple[PublishedCount, ...] = ()

    def on(self, day: datetime.date, kind: str = "") -> tuple[MemberOnDay, ...]:
        """Who is affiliated on a day, each organisation once a kind, the surest first."""
        best: dict[tuple[str, str], MemberOnDay] = {}
        for line in self.lines:
            standing = standing_of(line.period, day)
            if standing is None or kind not in ("", line.kind):
                continue
            key = (line.organisation.id, line.kind)
            if key not in best or standing < best[key].standing:
                best[key] = MemberOnDay(line.organisation, line.kind, standing, line.period)
        return tuple(sorted(best.values(), key=lambda one: one.standing))

    def counts(self, day: datetime.date) -> tuple[KindCount, ...]:
        """One count for each kind there is, members first, then by name."""
        found = self.on(day)
        kinds = sorted({one.kind for one in self.lines}, key=lambda one: (one != MEMBER, one))
        return tuple(_count(kind, (o for o in found if o.kind == kind)) for kind in kinds)

    def comparisons(self) -> tuple[Comparison, ...]:
        """What was published, each beside what is computed for its day."""
        return tuple(map(self._compared, self.published))

    def _compared(self, published: PublishedCount) -> Comparison:
        words = fold(published.what).split()
        is_about_members = any(word.startswith(_MEMBER_WORDS) for word in words)
        if published.date is None or not is_about_members:
            return Comparison(published)
        found = self.on(published.date.latest(), MEMBER)
        unsure = tuple(o.organisation for o in found if o.standing is not Standing.CERTAIN)
        return Comparison(published, _count(MEMBER, found), unsure)


def standing_of(period: Period, day: datetime.date) -> Standing | None:
    """How sure it is that a period covers a day; None when it certainly does not."""
    is_active = period.is_active_on(day)
    if is_active is None:
        has_date = period.attested_on or period.start or period.end
        return Standing.ATTESTED if has_date else Standing.UNKNOWN
    return Standing.CERTAIN if is_active else None


def _count(kind: str, members: Iterable[MemberOnDay]) -> KindCount:
    standings = [one.standing for one in members]
    return KindCount(
        kind,
        standings.count(Standing.CERTAIN),
        standings.count(Standing.ATTESTED),
        standings.count(Standing.UNKNOWN),
    )
