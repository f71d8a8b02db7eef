"""``backup``: shapes, exit codes, and a directory that cannot be opened any more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Bottin


@pytest.fixture(autouse=True)
def home(bottin_home: Path) -> Path:
    """Each test has its own backups."""
    return bottin_home


def _names(bottin: Bottin) -> list[str]:
    return [one["display_name"] for one in bottin("search", "maison", "--json").json["results"]]


def test_create_list_verify(bottin: Bottin, home: Path) -> None:
    bottin("new", "organisation", "name=Maison Avant")
    made = bottin("backup", "create", "--json")
    assert made.code == 0
    assert set(made.json) == {"file", "at", "contacts", "verified", "why", "size_bytes"}
    assert made.json["contacts"] == 1
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", made.json["at"])
    assert Path(made.json["file"]).is_relative_to(home / "backups")
    assert bottin("backup", "list", "--json").json == [made.json]
    assert bottin("backup", "verify", "--json").json == {"ok": True, "findings": []}
    shown = bottin("backup", "list")
    assert "1 fiche\tvérifiée" in shown.out
    assert "sauvegarde demandée" in shown.out


def test_no_backup_yet(bottin: Bottin) -> None:
    assert bottin("backup", "list", "--json").json == []
    answer = bottin("backup", "list")
    assert (answer.code, answer.out) == (0, "")
    assert "backup create" in answer.err


def test_a_damaged_backup_is_a_finding(bottin: Bottin) -> None:
    bottin("backup", "create")
    file = Path(bottin("backup", "create", "--json").json["file"])
    data = bytearray(file.read_bytes())
    data[7777] ^= 1
    file.write_bytes(data)
    answer = bottin("backup", "verify", "--json")
    assert answer.code == 1
    (finding,) = answer.json["findings"]
    assert (finding["code"], finding["file"]) == ("backup_changed", str(file))
    assert file.name in finding["message"]
    assert [one["verified"] for one in bottin("backup", "list", "--json").json] == [False, True]
    assert bottin("backup", "verify", file.name).code == 1
    refused = bottin("backup", "restore", str(file), "--json")
    assert (refused.code, refused.json["error"]["code"]) == (3, "backup_changed")


def test_restoring_by_name(bottin: Bottin) -> None:
    bottin("new", "organisation", "name=Maison Avant")
    file = Path(bottin("backup", "create", "--json").json["file"])
    bottin("new", "organisation", "name=Maison Depuis")
    answer = bottin("backup", "restore", file.name, "--json")
    assert answer.code == 0
    assert (answer.json["restored"]["file"], answer.json["restored"]["contacts"]) == (str(file), 1)
    assert (answer.json["kept"]["why"], answer.json["kept"]["contacts"]) == ("restore", 2)
    assert _names(bottin) == ["Maison Avant"]
    again = bottin("backup", "restore", answer.json["kept"]["file"])
    assert "restaurée" in again.err
    assert len(_names(bottin)) == 2


@pytest.mark.parametrize("content", [None, b"", b"x" * 3000])
def test_restoring_what_does_not_open_any_more(
    bottin: Bottin, tmp_path: Path, content: bytes | None
) -> None:
    bottin("new", "organisation", "name=Maison Avant")
    file = bottin("backup", "create", "--json").json["file"]
    path = tmp_path / "essai.bottin"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert bottin("search", "maison").code == 3
    assert bottin("backup", "create").code == 3
    assert bottin("backup", "restore", file).code == 0
    assert _names(bottin) == ["Maison Avant"]


def test_a_copy_elsewhere(bottin: Bottin, tmp_path: Path) -> None:
    answer = bottin("backup", "create", "--to", str(tmp_path / "copie"), "--json")
    assert answer.json["file"] == str(tmp_path / "copie.bottin")
    assert bottin("backup", "list", "--json").json == []
    assert bottin("backup", "verify", str(tmp_path / "copie.bottin")).code == 0
    taken = bottin("backup", "create", "--to", str(tmp_path / "copie.bottin"), "--json")
    assert (taken.code, taken.json["error"]["code"]) == (2, "file_exists")
    nowhere = bottin("backup", "create", "--to", str(tmp_path / "nulle" / "part"), "--json")
    assert (nowhere.code, nowhere.json["error"]["code"]) == (3, "backup_not_written")


def test_wrong_usage(bottin: Bottin) -> None:
    assert bottin("backup").code == 2
    assert bottin("backup", "restore").code == 2
    missing = bottin("backup", "restore", "rien.bottin", "--json")
    assert (missing.code, missing.json["error"]["code"]) == (3, "backup_missing")


def test_no_value_of_a_contact_is_told(bottin: Bottin) -> None:
    bottin("new", "organisation", "name=Maison", "phones.+=514 555-0199")
    bottin("edit", "Maison", "phones.0.confidential=true")
    made = bottin("backup", "create", "--json")
    manifest = Path(made.json["file"]).with_suffix(".json").read_text(encoding="utf-8")
    for text in (made.out, bottin("backup", "list").out, manifest):
        assert "555-0199" not in text
        assert "5550199" not in text


def test_backups_go_where_the_office_wants_them(bottin: Bottin, home: Path, tmp_path: Path) -> None:
    usual = Path(bottin("backup", "folder", "--json").json["folder"])
    assert usual.is_relative_to(home)
    first = bottin("backup", "create", "--json").json["file"]
    key = tmp_path / "clé"
    answer = bottin("backup", "folder", str(key), "--json")
    assert (answer.code, answer.json["error"]["code"]) == (3, "backup_folder_missing")
    key.mkdir()
    chosen = bottin("backup", "folder", str(key), "--json").json
    assert (Path(chosen["folder"]).parent, chosen["is_usual"]) == (key, False)
    second = bottin("backup", "create", "--json").json["file"]
    assert Path(second).is_relative_to(key)
    assert [one["file"] for one in bottin("backup", "list", "--json").json] == [second, first]
    key.rename(tmp_path / "débranchée")
    absent = bottin("backup", "folder")
    assert absent.out.strip() == chosen["folder"]
    assert str(usual) in absent.err
    assert Path(bottin("backup", "create", "--json").json["file"]).is_relative_to(usual)
    assert bottin("backup", "folder", "--usual", "--json").json["is_usual"] is True
