"""Counts at a date agree with the list behind them, whatever the dates; nothing is stored."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.errors import ReferenceProblem, UserError
from directory_app.domain.listing import Listing
from directory_app.services.directory import Directory
from tests import directories

_DATES = ("", "2016", "2017-06", "2018-03-13", "2020-12-31", "2024")


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as found:
        yield found


def _table(directory: Directory, count: int = 14) -> str:
    """A table and groups of which the affiliation began, ended or was seen at some date."""
    chooser = random.Random(6)
    table = directories.organisation(directory, "Table inventée")
    for n in range(count):
        values = [("affiliations.+", table)]
        for part in ("start", "end", "attested_on"):
            if date := chooser.choice(_DATES):
                values.append((f"affiliations.0.{part}", date))
        if n % 4 == 0:
            values.append(("affiliations.0.kind", "partner"))
        group = directories.organisation(directory, f"Groupe {n}")
        directory.contacts.edit(group, values)
    return table


@pytest.mark.parametrize("kind", ["", "member", "partner"])
def test_the_list_has_those_that_are_counted(directory: Directory, kind: str) -> None:
    table = _table(directory)
    found = directory.affiliation_counts.read(table)
    day = datetime.date(2015, 12, 20)
    seen = set()
    while day < datetime.date(2025, 2, 1):
        listing = Listing("organisation", alliance=table, alliance_on=day.isoformat(),
                          alliance_kind=kind)  # fmt: skip
        ids = directory.search.ids(directory.search.all_keys("", listing=listing))
        assert set(ids) == {one.organisation.id for one in found.on(day, kind)}
        seen.add(len(ids))
        day += datetime.timedelta(days=37)
    assert len(seen) > 1


def test_a_group_in_the_trash_is_not_counted_and_reading_writes_nothing(
    directory: Directory,
) -> None:
    table = _table(directory, 3)
    before = directory.affiliation_counts.read(table)
    directory.contacts.trash(before.lines[0].organisation.id)
    digest = directory.integrity.digest()
    assert len(directory.affiliation_counts.read(table).lines) == len(before.lines) - 1
    assert directory.integrity.digest() == digest


def test_days_are_read_as_people_write_them(directory: Directory) -> None:
    day = directory.affiliation_counts.day
    assert day("") == directories.TODAY
    assert day("2018-02") == datetime.date(2018, 2, 28)
    with pytest.raises(UserError) as refused:
        day("hier")
    assert refused.value.code == "value_invalid"


def test_a_person_has_no_members_and_nobody_is_not_found(directory: Directory) -> None:
    someone = directories.person(directory, "Ana", "Roy")
    assert directory.affiliation_counts.read(someone).lines == ()
    with pytest.raises(ReferenceProblem):
        directory.affiliation_counts.read("personne")
