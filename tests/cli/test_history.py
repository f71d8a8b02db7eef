"""``history`` page by page and by author, ``revert``, and under which name a command works."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from directory_app import bootstrap
from tests.cli.conftest import Bottin


@pytest.fixture
def rimq(bottin: Bottin) -> Bottin:
    bottin("new", "organisation", "name=Regroupement", "acronym=RIMQ", "phones.+=514 555-0107")
    for n in (8, 9):
        bottin("edit", "RIMQ", f"phones.0=514 555-010{n}", f"note=Rappel {n}")
    return bottin


def shown(bottin: Bottin) -> tuple[str, str]:
    found = bottin("show", "RIMQ", "--json").json
    return found["phones"][0]["display"], found.get("note", "")


def test_history_goes_on_before_a_step(rimq: Bottin) -> None:
    whole = [one["operation"] for one in rimq("history", "RIMQ", "--json").json]
    assert len(whole) == 3
    first = rimq("history", "RIMQ", "--limit", "1", "--json").json[0]["operation"]
    rest = rimq("history", "RIMQ", "--before", str(first), "--json").json
    assert [first, *(one["operation"] for one in rest)] == whole
    told = rimq("history", "RIMQ", "--limit", "1").out
    assert told.startswith(f"{first}  ")
    assert "514 555-0108 → 514 555-0109" in told


def test_history_of_one_author(rimq: Bottin) -> None:
    assert rimq("--author", "Rosalie", "edit", "RIMQ", "note=Vu").code == 0
    theirs = rimq("history", "--author", "Rosalie", "--json").json
    assert [one["author"] for one in theirs] == ["Rosalie"]
    assert rimq("history", "--author", "Personne", "--json").json == []


def test_the_environment_and_the_choice_name_the_author(
    rimq: Bottin, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("BOTTIN_AUTHOR", raising=False)
    monkeypatch.setenv("BOTTIN_HOME", str(tmp_path / "chez-moi"))
    with bootstrap.open_directory(tmp_path / "essai.bottin") as directory:
        directory.authorship.choose("  Maude\nBeaulieu ")
    rimq("edit", "RIMQ", "note=A")
    monkeypatch.setenv("BOTTIN_AUTHOR", "Poste 3")
    rimq("edit", "RIMQ", "note=B")
    rimq("--author", "Rosalie", "edit", "RIMQ", "note=C")
    authors = [one["author"] for one in rimq("history", "--limit", "3", "--json").json]
    assert authors == ["Rosalie", "Poste 3", "Maude Beaulieu"]
    kept = tmp_path / "chez-moi" / "author.json"
    assert os.name == "nt" or kept.stat().st_mode & 0o077 == 0


def test_one_value_is_put_back(rimq: Bottin) -> None:
    step = rimq("history", "RIMQ", "--json").json[0]["operation"]
    done = rimq("revert", "RIMQ", "--step", str(step), "--field", "phones.0")
    assert (done.code, done.err.strip()) == (0, "Valeur rétablie.")
    assert shown(rimq) == ("514 555-0108", "Rappel 9")
    again = rimq("revert", "RIMQ", "--step", str(step), "--field", "phones", "--json")
    assert again.json == {"done": False, "message": "La fiche est déjà ainsi."}
    rimq("undo")
    assert shown(rimq) == ("514 555-0109", "Rappel 9")


def test_a_moment_is_put_back(rimq: Bottin) -> None:
    first = rimq("history", "RIMQ", "--json").json[-1]["operation"]
    assert rimq("revert", "RIMQ", "--step", str(first), "--json").json["done"] is True
    assert shown(rimq) == ("514 555-0107", "")


def test_what_the_step_did_not_change_is_told(rimq: Bottin) -> None:
    step = rimq("history", "RIMQ", "--json").json[0]["operation"]
    wrong = rimq("revert", "RIMQ", "--step", str(step), "--field", "acronym")
    assert wrong.code == 2
    assert "phones.0" in wrong.err
    assert "note" in wrong.err
    assert rimq("revert", "RIMQ", "--step", "999", "--field", "note").code == 2
    before = rimq("revert", "RIMQ", "--step", "1")
    assert (before.code, "n’existait pas" in before.err) == (1, True)


def test_undo_names_no_confidential_contact(bottin: Bottin) -> None:
    bottin("new", "organisation", "name=Maison Sittelle", "note=a")
    bottin("edit", "Sittelle", "note=b")
    assert "Sittelle" in bottin("undo", "--json").json["label"]
    bottin("edit", "Sittelle", "confidential=true")
    bottin("edit", "Sittelle", "note=c")
    assert "Sittelle" not in bottin("undo", "--json").json["label"]
