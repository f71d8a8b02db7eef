"""``duplicates`` and ``distinct`` as docs/cli.md has them."""

from __future__ import annotations

from tests.cli.conftest import Bottin

FULL = "Fédération des centres d’action bénévole du Québec"
SHORT = "Féd. centres action bénévole"


def _new(bottin: Bottin, name: str) -> str:
    made = bottin("new", "organisation", f"name={name}", "phones.+=514 555-0101", "--json")
    return str(made.json["id"])


def test_pairs_are_printed_with_their_evidence_and_told_apart(bottin: Bottin) -> None:
    assert bottin("duplicates", "--json").json == []
    one, other = _new(bottin, FULL), _new(bottin, SHORT)
    answer = bottin("duplicates", "--json")
    assert answer.code == 0
    assert answer.json == [
        {
            "a": one,
            "b": other,
            "verdict": "same",
            "band": "sure",
            "score": 85,
            "evidence": [
                {"name": "name_near", "weight": 60, "a": FULL, "b": SHORT},
                {"name": "phone", "weight": 25, "a": "514 555-0101", "b": "514 555-0101"},
            ],
        }
    ]
    told = bottin("distinct", one, other, "--json")
    assert (told.code, told.json) == (0, {"distinct": [one, other]})
    assert bottin("duplicates", "--json").json == []


def test_lines_say_why_in_words(bottin: Bottin) -> None:
    assert "Aucun doublon" in bottin("duplicates").err
    for name in (FULL, SHORT):
        _new(bottin, name)
    answer = bottin("duplicates")
    assert answer.out.startswith("85 %\t")
    assert "+60  nom presque pareil" in answer.out
    assert "1 doublon(s)" in answer.err
    assert "nearly the same name" in bottin("--lang", "en", "duplicates").out


def test_a_card_is_not_told_apart_from_itself_nor_from_nobody(bottin: Bottin) -> None:
    one = _new(bottin, FULL)
    assert bottin("distinct", one, one).code == 2
    assert bottin("distinct", one, "personne de ce nom").code == 2
