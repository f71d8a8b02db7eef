"""The window and the command line edit the same contacts at once; a window is killed while
somebody types into it. What is repeated more often is the soak's."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests import directories
from tests.e2e.interleavings import Office, build
from tests.e2e.killed_typing import chain, prepare
from tests.ui.conftest import Desk, garbage, look, open_desk

__all__ = ["garbage", "look", "open_desk"]

INTERLEAVINGS = 50
CHAINS, KILLS = 4, 5


def test_fifty_interleavings_lose_nothing(
    open_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    path, seed = build(tmp_path), random.randrange(10**6)
    desk = open_desk(path)
    with directories.opened(path) as directory:
        office = Office(desk.window, desk.wait, random.Random(seed), path, directory)
        for number in office.all_of_them(INTERLEAVINGS):
            assert number < INTERLEAVINGS, f"seed {seed}"
        assert directory.integrity.verify() == ()
    assert office.tally.silent, office.tally
    assert office.tally.asked, office.tally
    assert office.tally.not_kept, office.tally


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL: POSIX only")
def test_twenty_kills_while_typing_lose_two_seconds_at_most(tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    folders = [prepare(tmp_path / str(n)) for n in range(CHAINS)]
    with ThreadPoolExecutor(CHAINS) as pool:
        chains = [
            pool.submit(chain, folder, seed + 1000 * n, KILLS) for n, folder in enumerate(folders)
        ]
        outcomes = [one.result() for one in chains]
    found, acknowledged = map(sum, zip(*outcomes, strict=True))
    assert found >= CHAINS, f"seed {seed}: no text was old enough to be looked for"
    assert acknowledged, f"seed {seed}"
