"""Whatever is pasted: nothing breaks, every record is counted once, and undo takes it back."""

from __future__ import annotations

import random

import pytest

from directory_app.services.importing.decisions import Decisions, Existing
from tests.services.importing.desk import SEED, ImportDesk

NINE = [line for line in SEED.read_text(encoding="utf-8").splitlines() if "@" in line]
JUNK = ["\x00", "\u202e", "\u200b", "😀", "\ud800", "@", "(", "poste", "514-555-0199", ", ,", "\t"]


def _mutated(chance: random.Random) -> str:
    lines = chance.sample(NINE, chance.randint(1, 3))
    if chance.random() < 0.3:
        lines.append(chance.choice(lines))
    text = "\n".join(lines)
    for _ in range(chance.randint(0, 6)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice([*JUNK, "", text[at : at + 9]]) + text[at + 1 :]
    return text[: chance.choice([len(text), len(text) // 2])]


def test_every_record_is_counted_once_and_a_second_paste_brings_nothing(desk: ImportDesk) -> None:
    chance = random.Random(20180313)
    imports = desk.directory.imports
    for _ in range(200):
        source = imports.source_of_text(_mutated(chance))
        decisions = Decisions(
            existing=chance.choice([*Existing, Existing.UPDATE, Existing.UPDATE]),
            join_perhaps=chance.random() < 0.3,
        )
        proposed = imports.propose(source, decisions)
        done, changes = imports.apply(source, decisions)
        assert sum(done.counts.values()) == len(done.results) == len(source.records)
        assert proposed.counts == done.counts
        assert done.changes_something is bool(changes.seq)
        if decisions.existing is Existing.UPDATE:
            again, _ = imports.apply(source, decisions)
            assert again.contacts_created == 0
            assert again.batch is None
    assert desk.directory.integrity.verify() == ()


def test_a_thousand_pastes_add_up(desk: ImportDesk) -> None:
    """Beside the two hundred that are written: every record has one outcome, whatever it is."""
    chance = random.Random(19)
    imports = desk.directory.imports
    imports.apply(imports.source_of_text("\n".join(NINE[:4])))
    for _ in range(800):
        source = imports.source_of_text(_mutated(chance))
        decisions = Decisions(existing=chance.choice([*Existing]))
        proposed = imports.propose(source, decisions)
        assert sum(proposed.counts.values()) == len(proposed.results) == len(source.records)


def test_undo_takes_each_import_back(desk: ImportDesk) -> None:
    chance = random.Random(1)
    imports = desk.directory.imports
    for _ in range(40):
        before = desk.directory.integrity.digest()
        source = imports.source_of_text(_mutated(chance))
        _, changes = imports.apply(source)
        if changes.seq:
            after = desk.directory.integrity.digest()
            assert desk.directory.history.undo().done
            assert desk.directory.integrity.digest() == before
            assert desk.directory.history.redo().done
            assert desk.directory.integrity.digest() == after


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x00",
        "😀 👩‍👧 \u202e\u2066",
        "e\u0301" + "\u0301" * 10_000,
        NINE[0][: len(NINE[0]) // 2],
        "\u202eLise Côté, Maison (ME), 514 555-0101",
    ],
)
def test_bad_input_is_read_without_a_fault(desk: ImportDesk, text: str) -> None:
    proposal = desk.directory.imports.read(text)
    assert sum(proposal.counts.values()) == len(proposal.results)
    done, _ = desk.directory.imports.apply(proposal.source)
    names = [
        row.display_name for row in desk.directory.search.rows(desk.directory.search.all_keys(""))
    ]
    assert not any(mark in name for name in names for mark in "\x00\u202e\u2066")
    assert done.counts == proposal.counts


def test_fifty_megabytes_are_cut_and_said(desk: ImportDesk) -> None:
    proposal = desk.directory.imports.read("x" * 50_000_000)
    assert "text_too_long" in proposal.source.warnings
    assert desk.report(proposal.source)["warnings"][0]["code"] == "text_too_long"
