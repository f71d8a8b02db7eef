"""Duplicates of a real directory: proposed with evidence, told apart for good, no secret told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.errors import Cancelled, ReferenceProblem, UserError
from directory_app.domain.matching.verdicts import Sign, Verdict
from directory_app.services.directory import Directory
from tests import directories

FULL = "Fédération des centres d’action bénévole du Québec"
SHORT = "Féd. centres action bénévole"
PHONE = ("phones.+", "514 555-0101")


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with directories.opened(directories.make(tmp_path)) as opened:
        yield opened


def test_a_pair_comes_with_its_score_and_its_evidence(directory: Directory) -> None:
    one = directories.organisation(directory, FULL, ("acronym", "FCABQ"), PHONE)
    other = directories.organisation(directory, SHORT, PHONE)
    directories.organisation(directory, "Maison du phare", ("phones.+", "418 555-0102"))
    (pair,) = directory.duplicates.find()
    assert (pair.a, pair.b, pair.name_a, pair.name_b) == (one, other, FULL, SHORT)
    assert (pair.verdict, pair.score) == (Verdict.SAME, 85)
    assert [(e.name, e.weight) for e in pair.evidence] == [(Sign.NAME_NEAR, 60), (Sign.PHONE, 25)]
    assert pair.evidence[1].ours == "514 555-0101"


def test_people_and_organisations_are_never_one(directory: Directory) -> None:
    directories.person(directory, "Marie", "Rouge", PHONE)
    directories.organisation(directory, "Marie Rouge", PHONE)
    assert directory.duplicates.find() == []


def test_those_told_apart_are_not_proposed_again_until_it_is_undone(directory: Directory) -> None:
    one = directories.organisation(directory, FULL, PHONE)
    other = directories.organisation(directory, SHORT, PHONE)
    changed = directory.duplicates.tell_apart(other, one)
    assert changed.contacts
    assert directory.duplicates.find() == []
    assert not directory.duplicates.tell_apart(one, other).contacts
    directory.history.undo()
    assert len(directory.duplicates.find()) == 1


def test_only_two_cards_that_are_there_can_be_told_apart(directory: Directory) -> None:
    one = directories.organisation(directory, FULL)
    with pytest.raises(UserError, match="reference_to_self"):
        directory.duplicates.tell_apart(one, one)
    with pytest.raises(ReferenceProblem):
        directory.duplicates.tell_apart(one, "nobody")


def test_the_trash_holds_no_duplicates(directory: Directory) -> None:
    directories.organisation(directory, FULL, PHONE)
    directory.contacts.trash(directories.organisation(directory, SHORT, PHONE))
    assert directory.duplicates.find() == []


def test_a_secret_is_no_evidence_and_is_never_told(directory: Directory) -> None:
    hidden = ("phones.0.confidential", "true")
    address = ("addresses.+", "12, rue du Refuge, Laval (Québec) H7N 0Z9")
    directories.organisation(
        directory, FULL, PHONE, hidden, address, ("addresses.0.confidential", "true")
    )
    directories.organisation(directory, SHORT, PHONE, address)
    (pair,) = directory.duplicates.find()
    assert pair.verdict is Verdict.PERHAPS
    assert {one.name for one in pair.evidence} == {Sign.NAME_NEAR}
    told = " ".join(one.ours + one.theirs for one in pair.evidence)
    assert "555" not in told
    assert "Refuge" not in told


def family(directory: Directory) -> tuple[str, str, str]:
    """Two cards that only a third one joins: all of one home."""
    home = ("addresses.+", "12, rue des Érables, Laval (Québec) H7N 0Z9")
    names = ("Travis", "White"), ("Nicolas", "Young"), ("Travis", "Young")
    one, other, third = (directories.person(directory, *name, home) for name in names)
    return one, other, third


def test_a_third_card_joins_two_and_is_named(directory: Directory) -> None:
    one, other, third = family(directory)
    pairs = directory.duplicates.find()
    assert {(pair.a, pair.b) for pair in pairs} == {(one, third), (other, third), (one, other)}
    (joined,) = [pair for pair in pairs if (pair.a, pair.b) == (one, other)]
    assert (joined.verdict, joined.score) == (Verdict.PERHAPS, 50)
    assert [(e.name, e.ours) for e in joined.evidence] == [(Sign.THIRD_CARD, "Travis Young")]


def test_those_told_apart_are_not_joined_and_join_nobody(directory: Directory) -> None:
    one, other, third = family(directory)
    directory.duplicates.tell_apart(one, other)
    assert len(directory.duplicates.find()) == 2
    directory.history.undo()
    directory.duplicates.tell_apart(third, one)
    (pair,) = directory.duplicates.find()
    assert (pair.a, pair.b) == (other, third)


@pytest.mark.parametrize("looks", range(4))
def test_a_search_may_be_cancelled_before_it_reads_meanwhile_and_while_it_compares(
    directory: Directory, looks: int
) -> None:
    directories.organisation(directory, FULL, PHONE)
    directories.organisation(directory, SHORT, PHONE)
    answers = iter([*[False] * looks, True])
    if looks == 3:
        assert len(directory.duplicates.find(lambda: next(answers))) == 1
        return
    with pytest.raises(Cancelled):
        directory.duplicates.find(lambda: next(answers))
    assert len(directory.duplicates.find()) == 1


def test_an_interruption_of_nothing_harms_no_later_search(directory: Directory) -> None:
    directories.organisation(directory, FULL, PHONE)
    directories.organisation(directory, SHORT, PHONE)
    directory.duplicates.interrupt()
    assert len(directory.duplicates.find()) == 1
