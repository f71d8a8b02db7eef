"""A backup is whole, private and verified, or it is not there."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from directory_app.domain.errors import Cancelled, EnvironmentFault, UserError
from directory_app.services.backups.backup import DAY_MS, Why
from directory_app.services.backups.service import MOST_REMOVED
from tests import directories
from tests.services.backups.places import NOON, Clock, add, backups_of, stray

ROOT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A directory of one organisation."""
    made = directories.make(tmp_path)
    add(made, "Une")
    return made


def test_a_backup_of_an_open_directory_says_what_it_holds(path: Path) -> None:
    backups = backups_of(path)
    with directories.opened(path) as directory:
        made = backups.create(Why.MANUAL)
        digest = directory.integrity.digest()
    assert (made.contacts, made.verified, made.why) == (1, True, Why.MANUAL)
    assert made.file.name == "2026-11-22T12-00-00_manual.bottin"
    assert backups.list_backups() == (made,)
    manifest = json.loads(made.file.with_suffix(".json").read_text(encoding="utf-8"))
    assert manifest["contents"]["operations"] == 2
    with directories.opened(made.file) as copy:
        assert copy.integrity.digest() == digest
        assert copy.integrity.verify() == ()


def test_nothing_but_backups_is_left_and_all_of_it_is_private(path: Path) -> None:
    old = os.umask(0)
    try:
        backups = backups_of(path)
        for why in Why:
            backups.create(why)
    finally:
        os.umask(old)
    assert stray(backups.folder) == []
    assert backups.folder.stat().st_mode & 0o777 == 0o700
    assert {one.stat().st_mode & 0o777 for one in backups.folder.iterdir()} == {0o600}


def test_the_newest_is_the_last_made_whatever_the_clock_says(path: Path) -> None:
    clock = Clock()
    backups = backups_of(path, clock)
    made = []
    for leap in (0, -20, 0, 25, -25):
        clock.now = NOON + leap * DAY_MS
        made.append(backups.create(Why.IMPORT).file)
    assert [one.file for one in backups.list_backups()] == made[::-1]
    assert backups.state().newest == backups.list_backups()[0]


def test_a_clock_that_leaps_ahead_does_not_empty_the_folder(path: Path) -> None:
    clock = Clock()
    backups = backups_of(path, clock)
    for _ in range(8):
        clock.now += DAY_MS
        backups.create(Why.DAILY)
    clock.now += 20_000 * DAY_MS
    backups.create(Why.DAILY)
    assert len(backups.list_backups()) == 9 - MOST_REMOVED


def test_a_daily_backup_is_due_when_something_changed_and_today_has_none(path: Path) -> None:
    clock, day = Clock(), datetime.date(2026, 11, 22)
    backups = backups_of(path, clock)
    assert backups.is_due(day)
    assert backups.today() == day
    assert backups.look() is not None
    assert not backups.is_due(day)
    tomorrow, clock.now = datetime.date(2026, 11, 23), NOON + DAY_MS
    assert not backups.is_due(tomorrow)
    add(path, "Deux")
    assert not backups.is_due(day)
    assert backups.is_due(tomorrow)
    made = backups.look()
    assert made is not None
    assert (made.why, made.contacts) == (Why.DAILY, 2)
    assert backups.look() is None


def test_a_directory_just_made_has_nothing_to_keep(tmp_path: Path) -> None:
    backups = backups_of(directories.make(tmp_path))
    assert not backups.is_due(directories.TODAY)
    assert not backups.folder.exists()


def test_what_is_taken_back_is_a_change_too(path: Path) -> None:
    backups = backups_of(path)
    backups.create(Why.MANUAL)
    with directories.opened(path) as directory:
        directory.history.undo()
    assert backups.state().is_changed


@pytest.mark.parametrize("place", [0.02, 0.4, 0.97])
def test_one_byte_changed_marks_a_backup(path: Path, place: float) -> None:
    backups = backups_of(path)
    file = backups.create(Why.MANUAL).file
    assert backups.check(file) == ""
    data = bytearray(file.read_bytes())
    data[int(len(data) * place)] ^= 1
    file.write_bytes(data)
    assert [one.verified for one in backups.list_backups()] == [False]
    assert backups.check(file) == "backup_changed"
    assert backups.state().is_changed  # it no longer counts as a backup of anything


