"""What is over on screen, and what a delegation of that day still counts: a role’s last day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from directory_app.domain.cards import current_roles, is_current
from directory_app.domain.contact import Person, Role
from directory_app.domain.partial_dates import PartialDate, Period

TODAY = date(2026, 11, 22)


def role(end: str = "", start: str = "") -> Role:
    begin, until = (PartialDate.parse(text) if text else None for text in (start, end))
    return Role(id=end or start or "r", organisation="org", period=Period(begin, until))


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("", True),
        ("2026-11-23", True),
        ("2026-11-22", False),
        ("2026-11-21", False),
        ("2026-11", True),
        ("2026-10", False),
        ("2026", True),
        ("2025", False),
    ],
)
def test_a_role_is_over_on_screen_from_its_last_day_on(end: str, expected: bool) -> None:
    assert is_current(role(end), TODAY) is expected


def test_the_last_day_still_counts_for_a_delegation_of_that_day() -> None:
    ended = role(TODAY.isoformat(), start="2019")
    assert ended.period.is_active_on(TODAY) is True
    assert not is_current(ended, TODAY)
    assert is_current(ended, TODAY - timedelta(days=1))


def test_a_person_keeps_the_functions_that_are_not_over() -> None:
    over, kept = role(TODAY.isoformat()), role(start="2019")
    who = Person(id="p", family_name="Essai", roles=(over, kept))
    assert current_roles(who, TODAY) == (kept,)
