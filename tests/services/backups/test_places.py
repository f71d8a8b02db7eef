"""Where backups go: a folder that is chosen, told about, and never trusted to be there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from directory_app.domain.errors import EnvironmentFault
from directory_app.services.backups.backup import DAY_MS, Why
from directory_app.services.backups.service import BackupService
from tests import directories
from tests.services.backups.places import Clock, add, backups_of, names, stray

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A directory of one organisation."""
    made = directories.make(tmp_path)
    add(made, "Une")
    return made


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A drive that can be taken away."""
    made = tmp_path / "clé"
    made.mkdir()
    return made


def test_a_chosen_folder_gets_the_next_one_and_the_old_ones_stay_listed(
    path: Path, key: Path
) -> None:
    clock = Clock()
    backups = backups_of(path, clock)
    first = backups.create(Why.MANUAL)
    chosen = backups.choose_folder(key)
    assert chosen.parent == key
    assert list(chosen.iterdir()) == []
    clock.now += DAY_MS
    second = backups_of(path, clock).create(Why.MANUAL)
    assert second.file.parent == chosen == backups.folder
    assert backups.list_backups() == (second, first)
    assert stray(chosen) == []
    assert backups.find(first.file.name) == first.file
    destination = backups.destination()
    assert (destination.folder, destination.is_usual, destination.fault) == (chosen, False, None)


def test_a_key_that_is_not_there_is_told_and_the_usual_folder_takes_its_place(
    path: Path, key: Path
) -> None:
    backups = backups_of(path)
    chosen = backups.choose_folder(key)
    on_key = backups.create(Why.MANUAL)
    away = key.rename(key.with_name("ailleurs"))
    add(path, "Deux")
    made = backups.create(Why.IMPORT)
    assert made.file.parent == path.parent / "sauvegardes"
    assert not key.exists(), "nothing stands in the place of the key"
    destination = backups.destination()
    assert destination.fault is not None
    assert (destination.fault.code, destination.fault.params["folder"]) == (
        "backup_folder_missing",
        str(chosen),
    )
    assert backups.list_backups() == (made,)
    away.rename(key)
    assert backups.list_backups() == (made, on_key)
    assert backups.create(Why.MANUAL).file.parent == chosen


def test_an_empty_mount_point_is_not_the_key(path: Path, key: Path) -> None:
    backups = backups_of(path)
    chosen = backups.choose_folder(key)
    shutil.rmtree(chosen)
    assert backups.create(Why.DAILY).file.parent != chosen
    fault = backups.destination().fault
    assert fault is not None
    assert fault.code == "backup_folder_missing"
    assert list(key.iterdir()) == []
    assert backups.choose_folder(key) == chosen
    assert backups.destination().fault is None


def test_the_newest_comes_first_from_whichever_folder(path: Path, tmp_path: Path) -> None:
    clock = Clock()
    backups = backups_of(path, clock)
    made = [backups.create(Why.IMPORT)]
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        backups.choose_folder(tmp_path / name)
        clock.now -= DAY_MS
        made.append(backups.create(Why.IMPORT))
    backups.choose_folder(None)
    made.append(backups.create(Why.IMPORT))
    assert backups.list_backups() == tuple(made[::-1])
    assert backups.destination().is_usual


def test_what_is_made_while_a_key_is_away_is_newer_than_what_is_on_it(
    path: Path, key: Path
) -> None:
    backups = backups_of(path)
    backups.choose_folder(key)
    on_key = [backups.create(Why.MANUAL) for _ in range(3)]
    away = key.rename(key.with_name("ailleurs"))
    made = backups.create(Why.MANUAL)
    away.rename(key)
    assert backups.list_backups() == (made, *on_key[::-1])


def test_two_directories_may_choose_the_same_folder(path: Path, key: Path) -> None:
    """Each thins out its own only."""
    other = directories.make(path.parent, "autre.bottin")
    add(other, "Autre")
    home = path.parent / "chez-moi"
    ours, theirs = (BackupService(one, home, Clock()) for one in (path, other))
    assert ours.choose_folder(key) != theirs.choose_folder(key)
    made = ours.create(Why.MANUAL)
    theirs.create(Why.MANUAL)
    assert ours.list_backups() == (made,)


def test_a_folder_of_backups_is_taken_as_it_is(path: Path, key: Path) -> None:
    """On another computer, the key's own folder brings its backups back."""
    theirs = BackupService(path, path.parent / "avant", Clock())
    folder = theirs.choose_folder(key)
    made = theirs.create(Why.MANUAL)
    moved = path.rename(path.with_name("retrouvé.bottin"))
    ours = BackupService(moved, path.parent / "apres", Clock())
    assert ours.choose_folder(folder) == folder
    assert ours.list_backups() == (made,)
    add(moved, "Deux")
    ours.restore(made.file)
    assert names(moved) == ["Maison Une"]


