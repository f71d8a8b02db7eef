"""Kill -9 in the middle of an import: all of it is there, or nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from directory_app import bootstrap
from directory_app.services.exports import Selection
from tests import directories

KILLS = 5
CONTACTS = 1_500
LONGEST_S = 3.0
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills: POSIX only")


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cards of a generated directory."""
    folder = tmp_path_factory.mktemp("cards")
    path = folder / "cartes.vcf"
    bootstrap.create_directory(folder / "source.bottin", "empty", contacts=CONTACTS, seed=4)
    with directories.opened(folder / "source.bottin") as directory:
        plan = directory.exports.plan(Selection(everything=True), "vcard3")
        directory.exports.write(plan, path)
    return path


def _state(path: Path) -> tuple[str, int]:
    with directories.opened(path) as directory:
        assert directory.integrity.verify() == ()
        return directory.integrity.digest(), directory.search.count()


def test_a_killed_import_leaves_nothing_or_everything(tmp_path: Path, cards: Path) -> None:
    path = directories.make(tmp_path)
    with directories.opened(path) as directory:
        directories.organisation(directory, "Déjà là")
    before, chance = _state(path), random.Random(20261122)
    command = [
        sys.executable,
        "-m",
        "directory_app",
        "--directory",
        str(path),
        "import",
        str(cards),
    ]
    environment = os.environ | {"BOTTIN_HOME": str(tmp_path / "home")}
    for _ in range(KILLS):
        child = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            child.wait(timeout=chance.uniform(0.3, LONGEST_S))
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
            child.wait()
        digest, count = _state(path)
        assert (digest, count) == before or count == CONTACTS + 1
        if count != before[1]:
            break
    assert not list((tmp_path / "home").rglob("*.part"))
