"""``import`` of tables and cards, ``imports`` and what is not taken, as scripts use them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Bottin

MEMBERS = """Membres 2026;;;;
Organisme;Sigle;Téléphone;Courriel;Nb membres
Maison du Lac;MDL;819 555-0101;info@mdl.example.org;43
Maison du Nord;MDN;819 555-0102;info@mdn.example.org;7
;;;;
"""
CARDS = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Côté;Lise;;;\r\nFN:Lise Côté\r\nORG:Maison du Lac\r\n"
    "TITLE:directrice\r\nTEL;TYPE=CELL:+1 514-555-0140\r\nX-COULEUR:bleu\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nEND:VCARD\r\n"
)


@pytest.fixture
def members(tmp_path: Path) -> str:
    path = tmp_path / "membres.csv"
    path.write_text(MEMBERS, encoding="cp1252")
    return str(path)


def test_a_csv_of_an_office_comes_in_and_a_second_time_changes_nothing(
    bottin: Bottin, members: str
) -> None:
    report = bottin("import", members, "--json").json
    assert (report["format"], report["encoding"], report["delimiter"]) == (
        "csv",
        "windows-1252",
        ";",
    )
    assert (report["found"], report["created"]) == (2, 2)
    assert {one["header"]: one["field"] for one in report["columns"]} == {
        "Organisme": "name",
        "Sigle": "acronym",
        "Téléphone": "phones",
        "Courriel": "emails",
        "Nb membres": "custom.Nb membres",
    }
    assert report["records"][0]["organisation"]["custom"] == {"Nb membres": "43"}
    again = bottin("import", members, "--json").json
    assert (again["unchanged"], again["batch"]) == (2, None)


def test_a_mapping_is_followed_and_remembered(bottin: Bottin, members: str, tmp_path: Path) -> None:
    mapping = tmp_path / "colonnes.json"
    mapping.write_text(json.dumps({"Nb membres": "note", "Sigle": ""}), encoding="utf-8")
    report = bottin("import", members, "--mapping", str(mapping), "--json").json
    assert report["records"][0]["organisation"]["note"] == "43"
    assert "acronym" not in report["records"][0]["organisation"]
    bottin("imports", "--undo", report["batch"])
    columns = bottin("import", members, "--dry-run", "--json").json["columns"]
    assert columns[4]["field"] == "note"


@pytest.mark.parametrize(
    ("content", "code"),
    [("{", "mapping_unreadable"), ('{"Zut": "note"}', "heading_unknown"),
     ('{"Sigle": "zut"}', "field_unknown")],
)  # fmt: skip
def test_a_wrong_mapping_is_refused(
    bottin: Bottin, members: str, tmp_path: Path, content: str, code: str
) -> None:
    mapping = tmp_path / "colonnes.json"
    mapping.write_text(content, encoding="utf-8")
    answer = bottin("import", members, "--mapping", str(mapping), "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, code)


def test_a_workbook_comes_in_and_what_was_not_taken_comes_back_as_one(
    bottin: Bottin, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (("Prénom", "Nom", "Courriel"), ("Lise", "Côté", "lise@example.org"), ("", "", "")):
        sheet.append(line)
    sheet.append(("", "", None))
    sheet.append((None, None, "seulement une note"))
    path, left = tmp_path / "gens.xlsx", tmp_path / "restes.xlsx"
    book.save(path)
    report = bottin("import", str(path), "--rejects", str(left), "--json").json
    assert [report[one] for one in ("format", "found", "created", "rejected")] == ["xlsx", 2, 1, 1]
    kept = openpyxl.load_workbook(left).active
    assert kept is not None
    rows = list(kept.iter_rows(values_only=True))
    assert rows[0] == ("Prénom", "Nom", "Courriel", "Raison")
    assert rows[1:] == [("", "", "seulement une note", "aucun nom")]


def test_cards_come_in_with_what_bottin_does_not_know(bottin: Bottin, tmp_path: Path) -> None:
    path, left = tmp_path / "cartes.vcf", tmp_path / "restes.vcf"
    path.write_bytes(CARDS.encode())
    answer = bottin("import", str(path), "--rejects", str(left), "--json")
    assert (answer.code, answer.json["found"], answer.json["rejected"]) == (1, 2, 1)
    person = answer.json["records"][0]["person"]
    assert person["roles"][0]["function"] == "directrice"
    assert person["phones"][0]["label"] == "cell"
    text = left.read_text(encoding="utf-8")
    assert "X-BOTTIN-RAISON:aucun nom" in text
    assert text.count("BEGIN:VCARD") == text.count("END:VCARD") == 1


def test_imports_are_listed_and_taken_back(bottin: Bottin, members: str) -> None:
    batch = bottin("import", members, "--into", "Membres", "--json").json["batch"]
    (listed,) = bottin("imports", "--json").json
    assert (listed["id"], listed["document"], listed["counts"]) == (
        batch, "membres.csv", {"created": 2},
    )  # fmt: skip
    done = bottin("imports", "--undo", batch, "--json").json
    assert (done["reverted"], done["left"]) == (2, [])
    assert bottin("search", "Maison", "--json").json["count"] == 0
    again = bottin("imports", "--undo", batch, "--json")
    assert again.json["error"]["code"] == "import_taken_back"
    unknown = bottin("imports", "--undo", "zut", "--json")
    assert (unknown.code, unknown.json["error"]["code"]) == (2, "import_unknown")
    assert "annulée" in bottin("imports").out


def test_every_import_has_a_backup(bottin: Bottin, members: str) -> None:
    bottin("import", members)
    (kept,) = bottin("backup", "list", "--json").json
    assert (kept["why"], kept["verified"]) == ("import", True)
    bottin("import", members)
    assert len(bottin("backup", "list", "--json").json) == 1


def test_a_piped_table_is_read_too(bottin: Bottin, monkeypatch: pytest.MonkeyPatch) -> None:
    piped = io.TextIOWrapper(io.BytesIO(MEMBERS.encode()))
    monkeypatch.setattr("sys.stdin", piped)
    answer = bottin("import", "-", "--json")
    assert answer.json["created"] == 2
