"""News of others: told all, told once, and never our own, however the looks are timed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.changes import ChangeSet
from directory_app.services.directory import Directory
from tests import directories


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return directories.make(tmp_path)


@pytest.fixture
def directory(path: Path) -> Iterator[Directory]:
    with directories.opened(path) as opened:
        yield opened


def test_every_operation_of_another_process_is_told_at_once(
    directory: Directory, path: Path
) -> None:
    directory.changes.poll()
    with directories.opened(path, "bob") as other:
        made = [directories.organisation(other, f"Organisme {n}") for n in range(230)]
        other.lists.create("Liste")
        other.lists.add("Liste", made[:2])
    told = directory.changes.poll()
    assert [sorted(one.contacts) for one in told[:230]] == [[one] for one in made]
    assert told[230].lists == told[231].lists != frozenset()
    assert told[231].contacts == frozenset(made[:2])
    assert directory.changes.poll() == ()


def test_a_look_between_commit_and_publication_does_not_find_our_own_step(
    directory: Directory, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory.changes.poll()
    found: list[ChangeSet] = []
    publish = directory.changes.publish

    def look_first(changes: ChangeSet) -> None:
        found.extend(directory.changes.poll())
        publish(changes)

    monkeypatch.setattr(directory.changes, "publish", look_first)
    directories.organisation(directory, "Organisme")
    assert found == []
    assert directory.changes.poll() == ()


def test_looks_during_our_own_work_find_what_others_do_and_only_that(path: Path) -> None:
    with directories.opened(path) as ours, directories.opened(path, "bob") as others:
        ours.changes.poll()
        mine: list[ChangeSet] = []
        ours.changes.subscribe(mine.append)
        faults: list[BaseException] = []

        def work() -> None:
            try:
                for number in range(25):
                    directories.organisation(ours, f"Nôtre {number}")
            except BaseException as error:
                faults.append(error)

        worker = threading.Thread(target=work)
        worker.start()
        made, told = set(), set()
        for number in range(25):
            made.add(directories.organisation(others, f"Autre {number}"))
            told |= {contact for one in ours.changes.poll() for contact in one.contacts}
        worker.join()
        told |= {contact for one in ours.changes.poll() for contact in one.contacts}
        assert faults == []
        assert told == made
        assert len(mine) == 25


def test_a_listener_that_stops_hears_no_more(directory: Directory) -> None:
    heard: list[ChangeSet] = []
    stop = directory.changes.subscribe(heard.append)
    directories.organisation(directory, "Un")
    stop()
    directories.organisation(directory, "Deux")
    assert len(heard) == 1
