"""The writer of files: the old bytes or the new ones, private, never something in between."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.formats import atomic_file
from directory_app.formats.atomic_file import Written, write_atomically

OLD = "ancien contenu"

posix_only = pytest.mark.skipif(os.name == "nt", reason="POSIX rights, signals and links")


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that an earlier export left."""
    path = tmp_path / "membres.csv"
    path.write_text(OLD)
    return path


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def assert_untouched(target: Path) -> None:
    assert target.read_text() == OLD
    assert names_in(target.parent) == {target.name}


def temporary_in(folder: Path) -> Path:
    (found,) = folder.glob(".bottin-*.tmp")
    return found


# --- what is written ---------------------------------------------------------------------------


def test_it_writes_all_chunks_and_says_what_it_wrote(tmp_path: Path) -> None:
    target = tmp_path / "neuf.csv"
    written = write_atomically(target, [b"un;", b"", b"deux\n"])
    assert target.read_bytes() == b"un;deux\n"
    assert written == Written(target, 8, hashlib.sha256(b"un;deux\n").hexdigest())
    assert names_in(tmp_path) == {"neuf.csv"}


def test_an_empty_export_is_an_empty_file(tmp_path: Path) -> None:
    written = write_atomically(tmp_path / "vide.txt", [])
    assert (written.size_bytes, (tmp_path / "vide.txt").read_bytes()) == (0, b"")


@posix_only
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_the_file_is_never_readable_by_others(tmp_path: Path, umask: int) -> None:
    modes = []

    def watched() -> Iterator[bytes]:
        for _ in range(3):
            modes.append(stat.S_IMODE(temporary_in(tmp_path).stat().st_mode))
            yield b"confidentiel"

    previous = os.umask(umask)
    try:
        write_atomically(tmp_path / "liste.csv", watched())
    finally:
        os.umask(previous)
    assert modes == [0o600] * 3
    assert stat.S_IMODE((tmp_path / "liste.csv").stat().st_mode) == 0o600


def test_the_target_keeps_its_bytes_until_the_end(target: Path) -> None:
    seen = []

    def chunks() -> Iterator[bytes]:
        yield b"nouveau"
        seen.append(target.read_text())

    write_atomically(target, chunks(), overwrite=True)
    assert seen == [OLD]
    assert target.read_bytes() == b"nouveau"


def test_checks_come_before_the_name_changes(target: Path) -> None:
    steps: list[tuple[str, bytes, str]] = []

    def verify(path: Path) -> None:
        steps.append(("verify", path.read_bytes(), target.read_text()))

    def register(written: Written) -> None:
        steps.append(("register", written.sha256.encode(), target.read_text()))

    write_atomically(target, [b"x"], verify=verify, before_replace=register, overwrite=True)
    digest = hashlib.sha256(b"x").hexdigest().encode()
    assert steps == [("verify", b"x", OLD), ("register", digest, OLD)]


@posix_only
def test_bytes_are_on_the_disk_before_the_name_and_the_name_before_the_end(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events = []
    flush, rename = os.fsync, Path.replace

    def flushed(descriptor: int) -> None:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        events.append("folder" if is_folder else f"{os.fstat(descriptor).st_size} bytes")
        flush(descriptor)

    def renamed(source: Path, destination: Path) -> Path:
        events.append(f"becomes {destination.name}")
        return rename(source, destination)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "replace", renamed)
    write_atomically(target, [b"abc", b"de"], overwrite=True)
    assert events == ["5 bytes", "becomes membres.csv", "folder"]


# --- existing files ----------------------------------------------------------------------------


def test_it_never_overwrites_unasked(target: Path) -> None:
    untouched = iter([b"x"])
    with pytest.raises(UserError) as refusal:
        write_atomically(target, untouched)
    assert next(untouched) == b"x", "nothing is prepared for a file that will not be written"
    assert (refusal.value.code, refusal.value.params) == ("file_exists", {"file": "membres.csv"})
    assert_untouched(target)


@pytest.mark.parametrize("has_links", [True, False])
def test_a_name_taken_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    if not has_links:
        monkeypatch.setattr(os, "link", _refuse_link)
    target = tmp_path / "membres.csv"

    def somebody_else_writes(_: Written) -> None:
        target.write_text(OLD)

    with pytest.raises(UserError) as refusal:
        write_atomically(target, [b"x"], before_replace=somebody_else_writes)
    assert refusal.value.code == "file_exists"
    assert_untouched(target)


