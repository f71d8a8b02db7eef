"""``import`` keeps its contract: the report's shape, policies, exit codes."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Bottin

LIST = """Délégation d’essai
Journée inventée - 22 novembre 2026

· Lise Côté, Maison d’essai (MDE) : 12, rue des Essais, Montréal (Québec) H2X 0Z9, 514 555-0101 poste 4, https://mde.example.org, info@mde.example.org
· Ana Roy, directrice du Réseau inventé (RI) : 34, rue des Essais, Montréal (Québec) H2X 0Z9, 514 555-0102, ana.roy@ri.example.org
"""  # noqa: E501

HEADS = [
    *("format", "encoding", "delimiter", "found", "created", "updated", "merged", "unchanged"),
    *(
        "skipped",
        "rejected",
        "contacts_created",
        "batch",
        "event",
        "columns",
        "warnings",
        "records",
    ),
]


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "liste.txt"
    path.write_text(LIST, encoding="utf-8")
    return str(path)


def test_the_report_has_the_shape_of_the_contract(bottin: Bottin, file: str) -> None:
    answer = bottin("import", file, "--json")
    report = answer.json
    assert (answer.code, answer.err, list(report)) == (0, "", HEADS)
    assert (report["format"], report["encoding"], report["delimiter"]) == ("text", "utf-8", None)
    assert (report["found"], report["created"], report["contacts_created"]) == (2, 2, 4)
    assert report["event"] == {"title": "Journée inventée", "date": "2026-11-22"}
    first = report["records"][0]
    assert (first["line"], first["outcome"], first["differences"]) == (4, "created", [])
    phones = first["person"]["phones"]
    assert [(p["number"], p["extension"], p["of_role"]) for p in phones] == [
        ("+15145550101", "4", 0)
    ]
    assert phones[0]["confidence"] == "sure"
    start, end = phones[0]["span"]
    assert LIST[start:end].startswith("514 555-0101")
    steps = bottin("history", "--json").json
    assert steps[0]["batch"] == report["batch"]


def test_again_everything_is_unchanged(bottin: Bottin, file: str) -> None:
    bottin("import", file)
    report = bottin("import", file, "--json").json
    assert (report["unchanged"], report["created"], report["batch"]) == (2, 0, None)


def test_undo_takes_it_all_back(bottin: Bottin, file: str) -> None:
    bottin("import", file)
    assert bottin("undo", "--json").json["done"]
    assert bottin("search", "essai", "--json").json["count"] == 0
    assert bottin("event", "all", "--json").json == []


def test_a_dry_run_changes_nothing_on_disk(bottin: Bottin, file: str, tmp_path: Path) -> None:
    def held() -> dict[str, bytes]:
        return {one.name: one.read_bytes() for one in tmp_path.iterdir() if one.is_file()}

    before = held()
    rejects = str(tmp_path / "rejets.txt")
    answer = bottin("import", file, "--dry-run", "--rejects", rejects, "--json")
    assert (answer.json["batch"], answer.json["created"]) == (None, 2)
    assert held() == before


def test_a_change_is_shown_old_and_new(bottin: Bottin, file: str, tmp_path: Path) -> None:
    bottin("import", file)
    other = tmp_path / "autre.txt"
    other.write_text(
        "Lise Côté, coordonnatrice de la Maison d’essai (MDE), 514 555-0177", encoding="utf-8"
    )
    report = bottin("import", str(other), "--json").json
    (record,) = report["records"]
    assert record["outcome"] == "updated"
    assert [(d["field"], d["old"], d["new"]) for d in record["differences"]] == [
        ("roles.0.function", None, "coordonnatrice"),
        ("phones.1", None, "514 555-0177"),
    ]


@pytest.mark.parametrize("policy", ["update", "create", "skip"])
def test_policies(bottin: Bottin, file: str, policy: str) -> None:
    bottin("import", file)
    report = bottin("import", file, "--policy", policy, "--json").json
    word = {"update": "unchanged", "create": "created", "skip": "skipped"}[policy]
    assert report[word] == report["found"] == 2


def test_a_perhaps_is_skipped_unless_joined(bottin: Bottin, file: str, tmp_path: Path) -> None:
    bottin("import", file)
    other, rejects = tmp_path / "autre.txt", tmp_path / "rejets.txt"
    other.write_text("Lise Côté, Autre maison (AM), 438 555-0102\n", encoding="utf-8")
    answer = bottin("import", str(other), "--rejects", str(rejects), "--json")
    (record,) = answer.json["records"]
    assert (answer.code, record["outcome"], record["reason"]) == (
        0,
        "skipped",
        "other_organisation",
    )
    assert [one["display_name"] for one in record["candidates"]] == ["Lise Côté"]
    assert rejects.read_text(encoding="utf-8").strip() == other.read_text(encoding="utf-8").strip()
    assert bottin("import", str(other), "--join-perhaps", "--json").json["merged"] == 1


def test_a_file_of_rejects_that_exists_stops_before_anything_is_written(
    bottin: Bottin, file: str, tmp_path: Path
) -> None:
    for path, code in ((file, 2), (str(tmp_path / "absent" / "rejets.txt"), 3)):
        assert bottin("import", file, "--rejects", path, "--json").code == code
    assert bottin("search", "essai", "--json").json["count"] == 0
    assert Path(file).read_text(encoding="utf-8") == LIST


def test_into_a_list_and_without_the_event(bottin: Bottin, file: str) -> None:
    bottin("import", file, "--into", "Invitées", "--no-event")
    shown = bottin("list", "show", "Invitées", "--json").json
    assert [one["display_name"] for one in shown["members"]] == ["Lise Côté", "Ana Roy"]
    assert bottin("event", "all", "--json").json == []


def test_standard_input_is_read(bottin: Bottin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(LIST.encode())))
    assert bottin("import", "-", "--json").json["found"] == 2


def test_people_read_lines_and_a_sentence(bottin: Bottin, file: str) -> None:
    answer = bottin("import", file)
    assert "Lise Côté\tMDE" in answer.out
    assert "Créées\u00a0: 2" in answer.err
    assert "Journée inventée" in answer.err
    assert "rien n’est écrit" in bottin("import", file, "--dry-run").err


def test_files_that_cannot_be_read_are_refused(bottin: Bottin, tmp_path: Path) -> None:
    missing = bottin("import", str(tmp_path / "absent.txt"), "--json")
    assert (missing.code, missing.json["error"]["code"]) == (3, "import_unreadable")
    binary = tmp_path / "image.bin"
    binary.write_bytes(b"\x89PNG\x00\xff\xfe")
    refused = bottin("import", str(binary), "--json")
    assert (refused.code, refused.json["error"]["code"]) == (3, "encoding_unrecognised")
    wrong = bottin("import", str(binary), "--encoding", "utf-80", "--json")
    assert (wrong.code, wrong.json["error"]["code"]) == (2, "encoding_unknown")


def test_a_text_with_nobody_in_it_is_no_failure(bottin: Bottin, tmp_path: Path) -> None:
    path = tmp_path / "prose.txt"
    path.write_text("Il fait beau aujourd’hui.\n", encoding="utf-8")
    answer = bottin("import", str(path))
    assert answer.code == 0
    assert "Aucune fiche" in answer.err
    assert json.loads(bottin("import", str(path), "--json").out)["found"] == 0
