"""Files that are no directory, or that the world withholds: refused by name, untouched."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pysqlite3 import dbapi2

from directory_app import bootstrap
from directory_app.domain.errors import EnvironmentFault
from directory_app.storage import opening
from tests import directories


def made_anew(folder: Path) -> Path:
    """A new directory, made and never copied: making is what is looked at."""
    path = folder / "essai.bottin"
    bootstrap.create_directory(path, "empty")
    return path


def _text(path: Path) -> None:
    path.write_text("Bonjour, ceci n’est pas un répertoire.\n" * 60, encoding="utf-8")


def _empty(path: Path) -> None:
    path.touch()


def _picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)


def _other_sqlite(path: Path) -> None:
    connection = dbapi2.connect(str(path))
    connection.execute("CREATE TABLE recettes (nom TEXT)")
    connection.commit()
    connection.close()


def _header_only(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"\x00" * 600)


def _folder(path: Path) -> None:
    path.mkdir()


FOREIGN: list[tuple[Callable[[Path], None], str]] = [
    (_text, "directory_foreign"),
    (_empty, "directory_empty_file"),
    (_picture, "directory_foreign"),
    (_other_sqlite, "directory_foreign"),
    (_header_only, "directory_foreign"),
    (_folder, "directory_foreign"),
    (lambda path: None, "directory_missing"),
]


def _fault_code(path: Path) -> str:
    with pytest.raises(EnvironmentFault) as caught:
        directories.opened(path)
    assert caught.value.params["file"] == path.name
    return caught.value.code


@pytest.mark.parametrize(("make", "code"), FOREIGN)
def test_what_is_no_directory_is_refused_and_left_as_it_was(
    tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    path = tmp_path / "essai.bottin"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    times = path.stat().st_mtime_ns if path.is_file() else None
    assert _fault_code(path) == code
    if before is not None:
        assert path.read_bytes() == before
        assert path.stat().st_mtime_ns == times
    assert {one.name for one in tmp_path.iterdir()} <= {path.name}


def _what_is_wrong(path: Path) -> str:
    try:
        with directories.opened(path) as directory:
            return directory.integrity.verify()[0].code
    except EnvironmentFault as fault:
        return fault.code


@pytest.mark.parametrize("kept_bytes", [600, 4096, 20_000])
def test_a_truncated_directory_never_opens_as_whole(tmp_path: Path, kept_bytes: int) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as directory:
        directories.organisation(directory, "Alliance inventée")
    path.write_bytes(path.read_bytes()[:kept_bytes])
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert _what_is_wrong(path) in {"directory_damaged", "directory_foreign", "file_damaged"}
    assert hashlib.sha256(path.read_bytes()).hexdigest() == digest


def test_a_directory_held_by_another_program_answers_with_a_fault(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    holder = dbapi2.connect(str(path))
    holder.isolation_level = None
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with directories.opened(path) as directory, pytest.raises(EnvironmentFault) as caught:
            directories.organisation(directory, "Alliance inventée")
        assert caught.value.code == "directory_locked"
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    with directories.opened(path) as directory:
        assert directory.search.count() == 0


def test_a_file_replaced_while_open_takes_no_more_edits(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    other = directories.make(tmp_path, "autre.bottin")
    with directories.opened(path) as directory:
        directories.organisation(directory, "Avant")
        other.replace(path)
        with pytest.raises(EnvironmentFault) as caught:
            directories.organisation(directory, "Après")
    assert caught.value.code == "directory_replaced"


def test_creating_never_overwrites(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    with pytest.raises(EnvironmentFault) as caught:
        bootstrap.create_directory(path, "empty")
    assert caught.value.code == "directory_exists"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_new_file_and_its_side_files_are_private(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        path = directories.make(tmp_path)
        with directories.opened(path) as directory:
            directories.organisation(directory, "Alliance inventée")
            modes = {one.name: one.stat().st_mode & 0o777 for one in tmp_path.iterdir()}
    finally:
        os.umask(old)
    assert set(modes.values()) == {0o600}, modes


READ_ONLY = """
import os, sys
from pathlib import Path
from tests import directories
from directory_app.domain.errors import EnvironmentFault
path = Path(sys.argv[1])
with directories.opened(path) as directory:
    directories.names_found(directory, "a")
if os.geteuid() == 0:
    os.setgid(65534); os.setuid(65534)
