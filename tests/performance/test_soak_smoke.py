"""Every part of the soak works: once each, as short as it may be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.performance.soak import KINDS

ROOT = Path(__file__).resolve().parents[2]
SMALL = (
    *("--walks", "1", "--steps", "20", "--kills", "1", "--files", "3", "--interleavings", "1"),
    *("--typing-kills", "1", "--canaries", "1", "--hostile", "2", "--texts", "6"),
    *("--contacts", "200", "--seed", "7"),
)


def test_every_part_of_the_soak_runs(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.performance.soak", *SMALL, "--keep", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said = done.stdout.splitlines()
    assert said[-1] == "seed 7: nothing lost, nothing unsound"
    assert len(said) >= 2 + len(KINDS)
