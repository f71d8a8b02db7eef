"""``table``: the window's table on standard output, what is withheld left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from directory_app.cli import main
from tests.ui.invented import build


def no_window(_: object) -> int:
    raise AssertionError("no window here")


def run(path: Path, *words: str) -> int:
    return main.run(["--directory", str(path), "table", *words], no_window)


def test_columns_of_a_query(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = build(tmp_path)
    code = run(path, "--columns", "name,phone,organisation", "--query", "Gagnon-Morel")
    printed = capsys.readouterr()
    assert code == 0
    assert printed.out.splitlines() == [
        "name\tphone\torganisation",
        "Étienne Gagnon-Morel\t514 555-0107, poste 25\tRIMQ",
        "Regroupement imaginaire des maisons de quartier\t514 555-0107, poste 25\t",
    ]
    assert "2 fiches" in printed.err


def test_everything_as_json_tells_no_secret(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = build(tmp_path)
    assert run(path, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["rows"] == 5
    assert "514 555-0107, poste 25" in document["text"]
    assert "Cachée" not in document["text"]


def test_an_unknown_column_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(build(tmp_path), "--columns", "phone,taille") == 2
    assert "taille" in capsys.readouterr().err
