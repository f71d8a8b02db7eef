"""A step that changes much waits for a verified backup of the directory before it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.errors import EnvironmentFault
from directory_app.services.backups.backup import Backup, Why
from directory_app.services.directory import Directory
from directory_app.services.steps import LARGE_STEP
from tests import directories


@pytest.fixture
def directory(tmp_path: Path, bottin_home: Path) -> Iterator[Directory]:
    """One contact more than a step may change without a backup."""
    with directories.opened(directories.make(tmp_path)) as opened:
        for number in range(LARGE_STEP + 1):
            directories.organisation(opened, f"Maison {number}")
        yield opened


def _ids(directory: Directory) -> tuple[str, ...]:
    return tuple(directory.search.ids(directory.search.all_keys("")))


def _bulk(directory: Directory) -> list[Backup]:
    return [one for one in directory.backups.list_backups() if one.why is Why.BULK]


def test_a_large_step_is_preceded_by_a_backup_of_what_was_there(directory: Directory) -> None:
    before, ids = directory.integrity.digest(), _ids(directory)
    directory.contacts.trash_all(ids[:LARGE_STEP])
    assert _bulk(directory) == []
    directory.contacts.restore_all(ids[:LARGE_STEP])
    directory.contacts.trash_all(ids)
    (made,) = _bulk(directory)
    assert (made.contacts, made.verified) == (LARGE_STEP + 1, True)
    with directories.opened(made.file) as copy:
        assert copy.integrity.digest() == before


def test_what_only_adds_needs_none_and_what_takes_away_does(directory: Directory) -> None:
    ids = _ids(directory)
    list_id, _ = directory.lists.create("Membres", contact_ids=ids)
    directory.lists.move(list_id, ids[0], LARGE_STEP)
    assert _bulk(directory) == []
    directory.lists.remove(list_id, ids)
    assert len(_bulk(directory)) == 1


def test_a_backup_that_holds_all_there_is_is_enough_and_undo_needs_none(
    directory: Directory,
) -> None:
    made = directory.backups.create(Why.MANUAL)
    directory.contacts.trash_all(_ids(directory))
    assert directory.history.undo().done
    assert directory.history.redo().done
    assert [one.file for one in directory.backups.list_backups()] == [made.file]


def test_a_backup_that_somebody_wrote_into_is_not_enough(directory: Directory) -> None:
    made = directory.backups.create(Why.MANUAL).file
    made.write_bytes(made.read_bytes()[:-1])
    directory.contacts.trash_all(_ids(directory))
    assert len(_bulk(directory)) == 1


def test_without_its_backup_nothing_is_done(directory: Directory) -> None:
    folder, ids = directory.backups.folder, _ids(directory)
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("in the way", encoding="utf-8")
    before, steps = directory.integrity.digest(), directory.history.list_steps()
    with pytest.raises(EnvironmentFault) as caught:
        directory.contacts.trash_all(ids)
    assert caught.value.code == "backup_not_written"
    assert directory.integrity.digest() == before
    assert directory.history.list_steps() == steps
