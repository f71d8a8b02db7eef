"""A large directory being made: it says how far it is on a terminal, and Ctrl+C, or the end of the
session, leaves nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Bottin

MANY = 1_000_000
TOLD = b"2000 / 1000000"


def heed_interrupts() -> None:
    """As in a terminal: a shell's « & », from which these tests may run, has them ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_ending_it_leaves_nothing(tmp_path: Path, how: signal.Signals) -> None:
    screen, terminal = os.openpty()
    words = ["--directory", str(tmp_path / "grand.bottin"), "init", "--contacts", str(MANY)]
    with subprocess.Popen(
        [sys.executable, "-m", "directory_app", *words],
        stdout=subprocess.PIPE,
        stderr=terminal,
        preexec_fn=heed_interrupts,
    ) as making:
        os.close(terminal)
        told = b""
        while TOLD not in told:
            told += os.read(screen, 4096)
        making.send_signal(how)
        assert making.stdout is not None
        assert making.stdout.read() == b""
    os.close(screen)
    assert making.returncode == 130
    assert b"Traceback" not in told
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_told_where_nobody_looks(bottin: Bottin, tmp_path: Path) -> None:
    answer = bottin("init", "--contacts", "1000", "--json", directory=tmp_path / "mille.bottin")
    assert (answer.code, answer.err) == (0, "")
    assert answer.json["contacts"] == 1000
