"""Walks of operations and undos come back to the same directory, and the index follows."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from directory_app.services.directory import Directory
from tests import directories

STEPS = 300


def check(directory: Directory) -> None:
    """The file, every record and the index (against a rebuild) are sound."""
    assert directory.integrity.verify() == ()


def undo_everything(directory: Directory) -> int:
    count = 0
    while (result := directory.history.undo()).done:
        count += 1
    assert result.code == "nothing_to_undo"
    return count


def redo_everything(directory: Directory) -> int:
    count = 0
    while (result := directory.history.redo()).done:
        count += 1
    assert result.code == "nothing_to_redo"
    return count


@pytest.mark.parametrize(("seed", "steps"), [(1, 500), (2, 150), (3, 150)])
def test_a_walk_in_one_process_undone_and_redone(tmp_path: Path, seed: int, steps: int) -> None:
    path = directories.make(tmp_path)
    walker = directories.Walker(random.Random(seed))
    with directories.opened(path) as directory:
        start = directory.integrity.digest()
        for number in range(steps):
            walker.step(directory)
            if number % 25 == 0:
                check(directory)
        end = directory.integrity.digest()
        assert end != start
        undone = undo_everything(directory)
        assert undone > steps / 3, "most steps find something to do"
        assert directory.integrity.digest() == start
        check(directory)
        assert redo_everything(directory) == undone
        assert directory.integrity.digest() == end
        check(directory)


def test_the_index_equals_a_rebuild_after_each_step(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    chooser = random.Random(7)
    walker = directories.Walker(random.Random(8))
    with directories.opened(path) as directory:
        for _ in range(STEPS):
            move = chooser.random()
            if move < 0.2:
                directory.history.undo()
                _forget_what_was_undone(walker, directory)
            else:
                walker.step(directory)
            check(directory)


def test_a_walk_across_restarts_returns_to_the_same_digest(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    walker = directories.Walker(random.Random(11))
    digests: list[str] = []
    for _ in range(STEPS // 10):
        with directories.opened(path) as directory:
            digests.append(directory.integrity.digest())
            for _ in range(10):
                walker.step(directory)
    with directories.opened(path) as directory:
        end = directory.integrity.digest()
    seen = []
    while True:
        with directories.opened(path) as directory:
            result = directory.history.undo()
            seen.append(directory.integrity.digest())
            if not result.done:
                break
    assert seen[-1] == digests[0]
    assert set(digests) - {end} <= set(seen)
    with directories.opened(path) as directory:
        check(directory)


def _forget_what_was_undone(walker: directories.Walker, directory: Directory) -> None:
    """Keep only what still exists, so that the next steps stay valid."""
    live = {row.id for row in directory.search.rows(directory.search.all_keys(""))}
    walker.organisations = [one for one in walker.organisations if one in live]
    walker.people = [one for one in walker.people if one in live]
    walker.trashed = []
    walker.lists = [one.name for one in directory.lists.list_all()]
    walker.events = [one.id for one in directory.events.list_all()]
