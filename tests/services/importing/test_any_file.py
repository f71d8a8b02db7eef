"""Whatever file comes: nothing breaks, every record is counted once, and undo takes it back."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from directory_app.domain.errors import EnvironmentFault, UserError
from directory_app.services.importing.decisions import Decisions, Existing
from tests import directories
from tests.services.importing.desk import ImportDesk
from tests.services.importing.mutations import MAKERS

SEED = 20261122
COUNTS = {"carte.vcf": 1_000, "table.csv": 1_000, "classeur.xlsx": 200}
WRITTEN_EVERY = 10


def import_one(desk: ImportDesk, path: Path, chance: random.Random, *, is_written: bool) -> str:
    """Import a file of any sort: what came of it. Raises AssertionError for a record that is not
    counted, or a change that undo does not take back."""
    imports = desk.directory.imports
    try:
        source = imports.source_of_file(imports.recalled(imports.open_file(path)))
    except (EnvironmentFault, UserError) as refusal:
        return refusal.code
    decisions = Decisions(
        existing=chance.choice([Existing.UPDATE, Existing.UPDATE, *Existing]),
        join_perhaps=chance.random() < 0.3,
        remembers_columns=True,
    )
    proposal = imports.propose(source, decisions)
    assert sum(proposal.counts.values()) == len(proposal.results) == len(source.records)
    assert all(one.reason or one.is_taken for one in proposal.results)
    if is_written:
        before = desk.directory.integrity.digest()
        done, changes = imports.apply(source, decisions)
        assert done.counts == proposal.counts
        assert desk.directory.integrity.verify() == ()
        if changes.seq and chance.random() < 0.5:
            assert desk.directory.history.undo().done
            assert desk.directory.integrity.digest() == before
    return "read"


@pytest.mark.parametrize("name", COUNTS)
def test_any_file_is_read_or_refused(tmp_path: Path, name: str) -> None:
    chance, path = random.Random(SEED), tmp_path / name
    outcomes = []
    with directories.opened(directories.make(tmp_path)) as opened:
        desk = ImportDesk(opened)
        for number in range(COUNTS[name]):
            path.write_bytes(MAKERS[name](chance))
            is_written = number % WRITTEN_EVERY == 0
            outcomes.append(import_one(desk, path, chance, is_written=is_written))
    assert outcomes.count("read") > COUNTS[name] // 4
