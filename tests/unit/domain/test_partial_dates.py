"""Dates as precise as their source, and periods that invent nothing."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.partial_dates import PartialDate, Period
from directory_app.domain.text import NBSP


def partial(day: date, precision: int) -> PartialDate:
    return PartialDate(*(day.year, day.month, day.day)[:precision])


DATES = st.builds(partial, st.dates(), st.integers(1, 3))
BOUNDS = st.none() | DATES
PERIODS = st.builds(Period, BOUNDS, BOUNDS, BOUNDS)
D = PartialDate.parse


@pytest.mark.parametrize(
    ("iso", "display"),
    [
        ("2018-03-13", "13 mars 2018"),
        ("2018-03-01", "1er mars 2018"),
        ("2018-08", "août 2018"),
        ("2018", "2018"),
    ],
)
def test_display_fr(iso: str, display: str) -> None:
    assert D(iso).display_fr() == display
    assert D(iso).display_fr(nbsp=True) == display.replace(" ", NBSP)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "18",
        "2018-13",
        "2018-02-30",
        "2019-02-29",
        "2018-3-1",
        "0000",
        "2018/03",
        "13 mars",
        "٢٠١٨",
    ],
)
def test_impossible_dates_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        D(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError):
        PartialDate(2018, None, 3)
    with pytest.raises(ValueError):
        PartialDate(2018, 0)


def test_bounds() -> None:
    assert (D("2020-02").earliest(), D("2020-02").latest()) == (date(2020, 2, 1), date(2020, 2, 29))
    assert (D("2019").earliest(), D("2019").latest()) == (date(2019, 1, 1), date(2019, 12, 31))


def test_order_is_that_of_time_the_vaguer_first() -> None:
    dates = [D(t) for t in ("2018-03-13", "2019", "2018", "2018-03", "2018-12")]
    assert [d.iso() for d in sorted(dates)] == ["2018", "2018-03", "2018-03-13", "2018-12", "2019"]


@given(DATES)
def test_iso_reads_back_and_bounds_enclose(value: PartialDate) -> None:
    assert PartialDate.parse(value.iso()) == value
    assert value.earliest() <= value.latest()
    assert PartialDate.of(value.earliest()).earliest() == value.earliest()


@given(st.text())
def test_parse_raises_nothing_but_value_error(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert PartialDate.parse(text).iso() == text.strip()


SIGHTING = Period(attested_on=D("2018-03-13"))


@pytest.mark.parametrize(
    ("period", "day", "expected"),
    [
        (Period(), date(2018, 3, 13), None),
        (SIGHTING, date(2018, 3, 13), True),
        (SIGHTING, date(2018, 3, 14), None),
        (SIGHTING, date(2018, 3, 12), None),
        (Period(attested_on=D("2018-03")), date(2018, 3, 13), None),
        (Period(D("2018")), date(2017, 12, 31), False),
        (Period(D("2018")), date(2018, 6, 1), None),
        (Period(D("2018")), date(2019, 1, 1), True),
        (Period(D("2018"), attested_on=D("2018-03-13")), date(2018, 6, 1), True),
        (Period(None, D("2020")), date(2021, 1, 1), False),
        (Period(None, D("2020")), date(2019, 1, 1), None),
        (Period(None, D("2020-06-30"), D("2018-03-13")), date(2019, 1, 1), True),
        (Period(D("2018-01-01"), D("2018-12-31")), date(2018, 12, 31), True),
        (Period(D("2018-01-01"), D("2018-12-31")), date(2019, 1, 1), False),
        (Period(D("2015"), D("2020")), date(2020, 6, 1), None),
    ],
)
def test_is_active_on(period: Period, day: date, expected: bool | None) -> None:
    assert period.is_active_on(day) is expected


@pytest.mark.parametrize(
    ("period", "display"),
    [
        (Period(D("2018")), "depuis 2018"),
        (Period(D("2018-03-01")), "depuis le 1er mars 2018"),
        (Period(D("2018"), D("2020")), "2018–2020"),
        (Period(D("2018"), D("2018")), "2018"),
        (Period(D("2018-03"), D("2020")), "mars 2018 – 2020"),
        (Period(None, D("2020")), "jusqu’en 2020"),
        (Period(None, D("2020-06-30")), "jusqu’au 30 juin 2020"),
        (SIGHTING, "vu le 13 mars 2018"),
        (Period(attested_on=D("2018")), "vu en 2018"),
        (Period(), ""),
    ],
)
def test_period_display(period: Period, display: str) -> None:
    assert period.display_fr() == display


def test_reversed_only_when_certain() -> None:
    assert [p.code for p in Period(D("2020"), D("2018")).problems] == ["period_reversed"]
    assert Period(D("2018-06"), D("2018")).problems == ()


@given(PERIODS, st.dates())
def test_never_active_outside_its_bounds(period: Period, day: date) -> None:
    active = period.is_active_on(day)
    if period.start and day < period.start.earliest():
        assert active is False
    if period.end and day > period.end.latest():
        assert active is False
    if active is False:
        assert period.start or period.end


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)))
def test_a_sighting_says_nothing_of_the_days_around_it(day: date) -> None:
    seen = Period(attested_on=PartialDate.of(day))
    around = (seen.is_active_on(day + timedelta(days=n)) for n in (-1, 0, 1))
    assert list(around) == [None, True, None]
