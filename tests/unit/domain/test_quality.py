"""The rules of the board: who lacks what, when a card is due, by what a problem is remembered."""

from __future__ import annotations

import datetime

import pytest

from directory_app.domain.contact import Affiliation, Organisation, Person, Role, Source
from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.quality import (
    Presence,
    ProblemKind,
    is_due,
    item_of_mark,
    kind_of_mark,
    mark_of_finding,
    missing,
    months_after,
    months_before,
)

TODAY = datetime.date(2026, 11, 22)


def test_a_person_has_what_the_organisation_has_and_who_lacks_all_is_told_once() -> None:
    found = missing(
        Presence(
            people=frozenset({1, 2, 3}),
            organisations=frozenset({10, 11}),
            with_email=frozenset({10}),
            with_phone=frozenset({2}),
            with_place=frozenset({11}),
            workers=(1,),
            workplaces=(10,),
        )
    )
    assert found[ProblemKind.UNREACHABLE] == {3}
    assert found[ProblemKind.NO_EMAIL] == {2, 11}
    assert found[ProblemKind.NO_PHONE] == {1, 10, 11}
    assert found[ProblemKind.PERSON_ALONE] == {2, 3}
    assert found[ProblemKind.NOBODY] == {11}


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (TODAY, 12, datetime.date(2025, 11, 22)),
        (datetime.date(2024, 2, 29), 12, datetime.date(2023, 2, 28)),
        (datetime.date(2026, 1, 31), 2, datetime.date(2025, 11, 30)),
    ],
)
def test_months_end_where_months_end(
    day: datetime.date, months: int, before: datetime.date
) -> None:
    assert months_before(day, months) == before
    assert months_after(datetime.date(2026, 1, 31), 1) == datetime.date(2026, 2, 28)


@pytest.mark.parametrize(
    ("verified", "published", "expected"),
    [
        ("2025-11-22", None, False),
        ("2025-11-21", None, True),
        ("2025", None, True),
        (None, "2018-03-13", True),
        ("2026-01-01", "2018-03-13", False),
        (None, None, False),
    ],
)
def test_a_card_is_due_after_the_cycle(
    verified: str | None, published: str | None, expected: bool
) -> None:
    contact = Organisation(
        id="a",
        name="A",
        verified_on=PartialDate.parse(verified) if verified else None,
        source=Source("feuille", published_on=PartialDate.parse(published)) if published else None,
    )
    assert is_due(contact, TODAY) is expected
    assert is_due(contact, TODAY, 1200) is False


def test_a_mark_changes_with_what_it_is_about_and_with_nothing_else() -> None:
    over = Period(end=PartialDate.parse("2024"))
    role = Role(id="r", organisation="o", function="direction", period=over, main=True)
    one = Person(id="p", family_name="Essai", roles=(role,), grammatical_gender="feminine")
    mark = mark_of_finding(one, ProblemKind.ROLE_OVER, "r")
    assert (kind_of_mark(mark), item_of_mark(mark)) == (ProblemKind.ROLE_OVER, "r")
    renamed = Person(id="p", family_name="Autre", roles=(role,), note="x")
    assert mark_of_finding(renamed, ProblemKind.ROLE_OVER, "r") == mark
    later = Role(id="r", organisation="o", period=Period(end=PartialDate.parse("2025")), main=True)
    moved = Person(id="p", family_name="Essai", roles=(later,))
    assert mark_of_finding(moved, ProblemKind.ROLE_OVER, "r") != mark
    form = mark_of_finding(one, ProblemKind.FUNCTION_FORM, "r")
    other = Person(id="p", family_name="Essai", roles=(role,), grammatical_gender="masculine")
    assert mark_of_finding(other, ProblemKind.FUNCTION_FORM, "r") != form


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_every_mark_fits_its_column_and_tells_its_kind(kind: ProblemKind) -> None:
    long = "0" * 36
    seat = Affiliation(id=long, organisation="o", representative="p" * 36)
    mark = mark_of_finding(Organisation(id="a", name="A", affiliations=(seat,)), kind, long)
    assert len(mark) <= 120
    if kind not in (
        ProblemKind.EMAIL, ProblemKind.PHONE, ProblemKind.WEBSITE, ProblemKind.ADDRESS,
        ProblemKind.PERIOD,
    ):  # fmt: skip
        assert kind_of_mark(mark) is kind


def test_a_mark_of_validation_tells_the_kind_of_its_value() -> None:
    assert kind_of_mark("phone_too_short|phones/x|0") is ProblemKind.PHONE
    assert kind_of_mark("nobody_knows|other/x|0") is None