with directories.opened(path) as directory:
    assert directory.is_read_only
    assert directories.names_found(directory, "alliance") == ["Alliance inventée"]
    try:
        directories.organisation(directory, "Autre")
    except EnvironmentFault as fault:
        print(fault.code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
def test_a_read_only_folder_can_be_read_and_refuses_edits(tmp_path: Path) -> None:
    folder = tmp_path / "lecture"
    folder.mkdir()
    path = directories.make(folder)
    with directories.opened(path) as directory:
        directories.organisation(directory, "Alliance inventée")
    path.chmod(0o444)
    folder.chmod(0o555)
    for parent in (tmp_path, *tmp_path.parents[:3]):
        if parent.stat().st_uid == os.geteuid() and str(parent).startswith("/tmp/"):
            parent.chmod(0o755)
    try:
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(path)],
            capture_output=True,
            text=True,
            check=False,
            cwd=Path(__file__).parents[2],
        )
    finally:
        folder.chmod(0o755)
    assert done.stdout == "directory_read_only\n", done.stderr
    assert sorted(one.name for one in folder.iterdir()) == [path.name]


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from tests import directories
from directory_app.domain.errors import EnvironmentFault
path = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with directories.opened(path) as directory:
    directories.organisation(directory, "Avant")
    room = max(one.stat().st_size for one in path.parent.iterdir()) + 60_000
    infinity = resource.RLIM_INFINITY
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, infinity))
    stored = 0
    try:
        for number in range(10_000):
            directories.organisation(directory, f"Organisme {number} " + "x" * 3000)
            stored += 1
    except EnvironmentFault as fault:
        print(fault.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, (infinity, infinity))
with directories.opened(path) as directory:
    assert directory.integrity.verify() == ()
    assert directory.search.count() == stored + 1
    directories.organisation(directory, "Après")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE is POSIX")
def test_a_full_disk_keeps_what_was_stored_and_works_again_after(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() in {"disk_full", "disk_failed"}


def test_a_full_disk_at_creation_leaves_nothing(tmp_path: Path) -> None:
    script = (
        "import resource, signal, sys\nfrom pathlib import Path\nfrom tests import directories\n"
        "from directory_app.domain.errors import EnvironmentFault\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))\n"
        "try:\n    directories.make(Path(sys.argv[1]))\n"
        "except EnvironmentFault as fault:\n    print(fault.code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.strip() in {"disk_full", "disk_failed"}, done.stderr
    assert list(tmp_path.iterdir()) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from tests import directories
directory = directories.opened(Path(sys.argv[1]))
for number in range(5):
    directories.organisation(directory, f"Ancienne {number}")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_what_a_killed_program_left_does_not_come_back_in_a_new_directory(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    command = [sys.executable, "-c", KILLED, str(path)]
    subprocess.run(command, check=False, cwd=Path(__file__).parents[2])
    leftover = path.with_name(path.name + "-wal")
    assert leftover.stat().st_size > 0
    path.unlink()
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    with pytest.raises(EnvironmentFault) as caught:
        made_anew(tmp_path)
    assert caught.value.code == "directory_leftovers"
    assert caught.value.params["file"] == leftover.name
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before
    leftover.unlink()
    path.with_name(path.name + "-shm").unlink()
    with directories.opened(made_anew(tmp_path)) as directory:
        assert directory.search.count() == 0


@pytest.mark.parametrize(
    ("end", "content", "is_refused"),
    [("-wal", b"", False), ("-shm", b"x", True), ("-journal", b"", True)],
)
def test_side_files_without_their_directory(
    tmp_path: Path, end: str, content: bytes, is_refused: bool
) -> None:
    (tmp_path / f"essai.bottin{end}").write_bytes(content)
    if not is_refused:
        assert made_anew(tmp_path).exists()
        return
    with pytest.raises(EnvironmentFault) as caught:
        made_anew(tmp_path)
    assert caught.value.code == "directory_leftovers"
    assert [one.name for one in tmp_path.iterdir()] == [f"essai.bottin{end}"]


def test_a_file_made_meanwhile_is_never_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "essai.bottin"
    checked: list[bool] = []

    def someone_is_faster(place: Path) -> None:
        checked.append(place.exists())
        if len(checked) == 2:
            place.write_text("à quelqu’un d’autre", encoding="utf-8")

    monkeypatch.setattr(opening, "_check_free", someone_is_faster)
    with pytest.raises(EnvironmentFault) as caught:
        made_anew(tmp_path)
    assert caught.value.code == "directory_exists"
    assert checked == [False, False]
    assert path.read_text(encoding="utf-8") == "à quelqu’un d’autre"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_disk_without_links_takes_a_directory_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    with directories.opened(made_anew(tmp_path)) as directory:
        assert directory.search.count() == 0
    assert [one.name for one in tmp_path.iterdir()] == ["essai.bottin"]
