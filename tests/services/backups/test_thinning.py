"""Thinning: what stays, with clocks that leap."""

from __future__ import annotations

import datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from directory_app.services.backups.backup import DAY_MS, Backup, Why
from directory_app.services.backups.thinning import PINNED, to_remove
from tests.services.backups.places import NOON

TODAY = datetime.date(2026, 11, 22)
HOUR_MS = DAY_MS // 24


def _backup(sequence: int, at: int, why: Why = Why.DAILY, *, verified: bool = True) -> Backup:
    return Backup(Path(f"{sequence}.bottin"), at, why, 1, verified, 1, sequence)


def _kept(backups: list[Backup]) -> list[Backup]:
    gone = set(to_remove(backups, TODAY))
    return [one for one in backups if one not in gone]


def test_two_years_of_daily_backups() -> None:
    backups = [_backup(800 - age, NOON - age * DAY_MS) for age in range(730)]
    ages = [(TODAY - one.day()).days for one in _kept(backups)]
    assert ages[:14] == list(range(14))
    assert len([age for age in ages if 14 <= age < 56]) in range(6, 9)
    assert len([age for age in ages if 56 <= age < 366]) in range(10, 13)
    assert max(ages) < 366


def test_all_of_two_days_and_one_of_each_day_before() -> None:
    backups = [_backup(200 - age, NOON - age * HOUR_MS) for age in range(24 * 7)]
    kept = _kept(backups)
    recent = [one for one in backups if (TODAY - one.day()).days < 2]
    assert set(recent) <= set(kept)
    assert len(kept) == len(recent) + 6  # the first day is cut by noon


def test_what_was_made_before_a_risk_stays_thirty_days() -> None:
    for why in Why:
        backups = [_backup(99, NOON)]
        backups += [_backup(n, NOON - 29 * DAY_MS, why) for n in range(1, 4)]
        backups += [_backup(n, NOON - 30 * DAY_MS, why) for n in range(11, 14)]
        kept = {one.sequence for one in _kept(backups)}
        assert ({1, 2, 3} <= kept) is (why in PINNED)
        assert not {11, 12} & kept


def test_a_damaged_one_holds_no_place() -> None:
    good = _backup(1, NOON - 5 * DAY_MS)
    bad = _backup(2, NOON - 5 * DAY_MS + HOUR_MS, verified=False)
    assert _kept([_backup(9, NOON), bad, good]) == [_backup(9, NOON), good]


_CLOCKS = st.integers(min_value=-(10**12), max_value=4 * 10**12)


@given(
    st.lists(st.tuples(_CLOCKS, st.sampled_from([*Why]), st.booleans()), min_size=1, max_size=60),
    st.dates(datetime.date(1970, 1, 2), datetime.date(2090, 1, 1)),
)
def test_the_newest_and_the_newest_sound_always_stay(
    made: list[tuple[int, Why, bool]], today: datetime.date
) -> None:
    backups = [_backup(n, at, why, verified=good) for n, (at, why, good) in enumerate(made)]
    gone = to_remove(backups, today)
    assert backups[-1] not in gone
    sound = [one for one in backups if one.verified]
    assert not sound or sound[-1] not in gone
    rest = [one for one in backups if one not in gone]
    assert to_remove(rest, today) == []
