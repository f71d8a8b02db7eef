"""Gates under interruption, and reading where nothing may be written."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from directory_app.domain.errors import Cancelled
from directory_app.storage.gates import ReadGate
from tests import directories

ROOT = Path(__file__).parents[2]


@pytest.fixture
def eager_threads() -> Iterator[None]:
    """Threads change often, so that one meets the other at every point of its work."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("eager_threads")
def test_an_interrupted_read_is_cancelled_and_leaves_the_gate_open(tmp_path: Path) -> None:
    with directories.opened(directories.make(tmp_path)) as directory:
        directories.organisation(directory, "Alliance inventée")
        directory.search.count()
        stop = threading.Event()

        def interrupt() -> None:
            while not stop.is_set():
                directory.search.interrupt()

        interrupter = threading.Thread(target=interrupt)
        interrupter.start()
        answers: Counter[str] = Counter()
        try:
            while answers.total() < 300 or not answers["cancelled"]:
                try:
                    assert directory.search.find("alliance").count == 1
                    answers["found"] += 1
                except Cancelled:
                    answers["cancelled"] += 1
        finally:
            stop.set()
            interrupter.join()
        assert directories.names_found(directory, "alliance") == ["Alliance inventée"]


def test_a_transaction_left_open_by_the_driver_is_ended(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as directory:
        gate = directory._reading
        with gate.transaction() as connection:
            driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("BEGIN")
        assert directory.search.count() == 0


def _ask_nonsense(gate: ReadGate, *, interrupted: bool) -> None:
    with gate.transaction() as connection:
        if interrupted:
            gate.interrupt()
        connection.exec_driver_sql("SELECT rien FROM nulle_part")


def test_an_error_that_an_interruption_caused_is_a_cancellation(tmp_path: Path) -> None:
    with directories.opened(directories.make(tmp_path)) as directory:
        with pytest.raises(Cancelled):
            _ask_nonsense(directory._reading, interrupted=True)
        with pytest.raises(OperationalError):
            _ask_nonsense(directory._reading, interrupted=False)


def test_a_transaction_inside_another_is_a_bug_that_is_not_hidden(tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as directory:
        gate = directory._reading
        with gate.transaction(), pytest.raises(Exception, match="already"), gate.transaction():
            raise AssertionError("passed twice")


def test_interrupting_a_closed_directory_does_nothing(tmp_path: Path) -> None:
    directory = directories.opened(directories.make(tmp_path))
    directory.search.interrupt()
    directory.search.count()
    directory.close()
    directory.search.interrupt()


READER = """
import os, sys
from pathlib import Path
from tests import directories
path = Path(sys.argv[1])
if os.geteuid() == 0:
    with directories.opened(path) as directory:  # imports all there is to import
        directories.names_found(directory, "a")
    os.setgid(65534); os.setuid(65534)
with directories.opened(path) as directory:
    assert directory.is_read_only
    for line in sys.stdin:
        names = directories.names_found(directory, "", 1000)
        print(directory.search.count(), len(names), len(directory.changes.poll()), flush=True)
    assert directory.integrity.verify() == ()
    print("sain", flush=True)
"""


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Path]:
    """A directory in a folder that other users may only read."""
    folder = tmp_path / "partage"
    folder.mkdir()
    path = directories.make(folder)
    for parent in (tmp_path, *tmp_path.parents[:3]):
        if parent.stat().st_uid == os.geteuid() and str(parent).startswith("/tmp/"):
            parent.chmod(0o755)
    path.chmod(0o444)
    folder.chmod(0o555)
    yield path
    folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
@pytest.mark.skipif(
    sys.platform != "win32" and os.geteuid() != 0, reason="needs a second user: root only"
)
@pytest.mark.parametrize("writer_stays", [True, False])
def test_a_reader_without_rights_sees_what_a_colleague_writes(
    shared: Path, writer_stays: bool
) -> None:
    old = os.umask(0o022)
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(shared)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert reader.stdin is not None
    assert reader.stdout is not None

    def look() -> str:
        assert reader.stdin is not None
        assert reader.stdout is not None
        reader.stdin.write("\n")
        reader.stdin.flush()
        return reader.stdout.readline()

    try:
        assert look() == "0 0 0\n"
        writer = directories.opened(shared)
        for number in range(300):
            directories.organisation(writer, f"Organisme {number}")
        if not writer_stays:
            writer.close()
        assert look() == "300 300 300\n"
        if not writer_stays:
            writer = directories.opened(shared)
        directories.organisation(writer, "Un de plus")
        assert look() == "301 301 1\n"
        out, errors = reader.communicate(timeout=60)
        writer.close()
    finally:
        os.umask(old)
        reader.kill()
        reader.wait()
    assert out == "sain\n", errors
