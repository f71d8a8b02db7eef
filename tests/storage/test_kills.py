"""Kill -9 at random moments of a stream of edits: whatever was acknowledged is there.

A kill is not a power loss (the page cache survives): that is the soak's matter.
"""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import directories

KILLS = 100
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and kills: POSIX only")


@pytest.fixture
def server() -> Iterator[subprocess.Popen[bytes]]:
    """The process that forks editors."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.edit_stream"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    yield process
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.close()
    process.wait(timeout=20)
    process.stdout.close()


def lines_of(output: int, timeout: float | None) -> Iterator[str | None]:
    """Lines as they come; None each time ``timeout`` seconds passed without any."""
    rest = b""
    while True:
        if not select.select([output], [], [], timeout)[0]:
            yield None
            continue
        rest += os.read(output, 65536)
        *lines, rest = rest.split(b"\n")
        yield from (line.decode() for line in lines)


def kill_once(server: subprocess.Popen[bytes], path: Path, seed: int) -> dict[str, str]:
    """Let an editor run, kill it at a random moment; the last serial acknowledged per contact."""
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(f"{path} {seed}\n".encode())
    server.stdin.flush()
    patience = random.Random(seed).uniform(0, 0.12)
    acknowledged: dict[str, str] = {}
    editor, deadline = 0, float("inf")
    for line in lines_of(server.stdout.fileno(), 0.001):
        word, _, rest = (line or "").partition(" ")
        if word == "pid":
            editor = int(rest)
        elif word == "gone":
            break
        elif word:
            acknowledged[word] = rest
            deadline = min(deadline, time.monotonic() + patience)
        if editor and time.monotonic() >= deadline:
            _kill(editor)
            deadline = float("inf") if line is None else deadline
    return acknowledged


def _kill(editor: int) -> None:
    try:
        os.kill(editor, signal.SIGKILL)
    except ProcessLookupError:
        return


def test_a_hundred_kills_lose_nothing(server: subprocess.Popen[bytes], tmp_path: Path) -> None:
    path = directories.make(tmp_path)
    acknowledgements = 0
    for seed in range(KILLS):
        last = kill_once(server, path, seed)
        acknowledgements += len(last)
        with directories.opened(path) as directory:
            assert directory.integrity.verify() == ()
            for contact_id, serial in last.items():
                stored = directory.contacts.get_card(contact_id).contact.note
                assert stored >= serial
        if seed % 20 == 19:
            path = directories.make(tmp_path, f"{seed}.bottin")
    assert acknowledgements >= KILLS
