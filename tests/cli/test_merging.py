"""``merge`` and the bands of ``duplicates``, as docs/cli.md has them."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Bottin

FULL = "Fédération des centres d’action bénévole du Québec"
SHORT = "Féd. centres action bénévole"


def _new(bottin: Bottin, name: str, *more: str) -> str:
    made = bottin("new", "organisation", f"name={name}", *more, "--json")
    return str(made.json["id"])


@pytest.fixture
def pair(bottin: Bottin) -> tuple[str, str]:
    """Two cards of one organisation: the older one says less."""
    phone, other = "phones.+=514 555-0101 poste 25", "phones.+=514 555-0101"
    one = _new(bottin, FULL, phone, "category=regroupement")
    return one, _new(bottin, SHORT, other, "category=coalition", "note=Rappeler en mai.")


def test_a_dry_run_says_what_would_be_and_writes_nothing(
    bottin: Bottin, pair: tuple[str, str]
) -> None:
    before = bottin("history", "--json").json
    answer = bottin("merge", *pair, "--dry-run", "--json").json
    assert (answer["a"], answer["b"], answer["step"]) == (*pair, None)
    rows = {row["field"]: row for row in answer["rows"]}
    assert rows["phones"]["result"] == ["514 555-0101, poste 25"]
    assert (rows["category"]["mark"], rows["category"]["side"]) == ("different", "b")
    assert rows["note"]["mark"] == "only_b"
    assert bottin("history", "--json").json == before
    said = bottin("merge", *pair, "--dry-run")
    assert "seulement dans B" in said.out
    assert "4 différences. Rien n’a été écrit." in said.err


def test_two_cards_become_one_in_one_step(bottin: Bottin, pair: tuple[str, str]) -> None:
    stays, gone = pair
    bottin("list", "create", "Infolettre")
    bottin("list", "add", "Infolettre", gone)
    answer = bottin("merge", stays, gone, "--choose", "name=a", "--choose", "category=a")
    assert (answer.code, answer.err) == (0, "2 fiches fusionnées.\n")
    card = bottin("show", stays, "--json").json
    assert card["name"] == FULL
    assert card["other_names"] == [SHORT]
    assert (card["category"], card["note"]) == ("regroupement", "Rappeler en mai.")
    assert [one["display"] for one in card["phones"]] == ["514 555-0101, poste 25"]
    assert card["lists"] == ["Infolettre"]
    history = bottin("history", stays, "--json").json
    assert [step["kind"] for step in history] == ["merge", "list_add", "create", "create"]
    assert {"field": "category", "old": "coalition", "new": None} in history[0]["changes"]
    assert "fusion (" + FULL in bottin("history").out
    assert bottin("verify").code == 0
    assert bottin("undo").code == 0
    assert bottin("show", gone, "--json").json["lists"] == ["Infolettre"]


def test_the_old_identifier_says_which_card_stays(bottin: Bottin, pair: tuple[str, str]) -> None:
    stays, gone = pair
    third = _new(bottin, "Étape Main")
    bottin("merge", stays, gone)
    bottin("merge", third, stays)
    answer = bottin("show", gone, "--json")
    assert answer.code == 2
    assert answer.json["error"]["code"] == "merged_into"
    assert [one["id"] for one in answer.json["error"]["candidates"]] == [third]


def test_what_is_no_pair_is_refused_in_words(bottin: Bottin, pair: tuple[str, str]) -> None:
    one, other = pair
    person = bottin("new", "person", "family_name=Essai", "--json").json["id"]
    assert "même fiche" in bottin("merge", one, one).err
    assert "ne se fusionnent pas" in bottin("merge", one, person).err
    assert bottin("merge", one, "personne de ce nom").code == 2
    refused = bottin("merge", one, other, "--choose", "phones=a")
    assert refused.code == 2
    assert "category" in refused.err


def test_duplicates_come_in_bands(bottin: Bottin, pair: tuple[str, str]) -> None:
    found = bottin("duplicates", "--json").json
    assert [one["band"] for one in found] == ["sure"]
    assert bottin("duplicates", "--band", "look", "--json").json == []
    assert "sûr" in bottin("duplicates").out
