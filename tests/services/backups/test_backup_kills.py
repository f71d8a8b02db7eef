"""Kill -9 at every step: no half backup under a backup's name; the old directory or the new one."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from directory_app import bootstrap
from directory_app.services.backups.backup import Why
from tests import directories
from tests.services.backups.places import add, backups_of, names

ROOT = Path(__file__).parents[3]
KILLS = 25

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and kills: POSIX only")

Kill = Callable[[str, Path, Path, str], str]


@pytest.fixture
def kill() -> Iterator[Kill]:
    """Does a task in a process that dies at a moment; what became of it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.services.backups.killed"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    asked, answers = process.stdin, process.stdout
    assert asked is not None
    assert answers is not None

    def ask(task: str, path: Path, file: Path, when: str) -> str:
        asked.write(f"{task} {path} {file} {when}\n")
        asked.flush()
        return answers.readline().strip()

    yield ask
    asked.close()
    process.wait(timeout=20)
    answers.close()


def _check_backups(path: Path) -> int:
    """Whatever bears a backup's name is one; how many there are."""
    backups = backups_of(path)
    found = list(backups.folder.glob("*.bottin")) if backups.folder.exists() else []
    assert sorted(found) == sorted(one.file for one in backups.list_backups())
    assert [code for file in found if (code := backups.check(file))] == []
    return len(found)


def test_a_backup_killed_at_every_step_is_no_backup(tmp_path: Path, kill: Kill) -> None:
    path = directories.make(tmp_path)
    add(path, "Une")
    step, counts = 1, []
    while kill("create", path, path, str(step)) == "killed":
        step += 1
        counts.append(_check_backups(path))
        shutil.rmtree(path.parent / "sauvegardes", ignore_errors=True)
    assert step > 25
    assert counts == sorted(counts)
    assert set(counts) == {0, 1}
    assert _check_backups(path) == 1
    with directories.opened(path) as directory:
        assert directory.integrity.verify() == ()


def test_a_backup_killed_at_any_moment_is_no_backup(tmp_path: Path, kill: Kill) -> None:
    path = tmp_path / "essai.bottin"
    bootstrap.create_directory(path, "empty", contacts=1500)
    chooser = random.Random(5)
    ends = [kill("create", path, path, f"{chooser.uniform(1, 90):.1f}ms") for _ in range(KILLS)]
    assert "killed" in ends
    assert _check_backups(path) >= ends.count("done")


def test_a_restoration_killed_at_every_step_is_the_old_or_the_new(
    tmp_path: Path, kill: Kill
) -> None:
    path = directories.make(tmp_path)
    add(path, "Avant")
    backup = tmp_path / "cle.bottin"
    backups_of(path).create(Why.MANUAL, backup)
    add(path, "Depuis")
    present = tmp_path / "present"
    shutil.copyfile(path, present)
    step, old, new = 1, 2, 1
    seen: list[int] = []
    while kill("restore", path, backup, str(step)) == "killed":
        step += 1
        found = len(names(path)) if step % 10 == 0 else backups_of(path).contacts_now() or 0
        seen.append(found)
        kept = [one.contacts for one in backups_of(path).list_backups()]
        assert kept == [2] or (found == old and not kept)
        shutil.rmtree(path.parent / "sauvegardes", ignore_errors=True)
        shutil.copyfile(present, path)
    assert names(path) == ["Maison Avant"]
    assert step > 40
    assert set(seen) == {old, new}
    assert seen == sorted(seen, reverse=True)
    _check_backups(path)
