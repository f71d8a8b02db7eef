"""``quality`` and ``verified``: counted, listed, ignored, taken back, put right, verified."""

from __future__ import annotations

from tests.cli.conftest import Bottin


def _new(bottin: Bottin) -> str:
    made = bottin("new", "organisation", "name=Maison", "phones.+=555-0123",
                  "emails.+=info@example.org", "verified_on=2020", "--json")  # fmt: skip
    return str(made.json["id"])


def test_the_counts_and_the_share_of_complete_cards(bottin: Bottin) -> None:
    _new(bottin)
    answer = bottin("quality")
    assert answer.out.splitlines() == [
        "1\tphone\tTéléphone mal formé",
        "1\tnobody\tOrganisation sans personne",
        "1\tunverified\tPas vérifiée",
    ]
    assert answer.err == "1 fiche, 0 complète (0\u00a0%).\n"
    told = bottin("quality", "--json").json
    assert told["counts"] == {"phone": 1, "nobody": 1, "unverified": 1}
    assert (told["complete"], told["review_months"]) == (0, 12)


def test_a_problem_is_ignored_by_its_mark_and_taken_back(bottin: Bottin) -> None:
    one = _new(bottin)
    (row,) = bottin("quality", "--kind", "phone", "--json").json["problems"]
    assert (row["id"], row["text"]) == (one, "555-0123")
    assert bottin("quality", "ignore", one, row["mark"], "--reason", "Interne").code == 0
    assert bottin("quality", "--kind", "phone").err == "Rien de cette sorte.\n"
    (kept,) = bottin("quality", "ignored", "--json").json["problems"]
    assert (kept["mark"], kept["others"]) == (row["mark"], ["Interne"])
    assert bottin("quality", "restore", one, row["mark"]).code == 0
    assert row["mark"] in bottin("quality", "--kind", "phone").out


def test_everything_of_a_kind_is_put_right(bottin: Bottin) -> None:
    one = _new(bottin)
    bottin("edit", one, "phones.0=514 555-0101 / 1 855 555-0102")
    answer = bottin("quality", "fix", "--kind", "phone", "--json")
    assert [row["id"] for row in answer.json["fixed"]] == [one]
    assert len(bottin("show", one, "--json").json["phones"]) == 2


def test_cards_and_values_are_verified_today(bottin: Bottin) -> None:
    one = _new(bottin)
    assert bottin("verified", one, "--field", "emails.0").code == 0
    assert bottin("quality", "--json").json["counts"]["unverified"] == 1
    assert bottin("verified", "Maison").err == "Fiche vérifiée aujourd’hui.\n"
    assert "unverified" not in bottin("quality", "--json").json["counts"]


def test_what_makes_no_sense_is_said(bottin: Bottin) -> None:
    one = _new(bottin)
    for words in (
        ("quality", "ignore", one),
        ("quality", "fix"),
        ("quality", "list", one),
        ("quality", "ignore", one, "marque"),
        ("verified", one, one, "--field", "emails.0"),
        ("verified", one, "--field", "emails.9"),
    ):
        assert bottin(*words).code == 2, words


def test_of_nobody_nothing_is_complete(bottin: Bottin) -> None:
    assert bottin("quality").err == "Aucune fiche dans le répertoire.\n"
