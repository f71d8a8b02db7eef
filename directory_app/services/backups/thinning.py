"""Which backups may go: all of two days stay, then fewer and fewer, for a year.

Order is that of the sequence, never of the clock; the newest stays whatever its date says. A pure
function: it removes nothing itself.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterable, Sequence

from .backup import Backup, Why

PINNED = frozenset({Why.IMPORT, Why.MIGRATION, Why.RESTORE, Why.BULK})
"""Made before a risk: what follows may be noticed weeks later."""
PINNED_DAYS = 30
ALL_DAYS = 2

Period = Callable[[datetime.date], Hashable]

STEPS: tuple[tuple[int, Period], ...] = (
    (14, lambda day: day),
    (8 * 7, lambda day: day.isocalendar()[:2]),
    (366, lambda day: (day.year, day.month)),
)
"""Up to how many days old, one backup of each such period stays: of a day, a week, a month."""


def to_remove(backups: Iterable[Backup], today: datetime.date) -> list[Backup]:
    """The backups that may go, in no particular order.

    Of a period the newest stays. One that is found damaged holds no place for a good one; it goes
    once it is no longer pinned.
    """
    newest_first = sorted(backups, key=lambda one: (one.sequence, one.file.name), reverse=True)
    kept = set(_newest(newest_first))
    kept |= {one for one in newest_first if _is_recent(one, today)}
    for days, period in STEPS:
        kept |= set(_one_of_each(newest_first, today, days, period))
    return [one for one in newest_first if one not in kept]


def _newest(newest_first: Sequence[Backup]) -> list[Backup]:
    """The newest of all, and the newest that is sound."""
    return [*newest_first[:1], *[one for one in newest_first if one.verified][:1]]


def _age_days(one: Backup, today: datetime.date) -> int:
    return (today - one.day()).days


def _is_recent(one: Backup, today: datetime.date) -> bool:
    """A date in the future is a clock's fault: nothing goes for it."""
    return _age_days(one, today) < (PINNED_DAYS if one.why in PINNED else ALL_DAYS)


def _one_of_each(
    newest_first: Sequence[Backup], today: datetime.date, days: int, period: Period
) -> list[Backup]:
    found: dict[Hashable, Backup] = {}
    for one in newest_first:
        if one.verified and _age_days(one, today) < days:
            found.setdefault(period(one.day()), one)
    return list(found.values())
