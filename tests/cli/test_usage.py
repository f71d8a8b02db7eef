"""Words that make no sense, and selections that would mean more or less than they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Bottin

ENGLISH = ("required", "invalid", "unrecognized", "choose from", "expected", "not a whole number")


@pytest.mark.parametrize(
    "words",
    [
        ("search",),
        ("danser",),
        ("search", "x", "--limit", "beaucoup"),
        ("list",),
        ("show", "x", "--inconnu"),
        ("new", "animal", "name=x"),
    ],
)
def test_french_is_not_mixed_with_english(bottin: Bottin, words: tuple[str, ...]) -> None:
    french = bottin(*words)
    assert french.code == 2
    assert french.err.startswith("Ces mots ne forment pas une commande.\nusage: bottin")
    assert not any(word in french.err for word in ENGLISH)
    english = bottin("--lang", "en", *words)
    assert english.code == 2
    assert any(word in english.err for word in ENGLISH)
    assert "usage: bottin" in english.err


@pytest.mark.parametrize("limit", ["-1", "0", "²", "1.5", "9" * 30])
@pytest.mark.parametrize("words", [("search", "maison"), ("history",)])
def test_a_limit_is_a_whole_number_of_at_least_one(
    bottin: Bottin, words: tuple[str, ...], limit: str
) -> None:
    answer = bottin(*words, "--limit", limit, "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, "usage")


def test_an_empty_directory_name_does_not_mean_the_default_one(bottin: Bottin) -> None:
    answer = bottin("--directory", "", "search", "x", "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, "usage")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--query", ""), "query_empty"),
        (("--query", "???"), "query_empty"),
        (("--query", "\u200b"), "query_empty"),
        (("--ids", ",,"), "selection_missing"),
        (("--list", ""), "list_not_found"),
        (("--all", "--with-confidential", ""), "reason_missing"),
        (("--all", "--with-confidential", " \u200b"), "reason_missing"),
    ],
)
def test_a_selection_that_says_nothing_exports_nothing(
    bottin: Bottin, tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    bottin("new", "organisation", "name=Maison Bleue")
    target = tmp_path / "sortie.csv"
    answer = bottin("export", *words, "--profile", "csv", "-o", str(target), "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, code)
    assert not target.exists()


@pytest.mark.parametrize("query", ["", "???"])
def test_a_self_updating_list_needs_a_query(bottin: Bottin, query: str) -> None:
    answer = bottin("list", "create", "Toutes", "--query", query, "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, "query_empty")
    assert bottin("list", "all", "--json").json == []


def test_a_contact_named_twice_leaves_once_and_a_trashed_one_never(bottin: Bottin) -> None:
    made = bottin("new", "organisation", "name=Maison Bleue", "acronym=MB", "--json").json
    words = ("export", "--profile", "json", "--json", "--ids")
    assert bottin(*words, f"MB,{made['id']}").json["included"] == 1
    bottin("trash", "MB")
    refused = bottin(*words, made["id"])
    assert (refused.code, refused.json["error"]["code"]) == (2, "not_found")
