"""A backup put back: exactly it, whatever lay there, and what lay there is kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from directory_app.domain.errors import EnvironmentFault
from directory_app.services.backups.backup import Why
from directory_app.storage import restoring
from tests import directories
from tests.services.backups.places import add, backups_of, names, stray

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A directory of one organisation."""
    made = directories.make(tmp_path)
    add(made, "Avant")
    return made


def _digest(path: Path) -> str:
    with directories.opened(path) as directory:
        return directory.integrity.digest()


def test_a_restored_directory_is_the_backup_and_what_was_there_is_one_too(path: Path) -> None:
    backups, before = backups_of(path), _digest(path)
    backup = backups.create(Why.IMPORT)
    add(path, "Depuis")
    after = _digest(path)
    done = backups.restore(backup.file)
    assert _digest(path) == before
    assert done.kept is not None
    assert (done.kept.why, done.kept.contacts, done.kept.verified) == (Why.RESTORE, 2, True)
    assert backups.restore(done.kept.file).backup.contacts == 2
    assert _digest(path) == after
    assert not backups.state().is_changed
    assert stray(backups.folder) == []
    assert {one.name for one in path.parent.iterdir()} == {path.name, "sauvegardes"}


def test_a_restoration_takes_no_backup_away(path: Path) -> None:
    backups = backups_of(path)
    first = backups.create(Why.DAILY).file
    for _ in range(6):
        backups.restore(first)
    assert len(backups.list_backups()) == 7


KILLED = """
import os, signal, sys
from pathlib import Path
from tests import directories
directory = directories.opened(Path(sys.argv[1]))
for number in range(4):
    directories.organisation(directory, f"Maison {number}")
os.kill(os.getpid(), signal.SIGKILL)
"""


def _leave_side_files(path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False, cwd=ROOT)
    assert path.with_name(path.name + "-wal").stat().st_size > 0


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_stale_side_files_do_not_bring_the_present_back(path: Path) -> None:
    backups = backups_of(path)
    backup = backups.create(Why.MANUAL)
    _leave_side_files(path)
    done = backups.restore(backup.file)
    assert names(path) == ["Maison Avant"]
    assert done.kept is not None
    assert (done.kept.contacts, done.kept.verified) == (5, True)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_a_damaged_directory_is_kept_with_its_side_files(path: Path) -> None:
    backups = backups_of(path)
    backup = backups.create(Why.MANUAL)
    _leave_side_files(path)
    path.write_bytes(b"x" * 5000)
    wal = path.with_name(path.name + "-wal").read_bytes()
    kept = backups.restore(backup.file).kept
    assert names(path) == ["Maison Avant"]
    assert kept is not None
    assert (kept.contacts, kept.verified, kept.why) == (None, False, Why.RESTORE)
    assert kept.file.read_bytes() == b"x" * 5000
    assert kept.file.with_name(kept.file.name + "-wal").read_bytes() == wal
    assert kept in backups.list_backups()
    assert backups.check(kept.file) == "backup_unsound"


def test_a_directory_that_is_gone_comes_back(path: Path) -> None:
    backups = backups_of(path)
    backup = backups.create(Why.MANUAL)
    path.unlink()
    assert backups.contacts_now() is None
    assert backups.restore(backup.file).kept is None
    assert names(path) == ["Maison Avant"]


def test_another_window_on_the_directory_refuses(path: Path) -> None:
    backups = backups_of(path)
    backup = backups.create(Why.MANUAL)
    with directories.opened(path) as directory:
        directories.organisation(directory, "Maison Depuis")
        with pytest.raises(EnvironmentFault) as caught:
            backups.restore(backup.file)
        assert caught.value.code == "directory_in_use"
        directories.organisation(directory, "Maison Encore")
    assert len(names(path)) == 3
    assert len(backups.list_backups()) == 1


READER = """
import sys
from pathlib import Path
from tests import directories
with directories.opened(Path(sys.argv[1])) as directory:
    print(len(directories.names_found(directory, "maison")), flush=True)
    sys.stdin.readline()
"""


def test_another_process_that_only_reads_refuses_too(path: Path) -> None:
    backups = backups_of(path)
    backup = backups.create(Why.MANUAL)
    command = [sys.executable, "-c", READER, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == b"1\n"
        with pytest.raises(EnvironmentFault) as caught:
            backups.restore(backup.file)
        reader.communicate(b"\n")
    assert caught.value.code == "directory_in_use"
    backups.restore(backup.file)


def test_a_damaged_backup_is_refused_and_nothing_moves(path: Path) -> None:
    backups = backups_of(path)
    file = backups.create(Why.MANUAL).file
    add(path, "Depuis")
    file.write_bytes(file.read_bytes()[:-4096])
    with pytest.raises(EnvironmentFault) as caught:
        backups.restore(file)
    assert caught.value.code == "backup_changed"
    file.unlink()
    with pytest.raises(EnvironmentFault) as caught:
        backups.restore(file)
    assert caught.value.code == "backup_missing"
    assert len(names(path)) == 2


def test_a_copy_without_its_manifest_is_judged_by_itself(path: Path, tmp_path: Path) -> None:
    backups = backups_of(path)
    lone = tmp_path / "cle.bottin"
    lone.write_bytes(backups.create(Why.MANUAL).file.read_bytes())
    add(path, "Depuis")
    assert backups.check(lone) == ""
    backups.restore(lone)
    assert names(path) == ["Maison Avant"]


@pytest.mark.parametrize("step", ["stage", "held", "put_in_place"])
def test_a_disk_that_refuses_leaves_the_directory(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    backups = backups_of(path)
    backup = backups.create(Why.MANUAL)
    add(path, "Depuis")

    def refuse(*_: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(restoring, step, refuse)
    with pytest.raises(EnvironmentFault) as caught:
        backups.restore(backup.file)
    assert caught.value.code == "backup_disk_full"
    assert len(names(path)) == 2
    assert not [one.name for one in path.parent.iterdir() if one.name.endswith(".part")]


def test_what_was_read_before_is_not_shown_as_today_s(path: Path) -> None:
    """A reader that slipped through reads on the old file: it must not go unnoticed."""
    other = directories.make(path.parent, "autre.bottin")
    with directories.opened(path) as directory:
        assert directories.names_found(directory, "maison")
        other.replace(path)
        with pytest.raises(EnvironmentFault) as caught:
            directories.names_found(directory, "maison")
        assert caught.value.code == "directory_replaced"


FULL = """
import resource, signal, sys
from pathlib import Path
from directory_app.domain.errors import EnvironmentFault
from tests.services.backups.places import backups_of
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path, file = map(Path, sys.argv[1:])
for room in range(0, path.stat().st_size, path.stat().st_size // 8):
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    try:
        backups_of(path).restore(file)
        print("restored")
    except EnvironmentFault as fault:
        print(fault.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE is POSIX")
def test_a_full_disk_leaves_the_directory(path: Path) -> None:
    backup = backups_of(path).create(Why.MANUAL)
    add(path, "Depuis")
    command = [sys.executable, "-c", FULL, str(path), str(backup.file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == {"backup_disk_full"}
    assert len(names(path)) == 2
    assert backups_of(path).list_backups()
    assert stray(path.parent / "sauvegardes") == []
