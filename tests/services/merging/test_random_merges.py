"""Merges at random: nothing is lost, undo brings the directory back, the index follows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from directory_app.domain.changes import Fields
from directory_app.domain.fields import split_path
from directory_app.domain.merging.choices import BY_DEFAULT
from directory_app.services.directory import Directory
from directory_app.storage.confidential_index import load_known
from tests import directories
from tests.services.merging.office import Office, as_written, fields_of, told_of, words_of

MERGES = 8


@pytest.mark.parametrize("seed", range(1, 7))
def test_merges_lose_nothing_and_are_undone_in_order(tmp_path: Path, seed: int) -> None:
    with directories.opened(directories.make(tmp_path)) as directory:
        office = Office.made(directory, seed)
        digests = [directory.integrity.digest()]
        for number in range(MERGES):
            group, stays, gone = office.pair()
            choices = office.choices(stays, gone) if number % 2 else BY_DEFAULT
            before = {one: fields_of(directory, one) for one in (stays, gone)}
            step = directory.merging.merge(stays, gone, choices)
            group.remove(gone)
            told = told_of(directory, step.seq)
            said = json.dumps(fields_of(directory, stays), ensure_ascii=False) + told
            said += json.dumps(_called(directory, gone), ensure_ascii=False)
            assert [one for one in _words(before) if as_written(one) not in said] == []
            assert directory.integrity.verify() == ()
            digests.append(directory.integrity.digest())
        redone = digests[:]
        while digests:
            assert directory.integrity.digest() == digests.pop()
            if digests:
                assert directory.history.undo().done
        assert directory.integrity.verify() == ()
        for digest in redone[1:]:
            assert directory.history.redo().done
            assert directory.integrity.digest() == digest
        assert directory.integrity.verify() == ()


def _words(cards: Mapping[str, Fields]) -> Iterator[str]:
    """What the cards say, but for their naming each other."""
    every = (one for fields in cards.values() for one in words_of(fields))
    return (one for one in every if one not in cards)


def _called(directory: Directory, gone: str) -> list[str]:
    """By what the history calls the card that went."""
    fields = fields_of(directory, gone)
    names = ("name", "acronym", "given_name", "family_name")
    return [str(fields[name]) for name in names if name in fields]


@pytest.mark.parametrize("seed", range(11, 15))
def test_what_was_withheld_stays_withheld(tmp_path: Path, seed: int) -> None:
    """Every value that was confidential is, after merges that leave nothing out."""
    with directories.opened(directories.make(tmp_path)) as directory:
        office = Office.made(directory, seed)
        for _ in range(MERGES):
            group, stays, gone = office.pair()
            with directory._reading.transaction() as connection:
                before = load_known(connection)
            directory.merging.merge(stays, gone)
            group.remove(gone)
            with directory._reading.transaction() as connection:
                after = load_known(connection)
            assert after | before == after


def test_nobody_names_who_is_gone(tmp_path: Path) -> None:
    with directories.opened(directories.make(tmp_path)) as directory:
        office = Office.made(directory, 21)
        gone_ids = set()
        for _ in range(MERGES):
            group, stays, gone = office.pair()
            directory.merging.merge(stays, gone)
            group.remove(gone)
            gone_ids.add(gone)
            for one in office.organisations + office.people:
                fields = fields_of(directory, one)
                named = [path for path, value in fields.items() if _names(path, value, gone_ids)]
                assert named == []


def _names(path: str, value: object, gone: set[str]) -> bool:
    if split_path(path)[1] in gone:
        return True
    return isinstance(value, dict) and not gone.isdisjoint(map(str, value.values()))