def test_a_folder_that_is_not_there_is_not_chosen(path: Path, key: Path) -> None:
    backups = backups_of(path)
    with pytest.raises(EnvironmentFault) as caught:
        backups.choose_folder(key / "nulle part")
    assert caught.value.code == "backup_folder_missing"
    assert backups.destination().is_usual


REFUSED = """
import os, sys
from pathlib import Path
from directory_app.domain.errors import EnvironmentFault
from tests.services.backups.places import backups_of
path, other = map(Path, sys.argv[1:])
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
backups = backups_of(path)
print(backups.destination().fault.code)
assert backups.create("manual").file.parent == path.parent / "sauvegardes"
try:
    backups.choose_folder(other)
except EnvironmentFault as fault:
    print(fault.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
def test_a_folder_that_refuses_is_told_and_no_other_such_is_chosen(path: Path, key: Path) -> None:
    chosen, other = backups_of(path).choose_folder(key), key / "autre"
    other.mkdir()
    for parent in (path.parent, *path.parents[1:4]):
        if parent.stat().st_uid == os.geteuid() and str(parent).startswith("/tmp/"):
            parent.chmod(0o755)
    path.parent.chmod(0o777)
    for file in path.parent.iterdir():
        file.chmod(0o777)
    for folder in (chosen, other):
        folder.chmod(0o555)
    command = [sys.executable, "-c", REFUSED, str(path), str(other)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    for folder in (chosen, other):
        folder.chmod(0o755)
    assert done.stdout.split() == ["backup_folder_read_only"] * 2, done.stderr
    assert list(chosen.iterdir()) == list(other.iterdir()) == []


def test_a_full_disk_is_told_before_it_is_met(
    path: Path, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups = backups_of(path)
    backups.choose_folder(key)
    room = shutil.disk_usage(key)._replace(free=path.stat().st_size - 1)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: room)
    fault = backups.destination().fault
    assert fault is not None
    assert fault.code == "backup_folder_full"


@pytest.mark.parametrize("text", ["", "[]", '{"folder": 3}', "{"])
def test_a_choice_that_cannot_be_read_is_the_usual_folder(path: Path, key: Path, text: str) -> None:
    backups = backups_of(path)
    backups.choose_folder(key)
    (path.parent / "sauvegardes.json").write_text(text, encoding="utf-8")
    assert backups.destination().is_usual
    assert backups.create(Why.MANUAL).file.parent == path.parent / "sauvegardes"


def test_a_restoration_keeps_what_was_there_on_the_key(path: Path, key: Path) -> None:
    backups = backups_of(path)
    first = backups.create(Why.MANUAL)
    chosen = backups.choose_folder(key)
    add(path, "Deux")
    kept = backups.restore(first.file).kept
    assert kept is not None
    assert kept.file.parent == chosen
    path.write_bytes(b"x" * 5000)
    unreadable = backups.restore(kept.file).kept
    assert unreadable is not None
    assert unreadable.file.parent == chosen
    assert names(path) == ["Maison Deux", "Maison Une"]
