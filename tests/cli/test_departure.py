"""``depart`` and ``members``: what would change is said, what changes is one step."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Bottin
from tests.directories import seeded


@pytest.fixture
def filled(bottin: Bottin) -> Bottin:
    """A group that is a member of a table, and its coordinator, who is on a list."""
    bottin("new", "organisation", "name=Table des essais", "acronym=TDE")
    bottin("new", "organisation", "name=Maison des essais", "acronym=MDE", "affiliations.+=TDE")
    bottin("new", "person", "given_name=Ana", "family_name=Roy", "roles.+=MDE: coordonnatrice")
    bottin("new", "person", "given_name=Zoé", "family_name=Dupré")
    bottin("list", "create", "Équipe")
    bottin("list", "add", "Équipe", "Ana Roy")
    return bottin


def test_a_dry_run_says_all_and_writes_nothing(filled: Bottin) -> None:
    before = filled("history", "--json").json
    answer = filled("depart", "Ana Roy", "--on", "2026-06", "--successor", "Zoé Dupré", "--dry-run")
    assert answer.code == 0
    assert answer.out.replace("\u00a0", " ").splitlines() == [
        "Coordonnatrice, MDE : Ana Roy jusqu’en juin 2026.",
        "Coordination, MDE : Zoé Dupré, depuis juin 2026.",
        "Fonction principale : celle-ci, pour Zoé Dupré.",
        "Liste « Équipe » : Zoé Dupré remplace Ana Roy.",
    ]
    assert filled("history", "--json").json == before


def test_one_step_and_one_undo(filled: Bottin) -> None:
    answer = filled("depart", "Ana Roy", "--successor", "Zoé Dupré", "--lists", "keep", "--json")
    document = answer.json
    assert document["step"]
    assert document["successor"]["id"] == filled("show", "Zoé Dupré", "--json").json["id"]
    assert [one["code"] for one in document["changes"]][:2] == [
        "departure_ends_on",
        "departure_takes_on",
    ]
    assert filled("show", "Zoé Dupré", "--json").json["roles"][0]["main"] is True
    assert filled("show", "Ana Roy", "--json").json["roles"][0]["end"] == document["on"]
    members = filled("list", "show", "Équipe", "--json").json["members"]
    assert [one["display_name"] for one in members] == ["Ana Roy"]
    assert "départ (Ana Roy)" in filled("undo").err
    assert "roles" not in filled("show", "Zoé Dupré", "--json").json
    assert filled("verify").code == 0


def test_a_name_that_nobody_bears_is_somebody_new(filled: Bottin) -> None:
    answer = filled("depart", "Ana Roy", "--role", "MDE", "--successor", "Ines Nouvelle")
    assert "Ines Nouvelle prend la suite" in answer.err
    assert filled("show", "Ines Nouvelle", "--json").json["roles"][0]["function"] == "coordination"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("Ana Roy", "--role", "TDE"), "departure_role_missing"),
        (("Zoé Dupré",), "departure_no_role"),
        (("Ana Roy", "--on", "hier"), "value_invalid"),
        (("Ana Roy", "--successor", "Personne"), "not_found"),
        (("Ana Roy", "--successor", "Ana Roy"), "departure_same_person"),
    ],
)
def test_what_cannot_be_is_refused(filled: Bottin, words: tuple[str, ...], code: str) -> None:
    before = filled("history", "--json").json
    answer = filled("depart", *words, "--json")
    assert (answer.code, answer.json["error"]["code"]) == (2, code)
    assert filled("history", "--json").json == before


def test_members_on_a_day(filled: Bottin) -> None:
    filled("edit", "MDE", "affiliations.0.start=2019", "affiliations.0.end=2024-05")
    filled("edit", "TDE", "published_counts.+=1 membre")
    inside = filled("members", "TDE", "--on", "2022-01-01", "--json").json
    assert inside["counts"] == [{"kind": "member", "certain": 1, "attested": 0, "unknown": 0}]
    assert [one["standing"] for one in inside["members"]] == ["certain"]
    assert filled("members", "TDE", "--on", "2024-06-01", "--json").json["members"] == []
    during = filled("members", "TDE", "--on", "2019-07-01", "--json").json
    assert during["counts"][0]["attested"] == 1
    assert filled("members", "TDE", "--on", "2022-01-01", "--kind", "partner").out == ""


def test_the_published_count_of_the_table_beside_what_the_documents_tell(
    bottin: Bottin, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("table") / "table.bottin"
    seeded(path, "table")
    document = bottin("members", "TRPOCB", "--on", "2018-03-13", "--json", directory=path).json
    (dated,) = (one for one in document["published"] if one.get("date") == "2018-03-13")
    assert dated["count"] == 43
    counted = [one for one in document["counts"] if one["kind"] == "member"]
    assert counted == [dated["computed"]]
    assert dated["computed"]["certain"] + len(dated["unsure"]) == len(
        [one for one in document["members"] if one["kind"] == "member"]
    )
    answer = bottin("members", "TRPOCB", "--on", "2018-03-13", directory=path)
    assert "43 membres publiés le 13 mars 2018" in answer.err.replace("\u00a0", " ")