def _refuse_link(*_: object, **__: object) -> None:
    raise OSError(errno.EPERM, "no hard links on FAT")


def test_it_writes_where_there_are_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _refuse_link)
    write_atomically(tmp_path / "clé-usb.csv", [b"x"])
    assert names_in(tmp_path) == {"clé-usb.csv"}


@posix_only
def test_a_symbolic_link_is_replaced_not_followed(tmp_path: Path) -> None:
    canary = tmp_path / "ailleurs.txt"
    canary.write_text(OLD)
    link = tmp_path / "export.csv"
    link.symlink_to(canary)
    write_atomically(link, [b"neuf"], overwrite=True)
    assert canary.read_text() == OLD
    assert not link.is_symlink()
    assert link.read_bytes() == b"neuf"


@posix_only
def test_a_dangling_link_counts_as_a_file(tmp_path: Path) -> None:
    link = tmp_path / "export.csv"
    link.symlink_to(tmp_path / "nulle-part")
    with pytest.raises(UserError):
        write_atomically(link, [b"neuf"])
    assert names_in(tmp_path) == {"export.csv"}


# --- failures of ours --------------------------------------------------------------------------


class Stop(Exception):
    pass


def _raise(*_: object) -> None:
    raise Stop


def _breaking() -> Iterator[bytes]:
    yield b"partie"
    raise Stop


def test_a_writer_that_breaks_leaves_nothing(target: Path) -> None:
    with pytest.raises(Stop):
        write_atomically(target, _breaking(), overwrite=True)
    assert_untouched(target)


@pytest.mark.parametrize("callback", ["verify", "before_replace"])
def test_a_check_that_refuses_leaves_nothing(target: Path, callback: str) -> None:
    with pytest.raises(Stop):
        write_atomically(target, [b"x"], overwrite=True, **{callback: _raise})
    assert_untouched(target)


def test_bytes_that_changed_on_the_disk_are_noticed(target: Path) -> None:
    def tampered() -> Iterator[bytes]:
        yield b"bon"
        with temporary_in(target.parent).open("r+b") as stream:
            stream.write(b"B")

    with pytest.raises(EnvironmentFault, match="write_failed"):
        write_atomically(target, tampered(), overwrite=True)
    assert_untouched(target)


def test_short_writes_are_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, bytes(data)[:3]))
    write_atomically(tmp_path / "a.txt", [b"0123456789" * 5])
    assert (tmp_path / "a.txt").read_bytes() == b"0123456789" * 5


def test_a_disk_that_accepts_nothing_is_a_fault(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "write", lambda *_: 0)
    with pytest.raises(EnvironmentFault, match="write_failed"):
        write_atomically(target, [b"x"], overwrite=True)
    assert_untouched(target)


# --- failures of the world ---------------------------------------------------------------------


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        write_atomically(tmp_path / "absent" / "a.csv", [b"x"])
    assert (fault.value.code, fault.value.params) == ("folder_missing", {"file": "a.csv"})


def test_a_file_in_place_of_the_folder_is_a_missing_folder(target: Path) -> None:
    with pytest.raises(EnvironmentFault, match="folder_missing"):
        write_atomically(target / "a.csv", [b"x"])


def test_a_folder_in_place_of_the_target_is_kept(tmp_path: Path) -> None:
    (tmp_path / "liste").mkdir()
    with pytest.raises(EnvironmentFault, match="write_failed"):
        write_atomically(tmp_path / "liste", [b"x"], overwrite=True)
    assert names_in(tmp_path) == {"liste"}


def test_on_windows_a_file_open_elsewhere_is_busy(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "open in Excel")

    monkeypatch.setattr(atomic_file, "IS_WINDOWS", True)
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(EnvironmentFault) as fault:
        write_atomically(target, [b"x"], overwrite=True)
    assert (fault.value.code, fault.value.params) == ("file_busy", {"file": "membres.csv"})
    assert_untouched(target)


