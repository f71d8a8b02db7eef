"""``edit-all``: what would change is said, what changes is one step."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Bottin


@pytest.fixture
def filled(bottin: Bottin) -> Bottin:
    """Two people and an organisation."""
    bottin("new", "organisation", "name=Maison des essais", "acronym=MDE")
    bottin("new", "person", "given_name=Ana", "family_name=Roy", "sectors.+=Familles")
    bottin("new", "person", "given_name=Zoé", "family_name=Roy", "emails.+=zoe@ancien.example")
    return bottin


def test_a_dry_run_writes_nothing(filled: Bottin) -> None:
    before = filled("history", "--json").json
    answer = filled("edit-all", "--query", "Roy", "sectors+=Santé", "--dry-run")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "Ana Roy\t\tFamilles\tFamilles, Santé",
        "Zoé Roy\t\t\tSanté",
    ]
    assert "2 fiches changeraient" in answer.err
    assert filled("history", "--json").json == before


def test_one_step_and_one_undo(filled: Bottin) -> None:
    answer = filled("edit-all", "--all", "sectors+=Santé", "--json").json
    assert (answer["chosen"], answer["changed"]) == (3, 3)
    assert answer["step"]
    assert filled("show", "MDE", "--json").json["sectors"] == ["Santé"]
    assert filled("undo").code == 0
    assert "sectors" not in filled("show", "MDE", "--json").json
    assert filled("show", "Ana Roy", "--json").json["sectors"] == ["Familles"]
    assert filled("verify").code == 0


def test_what_does_not_apply_is_counted(filled: Bottin) -> None:
    answer = filled("edit-all", "--all", "category=Maison")
    assert "1 fiche modifiée" in answer.err
    assert "2 fiches n’ont pas ce champ" in answer.err


def test_a_value_is_taken_away_and_a_field_cleared(filled: Bottin) -> None:
    filled("edit-all", "--all", "sectors+=Santé")
    assert filled("edit-all", "--all", "sectors-=Santé", "--json").json["changed"] == 3
    assert filled("edit-all", "--all", "sectors=", "--json").json["changed"] == 1
    assert "Rien à changer" in filled("edit-all", "--all", "sectors=").err


def test_a_domain_is_replaced(filled: Bottin) -> None:
    words = ("edit-all", "--ids", "Ana Roy,Zoé Roy", "emails=@nouveau.example")
    assert filled(*words).code == 2
    assert filled(*words, "--replacing", "@ancien.example", "--json").json["changed"] == 1
    emails = filled("show", "Zoé Roy", "--json").json["emails"]
    assert [one["address"] for one in emails] == ["zoe@nouveau.example"]


@pytest.mark.parametrize("words", [("--all", "sectors"), ("--all", "=x"), ("sectors=x",)])
def test_words_that_make_no_sense(filled: Bottin, words: tuple[str, ...]) -> None:
    assert filled("edit-all", *words).code == 2