def test_what_rots_without_a_trace_is_found_within_a_month(path: Path) -> None:
    clock = Clock()
    backups = backups_of(path, clock)
    file = backups.create(Why.IMPORT).file
    status = file.stat()
    data = bytearray(file.read_bytes())
    data[5000] ^= 1
    file.write_bytes(data)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert backups.list_backups()[0].verified
    clock.now += 29 * DAY_MS
    backups.look()
    assert backups.list_backups()[-1].verified
    clock.now += DAY_MS
    backups.look()
    found = {one.file: one.verified for one in backups.list_backups()}
    assert found.get(file) is False


def test_a_damaged_directory_gets_no_backup(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[8192:9000] = bytes(808)
    path.write_bytes(data)
    backups = backups_of(path)
    with pytest.raises(EnvironmentFault) as caught:
        backups.create(Why.MANUAL)
    assert caught.value.code in {"backup_unsound", "directory_damaged"}
    assert list(backups.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "directory_empty_file"),
        (b"Bonjour " * 300, "directory_foreign"),
        (None, "directory_missing"),
    ],
)
def test_what_is_no_directory_gets_no_backup(
    tmp_path: Path, content: bytes | None, code: str
) -> None:
    path = tmp_path / "essai.bottin"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EnvironmentFault) as caught:
        backups_of(path).create(Why.MANUAL)
    assert caught.value.code == code


def test_a_backup_elsewhere_never_replaces_a_file(path: Path, tmp_path: Path) -> None:
    backups, target = backups_of(path), tmp_path / "cle" / "copie.bottin"
    with pytest.raises(EnvironmentFault) as caught:
        backups.create(Why.MANUAL, target)
    assert caught.value.code == "backup_not_written"
    assert caught.value.params["folder"] == str(target.parent)
    target.parent.mkdir()
    assert backups.create(Why.MANUAL, target).file == target
    assert backups.check(target) == ""
    before = target.read_bytes()
    with pytest.raises(UserError) as refused:
        backups.create(Why.MANUAL, target)
    assert refused.value.code == "file_exists"
    assert target.read_bytes() == before
    assert len(list(target.parent.iterdir())) == 2


def test_a_writer_does_not_starve_a_backup(path: Path) -> None:
    """All pages at once: in steps, each commit would make it begin again (measured: for ever)."""
    is_over = threading.Event()

    def write() -> None:
        with directories.opened(path) as directory:
            number = 0
            while not is_over.is_set():
                number += 1
                directories.organisation(directory, f"Maison {number}")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        backups = backups_of(path)
        counts = [backups.create(Why.MANUAL).contacts or 0 for _ in range(8)]
    finally:
        is_over.set()
        writer.join()
    assert counts == sorted(counts)
    assert all(not backups.check(one.file) for one in backups.list_backups())


def test_a_closing_window_ends_what_is_under_way(path: Path) -> None:
    backups = backups_of(path)
    backups.interrupt()
    with pytest.raises(Cancelled):
        backups.create(Why.DAILY)
    assert list(backups.folder.iterdir()) == []


FULL = """
import resource, signal, sys
from pathlib import Path
from directory_app.domain.errors import EnvironmentFault
from directory_app.texts import Texts
from tests.services.backups.places import backups_of
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
backups = backups_of(path)
size = path.stat().st_size
for room in range(0, size, size // 12):
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    try:
        backups.create("manual")
        print("made", room)
    except EnvironmentFault as fault:
        assert str(backups.folder) in Texts("fr").error(fault), fault.params
        print(fault.code)
    assert not list(backups.folder.iterdir()), list(backups.folder.iterdir())
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert backups.create("manual").verified
"""


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE is POSIX")
def test_a_full_disk_names_the_folder_and_leaves_nothing(path: Path) -> None:
    command = [sys.executable, "-c", FULL, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    codes = done.stdout.split()
    assert len(codes) >= 12
    assert set(codes) <= {"backup_disk_full", "backup_not_written"}
