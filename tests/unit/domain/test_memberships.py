"""Counts at a date: what is certain, what was only seen on another day, what nobody dated."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.cards import Reference
from directory_app.domain.contact import PublishedCount
from directory_app.domain.memberships import Membership, Memberships, Standing, standing_of
from directory_app.domain.partial_dates import PartialDate, Period

DAY = datetime.date(2018, 3, 13)
TABLE = Reference("t", "organisation", "Table inventée", "TI")


def _group(name: str) -> Reference:
    return Reference(name.lower(), "organisation", name)


def _line(name: str, *dates: str | None, kind: str = "member") -> Membership:
    parsed = [PartialDate.parse(one) if one else None for one in dates]
    return Membership(_group(name), kind, Period(*parsed))


LINES = (
    _line("Alpha", "2014"),
    _line("Bêta", None, None, "2018-03-13"),
    _line("Gamma", None, None, "2016"),
    _line("Delta"),
    _line("Epsilon", "2010", "2017-12"),
    _line("Zêta", "2018"),
    _line("Alpha", None, None, "2012", kind="partner"),
    _line("Alpha", kind="member"),
)


def _standings(day: datetime.date) -> dict[str, Standing]:
    found = Memberships(TABLE, LINES).on(day, "member")
    return {one.organisation.display_name: one.standing for one in found}


def test_each_organisation_counts_once_by_the_surest_of_its_affiliations() -> None:
    assert _standings(DAY) == {
        "Alpha": Standing.CERTAIN,
        "Bêta": Standing.CERTAIN,
        "Gamma": Standing.ATTESTED,
        "Zêta": Standing.ATTESTED,
        "Delta": Standing.UNKNOWN,
    }


def test_a_sighting_proves_that_day_only() -> None:
    later = _standings(DAY + datetime.timedelta(days=1))
    assert later["Bêta"] is Standing.ATTESTED
    assert later["Alpha"] is Standing.CERTAIN


def test_members_come_first_among_the_kinds() -> None:
    counts = Memberships(TABLE, LINES).counts(DAY)
    assert [(one.kind, one.certain, one.attested, one.unknown) for one in counts] == [
        ("member", 2, 2, 1),
        ("partner", 0, 1, 0),
    ]


def test_a_published_count_stands_beside_the_computed_one_and_what_explains_it() -> None:
    published = (
        PublishedCount(id="1", count=4, what="membres", date=PartialDate.of(DAY)),
        PublishedCount(id="2", count=45, what="regroupements nationaux"),
        PublishedCount(id="3", count=3000, what="groupes de la santé", date=PartialDate(2018)),
    )
    members, undated, others = Memberships(TABLE, LINES, published).comparisons()
    assert members.computed is not None
    assert members.computed.certain == 2
    assert [one.display_name for one in members.unsure] == ["Gamma", "Zêta", "Delta"]
    assert (undated.computed, others.computed) == (None, None)


_DATES = st.one_of(
    st.none(),
    st.builds(PartialDate, st.integers(2010, 2020)),
    st.builds(PartialDate, st.integers(2010, 2020), st.integers(1, 12)),
    st.dates(datetime.date(2010, 1, 1), datetime.date(2020, 12, 31)).map(PartialDate.of),
)


@given(st.builds(Period, _DATES, _DATES, _DATES), st.dates(max_value=datetime.date(2030, 1, 1)))
def test_a_standing_says_what_the_period_says(period: Period, day: datetime.date) -> None:
    standing, is_active = standing_of(period, day), period.is_active_on(day)
    assert (standing is Standing.CERTAIN) == (is_active is True)
    assert (standing is None) == (is_active is False)
    if standing is Standing.UNKNOWN:
        assert period == Period()