CHILD = """
import json, os, resource, signal, sys
from pathlib import Path
from directory_app.domain.errors import BottinError
from directory_app.formats.atomic_file import write_atomically

def hang(*_):
    print("hanging", flush=True)
    signal.pause()

def hanging():
    yield b"x" * 100_000
    hang()

chunks, options = [b"0123456789" * 1000] * 100, {}
{before}
try:
    write_atomically(Path("membres.csv"), chunks, overwrite=True, **options)
    print(json.dumps("written"))
except BottinError as error:
    print(json.dumps([error.code, dict(error.params)]))
"""


def start_child(folder: Path, before: str, *prefix: str) -> subprocess.Popen[str]:
    """A process that writes a million bytes to ``membres.csv`` in its working folder."""
    env = {**os.environ, "PYTHONPATH": str(Path(atomic_file.__file__).parents[2])}
    code = CHILD.replace("{before}", before)
    return subprocess.Popen(
        [*prefix, sys.executable, "-c", code],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        text=True,
    )


def answer_of(child: subprocess.Popen[str]) -> object:
    output, _ = child.communicate(timeout=60)
    assert child.returncode == 0
    return json.loads(output)


FULL = ["disk_full", {"file": "membres.csv", "needed_bytes": 1_000_000}]


@posix_only
@pytest.mark.parametrize("room", [0, 1, 10_000, 55_555, 999_999])
def test_a_full_disk_keeps_the_old_file(target: Path, room: int) -> None:
    before = f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))"
    with start_child(target.parent, before) as child:
        assert answer_of(child) == FULL
    assert_untouched(target)


NAMESPACE = ["unshare", "--user", "--map-root-user", "--mount"]


def _can_mount() -> bool:
    try:
        return (
            subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False).returncode == 0
        )
    except FileNotFoundError:
        return False


@posix_only
def test_a_full_file_system_keeps_the_old_file(tmp_path: Path) -> None:
    if not _can_mount():
        pytest.skip("this system lets no ordinary user mount a small file system (unshare)")
    before = """
import subprocess
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "bottin", "."], check=True)
os.chdir(os.getcwd())
Path("membres.csv").write_text("ancien contenu")
import atexit
atexit.register(lambda: print(os.listdir("."), Path("membres.csv").read_text()))
"""
    with start_child(tmp_path, before, *NAMESPACE) as child:
        output, _ = child.communicate(timeout=60)
    assert output.splitlines() == [json.dumps(FULL), f"['membres.csv'] {OLD}"]


@posix_only
def test_a_file_that_just_fits_is_written(target: Path) -> None:
    before = "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))"
    with start_child(target.parent, before) as child:
        assert answer_of(child) == "written"
    assert target.stat().st_size == 1_000_000


@posix_only
def test_a_read_only_folder_is_named(target: Path) -> None:
    target.parent.chmod(0o555)
    before = "if os.getuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)"
    try:
        with start_child(target.parent, before) as child:
            assert answer_of(child) == ["folder_read_only", {"file": "membres.csv"}]
    finally:
        target.parent.chmod(0o700)
    assert_untouched(target)


@posix_only
@pytest.mark.parametrize(
    "stage",
    ["chunks = hanging()", "options['verify'] = hang", "options['before_replace'] = hang"],
)
def test_a_killed_export_keeps_the_old_file(target: Path, stage: str) -> None:
    with start_child(target.parent, stage) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "hanging\n"
        child.send_signal(signal.SIGKILL)
    assert target.read_text() == OLD
    left = temporary_in(target.parent)
    assert stat.S_IMODE(left.stat().st_mode) == 0o600


def test_what_a_killed_export_left_is_removed_a_day_later(tmp_path: Path) -> None:
    dead = tmp_path / ".bottin-0123456789abcdef.tmp"
    alive = tmp_path / ".bottin-fedcba9876543210.tmp"
    foreign = tmp_path / ".bottin-notes.tmp"
    for path in (dead, alive, foreign):
        path.write_text("coordonnées")
    two_days_ago = time.time() - 2 * 86_400
    os.utime(dead, (two_days_ago, two_days_ago))
    os.utime(foreign, (two_days_ago, two_days_ago))
    write_atomically(tmp_path / "a.csv", [b"x"])
    assert names_in(tmp_path) == {foreign.name, alive.name, "a.csv"}
