"""``erase``, ``empty-trash``, ``trash-days``, ``person-data``: confirmed, registered, told."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Answer, Bottin


def _made(bottin: Bottin, *words: str) -> str:
    made = bottin("new", *words, "--json")
    assert made.code == 0, made.out
    return str(made.json["id"])


def _error(answer: Answer) -> str:
    return str(answer.json["error"]["code"])


def test_erasing_is_confirmed_and_told_before(bottin: Bottin) -> None:
    home = _made(bottin, "organisation", "name=Maison Bleue")
    _made(bottin, "person", "given_name=Ana", f"roles.+={home}: direction")
    assert _error(bottin("erase", "Maison Bleue", "--yes", "--json")) == "not_found"
    bottin("trash", "Maison Bleue")
    asked = bottin("erase", "Maison Bleue")
    assert asked.code == 1
    assert "1 personne y a une fonction" in asked.err
    assert "--yes" in asked.err
    done = bottin("erase", "Maison Bleue", "--yes", "--json")
    assert done.json == {"erased": 1, "scrubbed": True}
    assert "roles" not in bottin("show", "Ana", "--json").json
    assert bottin("verify").code == 0
    assert _error(bottin("restore", home, "--json")) == "not_found"
    assert "effacement d’une fiche" in bottin("history").out


def test_the_trash_is_emptied_of_what_is_old_or_of_all(bottin: Bottin) -> None:
    for name in ("Alpha", "Bravo"):
        _made(bottin, "organisation", f"name={name}")
        bottin("trash", name)
    assert bottin("trash-days", "--json").json == {"days": 90}
    assert bottin("trash-days", "30", "--json").json == {"days": 30}
    assert _error(bottin("trash-days", "99999", "--json")) == "trash_days_invalid"
    assert bottin("empty-trash", "--yes", "--json").json == {"erased": 0, "scrubbed": True}
    assert _error(bottin("empty-trash", "--all", "--json")) == "erase_not_confirmed"
    assert bottin("empty-trash", "--all", "--yes", "--json").json["erased"] == 2


def test_a_persons_data_is_written_with_a_reason(bottin: Bottin, tmp_path: Path) -> None:
    _made(bottin, "person", "given_name=Ana", "family_name=Essai", "note=aime le thé")
    read, taken = tmp_path / "fiche.pdf", tmp_path / "fiche.json"
    assert bottin("person-data", "Ana", "--pdf", str(read)).code == 2
    assert bottin("person-data", "Ana", "--pdf", str(read), "--reason", "demande").code == 0
    assert read.read_bytes().startswith(b"%PDF")
    assert bottin("person-data", "Ana", "--json", str(taken), "--reason", "demande").code == 0
    document = json.loads(taken.read_text(encoding="utf-8"))
    assert "aime le thé" in [one["text"] for one in document["values"]]
    assert bottin("person-data", "Ana", "--json", str(taken), "--reason", "x").code == 2
